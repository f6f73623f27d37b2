# ruff: noqa: N802 - Qt names its own methods
"""The strip that a demo or training workspace wears: unmistakable, and out of the way."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin_desktop.views.look.numbers import CENTER, elided
from admin_desktop.views.look.theme import Look
from admin_desktop.views.shell.desk import WorkspaceKind

_EDGE = 2


class Watermark(QWidget):
    """``watermark``: a tinted strip across the window with its sentence; absent on a live workspace."""

    def __init__(self, look: Look, kind: WorkspaceKind = WorkspaceKind.LIVE) -> None:
        super().__init__()
        self.setObjectName("watermark")
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look, self._kind = look, kind
        self._edge = QWidget(self)
        self._edge.setAutoFillBackground(True)
        self.wear(kind)
        look.changed.connect(self._dress)

    def wear(self, kind: WorkspaceKind) -> None:
        """Show the strip of this kind of workspace."""
        self._kind = kind
        self.setAccessibleName(kind.watermark)
        self.setToolTip(kind.watermark)
        self._dress()
        self.setVisible(bool(kind.watermark))

    def sizeHint(self) -> QSize:
        """One line of small text."""
        return QSize(200, QFontMetrics(self._look.fonts.small).height() + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The upper edge is as wide as the window."""
        super().resizeEvent(event)
        self._edge.setGeometry(0, 0, self.width(), _EDGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sentence in the strip's own font and colour."""
        words = elided(self.fontMetrics(), self._kind.watermark, self.width() - 16)
        QPainter(self).drawText(self.rect().adjusted(8, _EDGE, -8, 0), CENTER, words)

    def _dress(self) -> None:
        training = self._kind is WorkspaceKind.TRAINING
        pair = self._look.tokens.training if training else self._look.tokens.demo
        self.setFont(self._look.fonts.small)
        self._look.dressed(self, QPalette.ColorRole.Window, pair.tint)
        self._look.dressed(self, QPalette.ColorRole.WindowText, pair.text)
        self._look.dressed(self._edge, QPalette.ColorRole.Window, pair.text)
