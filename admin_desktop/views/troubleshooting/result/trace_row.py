"""``diagnosis_trace``: is it in the file? From payment to record to batch to line, and back by a click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.diagnosis.trace import Stop
from admin_desktop.views.look.metrics import XS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.icon_label import IconLabel
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.words import tr


class TraceRow(QWidget):
    """The five stops, one below the other; those that were reached are ticked."""

    asked = Signal(str)
    """A batch number to look up."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("diagnosis_trace")
        self.setAccessibleName(tr("Is it in the file?"))
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget()
        self._column.addWidget(self._body)

    def show_stops(self, stops: tuple[Stop, ...]) -> None:
        """Show the way as far as it is known."""
        fresh = QWidget()
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(2, 1)
        for number, stop in enumerate(stops):
            self._add(grid, number, stop)
        self._column.replaceWidget(self._body, fresh)
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh

    def _add(self, grid: QGridLayout, row: int, stop: Stop) -> None:
        icon, tone = ("ok", "green") if stop.reached else ("unknown", "")
        value = ElidedLabel(self._look)
        value.set_text(stop.text, stop.key)
        grid.addWidget(IconLabel(self._look, icon, tone), row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(self._look, "base", "second", stop.title), row, 1)
        grid.addWidget(value, row, 2)
        if stop.reached and stop.name == "batch":
            grid.addWidget(self._link(stop), row, 3)

    def _link(self, stop: Stop) -> QPushButton:
        link = QPushButton(tr("Show the batch"))
        link.setProperty("kind", "link")
        link.setObjectName(f"trace_{stop.name}")
        link.setAccessibleName(tr("Show every payment of batch {key}", key=stop.key))
        link.clicked.connect(lambda: self.asked.emit(stop.key))
        return link
