"""The lock: nothing behind it can be read or used, and it comes by itself when nobody is there."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMainWindow, QMessageBox

from admin_desktop.clock import ManualClock
from admin_desktop.views.lock.curtain import Curtain
from admin_desktop.views.lock.idle import Idle
from admin_desktop.views.lock.lock_pane import LockPane
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.sign_in.ports import Refusal
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QMainWindow]:
    made = QMainWindow()
    made.setCentralWidget(QLineEdit("PMT7Q2"))
    made.resize(700, 500)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, ThemeChoice.DARK, shipped_font=True)


def test_the_curtain_hides_body_dialogs_and_keys_and_brings_them_back(
    window: QMainWindow, look: Look, qtbot: Any
) -> None:
    curtain = Curtain(window, look, "lock_curtain")
    curtain.put(QLabel("Locked"))
    pressed: list[int] = []
    shortcut = QShortcut(QKeySequence("Ctrl+K"), window)
    shortcut.activated.connect(lambda: pressed.append(1))
    dialog, box = QDialog(window), QMessageBox(window)
    dialog.open()
    box.open()
    curtain.draw()
    curtain.draw()
    assert not window.centralWidget().isVisible()
    assert not dialog.isVisible()
    assert not box.isVisible()
    assert not shortcut.isEnabled()
    window.resize(500, 400)
    qtbot.waitUntil(lambda: curtain.size() == window.size())
    curtain.open()
    assert window.centralWidget().isVisible()
    assert dialog.isVisible()
    assert not box.isVisible()
    assert shortcut.isEnabled()
    dialog.close()


def test_a_desk_that_nobody_touches_is_left_once(qapp: QApplication, window: QMainWindow, qtbot: Any) -> None:
    clock = ManualClock(0)
    idle = Idle(qapp, clock, 15)
    idle._watch(window.windowHandle())
    left: list[int] = []
    idle.left.connect(lambda: left.append(1))
    clock.advance(14 * 60)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    clock.advance(14 * 60)
    idle.look()
    assert left == []
    clock.advance(60)
    idle.look()
    idle.look()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert left == [1]
    idle.begin_anew()
    clock.advance(3600 * 8)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert left == [1, 1], "a computer that slept is locked by the first key"
    idle.minutes = 0
    idle.begin_anew()
    clock.advance(3600)
    idle.look()
    assert left == [1, 1]
    idle.stop()


def test_the_lock_asks_for_a_password_or_only_for_a_click(
    window: QMainWindow, look: Look, qtbot: Any
) -> None:
    asked: list[str] = []
    pane = LockPane(look, ManualClock(0), "lee · mine", asks=True)
    demo = LockPane(look, ManualClock(0), "lee · Demo", asks=False)
    curtain = Curtain(window, look, "lock_curtain")
    for one in (pane, demo):
        curtain.put(one)
        one.requested.connect(asked.append)
    curtain.draw()
    assert not pane.submit.isEnabled()
    assert pane.password is not None
    pane.password.setText("a word")
    pane.submit.click()
    assert pane.password.text() == ""
    demo.submit.click()
    assert asked == ["a word", ""]
    pane.tell(Refusal("The password is wrong."))
    assert pane.trouble.text() == "The password is wrong."
    pane.release()
    qtbot.waitUntil(lambda: findings(window) == [])
    demo.take_focus()
    pane.end("You were deactivated.")
    assert pane.text.text() == "You were deactivated."
    assert pane.submit.isHidden()
