"""A payment's timeline: what happened to it, in order, with both clocks. Only ever added to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select

from admin_desktop.models.database.bare import Among, hole
from admin_desktop.models.database.bulk import BulkStatement
from admin_desktop.models.database.tables.payment_tables import payment_events
from admin_desktop.models.payments.rows import PaymentEvent
from admin_desktop.models.payments.status import Status

_INSERT = BulkStatement(insert(payment_events), [column.name for column in payment_events.columns])

_events = payment_events.c
_LAST = Among(
    lambda: (
        select(_events.payment_ref, func.max(_events.event_no))
        .where(_events.company == hole("of", _events.company))
        .group_by(_events.payment_ref)
    ),
    _events.payment_ref,
    (1, 8, 64, 500),
)


class NewEvent(NamedTuple):
    """An event to be added; its number is given when it is written."""

    company: str
    payment_ref: str
    at_ms: int
    kind: str
    status: Status | None
    """The status it led to, or None when the status stayed."""
    actor: str
    text: str
    """One plain sentence."""
    aspire_at_ms: int | None = None
    detail: str | None = None


def add_event(
    conn: Connection,
    company: str,
    payment_ref: str,
    *,
    at_ms: int,
    kind: str,
    status: Status | None,
    actor: str,
    text: str,
    aspire_at_ms: int | None = None,
    detail: str | None = None,
) -> None:
    """Add one event to the end of a payment's timeline, in the caller's transaction."""
    event = NewEvent(company, payment_ref, at_ms, kind, status, actor, text, aspire_at_ms, detail)
    add_events(conn, [event])


def add_events(conn: Connection, events: Sequence[NewEvent], *, of_new_payments: bool = False) -> None:
    """Add events in the order given, numbering each payment's own.

    ``of_new_payments`` promises that none of the payments has an event yet, and saves asking.
    """
    last = {} if of_new_payments else _last_numbers(conn, events)
    rows = []
    for event in events:
        key = (event.company, event.payment_ref)
        last[key] = last.get(key, 0) + 1
        rows.append(
            (
                event.company,
                event.payment_ref,
                last[key],
                event.at_ms,
                event.aspire_at_ms,
                event.kind,
                None if event.status is None else event.status.value,
                event.actor,
                event.text,
                event.detail,
            )
        )
    _INSERT.run(conn, rows)


def _last_numbers(conn: Connection, events: Iterable[NewEvent]) -> dict[tuple[str, str], int]:
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for event in events:
        wanted[event.company].add(event.payment_ref)
    return {
        (company, reference): number
        for company, names in wanted.items()
        for reference, number in _LAST.rows(conn, sorted(names), {"of": company})
    }


def events_of(conn: Connection, company: str, payment_ref: str) -> tuple[PaymentEvent, ...]:
    """Return a payment's timeline, oldest first. The caller has checked that it may be seen."""
    table = payment_events.c
    rows = conn.execute(
        select(payment_events)
        .where(table.company == company, table.payment_ref == payment_ref)
        .order_by(table.event_no)
    )
    return tuple(
        PaymentEvent(
            event_no=row.event_no,
            at_ms=row.at_ms,
            aspire_at_ms=row.aspire_at_ms,
            kind=row.kind,
            status=None if row.status is None else Status(row.status),
            actor=row.actor,
            text=row.text,
        )
        for row in rows
    )
