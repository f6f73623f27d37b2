# ruff: noqa: N802 - Qt names its own methods
"""Notices that nobody is at the window: no key, no pointer for so many minutes, by the wall clock."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from admin_desktop.clock import Clock

_LOOK_MS = 5_000
_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Idle(QObject):
    """``left`` once after ``minutes`` without an act; the next act begins anew. 0 minutes: never.

    The wall clock counts, so that a computer that slept is locked when it wakes. Only what the system sends
    to the window in front is looked at: an eye on every event of the program would slow all of it.
    """

    left = Signal()

    def __init__(self, app: QApplication, clock: Clock, minutes: int) -> None:
        super().__init__()
        self._app, self._clock = app, clock
        self.minutes = minutes
        self._last_ms = clock.now_ms()
        self._told = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())

    def look(self) -> None:
        """Say so if nobody was there for long enough."""
        idle_ms = self._clock.now_ms() - self._last_ms
        if self.minutes and not self._told and idle_ms >= self.minutes * 60_000:
            self._told = True
            self.left.emit()

    def begin_anew(self) -> None:
        """Somebody is there."""
        self._last_ms = self._clock.now_ms()
        self._told = False

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()
        self._app.focusWindowChanged.disconnect(self._watch)
        for window in self._app.allWindows():
            window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every act of a person counts, whatever it is for."""
        if event.type() in _ACTS:
            self.look()
            if not self._told:
                self._last_ms = self._clock.now_ms()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
