"""Distances, in device-independent pixels: steps of 4, 8, 12, 16 and 24, and the heights of rows."""

from enum import IntEnum

XS = 4
S = 8
M = 12
L = 16
XL = 24
RADIUS = 6
RAIL_WIDTH = 92
DETAIL_WIDTH = 384
ICON = 16
HAIRLINE = 1


class Density(IntEnum):
    """Height of a grid row."""

    COMPACT = 24
    NORMAL = 28
    ROOMY = 36

    @property
    def words(self) -> str:
        """The words shown in the appearance menu."""
        return f"{self.name.title()} rows"


def row_height(density: Density, text_height: int) -> int:
    """Return the row height, grown when the user's text is too large for the chosen one."""
    return max(int(density), text_height + S)
