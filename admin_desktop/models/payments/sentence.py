"""The status sentence: where a payment stands, by when the next status is promised, and who acts.

Pure: facts in, words out, in the company's zone. The promises are S2's (15 minutes each), their tones amber
in the last five minutes and red after.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from admin_desktop.clock import MINUTE_MS, local_date
from admin_desktop.models.payments import return_reasons
from admin_desktop.models.payments.rows import Difference, PaymentRow
from admin_desktop.models.payments.status import PROMISE_MS, Mark, Status
from admin_desktop.models.payments.time_words import at, day, span

LIMIT = f"(limit {PROMISE_MS // MINUTE_MS})"
RETURN_DAYS = 60
"""Nacha: R05, R07, R10 and R11 may come back for 60 calendar days, most others for 2 banking days."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts that a sentence is made of. Instants are ``*_ms`` UTC."""

    row: PaymentRow
    status_since_ms: int
    cancel_requested_ms: int | None = None
    too_late_batch: int | None = None
    rejected_reason: str | None = None
    missing_since_ms: int | None = None
    differences: tuple[Difference, ...] = ()
    posted_at_ms: int | None = None
    """When ASPIRE posted the payment's batch, if we know."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the detail pane says about a payment."""

    sentence: str
    tone: str
    """``''``, ``'amber'`` or ``'red'``."""
    next_step: str
    settled_note: str


def describe(facts: Standing, now_ms: int) -> Words:
    """Return the sentence, its tone, the next step, and for Paid until when it could be returned."""
    said = [_BY_STATUS[facts.row.status](facts, now_ms), _contradictions(facts, now_ms)]
    return Words(
        sentence=" ".join(part for part in said if part),
        tone=facts.row.lateness(now_ms),
        next_step=next_step(facts, now_ms),
        settled_note=settled_note(facts.row, now_ms),
    )


def _pending(facts: Standing, now_ms: int) -> str:
    row = facts.row
    submitted = f"Submitted at {at(row.submitted_ms, now_ms, row.time_zone)}"
    if facts.rejected_reason is not None:
        return f"{submitted}, rejected by ASPIRE: {facts.rejected_reason.rstrip('.')}."
    if Mark.CHECKING in row.marks:
        where = f"{submitted}. Sending - checking: ASPIRE's answer did not arrive."
    else:
        where = f"{submitted}, awaiting transfer to ASPIRE."
    return f"{where} {_promise(row, 'Scheduled', now_ms)}"


def _scheduled(facts: Standing, now_ms: int) -> str:
    row = facts.row
    took = span(facts.status_since_ms - row.submitted_ms)
    since = at(facts.status_since_ms, now_ms, row.time_zone)
    scheduled = f"Scheduled at {since}, {took} after submission {LIMIT}."
    if facts.posted_at_ms is not None and row.batch_no is not None:
        posted = at(facts.posted_at_ms, now_ms, row.time_zone)
        return f"{scheduled} Batch {row.batch_no} was posted at {posted}. {_promise(row, 'Paid', now_ms)}"
    within = "within 15 minutes of its batch being posted"
    if row.batch_no is not None:
        return f"{scheduled} EFT Generation has pulled it into batch {row.batch_no}. Next: Paid, {within}."
    return f"{scheduled} Next: Paid, {within}."


def _pending_cancel(facts: Standing, now_ms: int) -> str:
    row = facts.row
    requested = f"Cancel requested at {_cancel_time(facts, now_ms)}"
    if facts.too_late_batch is not None:
        ends = _promise(row, "Paid", now_ms) if row.due_ms is not None else "Next: Paid, once it is posted."
        return f"{requested}, too late: in batch {facts.too_late_batch}. {ends}"
    if Mark.CHECKING in row.marks:
        return f"{requested} - checking: ASPIRE's answer did not arrive. {_promise(row, 'Canceled', now_ms)}"
    return f"{requested}, awaiting ASPIRE's confirmation. {_promise(row, 'Canceled', now_ms)}"


def _canceled(facts: Standing, now_ms: int) -> str:
    row = facts.row
    canceled = f"Canceled at {at(facts.status_since_ms, now_ms, row.time_zone)}"
    if facts.cancel_requested_ms is None:
        return f"{canceled}: finance-company staff closed the record in ASPIRE."
    took = span(facts.status_since_ms - facts.cancel_requested_ms)
    if row.record_no is None:
        return f"{canceled}, {took} after the cancel {LIMIT}: it never reached ASPIRE."
    return f"{canceled}, {took} after the cancel {LIMIT}: ASPIRE closed the record before any batch had it."


