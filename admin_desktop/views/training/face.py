# ruff: noqa: N802 - Qt names its own methods
"""One line that changes many times a second and never moves what stands around it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin_desktop.views.look.theme import Look


class Face(QWidget):
    """As wide as its sample, whatever it says; a label would have the whole page laid out anew each time."""

    def __init__(
        self, look: Look, name: str, sizes: tuple[float, float], sample: str, colour: str, weight: int = 400
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._look, self._sizes, self._sample = look, sizes, sample
        self._colour, self._weight = colour, weight
        self._text, self._px = "", sizes[0]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def text(self) -> str:
        """Return what it says."""
        return self._text

    def say(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setToolTip("" if self._fits() else text)
            self.update()

    def present(self, *, on: bool, scale: float = 1.0) -> None:
        """Be large, or as at the desk."""
        self._px = self._sizes[1] * scale if on else self._sizes[0]
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As the sample needs."""
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance(self._sample) + 2, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line; what does not fit ends in an ellipsis, the tooltip holds it."""
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(QColor(getattr(self._look.tokens, self._colour)))
        line = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)

    def _fits(self) -> bool:
        return QFontMetrics(self._font()).horizontalAdvance(self._text) <= self.width()

    def _font(self) -> QFont:
        return self._look.fonts.sized(self._px, self._weight, tabular=True)
