"""The rail: the pages there are, and the appearance menu at its foot."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPalette
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import RAIL_WIDTH, XS, Density, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.page import Page

_THEMES = {
    ThemeChoice.SYSTEM: "Follow the system",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.DARK: "Dark",
    ThemeChoice.HIGH_CONTRAST: "High contrast",
}


class RailButton(QToolButton):
    """Icon above word; checked while its page is shown."""

    def __init__(self, look: Look, name: str, icon: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(20, 20))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look, self._icon = look, icon
        self.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        tokens = self._look.tokens
        colour = tokens.accent if self.isChecked() else tokens.second
        self.setFont(self._look.fonts.small)
        self.setIcon(self._look.icons.icon(self._icon, colour))
        self._look.dressed(
            self, QPalette.ColorRole.ButtonText, tokens.text if self.isChecked() else tokens.second
        )


class Rail(QWidget):
    """Pages register; a page that does not exist has no button."""

    page_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName("Pages")
        self.setFixedWidth(RAIL_WIDTH)
        self.setAutoFillBackground(True)
        self._look = look
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(S, S, S, S)
        self._column.setSpacing(XS)
        self._column.addStretch(1)
        self._appearance = RailButton(look, "appearance_button", "appearance", "Display")
        self._appearance.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._appearance.setMenu(self._menu())
        self._column.addWidget(self._appearance)
        look.changed.connect(self._dress)
        self._dress()

    def register(self, page: Page) -> None:
        """Give a page its button."""
        button = RailButton(self._look, f"rail_{page.key}", page.icon, page.title)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.page_chosen.emit(page.key))
        self._group.addButton(button)
        self._column.insertWidget(self._column.count() - 2, button)
        if len(self._group.buttons()) == 1:
            button.setChecked(True)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        themes = QActionGroup(menu)
        for choice, words in _THEMES.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(choice is self._look.choice)
            action.triggered.connect(lambda _on, chosen=choice: self._look.choose(chosen))
            themes.addAction(action)
        menu.addSeparator()
        heights = QActionGroup(menu)
        for density in Density:
            action = menu.addAction(density.words)
            action.setCheckable(True)
            action.setChecked(density is self._look.density)
            action.triggered.connect(lambda _on, chosen=density: self._look.choose_density(chosen))
            heights.addAction(action)
        return menu

    def _dress(self) -> None:
        self._look.dressed(self, QPalette.ColorRole.Window, self._look.tokens.window)
