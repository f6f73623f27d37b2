"""At which minute of our clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class AsOfDialog(QDialog):
    """``as_of_dialog``: emits ``chosen`` with the instant, in milliseconds."""

    chosen = Signal(object)

    def __init__(self, look: Look, at_ms: int, now_ms: int, zone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("as_of_dialog")
        self.setWindowTitle(tr("As of"))
        self.setModal(True)
        self.setFixedWidth(440)
        self._zone = zone
        self.minute = QDateTimeEdit()
        self.minute.setObjectName("as_of_minute")
        self.minute.setAccessibleName(tr("Minute of our clock, {zone}", zone=zone))
        self.minute.setCalendarPopup(True)
        self.minute.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.minute.setTimeZone(QTimeZone(b"UTC"))  # wall time of the zone, without Qt's own idea of it
        self.minute.setMaximumDateTime(_wall(now_ms, zone))
        self.minute.setDateTime(_wall(at_ms, zone))
        self.confirm, self.keep = QPushButton(tr("Show as of then")), QPushButton(tr("Not now"))
        self.confirm.setProperty("kind", "primary")
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._accept)
        self.keep.clicked.connect(self.reject)
        self._build(look)

    def _build(self, look: Look) -> None:
        words = tr(
            "Status, marks, record, batch and totals are told again from the events, as we knew them at "
            "this minute by our own clock ({zone}). At most a million payments: narrow the filter first.",
            zone=self._zone,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("As of")))
        column.addWidget(Label(look, "base", "text", words).wrapping())
        column.addWidget(self.minute)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.keep, self.confirm):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        column.addLayout(row)

    def instant_ms(self) -> int:
        """Return the end of the chosen minute: what was known in it counts."""
        day, time = self.minute.date(), self.minute.time()
        wall = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=ZoneInfo(self._zone)
        )
        return int(wall.timestamp()) * 1000 + 59_999

    def _accept(self) -> None:
        self.chosen.emit(self.instant_ms())
        self.accept()


def _wall(at_ms: int, zone: str) -> QDateTime:
    local = datetime.fromtimestamp(at_ms // 1000, UTC).astimezone(ZoneInfo(zone))
    seconds = int(local.replace(tzinfo=UTC).timestamp())
    return QDateTime.fromSecsSinceEpoch(seconds, QTimeZone(b"UTC"))
