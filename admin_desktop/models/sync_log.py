"""The latest sync cycles, for sync health: duration, counts, outcome."""

from dataclasses import asdict, dataclass
from typing import Final

from sqlalchemy import bindparam, delete, select

from admin_desktop.clock import DAY_MS
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import sync_cycles
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.retention import retention


@dataclass(frozen=True, slots=True)
class CycleRecord:
    """One cycle of one company. Instants are milliseconds UTC."""

    company: str
    started_ms: int
    ended_ms: int
    pushed: int
    """Entries that ASPIRE acknowledged."""
    pulled: int
    """Changes that were applied."""
    outcome: str
    """The company's SyncState after it."""
    message: str


_FORGET: Final = delete(sync_cycles).where(
    sync_cycles.c.company == bindparam("of_company"), sync_cycles.c.started_ms < bindparam("before_ms")
)


def record_cycle(store: Store, cycle: CycleRecord) -> None:
    """Store a cycle and let go those that are older than is kept: 30 days, or as Settings say."""
    with store.writing() as conn:
        conn.execute(upsert_by_key(sync_cycles, conn), [asdict(cycle)])
        before_ms = cycle.started_ms - retention(conn).sync_log_days * DAY_MS
        conn.execute(_FORGET, {"of_company": cycle.company, "before_ms": before_ms})


def last_cycles(store: Store, who: Principal, company: str, limit: int = 100) -> tuple[CycleRecord, ...]:
    """Return the company's cycles, newest first. Raises NotFoundError and NotAllowedError."""
    require(store, who, Action.READ, company)
    table = sync_cycles.c
    query = select(sync_cycles).where(table.company == company).order_by(table.started_ms.desc()).limit(limit)
    with store.reading() as conn:
        return tuple(CycleRecord(*row) for row in conn.execute(query))
