"""View Payments: totals, grid and detail, put together."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.formats import counted
from admin_desktop.views.look.metrics import DETAIL_WIDTH, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Page
from admin_desktop.views.parts.busy_line import BusyLine
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.payments.answers import Located, ReadFailed
from admin_desktop.views.payments.cancel_dialog import CancelDialog
from admin_desktop.views.payments.detail_follow import DetailFollow
from admin_desktop.views.payments.filter_bar import FilterBar
from admin_desktop.views.payments.filter_words import (
    LOADING,
    NO_MATCH,
    NO_PAYMENTS,
    failed_state,
    is_filtered,
)
from admin_desktop.views.payments.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.payments_table import PaymentsTable
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.payments.selection import Selection
from admin_desktop.views.payments.table_model import PaymentsTableModel
from admin_desktop.views.payments.totals_strip import TotalsStrip
from admin_desktop.views.payments.wishes import Kind

_AGES_MS = 30_000


class PaymentsPage(Page):
    """``payments_page``. ``thread`` reads for it; ``may_cancel`` offers Cancel for the borrower."""

    cancel_requested = Signal(object)
    """A CancelRequest, confirmed by the user."""

    def __init__(self, look: Look, clock: Clock, thread: ReaderThread, *, may_cancel: bool) -> None:
        super().__init__("payments", "Payments", "payments", "Search reference, customer, contract…")
        self._look, self._thread = look, thread
        self.model = PaymentsTableModel(clock, self)
        self.list = PaymentsList(thread, self.model)
        self.table = PaymentsTable(look, self.model)
        self.detail = PaymentDetailPane(look, clock, may_cancel=may_cancel)
        self._follow = DetailFollow(self.table, self.model, self.detail, thread)
        self._strip, self._bar = TotalsStrip(look), FilterBar(look)
        self._banner = Banner(look, "payments_banner")
        self._trouble = Banner(look, "payments_trouble")
        self._state = StatePanel(look, "payments_state")
        self._busy_line = BusyLine(look)
        self._stack = QStackedWidget()
        self._selection = Selection(self.table, self.model, self.list, thread)
        self._all_count: int | None = None
        self._build()
        self._connect_list()
        self._connect_parts()
        self._ages = QTimer(self)
        self._ages.timeout.connect(self.table.viewport().update)
        self._ages.timeout.connect(self._follow.read_again)
        self._ages.start(_AGES_MS)

    def start(self) -> None:
        """Read the first rows."""
        self.list.open()

    def search(self, text: str) -> None:
        """Show what contains the text."""
        self.list.change_filter(text=text.strip())

    def show_company(self, company: str | None) -> None:
        """Show one company, or all that the principal sees; a mixed list names company and zones."""
        self.name_companies(mixed=company is None)
        self.list.change_filter(companies=frozenset({company}) if company else None)

    def name_companies(self, *, mixed: bool) -> None:
        """Say whether several companies are listed."""
        self.model.name_zone = mixed
        self.table.show_column("company", shown=mixed)

    def apply_revision(self, _revision: Revision) -> None:
        """Read what is in view again; rows keep their places."""
        self.list.note_commit()

    def tell_offline(self, sentence: str, tone: str) -> None:
        """Say above the grid that the list may be behind ASPIRE."""
        self._banner.tell(sentence, tone)

    def take_focus(self) -> None:
        """Go to the grid."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def is_settled(self) -> bool:
        """Whether the list in view is at rest: counted, or known not to be readable, and nothing flashes."""
        known = self.list.count is not None or self._stack.currentWidget() is self._state
        return known and not self.table.is_flashing()

    def open_detail(self, row: int) -> None:
        """Open the payment on a row of the list."""
        self.table.select_row(row)
        self._follow.show(focus=False)

    def close_detail(self) -> None:
        """Close the detail, if it is open."""
        self._follow.hide()

    def shut_down(self) -> None:
        """End the reader thread."""
        self._ages.stop()
        self._thread.shut_down()

    def _build(self) -> None:
        left = QWidget()
        left.setMinimumWidth(320)
        head = QVBoxLayout()
        head.setContentsMargins(L, S, L, S)
        head.setSpacing(S)
        head.addWidget(self._strip)
        head.addWidget(self._bar)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._trouble)
        column.addLayout(head)
        column.addWidget(self._busy_line)
        column.addWidget(self._stack, 1)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._state)
        self._splitter = QSplitter()
        self._splitter.setObjectName("payments_splitter")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([10_000, DETAIL_WIDTH])
        self.detail.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._splitter)
        self._bar.tell(self.list.filter, self.list.sort)

    def _connect_list(self) -> None:
        self.list.opened.connect(self._on_opened)
        self.list.counted.connect(self._on_counted)
        self.list.totalled.connect(self._strip.show_totals)
        self.list.news.connect(self._on_news)
        self.list.busy.connect(self._on_busy)
        self.list.failed.connect(self._on_failed)
        self.list.stale.connect(self.table.viewport().update)
        self.list.stale.connect(self._follow.read_again)
        self.list.located.connect(self._on_located)

    def _connect_parts(self) -> None:
        self._strip.filter_requested.connect(self.list.show_statuses)
        self._bar.clear_requested.connect(self._clear)
        self._bar.new_requested.connect(self.list.open)
        self._state.action_requested.connect(self._act)
        self._trouble.action_requested.connect(self.list.open)
        self._selection.told.connect(self.told)
        self._selection.summed.connect(self.selected)
        self.table.header.sort_requested.connect(self.list.sort_by)
        self.table.open_requested.connect(lambda: self._follow.show(focus=True))
        self.table.peek_requested.connect(self._peek)
        self.table.close_requested.connect(self._follow.hide)
        self.detail.closed.connect(self._follow.hide)
        self.detail.reference_copied.connect(self._copy_reference)
        self.detail.cancel_chosen.connect(self._ask_ticket)

    def _on_opened(self) -> None:
        self._bar.tell(self.list.filter, self.list.sort)
        self._bar.tell_news(0)
        self._trouble.tell("")
        self._strip.show_filter(self.list.filter.statuses)
        if self.model.rowCount():
            self._stack.setCurrentWidget(self.table)
        else:
            self._show_state(NO_MATCH if is_filtered(self.list.filter) else NO_PAYMENTS)
        if self._follow.key is not None:
            self.list.locate(self._follow.key)

    def _on_counted(self, count: int) -> None:
        if not is_filtered(self.list.filter):
            self._all_count = count
        whole = counted(max(count, self._all_count or 0), "payment")
        self.counted.emit(f"{count:,} of {whole}")

    def _on_news(self, more: int) -> None:
        if more > 0 and not self.model.rowCount():
            self.list.open()
        else:
            self._bar.tell_news(more)

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot of a signal
        if busy and not self.model.rowCount():
            self._show_state(LOADING)
        self._busy_line.show_busy(busy)

    def _on_failed(self, problem: ReadFailed) -> None:
        if problem.kind in {Kind.OPEN, Kind.COMPANIES}:
            self._show_state(failed_state(problem))
        elif problem.kind is Kind.DETAIL:
            self.told.emit(f"{problem.title}. {problem.advice}")
        else:
            self._trouble.tell(f"{problem.title}. {problem.advice}", "red", "Try again")

    def _on_located(self, answer: Located) -> None:
        if answer.row is not None and answer.key == self._follow.key and answer.row < self.model.rowCount():
            self.table.select_row(answer.row, scroll=False)

    def _show_state(self, state: PageState) -> None:
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)

    def _act(self) -> None:
        state = self._state.state()
        if state is NO_PAYMENTS:
            self.sync_requested.emit()
        elif state is NO_MATCH:
            self._clear()
        else:
            self.list.open()

    def _clear(self) -> None:
        self.search_cleared.emit()
        self.list.clear_filter()

    def _peek(self) -> None:
        if self._follow.is_open():
            self._follow.hide()
        else:
            self._follow.show(focus=False)

    def _copy_reference(self, reference: str) -> None:
        QGuiApplication.clipboard().setText(reference)
        self.told.emit(f"{reference} copied")

    def _ask_ticket(self, row: PaymentRow) -> None:
        dialog = CancelDialog(self._look, row, self)
        dialog.confirmed.connect(self.cancel_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
