"""What forms are made of: each with its name, its spoken words and one height."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.shell.frame.header import Chooser

HEIGHT = 30


def button(name: str, words: str, act: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """Return a button of a pane."""
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setMinimumHeight(HEIGHT)
    if primary:
        made.setProperty("kind", "primary")
    made.clicked.connect(act)
    return made


def say(made: QPushButton, words: str) -> None:
    """Give a button other words."""
    made.setText(words)
    made.setAccessibleName(words)


def row_of(*parts: QWidget) -> QHBoxLayout:
    """Return the parts side by side, from the left."""
    row = QHBoxLayout()
    row.setSpacing(S)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def column_of(widget: QWidget) -> QVBoxLayout:
    """Return a pane's column."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(L, S, L, L)
    column.setSpacing(S)
    return column


def line(name: str, words: str, hint: str = "") -> QLineEdit:
    """Return a line to fill in."""
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(hint)
    made.setToolTip(hint)
    made.setMinimumHeight(HEIGHT)
    return made


def number(name: str, words: str, least: int, most: int) -> QSpinBox:
    """Return a number to set."""
    made = QSpinBox()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setRange(least, most)
    made.setMinimumHeight(HEIGHT)
    return made


def chooser(look: Look, name: str, words: str) -> QComboBox:
    """Return a list to choose from."""
    made = Chooser(look)
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setMinimumHeight(HEIGHT)
    return made


def note(look: Look, text: str) -> Label:
    """Return a quiet sentence that wraps."""
    return Label(look, "base", "second", text).wrapping()
