"""A payment as the interpretation holds it, and what comes out of interpreting one record.

Plain frozen values without a database: ``interpretation`` makes new ones from old ones.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType

import msgspec

from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.words import noted

NOTHING_ACCEPTED: Mapping[str, str] = MappingProxyType({})


class Held(msgspec.Struct, frozen=True, gc=False):
    """One payment: what was submitted, what ASPIRE last said, and the marks that a sync sets."""

    payment_ref: str
    status: Status
    submitted_ms: int
    cancel_requested_ms: int | None
    customer_no: str
    contract_no: str
    bank_account_token: str
    amount_cents: int
    effective_date: date
    due_ms: int | None
    record_no: int | None = None
    record_epoch: str | None = None
    record_version: int | None = None
    payments_counter: int | None = None
    payments_processed: int | None = None
    batch_no: int | None = None
    batch_state: str | None = None
    return_code: str | None = None
    too_late_batch: int | None = None
    missing_since_ms: int | None = None
    record_sec_code: str | None = None
    record_updated_ms: int | None = None
    """When ASPIRE last changed its record, by ASPIRE's clock."""
    differences: tuple[Difference, ...] = ()
    accepted: Mapping[str, str] = NOTHING_ACCEPTED
    """Field → ASPIRE's value that a person has looked at and closed."""


class Reading(Enum):
    """What one record says about its payment: closed or not, and in a posted batch or not."""

    OPEN = noted("open")
    PULLED = noted("open, in a batch that is not posted")
    POSTED = noted("closed, posted in a batch")
    CLOSED = noted("closed, in no batch")
    CONTRADICTORY = noted("contradictory")
    DELETED = noted("deleted")
    UNKNOWN_COUNTERS = noted("unknown counters")

    __hash__ = object.__hash__  # members are single; Enum's own hash is a Python call per look-up


class Effect(Enum):
    """What an interpreted record means for the payment's outbox entries."""

    RECORD_EXISTS = "record_exists"
    """The create arrived; a cancel that waits for proof of absence must be sent."""
    CANCEL_SETTLED = "cancel_settled"
    """The record is closed: nothing is left to cancel."""
    CANCEL_TOO_LATE = "cancel_too_late"
    """EFT Generation has pulled the record: the wish is kept, not sent."""
    CANCEL_AGAIN = "cancel_again"
    """The batch was voided: the kept wish is sent again at once."""


class News(msgspec.Struct, frozen=True, gc=False):
    """One line for the timeline; ``status`` only when the status moved."""

    kind: str
    text: str
    status: Status | None = None


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """What interpreting a record led to. ``after`` is the payment itself when nothing changed."""

    after: Held
    news: tuple[News, ...] = ()
    effects: frozenset[Effect] = frozenset()
    set_aside: str = ""
    """Why the record waits for a person; empty when it could be read."""
