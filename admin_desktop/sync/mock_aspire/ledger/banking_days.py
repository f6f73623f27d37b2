"""Banking days: Monday to Friday, without the Federal Reserve's holidays.

A Federal Reserve holiday on a Sunday is kept on Monday; one on a Saturday is not moved to Friday
(Federal Reserve Banks, "Holidays Observed"). The ``XFED`` calendar of ``holidays`` says the same.
"""

from datetime import date, datetime, time, timedelta
from functools import cache

from holidays.financial.federal_reserve import FederalReserve

_SATURDAY = 5


def is_banking_day(day: date) -> bool:
    """Whether the Federal Reserve settles ACH on that day."""
    return day.weekday() < _SATURDAY and day not in _calendar(day.year)


def next_banking_day(day: date) -> date:
    """Return the first banking day after ``day``."""
    following = day + timedelta(days=1)
    while not is_banking_day(following):
        following += timedelta(days=1)
    return following


def effective_entry_date(run_at: datetime, cutoff: str) -> date:
    """Return the Effective Entry Date of a file written at a local time.

    It is the next business day by the EFT calendar (KB "Using EFT Begin and End Dates in JobStream"); a file
    written after the company's cut-off (``HH:MM``) counts as written on the following day.
    """
    late = run_at.time() >= time.fromisoformat(cutoff)
    return next_banking_day(run_at.date() + timedelta(days=1 if late else 0))


@cache
def _calendar(year: int) -> FederalReserve:
    """Return one year's holidays; the library works them out once."""
    return FederalReserve(years=year)  # type: ignore[no-untyped-call]
