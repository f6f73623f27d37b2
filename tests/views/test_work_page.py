"""The base of pages with a work thread: read when shown, a state instead of the body, trouble above it."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from admin_desktop.errors import AdminDesktopError, DatabaseBusyError, NotAllowedError
from admin_desktop.views.look.theme import Look
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.work_page import READ, WorkPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Letter(WorkPage):
    """Shows what its desk says, which may be an error."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "letter", "Letter", "customers", "")
        self.says: str | AdminDesktopError = "hello"
        self.body = QLabel()
        self._lay_out(self.body, self._trouble)

    def read(self) -> None:
        self.work.ask(READ, self._on_read, self.desk)

    def act(self) -> None:
        self.work.ask("act", self._on_read, self.desk)

    def desk(self) -> str:
        if isinstance(self.says, AdminDesktopError):
            raise self.says
        return self.says

    def _on_read(self, words: str) -> None:
        self.body.setText(words)
        self._show_body()


@pytest.fixture
def page(look: Look, qtbot: Any) -> Any:
    made = Letter(look)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.is_settled)
    yield made
    made.shut_down()


def test_it_reads_whenever_it_is_shown(page: Letter, qtbot: Any) -> None:
    assert page.body.isVisible()
    assert page.body.text() == "hello"
    page.hide()
    page.says = "hello again"
    page.show()
    qtbot.waitUntil(lambda: page.body.text() == "hello again")


def test_what_cannot_be_read_gives_way_to_a_state_whose_button_reads_again(page: Letter, qtbot: Any) -> None:
    page.says = DatabaseBusyError("locked")
    page.read()
    qtbot.waitUntil(page._state.isVisible)
    assert not page.body.isVisible()
    page.says = "back"
    page.findChild(QPushButton, "letter_state_action").click()
    qtbot.waitUntil(page.body.isVisible)
    assert page.body.text() == "back"


def test_an_act_that_fails_is_told_above_what_stays_and_can_be_put_away(page: Letter, qtbot: Any) -> None:
    page.says = NotAllowedError("not yours")
    page.act()
    qtbot.waitUntil(page._trouble.isVisible)
    assert "not yours" in page._trouble.text()
    assert page.body.isVisible()
    page.findChild(QPushButton, "letter_trouble_action").click()
    assert not page._trouble.isVisible()


def test_after_the_end_nothing_is_read(page: Letter) -> None:
    news = Burst(page, 60_000, page.read)
    news.note()
    page.shut_down()
    assert not news.isActive()
    page.read()
    assert page.is_settled()
