"""What is to be sent or settled now, in order, and how much waits."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, or_, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables import outbox, payments, set_aside, sync_cursors
from admin_desktop.models.outbox.entries import OUTSTANDING, EntryState, Errand, errand_of, errands_query


def due(store: Store, company: str, now_ms: int, limit: int) -> tuple[Errand, ...]:
    """Return waiting entries whose time has come, oldest first; at most one per payment.

    Nothing is due while writing is frozen (ASPIRE was restored and nobody has resolved it).
    """
    with store.reading() as conn:
        return _errands(conn, company, EntryState.WAITING, outbox.c.not_before_ms <= now_ms, limit)


def unsettled(store: Store, company: str, epoch: str, now_ms: int, limit: int) -> tuple[Errand, ...]:
    """Return entries whose attempt has no known outcome, oldest first, whose back-off has passed.

    Only attempts of this epoch: what happened to the others in a restored ASPIRE is a person's question.
    """
    condition = (outbox.c.not_before_ms <= now_ms) & (outbox.c.epoch == epoch)
    with store.reading() as conn:
        return _errands(conn, company, EntryState.UNKNOWN, condition, limit)


def _errands(
    conn: Connection, company: str, state: EntryState, condition: ColumnElement[bool], limit: int
) -> tuple[Errand, ...]:
    query = (
        errands_query()
        .where(outbox.c.company == company, outbox.c.state == state, condition, *_in_turn())
        .order_by(outbox.c.entry_no)
        .limit(limit)
    )
    return tuple(errand_of(row) for row in conn.execute(query))


def _in_turn() -> tuple[ColumnElement[bool], ...]:
    """No earlier entry of the payment is outstanding, and writing is not frozen."""
    earlier = outbox.alias("earlier")
    held_up = (
        select(earlier.c.entry_no)
        .where(
            earlier.c.company == outbox.c.company,
            earlier.c.payment_ref == outbox.c.payment_ref,
            earlier.c.entry_no < outbox.c.entry_no,
            earlier.c.state.in_(OUTSTANDING),
        )
        .exists()
    )
    frozen = (
        select(sync_cursors.c.company)
        .where(sync_cursors.c.company == outbox.c.company, sync_cursors.c.frozen_epoch.is_not(None))
        .exists()
    )
    return ~held_up, ~frozen


def next_due_ms(store: Store, company: str) -> int | None:
    """Return the earliest instant at which something may be sent or settled; None when nothing waits."""
    epoch = select(sync_cursors.c.epoch).where(sync_cursors.c.company == company).scalar_subquery()
    waiting = outbox.c.state == EntryState.WAITING
    askable = (outbox.c.state == EntryState.UNKNOWN) & (outbox.c.epoch == epoch)
    query = select(func.min(outbox.c.not_before_ms)).where(
        outbox.c.company == company, or_(waiting, askable), *_in_turn()
    )
    with store.reading() as conn:
        instant = conn.execute(query).scalar()
    return None if instant is None else int(instant)


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much of a company's work is not finished."""

    waiting: int
    """Entries that ASPIRE has not acknowledged."""
    attention: int
    """Entries, records and payments that wait for a person."""


def backlog(store: Store, company: str) -> Backlog:
    """Count what waits for ASPIRE and what waits for a person."""
    with store.reading() as conn:
        waiting = _count(conn, outbox.c.company == company, outbox.c.state.in_(OUTSTANDING))
        attention = (
            _count(conn, outbox.c.company == company, outbox.c.state == EntryState.REJECTED)
            + _count(conn, set_aside.c.company == company, set_aside.c.reviewed_ms.is_(None))
            + _count(
                conn,
                payments.c.company == company,
                or_(payments.c.differences.is_not(None), payments.c.missing_since_ms.is_not(None)),
            )
        )
    return Backlog(waiting, attention)


def _count(conn: Connection, *conditions: ColumnElement[bool]) -> int:
    return int(conn.execute(select(func.count()).where(*conditions)).scalar_one())
