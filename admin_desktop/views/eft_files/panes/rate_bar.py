# ruff: noqa: N802 - Qt names its own methods
"""One return rate beside Nacha's level: a bar, a line where the level is, and the words that say the same."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin_desktop.models.eft.return_rates import ReturnRate
from admin_desktop.views.look.metrics import ICON, XS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.words import tr

_BAR = 8
_TONES = {"within": "green", "near": "amber", "over": "red"}
_ICONS = {"within": "ok", "near": "warning", "over": "error"}


def standing_words(rate: ReturnRate) -> str:
    """Return how a rate stands to its level."""
    words = {"within": tr("Within the level"), "near": tr("Near the level"), "over": tr("Over the level")}
    return words[rate.standing]


class RateBar(QWidget):
    """``eft_rate_…``: the bar is full at twice the level, so that what is over it shows."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = look
        self._rate: ReturnRate | None = None
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_rate(self, rate: ReturnRate) -> None:
        """Show a rate."""
        self._rate = rate
        self.setAccessibleName(f"{tr(rate.title)}: {rate.words}. {standing_words(rate)}")
        self.setToolTip(f"{tr(rate.title)}\n{rate.words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines of words with the bar between."""
        return QSize(320, 2 * self._high() + _BAR + 2 * XS)

    def minimumSizeHint(self) -> QSize:
        """The words may not be cut."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words, bar and level."""
        if self._rate is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._words(painter, self._rate)
        self._bar(painter, self._rate)

    def _words(self, painter: QPainter, rate: ReturnRate) -> None:
        tokens, high = self._look.tokens, self._high()
        colour = tokens.tone(_TONES[rate.standing]).text
        top, left = QRect(0, 0, self.width(), high), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._look.fonts.medium)
        painter.setPen(QColor(tokens.text))
        painter.drawText(top, left, tr(rate.title))
        words = standing_words(rate)
        painter.setFont(self._look.fonts.second_medium)
        painter.setPen(QColor(colour))
        wide = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(top, left | Qt.AlignmentFlag.AlignRight, words)
        icon = self._look.icons.pixmap(_ICONS[rate.standing], colour, ICON, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - wide - ICON - XS, (high - ICON) // 2, icon)
        painter.setFont(self._look.fonts.second)
        painter.setPen(QColor(tokens.second))
        painter.drawText(QRect(0, high + _BAR + 2 * XS, self.width(), high), left, rate.words)

    def _bar(self, painter: QPainter, rate: ReturnRate) -> None:
        tokens = self._look.tokens
        pair = tokens.tone(_TONES[rate.standing])
        box = QRectF(0, self._high() + XS, self.width(), _BAR)
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        filled = box.width() * min(float(rate.of_level) / 2, 1.0)
        if filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(pair.text))
            painter.drawRoundedRect(QRectF(box.left(), box.top(), max(filled, _BAR), _BAR), 4, 4)
        painter.setPen(QPen(QColor(tokens.text), 2))
        middle = round(box.center().x())
        painter.drawLine(middle, round(box.top()) - 3, middle, round(box.bottom()) + 3)

    def _high(self) -> int:
        return max(QFontMetrics(self._look.fonts.medium).height(), ICON) + S // 2
