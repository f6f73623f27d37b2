"""What may go after a while: the log of syncs, and diagnoses. Payments and the audit log stay for ever."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Table, delete, func, select

from admin_desktop.clock import DAY_MS
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import diagnoses, sync_cycles
from admin_desktop.models.permissions import Action, require_workspace
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up import setting_rows
from admin_desktop.words import number, tr

SHORTEST, LONGEST = 7, 3650
USUAL: Final = {"sync_log_days": 30, "diagnoses_days": 365}


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many days what is kept."""

    sync_log_days: int
    diagnoses_days: int


@dataclass(frozen=True, slots=True)
class Prunable:
    """How many rows are older than that."""

    sync_log: int
    diagnoses: int


def retention(conn: Connection) -> Retention:
    """Return what is set; what cannot be read is the usual."""
    return Retention(**{name: _days(conn, name) for name in USUAL})


def set_retention(store: Store, who: Principal, wanted: Retention) -> None:
    """Set both. InvalidRequestError naming which is too short or too long."""
    require_workspace(store, who, Action.MANAGE_SETTINGS)
    values = {"sync_log_days": wanted.sync_log_days, "diagnoses_days": wanted.diagnoses_days}
    for name, days in values.items():
        if not SHORTEST <= days <= LONGEST:
            raise InvalidRequestError(
                tr(
                    "{what}: {low} to {high}",
                    what=name.replace("_", " "),
                    low=number(SHORTEST),
                    high=number(LONGEST),
                )
            )
    with store.writing() as conn:
        texts: dict[str, str | None] = {name: str(days) for name, days in values.items()}
        setting_rows.write(conn, who, store.clock.now_ms(), audit.WORKSPACE, texts)


def prunable(conn: Connection, now_ms: int) -> Prunable:
    """Return how much is older than is kept."""
    kept = retention(conn)
    return Prunable(
        _count(conn, sync_cycles, "started_ms", now_ms - kept.sync_log_days * DAY_MS),
        _count(conn, diagnoses, "at_ms", now_ms - kept.diagnoses_days * DAY_MS),
    )


def prune(store: Store, who: Principal) -> Prunable:
    """Remove what is older than is kept; the log says how much of what."""
    require_workspace(store, who, Action.MANAGE_SETTINGS)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        kept, gone = retention(conn), prunable(conn, now_ms)
        _remove(conn, sync_cycles, "started_ms", now_ms - kept.sync_log_days * DAY_MS)
        _remove(conn, diagnoses, "at_ms", now_ms - kept.diagnoses_days * DAY_MS)
        audit.write(
            conn,
            company=audit.WORKSPACE,
            now_ms=now_ms,
            who=who,
            action="prune",
            entity="sync log, diagnoses",
            new={"sync_log": gone.sync_log, "diagnoses": gone.diagnoses},
        )
    return gone


def _days(conn: Connection, name: str) -> int:
    kept = setting_rows.read(conn, audit.WORKSPACE, name) or ""
    return int(kept) if kept.isdecimal() and SHORTEST <= int(kept) <= LONGEST else USUAL[name]


def _count(conn: Connection, table: Table, column: str, before_ms: int) -> int:
    query = select(func.count()).select_from(table).where(table.c[column] < before_ms)
    return int(conn.execute(query).scalar_one())


def _remove(conn: Connection, table: Table, column: str, before_ms: int) -> None:
    conn.execute(delete(table).where(table.c[column] < before_ms))
