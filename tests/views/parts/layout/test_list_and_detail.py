# ruff: noqa: ANN001 - fixtures are typed where they are made
"""A list and its detail: where there is no room for both the list gives way, however it became small."""

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea

from admin_desktop.views.parts.layout.list_and_detail import ListAndDetail

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_room_that_shrinks_around_both_hides_the_list_instead_of_scrolling_sideways(qtbot) -> None:
    listed, detail = QPushButton("The list"), QPushButton("One of it")
    listed.setMinimumWidth(300)
    detail.setMinimumWidth(300)
    room = QScrollArea()
    qtbot.addWidget(room)
    both = ListAndDetail("both", listed, detail)
    room.setWidgetResizable(True)
    room.setWidget(both)
    room.resize(900, 200)
    room.show()
    qtbot.waitUntil(lambda: listed.isVisible() and detail.isVisible())
    room.resize(400, 200)
    qtbot.waitUntil(lambda: not listed.isVisible())
    assert detail.isVisible()
    assert room.horizontalScrollBar().maximum() == 0
    room.resize(900, 200)
    qtbot.waitUntil(listed.isVisible)
    room.resize(400, 200)
    detail.hide()
    qtbot.waitUntil(listed.isVisible)
    assert room.horizontalScrollBar().maximum() == 0
