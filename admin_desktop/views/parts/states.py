# ruff: noqa: N802 - Qt names its own methods
"""What a page shows when it has no rows to show: empty, loading, error, no permission; and its banner."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import XL, L, M, S
from admin_desktop.views.look.numbers import CENTER, put
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr

_ROOM_FOR_ICON = 220


class PageState(NamedTuple):
    """One state in words: what is so, what to do next, and a button for it when there is one.

    The words are English literals, or have passed through ``tr`` already when they have places.
    """

    icon: str
    title: str
    advice: str
    action: str = ""


class StatePanel(QWidget):
    """A page's state in the middle of the page: icon, title, advice, at most one button."""

    action_requested = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._look = look
        self._state = PageState("loading", "", "")
        self._icon = QLabel()
        self._title = Label(look, "title")
        self._advice = Label(look, "base", "second")
        self._advice.setWordWrap(True)
        self._button = QPushButton()
        self._button.setObjectName(f"{name}_action")
        self._button.clicked.connect(self.action_requested)
        self._build()
        look.changed.connect(self._dress)

    def show_state(self, state: PageState) -> None:
        """Show another state."""
        self._state = state
        self._title.setText(tr(state.title))
        self._advice.setText(tr(state.advice))
        self._button.setText(tr(state.action))
        self._button.setAccessibleName(tr(state.action))
        self._button.setVisible(bool(state.action))
        self.setAccessibleName(f"{self._title.text()}. {self._advice.text()}")
        self._dress()

    def state(self) -> PageState:
        """Return what is shown."""
        return self._state

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height the words go before the picture."""
        super().resizeEvent(event)
        self._icon.setVisible(event.size().height() >= _ROOM_FOR_ICON)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(S)
        column.setContentsMargins(XL, S, XL, S)
        column.addStretch(2)
        for label in (self._icon, self._title, self._advice):
            put(label, alignment=CENTER)
            column.addWidget(label)
        column.addSpacing(S)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def _dress(self) -> None:
        pixmap = self._look.icons.pixmap(
            self._state.icon, self._look.tokens.second, 32, self.devicePixelRatioF()
        )
        self._icon.setPixmap(pixmap)


class Banner(QWidget):
    """A strip above a page that goes on working: offline, frozen, skewed clocks."""

    action_requested = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._look = look
        self._tone = "amber"
        self._icon = QLabel()
        self._text = Label(look, "base", "amber")
        self._text.setWordWrap(True)
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._button.setObjectName(f"{name}_action")
        self._button.clicked.connect(self.action_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, 6, M, 6)
        row.setSpacing(S)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        look.changed.connect(self._dress)
        self.hide()

    def tell(self, text: str, tone: str = "amber", action: str = "") -> None:
        """Show the strip with this sentence; an empty one hides it."""
        self._tone = tone
        self._text.setText(text)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(text)
        self._dress()
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text.text()

    def _dress(self) -> None:
        self._text.set_colour(self._tone or "second")
        colour = self._look.tokens.tone(self._tone).text
        icon = "ok" if self._tone == "green" else "warning"
        self._icon.setPixmap(self._look.icons.pixmap(icon, colour, 16, self.devicePixelRatioF()))
        self._look.dressed(self, QPalette.ColorRole.Window, self._look.tokens.tone(self._tone).tint)
