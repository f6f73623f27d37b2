"""Banking days: Monday to Friday, without the Federal Reserve's holidays.

A Federal Reserve holiday on a Sunday is kept on Monday; one on a Saturday is not moved to Friday
(Federal Reserve Banks, "Holidays Observed"). The ``XFED`` calendar of ``holidays`` says the same. Everybody
who asks what a banking day is asks here: the demo, the mock ASPIRE, return deadlines, the close of day.
A company's own closed days, on which it runs no EFT Generation, move none of these (``set_up/run_days``).
"""

from bisect import bisect_left
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from holidays.financial.federal_reserve import FederalReserve

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


def is_banking_day(day: date) -> bool:
    """Whether the Federal Reserve settles ACH on that day."""
    return day.weekday() < _SATURDAY and day not in _calendar(day.year)


def holiday_name(day: date) -> str:
    """Return the name of the Federal Reserve's holiday on that day; empty when there is none."""
    return str(_calendar(day.year).get(day, ""))


class BankHoliday(NamedTuple):
    """A day of the week on which the Federal Reserve settles nothing, and its name."""

    day: date
    name: str


def holidays_between(first: date, last: date) -> tuple[BankHoliday, ...]:
    """Return the Federal Reserve's holidays between two dates, both included, that are no weekend days."""
    span = (first + _ONE_DAY * n for n in range((last - first).days + 1))
    return tuple(
        BankHoliday(day, name) for day in span if day.weekday() < _SATURDAY and (name := holiday_name(day))
    )


def next_banking_day(day: date) -> date:
    """Return the first banking day after ``day``."""
    following = day + _ONE_DAY
    while not is_banking_day(following):
        following += _ONE_DAY
    return following


def effective_entry_date(run_at: datetime, cutoff: str) -> date:
    """Return the Effective Entry Date of a file written at a local time.

    It is the next business day by the EFT calendar (KB "Using EFT Begin and End Dates in JobStream"); a file
    written after the company's cut-off (``HH:MM``) counts as written on the following day.
    """
    late = run_at.time() >= time.fromisoformat(cutoff)
    return next_banking_day(run_at.date() + timedelta(days=1 if late else 0))


class BankingDays:
    """The banking days between two dates, both included, for quick steps forward."""

    def __init__(self, first: date, last: date) -> None:
        span = (first + _ONE_DAY * n for n in range((last - first).days + 1))
        self.days = tuple(day for day in span if is_banking_day(day))
        self._known = frozenset(self.days)

    def __contains__(self, day: date) -> bool:
        return day in self._known

    def on_or_after(self, day: date, steps: int = 0) -> date:
        """Return the first banking day on or after ``day``, or the one ``steps`` further on."""
        return self.days[bisect_left(self.days, day) + steps]

    def after(self, day: date, steps: int = 1) -> date:
        """Return the banking day ``steps`` after ``day``."""
        return self.on_or_after(day + _ONE_DAY, steps - 1)

    def before(self, day: date) -> date:
        """Return the last banking day before ``day``."""
        return self.days[bisect_left(self.days, day) - 1]


@cache
def _calendar(year: int) -> FederalReserve:
    """Return one year's holidays; the library works them out once."""
    return FederalReserve(years=year)  # type: ignore[no-untyped-call]
