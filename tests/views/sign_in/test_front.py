"""The way in: what it asks for is emitted whole, what is wrong is told at once, all of it can be read."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMainWindow

from admin_desktop.clock import ManualClock
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.principal import Role
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.shell.frame.memory import Memory
from admin_desktop.views.sign_in import places
from admin_desktop.views.sign_in.front import Front
from admin_desktop.views.sign_in.opening import FirstOne, Opening
from admin_desktop.views.sign_in.password_dialog import PasswordDialog
from admin_desktop.views.sign_in.ports import Choices, NewPassword, Refusal, SignIn
from admin_desktop.views.sign_in.words import day_words, place_words, sentence
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
GOOD = "correct horse battery"
SIZE = QSize(900, 860)


@pytest.fixture
def make(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Front]]:
    windows: list[QMainWindow] = []

    def front(theme: ThemeChoice = ThemeChoice.LIGHT, scale: float = 1.0, size: QSize = SIZE) -> Front:
        look = Look(qapp, theme, shipped_font=True, text_scale=scale)
        window = QMainWindow()
        windows.append(window)
        window.setCentralWidget(QLabel("secret"))
        window.resize(size)
        window.clock = ManualClock(1_763_665_320_000)  # type: ignore[attr-defined]
        made = Front(window, look, window.clock, tmp_path)  # type: ignore[attr-defined]
        window.show()
        return made

    yield front
    for window in windows:
        window.close()
        window.deleteLater()


def fill(*pairs: tuple[QLineEdit, str]) -> None:
    for line, text in pairs:
        line.setText(text)


def test_one_click_leads_into_the_demo_or_a_workspace_of_before(make: Any, qtbot: Any) -> None:
    front = make()
    front.choose(Choices(("/w/mine.sqlite", "postgresql://me@db.example/shared"), "not here"))
    labels = [one.text() for one in front.findChildren(QLabel)]
    assert {"mine", "shared", "PostgreSQL at db.example/shared", "not here"} <= set(labels)
    assert not front.chooser.training.isEnabled()
    asked: list[Opening] = []
    front.opening_requested.connect(asked.append)
    front.chooser.roles[0].click()
    front.chooser._recent.itemAt(1).widget().click()
    front.choose(Choices())
    front.chooser.training.click()
    assert asked == [
        Opening("demo", Role.CUSTOMER_CARE),
        Opening("postgresql://me@db.example/shared"),
        Opening("training", Role.TRAINER),
    ]
    assert not front.curtain.isHidden()
    front.let_in()
    assert front.curtain.isHidden()


def test_a_new_workspace_is_asked_for_whole(make: Any) -> None:
    front = make()
    asked: list[Any] = []
    front.opening_requested.connect(asked.append)
    front.answered.connect(asked.append)
    front.chooser.founding_requested.emit()
    pane = front.founding
    assert not pane.submit.isEnabled()
    fill((pane.display_name, "Lee Park"), (pane.user_name, "Lee"), (pane.password, GOOD), (pane.again, "x"))
    pane.submit.click()
    assert "not the same" in pane.trouble.text()
    fill((pane.password, "short"), (pane.again, "short"))
    pane.submit.click()
    assert pane.trouble.text() == "Password: 12 to 200 characters."
    fill((pane.password, GOOD), (pane.again, GOOD), (pane.file, "/w/x.sqlite"))
    pane.submit.click()
    assert asked == [Opening("/w/x.sqlite", first=FirstOne("lee", "Lee Park", GOOD))]
    assert not pane.submit.isEnabled()
    assert front.told_where_it_was_typed("Not so.", asked[0])
    assert pane.trouble.text() == "Not so."
    front.ask_first("ada", Refusal("It did not work."))
    assert pane.file.isHidden()
    assert pane.user_name.isReadOnly()
    pane.submit.click()
    assert asked[1] == FirstOne("ada", "Lee Park", GOOD)
    assert GOOD not in repr(asked)


def test_a_server_is_asked_for_without_its_password_in_the_address(make: Any) -> None:
    front = make()
    asked: list[Opening] = []
    front.opening_requested.connect(asked.append)
    front.chooser.server_requested.emit()
    pane = front.server
    for odd in ("postgresql://me:secret@db.example/x", "mysql://db.example/x"):
        pane.address.setText(odd)
        pane.submit.click()
        assert "the password goes into its own line" in pane.trouble.text()
    fill((pane.address, "me@db.example/x"), (pane.password, "s"))
    QTest.keyClick(pane.password, Qt.Key.Key_Return)
    assert asked == [Opening("postgresql://me@db.example/x", password="s")]
    assert front.told_where_it_was_typed("No such server.", asked[0])
    assert (pane.address.text(), pane.trouble.text()) == ("me@db.example/x", "No such server.")
    left: list[int] = []
    front.left_requested.connect(lambda: left.append(1))
    pane.left_requested.emit()
    assert left == [1]


def test_a_server_of_before_that_wants_its_password_is_asked_for_again(make: Any) -> None:
    front = make()
    before = Opening("postgresql://me@db.example/shared")
    front.choose(Choices((before.location,)))
    assert front.told_where_it_was_typed("It wants a password.", before)
    pane = front.server
    assert front.currentWidget() is pane
    assert (pane.address.text(), pane.trouble.text()) == (before.location, "It wants a password.")
    assert front.window().focusWidget() is pane.password
    front.choose(Choices())
    assert not front.told_where_it_was_typed("Not there.", Opening("/w/mine.sqlite"))


def test_a_place_is_told_without_what_its_address_asks_for() -> None:
    name, where = place_words("postgresql://me@db.example:5433/shared?sslmode=verify-full")
    assert (name, where) == ("shared", "PostgreSQL at db.example:5433/shared")


def test_a_wait_counts_down_and_then_lets_one_try(make: Any) -> None:
    front = make()
    clock = front.window().clock
    asked: list[SignIn] = []
    front.answered.connect(asked.append)
    front.ask_who("/w/mine.sqlite", "lee", None)
    pane = front.sign_in
    assert (pane.user_name.text(), pane.title.text()) == ("lee", "Sign in to mine")
    pane.offer_remembering(works=True)
    pane.remember.setChecked(True)
    pane.password.setText(GOOD)
    pane.submit.click()
    assert asked == [SignIn("lee", GOOD, remember=True)]
    assert pane.password.text() == ""
    front.ask_who("/w/mine.sqlite", "lee", Refusal("Wrong.", clock.now_ms() + 5_000))
    pane.password.setText(GOOD)
    assert "The next try is possible at" in pane.trouble.text()
    assert "in 5 s" in pane.trouble.text()
    assert not pane.submit.isEnabled()
    clock.advance(5)
    pane._judge()
    assert pane.trouble.text() == "Wrong."
    assert pane.submit.isEnabled()
    pane.offer_remembering(works=False)
    assert not pane.remember.isChecked()
    assert not pane.remember.isEnabled()


def test_a_password_is_changed_once_both_new_ones_are_the_same(qapp: QApplication, make: Any) -> None:
    front = make()
    dialog = PasswordDialog(Look(qapp), ManualClock(0), "lee", front)
    asked: list[NewPassword] = []
    dialog.requested.connect(asked.append)
    pane = dialog.pane
    for new, again, told in ((GOOD, "x", "not the same"), ("short", "short", "12 to 200")):
        fill((pane.old, "old"), (pane.new, new), (pane.again, again))
        pane.submit.click()
        assert told in pane.trouble.text()
    fill((pane.new, GOOD), (pane.again, GOOD))
    pane.submit.click()
    assert asked == [NewPassword("old", GOOD)]
    dialog.tell(Refusal("Wrong."))
    assert pane.trouble.text() == "Wrong."
    dialog.deleteLater()


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
@pytest.mark.parametrize(("scale", "size"), [(1.0, QSize(1280, 860)), (2.0, QSize(640, 480))])
def test_every_screen_of_the_way_in_can_be_read(
    qtbot: Any, make: Any, theme: ThemeChoice, scale: float, size: QSize
) -> None:
    front = make(theme, scale, size)
    screens: dict[str, Callable[[], object]] = {
        "chooser": lambda: front.choose(Choices(("/w/mine.sqlite",)), "It could not be opened."),
        "founding": front.chooser.founding_requested.emit,
        "server": front.chooser.server_requested.emit,
        "sign-in": lambda: front.ask_who("/w/mine.sqlite", "", Refusal("The name or the password is wrong.")),
    }
    for name, show in screens.items():
        show()
        qtbot.waitUntil(lambda: not [one for one in findings(front.window()) if "reaches out" not in one])
        parts = front.currentWidget().findChildren(QAbstractButton) + front.currentWidget().findChildren(
            QLineEdit
        )
        assert all(part.accessibleName() for part in parts if part.isVisible()), name
        assert all(
            part.focusPolicy() & Qt.FocusPolicy.TabFocus
            for part in parts
            if part.isVisible() and part.isEnabled()
        )


def test_what_was_open_last_is_remembered_without_any_password(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "window.json")
    assert places.last(memory) == Opening()
    places.note(memory, Opening("demo", Role.LTI_ADMIN), "lee")
    assert places.last(memory) == Opening("demo", Role.LTI_ADMIN)
    assert places.recent(memory) == ()
    for number in range(9):
        places.note(memory, Opening(f"/w{number}.sqlite", password="hidden-word"), "nora")
    memory.save()
    again = Memory(tmp_path / "window.json")
    assert places.last(again) == Opening("/w8.sqlite")
    assert len(places.recent(again)) == 6
    assert places.user_at(again, "/w8.sqlite") == "nora"
    assert places.user_at(again, "/none") == ""
    assert "hidden-word" not in (tmp_path / "window.json").read_text()
    places.forget_last(again)
    assert places.last(again) == Opening()
    again.keep("workspaces", {"last": 7, "recent": "x", "users": 3})
    assert (places.last(again), places.recent(again), places.user_at(again, "x")) == (Opening(), (), "")


def test_places_and_errors_in_words() -> None:
    assert place_words("/a/b.sqlite") == ("b", "/a/b.sqlite")
    assert place_words("postgresql://me@host:5432/pay")[0] == "pay"
    assert sentence(InvalidRequestError("password: no")) == "Password: no."
    assert "2025" in day_words(1_763_665_320_000)


def test_a_password_is_in_no_word_that_a_log_could_hold() -> None:
    first = FirstOne("lee", "Lee Park", GOOD)
    opening = Opening("postgresql://me@db.example/x", password=GOOD, first=first)
    assert GOOD not in repr(first) + str(opening) + f"{opening!r} {(first, opening)}"
