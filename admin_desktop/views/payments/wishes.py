"""The mailbox between window and reader thread: the newest wish wins, and nothing queues up behind it."""

from collections import OrderedDict
from enum import IntEnum
from threading import Lock
from typing import NamedTuple

PAGES_IN_WAIT = 6
"""More pages than a viewport and its margins need; older ones have been scrolled past."""


class Kind(IntEnum):
    """What may be asked, most urgent first."""

    OPEN = 0
    """Filter, sort and as of when (``matter``); asked again, it takes in what has arrived."""
    PAGE = 1
    DETAIL = 2
    LOCATE = 3
    COUNT = 4
    GATHER = 5
    TOTALS = 6
    WHOLE = 7
    COMPANIES = 8


class Wish(NamedTuple):
    """One question to the reader thread. ``generation`` numbers the filter and sort it belongs to."""

    kind: Kind
    generation: int = 0
    matter: object = None


class Wishes:
    """Thread-safe. One wish of each kind waits at most, pages apart: of those the newest few do."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: OrderedDict[tuple[Kind, int | None], Wish] = OrderedDict()
        self._generation = 0

    def put(self, wish: Wish) -> tuple[int, ...]:
        """Add a wish; returns the page numbers that were given up for it."""
        with self._lock:
            if wish.kind is Kind.OPEN:
                self._generation = wish.generation
                self._waiting = OrderedDict(
                    (key, other) for key, other in self._waiting.items() if not self._is_late(other)
                )
            key = (
                wish.kind,
                wish.matter if wish.kind is Kind.PAGE and isinstance(wish.matter, int) else None,
            )
            self._waiting.pop(key, None)
            self._waiting[key] = wish
            return self._give_up_old_pages()

    def take(self) -> Wish | None:
        """Return the most urgent wish, the newest among pages; None when nothing is asked."""
        with self._lock:
            if not self._waiting:
                return None
            best = min(kind for kind, _ in self._waiting)
            key = next(key for key in reversed(self._waiting) if key[0] is best)
            return self._waiting.pop(key)

    def is_late(self, wish: Wish) -> bool:
        """Whether a newer filter or sort was asked for since."""
        with self._lock:
            return self._is_late(wish)

    def _is_late(self, wish: Wish) -> bool:
        free = wish.kind in {Kind.DETAIL, Kind.COMPANIES}
        return not free and wish.generation < self._generation

    def _give_up_old_pages(self) -> tuple[int, ...]:
        pages = [key for key in self._waiting if key[0] is Kind.PAGE]
        dropped = [self._waiting.pop(key) for key in pages[: max(0, len(pages) - PAGES_IN_WAIT)]]
        return tuple(wish.matter for wish in dropped if isinstance(wish.matter, int))
