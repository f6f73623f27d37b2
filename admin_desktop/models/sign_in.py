"""Signing in to a workspace: argon2 passwords, a delay that grows with failures, and its line in the log.

A wrong password and a name that is not there get the same answer after the same work. While a delay runs
nothing is even tried, so waiting is the only way on; nobody is locked out for ever.
"""

from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Row, select, update

from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError, WrongPasswordError
from admin_desktop.models import audit
from admin_desktop.models.database.reference_tables import users
from admin_desktop.models.database.store import Store
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.users import principal_of

HASHER = PasswordHasher()
"""argon2id with the library's own parameters (RFC 9106, low memory)."""

SHORTEST, LONGEST = 12, 200
FREE_TRIES = 3
LONGEST_WAIT_MS = 15 * 60_000

_DOOR = Principal("sign-in", Role.SYNC_SERVICE, None)
_NOBODYS = "$argon2id$v=19$m=65536,t=3,p=4$sZhehNXAPYWdTUz/GTgIbw$oBOpqtPkT76KpWFW6vErA1CzdXwJmefu5CGkf5nf1Zo"

u = users.c


def wait_ms(failures: int) -> int:
    """Return the pause after so many failures: none at first, then doubling up to a quarter of an hour."""
    return 0 if failures < FREE_TRIES else min(LONGEST_WAIT_MS, 1000 * 2 ** min(failures - FREE_TRIES, 20))


def sign_in(
    store: Store, user_name: str, password: str, machine: str, hasher: PasswordHasher = HASHER
) -> Principal:
    """Return who signs in. WrongPasswordError when name or password is wrong, or a delay still runs."""
    name = user_name.strip().lower()
    row = _row(store, name)
    now_ms = store.clock.now_ms()
    if row is not None and (row.wait_until_ms or 0) > now_ms:
        seconds = -(-((row.wait_until_ms or 0) - now_ms) // 1000)
        raise WrongPasswordError(f"after {row.failures} failures the next try is in {seconds:,} s")
    right = _matches(hasher, row.password_hash if row else None, password)
    if row is None or not right:
        _note_failure(store, name, row, now_ms)
        raise WrongPasswordError("the name or the password is wrong")
    fresh = hasher.hash(password) if hasher.check_needs_rehash(row.password_hash) else row.password_hash
    who = principal_of(store, name, machine)
    with store.writing() as conn:
        _set(conn, name, failures=0, wait_until_ms=None, password_hash=fresh)
        _log(conn, store, row.company, who, "sign_in", name)
    return who


def has_password(store: Store, user_name: str) -> bool:
    """Whether an active user of that name can sign in with a password yet."""
    row = _row(store, user_name.strip().lower())
    return row is not None and row.password_hash is not None


def set_first_password(store: Store, user_name: str, password: str, hasher: PasswordHasher = HASHER) -> None:
    """Set the password of a new workspace's only user; NotAllowedError when it has more, or has one."""
    check_password(user_name, password)
    digest = hasher.hash(password)
    with store.writing() as conn:
        rows = conn.execute(select(u.company, u.user_name, u.password_hash)).all()
        if [row.user_name for row in rows] != [user_name] or rows[0].password_hash is not None:
            raise NotAllowedError("an LTi admin sets the first password of further users")
        _set(conn, user_name, password_hash=digest)
        who = Principal(user_name, Role.LTI_ADMIN, None)
        _log(conn, store, rows[0].company, who, "set_password", user_name)


def change_password(
    store: Store, who: Principal, old: str, new: str, hasher: PasswordHasher = HASHER
) -> None:
    """Change one's own password. WrongPasswordError for the old one, InvalidRequestError for the new."""
    check_password(who.name, new)
    sign_in(store, who.name, old, who.machine, hasher)
    digest = hasher.hash(new)
    with store.writing() as conn:
        company = _set(conn, who.name, password_hash=digest)
        _log(conn, store, company, who, "change_password", who.name)


def set_password(
    store: Store, who: Principal, company: str, user_name: str, new: str, hasher: PasswordHasher = HASHER
) -> None:
    """Give a user of the company (``*``: LTi's own) a new password, and end a delay that runs."""
    require(store, who, Action.MANAGE_USERS, company)
    check_password(user_name, new)
    digest = hasher.hash(new)
    with store.writing() as conn:
        there = select(u.user_name).where(u.company == company, u.user_name == user_name)
        if conn.execute(there).first() is None:
            raise NotFoundError(f"no user {user_name} in {company}")
        _set(conn, user_name, password_hash=digest, failures=0, wait_until_ms=None)
        _log(conn, store, company, who, "set_password", user_name)


def note_sign_out(store: Store, who: Principal) -> None:
    """Write down that somebody signed out or that their desk locked itself."""
    with store.writing() as conn:
        row = conn.execute(select(u.company).where(u.user_name == who.name).order_by(u.company)).first()
        _log(conn, store, row.company if row else audit.WORKSPACE, who, "sign_out", who.name)


def check_password(user_name: str, password: str) -> None:
    """Raise InvalidRequestError when a password is too short, too long, or holds the user's name."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise InvalidRequestError(f"password: {SHORTEST} to {LONGEST} characters")
    if user_name.lower() in password.lower() or len(set(password)) < SHORTEST // 3:
        raise InvalidRequestError("password: must not hold the user name or the same few characters")


def _row(store: Store, user_name: str) -> Row[Any, Any, Any, Any] | None:
    query = (
        select(u.company, u.password_hash, u.failures, u.wait_until_ms)
        .where(u.user_name == user_name, u.active.is_(True))
        .order_by(u.company)
    )
    with store.reading() as conn:
        return conn.execute(query).first()


def _matches(hasher: PasswordHasher, digest: str | None, password: str) -> bool:
    """Compare in the same time whether or not there is a password to compare with."""
    try:
        hasher.verify(digest or _NOBODYS, password)
    except (VerificationError, InvalidHashError):
        return False
    return digest is not None


def _note_failure(store: Store, name: str, row: Row[Any, Any, Any, Any] | None, now_ms: int) -> None:
    with store.writing() as conn:
        company = audit.WORKSPACE
        if row is not None:
            company = row.company
            failures = (conn.execute(select(u.failures).where(u.user_name == name)).scalar() or 0) + 1
            _set(conn, name, failures=failures, wait_until_ms=now_ms + wait_ms(failures))
        _log(conn, store, company, _DOOR, "sign_in_failed", name[:80])


def _set(conn: Connection, user_name: str, **values: str | int | None) -> str:
    """Set it on each of the user's rows (an auditor has one per company); return the first one's company."""
    conn.execute(update(users).where(u.user_name == user_name).values(**values))
    company: str | None = conn.execute(
        select(u.company).where(u.user_name == user_name).order_by(u.company).limit(1)
    ).scalar()
    if company is None:
        raise NotFoundError(f"no user {user_name}")
    return company


def _log(conn: Connection, store: Store, company: str, who: Principal, action: str, user_name: str) -> None:
    now_ms = store.clock.now_ms()
    audit.write(conn, company=company, now_ms=now_ms, who=who, action=action, entity=user_name)
