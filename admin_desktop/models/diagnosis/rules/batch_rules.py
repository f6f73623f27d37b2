"""The batch: is it posted, is the payment settled, did the bank send it back?"""

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.rules.run_rules import is_stale
from admin_desktop.models.diagnosis.words import ago, when
from admin_desktop.models.payments.promise import PROMISE_MS, is_over
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.words import return_reasons
from admin_desktop.models.payments.words.batch_states import batch_state_words
from admin_desktop.words import noted, tr

BATCH, POSTED, RETURNED, FILE_LINE = "in_a_batch", "posted", "returned", "file_line"


def _pulled(facts: Facts) -> bool:
    return facts.has(Status.SCHEDULED) and facts.the_payment.batch_state == "pulled"


def _moved_ms(facts: Facts) -> int | None:
    """Return when the run was posted or voided, by ASPIRE's clock."""
    run = facts.batch_run
    return None if run is None else run.posted_at_ms or run.voided_at_ms


def _run_moved_on(facts: Facts) -> bool:
    """Whether the run was posted or voided over 15 minutes ago while the record still says pulled."""
    moved = _moved_ms(facts)
    return _pulled(facts) and moved is not None and is_over(moved + PROMISE_MS, facts.now_ms)


def _is_unposted(facts: Facts) -> bool:
    run = facts.batch_run
    return _pulled(facts) and run is not None and run.posted_at_ms is None


def _paid(facts: Facts) -> bool:
    return facts.has(Status.PAID)


def _returned(facts: Facts) -> bool:
    return _paid(facts) and facts.the_payment.return_code is not None


def _say_pulled(facts: Facts) -> str:
    run, batch_no = facts.batch_run, facts.the_payment.batch_no
    if run is not None and run.voided_at_ms is not None:
        return tr("Batch {batch} was voided, and the record has not followed", batch=batch_no)
    at = when(facts, run.pulled_at_ms if run is not None else None)
    return tr(
        "EFT Generation pulled it into batch {batch} at {at}; the batch is not posted", batch=batch_no, at=at
    )


def _say_lags(facts: Facts) -> str:
    run = facts.batch_run
    state = batch_state_words(run.state if run is not None else "")
    return tr(
        "ASPIRE says that batch {batch} is {state}, but the record's own change has not arrived.",
        batch=facts.the_payment.batch_no,
        state=state,
    )


def _say_paid(facts: Facts) -> str:
    payment = facts.the_payment
    return tr(
        "It is Paid since {when}: batch {batch} was posted.",
        when=when(facts, payment.status_since_ms),
        batch=payment.batch_no,
    )


def _say_too_late(facts: Facts) -> str:
    asked = when(facts, facts.the_payment.cancel_requested_ms)
    return tr(
        "It is Paid although a cancel was asked for at {asked}: batch {batch} already held the record.",
        asked=asked,
        batch=facts.the_payment.batch_no,
    )


_posted_product = Causes(POSTED, "product")
_posted_s2 = Causes(POSTED, "S2")
_returned_nacha = Causes(RETURNED, "Nacha")

RULES = (
    _posted_product.problem(
        "record_lags_its_run",
        Actor.DESK,
        holds=_run_moved_on,
        finding=_say_lags,
        next_step=noted("Press F5. If it stays so, open a ticket with LTi."),
        needs=("batch_run",),
    ),
    _posted_s2.problem(
        "batch_not_posted",
        Actor.FINANCE_COMPANY,
        holds=lambda facts: _is_unposted(facts) and is_stale(facts),
        finding=lambda facts: tr("{pulled}, and a banking day has passed.", pulled=_say_pulled(facts)),
        next_step=noted("Ask the finance company to post the batch, or to void it."),
        needs=("batch_run",),
    ),
    _posted_s2.waiting(
        "waiting_for_posting",
        holds=_is_unposted,
        finding=lambda facts: tr("{pulled} yet.", pulled=_say_pulled(facts)),
        next_step=noted("Nothing to do: it becomes Paid within 15 minutes of the finance company's posting."),
        needs=("batch_run",),
    ),
    _posted_product.problem(
        "paid_cancel_too_late",
        Actor.FINANCE_COMPANY,
        holds=lambda facts: (
            _paid(facts) and not _returned(facts) and facts.the_payment.cancel_requested_ms is not None
        ),
        finding=_say_too_late,
        next_step=noted("Ask the finance company for a refund."),
    ),
    _posted_s2.fine(
        "paid",
        holds=lambda facts: _paid(facts) and not _returned(facts),
        finding=_say_paid,
        next_step=noted("Nothing to do."),
    ),
    _returned_nacha.problem(
        "returned",
        Actor.FINANCE_COMPANY,
        holds=_returned,
        finding=lambda facts: tr(
            "It was Paid, then the bank returned it: {reason}.",
            reason=return_reasons.reason(facts.the_payment.return_code or ""),
        ),
        next_step=lambda facts: return_reasons.next_step(facts.the_payment.return_code or ""),
    ),
)


def in_a_batch(facts: Facts) -> str:
    """Return which batch holds the record."""
    run = facts.batch_run
    if run is None:
        return tr("Batch {batch}.", batch=facts.the_payment.batch_no)
    return tr(
        "Batch {batch}, pulled by run {run} at {when}.",
        batch=facts.the_payment.batch_no,
        run=run.run_no,
        when=when(facts, run.pulled_at_ms),
    )


def posted(facts: Facts) -> str:
    """Return when the batch was posted."""
    run = facts.batch_run
    if run is None or run.posted_at_ms is None:
        return tr("Batch {batch} is posted.", batch=facts.the_payment.batch_no)
    return tr(
        "Posted at {when}, {ago} ago.", when=when(facts, run.posted_at_ms), ago=ago(facts, run.posted_at_ms)
    )


def file_line(facts: Facts) -> str:
    """Return the line of the opened file."""
    return facts.file_line.words if facts.file_line is not None else ""


def returned(_facts: Facts) -> str:
    """Return that the bank sent nothing back."""
    return tr("The bank has not returned it.")
