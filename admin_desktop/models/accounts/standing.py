"""What a user is now, as the table of users says: the role, and the companies it counts in.

It is asked when somebody signs in, and again at every act of theirs: who is deactivated, or has another
role, is refused in a window that is already open.
"""

from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from admin_desktop.models import audit
from admin_desktop.models.database.tables.reference_tables import users
from admin_desktop.models.principal import Principal, Role

_ROWS: Select[Any] = select(users.c.company, users.c.role).where(
    users.c.user_name == bindparam("of_user"), users.c.active.is_(True)
)

Standing = tuple[Role, frozenset[str] | None]
"""A role, and its companies; None: all of them."""


def standing(conn: Connection, user_name: str) -> Standing | None:
    """Return what the user is now; None when the workspace has no active user of that name."""
    rows = conn.execute(_ROWS, {"of_user": user_name}).all()
    if not rows:
        return None
    companies = frozenset(row.company for row in rows)
    return Role(rows[0].role), None if audit.WORKSPACE in companies else companies


def still_stands(conn: Connection, who: Principal) -> bool:
    """Whether a signed-in user is still what they were when they signed in; services always are."""
    return not who.signed_in or standing(conn, who.name) == (who.role, who.companies)
