"""The trainer's desk on a real class: by keyboard alone, with the other pages on the same class beside it."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from admin_desktop.bootstrap.pages.training_desk import ORDER, in_order
from admin_desktop.bootstrap.practice.training import known_scripts
from admin_desktop.bootstrap.window import Room
from admin_desktop.models.payments.status import Status
from admin_desktop.models.training import wishes
from admin_desktop.models.training.deeds import Payments, Submit
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.portal_preview.portal_preview_page import PortalPreviewPage
from admin_desktop.views.text_check import findings
from admin_desktop.views.tour import wait_until
from admin_desktop.views.training.training_page import TrainingPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PATIENCE_MS = 60_000
P = "PRAIRIE"
NUMBER = "770033445567"


@pytest.fixture(scope="module")
def class_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("class")


@pytest.fixture(scope="module")
def room(qapp: QApplication, class_home: Path) -> Iterator[Room]:
    """One class for all: each test begins its own lesson."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADMIN_DESKTOP_HOME", str(class_home))
        made = Room.whole(qapp, "training", None, ThemeChoice.LIGHT, lively=False)
        made.window.resize(1280, 800)
        made.window.show()
        made.worker.start()
        assert wait_until(desk_of(made).is_settled, PATIENCE_MS)
        yield made
        made.window.close()
        made.close()


@pytest.fixture(autouse=True)
def on_the_desk(room: Room) -> None:
    room.window.show_page("training")


def desk_of(room: Room) -> TrainingPage:
    return next(page for page in room.window.pages() if isinstance(page, TrainingPage))


def site_of(room: Room) -> PortalPreviewPage:
    return next(page for page in room.window.pages() if isinstance(page, PortalPreviewPage))


def part(page: QWidget, name: str, kind: type = QPushButton) -> Any:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def settled(page: TrainingPage, qtbot: Any) -> None:
    qtbot.waitUntil(page.is_settled, timeout=PATIENCE_MS)


def press(window: QWidget, key: Qt.Key) -> None:
    """Press a key where the keyboard is; nowhere, it is the page's."""
    QTest.keyClick(QApplication.focusWidget() or window, key)


def wish(page: TrainingPage, what: wishes.Wish, qtbot: Any) -> None:
    page.wish(what)
    settled(page, qtbot)


