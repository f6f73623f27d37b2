"""Time, passed in wherever it is needed.

An instant is an ``int``: milliseconds since 1970-01-01 UTC, named ``*_ms``. A business date is a
``datetime.date`` in the finance company's zone. Nothing else asks the machine for the time.
"""

import time
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from importlib import import_module
from typing import Protocol

MINUTE_MS = 60_000
DAY_MS = 86_400_000


class Clock(Protocol):
    """What the product may ask about time."""

    def now_ms(self) -> int:
        """Return the wall clock, in milliseconds since the epoch, UTC."""
        ...

    def monotonic(self) -> float:
        """Return seconds on a clock that never jumps; only differences mean something."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now_ms(self) -> int:
        """Return the wall clock in milliseconds."""
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        """Return the machine's monotonic seconds."""
        return time.monotonic()


class ManualClock:
    """A clock that moves only when told to: for tests, training and simulation."""

    def __init__(self, now_ms: int) -> None:
        self._now_ms = now_ms
        self._monotonic = 0.0

    def now_ms(self) -> int:
        """Return the instant it was set or advanced to."""
        return self._now_ms

    def monotonic(self) -> float:
        """Return the seconds advanced so far."""
        return self._monotonic

    def advance(self, seconds: float) -> None:
        """Move both clocks forward."""
        self._now_ms += round(seconds * 1000)
        self._monotonic += seconds

    def jump_to(self, now_ms: int) -> None:
        """Set the wall clock alone, as a wrong or corrected machine clock does."""
        self._now_ms = now_ms


def to_rfc3339(instant_ms: int) -> str:
    """Write an instant as RFC 3339 UTC with ``Z`` and milliseconds."""
    moment = datetime.fromtimestamp(instant_ms // 1000, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{instant_ms % 1000:03d}Z"


def from_rfc3339(text: str) -> int:
    """Read an RFC 3339 instant; raises ValueError when it has no zone or is no instant."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no time zone in {text!r}")
    whole = int(moment.replace(microsecond=0).timestamp())
    return whole * 1000 + moment.microsecond // 1000


@cache
def _zone(name: str) -> tzinfo:
    """Return a zone; their data is looked for when the first is asked for, after the first paint."""
    found: tzinfo = import_module("zoneinfo").ZoneInfo(name)
    return found


def local_datetime(instant_ms: int, zone: str) -> datetime:
    """Return the instant as a wall-clock time in a company's zone."""
    moment = datetime.fromtimestamp(instant_ms // 1000, _zone(zone))
    return moment.replace(microsecond=instant_ms % 1000 * 1000)


def local_date(instant_ms: int, zone: str) -> date:
    """Return the business date of an instant in a company's zone."""
    return local_datetime(instant_ms, zone).date()
