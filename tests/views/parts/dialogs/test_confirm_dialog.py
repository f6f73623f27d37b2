"""One question before an act: a line that must be filled in, an answer, a way out."""

from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


kept: list[QWidget] = []
"""What Python would take away with the dialog on it."""


def asked(look: Look, qtbot: Any, question: Question) -> ConfirmDialog:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ConfirmDialog(look, parent, question, answer=lambda line: ("answer", line))
    dialog.show()
    kept.append(parent)
    return dialog


def test_what_is_asked_for_must_be_filled_in(look: Look, qtbot: Any) -> None:
    dialog = asked(look, qtbot, Question("pay", "Hand in the ticket", "It is owed.", field="Ticket number"))
    assert not dialog.confirm.isEnabled()
    assert dialog.confirm.toolTip() == "First fill in: Ticket number"
    dialog.line.setText("  CC-1  ")
    assert dialog.confirm.isEnabled()
    with qtbot.waitSignal(dialog.confirmed) as told:
        dialog.confirm.click()
    assert told.args == [("answer", "CC-1")]
    assert not dialog.isVisible()


def test_a_question_without_a_line_is_answered_at_once_and_left_without_an_answer(
    look: Look, qtbot: Any
) -> None:
    dialog = asked(look, qtbot, Question("approve", "Approve plan 3", "From now on.", keep="Leave it"))
    assert dialog.objectName() == "approve_dialog"
    assert not dialog.line.isVisible()
    assert dialog.confirm.isEnabled()
    assert (dialog.confirm.text(), dialog.keep.text()) == ("Approve plan 3", "Leave it")
    told: list[object] = []
    dialog.confirmed.connect(told.append)
    dialog.keep.click()
    assert told == []
    assert not dialog.isVisible()
