# ruff: noqa: N802 - Qt names its own methods
"""The strip that a demo or training workspace wears: unmistakable, and out of the way."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin_desktop.views.look.paint import fill
from admin_desktop.views.look.theme import Look
from admin_desktop.views.shell.desk import WorkspaceKind


class Watermark(QWidget):
    """``watermark``: a tinted strip across the window with its sentence; absent on a live workspace."""

    def __init__(self, look: Look, kind: WorkspaceKind = WorkspaceKind.LIVE) -> None:
        super().__init__()
        self.setObjectName("watermark")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look, self._kind = look, kind
        self.wear(kind)
        look.changed.connect(self.update)

    def wear(self, kind: WorkspaceKind) -> None:
        """Show the strip of this kind of workspace."""
        self._kind = kind
        self.setAccessibleName(kind.watermark)
        self.setToolTip(kind.watermark)
        self.setVisible(bool(kind.watermark))
        self.update()

    def sizeHint(self) -> QSize:
        """One line of small text."""
        return QSize(200, QFontMetrics(self._look.fonts.small).height() + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip."""
        tokens = self._look.tokens
        pair = tokens.training if self._kind is WorkspaceKind.TRAINING else tokens.demo
        painter = QPainter(self)
        fill(painter, self.rect(), pair.tint)
        fill(painter, QRect(0, 0, self.width(), 2), pair.text)
        painter.setPen(QColor(pair.text))
        painter.setFont(self._look.fonts.small)
        words = painter.fontMetrics().elidedText(
            self._kind.watermark, Qt.TextElideMode.ElideRight, self.width() - 16
        )
        painter.drawText(self.rect().adjusted(8, 2, -8, 0), Qt.AlignmentFlag.AlignCenter, words)
