"""What became of the wish: refused, without an answer, or waiting for its next try."""

from typing import Final

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.rules.sync_rules import is_behind, last_success
from admin_desktop.models.diagnosis.words import sentence, when
from admin_desktop.models.feed.counters import Closedness
from admin_desktop.models.feed.headlines import DELETED_FIELD
from admin_desktop.models.outbox.entries import Action, EntryState
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.payments.status import Status
from admin_desktop.words import noted, number, tr, trn

SENT = "sent"

_CANCELS: Final = (Action.CANCEL, Action.CONFIRM_ABSENT)


def _rejected(facts: Facts) -> bool:
    entry = facts.entry(Action.CREATE, state=EntryState.REJECTED)
    return facts.has(Status.PENDING) and entry is not None


def _cancel_rejected(facts: Facts) -> bool:
    """A cancel refused for no reason of the record's own: those have rules of theirs."""
    own = facts.difference(DELETED_FIELD) is not None or facts.closed is Closedness.UNKNOWN
    if own or not facts.has(Status.PENDING_CANCEL):
        return False
    return facts.entry(*_CANCELS, state=EntryState.REJECTED) is not None


def _overdue_entry(facts: Facts, state: EntryState) -> bool:
    entry = facts.outstanding
    late = is_over(facts.promise_ms, facts.now_ms)
    return facts.awaits and late and entry is not None and entry.state is state


def _say_not_sent(facts: Facts) -> str:
    began = tr("It waits to be sent") if is_behind(facts) else tr("The sync runs, and yet this was not sent")
    return f"{began}. {last_success(facts)}."


def _epoch_gone(facts: Facts) -> bool:
    entry = facts.outstanding
    unknown = entry is not None and entry.state is EntryState.UNKNOWN
    return facts.awaits and entry is not None and unknown and entry.epoch != facts.company.epoch


def _backs_off(facts: Facts) -> bool:
    entry = facts.outstanding
    return (
        _overdue_entry(facts, EntryState.WAITING) and entry is not None and entry.not_before_ms > facts.now_ms
    )


def _next_try(facts: Facts) -> int | None:
    return facts.outstanding.not_before_ms if facts.outstanding is not None else None


def _say_rejected(facts: Facts) -> str:
    reason = sentence(facts.the_payment.rejected_reason or tr("no reason was given"))
    hand = ""
    if facts.stranger is not None:
        hand = tr(
            " Record {record}, which is no portal payment, has its amount and date.",
            record=facts.stranger.record_no,
        )
    return tr(
        "ASPIRE refused the payment: {reason}. Nothing is sent again by itself.{hand}",
        reason=reason,
        hand=hand,
    )


def _say_cancel_rejected(facts: Facts) -> str:
    entry = facts.entry(*_CANCELS, state=EntryState.REJECTED)
    reason = sentence((entry.last_answer if entry is not None else None) or tr("no reason was given"))
    return tr("ASPIRE refused the cancel: {reason}. It is not sent again by itself.", reason=reason)


def _say_unknown(facts: Facts) -> str:
    entry = facts.outstanding
    tried = when(facts, entry.attempted_ms if entry is not None else None)
    return tr(
        "It was sent at {tried} and ASPIRE's answer never came. ASPIRE is asked by the "
        "payment's reference before anything is sent again, and has not told yet.",
        tried=tried,
    )


_sent_product = Causes(SENT, "product")

RULES = (
    _sent_product.problem(
        "rejected_by_aspire",
        Actor.CUSTOMER_CARE,
        holds=_rejected,
        finding=_say_rejected,
        next_step=noted(
            "Put right what ASPIRE names, cancel this payment, and have the borrower submit it anew."
        ),
    ),
    _sent_product.problem(
        "cancel_rejected",
        Actor.FINANCE_COMPANY,
        holds=_cancel_rejected,
        finding=_say_cancel_rejected,
        next_step=noted(
            "Ask the finance company to look at the record in ASPIRE and close it there if need be."
        ),
    ),
    _sent_product.problem(
        "attempt_before_restore",
        Actor.LTI_ADMIN,
        holds=_epoch_gone,
        finding=lambda facts: tr(
            "{unknown} ASPIRE was restored since, so that it can no longer tell.",
            unknown=_say_unknown(facts),
        ),
        next_step=noted("An LTi admin decides with the finance company whether it was collected."),
    ),
    _sent_product.problem(
        "answer_unknown",
        Actor.CUSTOMER_CARE,
        holds=lambda facts: _overdue_entry(facts, EntryState.UNKNOWN),
        finding=_say_unknown,
        next_step=noted("Do not submit it again. If it stays so for an hour, open a ticket with LTi."),
        until=_next_try,
    ),
    _sent_product.waiting(
        "trying_again",
        holds=_backs_off,
        finding=lambda facts: tr(
            "ASPIRE could not take it when it was last sent; it is tried again at {when}.",
            when=when(facts, _next_try(facts)),
        ),
        next_step=noted("Wait for the next try; nothing is lost."),
        until=_next_try,
    ),
    _sent_product.problem(
        "not_sent",
        Actor.DESK,
        holds=lambda facts: _overdue_entry(facts, EntryState.WAITING),
        finding=_say_not_sent,
        next_step=noted("Press F5. If it stays unsent, open a ticket with LTi."),
    ),
)


def sent(facts: Facts) -> str:
    """Return what is known of sending when it is no cause."""
    entry = facts.outstanding
    if entry is None:
        return tr("Nothing of it waits to be sent.")
    if entry.attempts == 0:
        return tr("It goes out with the next sync.")
    return trn(
        "Tried once, at {when}; not settled yet.",
        "Tried {n} times, last at {when}; not settled yet.",
        entry.attempts,
        n=number(entry.attempts),
        when=when(facts, entry.attempted_ms),
    )
