"""How payments moved between statuses on one day, and where they stood at its two midnights."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, and_, func, or_, select

from admin_desktop.models.close_of_day.lines import StatusLine, Sum
from admin_desktop.models.database.tables.payment_tables import payment_events, payments
from admin_desktop.models.payments.status import Status

p, e = payments.c, payment_events.c
_KINDS = ("sent", "returned")


@dataclass(slots=True)
class Movements:
    """What one pass over the payments that changed since the day began has found."""

    opening: defaultdict[Status, Sum] = field(default_factory=lambda: defaultdict(Sum))
    closing: defaultdict[Status, Sum] = field(default_factory=lambda: defaultdict(Sum))
    came: defaultdict[Status, Sum] = field(default_factory=lambda: defaultdict(Sum))
    left: defaultdict[Status, Sum] = field(default_factory=lambda: defaultdict(Sum))
    submitted: Sum = field(default_factory=Sum)
    sent: Sum = field(default_factory=Sum)
    returned: Sum = field(default_factory=Sum)
    untold: list[str] = field(default_factory=list)

    def lines(self) -> tuple[StatusLine, ...]:
        """Return one line per status, in the order of a payment's life."""
        return tuple(
            StatusLine(
                status, self.opening[status], self.came[status], self.left[status], self.closing[status]
            )
            for status in Status
        )


def movements(conn: Connection, company: str, start_ms: int, end_ms: int) -> Movements:
    """Walk every payment that changed since ``start_ms``; the others stand where they stood."""
    found = Movements()
    still = select(p.status, func.count(), func.sum(p.amount_cents)).where(
        p.company == company, p.updated_ms < start_ms
    )
    for status, count, cents in conn.execute(still.group_by(p.status)):
        for side in (found.opening, found.closing):
            side[Status(status)] += Sum(count, int(cents))
    for _reference, rows in groupby(_events(conn, company, start_ms), key=lambda row: row.payment_ref):
        _take(found, list(rows), start_ms, end_ms)
    return found


def _events(conn: Connection, company: str, start_ms: int) -> Iterator[Any]:
    joined = payments.outerjoin(
        payment_events,
        and_(
            e.company == p.company,
            e.payment_ref == p.payment_ref,
            or_(e.status.is_not(None), e.kind.in_(_KINDS)),
        ),
    )
    query = (
        select(
            p.payment_ref,
            p.amount_cents,
            p.status,
            p.status_since_ms,
            p.submitted_ms,
            e.kind,
            e.at_ms,
            e.status.label("became"),
        )
        .select_from(joined)
        .where(p.company == company, p.updated_ms >= start_ms)
        .order_by(p.payment_ref, e.event_no)
        .execution_options(yield_per=2000)
    )
    yield from conn.execute(query)


def _take(found: Movements, rows: list[Any], start_ms: int, end_ms: int) -> None:
    payment = rows[0]
    one = Sum(1, payment.amount_cents)
    moves = [(row.at_ms, Status(row.became)) for row in rows if row.became is not None]
    at_start, at_end = _standing(moves, start_ms), _standing(moves, end_ms)
    if at_start is not None:
        found.opening[at_start] += one
    for before, (at_ms, status) in zip([None, *(to for _at, to in moves)], moves, strict=False):
        if start_ms <= at_ms < end_ms and before is not status:
            found.came[status] += one
            if before is not None:
                found.left[before] += one
    if payment.submitted_ms < end_ms:
        # The payment's own word where it is of that day, the timeline's where it has moved on since.
        closing = Status(payment.status) if payment.status_since_ms < end_ms else at_end
        if closing is not None:
            found.closing[closing] += one
        if closing is not at_end:
            found.untold.append(payment.payment_ref)
    _count(found, rows, one, start_ms, end_ms)


def _standing(moves: Iterable[tuple[int, Status]], at_ms: int) -> Status | None:
    """Return the last status reached before an instant; None when the payment was not there yet."""
    last = None
    for moved_ms, status in moves:
        if moved_ms < at_ms:
            last = status
    return last


def _count(found: Movements, rows: list[Any], one: Sum, start_ms: int, end_ms: int) -> None:
    if start_ms <= rows[0].submitted_ms < end_ms:
        found.submitted += one
    sent = [row.at_ms for row in rows if row.kind == "sent"]
    if sent and start_ms <= sent[0] < end_ms:
        # The first one is the create; a cancel is sent after it.
        found.sent += one
    if any(row.kind == "returned" and start_ms <= row.at_ms < end_ms for row in rows):
        found.returned += one
