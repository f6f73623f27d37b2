# ruff: noqa: ANN001 - fixtures are typed where they are made
"""The keyboard and the header's search."""

import pytest
from PySide6.QtCore import Qt
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


def test_a_page_without_a_search_takes_the_keyboard_itself(page, qtbot) -> None:
    taken: list[bool] = []

    class Other(Page):
        def take_focus(self) -> None:
            taken.append(True)

    page.register(Other("other", "Other", "payments", ""))
    qtbot.mouseClick(page.findChild(QToolButton, "rail_other"), Qt.MouseButton.LeftButton)
    assert taken == [True]
