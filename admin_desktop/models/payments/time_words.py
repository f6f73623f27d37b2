"""Instants and spans as the words of a sentence, in a company's zone."""

from datetime import date

from admin_desktop.clock import MINUTE_MS, local_datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HOUR = 60
_DAY = 24 * _HOUR


def at(instant_ms: int, now_ms: int, zone: str) -> str:
    """Return ``14:02`` for today, ``Nov 20, 14:02`` for this year, else ``Nov 20, 2024, 14:02``."""
    moment, now = local_datetime(instant_ms, zone), local_datetime(now_ms, zone)
    clock = f"{moment:%H:%M}"
    return clock if moment.date() == now.date() else f"{day(moment.date(), now.date())}, {clock}"


def day(which: date, today: date) -> str:
    """Return ``Nov 20``, with the year when it is not this one."""
    year = "" if which.year == today.year else f", {which.year}"
    return f"{_MONTHS[which.month - 1]} {which.day}{year}"


def span(length_ms: int) -> str:
    """Return a length of time in words, whole minutes, rounded down: ``9 minutes``, ``2 hours 5 minutes``."""
    minutes = max(length_ms, 0) // MINUTE_MS
    if minutes == 0:
        return "less than a minute"
    if minutes < _HOUR:
        return _count(minutes, "minute")
    if minutes < _DAY:
        return _pair(_count(minutes // _HOUR, "hour"), minutes % _HOUR, "minute")
    return _pair(_count(minutes // _DAY, "day"), minutes % _DAY // _HOUR, "hour")


def _pair(large: str, small: int, unit: str) -> str:
    return f"{large} {_count(small, unit)}" if small else large


def _count(number: int, unit: str) -> str:
    return f"{number:,} {unit}{'' if number == 1 else 's'}"
