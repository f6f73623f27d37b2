"""From the way in to signing out and in again, by what can be read on the screen."""

import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hands import Hands
from keyrings import WorkingKeyring
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap import start
from admin_desktop.bootstrap.session.desk_session import DeskSession
from admin_desktop.bootstrap.session.doorkeeper import refusal_of
from admin_desktop.bootstrap.session.front_desk import FrontDesk, has_training
from admin_desktop.bootstrap.session.sessions import Session
from admin_desktop.bootstrap.session.token_desk import TokenDesk, wake
from admin_desktop.clock import SystemClock
from admin_desktop.errors import DatabaseBusyError, WrongPasswordError
from admin_desktop.models.accounts.founding import FirstUser, found
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import sign_in, users
from admin_desktop.models.principal import Role
from admin_desktop.models.set_up.companies import CompanySetUp, save
from admin_desktop.views.shell.frame.memory import Memory
from admin_desktop.views.sign_in import places
from admin_desktop.views.sign_in.opening import Opening

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
GOOD, OTHER = "correct horse battery", "a better horse battery"


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A workspace with its LTi admin, lee."""
    path = tmp_path / "mine.sqlite"
    store = Store.open(path, SystemClock())
    found(store, FirstUser("lee", "Lee Park", GOOD), "desk")
    store.close()
    return path


def sit(session: Session, qtbot: Any) -> DeskSession:
    qtbot.waitUntil(lambda: session.session is not None)
    assert session.session is not None
    return session.session


def leave(session: Session, qtbot: Any) -> Opening:
    qtbot.waitUntil(lambda: session.onward is not None)  # it is written down first
    session.end()
    assert session.onward is not None
    return session.onward


def fill(hands: Hands, *texts: str) -> None:
    """Type into one field after the other."""
    for text in texts:
        hands.type(text)
        hands.press(Qt.Key.Key_Tab)


@pytest.mark.slow
def test_from_the_first_run_to_a_changed_password(begin: Any, qtbot: Any, tmp_path: Path) -> None:
    # the first run asks; a new workspace with its first user
    session, hands = begin()
    assert isinstance(session.desk, FrontDesk)
    hands.reads("Where do you want to work?")
    hands.reads("LTi Customer Care · dana")
    hands.click("New workspace…")
    fill(hands, "Lee Park", "lee", GOOD, "another one entirely")
    hands.click("Make the workspace")
    hands.reads("The two passwords are not the same.")
    session.desk.front.founding.again.setFocus()
    session.desk.front.founding.again.clear()
    hands.type(GOOD)
    hands.press(Qt.Key.Key_Return)
    sit(session, qtbot)
    hands.reads("Users and roles")
    # sign out
    hands.click("Account")
    hands.click("Sign out")
    onward = leave(session, qtbot)
    # the chooser knows the workspace; a wrong password costs time
    session, hands = begin(onward)
    hands.click("payments")
    hands.reads("Sign in to payments")
    for _ in range(10):  # the first pause is a second: a slow machine has it over before it is read
        hands.type("wrong wrong wrong")
        hands.press(Qt.Key.Key_Return)
        if "The next try is possible at" in hands.reads("The name or the password is wrong."):
            break
    else:
        raise AssertionError("whoever guesses need not wait")
    qtbot.waitUntil(lambda: not session.desk.front.sign_in.trouble.text().endswith("s."))
    hands.type(GOOD)
    hands.press(Qt.Key.Key_Return)
    sit(session, qtbot)
    # change the password
    hands.click("Account")
    hands.click("Change your password…")
    dialog = sit(session, qtbot)._dialog
    dialog.activateWindow()  # after a menu nobody does it here: there is no window manager
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.pane.old)
    fill(hands, GOOD, OTHER)
    hands.type(OTHER)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sit(session, qtbot)._dialog is None)
    store = Store.open(Path(onward.location or places.recent(session.window.memory)[0]), SystemClock())
    assert sign_in.sign_in(store, "lee", OTHER, "desk").role is Role.LTI_ADMIN
    store.close()


def test_a_locked_desk_shows_nothing_until_its_user_is_back(begin: Any, qtbot: Any, mine: Path) -> None:
    session, hands = begin(Opening(str(mine)))
    hands.reads("Sign in to mine")
    hands.type("lee")
    hands.press(Qt.Key.Key_Tab)
    hands.type(GOOD)
    hands.press(Qt.Key.Key_Return)
    desk = sit(session, qtbot)
    hands.reads("Users and roles")  # where there is no company yet
    desk.lock()
    assert hands.reads("Locked")
    assert not [text for text in hands.everything() if "Payments" in text]
    hands.type("wrong wrong wrong")
    hands.press(Qt.Key.Key_Return)
    hands.reads("The password is wrong.")
    hands.type(GOOD)
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.is_locked())
    hands.reads("Payments")


def be_remembered(begin: Any, qtbot: Any, mine: Path) -> Session:
    """Sign in as lee, on a computer that is to remember it."""
    session, hands = begin(Opening(str(mine)))
    hands.reads("Sign in to mine")
    fill(hands, "lee", GOOD)
    hands.click("Remember me on this computer")
    hands.click("Sign in")
    sit(session, qtbot)
    return session


@pytest.mark.slow
def test_a_remembered_computer_needs_no_password_until_signing_out(
    begin: Any, qtbot: Any, mine: Path, working_keyring: WorkingKeyring
) -> None:
    session = be_remembered(begin, qtbot, mine)
    assert not any(GOOD in text for text in working_keyring.notes.values())
    session.window.close()
    session.end()
    assert places.last(Memory(session.window.memory._path)) == Opening(str(mine))
    session, hands = begin(Opening(str(mine)))
    desk = sit(session, qtbot)
    desk.sign_out()
    leave(session, qtbot)
    assert not [name for _service, name in working_keyring.notes if name.startswith("sign-in")]
    session, hands = begin(Opening(str(mine)))
    hands.reads("Sign in to mine")


@pytest.mark.slow
def test_who_is_deactivated_is_locked_out_of_an_open_window(begin: Any, qtbot: Any, mine: Path) -> None:
    store = Store.open(mine, SystemClock())
    lee = sign_in.sign_in(store, "lee", GOOD, "desk")
    users.add(store, lee, "*", "dana", "Dana", Role.CUSTOMER_CARE)
    sign_in.set_password(store, lee, "*", "dana", OTHER)
    session, hands = begin(Opening(str(mine)))
    hands.reads("Sign in to mine")
    fill(hands, "dana", OTHER)
    hands.click("Sign in")
    desk = sit(session, qtbot)
    users.set_active(store, lee, "*", "dana", active=False)
    store.close()
    desk.look()
    hands.reads("You were deactivated, or have another role now. Sign out and in again.")
    hands.click("Sign out")
    assert leave(session, qtbot) == Opening()


def test_what_cannot_be_opened_is_told_where_it_was_chosen(begin: Any, tmp_path: Path) -> None:
    session, hands = begin()
    session.desk.chosen.emit(Opening(str(tmp_path / "gone.sqlite")))
    hands.reads("Not found: no workspace")
    hands.click("PostgreSQL address…")
    hands.type("postgresql://me:secret@nowhere/db")
    hands.press(Qt.Key.Key_Return)
    hands.reads("the password goes into its own line")
    hands.click("Back")
    hands.reads("Where do you want to work?")
    assert has_training() in {True, False}


def test_who_chooses_again_at_once_is_heard_however_slowly_the_first_try_ends(
    begin: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Lingering(threading.Thread):
        def run(self) -> None:
            super().run()
            time.sleep(0.2)

    monkeypatch.setattr(start, "threading", SimpleNamespace(Thread=Lingering))
    session, hands = begin()
    for name in ("gone", "gone too"):
        session.desk.chosen.emit(Opening(str(tmp_path / f"{name}.sqlite")))
        hands.reads(f"{name}.sqlite")


@pytest.mark.slow
def test_one_click_opens_the_demo_as_somebody(begin: Any, qtbot: Any) -> None:
    session, hands = begin()
    hands.click("LTi admin · lee")
    desk = sit(session, qtbot)
    desk.lock()
    hands.reads("lee · Demo. Syncing goes on.")
    hands.click("Go on")
    assert not desk.is_locked()
    desk.switch()
    assert leave(session, qtbot) == Opening()


@pytest.mark.slow
def test_a_token_that_no_keyring_keeps_is_asked_for_once_a_session(
    begin: Any, qtbot: Any, mine: Path
) -> None:
    store = Store.open(mine, SystemClock())
    lee = sign_in.sign_in(store, "lee", GOOD, "desk")
    save(store, lee, CompanySetUp("NORTH", "North", "http://127.0.0.1:9", 300, enabled=True))
    store.close()
    session, hands = begin(Opening(str(mine)))
    hands.reads("Sign in to mine")
    fill(hands, "lee", GOOD)
    hands.click("Sign in")
    hands.reads("ASPIRE's token for NORTH")
    assert isinstance(session._tokens, TokenDesk)
    room = session.room
    dialog = QApplication.activeModalWidget()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.line)
    hands.type("t-1")
    hands.click("Sign in to ASPIRE")
    place = str(mine.resolve())
    qtbot.waitUntil(lambda: room.credentials().token(place, "NORTH", "http://127.0.0.1:9") == "t-1")
    wake(room)
    assert b"t-1" not in mine.read_bytes()


@pytest.mark.slow
def test_a_token_that_came_with_a_new_company_is_not_asked_for_again_at_once(
    begin: Any, qtbot: Any, mine: Path
) -> None:
    session, hands = begin(Opening(str(mine)))
    hands.reads("Sign in to mine")
    fill(hands, "lee", GOOD)
    hands.click("Sign in")
    sit(session, qtbot)
    session.window.show_page("settings")
    page = session.window.page()
    qtbot.waitUntil(page.is_settled)
    page.companies.new_button.click()
    dialog = page.companies.dialog
    for line, text in (
        (dialog.code, "NORTH"),
        (dialog.name, "North"),
        (dialog.address, "http://127.0.0.1:9"),
        (dialog.token, "zz-9-token"),
    ):
        line.setText(text)
    dialog.confirm.click()
    onward = leave(session, qtbot)
    assert "zz-9-token" not in repr(onward)
    session, hands = begin(onward)
    sit(session, qtbot)
    kept = session.room.credentials().token(str(mine.resolve()), "NORTH", "http://127.0.0.1:9")
    assert kept == "zz-9-token"
    assert b"zz-9-token" not in mine.read_bytes()


@pytest.mark.slow
def test_a_backup_is_put_back_from_settings_and_one_signs_in_again(
    begin: Any, qtbot: Any, mine: Path, tmp_path: Path
) -> None:
    session, hands = begin(Opening(str(mine)))
    hands.reads("Sign in to mine")
    fill(hands, "lee", GOOD)
    hands.click("Sign in")
    sit(session, qtbot)
    hands.click("Backup")
    page = session.window.page()
    page.back_up_to(tmp_path / "copy.sqlite")
    qtbot.waitUntil(page.is_settled)
    page.look_at(tmp_path / "copy.sqlite")
    hands.click("Restore copy.sqlite")
    onward = leave(session, qtbot)
    session, hands = begin(onward)
    hands.reads("Sign in to mine")
    hands.type(GOOD)
    hands.press(Qt.Key.Key_Return)
    sit(session, qtbot)
    assert list(tmp_path.glob("mine.sqlite.replaced.*"))


def test_a_refusal_says_what_is_wrong_and_when_the_next_try_comes() -> None:
    assert refusal_of(WrongPasswordError("the password is wrong")).text == "The password is wrong."
    waits = refusal_of(WrongPasswordError("after 4 failures", 7, waits=True))
    assert (waits.text, waits.retry_at_ms) == ("There were too many wrong tries.", 7)
    busy = refusal_of(DatabaseBusyError("w.sqlite is in use"))
    assert "w.sqlite is in use" in busy.text
    assert busy.retry_at_ms is None


def test_who_is_named_at_the_start_finds_the_name_filled_in(begin: Any, qtbot: Any, mine: Path) -> None:
    session, hands = begin(Opening(str(mine), user_name="lee"))
    hands.reads("Sign in to mine")
    assert session.desk.front.sign_in.user_name.text() == "lee"
    qtbot.waitUntil(session.desk.front.sign_in.password.hasFocus)
    hands.type(GOOD)
    hands.press(Qt.Key.Key_Return)
    sit(session, qtbot)


@pytest.mark.slow
def test_who_is_named_is_not_let_in_as_whoever_this_computer_remembers(
    begin: Any, qtbot: Any, mine: Path, working_keyring: WorkingKeyring
) -> None:
    session = be_remembered(begin, qtbot, mine)
    session.window.close()
    session.end()
    session, hands = begin(Opening(str(mine), user_name="dana"))
    hands.reads("Sign in to mine")
    assert session.desk.front.sign_in.user_name.text() == "dana"
