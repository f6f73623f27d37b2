"""What is selected: its count and sum for the status bar, and its rows for the clipboard."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.formats import money, number
from admin_desktop.views.payments.answers import Gathered
from admin_desktop.views.payments.grid.columns import Column, Moment
from admin_desktop.views.payments.grid.payments_table import PaymentsTable
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.words import tr, trn

ROWS_GATHERED = 10_000
"""More are neither copied nor added up: that is what an export is for."""
_SETTLE_MS = 80


def tsv(columns: tuple[Column, ...], rows: tuple[PaymentRow, ...], moment: Moment) -> str:
    """Return the rows as tab-separated lines below the columns' titles; no tab or newline in any cell."""
    lines = [[tr(column.title) for column in columns]]
    lines += [[(column.copied or column.text)(row, moment) for column in columns] for row in rows]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines) + "\n"


class Selection(QObject):
    """Watches the grid's selection; whole rows come from the reader thread when they are not at hand."""

    told = Signal(str)
    """A notice: copied, or too many to copy."""
    summed = Signal(str)
    """``3 selected, $1,204.50``; empty when nothing is."""

    def __init__(
        self, table: PaymentsTable, model: PaymentsTableModel, payments: PaymentsList, thread: ReaderThread
    ) -> None:
        super().__init__(table)
        self._table, self._model, self._list = table, model, payments
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MS)
        self._settled.timeout.connect(self._sum)
        table.selection_moved.connect(self._settled.start)
        table.copy_requested.connect(self.copy)
        model.modelReset.connect(self._settled.start)
        model.rows_changed.connect(lambda _rows: self._settled.start())
        thread.gathered.connect(self._on_gathered)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as soon as they are read."""
        ranges = self._table.selected_ranges()
        many = _size(ranges)
        if many > ROWS_GATHERED:
            self.told.emit(
                tr(
                    "{n} rows are too many to copy; select at most {most}",
                    n=number(many),
                    most=number(ROWS_GATHERED),
                )
            )
        elif many:
            self._obtain("copy", ranges)

    def _sum(self) -> None:
        ranges = self._table.selected_ranges()
        many = _size(ranges)
        if not many:
            self.summed.emit("")
        elif many > ROWS_GATHERED:
            self.summed.emit(self._sum_of_many(many))
        else:
            self._obtain("sum", ranges)

    def _sum_of_many(self, many: int) -> str:
        """Say how many; when it is all that is listed, the totals of the strip are its sum."""
        if many == self._list.count and self._list.cents is not None:
            return tr("{n} selected, {sum}", n=number(many), sum=money(self._list.cents))
        return tr("{n} selected", n=number(many))

    def _obtain(self, purpose: str, ranges: tuple[tuple[int, int], ...]) -> None:
        held = [self._model.held_row(number) for first, last in ranges for number in range(first, last + 1)]
        rows = tuple(row for row in held if row is not None)
        if len(rows) == len(held):
            self._use(purpose, rows)
        else:
            self._list.gather(purpose, ranges)

    def _on_gathered(self, answer: Gathered) -> None:
        if answer.generation == self._model.generation:
            self._use(answer.purpose, answer.rows)

    def _use(self, purpose: str, rows: tuple[PaymentRow, ...]) -> None:
        if purpose == "sum":
            self.summed.emit(
                tr(
                    "{n} selected, {sum}",
                    n=number(len(rows)),
                    sum=money(sum(row.amount_cents for row in rows)),
                )
            )
            return
        text = tsv(self._table.shown_columns(), rows, self._model.moment())
        QGuiApplication.clipboard().setText(text)
        self.told.emit(trn("{n} row copied", "{n} rows copied", len(rows), n=number(len(rows))))


def _size(ranges: tuple[tuple[int, int], ...]) -> int:
    return sum(last - first + 1 for first, last in ranges)
