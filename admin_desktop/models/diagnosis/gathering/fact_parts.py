"""The smaller facts around a payment: its wishes, the runs, what could not be read, and what looks alike."""

from dataclasses import dataclass
from datetime import date

from admin_desktop.models.outbox.entries import OUTSTANDING, Action, EntryState
from admin_desktop.models.payments.status import Status
from admin_desktop.words import number, tr


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One wish in the outbox."""

    action: Action
    state: EntryState
    attempts: int
    epoch: str | None
    not_before_ms: int
    created_ms: int
    attempted_ms: int | None
    last_answer: str | None

    @property
    def is_outstanding(self) -> bool:
        """Whether ASPIRE has not settled it."""
        return self.state in OUTSTANDING


@dataclass(frozen=True, slots=True)
class RunFacts:
    """One EFT Generation run and its window of due dates; ``from_date`` None catches up on everything."""

    run_no: int
    batch_no: int | None
    from_date: date | None
    through_date: date
    state: str
    pulled_at_ms: int | None
    posted_at_ms: int | None
    voided_at_ms: int | None
    entries: int
    debit_cents: int
    file_sha256: str | None

    def covers(self, day: date) -> bool:
        """Whether a record due on that day lies in the window."""
        return (self.from_date is None or self.from_date <= day) and day <= self.through_date


@dataclass(frozen=True, slots=True)
class AsideFacts:
    """News of ASPIRE about the payment that could not be read and waits for a person."""

    seq: int
    reason: str
    at_ms: int
    version: int | None
    """The version that the unread record says it has, where that much can be read."""


@dataclass(frozen=True, slots=True)
class StrangerFacts:
    """A record of ASPIRE that belongs to no payment here, and looks like this one."""

    record_no: int
    payment_ref: str | None
    amount_cents: int
    effective_date: date


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Another payment of the same contract, amount and effective date."""

    payment_ref: str
    status: Status
    submitted_ms: int


@dataclass(frozen=True, slots=True)
class FileLine:
    """Where the payment stands in the batch's own file, once somebody has opened it here."""

    line_no: int
    sha256: str
    batch_no: int | None

    @property
    def words(self) -> str:
        """The line and its file, in words."""
        return tr(
            "Line {line} of the file {file}… of batch {batch}.",
            line=number(self.line_no),
            file=self.sha256[:12],
            batch=self.batch_no,
        )
