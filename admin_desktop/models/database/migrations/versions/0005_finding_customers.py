"""Finding customers by their portal users, and when ASPIRE last changed a contract."""

import sqlalchemy as sa
from alembic import op

from admin_desktop.models.database.folding import portal_user_search_text

revision = "0005"
down_revision = "0004"

_USERS = sa.table(
    "portal_users",
    sa.column("company"),
    sa.column("portal_user"),
    sa.column("name"),
    sa.column("email"),
    sa.column("search_text"),
)


def upgrade() -> None:
    op.add_column(
        "portal_users", sa.Column("search_text", sa.Text(), server_default=sa.text("''"), nullable=False)
    )
    op.add_column("contracts", sa.Column("changed_ms", sa.BigInteger(), nullable=True))
    _fill(op.get_bind())


def _fill(conn: sa.Connection) -> None:
    c = _USERS.c
    users = conn.execute(sa.select(c.company, c.portal_user, c.name, c.email)).all()
    for user in users:
        text = portal_user_search_text(user.name, user.email)
        key = (c.company == user.company, c.portal_user == user.portal_user)
        conn.execute(sa.update(_USERS).where(*key).values(search_text=text))
