"""Without a mouse, by labels that one reads on the screen: find, open, copy, sync. At most 12 keys each.

The pictures of it are kept in ``docs/pictures``; ``KEEP_PICTURES=1`` takes them anew.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_demo import copied
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QListWidget, QWidget

from admin_desktop.bootstrap.window import Room
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.views.customers.customers_page import CustomersPage
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.tour import pause, wait_until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
MOST = 12


class Hands:
    """A keyboard, and eyes that read only what is shown. Each key or typed text is one interaction."""

    def __init__(self, room: Room) -> None:
        self.room, self.window = room, room.window
        self.count = self.keys = 0
        """Interactions, and what they are when every letter is one."""

    def begin(self) -> None:
        self.count = self.keys = 0

    def press(self, key: Qt.Key, with_control: bool = False) -> None:  # noqa: FBT001, FBT002 - a key press
        held = Qt.KeyboardModifier.ControlModifier if with_control else Qt.KeyboardModifier.NoModifier
        self.count += 1
        self.keys += 1
        QTest.keyClick(self.focus(), key, held)
        pause(120)

    def type(self, text: str) -> None:
        self.count += 1
        self.keys += len(text)
        QTest.keyClicks(self.focus(), text)
        pause(120)

    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused

    def reads(self, words: str) -> bool:
        """Whether the words stand anywhere on the screen now."""
        return any(words in text for text in self._texts())

    def _texts(self) -> Iterator[str]:
        for top in (self.window, *self.window.findChildren(QDialog)):
            for widget in top.findChildren(QWidget):
                if not widget.isVisible():
                    continue
                if isinstance(widget, QLabel | QAbstractButton | ElidedLabel):
                    yield widget.text()
                if isinstance(widget, QListWidget):
                    yield from (widget.item(row).text() for row in range(widget.count()))

    def keep_picture(self, name: str) -> None:
        """Write what is on the screen, when asked to."""
        if not os.environ.get("KEEP_PICTURES"):
            return
        picture: QPixmap = self.window.grab()
        painter = QPainter(picture)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                painter.drawPixmap(dialog.pos() - self.window.pos(), dialog.grab())
        painter.end()
        picture.save(str(PICTURES / f"without-a-mouse-{name}.png"))


@pytest.fixture
def hands(qapp: QApplication, finished_demo: Path, own_home: Path) -> Iterator[Hands]:
    copied(finished_demo, own_home)
    room = Room.whole(qapp, "demo", None, ThemeChoice.LIGHT, lively=False)
    room.window.resize(1280, 800)
    room.window.show()
    room.window.activateWindow()
    room.worker.start()
    assert wait_until(room.payments.is_settled)
    room.window.header.take_focus()
    yield Hands(room)
    room.window.close()
    room.close()


def palette(hands: Hands, words: str, expected: str) -> None:
    assert hands.reads("Ctrl+K")
    hands.press(Qt.Key.Key_K, with_control=True)
    hands.type(words)
    assert wait_until(lambda: hands.reads(expected)), f"{expected} is not on the screen"


def test_four_tasks_without_a_mouse(hands: Hands) -> None:
    # 1. find a customer by a part of the e-mail
    palette(hands, "abernat", "Abernathy & Sons")
    hands.keep_picture("1-find")
    hands.press(Qt.Key.Key_Return)
    assert wait_until(lambda: hands.reads("Customers") and hands.reads("Abernathy & Sons"))
    assert hands.keys <= MOST

    # 2. open the newest payment
    hands.begin()
    palette(hands, "Payments", "Payments")
    hands.press(Qt.Key.Key_Return)
    assert wait_until(hands.room.payments.is_settled)
    hands.press(Qt.Key.Key_Home, with_control=True)
    hands.press(Qt.Key.Key_Return)
    newest = hands.room.payments_reads().open(PaymentFilter(), PaymentSort()).page(0)[0]
    assert wait_until(lambda: hands.room.payments.detail.isVisible() and hands.reads(newest.payment_ref))
    assert hands.keys <= MOST
    hands.keep_picture("2-open")

    # 3. copy its reference
    hands.begin()
    assert wait_until(lambda: hands.reads("Copy reference"))
    for _ in range(MOST - 1):
        focused = hands.focus()
        if isinstance(focused, QAbstractButton) and focused.text() == "Copy reference":
            break
        hands.press(Qt.Key.Key_Tab)
    told: list[str] = []
    hands.room.payments.told.connect(told.append)  # on the screen an alert may take its place at once
    hands.press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == newest.payment_ref
    assert any(f"{newest.payment_ref} copied" in words for words in told)
    assert hands.keys <= MOST
    hands.keep_picture("3-copy")

    # 4. sync now
    hands.begin()
    asked: list[int] = []
    hands.window.sync_requested.connect(lambda: asked.append(1))
    palette(hands, "Sync now", "Sync now")
    hands.keep_picture("4-sync")
    hands.press(Qt.Key.Key_Return)
    assert asked == [1]
    assert hands.keys <= MOST


def test_the_newest_payment_of_a_customer_found_by_a_part_of_an_e_mail(hands: Hands) -> None:
    hands.begin()
    palette(hands, "rek92", "Müller Orthopaedics")
    hands.press(Qt.Key.Key_Return)
    page = next(page for page in hands.window.pages() if isinstance(page, CustomersPage))
    assert wait_until(lambda: hands.reads("Payments, newest first") and page.is_settled())
    assert wait_until(page.overview.payments.table.hasFocus)
    hands.press(Qt.Key.Key_Return)
    assert wait_until(lambda: page.aside.detail.isVisible() and hands.reads("Copy reference"))
    theirs = PaymentFilter(companies=frozenset({"NORTHSTAR"}), customer_no="411057")
    newest = hands.room.payments_reads().open(theirs, PaymentSort()).page(0)[0]
    assert wait_until(lambda: hands.reads(newest.payment_ref))
    assert wait_until(lambda: getattr(hands.focus(), "text", str)() == "Copy reference")
    hands.press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == newest.payment_ref
    assert hands.keys <= MOST
    hands.keep_picture("5-of-a-customer")
