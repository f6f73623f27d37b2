"""A PaymentFilter as SQL conditions on ``payments``, always bound to the principal's companies."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, and_, false, or_, select, text, tuple_

from admin_desktop.clock import DAY_MS, MINUTE_MS, local_date
from admin_desktop.models.database.tables.grid_tables import payment_cases
from admin_desktop.models.database.tables.payment_tables import MARKED, payments
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.payments.filters.attention import NEEDS_A_LOOK, set_aside_keys
from admin_desktop.models.payments.filters.payment_filter import ME, NOBODY, PaymentFilter
from admin_desktop.models.payments.listing.text_search import any_hit, hits
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.principal import Principal

p = payments.c

Condition = ColumnElement[bool]
_WIDEST_ZONE_MS = 14 * 60 * MINUTE_MS


def conditions(conn: Connection, who: Principal, flt: PaymentFilter, now_ms: int) -> list[Condition]:
    """Return what must hold for a payment to be shown; the principal's companies always come first."""
    return [
        *conditions_but_text(conn, who, flt, now_ms),
        *_text(conn, flt.text),
    ]


def conditions_but_text(conn: Connection, who: Principal, flt: PaymentFilter, now_ms: int) -> list[Condition]:
    """Return the same without the search, for those who walk from its hits."""
    return [
        *of_companies(who, flt),
        *_plain(flt),
        *_marks(flt, now_ms),
        *_attention(conn, flt, now_ms),
        *_case_work(who, flt),
        *_days(conn, flt, now_ms),
    ]


def companies_of(who: Principal, flt: PaymentFilter) -> frozenset[str] | None:
    """Return the companies that a principal sees under a filter; None: all there are."""
    if who.companies is None or flt.companies is None:
        return who.companies if flt.companies is None else flt.companies
    return who.companies & flt.companies


def of_companies(who: Principal, flt: PaymentFilter) -> Iterator[Condition]:
    """Yield what binds a read to the companies that a principal sees under a filter."""
    seen = companies_of(who, flt)
    if seen is not None:
        yield p.company.in_(sorted(seen)) if seen else false()


def _plain(flt: PaymentFilter) -> Iterator[Condition]:
    if flt.statuses:
        yield p.status.in_(sorted(status.value for status in flt.statuses))
    equal = (
        (p.customer_no, flt.customer_no),
        (p.contract_no, flt.contract_no),
        (p.record_no, flt.record_no),
        (p.batch_no, flt.batch_no),
    )
    yield from (column == value for column, value in equal if value is not None)
    at_least = ((p.amount_cents, flt.amount_min_cents), (p.effective_date, flt.effective_from))
    yield from (column >= value for column, value in at_least if value is not None)
    at_most = ((p.amount_cents, flt.amount_max_cents), (p.effective_date, flt.effective_to))
    yield from (column <= value for column, value in at_most if value is not None)


IS_MARKED: Condition = text(f"({MARKED})")  # type: ignore[assignment]
"""Wears any stored mark, in the very words of the partial index."""

_WORN: dict[Mark, Callable[[int], Condition]] = {
    Mark.LATE: lambda now_ms: is_over(p.due_ms, now_ms),
    Mark.CHECKING: lambda _: p.checking.is_(True),
    Mark.TOO_LATE: lambda _: p.too_late_batch.is_not(None),
    Mark.RETURNED: lambda _: and_(p.return_code.is_not(None), p.status == Status.PAID.value),
    Mark.DIFFERS: lambda _: p.differences.is_not(None),
    Mark.REJECTED: lambda _: p.rejected_reason.is_not(None),
    Mark.MISSING: lambda _: p.missing_since_ms.is_not(None),
}
"""The same rules as ``row_source.marks_of``; a test holds them together."""


def _marks(flt: PaymentFilter, now_ms: int) -> Iterator[Condition]:
    if flt.marks:
        yield or_(*(worn(mark, now_ms) for mark in sorted(flt.marks)))
    if flt.overdue:
        yield worn(Mark.LATE, now_ms)


