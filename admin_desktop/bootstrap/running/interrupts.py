"""Ctrl+C in the terminal, a terminal that is closed and a polite kill close the window, as its button does.

Python runs its handlers only between two of its own instructions, and Qt's event loop has none: a socket
that the signal writes to wakes the loop up.
"""

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_SIGNALS = tuple(signal.Signals[name] for name in _NAMES if name in signal.Signals.__members__)
"""Windows has no SIGHUP."""


class Interrupts(QObject):
    """Made in the main thread; ``close`` puts the old handlers back."""

    interrupted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reading, self._writing = socket.socketpair()
        self._writing.setblocking(False)
        self._reading.setblocking(False)
        self._before_fd = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._note) for number in _SIGNALS}
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def close(self) -> None:
        """Stop listening."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before_fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._reading.close()
        self._writing.close()

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        """Do nothing here: the byte on the socket tells."""

    @Slot()
    def _wake(self) -> None:
        with contextlib.suppress(BlockingIOError):
            numbers = self._reading.recv(64)
            if any(number in _SIGNALS for number in numbers):
                self.interrupted.emit()
