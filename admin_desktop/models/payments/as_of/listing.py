"""A filtered list as we knew it: which payments it had, in order, and their totals.

What a timeline decides (status, marks, record, batch, and what follows from them) is told again from the
events; what was submitted never changes; names and case work are today's.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from admin_desktop.clock import local_date
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.database.bare import Bare
from admin_desktop.models.database.tables.payment_tables import eft_runs, payment_events, payments
from admin_desktop.models.payments.as_of.replay import Event, Then, replay
from admin_desktop.models.payments.filters.attention import NEEDS_A_LOOK
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.grid_rows import Key, rows_by_key
from admin_desktop.models.payments.listing.road_choice import Question, choose
from admin_desktop.models.payments.listing.whole_walk import batches
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark
from admin_desktop.words import number, tr

MOST = 1_000_000
"""More are not told again: the filter has to be bounded first."""

_REFERENCES_PER_QUERY = 500
_MOVES = {
    "status": "status",
    "updated": "updated_ms",
    "record": "record_no",
    "batch": "batch_no",
    "due": "due_ms",
}
"""Orders by what a timeline decides, and the row's field."""

p, e, r = payments.c, payment_events.c, eft_runs.c
Timelines = dict[Key, list[Event]]


@dataclass(slots=True)
class AsOfList:
    """Keys in order, and totals of every status under the rest of the filter."""

    at_ms: int
    keys: list[Key] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    cents: Counter[str] = field(default_factory=Counter)

    @classmethod
    def read(
        cls, conn: Connection, question: Question, at_ms: int, look_up: Callable[[], None] = lambda: None
    ) -> "AsOfList":
        """Tell the list again. InvalidRequestError beyond a million payments; ``look_up`` may stop it."""
        flt, made, tokens = question.flt, cls(at_ms), []
        field_name = _MOVES.get(question.sort.column)
        for batch in _then(conn, _candidates(conn, question, at_ms), at_ms, look_up):
            for row, since_ms in batch:
                if not _passes(row, since_ms, flt, at_ms):
                    continue
                made.counts[row.status] += 1
                made.cents[row.status] += row.amount_cents
                if flt.statuses and row.status not in flt.statuses:
                    continue
                key = (row.company, row.payment_ref)
                if field_name is None:
                    made.keys.append(key)
                else:
                    tokens.append((_token(row, field_name), key))
        if field_name is not None:
            tokens.sort(reverse=question.sort.descending)
            made.keys = [key for _token, key in tokens]
        return made

    @property
    def count(self) -> int:
        """How many payments the list had."""
        return len(self.keys)

    def batches(self, conn: Connection, size: int) -> Iterator[Sequence[PaymentRow]]:
        """Yield the rows as they were, in order."""
        for first in range(0, len(self.keys), size):
            yield rows_then(conn, self.keys[first : first + size], self.at_ms)


def rows_then(conn: Connection, keys: Sequence[Key], at_ms: int) -> tuple[PaymentRow, ...]:
    """Return the payments of these keys as we knew them, in their order."""
    rows = rows_by_key(conn, keys, at_ms)
    return tuple(row for batch in _then(conn, [rows], at_ms, lambda: None) for row, _since in batch)


def _candidates(conn: Connection, question: Question, at_ms: int) -> Iterable[Sequence[PaymentRow]]:
    """Walk the payments that were there, under what never changes of a filter."""
    lasting = replace(
        question.flt,
        statuses=frozenset(),
        marks=frozenset(),
        overdue=False,
        attention=False,
        record_no=None,
        batch_no=None,
        moved_within_days=None,
    )
    sort = PaymentSort() if question.sort.column in _MOVES else question.sort
    road = choose(conn, question._replace(flt=lasting, sort=sort, now_ms=at_ms))
    road = replace(road, bound=(*road.bound, p.submitted_ms <= at_ms), picked=None)
    if int(conn.execute(road.count(MOST + 1)).scalar_one()) > MOST:
        raise InvalidRequestError(
            tr(
                "as of: more than {most} payments would have to be told again; choose a company, "
                "dates or a customer first",
                most=number(MOST),
            )
        )
    return batches(conn, road, at_ms)


