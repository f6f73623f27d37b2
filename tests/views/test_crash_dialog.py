# ruff: noqa: ANN001 - qtbot has no type to name
"""The dialog after an error that nobody foresaw: what it says, one at a time, from any thread."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from admin_desktop.views.crash_dialog import CrashDialog, CrashTeller
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen has no hints to take

REPORT = "Admin Desktop crash report\nbuiltins.ValueError\n    admin_desktop/models/audit.py:1 in write\n"


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "report.txt"


@pytest.fixture
def teller(window: QWidget, look: Look, place: Path) -> CrashTeller:
    return CrashTeller(
        look, window, lambda _error: REPORT, Path("/logs/admin-desktop.log"), lambda _parent: place
    )


def dialogs(window: QWidget) -> list[CrashDialog]:
    return [one for one in window.findChildren(CrashDialog) if one.isVisible()]


def button(dialog: CrashDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def label(dialog: CrashDialog, name: str) -> str:
    found = dialog.findChild(Label, name)
    assert found is not None
    return str(found.text())


def test_it_says_that_payments_are_safe_and_shows_what_would_be_sent(qtbot, teller, window: QWidget) -> None:
    teller.tell(ValueError("account 8837710456"))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    [dialog] = dialogs(window)
    words = " ".join(one.text() for one in dialog.findChildren(Label))
    assert "Payments are safe" in words
    assert "nothing is sent to ASPIRE twice" in words
    assert "start it again" in words
    assert "/logs/admin-desktop.log" in words
    shown = dialog.findChild(QPlainTextEdit, "crash_report")
    assert shown is not None
    assert (shown.toPlainText(), shown.isReadOnly(), shown.accessibleName()) == (REPORT, True, "Crash report")
    assert "8837710456" not in words
    assert [one.accessibleName() for one in dialog.findChildren(QPushButton)] == [
        "Copy report",
        "Save report…",
        "Go on working",
    ]
    qtbot.waitUntil(lambda: findings(dialog) == [])


def test_there_is_one_at_a_time_and_it_counts_what_comes_after(qtbot, teller, window: QWidget) -> None:
    for number in range(3):
        teller.tell(ValueError(number))
    qtbot.waitUntil(lambda: bool(dialogs(window)) and "2 more" in label(dialogs(window)[0], "crash_again"))
    [first] = dialogs(window)
    qtbot.mouseClick(button(first, "crash_close"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialogs(window))
    teller.tell(ValueError("again"))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    assert label(dialogs(window)[0], "crash_again") == ""
    teller.tell(ValueError("one more"))
    qtbot.waitUntil(lambda: label(dialogs(window)[0], "crash_again").startswith("One more error"))


def test_an_error_of_another_thread_is_told_in_the_windows(qtbot, teller, window: QWidget) -> None:
    thread = threading.Thread(target=lambda: teller.tell(ValueError()))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    dialogs(window)[0].reject()
    qtbot.waitUntil(lambda: not dialogs(window))


def test_the_report_is_copied_and_saved(qtbot, teller, window: QWidget, place: Path) -> None:
    teller.tell(ValueError())
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    [dialog] = dialogs(window)
    qtbot.mouseClick(button(dialog, "crash_copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == REPORT
    assert "clipboard" in label(dialog, "crash_told")
    qtbot.mouseClick(button(dialog, "crash_save"), Qt.MouseButton.LeftButton)
    assert place.read_text(encoding="utf-8") == REPORT
    assert str(place) in label(dialog, "crash_told")


def test_saving_nowhere_or_where_nothing_can_be_written_is_told(qtbot, look: Look, window: QWidget) -> None:
    places = iter([None, Path("/nonexistent/report.txt")])
    dialog = CrashDialog(look, window, REPORT, None, lambda _parent: next(places))
    dialog.open()
    qtbot.mouseClick(button(dialog, "crash_save"), Qt.MouseButton.LeftButton)
    assert label(dialog, "crash_told") == ""
    qtbot.mouseClick(button(dialog, "crash_save"), Qt.MouseButton.LeftButton)
    assert "could not be saved: No such file" in label(dialog, "crash_told")
    dialog.reject()


def test_an_error_of_every_paint_is_news_only_at_first(teller: CrashTeller) -> None:
    def again() -> BaseException:
        try:
            int("no number")
        except ValueError as error:
            return error
        raise AssertionError

    assert sum(teller.is_news(again()) for _ in range(1000)) == 11
    assert teller.is_news(KeyError())
