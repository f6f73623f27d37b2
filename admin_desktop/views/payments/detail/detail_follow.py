"""Keeps the detail pane on the grid's current row, and its content as of the last commit."""

from PySide6.QtCore import QObject, Qt

from admin_desktop.views.payments.answers import DetailRead
from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.grid.payments_table import PaymentsTable
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.payments.wishes import Kind, Wish


class DetailFollow(QObject):
    """While the pane is open it shows the current row; the newest wish wins, late answers are dropped."""

    def __init__(
        self, table: PaymentsTable, model: PaymentsTableModel, pane: PaymentDetailPane, thread: ReaderThread
    ) -> None:
        super().__init__(table)
        self._table, self._model, self._pane, self._thread = table, model, pane, thread
        self.key: tuple[str, str] | None = None
        self._open = False
        self._takes_focus = False
        table.current_moved.connect(self.follow)
        model.dataChanged.connect(self._rows_came)
        thread.detail_read.connect(self._on_detail)

    def is_open(self) -> bool:
        """Whether the pane is wanted."""
        return self._open

    def show(self, *, focus: bool) -> None:
        """Open the pane on the current row; ``focus`` moves the keyboard there once it shows that payment."""
        self._open = True
        self._takes_focus = focus
        self.follow()
        if focus and self._pane.isVisible() and self._pane.shows(self.key):
            self._pane.take_focus()

    def open_when_listed(self, key: tuple[str, str]) -> None:
        """Open the pane on a payment that the list is about to find; the keyboard goes there."""
        self._open, self._takes_focus, self.key = True, True, key
        self.read_again()

    def toggle(self) -> None:
        """Open the pane beside the grid, or close it."""
        if self._open:
            self.hide()
        else:
            self.show(focus=False)

    def hide(self) -> None:
        """Close the pane and give the keyboard back to the grid."""
        self._open = False
        self._pane.hide()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Ask for the current row's payment; without one the pane keeps what it shows."""
        row = self._table.current_payment()
        if not self._open or row is None:
            return
        self.key = (row.company, row.payment_ref)
        self.read_again()

    def read_again(self) -> None:
        """Ask for the shown payment once more: a commit may have changed it."""
        if self._open and self.key is not None:
            at_ms = self._model.as_of_ms
            self._thread.ask(Wish(Kind.DETAIL, 0, self.key if at_ms is None else (*self.key, at_ms)))

    def _rows_came(self) -> None:
        row = self._table.current_payment()
        if row is not None and (row.company, row.payment_ref) != self.key:
            self.follow()

    def _on_detail(self, answer: DetailRead) -> None:
        if self._open and answer.key == self.key and answer.as_of_ms == self._model.as_of_ms:
            self._pane.show_detail(answer.detail, answer.as_of_ms)
            self._pane.show()
            if self._takes_focus:
                self._takes_focus = False
                self._pane.take_focus()
