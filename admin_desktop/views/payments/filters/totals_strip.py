# ruff: noqa: N802 - Qt names its own methods
"""``payments_totals``: count and sum per status; a click filters by it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from admin_desktop.models.payments.rows import StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.formats import PLACEHOLDER, money, number
from admin_desktop.views.look.icons import STATUS_ICONS
from admin_desktop.views.look.metrics import ICON, RADIUS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import Pair
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.words import tr, trn

_PAD = 10
_GAP = 6


class TotalButton(QAbstractButton):
    """One status: icon and word, its count, and its sum below. Checked while it filters."""

    def __init__(self, look: Look, status: Status) -> None:
        super().__init__()
        self.setObjectName(f"payments_total_{status.value}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.status = status
        self._look = look
        self._count, self._sum = PLACEHOLDER, PLACEHOLDER
        self._sums = True
        self.setText(tr(status.words))
        self.show_total(None)
        look.changed.connect(self.updateGeometry)

    def show_total(self, total: StatusTotal | None) -> None:
        """Show a total; None while it is on the way. The same again paints nothing."""
        before = self._count, self._sum
        if total is not None:
            self._count, self._sum = number(total.count), money(total.amount_cents)
            many = trn("{n} payment", "{n} payments", total.count, n=self._count)
            spoken = f"{many}, {self._sum}"
        else:
            self._count, self._sum, spoken = PLACEHOLDER, PLACEHOLDER, tr("not counted yet")
        self.setAccessibleName(f"{self.text()}: {spoken}")
        self.setToolTip(f"{tr('Show only {status} payments', status=self.text())}\n{spoken}")
        if (self._count, self._sum) != before:
            self.updateGeometry()
            self.update()

    def show_sum(self, *, shown: bool) -> None:
        """Show the sum on a second line, or only tell it in the tooltip."""
        self._sums = shown
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words on two lines."""
        word, count, total = self._metrics()
        top = ICON + _GAP + word.horizontalAdvance(self.text()) + S + count.horizontalAdvance(self._count)
        if not self._sums:
            return QSize(top + 2 * _PAD, word.height() + 12)
        wide = max(top, ICON + _GAP + total.horizontalAdvance(self._sum))
        return QSize(wide + 2 * _PAD, word.height() + total.height() + 14)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tint under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """And no more."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the two lines."""
        pair = self._look.tokens.status[self.status]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, pair)
        word, count, _ = self._metrics()
        left, top = _PAD, 6
        icon = self._look.icons.pixmap(STATUS_ICONS[self.status], pair.text, ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, top + (word.height() - ICON) / 2), icon)
        left += ICON + _GAP
        self._line(painter, (left, top), self.text(), "second_medium", pair.text)
        self._line(painter, (left + word.horizontalAdvance(self.text()) + S, top), self._count, "strong", "")
        if self._sums:
            self._line(
                painter, (left, top + count.height() + 1), self._sum, "second", self._look.tokens.second
            )

    def _frame(self, painter: QPainter, pair: Pair) -> None:
        tokens = self._look.tokens
        ring = self.hasFocus()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = pair.tint if self.isChecked() else tokens.hover if self.underMouse() else tokens.surface
        edge = tokens.accent if ring else pair.text if self.isChecked() else tokens.hairline
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), 2 if ring else 1))
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _line(self, painter: QPainter, at: tuple[int, int], text: str, font: str, colour: str) -> None:
        painter.setFont(getattr(self._look.fonts, font))
        painter.setPen(QColor(colour or self._look.tokens.text))
        box = QRect(at[0], at[1], self.width() - at[0] - 2, painter.fontMetrics().height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics, QFontMetrics]:
        fonts = self._look.fonts
        return QFontMetrics(fonts.second_medium), QFontMetrics(fonts.strong), QFontMetrics(fonts.second)


class TotalsStrip(QWidget):
    """The five statuses in the order of a payment's life."""

    filter_requested = Signal(object)
    """The checked statuses, as a frozenset; empty means all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("payments_totals")
        self.setAccessibleName(tr("Totals by status"))
        self._buttons = {status: TotalButton(look, status) for status in Status}
        row = FlowLayout(self, S)
        for button in self._buttons.values():
            row.addWidget(button)
            button.clicked.connect(self._tell)

    def show_totals(self, totals: tuple[StatusTotal, ...]) -> None:
        """Show the totals; a status that is not among them has none."""
        by_status = {total.status: total for total in totals}
        for status, button in self._buttons.items():
            button.show_total(by_status.get(status, StatusTotal(status, 0, 0)))

    def show_sums(self, *, shown: bool) -> None:
        """Show the sums below the counts, or not where height is short."""
        for button in self._buttons.values():
            button.show_sum(shown=shown)

    def show_filter(self, statuses: frozenset[Status]) -> None:
        """Check the statuses that filter now."""
        for status, button in self._buttons.items():
            button.setChecked(status in statuses)

    def _tell(self) -> None:
        checked = frozenset(status for status, button in self._buttons.items() if button.isChecked())
        self.filter_requested.emit(checked)
