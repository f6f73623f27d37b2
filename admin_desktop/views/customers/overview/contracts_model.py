# ruff: noqa: N802, B008 - Qt names its own methods, and QModelIndex() as a default is Qt's own signature
"""The contracts of a customer as a table model, and how its cells are painted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from admin_desktop.models.customers.rows import CustomerContract, Standing
from admin_desktop.models.payments.status import Status
from admin_desktop.views.customers.words import contract_sentence, description, seen_by
from admin_desktop.views.look.formats import NOTHING, money, shown
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.chip import ChipWords, paint_chip
from admin_desktop.words import noted, tr

Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_SELECTED = QStyle.StateFlag.State_Selected


@dataclass(frozen=True, slots=True)
class ContractColumn:
    """One column; ``sample`` is a text of the usual greatest width."""

    key: str
    title: str
    sample: str
    text: Callable[[CustomerContract], str]
    right: bool = False
    quiet: bool = False

    @property
    def words(self) -> str:
        """The title in the user's language."""
        return tr(self.title) if self.title else ""


def _open_charges(line: CustomerContract) -> str:
    return money(line.open_cents) if line.open_cents else NOTHING


COLUMNS: tuple[ContractColumn, ...] = (
    ContractColumn("contract", noted("Contract"), "NS-20100000-01", lambda line: line.contract_no),
    ContractColumn("standing", noted("In the portal"), "", lambda line: line.standing.words),
    ContractColumn("reason", noted("Seen by"), "Nobody: account not linked", seen_by),
    ContractColumn("description", noted("Description"), "Excavator of 20 t", description, quiet=True),
    ContractColumn(
        "label", noted("Private label"), "Lakehead Medical Leasing", lambda line: shown(line.private_label),
        quiet=True,
    ),
    ContractColumn("open", noted("Open charges"), "$10,000.00", _open_charges, right=True),
    ContractColumn("why", "", "", lambda _line: ""),
)  # fmt: skip


def standing_chip(look: Look, standing: Standing) -> ChipWords:
    """Return the chip of how the portal shows a contract."""
    tokens = look.tokens
    if standing is Standing.OPEN:
        return ChipWords("visible", standing.words, tokens.green)
    if standing is Standing.CLOSED:
        return ChipWords("archive", standing.words, tokens.status[Status.CANCELED])
    return ChipWords("hidden", standing.words, tokens.amber)


class ContractsModel(QAbstractTableModel):
    """All contracts are held: a customer has a few."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[CustomerContract, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of contracts."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its tooltip, or what is spoken: in the first cell the whole row."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return contract_sentence(line)
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        return contract_sentence(line) if index.column() == 0 else f"{column.words}: {column.text(line)}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return COLUMNS[section].words
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].right else _LEFT
        return None

    def line(self, row: int) -> CustomerContract:
        """Return a row's contract."""
        return self._lines[row]

    def show_lines(self, lines: tuple[CustomerContract, ...]) -> bool:
        """Show other contracts; returns whether anything changed."""
        if lines == self._lines:
            return False
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
        return True


class ContractsDelegate(QStyledItemDelegate):
    """Text, chips and hairlines in the look's colours, as in the payments grid."""

    def __init__(self, look: Look, model: ContractsModel, table: QTableView) -> None:
        super().__init__(table)
        self._look, self._model, self._table = look, model, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        tokens, box = self._look.tokens, QRect(option.rect)
        if option.state & _SELECTED:
            painter.fillRect(box, QColor(tokens.selection))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(tokens.hairline))
        current = self._table.hasFocus() and index.row() == self._table.currentIndex().row()
        if current and index.column() == 0:
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(tokens.accent))
        line, column = self._model.line(index.row()), COLUMNS[index.column()]
        if column.key == "standing":
            self._chip(painter, box.adjusted(S, 0, 0, 0), line)
        else:
            self._text(painter, box.adjusted(S, 0, -S, 0), line, column)

    def _chip(self, painter: QPainter, box: QRect, line: CustomerContract) -> None:
        painter.setFont(self._look.fonts.second_medium)
        height = min(box.height() - 6, painter.fontMetrics().height() + 4)
        at = QPoint(box.left(), box.top() + (box.height() - 1 - height) // 2)
        paint_chip(painter, self._look, at, height, standing_chip(self._look, line.standing))

    def _text(self, painter: QPainter, box: QRect, line: CustomerContract, column: ContractColumn) -> None:
        tokens = self._look.tokens
        hidden = column.key == "reason" and line.standing is Standing.NOT_VISIBLE
        colour = tokens.amber.text if hidden else tokens.second if column.quiet else tokens.text
        painter.setFont(self._look.fonts.figures if column.right else self._look.fonts.base)
        painter.setPen(QColor(colour))
        text = painter.fontMetrics().elidedText(column.text(line), Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, text)
