"""Choosing the road for a filter and a sort, with questions that are cheap whatever the size of the table."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, exists, false, func, or_, select, tuple_

from admin_desktop.models.database.tables.grid_tables import payment_cases, unknown_customers
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import customers, finance_companies
from admin_desktop.models.payments.filters.attention import NEEDS_A_LOOK, set_aside_keys
from admin_desktop.models.payments.filters.payment_filter import NOBODY, PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.conditions import (
    IS_MARKED,
    assignee_of,
    companies_of,
    conditions,
    conditions_but_text,
    moved_bounds,
    of_companies,
    submitted_bounds,
    worn,
)
from admin_desktop.models.payments.listing.ordering import BY_CUSTOMER, BY_STATUS, INDEXES, Customer, ordering
from admin_desktop.models.payments.listing.roads import Arm, Road
from admin_desktop.models.payments.listing.text_search import hits
from admin_desktop.models.payments.status import Mark
from admin_desktop.models.principal import Principal

FEW = 200_000
"""So many are sorted at once in a tenth of a second; more are walked along the order's index."""

MARKED_INDEX = "ix_payments_marked"
BY_COMPANY = "ix_payments_company_submitted_ms_payment_ref"

p = payments.c


class Question(NamedTuple):
    """What is asked for, by whom, as of when."""

    who: Principal
    flt: PaymentFilter
    sort: PaymentSort
    now_ms: int
    few: int = FEW
    """So many are picked out and sorted; more are walked along the order."""


def choose(conn: Connection, question: Question) -> Road:
    """Return the road to the payments asked for."""
    who, flt, now_ms = question.who, question.flt, question.now_ms
    mine = _mine(question)
    order = ordering(conn, question.sort)
    hit = _from_text(conn, question) if flt.text else None
    if hit is not None and _hit_few(conn, hit, mine, question.few):
        return hit
    bound = tuple(conditions(conn, who, flt, now_ms))
    for arms in _picky(conn, question):
        picked = Road(
            mine, tuple(Arm(order, (condition,), index) for index, condition in arms), ordered=False
        )
        if conn.execute(picked.count(question.few + 1)).scalar_one() <= question.few:
            return Road(bound, picked.arms, ordered=False)
    return replace(_along_the_order(conn, question, bound), picked=hit)


def _mine(question: Question) -> tuple[ColumnElement[bool], ...]:
    """Bind even a count that only chooses the road: who has some companies reads no other's rows."""
    return () if question.who.companies is None else tuple(of_companies(question.who, question.flt))


def _hit_few(conn: Connection, hit: Road, mine: tuple[ColumnElement[bool], ...], few: int) -> bool:
    """Whether the search alone, without the rest of the filter, leads to few."""
    return int(conn.execute(replace(hit, bound=mine).count(few + 1)).scalar_one()) <= few


def _from_text(conn: Connection, question: Question) -> Road | None:
    """Return the road from the hits of the search; None when no index leads to them."""
    found = hits(conn, question.flt.text)
    if not found or not all(hit.leads for hit in found):
        return None
    order = ordering(conn, question.sort)
    arms = [Arm(order, (hit.condition,), hit.index) for hit in found]
    mine = _mine(question)
    there = [arm for arm in arms if conn.execute(Road(mine, (arm,), ordered=False).count(1)).scalar_one()]
    bound = tuple(conditions_but_text(conn, question.who, question.flt, question.now_ms))
    if not there:
        return Road((*bound, false()), (Arm(order),), ordered=False)
    return Road(bound, tuple(there), ordered=False, overlapping=len(there) > 1)


Picks = list[tuple[str, ColumnElement[bool]]]
"""Conditions that may pick out few payments, each with the index that leads there."""


def _picky(conn: Connection, question: Question) -> Iterator[Picks]:
    """Yield conditions that may pick out few, the likeliest first, each with the index that leads there."""
    flt = question.flt
    equal = (
        (INDEXES["record"], p.record_no, flt.record_no),
        (INDEXES["contract"], p.contract_no, flt.contract_no),
        (INDEXES["batch"], p.batch_no, flt.batch_no),
    )
    yield from ([(index, column == value)] for index, column, value in equal if value is not None)
    if flt.customer_no is not None:
        everywhere = p.company.in_(select(finance_companies.c.company))
        yield [(BY_CUSTOMER, and_(everywhere, p.customer_no == flt.customer_no))]
    if flt.overdue:
        yield [(INDEXES["due"], worn(Mark.LATE, question.now_ms))]
    yield from _by_case(question)
    if (flt.marks or flt.attention) and question.sort.column != "submitted":
        yield _marked(conn, flt, question.now_ms)
    if flt.statuses and question.sort.column not in {"submitted", "status"}:
        yield [(BY_STATUS, p.status.in_(sorted(flt.statuses)))]
    yield from _ranges(flt, question)
    seen = companies_of(question.who, flt)
    if seen is not None and (question.sort.column != "submitted" or len(seen) > 1):
        yield [(BY_COMPANY, p.company.in_(sorted(seen)))]


