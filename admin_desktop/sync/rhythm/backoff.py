"""How long to wait after trouble: full jitter under a doubling, capped limit.

Full jitter (AWS, *Exponential Backoff And Jitter*) keeps many desks from coming back in the same second.
"""

import random
from typing import Final

FIRST_S: Final = 2.0
CAP_S: Final = 300.0
_DOUBLINGS: Final = 16


def delay_s(failures: int, rng: random.Random, *, first_s: float = FIRST_S, cap_s: float = CAP_S) -> float:
    """Return seconds to wait after this many failures in a row (one or more)."""
    limit = min(cap_s, first_s * 2 ** min(max(failures - 1, 0), _DOUBLINGS))
    return rng.uniform(limit / 10, limit)
