"""Everything a diagnosis knows, gathered in one read of the workspace and frozen.

Instants are ``*_ms`` UTC, money is cents, dates are in the company's zone. What the workspace does not know
is None; ``missing`` names it in words.
"""

from dataclasses import dataclass
from datetime import date

from admin_desktop.clock import local_date
from admin_desktop.models.diagnosis.gathering.fact_parts import (
    AsideFacts,
    EntryFacts,
    FileLine,
    LookAlike,
    RunFacts,
    StrangerFacts,
)
from admin_desktop.models.feed.counters import CONVENTIONS, Closedness, closedness
from admin_desktop.models.outbox.entries import Action, EntryState
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status
from admin_desktop.models.set_up.run_days import RunDays
from admin_desktop.words import noted, tr


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """One finance company: its set-up, its sync as last stored, and whether Payments is on."""

    company: str
    name: str
    time_zone: str
    counters: str
    bank_processing_type: str
    payments_active: bool = True
    payments_since_ms: int | None = None
    connected: bool | None = None
    """Whether its line to ASPIRE is switched on; None when none is set up here."""
    interval_s: int | None = None
    epoch: str | None = None
    last_success_ms: int | None = None
    frozen_since_ms: int | None = None
    """Since when writing is frozen because ASPIRE was restored; None when it is not."""
    cycle_ended_ms: int | None = None
    cycle_outcome: str | None = None
    """The SyncState after the last cycle."""
    cycle_message: str = ""


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """The payment itself, and ASPIRE's record of it as it was last seen."""

    payment_ref: str
    status: Status
    status_since_ms: int
    submitted_ms: int
    submitted_by: str
    customer_no: str
    contract_no: str
    amount_cents: int
    sec_code: str
    effective_date: date
    cancel_requested_ms: int | None = None
    due_ms: int | None = None
    updated_ms: int = 0
    record_no: int | None = None
    record_epoch: str | None = None
    record_version: int | None = None
    payments_counter: int | None = None
    payments_processed: int | None = None
    batch_no: int | None = None
    batch_state: str | None = None
    return_code: str | None = None
    too_late_batch: int | None = None
    rejected_reason: str | None = None
    missing_since_ms: int | None = None
    differences: tuple[Difference, ...] = ()
    accepted_date: date | None = None
    """ASPIRE's effective date, where a person has accepted that it differs."""
    record_sec_code: str | None = None
    record_updated_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """One snapshot. ``payment`` None: the portal knows no payment of this reference."""

    payment_ref: str
    now_ms: int
    company: CompanyFacts
    payment: PaymentFacts | None
    entries: tuple[EntryFacts, ...] = ()
    runs: tuple[RunFacts, ...] = ()
    """Runs since ASPIRE last changed the record, newest first, and the newest before it; only for a record
    that waits for a run."""
    run_days: RunDays = RunDays()  # noqa: RUF009 - it is frozen
    """When runs may be expected; own closed days are read only for a record that waits for a run."""
    batch_run: RunFacts | None = None
    """The run whose batch holds the record."""
    voided_ms: int | None = None
    """When, by ASPIRE's clock, a batch that had held the record was voided last."""
    aside: tuple[AsideFacts, ...] = ()
    stranger: StrangerFacts | None = None
    look_alikes: tuple[LookAlike, ...] = ()
    file_line: FileLine | None = None
    """Which line of which file the entry is, once somebody has opened the file; None before."""

    @property
    def the_payment(self) -> PaymentFacts:
        """The payment; asked only by rules that come after *was it submitted?*."""
        if self.payment is None:
            raise LookupError("there is no payment")
        return self.payment

    @property
    def today(self) -> date:
        """The company's date."""
        return local_date(self.now_ms, self.company.time_zone)

    @property
    def zone(self) -> str:
        """The company's IANA zone."""
        return self.company.time_zone

    def has(self, *statuses: Status) -> bool:
        """Whether the payment stands in one of these statuses."""
        return self.payment is not None and self.payment.status in statuses

    @property
    def awaits(self) -> bool:
        """Whether anything of this payment is still to come from ASPIRE."""
        return self.payment is not None and not self.payment.status.is_final

    @property
    def waits_for_person(self) -> bool:
        """Whether it was refused, contradicted or lost: no sync moves it until somebody has decided."""
        payment = self.payment
        if payment is None:
            return False
        refused = any(entry.state is EntryState.REJECTED for entry in self.entries)
        return refused or bool(payment.differences) or payment.missing_since_ms is not None

    @property
    def awaits_sync(self) -> bool:
        """Whether the next sync may move it."""
        return self.awaits and not self.waits_for_person

    @property
    def outstanding(self) -> EntryFacts | None:
        """The oldest wish that ASPIRE has not settled."""
        return next((entry for entry in self.entries if entry.is_outstanding), None)

    def entry(self, *actions: Action, state: EntryState) -> EntryFacts | None:
        """Return the newest entry of these actions in this state."""
        return next((e for e in reversed(self.entries) if e.action in actions and e.state is state), None)

    @property
    def convention_known(self) -> bool:
        """Whether we know what the company's counters mean."""
        return self.company.counters in CONVENTIONS

    @property
    def closed(self) -> Closedness | None:
        """What the record's counters say; None without a record."""
        payment = self.payment
        if payment is None or payment.payments_counter is None or payment.payments_processed is None:
            return None
        return closedness(self.company.counters, payment.payments_counter, payment.payments_processed)

    def difference(self, name: str) -> Difference | None:
        """Return the open difference in a field."""
        found = self.payment.differences if self.payment is not None else ()
        return next((d for d in found if d.field == name), None)

    @property
    def record_date(self) -> date:
        """The effective date that ASPIRE's record has: the one that a run looks at."""
        payment, differs = self.the_payment, self.difference("effective date")
        if differs is not None:
            return date.fromisoformat(differs.aspire)
        return payment.accepted_date or payment.effective_date

    @property
    def waits_for_run(self) -> bool:
        """Whether there is an open record in no batch and nothing else stands between it and a run."""
        payment = self.payment
        return (
            payment is not None
            and payment.status is Status.SCHEDULED
            and payment.record_no is not None
            and payment.batch_no is None
        )

    @property
    def promise_ms(self) -> int | None:
        """Until when S2 promises the next status, as the grid shows it; None while no promise runs."""
        return self.payment.due_ms if self.awaits and self.payment is not None else None

    @property
    def missing(self) -> dict[str, str]:
        """What a rule may need and the workspace does not know: name → words; nothing once it is final."""
        payment = self.payment
        record = self.awaits and payment is not None and payment.record_no is not None
        lacks = {
            "convention": record and not self.convention_known,
            "record_sec_code": record and payment is not None and payment.record_sec_code is None,
            "batch_run": record
            and payment is not None
            and payment.batch_no is not None
            and self.batch_run is None,
        }
        return {name: tr(WORDS[name]) for name, lacking in lacks.items() if lacking}


WORDS = {
    "convention": noted("what the company's two counters mean"),
    "record_sec_code": noted("the SEC code of ASPIRE's record"),
    "batch_run": noted("the EFT Generation run of the batch"),
}
"""Facts that may be missing, in words."""
