from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from admin_desktop.views.look.theme import Look
from admin_desktop.views.shell.status_line import SyncState
from admin_desktop.views.shell.sync_words import SyncLine
from admin_desktop.views.text_check import findings


def test_a_line_too_long_for_its_place_stands_whole_in_the_tooltip(look: Look, qtbot: QtBot) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    state = SyncState(look)
    state.setParent(bar)
    tip = "North Star: Synced 12 s ago, 5 for a person to look at"
    state.show_line(SyncLine("Synced 12 s ago · next in 2 s, 12 for a person to look at", "", tip))
    bar.show()
    state.resize(state.minimumSizeHint())
    assert state.text() in state.toolTip()
    assert tip in state.toolTip()
    assert findings(bar) == []


def test_a_line_that_its_tooltip_holds_is_not_said_twice(look: Look, qtbot: QtBot) -> None:
    state = SyncState(look)
    state.show_line(SyncLine("Synced 12 s ago", "", "North Star: Synced 12 s ago"))
    assert state.toolTip() == "North Star: Synced 12 s ago"
