# ruff: noqa: N802 - Qt names its own methods
"""A grid over frozen rows that are all here: keys, copying as TSV, widths. A page tells its columns."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from admin_desktop.views.look.formats import number
from admin_desktop.views.look.metrics import ICON, XS, L, S, row_height
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.rows.column_widths import Wanted, widths
from admin_desktop.views.parts.rows.rows_model import RowColumn, RowsModel, plain
from admin_desktop.views.parts.rows.rows_paint import RowsDelegate, RowsHeader
from admin_desktop.words import tr, trn

R = TypeVar("R")
_MEASURED = 60
"""Rows whose cells say how wide a column is to be."""


class PlainTable(QTableView):
    """A grid of whole rows without lines between its cells; whoever comes by Tab finds a current row."""

    def __init__(self, look: Look, name: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._look = look

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go to the first row, unless the mouse does."""
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the growing column what is left over."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say how wide each column is."""

    def _make_plain(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)


class RowsTable(PlainTable, Generic[R]):
    """The grid. Enter opens a row, Ctrl+C copies the selected ones with a header."""

    opened = Signal(object)
    """A row: Enter or a double click."""
    current_moved = Signal(object)
    """The row under the cursor, or None."""
    copied = Signal(str)
    """``3 rows copied``, for the status bar."""

    def __init__(self, look: Look, name: str, words: str, columns: Sequence[RowColumn[R]]) -> None:
        super().__init__(look, name, words)
        self._own: dict[int, int] = {}
        self._fitting = True
        self.lines: RowsModel[R] = RowsModel(columns)
        self._build(columns)
        look.changed.connect(self._dress)
        self._dress()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows, from the top."""
        self.lines.show_rows(rows)
        self._fit()
        self.scrollToTop()
        self.current_moved.emit(None)

    def current_row(self) -> R | None:
        """Return the row under the cursor."""
        index = self.currentIndex()
        return self.lines.rows[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies; the rest is Qt's."""
        row = self.current_row()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row is not None:
            self.opened.emit(row)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as TSV with a header."""
        numbers = sorted({index.row() for index in self.selectionModel().selectedRows()})
        cells = [[column.title for column in self.lines.columns]]
        cells += [[column.text(self.lines.rows[n]) for column in self.lines.columns] for n in numbers]
        if numbers:
            lines = ("\t".join(cell.replace("\t", " ") for cell in row) for row in cells)
            QGuiApplication.clipboard().setText("\n".join(lines))
            many = number(len(numbers))
            self.copied.emit(trn("{n} row copied", "{n} rows copied", len(numbers), n=many))

    def _build(self, columns: Sequence[RowColumn[R]]) -> None:
        self.setModel(self.lines)
        self.setItemDelegate(RowsDelegate(self._look, self.lines, self))
        self.setHorizontalHeader(RowsHeader(self._look, columns, self))
        self._make_plain()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.lines.rows[index.row()]))
        self.selectionModel().currentRowChanged.connect(
            lambda *_: self.current_moved.emit(self.current_row())
        )

    def _dress(self) -> None:
        text = QFontMetrics(self._look.fonts.figures)
        self.verticalHeader().setDefaultSectionSize(row_height(self._look.density, text.height()))
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        columns = self.lines.columns
        growing = next((n for n, column in enumerate(columns) if column.grows), len(columns) - 1)
        found = widths([self._wanted(column) for column in columns], self.viewport().width(), growing)
        self._fitting = True
        for section, width in enumerate(found):
            self.setColumnWidth(section, self._own.get(section, width))
        self._fitting = False

    def _wanted(self, column: RowColumn[R]) -> Wanted:
        fonts = self._look.fonts
        text = QFontMetrics(fonts.figures if column.right else fonts.base)
        around = L + XS + (ICON + S if column.icon is not plain else 0)
        cells = [text.horizontalAdvance(column.text(row)) for row in self.lines.rows[:_MEASURED]]
        title = QFontMetrics(fonts.second_medium).horizontalAdvance(column.title) + L + XS
        sample = max(text.horizontalAdvance(words) for words in (column.sample, tr(column.sample)))
        return Wanted(title, sample + around, max(cells, default=-around) + around)

    def _on_resized(self, section: int, _before: int, now: int) -> None:
        """Keep what a person gave a column."""
        if not self._fitting:
            self._own[section] = now
