# ruff: noqa: N802 - Qt names its own methods
"""``eft_close_day``: a date to type, or to step through with Up and Down."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from admin_desktop.words import tr

_WIDTH = 120
_STEPS = {int(Qt.Key.Key_Up): 1, int(Qt.Key.Key_Down): -1}


class DayBox(QLineEdit):
    """Holds a day. What is typed counts on Enter or when the box is left; what is no date is taken back."""

    chosen = Signal(object)
    """Another day."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("eft_close_day")
        self.setAccessibleName(tr("Business day"))
        self.setToolTip(tr("A date as 2025-11-24; Up and Down step by a day"))
        self.setMaxLength(10)
        self.setFixedWidth(_WIDTH)
        self._day = date.min
        self.editingFinished.connect(self._take)

    def show_day(self, day: date) -> None:
        """Show a day, telling nobody."""
        self._day = day
        self.setText(day.isoformat())

    def step(self, days: int) -> None:
        """Choose a day before or after."""
        try:
            self._choose(self._day + timedelta(days))
        except OverflowError:
            self.show_day(self._day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up is the day after, Down the day before."""
        days = _STEPS.get(event.key())
        if days is not None:
            self.step(days)
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        try:
            self._choose(date.fromisoformat(self.text().strip()))
        except ValueError:
            self.show_day(self._day)

    def _choose(self, day: date) -> None:
        before = self._day
        self.show_day(day)
        if day != before:
            self.chosen.emit(day)
