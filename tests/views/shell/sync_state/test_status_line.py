import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.shell.sync_state.status_line import StatusLine, SyncState
from admin_desktop.views.shell.sync_state.sync_words import SyncLine
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def test_a_notice_takes_nobody_s_place_but_the_user_s(look: Look, qtbot: QtBot) -> None:
    line = StatusLine(look)
    qtbot.addWidget(line)
    line.resize(1200, 30)
    line.show()
    line.show_page("payments")
    line.count("payments", "42 of 5,013 payments")
    line.tell("3 rows copied")
    parts = {name: line.findChild(ElidedLabel, name) for name in ("row_count", "notice", "who_and_where")}
    assert parts["row_count"].text() == "42 of 5,013 payments"
    assert (parts["notice"].isVisible(), parts["who_and_where"].isVisible()) == (True, False)
    line._quiet.stop()
    line._quiet.timeout.emit()
    assert (parts["notice"].isVisible(), parts["who_and_where"].isVisible()) == (False, True)


def test_in_a_narrow_window_a_notice_has_room_beside_a_selection(look: Look, qtbot: QtBot) -> None:
    line = StatusLine(look)
    qtbot.addWidget(line)
    line.show_line(SyncLine("Offline since 14:38, 12 waiting", "amber", "Prairie: offline"))
    line._sync.show()
    line.show_page("payments")
    line.count("payments", "5,013 payments of all companies")
    line.select("payments", "1 selected · $1,234.56")
    line.tell("Prairie Leasing stopped syncing")
    line.resize(640, 30)
    line.show()
    notice = line.findChild(ElidedLabel, "notice")
    assert notice is not None
    assert notice.visibleRegion().boundingRect().width() >= 80
    assert findings(line) == []
