"""What the page needs from outside, as protocols; bootstrap hands in what satisfies them."""

from typing import NamedTuple, Protocol

from admin_desktop.models.customers.contract_case import ContractVerdict
from admin_desktop.models.customers.rows import CustomerHits, CustomerOverview

CustomerKey = tuple[str, str]
"""Company and ASPIRE account number."""


class MayDo(NamedTuple):
    """What the role of whoever sits here allows."""

    cancel: bool
    diagnose: bool
    preview: bool


class CustomersReader(Protocol):
    """The reads of the page. Called in its work thread only; each may raise an AdminDesktopError."""

    def search(self, text: str, companies: frozenset[str] | None, /) -> CustomerHits:
        """Return the customers that contain the text."""
        ...

    def overview(self, company: str, customer_no: str, /) -> CustomerOverview:
        """Return everything about one customer."""
        ...

    def explain(self, company: str, customer_no: str, contract_no: str, /) -> ContractVerdict:
        """Return why a contract does not show to the customer's portal users."""
        ...
