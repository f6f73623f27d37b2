"""Rates and close of day, read for the company that the header shows."""

import pytest
from patience import settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from admin_desktop.views.eft_files import parts
from admin_desktop.views.eft_files.eft_files_page import EftFilesPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_rates_and_close_of_day_are_read_for_the_company(page: EftFilesPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.flow.whose.known)
    page.show_company("SUNBELT")
    page.show_part(parts.RATES)
    settle(page)
    assert "level 0.5 %" in page.panes.rates.bars["unauthorised"].accessibleName()
    page.show_part(parts.CLOSE)
    settle(page)
    assert "ties to the cent" in page.panes.close.verdict.accessibleName()
    box = page.panes.close.day
    box.setText("not a day")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "2025-11-20"
    qtbot.keyClick(box, Qt.Key.Key_Down)
    settle(page)
    assert "Wednesday, November 19" in page.panes.close.verdict.accessibleName()
    box.setText("2025-11-27")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle(page)
    assert "has not begun" in page._trouble.text()
    assert box.text() == "2025-11-19"
    page.findChild(QAbstractButton, "eft_close_after").click()
    settle(page)
    assert "Thursday, November 20" in page.panes.close.verdict.accessibleName()
    assert not page._trouble.isVisible()
