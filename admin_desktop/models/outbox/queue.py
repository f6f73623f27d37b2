"""What is to be sent or settled now, in order, and how much waits."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, Select, Table, bindparam, func, or_, select

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, set_aside, sync_cursors
from admin_desktop.models.outbox.entries import OUTSTANDING, EntryState, Errand, errand_of, errands_query


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


_OF_COMPANY: Final = outbox.c.company == bindparam("of_company")
_IN_ORDER: Final = (
    errands_query()
    .where(_OF_COMPANY, outbox.c.not_before_ms <= bindparam("now_ms"), *_in_turn())
    .order_by(outbox.c.entry_no)
    .limit(bindparam("at_most"))
)
_DUE: Final = _IN_ORDER.where(outbox.c.state == EntryState.WAITING)
_UNSETTLED: Final = _IN_ORDER.where(
    outbox.c.state == EntryState.UNKNOWN, outbox.c.epoch == bindparam("of_epoch")
)
"""Statements are built once: building one takes longer than running it."""


def due(store: Store, company: str, now_ms: int, limit: int) -> tuple[Errand, ...]:
    """Return waiting entries whose time has come, oldest first; at most one per payment.

    Nothing is due while writing is frozen (ASPIRE was restored and nobody has resolved it).
    """
    wanted = {"of_company": company, "now_ms": now_ms, "at_most": limit}
    with store.reading() as conn:
        return tuple(errand_of(row) for row in conn.execute(_DUE, wanted))


def unsettled(store: Store, company: str, epoch: str, now_ms: int, limit: int) -> tuple[Errand, ...]:
    """Return entries whose attempt has no known outcome, oldest first, whose back-off has passed.

    Only attempts of this epoch: what happened to the others in a restored ASPIRE is a person's question.
    """
    wanted = {"of_company": company, "of_epoch": epoch, "now_ms": now_ms, "at_most": limit}
    with store.reading() as conn:
        return tuple(errand_of(row) for row in conn.execute(_UNSETTLED, wanted))


_EPOCH: Final = (
    select(sync_cursors.c.epoch).where(sync_cursors.c.company == bindparam("of_company")).scalar_subquery()
)
_ASKABLE: Final = or_(outbox.c.state == EntryState.WAITING, outbox.c.epoch == _EPOCH)
_NEXT_DUE: Final = select(func.min(outbox.c.not_before_ms)).where(
    _OF_COMPANY, outbox.c.state.in_(OUTSTANDING), _ASKABLE, *_in_turn()
)
"""Asked several times a second: by its state first, past the millions of entries that are done."""


def next_due_ms(store: Store, company: str) -> int | None:
    """Return the earliest instant at which something may be sent or settled; None when nothing waits."""
    with store.reading() as conn:
        instant = conn.execute(_NEXT_DUE, {"of_company": company}).scalar()
    return None if instant is None else int(instant)


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much of a company's work is not finished."""

    waiting: int
    """Entries that ASPIRE has not acknowledged."""
    attention: int
    """Entries, records and payments that wait for a person."""


def _count(table: Table, *conditions: ColumnElement[bool]) -> Select[int]:
    return select(func.count()).where(table.c.company == bindparam("of_company"), *conditions)


_UNFINISHED: Final = _count(outbox, outbox.c.state.in_(OUTSTANDING))
_FOR_A_PERSON: Final = (
    _count(outbox, outbox.c.state == EntryState.REJECTED),
    _count(set_aside, set_aside.c.reviewed_ms.is_(None)),
    _count(payments, or_(payments.c.differences.is_not(None), payments.c.missing_since_ms.is_not(None))),
)


def backlog(store: Store, company: str) -> Backlog:
    """Count what waits for ASPIRE and what waits for a person."""
    wanted = {"of_company": company}
    with store.reading() as conn:
        waiting = conn.execute(_UNFINISHED, wanted).scalar_one()
        attention = sum(conn.execute(query, wanted).scalar_one() for query in _FOR_A_PERSON)
    return Backlog(waiting, attention)
