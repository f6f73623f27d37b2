"""Days of a finance company as instants: where they begin, and which one an instant falls on."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


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
