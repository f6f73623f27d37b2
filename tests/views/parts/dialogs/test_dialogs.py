"""What all dialogs share: how they end, which key does what, and that they go away."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import button, line, note
from admin_desktop.views.parts.dialogs.frame import AskingDialog, open_dialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class NameDialog(AskingDialog):
    """Asks for a name."""

    def __init__(self, look: Look, parent: QWidget, *, danger: bool = False) -> None:
        super().__init__(look, parent, "name", "Name the view")
        self.line = line("name_line", "Name", "as others shall read it")
        self.pressed: list[str] = []
        other = button("name_other", "Usual name", lambda: self.pressed.append("other"))
        self.column.addWidget(self.line)
        self.close_with("Save the view", "Leave it", other, danger=danger)

    def answer(self) -> str:
        return self.line.text()


def made(look: Look, qtbot: Any, *, danger: bool = False) -> tuple[NameDialog, list[object]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NameDialog(look, parent, danger=danger)
    dialog.kept_by = parent  # type: ignore[attr-defined]
    told: list[object] = []
    dialog.confirmed.connect(told.append)
    dialog.show()
    return dialog, told


def test_it_is_called_what_it_says_and_its_buttons_say_what_they_do(look: Look, qtbot: Any) -> None:
    dialog, _told = made(look, qtbot)
    assert (dialog.objectName(), dialog.windowTitle()) == ("name_dialog", "Name the view")
    assert [one.objectName() for one in (dialog.keep, dialog.confirm)] == ["name_keep", "name_confirm"]
    assert [one.accessibleName() for one in (dialog.keep, dialog.confirm)] == ["Leave it", "Save the view"]
    assert dialog.confirm.property("kind") == "primary"


def test_return_in_a_line_does_the_act_and_presses_no_other_button(look: Look, qtbot: Any) -> None:
    dialog, told = made(look, qtbot)
    QTest.keyClicks(dialog.line, "Mine")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert (told, dialog.pressed, dialog.isVisible()) == (["Mine"], [], False)


def test_what_is_dangerous_asks_for_its_own_button(look: Look, qtbot: Any) -> None:
    dialog, told = made(look, qtbot, danger=True)
    assert dialog.confirm.property("kind") == "danger"
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert (told, dialog.pressed, dialog.isVisible()) == ([], [], True)
    dialog.confirm.click()
    assert told == [""]


@pytest.mark.parametrize("by_key", [True, False])
def test_esc_and_the_way_out_leave_everything_as_it_is(look: Look, qtbot: Any, *, by_key: bool) -> None:
    dialog, told = made(look, qtbot)
    if by_key:
        QTest.keyClick(dialog.line, Qt.Key.Key_Escape)
    else:
        dialog.keep.click()
    assert (told, dialog.isVisible()) == ([], False)


def test_it_is_no_higher_than_what_it_asks(look: Look, qtbot: Any) -> None:
    dialog, _told = made(look, qtbot)
    low = dialog.height()
    dialog.hide()
    dialog.column.addWidget(note(look, "A sentence that wraps over several lines. " * 6))
    dialog.show()
    qtbot.waitUntil(lambda: dialog.height() > low)
    assert dialog.height() == dialog.minimumHeight()


def test_a_dialog_that_was_closed_is_gone(look: Look, qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    open_dialog(NameDialog(look, parent))
    dialog = parent.findChild(NameDialog)
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: parent.findChild(NameDialog) is None)
