"""The frozen rows of Customer Overview. Money is cents, instants are ``*_ms`` UTC."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from admin_desktop.models.payments.rows import StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.words import noted, tr


@dataclass(frozen=True, slots=True)
class CustomerHit:
    """One customer that a search found."""

    company: str
    customer_no: str
    name: str
    email: str
    via: str
    """The portal user whose name or e-mail was found; empty when the customer's own were."""


@dataclass(frozen=True, slots=True)
class CustomerHits:
    """The first customers that a search found, by name, and how many there are."""

    text: str
    hits: tuple[CustomerHit, ...]
    count: int
    of: int
    """How many customers there are to search in."""


@dataclass(frozen=True, slots=True)
class LinkedAccount:
    """An ASPIRE account that a portal user is linked to; ``name`` empty when ASPIRE told us of none."""

    customer_no: str
    name: str


@dataclass(frozen=True, slots=True)
class PortalUserRow:
    """Somebody who signs in to the Customer Portal."""

    portal_user: str
    name: str
    email: str
    private_label: str
    """The site that they sign in to."""
    created_ms: int
    active: bool
    accounts: tuple[LinkedAccount, ...]


class Standing(StrEnum):
    """How the portal shows a contract to this customer's users."""

    OPEN = "open"
    CLOSED = "closed"
    NOT_VISIBLE = "not_visible"

    @property
    def words(self) -> str:
        """The words of the chip."""
        return tr(_STANDINGS[self])


_STANDINGS = {
    Standing.OPEN: noted("Open"),
    Standing.CLOSED: noted("Closed"),
    Standing.NOT_VISIBLE: noted("Not visible"),
}


@dataclass(frozen=True, slots=True)
class CustomerContract:
    """A contract that the customer holds or guarantees, as the portal shows it."""

    contract_no: str
    description: str
    private_label: str
    state: str
    """ASPIRE's: ``pending``, ``booked`` or ``terminated``."""
    is_guarantor: bool
    open_cents: int
    """What is open of its charges."""
    standing: Standing
    reason: str
    """Why it is not visible, in a few words; else who sees it."""


@dataclass(frozen=True, slots=True)
class CustomerAccount:
    """A bank account by its last four; ``validated_at_ms`` None when it was never validated."""

    last4: str
    account_type: str
    validated_at_ms: int | None
    validated_how: str | None


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """The payments submitted in one month of the company's zone."""

    month: date
    """Its first day."""
    totals: tuple[StatusTotal, ...]
    """All five statuses, zeros included, in the order of a payment's life."""

    @property
    def count(self) -> int:
        """How many payments were submitted in the month."""
        return sum(total.count for total in self.totals)

    @property
    def amount_cents(self) -> int:
        """What they come to."""
        return sum(total.amount_cents for total in self.totals)


@dataclass(frozen=True, slots=True)
class PaymentFigures:
    """All payments of a customer, in figures."""

    totals: tuple[StatusTotal, ...]
    returned_count: int
    returned_cents: int
    """Of Paid payments, what the bank sent back."""
    first_ms: int | None
    last_ms: int | None
    """The first and the newest submission."""
    months: tuple[MonthTotals, ...]
    """The last 18 months, oldest first, empty months included."""

    @property
    def count(self) -> int:
        """How many payments there are."""
        return sum(total.count for total in self.totals)

    @property
    def amount_cents(self) -> int:
        """What they come to."""
        return sum(total.amount_cents for total in self.totals)

    @property
    def returned_per_mille(self) -> int | None:
        """Returned payments per thousand Paid ones, rounded half up; None when none is Paid."""
        paid = sum(total.count for total in self.totals if total.status is Status.PAID)
        return (self.returned_count * 2000 + paid) // (2 * paid) if paid else None


@dataclass(frozen=True, slots=True)
class CustomerOverview:
    """Everything the page shows about one customer, but the list of their payments."""

    company: str
    company_name: str
    time_zone: str
    customer_no: str
    name: str
    email: str
    phone: str | None
    private_labels: tuple[str, ...]
    users: tuple[PortalUserRow, ...]
    contracts: tuple[CustomerContract, ...]
    accounts: tuple[CustomerAccount, ...]
    figures: PaymentFigures
