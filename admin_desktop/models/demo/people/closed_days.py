"""The demo's own closed days: two bridges over a holiday, always still to come.

The history that is told has a run on every banking day, so no past day is ever closed. The mock's staff do
not know the list, as the real ASPIRE does not: on the day itself the demo shows a run nobody had to expect.
"""

from datetime import date, timedelta

from admin_desktop.models.banking_days import is_banking_day
from admin_desktop.models.set_up.run_days import ClosedDay

_THURSDAY, _WEEKS = 3, 3
_YEARS = 7
"""Within so many years 24 December is a banking day again."""


def closed_days_for(code: str, today: date) -> tuple[ClosedDay, ...]:
    """Return a demo company's own days, the next of each; none of one that the demo does not know."""
    found = []
    for name, day_of in _DAYS.get(code, ()):
        days = (day_of(today.year + n) for n in range(_YEARS))
        found.append(ClosedDay(next(day for day in days if day > today and is_banking_day(day)), name))
    return tuple(sorted(found))


def _after_thanksgiving(year: int) -> date:
    """Return the Friday after the fourth Thursday of November."""
    first = date(year, 11, 1)
    to_thursday = (_THURSDAY - first.weekday()) % 7
    return first + timedelta(days=to_thursday, weeks=_WEEKS) + timedelta(days=1)


def _christmas_eve(year: int) -> date:
    return date(year, 12, 24)


_DAYS = {
    "NORTHSTAR": (
        ("Day after Thanksgiving", _after_thanksgiving),
        ("Christmas Eve", _christmas_eve),
    ),
    "BLUERIDGE": (("Day after Thanksgiving", _after_thanksgiving),),
}
