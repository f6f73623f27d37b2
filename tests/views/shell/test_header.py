# ruff: noqa: ANN001 - fixtures are typed where they are made
"""The keyboard and the header's search."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from admin_desktop.views.page import Page
from admin_desktop.views.shell.frame.header import Header

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_page_that_is_come_to_has_the_keyboard_in_its_search(page, qtbot) -> None:
    assert isinstance(page.header, Header)
    assert page.focusWidget() is page.header.search
    page.register(Page("other", "Other", "payments", "Search others"))
    page.payments.table.setFocus()
    qtbot.mouseClick(page.findChild(QToolButton, "rail_other"), Qt.MouseButton.LeftButton)
    assert page.focusWidget() is page.header.search
    assert page.header.search.placeholderText() == "Search others"


def test_escape_empties_a_search_that_holds_text_and_goes_on_its_way_otherwise(page, qtbot) -> None:
    on_their_way: list[int] = []

    class Outer(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                on_their_way.append(event.key())
            return False

    outer, search = Outer(), page.header.search
    page.header.installEventFilter(outer)  # what the line leaves goes to whoever holds it
    page.header.take_focus()
    qtbot.keyClicks(search, "ada")
    with qtbot.waitSignal(page.header.searched, check_params_cb=lambda text: not text):
        qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), on_their_way) == ("", [])
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert on_their_way == [Qt.Key.Key_Escape]


def test_a_page_without_a_search_takes_the_keyboard_itself(page, qtbot) -> None:
    taken: list[bool] = []

    class Other(Page):
        def take_focus(self) -> None:
            taken.append(True)

    page.register(Other("other", "Other", "payments", ""))
    qtbot.mouseClick(page.findChild(QToolButton, "rail_other"), Qt.MouseButton.LeftButton)
    assert taken == [True]
