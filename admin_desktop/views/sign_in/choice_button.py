# ruff: noqa: N802 - Qt names its own methods
"""A wide button with a line below its name that says what it leads to."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout

from admin_desktop.views.look.metrics import M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label

_NARROW = 160


class ChoiceButton(QPushButton):
    """Grows with its second line."""

    def __init__(self, look: Look, name: str, title: str, text: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title, self._text = Label(look, "medium", "text", title), Label(look, "second", "second", text)
        self._text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, S, M, S)
        column.setSpacing(2)
        for label in (self._title, self._text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(True)
        self._say(text)

    def set_text(self, text: str) -> None:
        """Say something else on the second line: why it cannot be chosen."""
        self._text.setText(text)
        self._say(text)

    def labels(self) -> tuple[QLabel, QLabel]:
        """Return both lines."""
        return self._title, self._text

    def hasHeightForWidth(self) -> bool:
        """The second line wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as both lines."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def sizeHint(self) -> QSize:
        """As high as both lines are at this width."""
        return QSize(_NARROW, self.heightForWidth(max(_NARROW, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return self.sizeHint()

    def _say(self, text: str) -> None:
        self.setAccessibleName(f"{self._title.text()}. {text}")
