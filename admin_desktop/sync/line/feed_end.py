"""Where the feed ends, for a progress bar: ASPIRE does not tell, but it can be asked whether a place exists.

The sequence has no gaps, so a page after a place is empty exactly when the feed ends before it. Doubling and
halving finds the end in a dozen small requests; it is asked for long pulls only, and nothing depends on it.
"""

from collections.abc import Callable
from typing import Final

CLOSE_ENOUGH: Final = 0.01
_FARTHEST: Final = 2**40


def find_head(reaches: Callable[[int], bool], known: int) -> int:
    """Return about where the feed ends: at ``known`` or beyond, and within a hundredth of what is to come.

    ``reaches`` says whether there is a change after a place.
    """
    step = 1024
    low, high = known, known + step
    while reaches(high) and step < _FARTHEST:
        low, step = high, step * 2
        high = known + step
    while high - low > max(1, (low - known) * CLOSE_ENOUGH):
        middle = (low + high) // 2
        if reaches(middle):
            low = middle
        else:
            high = middle
    return high
