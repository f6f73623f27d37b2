"""The rail: the pages there are, and help and display at its foot."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QButtonGroup, QMenu, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import RAIL_WIDTH, XS, S
from admin_desktop.views.look.numbers import (
    ICON_ONLY,
    NO_FOCUS,
    SCROLL_BAR_OFF,
    STRONG_FOCUS,
    TEXT_UNDER_ICON,
    put,
)
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Page, PageAction
from admin_desktop.views.shell.frame import appearance
from admin_desktop.words import tr

_ICON = QSize(20, 20)


class RailButton(QToolButton):
    """Icon above word; checked while its page is shown."""

    focused = Signal()

    def __init__(self, look: Look, name: str, icon: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        put(self, toolButtonStyle=TEXT_UNDER_ICON, focusPolicy=STRONG_FOCUS)
        self.setIconSize(_ICON)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look, self._icon = look, icon
        self.toggled.connect(self._dress)
        look.changed.connect(self._dress)
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say so: a rail that is too short for all brings it into view."""
        super().focusInEvent(event)
        self.focused.emit()

    def _dress(self) -> None:
        tokens = self._look.tokens
        colour = tokens.accent if self.isChecked() else tokens.second
        self.setFont(self._look.fonts.small)
        self.setIcon(self._look.icons.icon(self._icon, colour))
        self._look.dressed(
            self, QPalette.ColorRole.ButtonText, tokens.text if self.isChecked() else tokens.second
        )


class Rail(QWidget):
    """Pages register; a page that does not exist has no button. A short window scrolls them."""

    page_chosen = Signal(str)
    help_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(tr("Pages"))
        self.setAutoFillBackground(True)
        self._look = look
        self._words = True
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._help = RailButton(look, "help_button", "help", tr("Help"))
        self._help.clicked.connect(self.help_requested)
        self._appearance = RailButton(look, "appearance_button", "appearance", tr("Display"))
        self._appearance.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._appearance.setMenu(appearance.menu(look, self))
        self._account = RailButton(look, "account_button", "customer", tr("Account"))
        self._account.clicked.connect(self._show_account)
        self._account_menu = QMenu(self)
        self._account.hide()
        self.account_actions: Sequence[PageAction] = ()
        self._foot = (self._help, self._appearance, self._account)
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def register(self, page: Page) -> None:
        """Give a page its button."""
        button = RailButton(self._look, f"rail_{page.key}", page.icon, page.title)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.page_chosen.emit(page.key))
        button.focused.connect(lambda: self._area.ensureWidgetVisible(button))
        self._buttons[page.key] = button
        self._group.addButton(button)
        self._column.insertWidget(self._column.count() - 1, button)
        self._measure()

    def offer_account(self, actions: Sequence[PageAction]) -> None:
        """Offer what whoever sits here can do about their session: lock, sign out; the palette has it too."""
        self.account_actions = actions
        self._account_menu.clear()
        for action in actions:
            entry = self._account_menu.addAction(action.words, action.act)
            entry.setShortcut(action.keys)
        self._account.show()
        self._measure()

    def check(self, key: str) -> None:
        """Mark the page that is shown."""
        self._buttons[key].setChecked(True)

    def show_words(self, *, shown: bool) -> None:
        """Show icon and word, or in a narrow window the icon with the word as its tooltip."""
        if shown != self._words:
            self._words = shown
            self._measure()

    def _build(self) -> None:
        body = QWidget()
        body.setObjectName("rail_body")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("rail_scroll")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        put(self._area, focusPolicy=NO_FOCUS)
        put(self._area, horizontalScrollBarPolicy=SCROLL_BAR_OFF, verticalScrollBarPolicy=SCROLL_BAR_OFF)
        self._area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(XS, S, XS, S)
        whole.setSpacing(XS)
        whole.addWidget(self._area, 1)
        for button in self._foot:
            whole.addWidget(button)

    def _show_account(self) -> None:
        height = self._account_menu.sizeHint().height()
        self._account_menu.popup(
            self._account.mapToGlobal(self._account.rect().bottomRight() - QPoint(0, height))
        )

    def _measure(self) -> None:
        buttons = (*self._buttons.values(), *self._foot)
        for button in buttons:
            put(button, toolButtonStyle=TEXT_UNDER_ICON if self._words else ICON_ONLY)
        widest = max(button.sizeHint().width() for button in buttons)
        self.setFixedWidth(max(RAIL_WIDTH if self._words else 0, widest + 2 * XS))

    def _dress(self) -> None:
        self._look.dressed(self, QPalette.ColorRole.Window, self._look.tokens.window)
        self._measure()
