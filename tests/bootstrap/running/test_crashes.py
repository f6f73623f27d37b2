# ruff: noqa: ANN001 - qtbot has no type to name
"""What nobody foresaw, from wherever it comes: logged, told once, and reported without a canary."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from admin_desktop.bootstrap.running.crashes import watch_for_bugs
from admin_desktop.clock import ManualClock
from admin_desktop.log_file import Log, log_to_file
from admin_desktop.redaction import keep_secret
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice

ACCOUNT, TOKEN, NAME = "8837710456", "tok-canary-000042", "Þórhildur Sigurðardóttir"

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    opened = log_to_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot, qapp: QApplication, log: Log) -> Iterator[QWidget]:
    keep_secret(TOKEN)
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    give_back = watch_for_bugs(made, Look(qapp, ThemeChoice.LIGHT), ManualClock(0), lambda: "demo")
    yield made
    give_back()


def fail(name: str = NAME) -> None:
    account, token = ACCOUNT, TOKEN
    raise ValueError(f"account {account} of {name} with {token}")


def report(qtbot, window: QWidget) -> str:
    qtbot.waitUntil(lambda: window.findChild(QPlainTextEdit, "crash_report") is not None)
    shown = window.findChild(QPlainTextEdit, "crash_report")
    assert shown is not None
    return str(shown.toPlainText())


def in_a_slot() -> None:
    QTimer.singleShot(0, fail)


def in_a_thread() -> None:
    thread = threading.Thread(target=fail, name="acts")
    thread.start()
    thread.join()


@pytest.mark.parametrize("where", [in_a_slot, in_a_thread])
def test_it_is_logged_and_told_and_no_canary_comes_out(
    qtbot, window: QWidget, log: Log, where: Callable[[], None]
) -> None:
    logging.getLogger("admin_desktop.tests").info("opened the account %s of %s", ACCOUNT, NAME)
    where()
    told = report(qtbot, window)
    assert "builtins.ValueError" in told
    assert "test_crashes.py:" in told
    assert " in fail" in told
    assert "Workspace: demo, schema 0" in told
    assert "opened the account %s of %s" in told
    assert [canary for canary in (ACCOUNT, TOKEN, NAME) if canary in told] == []
    written = log.path.read_text()
    assert "CRITICAL" in written
    assert [canary for canary in (ACCOUNT, TOKEN) if canary in written] == []


def test_an_error_of_every_paint_leaves_room_in_the_log_and_opens_one_dialog(
    qtbot, window: QWidget, log: Log
) -> None:
    for _ in range(50):
        try:
            fail()
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
    report(qtbot, window)
    assert len(window.findChildren(QPlainTextEdit, "crash_report")) == 1
    assert log.path.read_text().count("an error that nobody foresaw") == 10


def test_ctrl_c_ends_the_program_and_a_thread_may_leave_without_a_word(
    qtbot, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(True))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [True]
    threading.excepthook(threading.ExceptHookArgs((SystemExit, SystemExit(), None, None)))
    qtbot.wait(20)
    assert window.findChild(QPlainTextEdit, "crash_report") is None


def test_everything_is_given_back(qapp: QApplication, qtbot) -> None:
    before = sys.excepthook, threading.excepthook
    window = QWidget()
    qtbot.addWidget(window)
    give_back = watch_for_bugs(window, Look(qapp, ThemeChoice.LIGHT), ManualClock(0), lambda: "live")
    assert sys.excepthook is not before[0]
    give_back()
    assert (sys.excepthook, threading.excepthook) == before
