"""A question before an act: what will be done, one line to fill in where it takes one, two buttons."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr

_WIDTH = 480
_HEIGHT = 30


class Question(NamedTuple):
    """The words of one. ``name`` names its parts: ``name_dialog``, ``_line``, ``_confirm`` and ``_keep``."""

    name: str
    title: str
    text: str
    act: str = ""
    """What the button does, with its object; the title when it says so already."""
    keep: str = ""
    """The way out, in words of its own: *Keep the payment*."""
    field: str = ""
    """What is to be filled in; empty asks for nothing."""
    hint: str = ""
    danger: bool = False


def _as_it_is(text: str) -> object:
    return text


class ConfirmDialog(QDialog):
    """Emits ``confirmed`` with what ``answer`` makes of the line; nothing is done here."""

    confirmed = Signal(object)

    def __init__(
        self, look: Look, parent: QWidget, question: Question, answer: Callable[[str], object] = _as_it_is
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{question.name}_dialog")
        self.setWindowTitle(question.title)
        self.setModal(True)
        self.setFixedWidth(_WIDTH)
        self._question, self._answer = question, answer
        self.line = QLineEdit()
        self.confirm = QPushButton(question.act or question.title)
        self.keep = QPushButton(question.keep or tr("Not now"))
        self._name_parts()
        self._build(look)
        self.line.textChanged.connect(self._judge)
        self.confirm.clicked.connect(self._accept)
        self.keep.clicked.connect(self.reject)
        self._judge()

    def _name_parts(self) -> None:
        asked = self._question
        self.line.setObjectName(f"{asked.name}_line")
        self.line.setAccessibleName(asked.field)
        self.line.setPlaceholderText(asked.hint)
        self.line.setMinimumHeight(_HEIGHT)
        self.confirm.setObjectName(f"{asked.name}_confirm")
        self.confirm.setAccessibleName(self.confirm.text())
        self.confirm.setProperty("kind", "danger" if asked.danger else "primary")
        self.keep.setObjectName(f"{asked.name}_keep")
        self.keep.setAccessibleName(self.keep.text())
        # Enter in the line does what was filled in; what is dangerous asks for its own button.
        self.keep.setAutoDefault(False)
        self.confirm.setAutoDefault(not asked.danger)
        self.confirm.setDefault(not asked.danger)

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", self._question.title).wrapping())
        column.addWidget(Label(look, "base", "text", self._question.text).wrapping())
        if self._question.field:
            column.addWidget(Label(look, "second_medium", "second", self._question.field))
            column.addWidget(self.line)
        row = QHBoxLayout()
        row.setContentsMargins(0, S, 0, 0)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.confirm)
        column.addLayout(row)

    def _judge(self) -> None:
        missing = bool(self._question.field) and not self.line.text().strip()
        self.confirm.setEnabled(not missing)
        self.confirm.setToolTip(tr("First fill in: {field}", field=self._question.field) if missing else "")

    def _accept(self) -> None:
        self.confirmed.emit(self._answer(self.line.text().strip()))
        self.accept()