def begin_by_keyboard(room: Room, name: str, qtbot: Any) -> None:
    """Go to the lessons with Tab, down to the one, and Enter."""
    page = desk_of(room)
    table = page.stage.scripts.table
    room.window.activateWindow()
    qtbot.waitUntil(room.window.isActiveWindow, timeout=PATIENCE_MS)
    room.window.header.search.setFocus()
    qtbot.waitUntil(room.window.header.search.hasFocus, timeout=PATIENCE_MS)
    for _ in range(60):
        if QApplication.focusWidget() is table:
            break
        press(room.window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table
    for _ in table.lines.rows:
        press(room.window, Qt.Key.Key_Up)
    names = [one.name for one in table.lines.rows]
    for _ in range(names.index(name)):
        press(room.window, Qt.Key.Key_Down)
    assert table.current_row().name == name
    press(room.window, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert page.state is not None
    assert page.state.lesson is not None
    assert page.state.lesson.script.name == name


def play_by_keyboard(room: Room, qtbot: Any) -> None:
    """Page Down to the end, as a clicker does it."""
    page = desk_of(room)
    page.take_focus()
    for _ in range(60):
        state = page.state
        assert state is not None
        assert state.lesson is not None
        if state.lesson.upcoming is None and not page.stage.lesson.asks():
            return
        press(room.window, Qt.Key.Key_PageDown)
        settled(page, qtbot)
    raise AssertionError("the lesson never ends")


def test_the_class_comes_up_with_its_watermark_on_the_desk_and_in_its_own_time(room: Room) -> None:
    page = desk_of(room)
    assert room.window.page() is page
    assert "Training workspace" in part(room.window, "watermark", QWidget).accessibleName()
    assert tuple(one.name for one in page.stage.scripts.table.lines.rows) == ORDER
    assert "days ago" not in room.window.status.findChild(QWidget, "sync_state").text()
    assert in_order(tuple(reversed(known_scripts()))) == in_order(known_scripts())


def test_a_lesson_is_held_by_keyboard_forward_back_and_presented(room: Room, qtbot: Any) -> None:
    page = desk_of(room)
    wish(page, wishes.FreeClass(), qtbot)
    begin_by_keyboard(room, "cancel-in-time", qtbot)
    play_by_keyboard(room, qtbot)
    assert page.state is not None
    assert page.state.lesson is not None
    assert not page.state.lesson.failed
    told = [(one.name, one.status, one.payment_ref) for one in page.state.payments]
    for _ in page.state.lesson.steps:
        press(room.window, Qt.Key.Key_PageUp)
        settled(page, qtbot)
    assert page.state.lesson.done == 0
    assert page.state.payments == ()
    play_by_keyboard(room, qtbot)
    assert [(one.name, one.status, one.payment_ref) for one in page.state.payments] == told
    press(room.window, Qt.Key.Key_F11)
    assert not room.window.rail.isVisible()
    assert part(room.window, "watermark", QWidget).isVisible()
    qtbot.waitUntil(lambda: findings(page) == [])
    press(room.window, Qt.Key.Key_Escape)
    assert room.window.rail.isVisible()


def test_payments_off_in_class_takes_the_areas_away_and_on_again_brings_them_back(
    room: Room, qtbot: Any
) -> None:
    page, site = desk_of(room), site_of(room)
    wish(page, wishes.FreeClass(), qtbot)
    room.window.show_page(site.key)
    site.open_item((P, "C1001"))
    qtbot.waitUntil(lambda: site.view is not None and site.is_settled(), timeout=PATIENCE_MS)
    assert site.view is not None
    assert site.view.areas is not None
    accounts = site.view.areas.accounts
    for on in (False, True):
        wish(page, wishes.Do(Payments(on, P, ticket="T-1", reason="shown")), qtbot)
        qtbot.waitUntil(lambda on=on: (site.view.areas is not None) is on, timeout=PATIENCE_MS)
        assert ("history" in site.site.areas) is on
        if not on:
            wish(page, wishes.Do(Submit("late")), qtbot)
            assert page.state is not None
            assert page.state.refusal
    assert site.view.areas is not None
    assert site.view.areas.accounts == accounts


@pytest.mark.slow
def test_what_the_borrower_does_on_the_site_is_a_step_of_the_class(
    room: Room, class_home: Path, qtbot: Any
) -> None:
    page, site = desk_of(room), site_of(room)
    wish(page, wishes.FreeClass(), qtbot)
    room.window.show_page(site.key)
    site.open_item((P, "C1002"))
    qtbot.waitUntil(lambda: site.view is not None and site.view.user.accounts[0].customer_no == "C1002")
    site.site.choose("accounts")
    for name, text in (("routing", "091000019"), ("number", NUMBER), ("again", NUMBER)):
        QTest.keyClicks(part(site, f"portal_account_{name}", QLineEdit), text)
    part(site, "portal_account_set_up").click()
    qtbot.waitUntil(site.is_settled, timeout=PATIENCE_MS)
    assert site.site.notice.text() == "Bank account ••5567 is set up."
    site.site.choose("quick_pay")
    part(site, "portal_quick_pay").click()
    qtbot.waitUntil(lambda: bool(page.state and page.state.payments), timeout=PATIENCE_MS)
    assert page.state is not None
    assert page.state.payments[0].customer_name == "Ortega Landscaping LLC"
    before = page.state.step_no
    assert before >= 1
    wish(page, wishes.Skip(15), qtbot)
    assert page.state.payments[0].status is Status.SCHEDULED
    for path in class_home.rglob("*"):
        if path.is_file() and "aspire" not in path.name and "steps" not in path.name:
            assert NUMBER.encode() not in path.read_bytes(), path
    while page.state.step_no:
        wish(page, wishes.StepBack(), qtbot)
    assert page.state.payments == ()


@pytest.mark.slow
@pytest.mark.parametrize("name", ORDER)
def test_every_script_plays_through_the_window_by_keyboard_alone(
    room: Room, name: str, qtbot: Any, tmp_path: Path
) -> None:
    page = desk_of(room)
    if not page.stage.shows_lessons():
        part(page, "training_lessons").setFocus()
        press(room.window, Qt.Key.Key_Space)
    begin_by_keyboard(room, name, qtbot)
    play_by_keyboard(room, qtbot)
    assert page.state is not None
    assert page.state.lesson is not None
    assert [step.outcome for step in page.state.lesson.steps] == ["done"] * len(page.state.lesson.steps)
    qtbot.waitUntil(lambda: findings(room.window) == [])
    picture = room.window.grab()
    assert picture.save(str(tmp_path / f"{name}.png"))
    kept = os.environ.get("TRAINING_PICTURES")
    if kept:
        picture.save(str(Path(kept) / f"{name}.png"))
