import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.roomy import RoomyDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.settings.company_dialog import CompanyDialog
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WORDS = "Payments that are under way will still be collected, and Customer Care can still cancel them. "


class Asked(RoomyDialog):
    """A dialog with more to say than some screens have room for."""

    def __init__(self, look: Look, sentences: int, room: int) -> None:
        super().__init__(None)
        self._room = room
        self.setFixedWidth(320)
        self.told = Label(look, "base", "text", WORDS * sentences).wrapping()
        self.line, self.end = QLineEdit(), QPushButton("Done")
        self.body.addWidget(self.told)
        self.body.addWidget(self.line)
        self.foot.addWidget(self.end)

    def room(self) -> int:
        return self._room


def shown(dialog: Asked, qtbot: QtBot) -> Asked:
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: findings(dialog) == [])
    return dialog


def test_a_dialog_is_as_high_as_its_words_ask_for(look: Look, qtbot: QtBot) -> None:
    dialog = shown(Asked(look, 6, 2000), qtbot)
    before = dialog.height()
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    dialog.told.setText(WORDS * 12)
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: findings(dialog) == [])


def test_words_that_come_when_it_is_open_make_their_room(look: Look, qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = CompanyDialog(look, None, (), over)
    dialog.show()
    qtbot.waitUntil(lambda: findings(dialog) == [])
    qtbot.waitUntil(lambda: dialog.height() == dialog.minimumHeight())
    for _turn in range(3):
        QApplication.processEvents()
    dialog.tell(WORDS * 2, "red")
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0)


def test_what_the_screen_has_no_room_for_scrolls_and_the_buttons_stay(look: Look, qtbot: QtBot) -> None:
    dialog = shown(Asked(look, 24, 260), qtbot)
    body = dialog.findChild(QScrollArea)
    assert dialog.height() <= 260
    assert body.isAncestorOf(dialog.line)
    assert not body.isAncestorOf(dialog.end)
    assert dialog.end.geometry().bottom() < dialog.height()
    dialog.line.setFocus()
    body.ensureWidgetVisible(dialog.line)
    assert not dialog.line.visibleRegion().isEmpty()
