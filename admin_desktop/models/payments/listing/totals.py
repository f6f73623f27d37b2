"""Totals that are kept beside the payments: asked for without a filter, they cost nothing to look up."""

from dataclasses import replace

from sqlalchemy import Connection, func, select

from admin_desktop.models.database.tables.grid_tables import payment_totals
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter
from admin_desktop.models.payments.listing.conditions import companies_of
from admin_desktop.models.payments.listing.road_choice import Question

Totals = dict[str, tuple[int, int]]
"""Status → count and cents."""


def kept_totals(conn: Connection, question: Question) -> Totals | None:
    """Return count and cents per status if they are kept: nothing but companies and statuses is asked for."""
    flt = question.flt
    if replace(flt, companies=None, statuses=frozenset()) != PaymentFilter():
        return None
    c = payment_totals.c
    query = select(c.status, func.sum(c.payments), func.sum(c.amount_cents)).group_by(c.status)
    seen = companies_of(question.who, flt)
    if seen is not None:
        query = query.where(c.company.in_(sorted(seen)))
    if flt.statuses:
        query = query.where(c.status.in_(sorted(flt.statuses)))
    return {status: (int(count), int(cents)) for status, count, cents in conn.execute(query)}


def payments_of(conn: Connection, company: str) -> int:
    """Return how many payments a company has, as kept."""
    c = payment_totals.c
    return int(conn.execute(select(func.sum(c.payments)).where(c.company == company)).scalar() or 0)


def kept_count(conn: Connection, question: Question) -> int | None:
    """Return how many payments there are if that is kept, else None."""
    totals = kept_totals(conn, question)
    return None if totals is None else sum(count for count, _ in totals.values())
