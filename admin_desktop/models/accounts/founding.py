"""A new workspace and its first user, an LTi admin with a password, in one transaction."""

from dataclasses import dataclass

from argon2 import PasswordHasher
from sqlalchemy import select, update

from admin_desktop.errors import NotAllowedError
from admin_desktop.models import audit
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import users
from admin_desktop.models.people.sign_in import HASHER
from admin_desktop.models.people.users import insert_first
from admin_desktop.models.principal import Principal, Role


@dataclass(frozen=True, slots=True)
class FirstUser:
    """Who founds a workspace."""

    user_name: str
    display_name: str
    password: str

    def __repr__(self) -> str:
        return f"FirstUser({self.user_name!r})"


def found(store: Store, first: FirstUser, machine: str, hasher: PasswordHasher = HASHER) -> Principal:
    """Give a workspace without users its first one and return them, signed in.

    NotAllowedError when there are users already, InvalidRequestError naming what is wrong.
    """
    check_password(first.user_name, first.password)
    digest = hasher.hash(first.password)
    now_ms = store.clock.now_ms()
    who = Principal(first.user_name, Role.LTI_ADMIN, None, machine, signed_in=True)
    with store.writing() as conn:
        insert_first(conn, first.user_name, first.display_name, now_ms, machine)
        conn.execute(update(users).where(users.c.user_name == first.user_name).values(password_hash=digest))
        for action in ("set_password", "sign_in"):
            audit.write(conn, company=audit.WORKSPACE, now_ms=now_ms, who=who, action=action, entity=who.name)
    return who


def is_unfounded(store: Store) -> bool:
    """Whether nobody can sign in to the workspace yet because it has no users."""
    with store.reading() as conn:
        return conn.execute(select(users.c.user_name).limit(1)).first() is None


def lone_user(store: Store) -> str | None:
    """Return the only user of a workspace if they never had a password: they may set the first one."""
    with store.reading() as conn:
        rows = conn.execute(select(users.c.user_name, users.c.password_hash).limit(2)).all()
    return rows[0].user_name if len(rows) == 1 and rows[0].password_hash is None else None


def require_founded(store: Store) -> None:
    """Raise NotAllowedError where nobody can sign in yet."""
    if is_unfounded(store):
        raise NotAllowedError("this workspace has no users yet; open it in the window to make the first one")
