"""On the portal's side: submitted, not cancelled, the promised time passed? (S2, tips 1 and 2)."""

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.words import ago, amount, when
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words.time_words import day
from admin_desktop.words import noted, tr

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
    return facts.promise_ms is not None and not is_over(facts.promise_ms, facts.now_ms)


def _say_too_late(facts: Facts) -> str:
    payment = facts.the_payment
    return tr(
        "The cancel of {when} came too late: EFT Generation had already pulled the record "
        "into batch {too_late_batch}, so it will be collected.",
        when=when(facts, payment.cancel_requested_ms),
        too_late_batch=payment.too_late_batch,
    )


def _say_by_borrower(facts: Facts) -> str:
    payment = facts.the_payment
    return tr(
        "It was cancelled at {when}; ASPIRE closed record {record} before any batch had it, "
        "so it stands in no EFT file.",
        when=when(facts, payment.cancel_requested_ms),
        record=payment.record_no,
    )


def _say_never_sent(facts: Facts) -> str:
    asked = when(facts, facts.the_payment.cancel_requested_ms)
    return tr(
        "It was cancelled at {asked}, before anything was sent: ASPIRE never had a record of it.", asked=asked
    )


def _say_by_staff(facts: Facts) -> str:
    payment = facts.the_payment
    return tr(
        "Finance-company staff closed record {record} in ASPIRE, seen at {when}; nobody "
        "cancelled it in the portal.",
        record=payment.record_no,
        when=when(facts, payment.status_since_ms),
    )


def _say_stranger(facts: Facts) -> str:
    number = facts.stranger.record_no if facts.stranger is not None else None
    return tr(
        "ASPIRE has record {number} under this reference, but this workspace knows no such "
        "payment: it was probably restored from a backup.",
        number=number,
    )


def _left(facts: Facts, expected: str) -> str:
    due = facts.promise_ms or facts.now_ms
    return tr(
        "{expected} is promised by {when}; the minimum time has not passed yet.",
        expected=expected,
        when=when(facts, due),
    )


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
        next_step=noted("Do not submit it again. Ask LTi to bring the portal's copy of the payment back."),
    ),
    _submitted_s2.problem(
        "not_submitted",
        Actor.DESK,
        holds=lambda facts: facts.payment is None,
        finding=lambda facts: tr(
            "The portal has no payment {payment_ref}: it was never submitted.", payment_ref=facts.payment_ref
        ),
        next_step=noted(
            "Check the reference in View Payments, then ask the borrower whether they submitted it."
        ),
    ),
    _cancel_s2.fine(
        "canceled_never_sent",
        holds=_never_sent,
        finding=_say_never_sent,
        next_step=noted("Nothing to do. To pay after all, the borrower submits a new payment."),
        fails=True,
    ),
    _cancel_s2.fine(
        "canceled_by_borrower",
        holds=_by_borrower,
        finding=_say_by_borrower,
        next_step=noted("Nothing to do. To pay after all, the borrower submits a new payment."),
        fails=True,
    ),
    _cancel_s2.fine(
        "closed_by_staff",
        holds=_canceled_in_peace,
        finding=_say_by_staff,
        next_step=noted(
            "Ask the finance company why it was closed before the borrower submits a new payment."
        ),
        fails=True,
        actor=Actor.FINANCE_COMPANY,
    ),
    _cancel_product.problem(
        "cancel_too_late",
        Actor.FINANCE_COMPANY,
        holds=_too_late,
        finding=_say_too_late,
        next_step=noted(
            "Ask the finance company for a refund. If the batch is voided, the cancel is sent again."
        ),
    ),
    _time_s2.waiting(
        "wait_for_schedule",
        holds=lambda facts: facts.has(Status.PENDING) and _waits_until(facts),
        finding=lambda facts: tr(
            "It was submitted {ago} ago. {left}",
            ago=ago(facts, facts.the_payment.submitted_ms),
            left=_left(facts, "Scheduled"),
        ),
        next_step=noted("Wait until then and look again; it changes by itself."),
        until=lambda facts: facts.promise_ms,
    ),
    _time_s2.waiting(
        "wait_for_cancel",
        holds=lambda facts: facts.has(Status.PENDING_CANCEL) and not _too_late(facts) and _waits_until(facts),
        finding=lambda facts: tr(
            "The cancel was asked for at {when}. {left}",
            when=when(facts, facts.the_payment.cancel_requested_ms),
            left=_left(facts, "Canceled"),
        ),
        next_step=noted("Wait until then and look again; it changes by itself."),
        until=lambda facts: facts.promise_ms,
    ),
    _time_s2.waiting(
        "wait_for_paid",
        holds=lambda facts: (facts.has(Status.SCHEDULED) or _too_late(facts)) and _waits_until(facts),
        finding=lambda facts: tr(
            "Batch {batch} was posted. {left}", batch=facts.the_payment.batch_no, left=_left(facts, "Paid")
        ),
        next_step=noted("Wait until then and look again; it changes by itself."),
        until=lambda facts: facts.promise_ms,
    ),
)


def submitted(facts: Facts) -> str:
    """Return the evidence that it was submitted."""
    payment = facts.the_payment
    return tr(
        "Submitted at {when} by {submitted_by}: {amount}, contract {contract}, effective {effective_date}.",
        when=when(facts, payment.submitted_ms),
        submitted_by=payment.submitted_by,
        amount=amount(facts),
        contract=payment.contract_no,
        effective_date=day(payment.effective_date, facts.today),
    )


def not_cancelled(facts: Facts) -> str:
    """Return what is known of a cancel that is no cause."""
    payment = facts.the_payment
    if payment.cancel_requested_ms is None:
        return tr("Nobody asked to cancel it.")
    return tr("A cancel was asked for at {when}.", when=when(facts, payment.cancel_requested_ms))


def minimum_time(facts: Facts) -> str:
    """Return how the 15 minutes of S2 stand."""
    if facts.promise_ms is not None:
        return tr(
            "The 15 minutes ended at {when}, {ago} ago.",
            when=when(facts, facts.promise_ms),
            ago=ago(facts, facts.promise_ms),
        )
    if facts.has(Status.SCHEDULED):
        return tr("Scheduled came; Paid is promised within 15 minutes of its batch being posted.")
    return tr(
        "{status} since {when}.",
        status=tr(facts.the_payment.status.words),
        when=when(facts, facts.the_payment.status_since_ms),
    )
