"""Whether text on a brand's colour can be read: the contrast ratio of WCAG 2.2, 1.4.3.

The portal writes white on its headers and buttons and stands on a white page, so one ratio answers both:
whether the words on a button can be read, and whether the button can be seen.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

WHITE = "#FFFFFF"
ENOUGH = 4.5
"""Level AA for text of the usual size."""
LEAST = 3.0
"""Level AA for large text, and for the outline of a control: below it nothing can be read or found."""

_COLOUR = re.compile(r"#[0-9A-F]{6}")
_LINEAR_UP_TO = 0.04045


class Legibility(StrEnum):
    """What a ratio means."""

    GOOD = "good"
    POOR = "poor"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Contrast:
    """A colour under white text."""

    colour: str
    ratio: float

    @property
    def verdict(self) -> Legibility:
        """Good, poor (allowed, with a warning) or unreadable (refused)."""
        if self.ratio >= ENOUGH:
            return Legibility.GOOD
        return Legibility.POOR if self.ratio >= LEAST else Legibility.UNREADABLE


def is_colour(text: str) -> bool:
    """Whether the text is ``#RRGGBB`` in capitals."""
    return _COLOUR.fullmatch(text) is not None


def against_white(colour: str) -> Contrast:
    """Return how white text stands on a colour, rounded down to hundredths as no ratio may be flattered."""
    ratio = (_luminance(WHITE) + 0.05) / (_luminance(colour) + 0.05)
    return Contrast(colour, int(ratio * 100) / 100)


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4
