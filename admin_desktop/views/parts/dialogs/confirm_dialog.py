"""A question before an act: what will be done, one line to fill in where it takes one, two buttons."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import line
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


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


class ConfirmDialog(AskingDialog):
    """Emits ``confirmed`` with what ``answer`` makes of the line; nothing is done here."""

    def __init__(
        self, look: Look, parent: QWidget, question: Question, answer: Callable[[str], object] = _as_it_is
    ) -> None:
        super().__init__(look, parent, question.name, question.title)
        self._question, self._made = question, answer
        self.line = line(f"{question.name}_line", question.field, question.hint)
        self.column.addWidget(Label(look, "base", "text", question.text).wrapping())
        if question.field:
            self.column.addWidget(Label(look, "second_medium", "second", question.field))
            self.column.addWidget(self.line)
        self.close_with(question.act or question.title, question.keep, danger=question.danger)
        self.line.textChanged.connect(self._judge)
        self._judge()

    def answer(self) -> object:
        """Return what is made of the line."""
        return self._made(self.line.text().strip())

    def _judge(self) -> None:
        missing = bool(self._question.field) and not self.line.text().strip()
        self.confirm.setEnabled(not missing)
        self.confirm.setToolTip(tr("First fill in: {field}", field=self._question.field) if missing else "")
