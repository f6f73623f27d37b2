"""On the portal's side: submitted, not cancelled, the promised time passed? (S2, tips 1 and 2)."""

from admin_desktop.models.diagnosis.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.words import ago, amount, when
from admin_desktop.models.payments.status import Status

SUBMITTED, CANCEL, TIME = "submitted", "not_cancelled", "minimum_time"


def _canceled_in_peace(facts: Facts) -> bool:
    payment = facts.payment
    if payment is None or payment.status is not Status.CANCELED:
        return False
    return not payment.differences and payment.missing_since_ms is None


def _never_sent(facts: Facts) -> bool:
    return _canceled_in_peace(facts) and facts.the_payment.record_no is None


def _by_borrower(facts: Facts) -> bool:
    payment = facts.payment
    return _canceled_in_peace(facts) and payment is not None and payment.cancel_requested_ms is not None


def _too_late(facts: Facts) -> bool:
    return facts.has(Status.PENDING_CANCEL) and facts.the_payment.too_late_batch is not None


def _waits_until(facts: Facts) -> bool:
    return facts.promise_ms is not None and facts.now_ms < facts.promise_ms


def _say_too_late(facts: Facts) -> str:
    payment = facts.the_payment
    return (
        f"The cancel of {when(facts, payment.cancel_requested_ms)} came too late: EFT Generation had already "
        f"pulled the record into batch {payment.too_late_batch}, so it will be collected."
    )


def _say_by_borrower(facts: Facts) -> str:
    payment = facts.the_payment
    return (
        f"It was cancelled at {when(facts, payment.cancel_requested_ms)}; ASPIRE closed record "
        f"{payment.record_no} before any batch had it, so it stands in no EFT file."
    )


def _say_never_sent(facts: Facts) -> str:
    asked = when(facts, facts.the_payment.cancel_requested_ms)
    return f"It was cancelled at {asked}, before anything was sent: ASPIRE never had a record of it."


def _say_by_staff(facts: Facts) -> str:
    payment = facts.the_payment
    return (
        f"Finance-company staff closed record {payment.record_no} in ASPIRE, seen at "
        f"{when(facts, payment.status_since_ms)}; nobody cancelled it in the portal."
    )


def _say_stranger(facts: Facts) -> str:
    number = facts.stranger.record_no if facts.stranger is not None else None
    return (
        f"ASPIRE has record {number} under this reference, but this workspace knows no such payment: "
        "it was probably restored from a backup."
    )


def _left(facts: Facts, expected: str) -> str:
    due = facts.promise_ms or facts.now_ms
    return f"{expected} is promised by {when(facts, due)}; the minimum time has not passed yet."


_submitted_product = Causes(SUBMITTED, "product")
_submitted_s2 = Causes(SUBMITTED, "S2")
_cancel_s2 = Causes(CANCEL, "S2")
_cancel_product = Causes(CANCEL, "product")
_time_s2 = Causes(TIME, "S2")

RULES = (
    _submitted_product.problem(
        "unknown_record",
        Actor.LTI_ADMIN,
        holds=lambda facts: facts.payment is None and facts.stranger is not None,
        finding=_say_stranger,
        next_step="Do not submit it again. Ask LTi to bring the portal's copy of the payment back.",
    ),
    _submitted_s2.problem(
        "not_submitted",
        Actor.DESK,
        holds=lambda facts: facts.payment is None,
        finding=lambda facts: f"The portal has no payment {facts.payment_ref}: it was never submitted.",
        next_step="Check the reference in View Payments, then ask the borrower whether they submitted it.",
    ),
    _cancel_s2.fine(
        "canceled_never_sent",
        holds=_never_sent,
        finding=_say_never_sent,
        next_step="Nothing to do. To pay after all, the borrower submits a new payment.",
        fails=True,
    ),
    _cancel_s2.fine(
        "canceled_by_borrower",
        holds=_by_borrower,
        finding=_say_by_borrower,
        next_step="Nothing to do. To pay after all, the borrower submits a new payment.",
        fails=True,
    ),
    _cancel_s2.fine(
        "closed_by_staff",
        holds=_canceled_in_peace,
        finding=_say_by_staff,
        next_step="Ask the finance company why it was closed before the borrower submits a new payment.",
        fails=True,
        actor=Actor.FINANCE_COMPANY,
    ),
    _cancel_product.problem(
        "cancel_too_late",
        Actor.FINANCE_COMPANY,
        holds=_too_late,
        finding=_say_too_late,
        next_step="Ask the finance company for a refund. If the batch is voided, the cancel is sent again.",
    ),
    _time_s2.waiting(
        "wait_for_schedule",
        holds=lambda facts: facts.has(Status.PENDING) and _waits_until(facts),
        finding=lambda facts: (
            f"It was submitted {ago(facts, facts.the_payment.submitted_ms)} ago. {_left(facts, 'Scheduled')}"
        ),
        next_step="Wait until then and look again; it changes by itself.",
        until=lambda facts: facts.promise_ms,
    ),
    _time_s2.waiting(
        "wait_for_cancel",
        holds=lambda facts: facts.has(Status.PENDING_CANCEL) and not _too_late(facts) and _waits_until(facts),
        finding=lambda facts: (
            f"The cancel was asked for at {when(facts, facts.the_payment.cancel_requested_ms)}. "
            f"{_left(facts, 'Canceled')}"
        ),
        next_step="Wait until then and look again; it changes by itself.",
        until=lambda facts: facts.promise_ms,
    ),
    _time_s2.waiting(
        "wait_for_paid",
        holds=lambda facts: facts.has(Status.SCHEDULED) and _waits_until(facts),
        finding=lambda facts: f"Batch {facts.the_payment.batch_no} was posted. {_left(facts, 'Paid')}",
        next_step="Wait until then and look again; it changes by itself.",
        until=lambda facts: facts.promise_ms,
    ),
)


def submitted(facts: Facts) -> str:
    """Return the evidence that it was submitted."""
    payment = facts.the_payment
    return (
        f"Submitted at {when(facts, payment.submitted_ms)} by {payment.submitted_by}: {amount(facts)}, "
        f"contract {payment.contract_no}, effective {payment.effective_date}."
    )


def not_cancelled(facts: Facts) -> str:
    """Return what is known of a cancel that is no cause."""
    payment = facts.the_payment
    if payment.cancel_requested_ms is None:
        return "Nobody asked to cancel it."
    return f"A cancel was asked for at {when(facts, payment.cancel_requested_ms)}."


def minimum_time(facts: Facts) -> str:
    """Return how the 15 minutes of S2 stand."""
    if facts.promise_ms is not None:
        return f"The 15 minutes ended at {when(facts, facts.promise_ms)}, {ago(facts, facts.promise_ms)} ago."
    if facts.has(Status.SCHEDULED):
        return "Scheduled came; Paid is promised within 15 minutes of its batch being posted."
    return f"{facts.the_payment.status.words} since {when(facts, facts.the_payment.status_since_ms)}."
