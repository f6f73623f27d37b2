# ruff: noqa: ANN001 - fixtures are typed where they are made
"""The small window that says why there is no other."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from admin_desktop.settings import unusable
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.no_start_dialog import NoStartDialog
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has no hints to take
ERROR = unusable(
    Path("/a/long/way/to/the/folder/of/somebody/at/an/office/admin-desktop"), FileExistsError(17, "")
)


@pytest.mark.parametrize("theme", list(ThemeChoice))
def test_it_says_what_happened_what_it_means_for_payments_and_what_to_do(qtbot, look, theme) -> None:
    look.choose(theme)
    dialog = NoStartDialog(look, ERROR)
    qtbot.addWidget(dialog)
    dialog.show()
    assert findings(dialog) == []
    qtbot.mouseClick(dialog.findChild(QPushButton, "no_start_copy"), Qt.MouseButton.LeftButton)
    said = QGuiApplication.clipboard().text()
    assert "own folder cannot be used" in said
    assert "a file stands in its place" in said
    assert "nothing was sent" in said
    assert "ADMIN_DESKTOP_HOME" in said


def test_return_and_esc_close_it(qtbot, look) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = NoStartDialog(look, ERROR)
        qtbot.addWidget(dialog)
        dialog.show()
        with qtbot.waitSignal(dialog.finished):
            qtbot.keyClick(dialog, key)
