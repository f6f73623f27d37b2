"""Every kind of fault that a story may plant."""

import random
from typing import Any, Final

FAULTS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("drop_before", {}),
    ("drop_after", {}),
    ("drop_after", {"operation": "create_alternate_eft"}),
    ("drop_after", {"operation": "cancel_alternate_eft"}),
    ("latency", {"ms": 300}),
    ("latency", {"ms": 15_000}),
    ("slow", {"bytes_per_second": 40}),
    ("status", {"code": 500}),
    ("status", {"code": 502, "done": True}),
    ("status", {"code": 503, "done": True}),
    ("status", {"code": 429, "retry_after": "30"}),
    ("status", {"code": 429, "retry_after": "-5"}),
    ("status", {"code": 429, "retry_after": "Fri, 31 Dec 2055 23:59:59 GMT"}),
    ("truncate", {"bytes": 0}),
    ("truncate", {"bytes": 1}),
    ("truncate", {"bytes": 120}),
    ("html", {"done": True}),
    ("garbage", {"done": True}),
    ("redirect", {"location": "https://elsewhere.example/", "done": True}),
    ("wrong_types", {}),
    ("gap", {}),
    ("duplicate_changes", {}),
    ("reorder_changes", {}),
    ("stale_changes", {"behind": 7}),
    ("endless_changes", {}),
)
_BOMB: Final = ("gzip_bomb", {"bytes": 33 * 2**20, "done": True})
_ONE_BOMB_IN: Final = 200
"""Unpacking one takes as long as many cycles."""


def pick(dice: random.Random) -> tuple[str, dict[str, Any]]:
    """Return the kind of a fault and the rest of its specification."""
    kind, more = _BOMB if dice.randrange(_ONE_BOMB_IN) == 0 else dice.choice(FAULTS)
    return kind, {"times": dice.randint(1, 4), **more}
