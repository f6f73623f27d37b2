# ruff: noqa: N802 - Qt names its own methods
"""A payment's timeline: every event with both clocks, ours and ASPIRE's."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from admin_desktop.models.payments.rows import PaymentEvent, PaymentRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.told_again import told_again
from admin_desktop.views.look.formats import dated, full_instant, short_instant
from admin_desktop.views.look.metrics import M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import MadeAnew
from admin_desktop.words import noted, tr

_DOT = 4.0
_ACTORS = {"aspire": "ASPIRE", "portal": noted("Customer Portal"), "sync": noted("sync")}


class TimelineDot(QWidget):
    """The line with its dot: filled in the colour of the status it led to, hollow when it led to none."""

    def __init__(self, look: Look, status: Status | None, *, first: bool, last: bool) -> None:
        super().__init__()
        self._look, self._status, self._first, self._last = look, status, first, last
        self.setFixedWidth(14)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def sizeHint(self) -> QSize:
        """As high as its text; the grid decides."""
        return QSize(14, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line and dot; the dot stands at the first line of the text."""
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = 7.0, QFontMetrics(self._look.fonts.base).height() / 2
        painter.setPen(QPen(QColor(tokens.control), 1))
        if not self._first:
            painter.drawLine(QPointF(x, 0), QPointF(x, y - _DOT - 1))
        if not self._last:
            painter.drawLine(QPointF(x, y + _DOT + 1), QPointF(x, self.height()))
        colour = tokens.status[self._status].text if self._status else tokens.second
        painter.setPen(QPen(QColor(colour), 1.5))
        painter.setBrush(QColor(colour) if self._status else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, y), _DOT, _DOT)


class Timeline(MadeAnew):
    """Newest first. Each event: its sentence, who, our clock; ASPIRE's clock below when it told one."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("payment_timeline")
        self.setAccessibleName(tr("Timeline"))

    def show_events(self, row: PaymentRow, events: tuple[PaymentEvent, ...], now_ms: int) -> None:
        """Show these events, the newest on top."""
        grid = self._grid_anew(S, 0)
        grid.setColumnStretch(1, 1)
        newest = sorted(events, key=lambda event: event.event_no, reverse=True)
        for place, event in enumerate(newest):
            last = place == len(newest) - 1
            dot = TimelineDot(self._look, event.status, first=place == 0, last=last)
            grid.addWidget(dot, place, 0)
            grid.addWidget(self._entry(row, event, now_ms, last=last), place, 1)

    def _entry(self, row: PaymentRow, event: PaymentEvent, now_ms: int, *, last: bool) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0 if last else M)
        column.setSpacing(1)
        column.addWidget(Label(self._look, "base", "text", told_again(event.text, dated)).wrapping())
        ours = short_instant(event.at_ms, row.time_zone, now_ms, name_zone=True)
        clocks = Label(self._look, "second", "second", f"{ours} · {_actor(event.actor)}").wrapping()
        tip = tr("Our clock: {time}", time=full_instant(event.at_ms, row.time_zone))
        if event.aspire_at_ms is not None:
            theirs = short_instant(event.aspire_at_ms, row.time_zone, now_ms)
            aspire = tr("ASPIRE's clock {time}", time=theirs)
            clocks.setText(f"{ours} · {_actor(event.actor)} · {aspire}")
            tip += "\n" + tr("ASPIRE's clock: {time}", time=full_instant(event.aspire_at_ms, row.time_zone))
        clocks.setToolTip(tip)
        column.addWidget(clocks)
        return entry


def _actor(actor: str) -> str:
    return tr(_ACTORS.get(actor, actor))
