"""The outbox entries that a payment's history leaves behind: most long done, a few still under way."""

from collections.abc import Iterator
from typing import Any

from admin_desktop.models.demo.history import CancelHistory, PaymentHistory
from admin_desktop.models.feed.held import Held
from admin_desktop.models.outbox.entries import Action, EntryState


def outbox_entries(history: PaymentHistory, held: Held, epoch: str) -> Iterator[dict[str, Any]]:
    """Yield the payment's rows for ``outbox``, without numbers: the create, then the cancel if any."""
    yield _entry(history, Action.CREATE, history.submitted_ms, _create_state(history), history.sent_ms, epoch)
    cancel = history.cancel
    if cancel is not None:
        action = Action.CONFIRM_ABSENT if cancel.unsent else Action.CANCEL
        sent_ms = None if cancel.unsent else cancel.sent_ms
        state = _cancel_state(cancel, held)
        yield _entry(history, action, cancel.requested_ms, state, sent_ms, epoch)


def _create_state(history: PaymentHistory) -> tuple[EntryState, int | None]:
    if history.sent_ms is None:
        if history.cancel is not None and history.cancel.unsent:
            return EntryState.WITHDRAWN, history.cancel.requested_ms
        return EntryState.WAITING, None
    if history.answered_ms is None:
        return EntryState.UNKNOWN, None
    return EntryState.DONE, history.answered_ms


def _cancel_state(cancel: CancelHistory, held: Held) -> tuple[EntryState, int | None]:
    if held.status.is_final:
        return EntryState.DONE, cancel.answered_ms
    if cancel.too_late and held.too_late_batch is not None:
        return EntryState.TOO_LATE, None
    if cancel.sent_ms is None or cancel.unsent:
        return EntryState.WAITING, None
    return EntryState.UNKNOWN, None


def _entry(
    history: PaymentHistory,
    action: Action,
    created_ms: int,
    state: tuple[EntryState, int | None],
    sent_ms: int | None,
    epoch: str,
) -> dict[str, Any]:
    return {
        "company": history.company,
        "payment_ref": history.payment_ref,
        "action": action.value,
        "state": state[0].value,
        "attempts": 0 if sent_ms is None else 1,
        "epoch": None if sent_ms is None else epoch,
        "not_before_ms": 0,
        "created_ms": created_ms,
        "attempted_ms": sent_ms,
        "settled_ms": state[1],
        "last_answer": None,
    }
