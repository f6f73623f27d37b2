"""The records of ASPIRE's change feed, frozen, as the wire hands them to the model.

Names and values are those of the ASPIRE contract (docs/architecture.md, *The contract*); instants are
milliseconds UTC, dates are ``datetime.date`` in the company's zone, money is cents. What a long
sync makes by the ten thousand is a struct: quickly made, and the garbage collector passes over it.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import msgspec


@dataclass(frozen=True, slots=True)
class CompanyRecord:
    """The finance company's set-up in ASPIRE."""

    code: str
    name: str
    time_zone: str
    bank_processing_type: str
    balancing_entry: bool
    counters: str
    """``s2`` or ``kb``: which values of the two counters mean open and closed."""
    payment_accounts: str
    """``any`` or ``existing``."""
    cutoff: str
    """``HH:MM`` in the company's zone."""


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """A borrower's ASPIRE account."""

    customer_no: str
    name: str
    email: str
    phone: str | None
    postal_code: str
    private_labels: tuple[str, ...]
    version: int


@dataclass(frozen=True, slots=True)
class ContractRecord:
    """A lease or loan."""

    contract_no: str
    customer_no: str
    guarantor_nos: tuple[str, ...]
    description: str
    private_label: str
    state: str
    """``pending``, ``booked`` or ``terminated``."""
    version: int


@dataclass(frozen=True, slots=True)
class ChargeRecord:
    """A charge on a contract, open while ``open_cents`` is above zero."""

    charge_no: str
    contract_no: str
    description: str
    due_date: date
    amount_cents: int
    open_cents: int
    version: int


@dataclass(frozen=True, slots=True)
class BankAccountRecord:
    """A bank account by its token: the full number never leaves ASPIRE."""

    token: str
    customer_no: str
    routing_number: str
    last4: str
    account_type: str
    """``checking`` or ``savings``."""
    validated_at_ms: int | None
    validated_how: str | None
    version: int


class AlternateEftRecord(msgspec.Struct, frozen=True, gc=False):
    """ASPIRE's record of one EFT payment; ``payment_ref`` is None when it is no portal payment."""

    record_no: int
    payment_ref: str | None
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    sec_code: str
    effective_date: date
    payments: int
    payments_processed: int
    batch_no: int | None
    batch_state: str | None
    """``pulled``, ``posted`` or None."""
    return_code: str | None
    version: int
    updated_at_ms: int


@dataclass(frozen=True, slots=True)
class EftGenerationRecord:
    """One EFT Generation run; ``batch_no`` is None when nothing was due."""

    run_no: int
    batch_no: int | None
    from_date: date | None
    through_date: date
    state: str
    """``empty``, ``pulled``, ``posted`` or ``voided``."""
    pulled_at_ms: int | None
    posted_at_ms: int | None
    voided_at_ms: int | None
    entries: int
    debit_cents: int
    file_sha256: str | None


FeedRecord: TypeAlias = (
    CompanyRecord
    | CustomerRecord
    | ContractRecord
    | ChargeRecord
    | BankAccountRecord
    | AlternateEftRecord
    | EftGenerationRecord
)


class Change(msgspec.Struct, frozen=True, gc=False):
    """One entry of the feed: the whole record as of then."""

    seq: int
    at_ms: int
    deleted: bool
    record: FeedRecord


@dataclass(frozen=True, slots=True)
class SetAside:
    """One entry of the feed that breaks the contract: kept for a person, with its reason."""

    seq: int
    kind: str
    reason: str
    raw: str
    """The entry as received, redacted and cut to 2,000 characters."""


@dataclass(frozen=True, slots=True)
class ChangePage:
    """One page of the feed, checked. ``next_after`` is the cursor once it is applied."""

    company: str
    epoch: str
    after: int
    next_after: int
    more: bool
    changes: tuple[Change, ...]
    set_aside: tuple[SetAside, ...]
