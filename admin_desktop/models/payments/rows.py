"""The frozen rows that leave the model: what views, exports and the command line hold."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from admin_desktop.models.payments.promise import lateness
from admin_desktop.models.payments.status import Mark, Status


class PaymentRow(NamedTuple):
    """One line of View Payments. Money is cents, instants are ``*_ms`` UTC."""

    company: str
    payment_ref: str
    status: Status
    marks: tuple[Mark, ...]
    submitted_ms: int
    submitted_by: str
    customer_no: str
    customer_name: str
    customer_email: str
    contract_no: str
    private_label: str
    amount_cents: int
    effective_date: date
    bank_last4: str
    sec_code: str
    record_no: int | None
    batch_no: int | None
    batch_state: str | None
    """``pulled``, ``posted`` or None, as ASPIRE last said."""
    payments_counter: int | None
    payments_processed: int | None
    return_code: str | None
    updated_ms: int
    due_ms: int | None
    """When the next status is expected by (S2's promise); None when no promise is running."""
    time_zone: str
    """The company's zone: dates and times of this row are shown in it."""
    assignee: str = ""
    """Who takes care of it; empty: nobody."""
    reviewed_by: str = ""
    reviewed_ms: int | None = None
    notes: int = 0

    @property
    def waits_for_run(self) -> bool:
        """Whether its record is in ASPIRE and no EFT Generation has pulled it yet."""
        return self.status is Status.SCHEDULED and self.batch_no is None

    def lateness(self, now_ms: int) -> str:
        """Return ``''``, ``'amber'`` (the promise's last five minutes) or ``'red'`` (over it: Late)."""
        return lateness(self.due_ms, now_ms)


class PaymentEvent(NamedTuple):
    """One entry of a payment's timeline, with both clocks."""

    event_no: int
    at_ms: int
    """Our clock, when we learned or did it."""
    aspire_at_ms: int | None
    """ASPIRE's clock, when it says it happened; None for our own acts."""
    kind: str
    """A stable code: submitted, sent, checking, scheduled, cancel_requested, too_late, canceled, paid ..."""
    status: Status | None
    """The status it led to, or None when the status stayed."""
    actor: str
    """A user, ``portal``, ``aspire`` or ``sync``."""
    text: str
    """One plain sentence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which ASPIRE contradicts us; both values as text."""

    field: str
    ours: str
    aspire: str


class Note(NamedTuple):
    """One note; notes are only ever added."""

    at_ms: int
    author: str
    text: str


class Case(NamedTuple):
    """What people noted about one payment, notes oldest first."""

    assignee: str | None = None
    reviewed_by: str | None = None
    reviewed_ms: int | None = None
    notes: tuple[Note, ...] = ()


NO_CASE = Case()


class PaymentDetail(NamedTuple):
    """Everything the detail pane shows about one payment."""

    row: PaymentRow
    contract_description: str
    sentence: str
    """The status sentence with its deadline."""
    tone: str
    """``''``, ``'amber'`` or ``'red'``: how late the sentence is."""
    next_step: str
    """What to do next and who acts; empty when nothing is to be done."""
    events: tuple[PaymentEvent, ...]
    differences: tuple[Difference, ...]
    settled_note: str
    """For Paid: until when it could still be returned; else empty."""
    case: Case = NO_CASE


@dataclass(frozen=True, slots=True)
class StatusTotal:
    """Count and sum of one status under the current filter."""

    status: Status
    count: int
    amount_cents: int
