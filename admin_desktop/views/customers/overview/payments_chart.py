# ruff: noqa: N802 - Qt names its own methods
"""``customer_chart``: payments by month and status, and the same in words for whoever does not see it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from admin_desktop.models.customers.rows import MonthTotals, PaymentFigures
from admin_desktop.views.customers.words import chart_summary, month_words
from admin_desktop.views.look.formats import short_month
from admin_desktop.views.look.metrics import XS
from admin_desktop.views.look.theme import Look
from admin_desktop.words import tr

BARS = 72
_WIDEST_BAR = 22
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PaymentsChart(QWidget):
    """One stacked bar a month. With the keyboard in it, left and right go from month to month."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("customer_chart")
        self.setAccessibleName(tr("Payments by month and status"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = look
        self._months: tuple[MonthTotals, ...] = ()
        self._place = 0
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_figures(self, sums: PaymentFigures) -> None:
        """Show a customer's months."""
        self._months = sums.months
        self._place = min(self._place, len(self._months) - 1) if self.hasFocus() else len(self._months) - 1
        self._speak(chart_summary(sums))
        self.update()

    def month(self) -> MonthTotals | None:
        """Return the month under the keyboard's cursor."""
        return self._months[self._place] if self._months else None

    def sizeHint(self) -> QSize:
        """Bars above the months' names."""
        return QSize(360, BARS + XS + QFontMetrics(self._look.fonts.small).height())

    def minimumSizeHint(self) -> QSize:
        """Narrow bars."""
        return QSize(220, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right tell the months."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and self._months:
            self._place = min(max(self._place + step, 0), len(self._months) - 1)
            self._tell(QPoint(round(self._left(self._place)), 0))
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And hide it."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the month under the pointer."""
        if isinstance(event, QHelpEvent) and self._months:
            at = event.position().x() if hasattr(event, "position") else event.pos().x()
            self._place = min(int(at / self._step()), len(self._months) - 1)
            self._tell(event.pos())
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, base line and the names of every third month."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((month.count for month in self._months), default=0)
        for place, month in enumerate(self._months):
            self._bar(painter, place, month, most)
        painter.fillRect(QRectF(0, BARS, self.width(), 1), QColor(self._look.tokens.hairline))
        self._names(painter)

    def _bar(self, painter: QPainter, place: int, month: MonthTotals, most: int) -> None:
        tokens, bottom = self._look.tokens, float(BARS)
        wide = min(self._step() - 3, _WIDEST_BAR)
        left = self._left(place) + (self._step() - wide) / 2
        if self.hasFocus() and place == self._place:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(left - 2, 1, wide + 4, BARS - 1), 3, 3)
        for total in reversed(month.totals):
            high = total.count * (BARS - XS) / most if most else 0.0
            if not high:
                continue
            colour = tokens.status[total.status]
            piece = QRectF(left, bottom - high, wide, max(high - 1, 1))
            painter.fillRect(piece, QColor(colour.tint))
            painter.fillRect(QRectF(left, piece.top(), wide, 2), QColor(colour.text))
            if colour.tint == tokens.surface:
                painter.setPen(QPen(QColor(colour.text), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(piece.adjusted(0.5, 0.5, -0.5, 0))
            bottom -= high

    def _names(self, painter: QPainter) -> None:
        painter.setFont(self._look.fonts.small)
        painter.setPen(QColor(self._look.tokens.second))
        metrics = painter.fontMetrics()
        for place in range(len(self._months) - 1, -1, -3):
            month = self._months[place].month
            name = short_month(month)
            if month.month == 1 or place < 3:  # noqa: PLR2004 - the first name
                name = f"{name} {month:%y}"
            wide = metrics.horizontalAdvance(name)
            middle = self._left(place) + self._step() / 2
            left = min(max(middle - wide / 2, 0), self.width() - wide)
            painter.drawText(QPointF(left, BARS + XS + metrics.ascent()), name)

    def _step(self) -> float:
        return self.width() / max(len(self._months), 1)

    def _left(self, place: int) -> float:
        return place * self._step()

    def _tell(self, at: QPoint) -> None:
        words = month_words(self._months[self._place])
        self._speak(words)
        QToolTip.showText(self.mapToGlobal(at), words, self)
        self.update()

    def _speak(self, words: str) -> None:
        self.setAccessibleDescription(words)
