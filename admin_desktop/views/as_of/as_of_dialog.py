"""At which minute of our clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import HEIGHT
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class AsOfDialog(AskingDialog):
    """``as_of_dialog``: emits ``confirmed`` with the instant, in milliseconds."""

    def __init__(self, look: Look, at_ms: int, now_ms: int, zone: str, parent: QWidget) -> None:
        super().__init__(look, parent, "as_of", tr("As of"), 440)
        self._zone = zone
        self.minute = QDateTimeEdit()
        self.minute.setObjectName("as_of_minute")
        self.minute.setAccessibleName(tr("Minute of our clock, {zone}", zone=zone))
        self.minute.setMinimumHeight(HEIGHT)
        self.minute.setCalendarPopup(True)
        self.minute.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.minute.setTimeZone(QTimeZone(b"UTC"))  # wall time of the zone, without Qt's own idea of it
        self.minute.setMaximumDateTime(_wall(now_ms, zone))
        self.minute.setDateTime(_wall(at_ms, zone))
        words = tr(
            "Status, marks, record, batch and totals are told again from the events, as we knew them at "
            "this minute by our own clock ({zone}). At most a million payments: narrow the filter first.",
            zone=zone,
        )
        self.column.addWidget(Label(look, "base", "text", words).wrapping())
        self.column.addWidget(self.minute)
        self.close_with(tr("Show as of then"))

    def answer(self) -> int:
        """Return the end of the chosen minute: what was known in it counts."""
        day, time = self.minute.date(), self.minute.time()
        wall = datetime(
            day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=ZoneInfo(self._zone)
        )
        return int(wall.timestamp()) * 1000 + 59_999


def _wall(at_ms: int, zone: str) -> QDateTime:
    local = datetime.fromtimestamp(at_ms // 1000, UTC).astimezone(ZoneInfo(zone))
    seconds = int(local.replace(tzinfo=UTC).timestamp())
    return QDateTime.fromSecsSinceEpoch(seconds, QTimeZone(b"UTC"))
