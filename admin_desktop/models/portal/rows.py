"""The frozen rows of the customer's view. Money is cents, instants are ``*_ms`` UTC."""

from dataclasses import dataclass
from datetime import date

from admin_desktop.models.customers.rows import PortalUserRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.portal.branding import Branding

HITS = 50
"""More borrowers are not listed: one types on instead."""


@dataclass(frozen=True, slots=True)
class BorrowerHit:
    """A portal user whom one may look over the shoulder of."""

    company: str
    portal_user: str
    name: str
    email: str
    private_label: str
    """The site that they sign in to."""


@dataclass(frozen=True, slots=True)
class PortalCharge:
    """What is open of one charge."""

    charge_no: str
    description: str
    due_date: date
    open_cents: int


@dataclass(frozen=True, slots=True)
class PortalContract:
    """A contract that the site shows to the user."""

    contract_no: str
    description: str
    customer_no: str
    """The linked ASPIRE account by which they see it, and which pays."""
    closed: bool
    charges: tuple[PortalCharge, ...]
    """The open ones, oldest first."""
    under_way_cents: int
    """What is on its way by payments that are not final."""

    @property
    def open_cents(self) -> int:
        """What is open of its charges."""
        return sum(charge.open_cents for charge in self.charges)


@dataclass(frozen=True, slots=True)
class PortalAccount:
    """A bank account by its last four."""

    token: str
    customer_no: str
    last4: str
    account_type: str
    routing_number: str
    validated: bool


@dataclass(frozen=True, slots=True)
class PortalPayment:
    """A payment as the borrower's history lists it."""

    payment_ref: str
    status: Status
    submitted_ms: int
    contract_no: str
    amount_cents: int
    effective_date: date
    last4: str
    returned: bool
    """The bank sent a Paid one back."""

    @property
    def cancelable(self) -> bool:
        """Whether the site offers to cancel it."""
        return self.status in {Status.PENDING, Status.SCHEDULED}


@dataclass(frozen=True, slots=True)
class PaymentAreas:
    """What the four areas hold; there are none while Payments is off."""

    accounts: tuple[PortalAccount, ...]
    any_account: bool
    """Whether the company allows any account; otherwise existing ones only."""
    history: tuple[PortalPayment, ...]
    """Newest first, the last 200."""
    first_date: date
    """The first day on which a payment made now can be collected."""


@dataclass(frozen=True, slots=True)
class PortalView:
    """One portal user's site, whole."""

    company: str
    company_name: str
    time_zone: str
    user: PortalUserRow
    contracts: tuple[PortalContract, ...]
    hidden_contracts: int
    """Contracts of the linked accounts that the site does not show."""
    areas: PaymentAreas | None
    """None while Payments is off for the company."""
    may_act: bool
    """Whether one may submit and cancel here as the borrower."""
    live: bool
    branding: Branding
    may_brand: bool
    now_ms: int

    @property
    def payable(self) -> tuple[PortalContract, ...]:
        """The contracts that can be paid."""
        return tuple(contract for contract in self.contracts if not contract.closed)

    def accounts_of(self, customer_no: str) -> tuple[PortalAccount, ...]:
        """Return the bank accounts from which an ASPIRE account can pay."""
        areas = self.areas
        return tuple(one for one in areas.accounts if one.customer_no == customer_no) if areas else ()
