# ruff: noqa: RUF001 - typographic marks and invisible characters are what this file is about
"""Words for money, counts, instants and names, as look.md's rules in docs/architecture.md ask.

Money is cents, instants are milliseconds UTC shown in the company's zone, dates stand as they are.
"""

import unicodedata
from datetime import date

from admin_desktop.clock import local_date, local_datetime

PLACEHOLDER = "…"
NOTHING = "–"
_SECOND_MS = 1000
_ISOLATE = "\u2068{}\u2069"
_OVERRIDES = {
    "\u061c": "ALM", "\u200b": "ZWSP", "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE",
    "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI",
    "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM", "\u00ad": "SHY", "\n": "LF", "\r": "CR", "\t": "TAB",
}  # fmt: skip
_MARKS = str.maketrans({character: f"‹{name}›" for character, name in _OVERRIDES.items()})


def money(cents: int) -> str:
    """Return US dollars with thousands separators and always the cents: ``$1,204.50``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return ``1 payment`` or ``5,013 payments``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def short_date(day: date, today: date) -> str:
    """Return ``Nov 20`` in this year, else ``Nov 20, 2025``."""
    return f"{day:%b} {day.day}" if day.year == today.year else f"{day:%b} {day.day}, {day.year}"


def long_date(day: date) -> str:
    """Return ``Friday, November 20, 2026``."""
    return f"{day:%A, %B} {day.day}, {day.year}"


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
    return f"{moment:%a, %b} {moment.day}, {moment:%Y, %H:%M:%S %Z} ({zone})"


def span(milliseconds: int) -> str:
    """Return a length of time in its largest fitting unit: ``40 s``, ``2 min``, ``3 h``, ``2 days``."""
    seconds = max(0, milliseconds) // _SECOND_MS
    for unit, name in ((86_400, "day"), (3_600, "h"), (60, "min")):
        if seconds >= unit:
            count = seconds // unit
            plural = "s" if name == "day" and count > 1 else ""
            return f"{count:,} {name}{plural}"
    return f"{seconds} s"


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
