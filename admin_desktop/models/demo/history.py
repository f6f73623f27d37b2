"""What a story is made of: frozen rows that ASPIRE's side and the portal's side both load.

A story holds no full account number: the mock ASPIRE invents those for itself. Instants are milliseconds UTC.
"""

from dataclasses import dataclass
from datetime import date

from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    Change,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    EftGenerationRecord,
)


@dataclass(frozen=True, slots=True)
class PortalUser:
    """Somebody who signs in to a company's Customer Portal, with the ASPIRE accounts linked to them."""

    portal_user: str
    name: str
    email: str
    private_label: str
    created_ms: int
    customer_nos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContractCast:
    """A contract as the story knows it: its record, its instalment, and when it opened and closed."""

    record: ContractRecord
    """As of now, at its newest version."""
    instalment_cents: int
    booked_ms: int
    terminated_ms: int | None


@dataclass(frozen=True, slots=True)
class AccountCast:
    """A bank account and since when it exists."""

    record: BankAccountRecord
    """As of now, at its newest version."""
    opened_ms: int


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody and everything that payments of one company refer to, as of now."""

    company: CompanyRecord
    private_labels: tuple[str, ...]
    customers: tuple[CustomerRecord, ...]
    users: tuple[PortalUser, ...]
    contracts: tuple[ContractCast, ...]
    charges: tuple[ChargeRecord, ...]
    bank_accounts: tuple[AccountCast, ...]


@dataclass(frozen=True, slots=True)
class CancelHistory:
    """A borrower's cancel. ``sent_ms`` None: not sent yet; ``answered_ms`` None: no answer yet."""

    requested_ms: int
    sent_ms: int | None
    answered_ms: int | None
    too_late: bool
    """ASPIRE answered that EFT Generation had pulled the record."""
    unsent: bool
    """The create had never been sent, so the cancel withdrew it and ASPIRE was only asked."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an Alternate EFT record and when our sync learned of it."""

    record: AlternateEftRecord
    seen_ms: int | None
    """None while the sync has not seen it."""
    by_push: bool
    """Learned from the answer to our own create or cancel, not from the feed."""


@dataclass(frozen=True, slots=True)
class PaymentHistory:
    """One portal payment's whole life up to now."""

    company: str
    payment_ref: str
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    sec_code: str
    effective_date: date
    submitted_ms: int
    submitted_by: str
    sent_ms: int | None
    """When the create went out; None when it never did, or not yet."""
    answered_ms: int | None
    """When ASPIRE's answer to the create arrived; None with ``sent_ms`` set: outcome unknown."""
    cancel: CancelHistory | None
    versions: tuple[Version, ...]
    """ASPIRE's record, oldest version first; empty when ASPIRE has none."""


@dataclass(frozen=True, slots=True)
class RunHistory:
    """One EFT Generation run up to now, with the records it pulled, in order of record number."""

    states: tuple[EftGenerationRecord, ...]
    """As pulled (or empty), then as posted or voided if that has happened. Never with a file's hash."""
    entries: tuple[AlternateEftRecord, ...]
    """As of the pull."""


@dataclass(frozen=True, slots=True)
class CompanyStory:
    """One finance company's story."""

    cast: Cast
    payments: tuple[PaymentHistory, ...]
    """In order of submission."""
    runs: tuple[RunHistory, ...]
    feed: tuple[Change, ...]
    """ASPIRE's whole feed, in order of time; ``seq`` counts from 1 without a gap."""
    closing_seq: int
    """The last entry of the feed that our sync had pulled when the desk closed."""
    closed_by_staff: frozenset[int]
    """Numbers of the records that staff closed in ASPIRE."""


@dataclass(frozen=True, slots=True)
class Story:
    """The whole demo, both sides."""

    seed: int
    now_ms: int
    started_ms: int
    closing_ms: int
    """The evening of the last banking day before today: the feed was pulled up to here."""
    companies: tuple[CompanyStory, ...]
