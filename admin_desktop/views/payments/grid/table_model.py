# ruff: noqa: N802, B008 - Qt names its own methods, and QModelIndex() as a default is Qt's own signature
"""The grid's model: a window on a list that stays in the database. It never reads, it asks and is told."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from admin_desktop.clock import Clock
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.formats import PLACEHOLDER
from admin_desktop.views.payments.answers import Counted, Opened, PageRead
from admin_desktop.views.payments.grid.columns import COLUMNS, Column, Moment, sentence
from admin_desktop.views.payments.grid.page_cache import PageCache, merged
from admin_desktop.views.payments.ports import PAGE_ROWS
from admin_desktop.words import tr

Say = Callable[[Column, PaymentRow], Any]
Index = QModelIndex | QPersistentModelIndex
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PaymentsTableModel(QAbstractTableModel):
    """Rows by page. A generation is one filter and sort; answers to an older one are dropped."""

    page_wanted = Signal(int)
    rows_changed = Signal(object)
    """Row numbers whose cells changed by a commit, as a tuple."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = COLUMNS
        self.generation = 0
        self.name_zone = False
        self.as_of_ms: int | None = None
        """As of when the rows are; None: as of now."""
        self._clock = clock
        self._shown = 0
        self._count = 0
        self._pages = PageCache()
        self._asked: set[int] = set()
        self._roles: dict[int, Say] = {
            Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row, self.moment()),
            Qt.ItemDataRole.ToolTipRole: lambda column, row: column.tip(row, self.moment()) or None,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }

    def moment(self) -> Moment:
        """Return what the words of a cell depend on, as of now."""
        now_ms = self._clock.now_ms() if self.as_of_ms is None else self.as_of_ms
        return Moment(now_ms, self.name_zone)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many rows the list has, whatever is held of it."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look the cell up; a page that is not here is asked for once and shows a placeholder."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        say = self._roles.get(role)
        if say is None:
            return None
        row = self.row(index.row())
        if row is None:
            return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole else None
        return say(column, row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return tr(self.columns[section].title)
        return (
            (_RIGHT if self.columns[section].right else _LEFT)
            if role == Qt.ItemDataRole.TextAlignmentRole
            else None
        )

    def row(self, number: int) -> PaymentRow | None:
        """Return a row if it is here; otherwise ask for its page."""
        page_no = number // PAGE_ROWS
        if self._pages.is_wanting(page_no) and page_no not in self._asked and number < self._count:
            self._asked.add(page_no)
            self.page_wanted.emit(page_no)
        return self._pages.row(number)

    def held_row(self, number: int) -> PaymentRow | None:
        """Return a row if it is here, asking for nothing."""
        return self._pages.row(number)

    def pages_held(self) -> int:
        """Return how many pages are in memory."""
        return len(self._pages)

    def open_next(self) -> int:
        """Start a new generation and return its number; what is shown stays until its rows come."""
        self.generation += 1
        self._asked.clear()
        return self.generation

    def is_opening(self) -> bool:
        """Whether the rows shown are of an older filter or sort than was asked for."""
        return self._shown != self.generation

    def give_up(self, pages: tuple[int, ...]) -> None:
        """These pages were scrolled past unread; they may be asked for again."""
        self._asked.difference_update(pages)

    def accept_opened(self, answer: Opened) -> None:
        """Show the first rows of a new list."""
        if answer.generation != self.generation:
            return
        self.beginResetModel()
        self._pages.clear()
        self._asked.clear()
        self._pages.put(0, list(answer.rows))
        self._count = len(answer.rows)
        self._shown = answer.generation
        self.endResetModel()

    def accept_count(self, answer: Counted) -> None:
        """Make the list as long as it is."""
        if answer.generation != self.generation:
            return
        if answer.count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, answer.count - 1)
            self._count = answer.count
            self.endInsertRows()
        elif answer.count < self._count:
            self.beginRemoveRows(QModelIndex(), answer.count, self._count - 1)
            self._count = answer.count
            self.endRemoveRows()

    def accept_page(self, answer: PageRead) -> None:
        """Show a page; of one that was shown before only the cells that differ are repainted."""
        if answer.generation != self.generation:
            return
        self._asked.discard(answer.number)
        before = self._pages.page(answer.number)
        after = merged(before, answer.rows) if before is not None else list(answer.rows)
        self._pages.put(answer.number, after)
        start = answer.number * PAGE_ROWS
        if before is None:
            self._repaint(start, min(start + len(after), self._count) - 1)
        else:
            self._tell_changes(start, before, after)

    def mark_stale(self) -> None:
        """A commit happened: pages are read again as they are seen."""
        self._pages.mark_stale()
        self._asked.clear()

    def _tell_changes(self, start: int, before: list[PaymentRow], after: list[PaymentRow]) -> None:
        moment = self.moment()
        changed: list[int] = []
        for offset, (old, new) in enumerate(zip(before, after, strict=True)):
            if old == new:
                continue
            changed.append(start + offset)
            for number, column in enumerate(self.columns):
                if column.text(old, moment) != column.text(new, moment):
                    cell = self.index(start + offset, number)
                    self.dataChanged.emit(cell, cell)
        if changed:
            self.rows_changed.emit(tuple(changed))

    def _repaint(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _spoken(self, column: Column, row: PaymentRow) -> str:
        if column is self.columns[0]:
            return sentence(row, self.moment())
        return f"{tr(column.title)}: {column.text(row, self.moment()) or tr('none')}"
