"""Every search of the window: an account number does not get in, whichever way it comes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QClipboard, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.safe_line import SafeLine
from admin_desktop.views.payments.remembered import filter_as_kept
from admin_desktop.views.shell.frame.header import Header

ACCOUNT = "4000123456781"
ENTRY = f"622091000996{ACCOUNT:<17}0000012345PMT00000000000A{'ADA LINDQVIST':<22}S 0{'1' * 15}"


@pytest.fixture
def line(qtbot: QtBot) -> SafeLine:
    made = SafeLine()
    qtbot.addWidget(made)
    made.show()
    return made


def drop(line: SafeLine, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    line.dropEvent(event)


def test_of_a_pasted_entry_the_reference_is_left(line: SafeLine, qtbot: QtBot) -> None:
    told: list[str] = []
    line.told.connect(told.append)
    QGuiApplication.clipboard().setText(ENTRY)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == QGuiApplication.clipboard().text() == "PMT00000000000A"
    assert told == ["The account number was masked, on the clipboard too"]
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ACCOUNT not in line.text()


def test_it_does_not_get_in_by_menu_drop_middle_button_or_keys(line: SafeLine, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    for text in (ENTRY, ENTRY[:40], f"account {ACCOUNT}"):
        clipboard.setText(text)
        next(each for each in line.standard_menu().actions() if each.objectName() == "edit-paste").trigger()
        assert ACCOUNT not in line.text()
        drop(line, text)
        assert ACCOUNT not in line.text()
        if clipboard.supportsSelection():
            clipboard.setText(text, QClipboard.Mode.Selection)
        qtbot.mouseClick(line, Qt.MouseButton.MiddleButton)
        line.clear()
        qtbot.keyClicks(line, text)
        assert ACCOUNT not in line.text()


def test_what_is_no_account_number_gets_in_as_it_is(line: SafeLine, qtbot: QtBot) -> None:
    for text in ("41-20427-01", "412529", "farm12345@x.example", "Mary Smith", "amount:>500 status:pending"):
        line.clear()
        drop(line, f" {text}\r\n")
        assert line.text() == text
        line.clear()
        qtbot.keyClicks(line, f"{text} ")
        assert line.text() == f"{text} "


def test_the_header_s_search_is_such_a_line_and_no_number_is_remembered(qapp: QApplication) -> None:
    header = Header(Look(qapp, ThemeChoice.LIGHT, shipped_font=True))
    assert isinstance(header.search, SafeLine)
    assert filter_as_kept(PaymentFilter(text=ENTRY), PaymentSort())["text"] == ""
    assert filter_as_kept(PaymentFilter(text="Mary"), PaymentSort())["text"] == "Mary"
    source = Path(__file__).parents[3] / "admin_desktop" / "views"
    plain = {
        str(path.relative_to(source))
        for path in source.rglob("*.py")
        if "QLineEdit()" in path.read_text(encoding="utf-8")
        and "search" in path.read_text(encoding="utf-8").lower()
    }
    assert "shell/header.py" not in plain
    assert "shell/palette.py" not in plain
