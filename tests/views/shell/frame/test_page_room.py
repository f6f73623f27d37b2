"""The rooms of the pages: filled where there is space, scrolled where there is not."""

from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout

from admin_desktop.views.page import Page
from admin_desktop.views.shell.frame.page_room import PageRoom, PageRooms


class Tall(Page):
    """A page that needs at least 300 by 500."""

    def __init__(self, key: str) -> None:
        super().__init__(key, key.title(), "payments", "")
        part = QLabel("as it is")
        part.setMinimumSize(300, 500)
        QVBoxLayout(self).addWidget(part)


def test_a_page_fills_a_large_room_and_scrolls_in_a_small_one(qtbot: Any) -> None:
    room = PageRoom(Tall("one"))
    qtbot.addWidget(room)
    room.resize(900, 700)
    room.show()
    assert room.page.size() == room.size()
    room.resize(200, 200)
    assert room.page.height() >= 500
    assert room.page.width() >= 300
    assert room.verticalScrollBar().maximum() > 0


def test_one_page_is_shown_by_its_key(qtbot: Any) -> None:
    rooms = PageRooms(QLabel("opening"))
    qtbot.addWidget(rooms)
    assert rooms.shown() is None
    one, two = Tall("one"), Tall("two")
    rooms.take(one)
    rooms.take(two)
    assert rooms.pages() == (one, two)
    assert rooms.show_page("two") is two
    assert rooms.shown() is two
