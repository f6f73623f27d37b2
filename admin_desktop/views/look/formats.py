# ruff: noqa: RUF001 - typographic marks and invisible characters are what this file is about
"""Words for money, counts, instants and names, as look.md's rules in docs/architecture.md ask.

Money is cents, instants are milliseconds UTC shown in the company's zone, dates stand as they are.
"""

import unicodedata
from datetime import date
from typing import NamedTuple

from admin_desktop import words
from admin_desktop.clock import local_date, local_datetime
from admin_desktop.words import tr, trn, write_numbers

number, money = words.number, words.money
"""Counts and money are written one way, here and in the models' sentences."""

PLACEHOLDER = "…"
NOTHING = "–"
_SECOND_MS = 1000
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3_600, 86_400
_ISOLATE = "\u2068{}\u2069"
_OVERRIDES = {
    "\u061c": "ALM", "\u200b": "ZWSP", "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE",
    "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI",
    "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM", "\u00ad": "SHY", "\n": "LF", "\r": "CR", "\t": "TAB",
}  # fmt: skip
_MARKS = str.maketrans({character: f"‹{name}›" for character, name in _OVERRIDES.items()})


class Region(NamedTuple):
    """Separators of numbers and the words of dates; ``views/look/language.py`` takes them from the system."""

    group: str = ","
    decimal: str = "."
    months: tuple[str, ...] = (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    )  # fmt: skip
    short_months: tuple[str, ...] = (
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    )  # fmt: skip
    days: tuple[str, ...] = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    short_days: tuple[str, ...] = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class _Here:
    region = Region()


def speak_as_in(region: Region) -> None:
    """Write numbers and dates as they are written there, from now on."""
    _Here.region = region
    write_numbers(region.group, region.decimal)


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return ``1 payment`` or ``5,013 payments``."""
    return trn(f"{{n}} {one}", f"{{n}} {many or one + 's'}", count, n=number(count))


def short_date(day: date, today: date) -> str:
    """Return ``Nov 20`` in this year, else ``Nov 20, 2025``."""
    month = _Here.region.short_months[day.month - 1]
    if day.year == today.year:
        return tr("{month} {day}", month=month, day=day.day)
    return tr("{month} {day}, {year}", month=month, day=day.day, year=day.year)


def full_date(day: date) -> str:
    """Return ``Nov 20, 2025`` whatever the year: the day stands without its surroundings."""
    return short_date(day, date.min)


def dated(text: str) -> str:
    """Return a date that was kept as ``2025-11-20`` as ``Nov 20, 2025``; any other text as it is."""
    try:
        return full_date(date.fromisoformat(text))
    except ValueError:
        return text


def long_date(day: date) -> str:
    """Return ``Friday, November 20, 2026``."""
    weekday, month = _Here.region.days[day.weekday()], _Here.region.months[day.month - 1]
    return tr("{weekday}, {month} {day}, {year}", weekday=weekday, month=month, day=day.day, year=day.year)


def short_month(day: date) -> str:
    """Return ``Nov``."""
    return _Here.region.short_months[day.month - 1]


def short_weekday(day: date) -> str:
    """Return ``Mon``."""
    return _Here.region.short_days[day.weekday()]


def short_instant(at_ms: int, zone: str, now_ms: int, *, name_zone: bool = False) -> str:
    """Return ``14:02`` today, ``Nov 20, 14:02`` this year, ``Nov 20, 2025`` before.

    ``name_zone`` adds the zone's abbreviation, for lists that mix companies.
    """
    moment = local_datetime(at_ms, zone)
    today = local_date(now_ms, zone)
    if moment.year != today.year:
        return short_date(moment.date(), today)
    clock = f"{moment:%H:%M %Z}" if name_zone else f"{moment:%H:%M}"
    return clock if moment.date() == today else f"{short_date(moment.date(), today)}, {clock}"


def full_instant(at_ms: int, zone: str) -> str:
    """Return the whole instant with its zone, for tooltips and the timeline."""
    moment = local_datetime(at_ms, zone)
    weekday, day = _Here.region.short_days[moment.weekday()], full_date(moment.date())
    return f"{weekday}, {day}, {moment:%H:%M:%S %Z} ({zone})"


def span(milliseconds: int) -> str:
    """Return a length of time in its largest fitting unit: ``40 s``, ``2 min``, ``3 h``, ``2 days``."""
    seconds = max(0, milliseconds) // _SECOND_MS
    if seconds >= _DAY_S:
        days = seconds // _DAY_S
        return trn("{n} day", "{n} days", days, n=number(days))
    if seconds >= _HOUR_S:
        return tr("{n} h", n=seconds // _HOUR_S)
    return tr("{n} min", n=seconds // 60) if seconds >= _MINUTE_S else tr("{n} s", n=seconds)


def shown(text: str) -> str:
    """Return a name with direction overrides, invisible and control characters made visible as marks."""
    marked = text.translate(_MARKS)
    if marked.isprintable():
        return marked
    return "".join(_visible(character) for character in marked)


def isolated(text: str) -> str:
    """Return a name for use inside a sentence: its direction cannot spill over the words beside it."""
    return _ISOLATE.format(shown(text))


def _visible(character: str) -> str:
    return f"‹U+{ord(character):04X}›" if unicodedata.category(character) == "Cc" else character
