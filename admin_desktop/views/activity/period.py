"""The periods that the log is asked for, in the desk's zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from admin_desktop.words import tr

PERIODS = (None, 0, 6, 29, 364)
"""Days before today from which on lines are shown; None: from the first line on."""


def period_words(days: int | None) -> str:
    """Return a period as the bar names it."""
    if days is None:
        return tr("Any time")
    return tr("Today") if days == 0 else tr("Last {n} days", n=days + 1)


def begins_ms(days: int | None, today: date, zone: str) -> int | None:
    """Return the midnight at which a period begins, ms UTC; None when it has no beginning."""
    if days is None:
        return None
    first = datetime.combine(today - timedelta(days=days), time(), ZoneInfo(zone))
    return int(first.timestamp() * 1000)
