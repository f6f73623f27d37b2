"""Customers for the window: its reads, bound to who sits at it, and the page made of them."""

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.customers.contract_case import ContractVerdict
from admin_desktop.models.customers.overview import explain, overview
from admin_desktop.models.customers.rows import CustomerHits, CustomerOverview
from admin_desktop.models.customers.search import search
from admin_desktop.models.permissions import Action, may
from admin_desktop.views.customers.customers_page import CustomersPage
from admin_desktop.views.customers.ports import MayDo
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments.ports import PaymentsReader


class CustomersReads:
    """Satisfies the page's CustomersReader."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def search(self, text: str, companies: frozenset[str] | None) -> CustomerHits:
        """Return the customers that contain the text."""
        return search(self._store, self._who, text, companies=companies)

    def overview(self, company: str, customer_no: str) -> CustomerOverview:
        """Return everything about one customer."""
        return overview(self._store, self._who, company, customer_no)

    def explain(self, company: str, customer_no: str, contract_no: str) -> ContractVerdict:
        """Return why a contract does not show to a customer's portal users."""
        return explain(self._store, self._who, company, customer_no, contract_no)


def customers_page(look: Look, here: Workspace, payments: PaymentsReader) -> CustomersPage:
    """Return the page; ``payments`` is read in a thread of the page's own."""
    role = here.who.role
    return CustomersPage(
        look,
        here.clock,
        CustomersReads(here),
        payments,
        MayDo(
            cancel=may(role, Action.CANCEL_FOR_BORROWER),
            diagnose=may(role, Action.DIAGNOSE),
            preview=may(role, Action.PREVIEW),
        ),
    )
