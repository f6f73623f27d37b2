"""Named users of the workspace: who there is, and with which role in which company."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.accounts.remembered import forget_all
from admin_desktop.models.accounts.standing import standing
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import users
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal, Role
from admin_desktop.words import tr

_USER_NAME = re.compile(r"[a-z0-9][a-z0-9._@-]{0,79}")
_OF_ONE_COMPANY = frozenset({Role.FINANCE_ADMIN})
_OF_ALL_COMPANIES = frozenset({Role.CUSTOMER_CARE, Role.LTI_ADMIN})


@dataclass(frozen=True, slots=True)
class UserRow:
    """A user; ``company`` is ``*`` for LTi's own people, who see all companies."""

    company: str
    user_name: str
    display_name: str
    role: Role
    active: bool
    created_ms: int


def add(store: Store, who: Principal, company: str, user_name: str, display_name: str, role: Role) -> UserRow:
    """Add a user, who cannot sign in before a password is set.

    A name belongs to one person; an auditor of several companies is added to each, in the same role.

    Raises NotFoundError, NotAllowedError, and InvalidRequestError (the field is named) also for a name taken.
    """
    require(store, who, Action.MANAGE_USERS, company)
    _check(company, user_name, display_name, role)
    row = UserRow(company, user_name, display_name.strip(), role, True, store.clock.now_ms())
    with store.writing() as conn:
        same_name = conn.execute(select(users.c.company, users.c.role).where(users.c.user_name == user_name))
        if any(one.company in {company, audit.WORKSPACE} or one.role != role for one in same_name):
            raise InvalidRequestError(tr("user name: {name} is taken", name=user_name))
        _insert(conn, row, who)
    return row


def add_first(store: Store, user_name: str, display_name: str, machine: str = "") -> UserRow:
    """Add the LTi admin of a new workspace, who then adds the others.

    NotAllowedError when the workspace has users already.
    """
    with store.writing() as conn:
        return insert_first(conn, user_name, display_name, store.clock.now_ms(), machine)


def insert_first(conn: Connection, user_name: str, display_name: str, now_ms: int, machine: str) -> UserRow:
    """As ``add_first``, in the caller's transaction."""
    _check(audit.WORKSPACE, user_name, display_name, Role.LTI_ADMIN)
    if conn.execute(select(users.c.user_name).limit(1)).first() is not None:
        raise NotAllowedError(tr("this workspace has users already; one of its LTi admins adds more"))
    row = UserRow(audit.WORKSPACE, user_name, display_name.strip(), Role.LTI_ADMIN, True, now_ms)
    _insert(conn, row, Principal(user_name, Role.LTI_ADMIN, None, machine))
    return row


def set_active(store: Store, who: Principal, company: str, user_name: str, *, active: bool) -> None:
    """Deactivate a user of the company, or take them back; nobody does it to themselves.

    NotFoundError, NotAllowedError, and InvalidRequestError when no LTi admin would be left.
    """
    require(store, who, Action.MANAGE_USERS, company)
    with store.writing() as conn:
        row = _user(conn, company, user_name)
        if user_name == who.name:
            raise InvalidRequestError(tr("user: somebody else deactivates you"))
        if not active and row.role == Role.LTI_ADMIN.value:
            _keep_an_admin(conn, company, user_name)
        if row.active == active:
            return
        if not active:
            forget_all(conn, user_name)
        _change(conn, store, who, row, {"active": active})


def set_role(store: Store, who: Principal, company: str, user_name: str, role: Role) -> None:
    """Give a user of the company another role; nobody does it to themselves. Raises as ``set_active``."""
    require(store, who, Action.MANAGE_USERS, company)
    with store.writing() as conn:
        row = _user(conn, company, user_name)
        _check(company, user_name, row.display_name, role)
        if user_name == who.name:
            raise InvalidRequestError(tr("user: somebody else changes your role"))
        if row.role == Role.LTI_ADMIN.value:
            _keep_an_admin(conn, company, user_name)
        others = select(users.c.company).where(users.c.user_name == user_name, users.c.company != company)
        if conn.execute(others).first() is not None:
            raise InvalidRequestError(
                tr("role: {name} has it in several companies; add another user", name=user_name)
            )
        if row.role != role.value:
            _change(conn, store, who, row, {"role": role.value})


def _user(conn: Connection, company: str, user_name: str) -> Row[Any]:
    table = users.c
    row = conn.execute(select(users).where(table.company == company, table.user_name == user_name)).first()
    if row is None:
        raise NotFoundError(tr("no user {name} in {company}", name=user_name, company=company))
    return row


def _keep_an_admin(conn: Connection, company: str, user_name: str) -> None:
    table = users.c
    others = select(table.user_name).where(
        table.company == company,
        table.role == Role.LTI_ADMIN.value,
        table.active.is_(True),
        table.user_name != user_name,
    )
    if conn.execute(others).first() is None:
        raise InvalidRequestError(tr("user: {name} is the last LTi admin", name=user_name))


def _change(
    conn: Connection, store: Store, who: Principal, row: Row[Any], new: Mapping[str, bool | str]
) -> None:
    table = users.c
    conn.execute(
        update(users).where(table.company == row.company, table.user_name == row.user_name).values(**new)
    )
    audit.write(
        conn,
        company=row.company,
        now_ms=store.clock.now_ms(),
        who=who,
        action="change_user",
        entity=row.user_name,
        old={name: row._mapping[name] for name in new},  # noqa: SLF001 - SQLAlchemy's public name for it
        new=new,
    )


def principal_of(store: Store, user_name: str, machine: str) -> Principal:
    """Return who a user is: the role, and the companies it counts in.

    NotAllowedError when the workspace has no active user of that name.
    """
    with store.reading() as conn:
        now = standing(conn, user_name)
    if now is None:
        raise NotAllowedError(tr("{name} is no user of this workspace", name=user_name))
    return Principal(user_name, now[0], now[1], machine, signed_in=True)


def _insert(conn: Connection, row: UserRow, who: Principal) -> None:
    conn.execute(
        insert(users),
        {
            "company": row.company,
            "user_name": row.user_name,
            "display_name": row.display_name,
            "role": row.role.value,
            "active": row.active,
            "created_ms": row.created_ms,
        },
    )
    audit.write(
        conn,
        company=row.company,
        now_ms=row.created_ms,
        who=who,
        action="add_user",
        entity=row.user_name,
        new={"role": row.role.value, "display_name": row.display_name},
    )


def everybody(store: Store, who: Principal) -> tuple[UserRow, ...]:
    """Return every user of the workspace, LTi's own first; for who manages them all."""
    require(store, who, Action.MANAGE_USERS, audit.WORKSPACE)
    table = users.c
    query = select(
        table.company, table.user_name, table.display_name, table.role, table.active, table.created_ms
    ).order_by(table.company, table.user_name)
    with store.reading() as conn:
        return tuple(
            UserRow(row.company, row.user_name, row.display_name, Role(row.role), row.active, row.created_ms)
            for row in conn.execute(query)
        )


def _check(company: str, user_name: str, display_name: str, role: Role) -> None:
    if not _USER_NAME.fullmatch(user_name):
        raise InvalidRequestError(tr("user name: small letters, digits and . _ @ -, at most 80"))
    if not display_name.strip():
        raise InvalidRequestError(tr("display name: must not be empty"))
    everywhere = company == audit.WORKSPACE
    if (everywhere and role in _OF_ONE_COMPANY) or (not everywhere and role in _OF_ALL_COMPANIES):
        raise InvalidRequestError(
            tr("role: {role} does not fit {company}", role=tr(role.words), company=company)
        )
