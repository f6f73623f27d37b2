"""A payment's timeline told again up to an instant: status, marks, record and batch as we knew them. Pure.

Numbers are read from the timeline's own sentences, which are written in one place each (``feed/headlines``,
``outbox/attempts``, ``restore/carrying_out``); a test holds the words together. What left no event cannot be
told: an attempt that certainly failed keeps *Sending - checking* until ASPIRE's next word, and the batch of
a record that contradicts us may be missing.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from admin_desktop.models.payments.promise import PROMISE_MS, promised_ms
from admin_desktop.models.payments.status import Mark, Status

_RECORD = re.compile(r"\brecord (\d+)")
_BATCH = re.compile(r"\bbatch (\d+)")
_RETURN = re.compile(r"\bpayment: (R\d\d)")


@dataclass(frozen=True, slots=True)
class Event:
    """What a replay reads of one event."""

    at_ms: int
    kind: str
    status: str | None
    actor: str
    text: str


@dataclass(slots=True)
class Then:
    """A payment as we knew it."""

    status: Status = Status.PENDING
    since_ms: int = 0
    updated_ms: int = 0
    submitted_ms: int = 0
    cancel_ms: int | None = None
    record_no: int | None = None
    has_record: bool = False
    """ASPIRE's word proves that there was a record, also where the sentence does not number it."""
    batch_no: int | None = None
    batch_state: str | None = None
    return_code: str | None = None
    too_late: int | None = None
    checking: bool = False
    cancelling: bool = False
    """The last thing sent was the cancel."""
    rejected: str = ""
    """``create`` or ``cancel``, whichever ASPIRE refused."""
    rejected_reason: str = ""
    differs: bool = False
    missing: bool = False
    promised: bool = True
    """Whether a promise may run: not after a person resolved a restore."""

    def due_ms(self, posted_ms: int | None) -> int | None:
        """Return until when the next status was promised; ``posted_ms``: when the batch was posted, if so."""
        if not self.promised:
            return None
        known = promised_ms(self.status, self.submitted_ms, self.cancel_ms, self.too_late)
        waits = self.status in {Status.SCHEDULED, Status.PENDING_CANCEL} and self.batch_state == "pulled"
        if known is None and waits and posted_ms is not None:
            return posted_ms + PROMISE_MS
        return known

    def marks(self, *, late: bool) -> tuple[Mark, ...]:
        """Return the marks worn, in the order of the grid."""
        worn = (
            (Mark.LATE, late),
            (Mark.CHECKING, self.checking),
            (Mark.TOO_LATE, self.too_late is not None),
            (Mark.RETURNED, self.return_code is not None and self.status is Status.PAID),
            (Mark.DIFFERS, self.differs),
            (Mark.REJECTED, bool(self.rejected)),
            (Mark.MISSING, self.missing),
        )
        return tuple(mark for mark, on in worn if on)


def replay(events: Iterable[Event], at_ms: int) -> Then | None:
    """Return the payment after its events up to ``at_ms``; None when it had none yet."""
    then: Then | None = None
    for event in events:
        if event.at_ms > at_ms:
            continue
        then = then or Then(since_ms=event.at_ms, submitted_ms=event.at_ms)
        _FOLLOW.get(event.kind, _nothing)(then, event)
        if event.status is not None and event.status != then.status:
            then.status, then.since_ms = Status(event.status), event.at_ms
        then.updated_ms = event.at_ms
    return then


def _nothing(_then: Then, _event: Event) -> None:
    """Many events tell only what was done."""


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return None if found is None else int(found[1])


def _sent(then: Then, event: Event) -> None:
    then.checking, then.cancelling = True, "cancel" in event.text


def _created(then: Then, event: Event) -> None:
    then.record_no, then.checking, then.has_record = _number(_RECORD, event.text), False, True


def _cancel_requested(then: Then, event: Event) -> None:
    then.cancel_ms, then.rejected, then.promised = event.at_ms, "", True


def _in_batch(then: Then, event: Event) -> None:
    then.batch_no, then.batch_state = _number(_BATCH, event.text), "pulled"


def _too_late(then: Then, event: Event) -> None:
    then.too_late, then.checking = _number(_BATCH, event.text), False
    if event.actor == "aspire":  # seen in the record, not only in ASPIRE's answer to the cancel
        _in_batch(then, event)


def _voided(then: Then, _event: Event) -> None:
    then.batch_no = then.batch_state = then.too_late = None


def _paid(then: Then, event: Event) -> None:
    then.batch_no, then.batch_state, then.checking = _number(_BATCH, event.text), "posted", False
    then.has_record = True
    if then.status is Status.PENDING_CANCEL:
        then.too_late = then.batch_no
    _settle_cancel(then)


def _canceled(then: Then, event: Event) -> None:
    then.record_no = _number(_RECORD, event.text) or then.record_no
    then.batch_no = then.batch_state = then.too_late = None
    then.checking = False
    if event.actor == "aspire":
        then.has_record = True
        _settle_cancel(then)


def _settle_cancel(then: Then) -> None:
    if then.rejected == "cancel":
        then.rejected = ""


def _returned(then: Then, event: Event) -> None:
    found = _RETURN.search(event.text)
    then.return_code = found[1] if found else "R??"


def _differs(then: Then, _event: Event) -> None:
    then.differs = True


def _difference_closed(then: Then, _event: Event) -> None:
    then.differs = False


def _rejected(then: Then, event: Event) -> None:
    then.rejected, then.checking = "cancel" if then.cancelling else "create", False
    then.rejected_reason = event.text.partition(": ")[2]


def _sent_again(then: Then, _event: Event) -> None:
    then.rejected = ""


def _missing(then: Then, _event: Event) -> None:
    then.missing = True


def _found_again(then: Then, event: Event) -> None:
    then.missing, then.record_no = False, _number(_RECORD, event.text)


def _restore_resolved(then: Then, event: Event) -> None:
    """Three decisions of two people: collected already, send it again, leave it for now."""
    if "send it again" in event.text:
        then.checking, then.rejected = True, ""
        return
    then.checking, then.promised = False, False
    if "collected already" in event.text:
        then.missing, then.rejected = False, ""
    elif then.status is Status.CANCELED:
        then.missing = False
    elif not then.missing:
        then.rejected, then.rejected_reason = "create", "left as it is after ASPIRE was restored"


_FOLLOW: dict[str, Callable[[Then, Event], Any]] = {
    "sent": _sent,
    "scheduled": _created,
    "record_created": _created,
    "cancel_requested": _cancel_requested,
    "in_batch": _in_batch,
    "too_late": _too_late,
    "batch_voided": _voided,
    "paid": _paid,
    "canceled": _canceled,
    "returned": _returned,
    "differs": _differs,
    "difference_closed": _difference_closed,
    "rejected": _rejected,
    "sent_again": _sent_again,
    "missing": _missing,
    "found_again": _found_again,
    "restore_resolved": _restore_resolved,
}
