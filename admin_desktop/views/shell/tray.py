"""Alerts in the system's tray, where the desktop has one; a click brings the window to the front."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.shell.alerts import Alert

_SHOWN_MS = 8000


class Tray(QObject):
    """Has no icon, and says nothing, on a desktop without a tray: the status bar says it as well."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            icon = look.icons.icon("payments", look.tokens.accent)
            self._icon = QSystemTrayIcon(icon, self)
            self._icon.setToolTip("Admin Desktop")
            self._icon.messageClicked.connect(self._raise)
            self._icon.activated.connect(self._raise)
            self._icon.show()

    def tell(self, alert: Alert) -> bool:
        """Show the alert; returns whether there is a tray to show it in."""
        if self._icon is None:
            return False
        self._icon.showMessage(alert.title, alert.text, self._icon.icon(), _SHOWN_MS)
        return True

    def hide(self) -> None:
        """Leave the tray."""
        if self._icon is not None:
            self._icon.hide()

    def _raise(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
