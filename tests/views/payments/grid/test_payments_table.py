# ruff: noqa: ANN001 - qtbot and the window have no types to name
"""The keyboard in the grid while another list is on its way."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

WANTED = 20
"""A row of the first list that is not its first."""


@pytest.fixture
def gate(reader) -> Iterator[Event]:
    """Closed, it holds the next list back."""
    opened = Event()
    opened.set()
    reader.hold = lambda what: opened.wait(5) if what == "open" else None
    yield opened
    opened.set()


def test_enter_after_a_search_waits_for_what_was_searched(page, reader, gate, qtbot) -> None:
    payments, wanted = page.payments, reader.row(WANTED)
    payments.open_detail(0)
    qtbot.waitUntil(payments.detail.isVisible)
    gate.clear()
    page.search(wanted.payment_ref)
    payments.take_focus()
    QTest.keyClick(payments.table, Qt.Key.Key_Return)
    gate.set()
    copy = payments.detail.findChild(QPushButton, "payment_copy_reference")
    qtbot.waitUntil(copy.hasFocus)
    assert payments.detail.shows((wanted.company, wanted.payment_ref))
    assert payments.table.current_payment() == wanted


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_R])
def test_no_key_acts_on_rows_that_are_about_to_go(page, reader, gate, qtbot, key: Qt.Key) -> None:
    payments = page.payments
    acted: list[object] = []
    payments.table.peek_requested.connect(lambda: acted.append(payments.table.current_payment()))
    payments.table.letter_pressed.connect(lambda _letter: acted.append(payments.table.current_payment()))
    payments.take_focus()
    gate.clear()
    page.search(reader.row(WANTED).payment_ref)
    QTest.keyClick(payments.table, key)
    assert acted == []
    gate.set()
    qtbot.waitUntil(lambda: bool(acted))
    assert acted == [reader.row(WANTED)]


@pytest.mark.parametrize("text", ["PMT0", "nobody is called so"])
def test_who_gave_up_waiting_opens_nothing(page, gate, qtbot, text: str) -> None:
    payments = page.payments
    gate.clear()
    page.search(text)
    payments.take_focus()
    QTest.keyClick(payments.table, Qt.Key.Key_Return)
    if text == "PMT0":
        QTest.keyClick(payments.table, Qt.Key.Key_Escape)
    with qtbot.waitSignal(payments.list.counted):
        gate.set()
    assert not payments.detail.isVisible()
