# ruff: noqa: N802 - Qt names its own methods
"""The last cycles as bars: how long each took, how much it moved, and which failed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from admin_desktop.models.sync_log import CycleRecord
from admin_desktop.models.sync_report import SyncState
from admin_desktop.views.look.formats import full_instant
from admin_desktop.views.look.metrics import XS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.words import number, tr, trn

_BARS = 72
_WIDEST = 14.0
_LEAST = 3.0
_HEALTHY = frozenset({SyncState.IDLE.value, SyncState.SYNCING.value})


def failed(cycle: CycleRecord) -> bool:
    """Whether a cycle ended in trouble."""
    return cycle.outcome not in _HEALTHY


def cycle_words(cycle: CycleRecord, zone: str) -> str:
    """Return one cycle in words."""
    seconds = (cycle.ended_ms - cycle.started_ms) / 1000
    trouble = f". {cycle.message}" if cycle.message else ""
    state = tr("failed ({outcome})", outcome=cycle.outcome) if failed(cycle) else tr("went well")
    words = tr(
        "{when}: {state}, {seconds} s, {sent} sent, {received} received",
        when=full_instant(cycle.started_ms, zone),
        state=state,
        seconds=f"{seconds:.1f}",
        sent=number(cycle.pushed),
        received=number(cycle.pulled),
    )
    return f"{words}{trouble}"


def chart_words(cycles: Sequence[CycleRecord]) -> str:
    """Return what the chart shows as a sentence."""
    if not cycles:
        return tr("No sync has run yet.")
    bad = sum(failed(cycle) for cycle in cycles)
    longest = max(cycle.ended_ms - cycle.started_ms for cycle in cycles) / 1000
    sent, received = sum(cycle.pushed for cycle in cycles), sum(cycle.pulled for cycle in cycles)
    return trn(
        "Last cycle: {bad} failed, it took {longest} s, {sent} sent, {received} received.",
        "Last {n} cycles: {bad} failed, the longest took {longest} s, {sent} sent, {received} received.",
        len(cycles),
        n=number(len(cycles)),
        bad=bad,
        longest=f"{longest:.1f}",
        sent=number(sent),
        received=number(received),
    )


class CyclesChart(QWidget):
    """``sync_cycles_chart``: oldest left. Arrow keys or the pointer read one cycle out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sync_cycles_chart")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = look
        self._cycles: tuple[CycleRecord, ...] = ()
        self._zone = "UTC"
        self._place = -1
        look.changed.connect(self.update)

    def show_cycles(self, newest_first: Sequence[CycleRecord], zone: str) -> None:
        """Show these cycles."""
        self._cycles, self._zone, self._place = tuple(reversed(newest_first)), zone, -1
        self.setAccessibleName(tr("Last sync cycles"))
        self.setAccessibleDescription(chart_words(self._cycles))
        self.update()

    def sizeHint(self) -> QSize:
        """The bars and a line of words."""
        return QSize(400, _BARS + XS + QFontMetrics(self._look.fonts.small).height() + S)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right read the cycle beside."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or not self._cycles:
            super().keyPressEvent(event)
            return
        last = len(self._cycles) - 1
        self._go(last if self._place < 0 else min(max(self._place + step, 0), last))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The cycle under the pointer is read out."""
        place = int(event.position().x() // self._step()) if self._cycles else -1
        if 0 <= place < len(self._cycles) and place != self._place:
            self._go(place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is read out any more."""
        super().focusOutEvent(event)
        self._place = -1
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars: height is the time taken; a failed one is red with a cross above it."""
        painter, tokens = QPainter(self), self._look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.drawLine(QPointF(0, _BARS + 0.5), QPointF(self.width(), _BARS + 0.5))
        longest = max((cycle.ended_ms - cycle.started_ms for cycle in self._cycles), default=0) or 1
        for place, cycle in enumerate(self._cycles):
            self._bar(painter, place, cycle, longest)
        painter.setFont(self._look.fonts.small)
        painter.setPen(QColor(tokens.second))
        words = chart_words(self._cycles)
        baseline = _BARS + XS + painter.fontMetrics().ascent() + 2
        painter.drawText(QPointF(0, baseline), words)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _bar(self, painter: QPainter, place: int, cycle: CycleRecord, longest: int) -> None:
        tokens, step = self._look.tokens, self._step()
        bad = failed(cycle)
        colour = QColor(tokens.red.text if bad else tokens.accent)
        high = max(_LEAST, (_BARS - 14) * (cycle.ended_ms - cycle.started_ms) / longest)
        box = QRectF(place * step + 1, _BARS - high, step - 2, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(box)
        if bad:
            painter.setPen(QPen(colour, 1.5))
            middle, top = box.center().x(), box.top() - 7
            painter.drawLine(QPointF(middle - 3, top - 3), QPointF(middle + 3, top + 3))
            painter.drawLine(QPointF(middle - 3, top + 3), QPointF(middle + 3, top - 3))
        if place == self._place:
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-1, -1, 1, 0))

    def _step(self) -> float:
        return min(_WIDEST, self.width() / max(len(self._cycles), 1))

    def _go(self, place: int) -> None:
        self._place = place
        words = cycle_words(self._cycles[place], self._zone)
        self.setAccessibleDescription(words)
        at = QPointF(place * self._step(), 0).toPoint()
        QToolTip.showText(self.mapToGlobal(at), words, self)
        self.update()
