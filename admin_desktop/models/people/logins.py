"""Logins of a PostgreSQL server: which rights the login of a user's name has on this workspace.

The server's administrator makes the login (``CREATE ROLE nora LOGIN``) and keeps its password; here it is
bound to the user of the same name. Source: docs/threat-model.md, *A shared workspace*.
"""

from sqlalchemy import select, text

from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import is_sqlite
from admin_desktop.models.database.engine.row_security import rights_of
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import users
from admin_desktop.models.permissions import ALLOWED, Action, require_workspace
from admin_desktop.models.principal import Principal, Role

_GUARDED: dict[str, frozenset[Action]] = {
    "users": frozenset({Action.MANAGE_USERS}),
    "features": frozenset({Action.SWITCH_PAYMENTS, Action.SWITCH_FEATURES, Action.APPROVE}),
    "feature_history": frozenset({Action.SWITCH_PAYMENTS, Action.SWITCH_FEATURES, Action.APPROVE}),
    "finance_companies": frozenset({Action.MANAGE_SETTINGS, Action.SYNC}),
    "connections": frozenset({Action.MANAGE_SETTINGS, Action.SYNC}),
    "closed_days": frozenset({Action.MANAGE_SETTINGS}),
    "workspace_settings": frozenset({Action.MANAGE_SETTINGS, Action.RESTORE}),
    "brandings": frozenset({Action.CHANGE_BRANDING}),
    "restore_plans": frozenset({Action.RESTORE, Action.APPROVE}),
    "restore_decisions": frozenset({Action.RESTORE, Action.APPROVE}),
}
"""Tables that only those write whose role has one of these actions; the others may read them."""

_WORKING = frozenset({Action.CASE_WORK, Action.SUBMIT, Action.CANCEL, Action.SYNC, Action.RESTORE})


def admit(store: Store, who: Principal, user_name: str) -> Role:
    """Give the server's login of a user's name the rights of the user's role; again after a change of role.

    Raises NotFoundError (no such user, no such login), NotAllowedError, and InvalidRequestError on a file.
    """
    require_workspace(store, who, Action.MANAGE_USERS)
    with store.writing() as conn:
        if is_sqlite(conn):
            raise InvalidRequestError("a workspace file has no logins: it belongs to one account")
        found = conn.execute(select(users.c.role).where(users.c.user_name == user_name)).scalar()
        login = conn.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": user_name})
        if found is None or login.first() is None:
            raise NotFoundError(f"no {'user' if found is None else 'login of the server'} {user_name}")
        role = Role(found)
        for statement in rights_of(conn, user_name, _guarded(role), works=bool(ALLOWED[role] & _WORKING)):
            conn.exec_driver_sql(statement)
        audit.write(
            conn,
            company=audit.WORKSPACE,
            now_ms=store.clock.now_ms(),
            who=who,
            action="login_admitted",
            entity=f"user {user_name}",
            new={"role": role.value},
        )
    return role


def _guarded(role: Role) -> frozenset[str]:
    return frozenset(table for table, actions in _GUARDED.items() if not actions & ALLOWED[role])
