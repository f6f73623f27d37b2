"""How a script writes times: clock times in the company's zone, spans, and effective dates."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from admin_desktop.clock import DAY_MS, MINUTE_MS, local_date
from admin_desktop.models.banking_days import next_banking_day

SPAN_FORM: Final = "a span such as 90s, 15m, 2h or 1d 4h"
TIME_FORM: Final = "a time such as 09:30, or with its day: 2026-03-06 09:30"
DATE_FORM: Final = "today, next banking day, or a date such as 2026-03-06"

_SPAN: Final = re.compile(r"(\d{1,4})\s*([smhd])")
_UNITS: Final = {"s": 1000, "m": MINUTE_MS, "h": 60 * MINUTE_MS, "d": DAY_MS}
_FIRST_YEAR, _LAST_YEAR = 2000, 2098


def read_span(text: str) -> int:
    """Return a span in milliseconds; ValueError when it is none."""
    words = _SPAN.findall(text)
    if not words or _SPAN.sub("", text).strip():
        raise ValueError(SPAN_FORM)
    return sum(int(number) * _UNITS[unit] for number, unit in words)


def read_time(text: str, zone: str, from_ms: int | None) -> int:
    """Return an instant. A time without its day is of the day of ``from_ms``. ValueError when it is none.

    A time that a change of the clocks leaves out is refused; one that comes twice is the first.
    """
    day, _, clock = text.strip().rpartition(" ")
    try:
        at = time.fromisoformat(clock)
        on = date.fromisoformat(day.strip()) if day or from_ms is None else local_date(from_ms, zone)
    except ValueError:
        raise ValueError(TIME_FORM) from None
    if at.tzinfo is not None or not _FIRST_YEAR <= on.year <= _LAST_YEAR:
        raise ValueError(TIME_FORM)
    moment = datetime.combine(on, at, ZoneInfo(zone))
    instant_ms = int(moment.timestamp()) * 1000
    if datetime.fromtimestamp(instant_ms // 1000, ZoneInfo(zone)).time() != at.replace(microsecond=0):
        raise ValueError("a time that exists: the clocks are put forward over this one")
    return instant_ms


def read_date(text: str, zone: str, now_ms: int) -> date:
    """Return a date as a script names it, seen from an instant; ValueError when it is none."""
    today = local_date(now_ms, zone)
    words = text.strip().lower()
    if words == "today":
        return today
    if words == "tomorrow":
        return today + timedelta(days=1)
    if words == "next banking day":
        return next_banking_day(today)
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(DATE_FORM) from None


def read_cents(text: str) -> int:
    """Return an amount of dollars as cents; ValueError when it is none."""
    found = re.fullmatch(r"\$?(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d\d))?", text.strip(), re.ASCII)
    if found is None:
        raise ValueError('an amount such as "450.00"')
    return int(found.group(1).replace(",", "")) * 100 + int(found.group(2) or 0)
