"""Icons by what they mean. Shapes come with qtawesome; a word always stands beside a status icon."""

import qtawesome  # type: ignore[import-untyped]
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

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
}


class Icons:
    """Coloured pixmaps and icons, drawn once each."""

    def __init__(self) -> None:
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Return a square pixmap of ``size`` device-independent pixels for a screen of that ratio."""
        key = (name, colour, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            shape = NAMED.get(name, name)
            found = qtawesome.icon(shape, color=colour).pixmap(QSize(size, size), ratio)
            self._pixmaps[key] = found
        return found

    def icon(self, name: str, colour: str, disabled: str | None = None) -> QIcon:
        """Return an icon for a button."""
        shape = NAMED.get(name, name)
        icon: QIcon = qtawesome.icon(shape, color=colour, color_disabled=disabled or colour)
        return icon
