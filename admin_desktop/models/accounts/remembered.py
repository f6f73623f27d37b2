"""Computers that may sign a user in without the password.

The computer keeps a long random token in the operating system's keyring; here stands only its hash, with the
user, the machine and an end. It is over at once when the user signs out there, changes the password, gets a
new one, or is deactivated.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, insert, select

from admin_desktop.clock import DAY_MS
from admin_desktop.errors import SignedOutError
from admin_desktop.models import audit
from admin_desktop.models.accounts.standing import standing
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.account_tables import remembered_sign_ins
from admin_desktop.models.database.tables.reference_tables import users
from admin_desktop.models.principal import Principal, Role

KEPT_MS: Final = 30 * DAY_MS
"""After a month somebody types the password again."""
_PARTS: Final = 3
_DOOR = Principal("sign-in", Role.SYNC_SERVICE, None)

r = remembered_sign_ins.c


@dataclass(frozen=True, slots=True)
class Token:
    """What a computer keeps: whose it is, its number, and the secret."""

    user_name: str
    number: str
    secret: str

    def __repr__(self) -> str:
        return f"Token({self.user_name!r}, {self.number!r})"

    def text(self) -> str:
        """Return it as the keyring keeps it."""
        return f"{self.user_name} {self.number} {self.secret}"

    @property
    def digest(self) -> str:
        """Return what the workspace keeps of the secret: it is random, so one round is enough."""
        return hashlib.sha256(self.secret.encode()).hexdigest()


def token_from(text: str | None) -> Token | None:
    """Read what a keyring gave back; None when that is no token of ours."""
    parts = (text or "").split(" ")
    return Token(*parts) if len(parts) == _PARTS and all(parts) else None


def remember(store: Store, who: Principal) -> Token:
    """Let this computer sign the user in from now on; the caller keeps the token in the keyring."""
    token = Token(who.name, secrets.token_hex(8), secrets.token_urlsafe(32))
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        company = _company_of(conn, who.name)
        conn.execute(
            insert(remembered_sign_ins),
            {
                "company": company,
                "user_name": who.name,
                "token_no": token.number,
                "token_hash": token.digest,
                "machine": who.machine[:80],
                "created_ms": now_ms,
                "expires_ms": now_ms + KEPT_MS,
            },
        )
        _log(conn, company, now_ms, who, "remember_computer", who.name)
    return token


def sign_in_remembered(store: Store, token: Token, machine: str) -> Principal:
    """Return who the token signs in; SignedOutError when it is unknown, over, or its user is nobody now."""
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        row = _row(conn, token)
        right = row is not None and hmac.compare_digest(row.token_hash, token.digest)
        now = standing(conn, token.user_name) if right else None
        if row is not None and now is not None and row.expires_ms > now_ms:
            who = Principal(token.user_name, now[0], now[1], machine, signed_in=True)
            _log(conn, row.company, now_ms, who, "sign_in", who.name, "remembered on this computer")
            return who
        if row is not None and right:
            conn.execute(delete(remembered_sign_ins).where(r.token_no == token.number))
        company = row.company if row is not None else audit.WORKSPACE
        _log(conn, company, now_ms, _DOOR, "sign_in_failed", token.user_name[:80], "not remembered any more")
    raise SignedOutError("this computer is not remembered any more")


def forget(store: Store, who: Principal, token: Token) -> None:
    """End what this computer was given; nothing when it is over already."""
    with store.writing() as conn:
        row = _row(conn, token)
        if row is not None and token.user_name == who.name:
            conn.execute(delete(remembered_sign_ins).where(r.token_no == token.number))
            _log(conn, row.company, store.clock.now_ms(), who, "forget_computer", who.name)


def forget_all(conn: Connection, user_name: str) -> None:
    """End every computer's right to sign this user in, in the caller's transaction."""
    conn.execute(delete(remembered_sign_ins).where(r.user_name == user_name))


def _row(conn: Connection, token: Token) -> Row[Any] | None:
    query = select(remembered_sign_ins).where(r.user_name == token.user_name, r.token_no == token.number)
    return conn.execute(query).first()


def _company_of(conn: Connection, user_name: str) -> str:
    query = select(users.c.company).where(users.c.user_name == user_name).order_by(users.c.company)
    return str(conn.execute(query.limit(1)).scalar_one())


def _log(
    conn: Connection,
    company: str,
    now_ms: int,
    who: Principal,
    action: str,
    user_name: str,
    reason: str | None = None,
) -> None:
    audit.write(conn, company=company, now_ms=now_ms, who=who, action=action, entity=user_name, reason=reason)
