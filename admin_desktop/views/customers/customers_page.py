"""Customers (Customer Overview): results, overview, and beside them a payment or the checks of a contract."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter

from admin_desktop.clock import Clock
from admin_desktop.models.customers.rows import CustomerHit, CustomerHits, CustomerOverview
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.customers.aside import Aside
from admin_desktop.views.customers.customer_results import CustomerResults
from admin_desktop.views.customers.overview.customer_overview import CustomerOverviewPane
from admin_desktop.views.customers.ports import CustomerKey, CustomersReader, MayDo
from admin_desktop.views.customers.poses import scenes_of
from admin_desktop.views.customers.questions import CHECKS, OVERVIEW, CustomerQuestions
from admin_desktop.views.customers.states import Next, loading, no_customers, no_match, start
from admin_desktop.views.customers.words import hits_counted
from admin_desktop.views.look.metrics import DETAIL_WIDTH
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction, Scene
from admin_desktop.views.parts.busy_line import BusyLine
from admin_desktop.views.parts.failures import failed
from admin_desktop.views.parts.layout.beside import hold_back
from admin_desktop.views.payments.ports import PaymentsReader
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.work_page import WorkPage
from admin_desktop.words import tr

_RESULTS_WIDTH, _RESULTS_LEAST = 272, 160
_OVERVIEW_LEAST, _ASIDE_LEAST = 400, 320
_THREE_BESIDE = 1600  # below this width the results give way to a payment or the checks


class CustomersPage(WorkPage):
    """``customers_page``. The two readers are called in threads of the page's own."""

    cancel_requested = Signal(object)
    """A CancelRequest, confirmed by the user."""

    def __init__(
        self, look: Look, clock: Clock, reader: CustomersReader, payments: PaymentsReader, may: MayDo
    ) -> None:
        hint, questions = tr("Search name, e-mail, account number…"), CustomerQuestions(reader)
        super().__init__(look, "customers", tr("Customers"), "customers", hint, questions)
        self.search_name = "customer_search"
        self.questions = questions
        self._thread = ReaderThread(payments)
        self.results = CustomerResults(look)
        self.overview = CustomerOverviewPane(look, clock, self._thread, may)
        self.aside = Aside(look, clock, self._thread, self.overview.payments, may_cancel=may.cancel)
        self._busy_line = BusyLine(look)
        self._splitter = QSplitter()
        self._shown: CustomerKey | None = None
        self._goes_in = False  # whoever comes for one customer finds the keyboard on the newest payment
        self._build()
        self._connect()
        self._say(start())

    def search(self, text: str) -> None:
        """Show the customers that contain the text."""
        self.questions.search(text.strip())

    def open_item(self, key: tuple[str, ...]) -> None:
        """Open one customer's overview: company and account number; with a contract, why it does not show."""
        if key:
            self._goes_in = not key[2:]
            self.open_customer(*key[:2])
        for contract_no in key[2:]:
            self.explain(contract_no)

    def open_customer(self, company: str, customer_no: str) -> None:
        """Open one customer's overview; what stood beside another's is closed."""
        key = (company, customer_no)
        if key != self.questions.key and self.aside.is_open():
            self.aside.close()
        self.questions.open(key)
        self.results.mark(key)

    def save_state(self) -> dict[str, Any]:
        """Return the splitter's sizes and who is open."""
        return {"sizes": self._splitter.sizes(), "customer": list(self._shown or ())}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take both again."""
        sizes, customer = state.get("sizes"), state.get("customer")
        if isinstance(sizes, list) and all(isinstance(size, int) for size in sizes):
            self._splitter.setSizes(sizes)
        if isinstance(customer, list) and [type(part) for part in customer] == [str, str]:
            self.open_customer(*customer)

    def explain(self, contract_no: str) -> None:
        """Run the checks for a contract of the customer that is shown; without a number, ask for one."""
        self.aside.show_checks(contract_no)
        if contract_no:
            self.questions.explain(contract_no)

    def show_company(self, company: str | None) -> None:
        """Search in one company, or in all that the principal sees."""
        self.questions.companies = frozenset({company}) if company else None
        self.questions.search(self.questions.text)

    def apply_revision(self, _revision: Revision) -> None:
        """Read what is in view again."""
        if self.isVisible():
            self.questions.note_commit()

    def take_focus(self) -> None:
        """Go to the results of what was typed; the first is shown when none is."""
        self.questions.when_found(partial(self.results.enter_from, QApplication.focusWidget()))

    def is_settled(self) -> bool:
        """Whether everything in view is what was asked for."""
        return super().is_settled() and self.overview.payments.is_settled()

    def scenes(self) -> tuple[Scene, ...]:
        """Return the states that the tour goes through."""
        return scenes_of(self)

    def shut_down(self) -> None:
        """End both threads."""
        super().shut_down()
        self._thread.shut_down()

    def read(self) -> None:
        """Read what is to be seen."""
        self.questions.read_again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Three parts beside each other need room."""
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back to the results."""
        if event.key() == Qt.Key.Key_Escape:
            self.results.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._splitter.setObjectName("customers_splitter")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self.results.setMinimumWidth(_RESULTS_LEAST)
        self._stack.setMinimumWidth(_OVERVIEW_LEAST)
        for part in (self.results, self._stack, *self.aside.panes()):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_RESULTS_WIDTH, 10_000, DETAIL_WIDTH, DETAIL_WIDTH])
        self._lay_out(self.overview, self._trouble, self._busy_line, around=self._splitter)

    def _connect(self) -> None:
        self.questions.found.connect(self._on_found)
        self.questions.overviewed.connect(self._on_overview)
        self.questions.explained.connect(self.aside.checks.show_verdict)
        self.questions.busy.connect(self._on_busy)
        self.results.chosen.connect(self._choose)
        self.results.opened.connect(partial(self._choose, goes_in=True))
        self.overview.why_requested.connect(self.explain)
        self.overview.people.account_requested.connect(self.open_customer)
        self.overview.head.copied.connect(self.aside.copy)
        self.overview.site_requested.connect(lambda *key: self.item_requested.emit("portal_preview", key))
        grid = self.overview.payments
        grid.table.close_requested.connect(self.results.setFocus)
        grid.list.opened.connect(self._go_in)
        grid.failed.connect(lambda words: self._trouble.tell(words, "red", tr("Dismiss")))
        grid.selection.told.connect(self.told)
        grid.selection.summed.connect(self.selected)
        self.aside.moved.connect(self._make_room)
        self.aside.told.connect(self.told)
        self.aside.cancel_requested.connect(self.cancel_requested)
        self.aside.checks.closed.connect(self._close_checks)
        self.aside.checks.check_requested.connect(self.explain)

    def page_actions(self) -> Sequence[PageAction]:
        """Return what can be done with the customer that is shown."""
        return self.overview.page_actions() if self._shown is not None else ()

    def _go_in(self) -> None:
        if self._goes_in:
            self._goes_in = False
            self.overview.take_focus()

    def _choose(self, hit: CustomerHit, *, goes_in: bool = False) -> None:
        self._goes_in = goes_in and (hit.company, hit.customer_no) != self._shown
        self.open_customer(hit.company, hit.customer_no)
        if goes_in and not self._goes_in:
            self.overview.take_focus()

    def _on_found(self, found: CustomerHits) -> None:
        self.results.show_hits(found.hits, self.questions.key)
        self.counted.emit(hits_counted(found))
        if not found.hits:
            self._say(no_match(self._clear) if found.text else no_customers(self.sync_requested.emit))
        elif self._shown is not None:
            self._show_body()
        elif self.questions.key is None:
            self._say(start())

    def _on_overview(self, one: CustomerOverview) -> None:
        self._shown = (one.company, one.customer_no)
        self.overview.show_customer(one)
        self._show_body()

    def _on_failure(self, failure: Failure) -> None:
        if failure.topic == CHECKS:
            self.aside.checks.tell_trouble(failure)
            return
        self._shown = None if failure.topic == OVERVIEW else self._shown
        self._say(Next(failed(failure), self.questions.read_again))

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot of a signal
        if busy and self._shown is None:
            self._say(loading())
        self._busy_line.show_busy(busy)

    def _say(self, what: Next) -> None:
        self._next = what
        self._show_state(what.state)

    def _go_on(self) -> None:
        self._next.act()

    def _clear(self) -> None:
        self.search_cleared.emit()
        self.questions.search("")

    def _close_checks(self) -> None:
        self.aside.close()
        self.overview.contracts.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        roomy = not self.aside.is_open() or self.width() >= _THREE_BESIDE
        if not roomy and self.results.hasFocus():
            self.overview.take_focus()
        self.results.setVisible(roomy)
        hold_back(self._splitter, max(_RESULTS_LEAST, self.width() // 3))
        alone = self.aside.is_open() and self.width() < _OVERVIEW_LEAST + _ASIDE_LEAST
        if alone and self._stack.isAncestorOf(QApplication.focusWidget() or self):
            self.aside.take_focus()
        self._stack.setVisible(not alone)
        if self.aside.shows_payment():
            QTimer.singleShot(0, self, self.overview.keep_in_view)
        else:
            self.overview.let_go()