def _attention(conn: Connection, flt: PaymentFilter, now_ms: int) -> Iterator[Condition]:
    if not flt.attention:
        return
    loud = (worn(mark, now_ms) for mark in sorted(NEEDS_A_LOOK - {Mark.RETURNED}))
    quiet = and_(worn(Mark.RETURNED, now_ms), ~_case(case.reviewed_ms >= p.updated_ms))
    aside = set_aside_keys(conn)
    yield or_(*loud, quiet, *([tuple_(p.company, p.payment_ref).in_(aside)] if aside else []))


_cases = payment_cases.alias("worked_on")
case = _cases.c


def _case(condition: Condition) -> Condition:
    """Whether somebody's work on the payment is so; the rows of a list may be joined to it as well."""
    same = (case.company == p.company, case.payment_ref == p.payment_ref)
    return select(case.company).where(*same, condition).correlate(payments).exists()


def _case_work(who: Principal, flt: PaymentFilter) -> Iterator[Condition]:
    if flt.assignee == NOBODY:
        yield ~_case(case.assignee.is_not(None))
    elif flt.assignee is not None:
        yield _case(case.assignee == assignee_of(who, flt))
    if flt.reviewed is not None:
        reviewed = _case(case.reviewed_ms.is_not(None))
        yield reviewed if flt.reviewed else ~reviewed
    if flt.noted:
        yield _case(case.notes > 0)


def assignee_of(who: Principal, flt: PaymentFilter) -> str | None:
    """Return whose payments are asked for: ``me`` is whoever asks."""
    return who.name if flt.assignee == ME else flt.assignee


def worn(mark: Mark, now_ms: int) -> Condition:
    """Return what a payment's columns say when it wears a mark."""
    return _WORN[mark](now_ms)


def _days(conn: Connection, flt: PaymentFilter, now_ms: int) -> Iterator[Condition]:
    """Turn days into instants, which differ by the companies' zones."""
    if flt.submitted_from is None and flt.submitted_to is None and flt.moved_within_days is None:
        return
    yield from submitted_bounds(flt)
    yield from moved_bounds(flt, now_ms)
    table = finance_companies.c
    zones: dict[str, list[str]] = {}
    for company, zone in conn.execute(select(table.company, table.time_zone)):
        zones.setdefault(zone, []).append(company)
    yield or_(
        false(),
        *(
            and_(p.company.in_(sorted(companies)), *_in_zone(flt, zone, now_ms))
            for zone, companies in sorted(zones.items())
        ),
    )


def submitted_bounds(flt: PaymentFilter) -> list[Condition]:
    """Bound the index scan: a day begins and ends at most 14 hours from its bounds in UTC."""
    bounds: list[Condition] = []
    if flt.submitted_from is not None:
        bounds.append(p.submitted_ms >= _start_of(flt.submitted_from, "UTC") - _WIDEST_ZONE_MS)
    if flt.submitted_to is not None:
        after = _start_of(flt.submitted_to + timedelta(days=1), "UTC")
        bounds.append(p.submitted_ms < after + _WIDEST_ZONE_MS)
    return bounds


def moved_bounds(flt: PaymentFilter, now_ms: int) -> list[Condition]:
    """Bound the scan by the time of the last change: a move is one, so none is missed."""
    if flt.moved_within_days is None:
        return []
    return [p.updated_ms >= now_ms - (flt.moved_within_days + 1) * DAY_MS - _WIDEST_ZONE_MS]


def _in_zone(flt: PaymentFilter, zone: str, now_ms: int) -> Iterator[Condition]:
    if flt.submitted_from is not None:
        yield p.submitted_ms >= _start_of(flt.submitted_from, zone)
    if flt.submitted_to is not None:
        yield p.submitted_ms < _start_of(flt.submitted_to + timedelta(days=1), zone)
    if flt.moved_within_days is not None:
        first = local_date(now_ms, zone) - timedelta(days=flt.moved_within_days)
        yield p.status_since_ms >= _start_of(first, zone)


def _start_of(day: date, zone: str) -> int:
    return int(datetime.combine(day, time(), ZoneInfo(zone)).timestamp()) * 1000


def _text(conn: Connection, searched: str) -> Iterator[Condition]:
    found = hits(conn, searched)
    if found:
        yield any_hit(found)
