"""What became of the wish: refused, without an answer, or waiting for its next try."""

from typing import Final

from admin_desktop.models.diagnosis.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor
from admin_desktop.models.diagnosis.rules.rule import Causes
from admin_desktop.models.diagnosis.rules.sync_rules import is_behind, last_success
from admin_desktop.models.diagnosis.words import sentence, when
from admin_desktop.models.feed.counters import Closedness
from admin_desktop.models.feed.headlines import DELETED_FIELD
from admin_desktop.models.outbox.entries import Action, EntryState
from admin_desktop.models.payments.status import Status

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
    late = facts.promise_ms is not None and facts.now_ms >= facts.promise_ms
    return facts.awaits and late and entry is not None and entry.state is state


def _say_not_sent(facts: Facts) -> str:
    began = "It waits to be sent" if is_behind(facts) else "The sync runs, and yet this was not sent"
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
    reason = sentence(facts.the_payment.rejected_reason or "no reason was given")
    hand = ""
    if facts.stranger is not None:
        hand = f" Record {facts.stranger.record_no}, which is no portal payment, has its amount and date."
    return f"ASPIRE refused the payment: {reason}. Nothing is sent again by itself.{hand}"


def _say_cancel_rejected(facts: Facts) -> str:
    entry = facts.entry(*_CANCELS, state=EntryState.REJECTED)
    reason = sentence((entry.last_answer if entry is not None else None) or "no reason was given")
    return f"ASPIRE refused the cancel: {reason}. It is not sent again by itself."


def _say_unknown(facts: Facts) -> str:
    entry = facts.outstanding
    tried = when(facts, entry.attempted_ms if entry is not None else None)
    return (
        f"It was sent at {tried} and ASPIRE's answer never came. ASPIRE is asked by the payment's reference "
        "before anything is sent again, and has not told yet."
    )


_sent_product = Causes(SENT, "product")

RULES = (
    _sent_product.problem(
        "rejected_by_aspire",
        Actor.CUSTOMER_CARE,
        holds=_rejected,
        finding=_say_rejected,
        next_step="Put right what ASPIRE names, cancel this payment, and have the borrower submit it anew.",
    ),
    _sent_product.problem(
        "cancel_rejected",
        Actor.FINANCE_COMPANY,
        holds=_cancel_rejected,
        finding=_say_cancel_rejected,
        next_step="Ask the finance company to look at the record in ASPIRE and close it there if need be.",
    ),
    _sent_product.problem(
        "attempt_before_restore",
        Actor.LTI_ADMIN,
        holds=_epoch_gone,
        finding=lambda facts: (
            f"{_say_unknown(facts)} ASPIRE was restored since, so that it can no longer tell."
        ),
        next_step="An LTi admin decides with the finance company whether it was collected.",
    ),
    _sent_product.problem(
        "answer_unknown",
        Actor.CUSTOMER_CARE,
        holds=lambda facts: _overdue_entry(facts, EntryState.UNKNOWN),
        finding=_say_unknown,
        next_step="Do not submit it again. If it stays so for an hour, open a ticket with LTi.",
        until=_next_try,
    ),
    _sent_product.waiting(
        "trying_again",
        holds=_backs_off,
        finding=lambda facts: (
            f"ASPIRE could not take it when it was last sent; it is tried again at "
            f"{when(facts, _next_try(facts))}."
        ),
        next_step="Wait for the next try; nothing is lost.",
        until=_next_try,
    ),
    _sent_product.problem(
        "not_sent",
        Actor.DESK,
        holds=lambda facts: _overdue_entry(facts, EntryState.WAITING),
        finding=_say_not_sent,
        next_step="Press F5. If it stays unsent, open a ticket with LTi.",
    ),
)


def sent(facts: Facts) -> str:
    """Return what is known of sending when it is no cause."""
    entry = facts.outstanding
    if entry is None:
        return "Nothing of it waits to be sent."
    if entry.attempts == 0:
        return "It goes out with the next sync."
    return f"Tried {entry.attempts:,} times, last at {when(facts, entry.attempted_ms)}; not settled yet."