def _paid(facts: Standing, now_ms: int) -> str:
    row = facts.row
    paid = f"Paid at {at(facts.status_since_ms, now_ms, row.time_zone)}"
    batch = "its batch" if row.batch_no is None else f"batch {row.batch_no}"
    if facts.posted_at_ms is None:
        said = f"{paid}: ASPIRE posted {batch}."
    else:
        said = f"{paid}, {span(facts.status_since_ms - facts.posted_at_ms)} after {batch} was posted {LIMIT}."
    if facts.cancel_requested_ms is not None:
        said += f" The cancel of {_cancel_time(facts, now_ms)} came too late."
    if Mark.RETURNED in row.marks:
        said += f" Returned by the bank: {return_reasons.reason(row.return_code or '')}."
    return said


_BY_STATUS: dict[Status, Callable[[Standing, int], str]] = {
    Status.PENDING: _pending,
    Status.SCHEDULED: _scheduled,
    Status.PENDING_CANCEL: _pending_cancel,
    Status.CANCELED: _canceled,
    Status.PAID: _paid,
}


def _cancel_time(facts: Standing, now_ms: int) -> str:
    requested_ms = facts.cancel_requested_ms
    known_ms = facts.status_since_ms if requested_ms is None else requested_ms
    return at(known_ms, now_ms, facts.row.time_zone)


def _promise(row: PaymentRow, expected: str, now_ms: int) -> str:
    """Say by when the next status is promised, and how that stands."""
    if row.due_ms is None:
        return f"Next: {expected}."
    due = at(row.due_ms, now_ms, row.time_zone)
    tone = row.lateness(now_ms)
    if tone == "red":
        return f"{expected} was expected by {due}, {span(now_ms - row.due_ms)} ago."
    left = f" ({span(row.due_ms - now_ms)} left)" if tone else ""
    return f"Next: {expected}, by {due}{left}."


def _contradictions(facts: Standing, now_ms: int) -> str:
    said = []
    if facts.missing_since_ms is not None:
        since = at(facts.missing_since_ms, now_ms, facts.row.time_zone)
        said.append(f"ASPIRE confirmed it once and no longer has its record, seen at {since}.")
    if facts.differences:
        both = "; ".join(f"{d.field} here {d.ours}, in ASPIRE {d.aspire}" for d in facts.differences)
        said.append(f"Differs from ASPIRE: {both}.")
    return " ".join(said)


def next_step(facts: Standing, now_ms: int) -> str:
    """Return what is to be done next and by whom; empty when nothing is but to wait."""
    row = facts.row
    person = _for_a_person(facts)
    if person:
        return person
    if Mark.RETURNED in row.marks:
        return return_reasons.next_step(row.return_code or "")
    if row.status is Status.PAID and facts.cancel_requested_ms is not None:
        return "Ask the finance company for a refund."
    if row.lateness(now_ms) == "red":
        return "Check that the sync with ASPIRE runs; if it does not, open a ticket with LTi."
    return _waiting_for_a_run(row, now_ms)


def _for_a_person(facts: Standing) -> str:
    if facts.missing_since_ms is not None:
        return "Do not submit it again: the bank may have the file. LTi resolves it payment by payment."
    if facts.differences:
        return "Compare both values with the finance company, then close the difference."
    if facts.rejected_reason is not None:
        return "Nothing is sent again by itself. Cancel it, and have the borrower submit it anew."
    if facts.too_late_batch is not None and not facts.row.status.is_final:
        return (
            "Ask the finance company for a refund. If the batch is voided, the cancel is sent again at once."
        )
    return ""


def _waiting_for_a_run(row: PaymentRow, now_ms: int) -> str:
    if row.status is not Status.SCHEDULED or row.batch_no is not None:
        return ""
    today = local_date(now_ms, row.time_zone)
    effective = day(row.effective_date, today)
    if row.effective_date > today:
        return f"Nothing to do: EFT Generation collects it from its effective date, {effective}."
    return f"The finance company's next EFT Generation run collects it; it is due since {effective}."


def settled_note(row: PaymentRow, now_ms: int) -> str:
    """Say until when a Paid payment could still be returned; empty when it no longer can, or was."""
    if row.status is not Status.PAID or Mark.RETURNED in row.marks:
        return ""
    today = local_date(now_ms, row.time_zone)
    last = row.effective_date + timedelta(days=RETURN_DAYS)
    if today > last:
        return ""
    return (
        f"Paid is not yet settled: could be returned until {day(last, today)} "
        f"({RETURN_DAYS} days from the effective date); most returns come within 2 banking days."
    )
