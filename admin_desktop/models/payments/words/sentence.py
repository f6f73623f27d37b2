"""The status sentence: where a payment stands, by when the next status is promised, and who acts.

Pure: facts in, words out, in the company's zone. The promises are S2's (15 minutes each), their tones amber
in the last five minutes and red after.
"""

from collections.abc import Callable
from dataclasses import dataclass

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.payments.promise import PROMISE_MS
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.payments.words import return_reasons
from admin_desktop.models.payments.words.next_step import next_step, settled_note
from admin_desktop.models.payments.words.standing import Standing
from admin_desktop.models.payments.words.time_words import at, span
from admin_desktop.words import tr

LIMIT = PROMISE_MS // MINUTE_MS


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
    submitted = tr("Submitted at {at}", at=at(row.submitted_ms, now_ms, row.time_zone))
    if facts.rejected_reason is not None:
        return tr(
            "{submitted}, rejected by ASPIRE: {reason}.",
            submitted=submitted,
            reason=facts.rejected_reason.rstrip("."),
        )
    if Mark.CHECKING in row.marks:
        where = tr("{submitted}. Sending - checking: ASPIRE's answer did not arrive.", submitted=submitted)
    else:
        where = tr("{submitted}, awaiting transfer to ASPIRE.", submitted=submitted)
    return f"{where} {_promise(row, 'Scheduled', now_ms)}"


def _scheduled(facts: Standing, now_ms: int) -> str:
    row = facts.row
    took = span(facts.status_since_ms - row.submitted_ms)
    since = at(facts.status_since_ms, now_ms, row.time_zone)
    scheduled = tr(
        "Scheduled at {since}, {took} after submission (limit {limit}).", since=since, took=took, limit=LIMIT
    )
    if facts.posted_at_ms is not None and row.batch_no is not None:
        posted = at(facts.posted_at_ms, now_ms, row.time_zone)
        return tr(
            "{scheduled} Batch {batch} was posted at {posted}. {promise}",
            scheduled=scheduled,
            batch=row.batch_no,
            posted=posted,
            promise=_promise(row, "Paid", now_ms),
        )
    within = tr("within 15 minutes of its batch being posted")
    if row.batch_no is not None:
        return tr(
            "{scheduled} EFT Generation has pulled it into batch {batch}. Next: Paid, {within}.",
            scheduled=scheduled,
            batch=row.batch_no,
            within=within,
        )
    return tr("{scheduled} Next: Paid, {within}.", scheduled=scheduled, within=within)


def _pending_cancel(facts: Standing, now_ms: int) -> str:
    row = facts.row
    requested = tr("Cancel requested at {cancel_time}", cancel_time=_cancel_time(facts, now_ms))
    if facts.too_late_batch is not None:
        ends = (
            _promise(row, "Paid", now_ms) if row.due_ms is not None else tr("Next: Paid, once it is posted.")
        )
        return tr(
            "{requested}, too late: in batch {too_late_batch}. {ends}",
            requested=requested,
            too_late_batch=facts.too_late_batch,
            ends=ends,
        )
    if Mark.CHECKING in row.marks:
        return tr(
            "{requested} - checking: ASPIRE's answer did not arrive. {promise}",
            requested=requested,
            promise=_promise(row, "Canceled", now_ms),
        )
    return tr(
        "{requested}, awaiting ASPIRE's confirmation. {promise}",
        requested=requested,
        promise=_promise(row, "Canceled", now_ms),
    )


def _canceled(facts: Standing, now_ms: int) -> str:
    row = facts.row
    canceled = tr("Canceled at {at}", at=at(facts.status_since_ms, now_ms, row.time_zone))
    if facts.cancel_requested_ms is None:
        return tr("{canceled}: finance-company staff closed the record in ASPIRE.", canceled=canceled)
    took = span(facts.status_since_ms - facts.cancel_requested_ms)
    if row.record_no is None:
        return tr(
            "{canceled}, {took} after the cancel (limit {limit}): it never reached ASPIRE.",
            canceled=canceled,
            took=took,
            limit=LIMIT,
        )
    return tr(
        "{canceled}, {took} after the cancel (limit {limit}): ASPIRE closed the record before any "
        "batch had it.",
        canceled=canceled,
        took=took,
        limit=LIMIT,
    )


def _paid(facts: Standing, now_ms: int) -> str:
    row = facts.row
    paid = tr("Paid at {at}", at=at(facts.status_since_ms, now_ms, row.time_zone))
    batch = tr("its batch") if row.batch_no is None else tr("batch {batch}", batch=row.batch_no)
    if facts.posted_at_ms is None:
        said = tr("{paid}: ASPIRE posted {batch}.", paid=paid, batch=batch)
    else:
        said = tr(
            "{paid}, {span} after {batch} was posted (limit {limit}).",
            paid=paid,
            span=span(facts.status_since_ms - facts.posted_at_ms),
            batch=batch,
            limit=LIMIT,
        )
    if facts.cancel_requested_ms is not None:
        said += tr(" The cancel of {cancel_time} came too late.", cancel_time=_cancel_time(facts, now_ms))
    if Mark.RETURNED in row.marks:
        said += tr(" Returned by the bank: {reason}.", reason=return_reasons.reason(row.return_code or ""))
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
        return tr("Next: {expected}.", expected=expected)
    due = at(row.due_ms, now_ms, row.time_zone)
    tone = row.lateness(now_ms)
    if tone == "red":
        return tr(
            "{expected} was expected by {due}, {span} ago.",
            expected=expected,
            due=due,
            span=span(now_ms - row.due_ms),
        )
    left = tr(" ({span} left)", span=span(row.due_ms - now_ms)) if tone else ""
    return tr("Next: {expected}, by {due}{left}.", expected=expected, due=due, left=left)


def _contradictions(facts: Standing, now_ms: int) -> str:
    said = []
    if facts.missing_since_ms is not None:
        since = at(facts.missing_since_ms, now_ms, facts.row.time_zone)
        said.append(
            tr("ASPIRE confirmed it once and no longer has its record, seen at {since}.", since=since)
        )
    if facts.differences:
        both = "; ".join(
            tr("{field} here {ours}, in ASPIRE {aspire}", field=tr(d.field), ours=d.ours, aspire=tr(d.aspire))
            for d in facts.differences
        )
        said.append(tr("Differs from ASPIRE: {both}.", both=both))
    return " ".join(said)
