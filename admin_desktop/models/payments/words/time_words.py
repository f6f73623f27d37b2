"""Instants and spans as the words of a sentence, in a company's zone."""

from collections.abc import Callable
from datetime import date

from admin_desktop.clock import MINUTE_MS, local_datetime
from admin_desktop.words import noted, number, tr, trn

_MONTHS = (
    *(noted("Jan"), noted("Feb"), noted("Mar"), noted("Apr"), noted("May"), noted("Jun")),
    *(noted("Jul"), noted("Aug"), noted("Sep"), noted("Oct"), noted("Nov"), noted("Dec")),
)
_HOUR = 60
_DAY = 24 * _HOUR


def at(instant_ms: int, now_ms: int, zone: str) -> str:
    """Return ``14:02`` for today, ``Nov 20, 14:02`` for this year, else ``Nov 20, 2024, 14:02``."""
    moment, now = local_datetime(instant_ms, zone), local_datetime(now_ms, zone)
    clock = f"{moment:%H:%M}"
    if moment.date() == now.date():
        return tr("{clock}", clock=clock)
    return tr("{day}, {clock}", day=day(moment.date(), now.date()), clock=clock)


def day(which: date, today: date) -> str:
    """Return ``Nov 20``, with the year when it is not this one."""
    month = tr(_MONTHS[which.month - 1])
    if which.year == today.year:
        return tr("{month} {day}", month=month, day=which.day)
    return tr("{month} {day}, {year}", month=month, day=which.day, year=which.year)


def whole_day(which: date) -> str:
    """Return ``Nov 20, 2025`` whatever the year: for paper, and where the day stands by itself."""
    return day(which, date.min)


def whole(instant_ms: int, zone: str, clock: str = "%H:%M:%S %Z") -> str:
    """Return ``Nov 20, 2025, 14:02:03 CST``: for paper, which is read on any day."""
    moment = local_datetime(instant_ms, zone)
    return tr("{day}, {clock}", day=whole_day(moment.date()), clock=f"{moment:{clock}}")


def dated(text: str) -> str:
    """Return a date that was kept as ``2025-11-20`` as ``Nov 20, 2025``; any other text as it is."""
    try:
        return whole_day(date.fromisoformat(text))
    except ValueError:
        return text


def span(length_ms: int) -> str:
    """Return a length of time in words, whole minutes, rounded down: ``9 minutes``, ``2 hours 5 minutes``."""
    minutes = max(length_ms, 0) // MINUTE_MS
    if minutes == 0:
        return tr("less than a minute")
    if minutes < _HOUR:
        return _minutes(minutes)
    if minutes < _DAY:
        return " ".join((_hours(minutes // _HOUR), *_some(_minutes, minutes % _HOUR)))
    days = minutes // _DAY
    words = trn("{n} day", "{n} days", days, n=number(days))
    return " ".join((words, *_some(_hours, minutes % _DAY // _HOUR)))


def _some(say: Callable[[int], str], count: int) -> tuple[str, ...]:
    return (say(count),) if count else ()


def _minutes(count: int) -> str:
    return trn("{n} minute", "{n} minutes", count, n=count)


def _hours(count: int) -> str:
    return trn("{n} hour", "{n} hours", count, n=count)
