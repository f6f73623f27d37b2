"""News that come in bursts, answered once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Burst(QTimer):
    """Acts a while after the first of several notes: seldom, and yet not later for all that follow."""

    def __init__(self, parent: QObject, after_ms: int, act: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(after_ms)
        self.timeout.connect(act)

    def note(self) -> None:
        """Something happened."""
        if not self.isActive():
            self.start()
