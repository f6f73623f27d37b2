"""One company's sync as of one moment: cursor, cycles, outbox, what was rejected or set aside."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, func, or_, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, set_aside, unknown_records
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.feed.cursor import Cursor, read_cursor
from admin_desktop.models.outbox.entries import EntryState
from admin_desktop.models.payments.status import Mark
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.sync_log import CycleRecord, last_cycles

LISTED = 200
"""More than this many items of a kind are counted, not listed."""
DIFFERING: Final = frozenset({Mark.DIFFERS, Mark.MISSING})
"""What the payments wear that are counted as differing from ASPIRE."""
_ANSWERS = 20
_UNSETTLED = (EntryState.WAITING, EntryState.UNKNOWN, EntryState.TOO_LATE, EntryState.REJECTED)
o, a, p = outbox.c, set_aside.c, payments.c


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One wish that ASPIRE has not settled."""

    entry_no: int
    payment_ref: str
    action: str
    state: str
    attempts: int
    created_ms: int
    attempted_ms: int | None
    not_before_ms: int
    last_answer: str | None
    """What ASPIRE last said to it."""


@dataclass(frozen=True, slots=True)
class AsideItem:
    """A change of the feed that could not be read, and waits for a person."""

    epoch: str
    seq: int
    kind: str
    reason: str
    at_ms: int
    reviewed_ms: int | None
    reviewed_by: str | None


@dataclass(frozen=True, slots=True)
class HealthReport:
    """Everything sync health shows about one company."""

    company: str
    name: str
    time_zone: str
    at_ms: int
    cursor: Cursor
    cycles: tuple[CycleRecord, ...]
    """Newest first."""
    counts: Mapping[str, int]
    """Outbox entries by state, those not settled."""
    outbox: tuple[OutboxItem, ...]
    """Those not settled, oldest first; the rejected ones first of all."""
    answers: tuple[OutboxItem, ...]
    """What ASPIRE last answered, newest first."""
    set_aside: tuple[AsideItem, ...]
    """Newest first, those not reviewed first of all."""
    unknown_records: int
    """ASPIRE's records that are no portal payments."""
    contradicted: int
    """Payments that wear one of ``DIFFERING``: a person looks at each."""

    @property
    def lag_ms(self) -> int | None:
        """How long ago the last whole cycle ended; None when there was none."""
        last = self.cursor.last_success_ms
        return None if last is None else max(0, self.at_ms - last)


def health(store: Store, who: Principal, company: str, cycles: int = 60) -> HealthReport:
    """Return the company's sync health. Raises NotFoundError and NotAllowedError."""
    require(store, who, Action.READ, company)
    ran = last_cycles(store, who, company, cycles)
    with store.reading() as conn:
        of_company = finance_companies.c.company == company
        names = select(finance_companies.c.name, finance_companies.c.time_zone).where(of_company)
        name, zone = conn.execute(names).one()
        return HealthReport(
            company=company,
            name=name,
            time_zone=zone,
            at_ms=store.clock.now_ms(),
            cursor=read_cursor(conn, company),
            cycles=ran,
            counts=_counts(conn, company),
            outbox=_unsettled(conn, company),
            answers=_answers(conn, company),
            set_aside=_aside(conn, company),
            unknown_records=conn.execute(
                select(func.count()).where(unknown_records.c.company == company)
            ).scalar_one(),
            contradicted=conn.execute(
                select(func.count()).where(
                    p.company == company, or_(p.differences.is_not(None), p.missing_since_ms.is_not(None))
                )
            ).scalar_one(),
        )


_ITEM = (
    o.entry_no,
    o.payment_ref,
    o.action,
    o.state,
    o.attempts,
    o.created_ms,
    o.attempted_ms,
    o.not_before_ms,
    o.last_answer,
)


def _counts(conn: Connection, company: str) -> Mapping[str, int]:
    query = select(o.state, func.count()).where(o.company == company, o.state.in_(_UNSETTLED))
    return {row[0]: row[1] for row in conn.execute(query.group_by(o.state))}


def _unsettled(conn: Connection, company: str) -> tuple[OutboxItem, ...]:
    query = select(*_ITEM).where(o.company == company, o.state.in_(_UNSETTLED))
    first = (o.state != EntryState.REJECTED, o.entry_no)
    return tuple(OutboxItem(*row) for row in conn.execute(query.order_by(*first).limit(LISTED)))


def _answers(conn: Connection, company: str) -> tuple[OutboxItem, ...]:
    query = select(*_ITEM).where(o.company == company, o.last_answer.is_not(None))
    newest = (o.attempted_ms.desc(), o.entry_no.desc())
    return tuple(OutboxItem(*row) for row in conn.execute(query.order_by(*newest).limit(_ANSWERS)))


def _aside(conn: Connection, company: str) -> tuple[AsideItem, ...]:
    columns = (a.epoch, a.seq, a.kind, a.reason, a.at_ms, a.reviewed_ms, a.reviewed_by)
    query = select(*columns).where(a.company == company)
    order = (a.reviewed_ms.is_not(None), a.at_ms.desc(), a.seq.desc())
    return tuple(AsideItem(*row) for row in conn.execute(query.order_by(*order).limit(LISTED)))
