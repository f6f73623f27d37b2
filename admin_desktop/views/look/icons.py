"""Icons by what they mean. Shapes come with qtawesome; a word always stands beside a status icon.

Only qtawesome's font and its table of names are read. Importing it costs 87 ms, most of it for a wrapper
around Qt that nobody here needs, and that is more than the rest of the first paint together.
"""

import json
from functools import cache
from pathlib import Path

import PySide6
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.look.numbers import CENTER

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
    "dot": "mdi6.circle",
    "ring": "mdi6.circle-outline",
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


AT_THE_START = {
    "mdi6.account-outline": 0xF0013,
    "mdi6.alert-outline": 0xF002A,
    "mdi6.arrow-up": 0xF005D,
    "mdi6.calendar-check-outline": 0xF0C44,
    "mdi6.cancel": 0xF073A,
    "mdi6.check-circle-outline": 0xF05E1,
    "mdi6.chevron-down": 0xF0140,
    "mdi6.circle": 0xF0765,
    "mdi6.circle-outline": 0xF0766,
    "mdi6.clock-outline": 0xF0150,
    "mdi6.close": 0xF0156,
    "mdi6.close-octagon-outline": 0xF015D,
    "mdi6.content-copy": 0xF018F,
    "mdi6.dots-horizontal": 0xF01D8,
    "mdi6.file-remove-outline": 0xF1037,
    "mdi6.flag-outline": 0xF023D,
    "mdi6.format-list-bulleted-square": 0xF0DD0,
    "mdi6.help-circle-outline": 0xF0625,
    "mdi6.history": 0xF02DA,
    "mdi6.keyboard-return": 0xF0311,
    "mdi6.magnify": 0xF0349,
    "mdi6.not-equal-variant": 0xF098E,
    "mdi6.sync": 0xF04E6,
    "mdi6.theme-light-dark": 0xF050E,
    "mdi6.timer-off-outline": 0xF051E,
}
"""The shapes of the first paint and payments, which do not wait for the table of all seven thousand."""


@cache
def _family() -> str:
    """Return the family of the icon font."""
    font = next(_FONTS.glob("materialdesignicons6-webfont-*.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))[0]


@cache
def code_points() -> dict[str, str]:
    """Return the table name → code point in hexadecimals."""
    table = next(_FONTS.glob("materialdesignicons6-webfont-charmap-*.json"))
    found: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))
    return found


def glyph(name: str) -> str:
    """Return the character of a shape. Raises KeyError when qtawesome has none of that name."""
    full = NAMED.get(name, name)
    if full in AT_THE_START:
        return chr(AT_THE_START[full])
    return chr(int(code_points()[full.removeprefix("mdi6.")].removeprefix("0x"), 16))


def _drawn(character: str, colour: str, size: QSize, ratio: float = 1.0) -> QPixmap:
    """Draw a character in black and let the colour take its place: a pen would make Qt's namespace."""
    shape, ink = QPixmap(size * ratio), QPixmap(size * ratio)
    for picture in (shape, ink):
        picture.setDevicePixelRatio(ratio)
    shape.fill(QColor(0, 0, 0, 0))
    ink.fill(QColor(colour))
    font = QFont(_family())
    font.setPixelSize(max(1, round(_GLYPH_SHARE * size.height())))
    painter = QPainter(shape)
    painter.setFont(font)
    painter.drawText(QRect(QPoint(0, 0), size), CENTER, character)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(0, 0, ink)
    painter.end()
    return shape


class _Glyph(QIconEngine):
    """An icon drawn at the size that is asked for, so that it is sharp at every scale."""

    def __init__(self, character: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._character, self._colour, self._disabled = character, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        """Draw the shape."""
        ratio = painter.deviceTransform().m11()  # the device itself would have every class of devices made
        painter.drawPixmap(rect.topLeft(), _drawn(self._character, self._ink(mode), rect.size(), ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        """Draw it on nothing."""
        return _drawn(self._character, self._ink(mode), size)

    def clone(self) -> QIconEngine:
        """Return another one like it, as Qt asks."""
        return _Glyph(self._character, self._colour, self._disabled)

    def _ink(self, mode: QIcon.Mode) -> str:
        return self._disabled if mode is QIcon.Mode.Disabled else self._colour


class Icons:
    """Coloured pixmaps and icons, drawn once each."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Return a square pixmap of ``size`` device-independent pixels for a screen of that ratio."""
        key = (name, colour, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = _drawn(glyph(name), colour, QSize(size, size), ratio)
        return found

    def icon(self, name: str, colour: str, disabled: str | None = None) -> QIcon:
        """Return an icon for a button."""
        return QIcon(_Glyph(glyph(name), colour, disabled or colour))
