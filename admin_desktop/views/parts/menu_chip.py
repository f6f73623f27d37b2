"""A button that opens a menu says so with a chevron behind its word."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from admin_desktop.views.look.metrics import ICON
from admin_desktop.views.look.theme import Look


class MenuChip(QToolButton):
    """``name``, with ``name_menu`` below it."""

    def __init__(self, look: Look, name: str, words: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setProperty("kind", "menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setObjectName(f"{name}_menu")
        self.setMenu(menu)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the chevron where the style sheet leaves room for it."""
        super().paintEvent(event)
        icon = self._look.icons.pixmap("chevron", self._look.tokens.second, ICON, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self.width() - ICON - 3, (self.height() - ICON) // 2, icon)
