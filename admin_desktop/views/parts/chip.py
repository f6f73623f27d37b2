# ruff: noqa: N802 - Qt names its own methods
"""Chips: an icon and a word on a tint. One painter for grid and detail, so that they look alike."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.look.icons import MARK_ICONS, STATUS_ICONS
from admin_desktop.views.look.metrics import XS
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import Pair
from admin_desktop.words import tr

ICON_PX = 14
_PAD = 6
_GAP = 5


class ChipWords(NamedTuple):
    """What a chip shows."""

    icon: str
    words: str
    pair: Pair


def status_chip(look: Look, status: Status) -> ChipWords:
    """Return the chip of a status."""
    return ChipWords(STATUS_ICONS[status], tr(status.words), look.tokens.status[status])


def mark_chip(look: Look, mark: Mark, words: str = "") -> ChipWords:
    """Return the chip of a mark; ``words`` replaces its usual words (a return code)."""
    return ChipWords(MARK_ICONS[mark], words or tr(mark.words), look.tokens.mark[mark])


def chip_width(metrics: QFontMetrics, words: str) -> int:
    """Return the chip's width; an empty word makes an icon-only chip."""
    text = metrics.horizontalAdvance(words) + _GAP if words else 0
    return _PAD + ICON_PX + text + _PAD


def paint_chip(painter: QPainter, look: Look, at: QPoint, height: int, chip: ChipWords) -> int:
    """Paint a chip with its left top corner at ``at``; returns its width. The font is the painter's."""
    width = chip_width(painter.fontMetrics(), chip.words)
    box = QRect(at.x(), at.y(), width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(chip.pair.tint))
    painter.drawRoundedRect(QRectF(box), XS, XS)
    painter.setPen(QColor(chip.pair.text))
    ratio = painter.device().devicePixelRatioF()
    icon = look.icons.pixmap(chip.icon, chip.pair.text, ICON_PX, ratio)
    painter.drawPixmap(QPointF(box.x() + _PAD, box.y() + (height - ICON_PX) / 2), icon)
    if chip.words:
        left = box.x() + _PAD + ICON_PX + _GAP
        painter.drawText(QRect(left, box.y(), width, height), Qt.AlignmentFlag.AlignVCenter, chip.words)
    return width


class ChipRow(QWidget):
    """A row of chips as a widget: the status and marks at the head of the detail. It wraps."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chips: tuple[ChipWords, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chips(self, chips: tuple[ChipWords, ...]) -> None:
        """Show these chips."""
        self._chips = chips
        self.setAccessibleName(", ".join(chip.words for chip in chips))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Chips wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many lines as the width asks for."""
        places = self._places(width)
        return (places[-1].y() if places else 0) + self._chip_height()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, self.heightForWidth(self.width() or 200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chips."""
        painter = QPainter(self)
        painter.setFont(self._look.fonts.second_medium)
        for place, chip in zip(self._places(self.width()), self._chips, strict=True):
            paint_chip(painter, self._look, place, self._chip_height(), chip)

    def _chip_height(self) -> int:
        return QFontMetrics(self._look.fonts.second_medium).height() + 6

    def _places(self, width: int) -> list[QPoint]:
        metrics = QFontMetrics(self._look.fonts.second_medium)
        places: list[QPoint] = []
        x = y = 0
        for chip in self._chips:
            wide = chip_width(metrics, chip.words)
            if x and x + wide > width:
                x, y = 0, y + self._chip_height() + XS
            places.append(QPoint(x, y))
            x += wide + XS + 2
        return places
