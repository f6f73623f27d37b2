"""On which days may a finance company be expected to run EFT Generation?

On banking days that are none of its own closed days. Own days say one thing: the company's staff run no EFT
Generation. They never move settlement or the Effective Entry Date, which is the next business day by the EFT
calendar (KB "Using EFT Begin and End Dates in JobStream"): who asks for those asks ``banking_days``.

Neither the portal nor ASPIRE knows these settings, the mock as little as the real one: borrowers may choose
such a day, a run may be made on it, and what ASPIRE says is stronger than what was to be expected.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from admin_desktop.models.banking_days import is_banking_day

_ONE_DAY = timedelta(days=1)


class ClosedDay(NamedTuple):
    """A day on which one finance company runs no EFT Generation, and what it calls it."""

    day: date
    name: str
    reason: str = ""
    """Why it mattered, where the day had passed when it was added."""


@dataclass(frozen=True, slots=True)
class RunDays:
    """The days of one company on which a run may be expected."""

    closed: tuple[ClosedDay, ...] = ()

    def name_on(self, day: date) -> str:
        """Return the name of the company's own closed day; empty when it is none."""
        return next((one.name for one in self.closed if one.day == day), "")

    def __contains__(self, day: date) -> bool:
        return is_banking_day(day) and not any(one.day == day for one in self.closed)

    def on_or_after(self, day: date) -> date:
        """Return the first day, this one included, on which a run may be expected."""
        while day not in self:
            day += _ONE_DAY
        return day

    def after(self, day: date) -> date:
        """Return the first such day after ``day``."""
        return self.on_or_after(day + _ONE_DAY)

    def closed_between(self, first: date, last: date) -> tuple[ClosedDay, ...]:
        """Return the own closed days between two dates, both included, in order."""
        return tuple(sorted(one for one in self.closed if first <= one.day <= last))
