"""How wide the columns of a table of rows are; at first sight the edge cuts none of them."""

from collections.abc import Sequence
from typing import NamedTuple

_MORE_THAN_USUAL = 48
"""What a column may take beyond its usual width when its cells ask for it."""


class Wanted(NamedTuple):
    """What one column asks for, in pixels: title, usual width, widest cell (0 without rows)."""

    title: int
    usual: int
    cells: int


def widths(wanted: Sequence[Wanted], room: int, growing: int) -> list[int]:
    """Return the widths: as usual where there is room, else what the cells need; ``growing`` takes the rest.

    Where even that is too wide, the columns seen whole share the room, and the others are scrolled to.
    """
    roomy = [max(one.title, one.usual, _needed(one)) for one in wanted]
    found = roomy
    if sum(roomy) > room:
        found = [
            max(one.title, _needed(one)) if one.cells else most
            for one, most in zip(wanted, roomy, strict=True)
        ]
    whole = _seen_whole(found, room)
    if whole:
        grower = growing if growing < whole else whole - 1
        found[grower] += room - sum(found[:whole])
    return found


def _needed(one: Wanted) -> int:
    return min(one.cells, one.usual + _MORE_THAN_USUAL)


def _seen_whole(found: Sequence[int], room: int) -> int:
    """Return how many columns, from the first, have room."""
    for number in range(len(found)):
        if sum(found[: number + 1]) > room:
            return number
    return len(found)
