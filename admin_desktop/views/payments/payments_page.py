"""View Payments: totals, grid and detail, put together."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from admin_desktop.clock import Clock
from admin_desktop.models.payments.status import Mark
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page, PageAction, Scene
from admin_desktop.views.parts.layout.list_and_detail import ListAndDetail
from admin_desktop.views.payments import remembered
from admin_desktop.views.payments.answers import Located
from admin_desktop.views.payments.detail.cancel_dialog import ask_before_cancel
from admin_desktop.views.payments.detail.detail_follow import DetailFollow
from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.filters.filter_desk import FilterDesk
from admin_desktop.views.payments.grid.columns_desk import ColumnsDesk
from admin_desktop.views.payments.grid.payments_table import PaymentsTable
from admin_desktop.views.payments.grid.selection import Selection
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.list_pane import ListPane
from admin_desktop.views.payments.list_states import ListStates
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.payments.wishes import Kind, Wish
from admin_desktop.words import tr

_AGES_MS = 30_000


class PaymentsPage(Page):
    """``payments_page``. ``thread`` reads for it; ``may_cancel`` offers Cancel for the borrower."""

    cancel_requested = Signal(object)
    """A CancelRequest, confirmed by the user."""
    closing = Signal()

    def __init__(self, look: Look, clock: Clock, thread: ReaderThread, *, may_cancel: bool) -> None:
        title, hint = tr("Payments"), tr("Search reference, customer, contract…")
        super().__init__("payments", title, "payments", hint)
        self._look, self._thread = look, thread
        self.model = PaymentsTableModel(clock, self)
        self.list = PaymentsList(thread, self.model)
        self.table = PaymentsTable(look, self.model)
        self.detail = PaymentDetailPane(look, clock, may_cancel=may_cancel)
        self._follow = DetailFollow(self.table, self.model, self.detail, thread)
        self._pane = ListPane(look, self.table)
        self._desk = FilterDesk(self.list, self._pane, self.model, clock)
        self._states = ListStates(self.list, self.model, self._pane, self._desk, self._follow)
        self._beside = ListAndDetail("payments_splitter", self._pane, self.detail)
        self._beside.list_gave_way.connect(self.detail.take_focus)
        self._selection = Selection(self.table, self.model, self.list, thread)
        self.company: str | None = None
        self.more_actions: list[Callable[[], Sequence[PageAction]]] = []
        self.add_tool, self.add_strip, self.chips = (
            self._pane.add_tool,
            self._pane.add_strip,
            self._pane.chips,
        )
        columns = ColumnsDesk(look, self.table)
        self.add_tool(columns.button)
        self.more_actions.append(columns.actions)
        self._build()
        self._connect_list()
        self._connect_parts()
        self._ages = QTimer(self)
        self._ages.timeout.connect(self.table.viewport().update)
        self._ages.timeout.connect(self._follow.read_again)
        self._ages.start(_AGES_MS)

    def start(self) -> None:
        """Read the first rows, and which companies there are."""
        self.list.open()
        self._thread.ask(Wish(Kind.COMPANIES))

    def search(self, text: str) -> None:
        """Show what contains the text, and is as the filters typed in it say."""
        self._desk.search(text)

    def show_company(self, company: str | None) -> None:
        """Show one company, or all that the principal sees; a mixed list names company and zones."""
        self.table.name_companies(mixed=company is None)
        self.company = company
        self.list.change_filter(companies=frozenset({company}) if company else None)

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Name company and zones where there are several."""
        if companies:
            self.table.name_companies(mixed=len(companies) > 1)

    def show_as_of(self, at_ms: int | None) -> None:
        """Show the payments as we knew them at an instant, tinted; None: as they are."""
        self.list.show_as_of(at_ms)
        self._follow.read_again()

    def open_item(self, key: tuple[str, ...]) -> None:
        """Show one payment, by company and reference, with its detail."""
        company, reference = key
        self._follow.open_when_listed((company, reference))
        self.list.change_filter(text=reference, statuses=frozenset())
        self.search_set.emit(reference)

    def show_marked(self, company: str, marks: frozenset[Mark]) -> None:
        """List a company's payments that wear any of these marks, whatever was listed."""
        self.company_requested.emit(company)
        self._desk.show_marked(company, marks)

    def page_actions(self) -> Sequence[PageAction]:
        """Return what can be done with the list as it is."""
        chosen = self.table.current_payment()
        clear = PageAction("payments_clear", tr("Clear search and filters"), self._desk.clear)
        more = [action for offered in self.more_actions for action in offered()]
        if chosen is None:
            return (clear, *more)
        words = tr("Copy reference {ref}", ref=chosen.payment_ref)
        copy = PageAction("copy_reference", words, lambda: self._copy_reference(chosen.payment_ref))
        return (clear, copy, *more)

    def save_state(self) -> dict[str, Any]:
        """Return columns, detail width, filter and sort."""
        return remembered.as_kept(self.table, self.list, self._beside)

    def restore_state(self, state: dict[str, Any]) -> None:
        """Put them back, before the list is read."""
        remembered.restore(self.table, self.list, self._beside, state)
        self.search_set.emit(self.list.filter.text)

    def apply_revision(self, _revision: Revision) -> None:
        """Read what is in view again; rows keep their places."""
        self.list.note_commit()

    def tell_offline(self, sentence: str, tone: str) -> None:
        """Say above the grid that the list may be behind ASPIRE."""
        self._pane.banner.tell(sentence, tone)

    def take_focus(self) -> None:
        """Go to the grid."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def is_settled(self) -> bool:
        """Whether the list in view is at rest: counted, or known not to be readable, and nothing flashes."""
        known = self.list.count is not None or (self._pane.shows_state() and not self.list.waits)
        return known and not self.table.is_flashing()

    def open_detail(self, row: int) -> None:
        """Open the payment on a row of the list."""
        self.table.select_row(row)
        self._follow.show(focus=False)

    def scenes(self) -> Sequence[Scene]:
        """Return the list, a payment opened, and a search without a match."""
        listed, unmatched = (Scene(name, text, self._follow.hide) for name, text in remembered.LISTS)
        return (
            listed,
            Scene("payment-detail", "", partial(self.open_detail, 0), self.detail.isVisible),
            unmatched,
        )

    def shut_down(self) -> None:
        """End the reader thread."""
        self._ages.stop()
        self.closing.emit()
        self._thread.shut_down()

    def _build(self) -> None:
        self.detail.hide()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._beside)
        self._pane.tell(self.list.filter, self.list.sort)

    def _connect_list(self) -> None:
        self._states.counted.connect(self.counted)
        self._states.told.connect(self.told)
        self._states.sync_requested.connect(self.sync_requested)
        self.list.stale.connect(self.table.look_again)
        self.list.stale.connect(self._follow.read_again)
        self.list.located.connect(self._on_located)

    def _connect_parts(self) -> None:
        self._desk.search_cleared.connect(self.search_cleared)
        self._selection.told.connect(self.told)
        self._selection.summed.connect(self.selected)
        self.table.header.sort_requested.connect(self.list.sort_by)
        self.table.open_requested.connect(lambda: self._follow.show(focus=True))
        self.table.peek_requested.connect(self._follow.toggle)
        self.table.close_requested.connect(self._follow.hide)
        self.detail.closed.connect(self._follow.hide)
        self.detail.reference_copied.connect(self._copy_reference)
        ask_before_cancel(self._look, self.detail, self.cancel_requested.emit)
        self.detail.customer_requested.connect(lambda *key: self.item_requested.emit("customers", key))

    def _on_located(self, answer: Located) -> None:
        if answer.row is not None and answer.key == self._follow.key and answer.row < self.model.rowCount():
            self.table.select_row(answer.row, scroll=False)

    def _copy_reference(self, reference: str) -> None:
        QGuiApplication.clipboard().setText(reference)
        self.told.emit(tr("{ref} copied", ref=reference))
