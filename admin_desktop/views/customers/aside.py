"""What stands beside the overview: a payment of the customer, or the checks of a contract; never both."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from admin_desktop.clock import Clock
from admin_desktop.views.customers.checks_pane import ChecksPane
from admin_desktop.views.customers.overview.customer_payments import CustomerPayments
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments.detail.cancel_dialog import ask_before_cancel
from admin_desktop.views.payments.detail.detail_follow import DetailFollow
from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.words import tr


class Aside(QObject):
    """Opens and closes the two panes, and does what their buttons say."""

    moved = Signal()
    """A pane was opened or closed."""
    told = Signal(str)
    cancel_requested = Signal(object)
    """A CancelRequest, confirmed by the user."""

    def __init__(
        self, look: Look, clock: Clock, thread: ReaderThread, grid: CustomerPayments, *, may_cancel: bool
    ) -> None:
        super().__init__(grid)
        self._grid = grid
        self.detail = PaymentDetailPane(look, clock, may_cancel=may_cancel)
        self.detail.setObjectName("customer_payment_detail")
        self.detail.open_customer.hide()
        self.checks = ChecksPane(look)
        self._follow = DetailFollow(grid.table, grid.model, self.detail, thread)
        self._follow.setParent(self)
        self.detail.hide()
        self.checks.hide()
        grid.table.open_requested.connect(lambda: self.show_payment(focus=True))
        grid.table.peek_requested.connect(self._peek)
        grid.list.stale.connect(self._follow.read_again)
        self.detail.closed.connect(self.close)
        self.detail.reference_copied.connect(self.copy)
        ask_before_cancel(look, self.detail, self.cancel_requested.emit)

    def panes(self) -> tuple[QWidget, QWidget]:
        """Return the two panes, to be placed."""
        return self.detail, self.checks

    def is_open(self) -> bool:
        """Whether one of the panes is open."""
        return self._follow.is_open() or not self.checks.isHidden()

    def shows_payment(self) -> bool:
        """Whether a payment is open."""
        return self._follow.is_open()

    def show_payment(self, *, focus: bool) -> None:
        """Open the payment on the grid's current row."""
        self.checks.hide()
        self._follow.show(focus=focus)
        self.moved.emit()

    def open_row(self, row: int) -> None:
        """Open the payment on a row of the grid."""
        self._grid.table.select_row(row)
        self.show_payment(focus=False)

    def show_checks(self, contract_no: str) -> None:
        """Open the checks of a contract; without a number, the field to type one."""
        self._follow.hide()
        if contract_no:
            self.checks.wait_for(contract_no)
        else:
            self.checks.ask()
        self.moved.emit()

    def close(self) -> None:
        """Close what is open."""
        self.checks.hide()
        if self._follow.is_open():
            self._follow.hide()
        self.moved.emit()

    def take_focus(self) -> None:
        """Put the keyboard into the pane that is open."""
        pane = self.detail if self.shows_payment() else self.checks
        pane.take_focus()

    def copy(self, text: str) -> None:
        """Put a text on the clipboard and say so."""
        QGuiApplication.clipboard().setText(text)
        self.told.emit(tr("{text} copied", text=text))

    def _peek(self) -> None:
        if self._follow.is_open():
            self.close()
        else:
            self.show_payment(focus=False)
