# ruff: noqa: N802 - Qt names its own methods
"""A thin line that says: being read. It keeps its place, so that nothing moves when it shows."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from admin_desktop.views.look.theme import Look


class BusyLine(QWidget):
    """Two pixels: a hairline at rest, the accent while busy."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("payments_busy")
        self.setFixedHeight(2)
        self._look = look
        self._busy = False
        look.changed.connect(self.update)

    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._busy

    def show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot of a signal
        """Say that something is being read, or that it has come."""
        self._busy = busy
        self.setAccessibleName("Loading" if busy else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        tokens, painter = self._look.tokens, QPainter(self)
        if self._busy:
            painter.fillRect(self.rect(), QColor(tokens.accent))
        else:
            painter.fillRect(0, 1, self.width(), 1, QColor(tokens.hairline))