def _by_case(question: Question) -> Iterator[Picks]:
    """Payments that somebody works on: as many as people could touch."""
    flt, c = question.flt, payment_cases.c
    asked = (
        (flt.assignee not in {None, NOBODY}, c.assignee == assignee_of(question.who, flt)),
        (flt.reviewed is True, c.reviewed_ms.is_not(None)),
        (flt.noted, c.notes > 0),
    )
    for is_asked, condition in asked:
        if is_asked:
            touched = select(c.company, c.payment_ref).where(condition)
            yield [(INDEXES["reference"], tuple_(p.company, p.payment_ref).in_(touched))]


def _marked(conn: Connection, flt: PaymentFilter, now_ms: int) -> Picks:
    """Late is worked out and has its own index; the others share one. Nobody is counted twice."""
    marks = flt.marks or NEEDS_A_LOOK
    late, stored = worn(Mark.LATE, now_ms), sorted(marks - {Mark.LATE})
    arms = [(INDEXES["due"], late)] if Mark.LATE in marks else []
    if stored:
        wears = and_(IS_MARKED, or_(*(worn(mark, now_ms) for mark in stored)))
        on_time = func.coalesce(late, False).is_(False)
        arms.append((MARKED_INDEX, and_(wears, on_time) if arms else wears))
    aside = [] if flt.marks else set_aside_keys(conn)
    if aside:
        calm = func.coalesce(or_(*(worn(mark, now_ms) for mark in sorted(marks))), False).is_(False)
        arms.append((INDEXES["reference"], and_(tuple_(p.company, p.payment_ref).in_(aside), calm)))
    return arms


def _ranges(flt: PaymentFilter, question: Question) -> Iterator[Picks]:
    days = submitted_bounds(flt)
    moved = moved_bounds(flt, question.now_ms)
    for name, bounds in (("submitted", days), ("updated", moved)):
        if bounds and name != question.sort.column:
            yield [(INDEXES[name], and_(*bounds))]
    ends = (
        ("amount", p.amount_cents, flt.amount_min_cents, flt.amount_max_cents),
        ("effective_date", p.effective_date, flt.effective_from, flt.effective_to),
    )
    for name, column, low, high in ends:
        inside = [column >= low] if low is not None else []
        inside += [column <= high] if high is not None else []
        if inside and name != question.sort.column:
            yield [(INDEXES[name], and_(*inside))]


def _along_the_order(conn: Connection, question: Question, bound: tuple[ColumnElement[bool], ...]) -> Road:
    order, column = ordering(conn, question.sort), question.sort.column
    if column == "customer":
        return Road(bound, tuple(_by_customer(conn, question)), ordered=True)
    flt = question.flt
    if column == "submitted" and flt.statuses and not (flt.marks or flt.attention):
        arms = (Arm(order, (p.status == one,), BY_STATUS) for one in sorted(flt.statuses))
        return Road(bound, tuple(arms), ordered=True)
    if column == "submitted" and (flt.marks or flt.attention):
        # The late ones are few; the others lie in the order's own index.
        marked = _marked(conn, flt, question.now_ms)
        return Road(bound, tuple(Arm(order, (one,), index) for index, one in marked), ordered=True)
    index = order.index
    seen = companies_of(question.who, question.flt)
    if column == "submitted" and seen is not None and len(seen) == 1:
        index = BY_COMPANY
    return Road(bound, (Arm(order, (), index),), ordered=True)


def _by_customer(conn: Connection, question: Question) -> Iterator[Arm]:
    """Customer by customer, then the payments of customers that ASPIRE has not told us of."""
    yield Arm(ordering(conn, question.sort, Customer.JOINED), (), BY_CUSTOMER)
    unknown = _unknown_customers(conn, question.who.companies)
    if unknown:
        theirs = tuple_(p.company, p.customer_no).in_(unknown)
        yield Arm(ordering(conn, question.sort, Customer.UNKNOWN), (theirs,), BY_CUSTOMER)


def _unknown_customers(conn: Connection, mine: frozenset[str] | None) -> list[tuple[str, str]]:
    """Return the customers of payments that are not known to this day."""
    noted, names = unknown_customers.c, customers.c
    same = and_(names.company == noted.company, names.customer_no == noted.customer_no)
    query = select(noted.company, noted.customer_no).where(~exists().where(same))
    if mine is not None:
        query = query.where(noted.company.in_(sorted(mine)))
    return [(company, customer_no) for company, customer_no in conn.execute(query)]
