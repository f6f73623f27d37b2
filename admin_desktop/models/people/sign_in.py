"""Signing in to a workspace: argon2 passwords, a delay that grows with failures, and its line in the log.

A wrong password and a name that is not there get the same answer after the same work and the same wait.
While a delay runs nothing is even tried, so waiting is the only way on; nobody is locked out for ever.
"""

from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Row, select, update

from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError, WrongPasswordError
from admin_desktop.models import audit
from admin_desktop.models.accounts import unknown_names as unknown
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.models.accounts.remembered import forget_all
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import users
from admin_desktop.models.people.users import principal_of
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal, Role
from admin_desktop.words import tr

HASHER = PasswordHasher()
"""argon2id with the library's own parameters (RFC 9106, low memory)."""

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
    digest, retry_at_ms = _claim(store, name)
    if not _matches(hasher, digest, password) or digest is None:
        _note_failure(store, name)
        raise WrongPasswordError("the name or the password is wrong", retry_at_ms)
    fresh = hasher.hash(password) if hasher.check_needs_rehash(digest) else digest
    who = principal_of(store, name, machine)
    with store.writing() as conn:
        company = _set(conn, name, failures=0, wait_until_ms=None, password_hash=fresh)
        _log(conn, store, company, who, "sign_in", name)
    return who


def check_own_password(store: Store, who: Principal, password: str, hasher: PasswordHasher = HASHER) -> None:
    """Return when it is the user's own password, to unlock their desk; WrongPasswordError as ``sign_in``."""
    digest, retry_at_ms = _claim(store, who.name)
    if not _matches(hasher, digest, password):
        _note_failure(store, who.name)
        raise WrongPasswordError("the password is wrong", retry_at_ms)
    with store.writing() as conn:
        company = _set(conn, who.name, failures=0, wait_until_ms=None)
        _log(conn, store, company, who, "unlock", who.name)


def set_first_password(store: Store, user_name: str, password: str, hasher: PasswordHasher = HASHER) -> None:
    """Set the password of a new workspace's only user; NotAllowedError when it has more, or has one."""
    check_password(user_name, password)
    digest = hasher.hash(password)
    with store.writing() as conn:
        rows = conn.execute(select(u.company, u.user_name, u.password_hash)).all()
        if [row.user_name for row in rows] != [user_name] or rows[0].password_hash is not None:
            raise NotAllowedError(tr("an LTi admin sets the first password of further users"))
        _set(conn, user_name, password_hash=digest)
        who = Principal(user_name, Role.LTI_ADMIN, None)
        _log(conn, store, rows[0].company, who, "set_password", user_name)


def change_password(
    store: Store, who: Principal, old: str, new: str, hasher: PasswordHasher = HASHER
) -> None:
    """Change one's own password. WrongPasswordError for the old one, InvalidRequestError for the new."""
    check_password(who.name, new)
    sign_in(store, who.name, old, who.machine, hasher)
    if new == old:
        raise InvalidRequestError("password: the new one is the old one")
    digest = hasher.hash(new)
    with store.writing() as conn:
        company = _set(conn, who.name, password_hash=digest)
        forget_all(conn, who.name)
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
        forget_all(conn, user_name)
        _log(conn, store, company, who, "set_password", user_name)


def note_sign_out(store: Store, who: Principal) -> None:
    """Write down that somebody signed out or that their desk locked itself."""
    with store.writing() as conn:
        row = conn.execute(select(u.company).where(u.user_name == who.name).order_by(u.company)).first()
        _log(conn, store, row.company if row else audit.WORKSPACE, who, "sign_out", who.name)


def _row(conn: Connection, user_name: str) -> Row[Any, Any, Any, Any] | None:
    query = (
        select(u.company, u.password_hash, u.failures, u.wait_until_ms)
        .where(u.user_name == user_name, u.active.is_(True))
        .order_by(u.company)
    )
    return conn.execute(query).first()


def _matches(hasher: PasswordHasher, digest: str | None, password: str) -> bool:
    """Compare in the same time whether or not there is a password to compare with."""
    try:
        hasher.verify(digest or _NOBODYS, password)
    except (VerificationError, InvalidHashError):
        return False
    return digest is not None


def _claim(store: Store, name: str) -> tuple[str | None, int | None]:
    """Count the try as a failure before it is made, so that many at once are no way around the delay.

    Returns the hash to compare with, and when the next try may come if this one fails.
    """
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        row = _row(conn, name)
        failures, wait_until_ms = (row.failures, row.wait_until_ms) if row else unknown.tries_of(conn, name)
        if (wait_until_ms or 0) > now_ms:
            seconds = -(-((wait_until_ms or 0) - now_ms) // 1000)
            told = f"after {failures} failures the next try is in {seconds:,} s"
            raise WrongPasswordError(told, wait_until_ms, waits=True)
        failures = (failures or 0) + 1
        retry_at_ms = now_ms + wait_ms(failures)
        if row is None:
            unknown.note_try(conn, name, failures, retry_at_ms, now_ms)
        else:
            _set(conn, name, failures=failures, wait_until_ms=retry_at_ms)
    return (row.password_hash if row else None), (retry_at_ms if retry_at_ms > now_ms else None)


def _note_failure(store: Store, name: str) -> None:
    with store.writing() as conn:
        row = _row(conn, name)
        _log(conn, store, row.company if row else audit.WORKSPACE, _DOOR, "sign_in_failed", name[:80])


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
