"""Banking days of the demo: weekdays that are no holiday of the Federal Reserve."""

from bisect import bisect_left
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


class BankingDays:
    """The banking days between two dates, both included, for quick steps forward."""

    def __init__(self, first: date, last: date) -> None:
        closed = holidays.financial_holidays("XFED", years=range(first.year, last.year + 1))
        span = (first + _ONE_DAY * n for n in range((last - first).days + 1))
        self.days = tuple(day for day in span if day.weekday() < _SATURDAY and day not in closed)
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


class LocalMidnights:
    """Midnights of one zone as instants, each worked out once."""

    def __init__(self, zone: str) -> None:
        self._zone = ZoneInfo(zone)
        self._known: dict[date, int] = {}

    def at(self, day: date, seconds: int) -> int:
        """Return the instant ``seconds`` after local midnight, in milliseconds UTC."""
        known = self._known.get(day)
        if known is None:
            midnight = datetime(day.year, day.month, day.day, tzinfo=self._zone)
            known = self._known[day] = round(midnight.timestamp()) * 1000
        return known + seconds * 1000

    def day_of(self, instant_ms: int) -> date:
        """Return the local date of an instant."""
        return datetime.fromtimestamp(instant_ms // 1000, self._zone).date()


def clock_seconds(hours_minutes: str) -> int:
    """Return the seconds after midnight of ``HH:MM``."""
    hours, minutes = hours_minutes.split(":")
    return int(hours) * 3600 + int(minutes) * 60
