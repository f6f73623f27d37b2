"""Icons by what they mean. Shapes come with qtawesome; a word always stands beside a status icon.

Only qtawesome's font and its table of names are read. Importing it costs 87 ms, most of it for a wrapper
around Qt that nobody here needs, and that is more than the rest of the first paint together.
"""

import json
from functools import cache
from pathlib import Path

import PySide6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from admin_desktop.models.payments.status import Mark, Status

STATUS_ICONS = {
    Status.PENDING: "mdi6.clock-outline",
    Status.SCHEDULED: "mdi6.calendar-check-outline",
    Status.PENDING_CANCEL: "mdi6.history",
    Status.CANCELED: "mdi6.cancel",
    Status.PAID: "mdi6.check-circle-outline",
}

MARK_ICONS = {
    Mark.LATE: "mdi6.flag-outline",
    Mark.CHECKING: "mdi6.help-circle-outline",
    Mark.TOO_LATE: "mdi6.timer-off-outline",
    Mark.RETURNED: "mdi6.keyboard-return",
    Mark.DIFFERS: "mdi6.not-equal-variant",
    Mark.REJECTED: "mdi6.close-octagon-outline",
    Mark.MISSING: "mdi6.file-remove-outline",
}

NAMED = {
    "payments": "mdi6.format-list-bulleted-square",
    "appearance": "mdi6.theme-light-dark",
    "help": "mdi6.help-circle-outline",
    "search": "mdi6.magnify",
    "sync": "mdi6.sync",
    "close": "mdi6.close",
    "copy": "mdi6.content-copy",
    "cancel": "mdi6.cancel",
    "all": "mdi6.sigma",
    "new": "mdi6.arrow-up",
    "warning": "mdi6.alert-outline",
    "error": "mdi6.alert-circle-outline",
    "offline": "mdi6.cloud-off-outline",
    "locked": "mdi6.lock-outline",
    "empty": "mdi6.tray",
    "no_match": "mdi6.filter-off-outline",
    "loading": "mdi6.dots-horizontal",
    "detail": "mdi6.text-box-search-outline",
    "ok": "mdi6.check-circle-outline",
    "stopped": "mdi6.pause-circle-outline",
    "chevron": "mdi6.chevron-down",
    "customers": "mdi6.account-search-outline",
    "troubleshooting": "mdi6.stethoscope",
    "customer": "mdi6.account-outline",
    "visible": "mdi6.eye-outline",
    "hidden": "mdi6.eye-off-outline",
    "archive": "mdi6.archive-outline",
    "wait": "mdi6.timer-sand",
    "unknown": "mdi6.help-circle-outline",
    "eft_files": "mdi6.bank-transfer",
    "health": "mdi6.heart-pulse",
    "switches": "mdi6.toggle-switch-outline",
    "activity": "mdi6.history",
    "settings": "mdi6.cog-outline",
    "portal_preview": "mdi6.account-eye-outline",
    "training": "mdi6.school-outline",
    "restore": "mdi6.backup-restore",
}


_FONTS = Path(PySide6.__file__).parent.parent / "qtawesome" / "fonts"
"""Beside PySide6 in an environment as well as in a bundle."""
_GLYPH_SHARE = 0.875
"""Of the icon's height, as qtawesome draws them."""


@cache
def _shapes() -> tuple[str, dict[str, str]]:
    """Return the family of the icon font and the table name → code point in hexadecimals."""
    font = next(_FONTS.glob("materialdesignicons6-webfont-*.ttf"))
    table = next(_FONTS.glob("materialdesignicons6-webfont-charmap-*.json"))
    number = QFontDatabase.addApplicationFont(str(font))
    return QFontDatabase.applicationFontFamilies(number)[0], json.loads(table.read_text(encoding="utf-8"))


def glyph(name: str) -> str:
    """Return the character of a shape. Raises KeyError when qtawesome has none of that name."""
    return chr(int(_shapes()[1][NAMED.get(name, name).removeprefix("mdi6.")].removeprefix("0x"), 16))


def _draw(painter: QPainter, box: QRect, character: str, colour: str) -> None:
    font = QFont(_shapes()[0])
    font.setPixelSize(max(1, round(_GLYPH_SHARE * box.height())))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, character)


class _Glyph(QIconEngine):
    """An icon drawn at the size that is asked for, so that it is sharp at every scale."""

    def __init__(self, character: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._character, self._colour, self._disabled = character, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the shape."""
        colour = self._disabled if mode is QIcon.Mode.Disabled else self._colour
        _draw(painter, rect, self._character, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw it on nothing."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Return another one like it, as Qt asks."""
        return _Glyph(self._character, self._colour, self._disabled)


class Icons:
    """Coloured pixmaps and icons, drawn once each."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Return a square pixmap of ``size`` device-independent pixels for a screen of that ratio."""
        key = (name, colour, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = QPixmap(QSize(size, size) * ratio)
            found.setDevicePixelRatio(ratio)
            found.fill(Qt.GlobalColor.transparent)
            painter = QPainter(found)
            _draw(painter, QRect(0, 0, size, size), glyph(name), colour)
            painter.end()
            self._pixmaps[key] = found
        return found

    def icon(self, name: str, colour: str, disabled: str | None = None) -> QIcon:
        """Return an icon for a button."""
        return QIcon(_Glyph(glyph(name), colour, disabled or colour))
