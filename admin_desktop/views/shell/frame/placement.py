"""Where the window stands: put back where it was, unless that screen is gone or has become too small.

And what stands above it when it goes.
"""

from collections.abc import Sequence
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

USUAL = QSize(1440, 900)
FLOOR = QSize(560, 360)
"""No window is made smaller than this, and a screen that has less gets what it has."""
_FAR = 100_000
_GRIP = 96
"""Device-independent pixels of the window's top that must be on a screen, or nobody could take hold of it."""


def placed(kept: dict[str, Any], screens: Sequence[QRect]) -> QRect:
    """Return where the window goes: as kept, or the usual size in the middle of the first screen."""
    home = screens[0]
    wanted = _rect(kept)
    if wanted is None:
        return _centred(USUAL, home)
    screen = next((screen for screen in screens if _can_be_taken(wanted, screen)), None)
    if screen is None:
        return _centred(wanted.size(), home)
    size = wanted.size().boundedTo(screen.size()).expandedTo(least(screen))
    left = max(screen.left() - size.width() + _GRIP, min(wanted.left(), screen.right() - _GRIP))
    return QRect(left, max(screen.top(), wanted.top()), size.width(), size.height())


def least(screen: QRect) -> QSize:
    """Return the smallest size to allow on a screen: never more than the screen has."""
    return FLOOR.boundedTo(screen.size())


def put_back(window: QWidget, kept: dict[str, Any]) -> None:
    """Place the window, and full size when it was."""
    screens = [screen.availableGeometry() for screen in window.screen().virtualSiblings()]
    own = window.screen().availableGeometry()
    place = placed(kept, [own, *screens])
    window.setMinimumSize(least(own))
    window.setGeometry(place)
    if kept.get("maximized") is True:
        window.showMaximized()


def as_kept(window: QWidget) -> dict[str, Any]:
    """Return what ``put_back`` needs."""
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    return {
        "left": place.x(), "top": place.y(), "width": place.width(), "height": place.height(),
        "maximized": window.isMaximized(),
    }  # fmt: skip


def close_questions(window: QWidget) -> None:
    """Close what is asked above the window; Qt would look for an open one's window when the next is shown."""
    for dialog in window.findChildren(QtWidgets.QDialog):
        if dialog.isVisible():
            dialog.reject()


def _rect(kept: dict[str, Any]) -> QRect | None:
    asked = [kept.get(name) for name in ("left", "top", "width", "height")]
    numbers = [number for number in asked if type(number) is int and abs(number) < _FAR]
    if len(numbers) < len(asked) or min(numbers[2:]) <= 0:
        return None
    return QRect(*numbers)


def _can_be_taken(place: QRect, screen: QRect) -> bool:
    grip = QRect(place.left(), place.top(), place.width(), _GRIP // 2).intersected(screen)
    return grip.width() >= _GRIP and grip.height() > 0


def _centred(size: QSize, screen: QRect) -> QRect:
    fitting = size.boundedTo(screen.size()).expandedTo(least(screen))
    place = QRect(screen.topLeft(), fitting)
    place.moveCenter(screen.center())
    return place