def _then(
    conn: Connection, walked: Iterable[Sequence[PaymentRow]], at_ms: int, look_up: Callable[[], None]
) -> Iterator[list[tuple[PaymentRow, int]]]:
    """Yield rows as they were, each with the instant since which it had its status."""
    for batch in walked:
        look_up()
        posted = _posted(conn, batch, at_ms)
        timelines = timelines_of(conn, [(row.company, row.payment_ref) for row in batch])
        yield [
            row_then(row, then, posted, at_ms)
            for row in batch
            for then in [replay(timelines.get((row.company, row.payment_ref), ()), at_ms)]
        ]


def row_then(
    row: PaymentRow, then: Then | None, posted: dict[tuple[str, int], int], at_ms: int
) -> tuple[PaymentRow, int]:
    """Return the row as it was, and since when it had its status."""
    if then is None:  # no timeline: all that is known is that it had been submitted
        then = Then(since_ms=row.submitted_ms, updated_ms=row.submitted_ms, submitted_ms=row.submitted_ms)
    due = then.due_ms(posted.get((row.company, then.batch_no or 0)))
    told = row._replace(
        status=then.status,
        marks=then.marks(late=is_over(due, at_ms)),
        record_no=then.record_no or (row.record_no if then.has_record else None),
        batch_no=then.batch_no,
        batch_state=then.batch_state,
        payments_counter=None,
        payments_processed=None,
        return_code=then.return_code,
        updated_ms=then.updated_ms,
        due_ms=due,
    )
    return told, then.since_ms


def timelines_of(conn: Connection, keys: Sequence[Key]) -> Timelines:
    """Return the events of these payments, each payment's in order."""
    wanted: dict[str, list[str]] = {}
    for company, reference in keys:
        wanted.setdefault(company, []).append(reference)
    found: Timelines = {}
    for company, references in wanted.items():
        for first in range(0, len(references), _REFERENCES_PER_QUERY):
            some = references[first : first + _REFERENCES_PER_QUERY]
            for reference, at_ms, kind, status, actor, text in _events(conn, company, some):
                event = Event(at_ms, kind, status, actor, text)
                found.setdefault((company, reference), []).append(event)
    return found


def _events(conn: Connection, company: str, references: list[str]) -> list[tuple[Any, ...]]:
    """Read their events past SQLAlchemy's row objects: a list of a million has five million of them."""
    query = select(e.payment_ref, e.at_ms, e.kind, e.status, e.actor, e.text)
    query = query.where(e.company == company, e.payment_ref.in_(references))
    return Bare(query.order_by(e.payment_ref, e.event_no), conn).rows(conn)


def _posted(conn: Connection, rows: Sequence[PaymentRow], at_ms: int) -> dict[tuple[str, int], int]:
    """Return when those EFT batches of the rows' companies were posted that were posted by then."""
    query = select(r.company, r.batch_no, r.posted_at_ms).where(
        r.company.in_(sorted({row.company for row in rows})), r.posted_at_ms <= at_ms, r.batch_no.is_not(None)
    )
    return {(company, batch_no): posted_ms for company, batch_no, posted_ms in conn.execute(query)}


def _passes(row: PaymentRow, since_ms: int, flt: PaymentFilter, at_ms: int) -> bool:
    """Whether a row as it was is what the filter asks for, statuses apart."""
    marks = set(row.marks)
    loud = marks & (NEEDS_A_LOOK - {Mark.RETURNED})
    unseen = Mark.RETURNED in marks and (row.reviewed_ms or 0) < row.updated_ms
    return (
        (not flt.marks or bool(flt.marks & marks))
        and (not flt.overdue or Mark.LATE in marks)
        and (not flt.attention or bool(loud) or unseen)
        and flt.record_no in {None, row.record_no}
        and flt.batch_no in {None, row.batch_no}
        and (flt.moved_within_days is None or _moved(row, since_ms, flt.moved_within_days, at_ms))
    )


def _moved(row: PaymentRow, since_ms: int, within_days: int, at_ms: int) -> bool:
    first = local_date(at_ms, row.time_zone) - timedelta(days=within_days)
    return local_date(since_ms, row.time_zone) >= first


def _token(row: PaymentRow, name: str) -> tuple[Any, ...]:
    """Return what sorts as the grid does: an empty key counts as smaller than every other."""
    value = getattr(row, name)
    if name == "status":
        value = (value.value, row.submitted_ms)
    return (value is not None, 0 if value is None else value, row.company, row.payment_ref)
