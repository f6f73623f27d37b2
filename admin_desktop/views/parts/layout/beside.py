# ruff: noqa: N802 - Qt names its own methods
"""Two parts beside each other, or one above the other where there is no room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSplitter, QWidget

from admin_desktop.views.look.metrics import XL, M


class Beside(QWidget):
    """Below ``least`` pixels the second part goes under the first; ``level`` lets both stand on one line."""

    turned = Signal(bool)
    """Whether one is above the other now."""

    def __init__(
        self, parts: tuple[QWidget, QWidget], stretches: tuple[int, int], least: int, *, level: bool = False
    ) -> None:
        super().__init__()
        self._least = least
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(XL)
        side = Qt.AlignmentFlag.AlignBottom if level else Qt.AlignmentFlag(0)
        for part, stretch in zip(parts, stretches, strict=True):
            self._box.addWidget(part, stretch, side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the direction."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._least
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way is not self._box.direction():
            self._box.setDirection(way)
            self._box.setSpacing(M if narrow else XL)
            self.turned.emit(narrow)


def hold_back(splitter: QSplitter, most: int) -> None:
    """Give the first part of a splitter no more than this, and the rest to the second."""
    first, second, *others = splitter.sizes()
    if first > most:
        splitter.setSizes([most, second + first - most, *others])
