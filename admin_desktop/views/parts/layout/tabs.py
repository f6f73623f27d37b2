"""A row of words of which one is chosen: the parts of a page. A narrow page breaks the row into lines."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from admin_desktop.views.look.metrics import XS, M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.flow import FlowLayout


class Tabs(QWidget):
    """Buttons by key; arrow keys go between them, as Qt's button groups do."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, words: str, parts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._look = look
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = FlowLayout(self, XS)
        row.setContentsMargins(M, 0, M, XS)
        for key, text in parts:
            button = QToolButton()
            button.setObjectName(f"{name}_{key}")
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _on, one=key: self.chosen.emit(one))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()

    def choose(self, key: str) -> None:
        """Choose a part, as if it had been clicked."""
        self._buttons[key].setChecked(True)
        self.chosen.emit(key)

    def name(self, key: str, text: str) -> None:
        """Give a part another text: its count, say."""
        self._buttons[key].setText(text)
        self._buttons[key].setAccessibleName(text)

    def _dress(self) -> None:
        for button in self._buttons.values():
            button.setFont(self._look.fonts.medium)
