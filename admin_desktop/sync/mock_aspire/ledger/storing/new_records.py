"""The bodies of what the portal asks ASPIRE to create."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class NewEft:
    """The body of a creation; ``payment_ref`` is None for a record that is no portal payment."""

    payment_ref: str | None
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    sec_code: str
    effective_date: date


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What the portal sends once, when a customer sets up a bank account."""

    customer_no: str
    routing_number: str
    account_number: str = field(repr=False)
    account_type: str
    """``checking`` or ``savings``."""
    holder: str
