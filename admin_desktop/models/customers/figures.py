"""A customer's payments in figures: by status, by month, and what came back."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from admin_desktop.clock import local_date
from admin_desktop.models.customers.rows import MonthTotals, PaymentFigures
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.payments.rows import StatusTotal
from admin_desktop.models.payments.status import Status

MONTHS = 18

PaymentFacts = tuple[int, str, int, str | None]
"""Submitted (ms), status, cents, return code."""


@dataclass
class _Sums:
    counts: Counter[str] = field(default_factory=Counter)
    cents: Counter[str] = field(default_factory=Counter)

    def add(self, status: str, cents: int) -> None:
        self.counts[status] += 1
        self.cents[status] += cents

    def totals(self) -> tuple[StatusTotal, ...]:
        return tuple(StatusTotal(status, self.counts[status], self.cents[status]) for status in Status)


def read_figures(
    conn: Connection, company: str, customer_no: str, now_ms: int, time_zone: str
) -> PaymentFigures:
    """Return the figures of all payments of an account."""
    p = payments.c
    query = select(p.submitted_ms, p.status, p.amount_cents, p.return_code).where(
        p.company == company, p.customer_no == customer_no
    )
    with conn.execute(query, execution_options={"yield_per": 2000}) as rows:
        return figures((tuple(row) for row in rows), now_ms, time_zone)


def figures(facts: Iterable[PaymentFacts], now_ms: int, time_zone: str) -> PaymentFigures:
    """Add payments up. A month is one of the company's zone; earlier ones count in the totals only."""
    months = last_months(local_date(now_ms, time_zone))
    starts = [_start_ms(month, time_zone) for month in months]
    whole, returned, by_month = _Sums(), _Sums(), [_Sums() for _ in months]
    first_ms = last_ms = None
    for submitted_ms, status, cents, return_code in facts:
        whole.add(status, cents)
        if return_code is not None and status == Status.PAID:
            returned.add(status, cents)
        place = bisect_right(starts, submitted_ms) - 1
        if place >= 0:
            by_month[place].add(status, cents)
        first_ms = submitted_ms if first_ms is None else min(first_ms, submitted_ms)
        last_ms = submitted_ms if last_ms is None else max(last_ms, submitted_ms)
    return PaymentFigures(
        totals=whole.totals(),
        returned_count=returned.counts[Status.PAID],
        returned_cents=returned.cents[Status.PAID],
        first_ms=first_ms,
        last_ms=last_ms,
        months=tuple(MonthTotals(month, sums.totals()) for month, sums in zip(months, by_month, strict=True)),
    )


def last_months(today: date) -> tuple[date, ...]:
    """Return the first days of this month and the 17 before it, oldest first."""
    newest = today.year * 12 + today.month - 1
    return tuple(date(number // 12, number % 12 + 1, 1) for number in range(newest - MONTHS + 1, newest + 1))


def _start_ms(month: date, time_zone: str) -> int:
    return int(datetime(month.year, month.month, 1, tzinfo=ZoneInfo(time_zone)).timestamp()) * 1000
