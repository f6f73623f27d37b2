"""``customer_overview``: one customer whole. It is told what to show and asks for nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.models.customers.rows import CustomerOverview
from admin_desktop.views.customers.overview.contracts_table import ContractsTable
from admin_desktop.views.customers.overview.customer_head import CustomerHead
from admin_desktop.views.customers.overview.customer_payments import CustomerPayments
from admin_desktop.views.customers.overview.people import People
from admin_desktop.views.customers.ports import MayDo
from admin_desktop.views.look.metrics import XL, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.beside import Beside
from admin_desktop.views.parts.layout.sections import Heading
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.words import tr

_BESIDE, _WHY_BESIDE = 860, 430


class CustomerOverviewPane(QScrollArea):
    """Head, contracts beside people and accounts, and the payments below."""

    why_requested = Signal(str)
    """Run the checks for a contract; empty: for one that is yet to be named."""

    site_requested = Signal(str, str)
    """Company and account number: the customer's own site shall be seen."""

    def __init__(self, look: Look, clock: Clock, thread: ReaderThread, may: MayDo) -> None:
        super().__init__()
        self.setObjectName("customer_overview")
        self.setAccessibleName(tr("Customer overview"))
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = look
        self._shown: CustomerOverview | None = None
        self.head = CustomerHead(look, may_preview=may.preview)
        self.contracts = ContractsTable(look, may_diagnose=may.diagnose)
        self.people = People(look, clock)
        self.payments = CustomerPayments(look, clock, thread)
        self._no_contracts = Label(
            look, "base", "second", tr("No contract is known of this customer")
        ).wrapping()
        self._why = QPushButton(tr("Why is a contract not showing?"))
        if not may.diagnose:
            self._why.hide()
        self._body = QWidget()
        self._keeps = False
        self._build()
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.head.site_requested.connect(self._ask_for_site)
        self.contracts.why_requested.connect(self.why_requested)
        self._why.clicked.connect(lambda: self.why_requested.emit(""))

    def show_customer(self, one: CustomerOverview) -> None:
        """Show a customer, or what is new about them; where nothing is, nothing is painted."""
        if one != self._shown:
            self._shown = one
            self.setAccessibleName(tr("Customer overview of {name}", name=one.name))
            self.head.show_customer(one)
            self.contracts.show_contracts(one.contracts)
            self.contracts.setVisible(bool(one.contracts))
            self._no_contracts.setVisible(not one.contracts)
            self.people.show_people(one)
        self.payments.show_customer(one)

    def page_actions(self) -> Sequence[PageAction]:
        """Return the way to the customer's own site, where it is open."""
        site = self.head.site
        offered = site.isEnabled() and site.isVisibleTo(self)
        return (PageAction("customer_site", site.text(), self._ask_for_site),) if offered else ()

    def keep_in_view(self) -> None:
        """Scroll so that the payments stay in view, whatever was opened beside them and moves them."""
        self._keeps = True
        self.ensureWidgetVisible(self.payments.table)

    def let_go(self) -> None:
        """Nothing stands beside the overview any more."""
        self._keeps = False

    def take_focus(self) -> None:
        """Put the keyboard on the newest payment."""
        self.payments.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_for_site(self) -> None:
        if self._shown is not None:
            self.site_requested.emit(self._shown.company, self._shown.customer_no)

    def _on_range(self) -> None:
        if self._keeps:
            self.ensureWidgetVisible(self.payments.table)

    def _build(self) -> None:
        self._body.setObjectName("customer_overview_body")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(XL, M, XL, S)
        column.setSpacing(S)
        column.addWidget(self.head)
        column.addWidget(Beside((self._contracts_block(), self.people), (5, 2), _BESIDE))
        column.addWidget(self.payments, 1)
        self.setWidget(self._body)

    def _contracts_block(self) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        self._why.setObjectName("customer_why")
        self._why.setProperty("kind", "link")
        self._why.setToolTip(tr("Run the checks for a contract of any number"))
        self._why.setAccessibleName(tr("Why is a contract not showing? Check any contract number"))
        column.addWidget(
            Beside((Heading(self._look, tr("Contracts")), self._why), (1, 0), _WHY_BESIDE, level=True)
        )
        column.addWidget(self.contracts)
        column.addWidget(self._no_contracts)
        column.addStretch(1)
        return block
