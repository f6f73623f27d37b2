"""The grid over frozen rows: copied as TSV, opened by key, spoken row by row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COLUMNS: tuple[RowColumn[int], ...] = (
    RowColumn("Number", "1,000", lambda one: f"{one:,}", right=True),
    RowColumn("Twice", "2,000", lambda one: f"{2 * one}\t!", grows=True),
)


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> RowsTable[int]:
    made: RowsTable[int] = RowsTable(
        Look(qapp, ThemeChoice.LIGHT, shipped_font=True), "t", "Numbers", COLUMNS
    )
    qtbot.addWidget(made)
    made.show_rows(range(100_000))
    made.resize(400, 300)
    made.show()
    return made


def test_the_model_keeps_qts_rules(table: RowsTable[int], qtmodeltester: ModelTester) -> None:
    table.show_rows((1, 2, 3))
    qtmodeltester.check(table.lines)


def test_rows_are_copied_with_a_header_and_opened_by_enter(table: RowsTable[int], qtbot: QtBot) -> None:
    table.selectRow(7)
    with qtbot.waitSignal(table.copied) as told:
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == ["1 row copied"]
    assert QGuiApplication.clipboard().text() == "Number\tTwice\n7\t14 !"
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [7]


def test_the_first_cell_speaks_the_row(table: RowsTable[int]) -> None:
    spoken = table.lines.data(table.lines.index(1234, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Number 1,234, Twice 2468")
