"""One desk at a time syncs a company: a lease with a fencing number in the database.

Whoever begins a cycle takes the lease, keeps it fresh with every step that is stored, and gives it back at
the end. A desk that died loses it when it runs out. The fence grows with every change of hands: a desk that
slept through the loss is told so in the very transaction in which it would store an intent or an outcome.
What such a desk had already sent does no harm: ASPIRE keeps the payment reference unique for ever.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, select, update

from admin_desktop.errors import LeaseLostError
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.restore_tables import sync_leases

LEASE_MS: Final = 60_000
"""A desk that stores nothing for this long is taken for dead; no request lasts that long."""


@dataclass(frozen=True, slots=True)
class Lease:
    """A right to sync one company. Instants are milliseconds UTC, by the holder's clock."""

    company: str
    fence: int
    holder: str
    """Names one running program and no other."""
    desk: str
    """What people call it: the machine."""
    taken_ms: int
    expires_ms: int

    def is_held(self, now_ms: int) -> bool:
        """Whether somebody is at it now; one that ends later than it can was written by a wrong clock."""
        return now_ms < self.expires_ms <= now_ms + 2 * LEASE_MS


_BY_COMPANY: Final = select(sync_leases).where(sync_leases.c.company == bindparam("of_company"))
_END_OF_OURS: Final = (
    update(sync_leases)
    .where(sync_leases.c.company == bindparam("of_company"), sync_leases.c.fence == bindparam("of_fence"))
    .values(expires_ms=bindparam("until_ms"))
)
"""Without effect when another desk has raised the fence."""


def read_lease(conn: Connection, company: str) -> Lease | None:
    """Return the company's lease as it was last written; None when nobody ever synced it."""
    row = conn.execute(_BY_COMPANY, {"of_company": company}).first()
    return Lease(*row) if row else None


def take(store: Store, company: str, holder: str, desk: str, now_ms: int) -> tuple[bool, Lease]:
    """Take or renew the company's lease; whether we have it, and the lease as it stands."""
    with store.writing() as conn:
        held = read_lease(conn, company)
        if held is not None and held.holder != holder and held.is_held(now_ms):
            return False, held
        same = held is not None and held.holder == holder
        fence = 1 if held is None else held.fence + (0 if same else 1)
        lease = Lease(company, fence, holder, desk, now_ms, now_ms + LEASE_MS)
        row = {name: getattr(lease, name) for name in sync_leases.c.keys()}  # noqa: SIM118 - a collection of columns
        conn.execute(upsert_by_key(sync_leases, conn), [row])
        return True, lease


def check(conn: Connection, lease: Lease | None, now_ms: int) -> None:
    """Renew the lease in the caller's transaction; raises LeaseLostError when another desk has taken it.

    ``None`` is for acts outside a cycle, which no other desk can be at.
    """
    if lease is None:
        return
    if _end_at(conn, lease, now_ms + LEASE_MS) != 1:
        raise LeaseLostError(f"another desk syncs {lease.company} now")


def give_back(store: Store, lease: Lease, now_ms: int) -> None:
    """Let the next desk begin at once; without effect when the lease is not ours any more."""
    with store.writing() as conn:
        _end_at(conn, lease, now_ms)


def _end_at(conn: Connection, lease: Lease, until_ms: int) -> int:
    ours = {"of_company": lease.company, "of_fence": lease.fence, "until_ms": until_ms}
    return conn.execute(_END_OF_OURS, ours).rowcount
