"""Qt's own values as numbers, for what is made before the first paint.

Whoever names ``QtCore.Qt`` has its 93 enumerations made, and that takes as long as a fifth of a bare window.
Qt's properties and its painter take the numbers: the shell is built with these, and the namespace comes with
the pages. What is made later names ``Qt`` as everybody does.
"""

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetrics

LEFT: Final = 0x01
RIGHT: Final = 0x02
ABSOLUTE: Final = 0x10
"""Left is left, also where one reads from the right."""
V_CENTER: Final = 0x80
CENTER: Final = 0x84
PLAIN_TEXT: Final = 0
NO_FOCUS: Final = 0
STRONG_FOCUS: Final = 11
ICON_ONLY: Final = 0
TEXT_BESIDE_ICON: Final = 2
TEXT_UNDER_ICON: Final = 3
SCROLL_BAR_OFF: Final = 1


def put(thing: QObject, **properties: int) -> None:
    """Set Qt's properties by number. Raises AttributeError for a name that the thing's class has not."""
    for name, value in properties.items():
        if not thing.setProperty(name, value):
            raise AttributeError(f"{type(thing).__name__} has no property {name}")


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return the text as it fits; only one that is too long has Qt's namespace made, to cut it."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, width)
