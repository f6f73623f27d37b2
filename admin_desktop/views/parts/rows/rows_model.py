# ruff: noqa: N802, B008 - Qt names its own methods, and QModelIndex() as a default is Qt's own signature
"""Frozen rows that are all here as a table model: a report's lines, an opened file's entries."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def plain(_row: object) -> str:
    """No tone, no icon."""
    return ""


@dataclass(frozen=True, slots=True)
class RowColumn(Generic[R]):
    """One column. ``sample`` is a text of the usual greatest width; the one that ``grows`` takes the rest."""

    title: str
    sample: str
    text: Callable[[R], str]
    right: bool = False
    quiet: bool = False
    grows: bool = False
    tone: Callable[[R], str] = plain
    """``amber``, ``red``, ``green`` or nothing; the word in the cell says the same."""
    icon: Callable[[R], str] = plain


class RowsModel(QAbstractTableModel, Generic[R]):
    """A tuple of rows as a table model; the first cell speaks the whole row."""

    def __init__(self, columns: Sequence[RowColumn[R]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: tuple[R, ...] = ()

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def refresh(self, rows: Sequence[R]) -> None:
        """Show other values of the same rows, in place; another number of rows begins anew."""
        if len(rows) != len(self.rows):
            self.show_rows(rows)
            return
        self.rows = tuple(rows)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its tooltip, or what is spoken."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (
                self.sentence(index.row()) if index.column() == 0 else f"{column.title}: {column.text(row)}"
            )
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.columns[section].title
        return None

    def sentence(self, number: int) -> str:
        """Return a row as one sentence."""
        row = self.rows[number]
        return ", ".join(f"{column.title} {column.text(row)}" for column in self.columns if column.text(row))
