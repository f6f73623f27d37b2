"""The payments of one customer: totals that filter, and the payments grid, newest first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.models.customers.rows import CustomerOverview
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter
from admin_desktop.views.look.metrics import S, row_height
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.payments.answers import ReadFailed
from admin_desktop.views.payments.filters.totals_strip import TotalsStrip
from admin_desktop.views.payments.grid.payments_table import PaymentsTable
from admin_desktop.views.payments.grid.selection import Selection
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.payments.wishes import Kind
from admin_desktop.words import tr

_HIDDEN = ("customer", "company", "record", "batch", "bank_account", "due")
_LEAST_ROWS = 6


class CustomerPayments(QWidget):
    """Model, list and grid are those of View Payments, under this customer's filter."""

    failed = Signal(str)
    """A read failed, in a sentence."""

    def __init__(self, look: Look, clock: Clock, thread: ReaderThread) -> None:
        super().__init__()
        self.setObjectName("customer_payments")
        self._look = look
        self.model = PaymentsTableModel(clock, self)
        self.list = PaymentsList(thread, self.model)
        self.table = PaymentsTable(look, self.model)
        self.selection = Selection(self.table, self.model, self.list, thread)
        for part in (self.list, self.selection):
            part.setParent(self)
        self._strip = TotalsStrip(look)
        self._none = Label(look, "base", "second", "").wrapping()
        self._none.setObjectName("customer_no_payments")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._blank = QWidget()
        self._stack = QStackedWidget()
        self._key: tuple[str, str] | None = None
        self._build()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def show_customer(self, one: CustomerOverview) -> None:
        """Show a customer's payments, all of them; of the same customer again, what is new."""
        key = (one.company, one.customer_no)
        if key == self._key:
            self.list.note_commit()
            return
        self._key = key
        self._strip.show_totals(one.figures.totals)
        self._stack.setCurrentWidget(self._blank)
        self.list.filter = PaymentFilter(companies=frozenset({key[0]}), customer_no=key[1])
        self.list.open()

    def is_settled(self) -> bool:
        """Whether the payments in view are those that were asked for."""
        return not self.list.waits and not self.table.is_flashing()

    def _build(self) -> None:
        self.table.setObjectName("customer_payments_table")
        self.table.setAccessibleName(tr("Payments of the customer, newest first"))
        self._strip.setObjectName("customer_totals")
        for key in _HIDDEN:
            self.table.show_column(key, shown=False)
        header = self.table.header
        keys = [column.key for column in self.model.columns]
        header.moveSection(
            header.visualIndex(keys.index("updated")), header.visualIndex(keys.index("reference"))
        )
        for part in (self._blank, self.table, self._none):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(Heading(self._look, tr("Payments, newest first")))
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.totalled.connect(self._strip.show_totals)
        self.list.news.connect(self._on_news)
        self.list.failed.connect(self._on_failed)
        self.list.stale.connect(self.table.look_again)
        self._strip.filter_requested.connect(self.list.show_statuses)
        self.table.header.sort_requested.connect(self.list.sort_by)

    def _on_opened(self) -> None:
        statuses = self.list.filter.statuses
        self._strip.show_filter(statuses)
        words = (
            tr("No payment of this customer has that status")
            if statuses
            else tr("This customer has made no payment yet")
        )
        self._none.setText(words)
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else self._none)

    def _on_news(self, more: int) -> None:
        """Newest first means that a new payment shows at once, unless somebody is at work in the list."""
        if more and not (self.table.hasFocus() or self.table.verticalScrollBar().value()):
            self.list.open()

    def _on_failed(self, problem: ReadFailed) -> None:
        if problem.kind is not Kind.DETAIL:
            self.failed.emit(f"{problem.title}. {problem.advice}")

    def _dress(self) -> None:
        text = QFontMetrics(self._look.fonts.figures).height()
        self._stack.setMinimumHeight((_LEAST_ROWS + 1) * row_height(self._look.density, text) + S)
