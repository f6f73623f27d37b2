"""A payment's history told again, as the doors, the outbox and the feed would have stored it.

The status, marks and timeline come from the same interpretation that live records go through; only the words
of the doors and the outbox are repeated here (a test holds them against the real ones).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import msgspec

from admin_desktop.models.demo.history import PaymentHistory, Version
from admin_desktop.models.demo.loading.outbox_history import outbox_entries
from admin_desktop.models.feed import headlines
from admin_desktop.models.feed.differences import dump, dump_accepted
from admin_desktop.models.feed.held import Held
from admin_desktop.models.feed.interpretation import interpret
from admin_desktop.models.feed.payment_table import SAME_NAME
from admin_desktop.models.payments.promise import PROMISE_MS
from admin_desktop.models.payments.status import Status, move
from admin_desktop.models.payments.timeline import NewEvent
from admin_desktop.models.payments.words.money import dollars

PORTAL = "portal"
SENT = "Sent to ASPIRE."
CANCEL_SENT = "The cancel was sent to ASPIRE."
NO_ANSWER = "No answer from ASPIRE: it is asked by payment reference before anything is sent again."
CANCEL_ASKED = "Cancel requested. ASPIRE is asked to close the record."
UNSENT_CANCEL_ASKED = "Cancel requested with nothing sent yet: ASPIRE is asked that it has no record."
NEVER_REACHED = "Canceled: the payment never reached ASPIRE."


@dataclass(slots=True)
class LoadedPayment:
    """What is stored of one payment: rows for ``payments`` and ``outbox`` (no entry numbers yet), events."""

    row: dict[str, Any]
    entries: list[dict[str, Any]]
    events: list[NewEvent]


class _Step(IntEnum):
    """The steps of a life, in the order in which those of one instant happened."""

    SENT = 0
    NO_ANSWER = 1
    SEEN = 2
    CANCEL_ASKED = 3
    CANCEL_SENT = 4
    CANCEL_ANSWERED = 5


def replay(history: PaymentHistory, last4: str, epoch: str, convention: str) -> LoadedPayment:
    """Return the payment as the workspace has it after everything its sync has seen."""
    player = _Player(history, last4, epoch, convention)
    for at_ms, step, version in sorted(_steps(history), key=lambda each: each[:2]):
        player.play(at_ms, step, version)
    return LoadedPayment(player.row(), list(outbox_entries(history, player.held, epoch)), player.events)


def _steps(history: PaymentHistory) -> Iterator[tuple[int, int, Version | None]]:
    if history.sent_ms is not None:
        yield history.sent_ms, _Step.SENT, None
        if history.answered_ms is None:
            yield history.sent_ms + 10_000, _Step.NO_ANSWER, None
    for version in history.versions:
        if version.seen_ms is not None:
            yield version.seen_ms, _Step.SEEN, version
    cancel = history.cancel
    if cancel is not None:
        yield cancel.requested_ms, _Step.CANCEL_ASKED, None
        if cancel.sent_ms is not None and not cancel.unsent:
            yield cancel.sent_ms, _Step.CANCEL_SENT, None
        if cancel.answered_ms is not None and (cancel.unsent or cancel.too_late):
            yield cancel.answered_ms, _Step.CANCEL_ANSWERED, None


@dataclass(slots=True)
class _Player:
    history: PaymentHistory
    last4: str
    epoch: str
    convention: str
    held: Held = field(init=False)
    since_ms: int = field(init=False)
    updated_ms: int = field(init=False)
    events: list[NewEvent] = field(init=False)

    def __post_init__(self) -> None:
        history = self.history
        self.held = Held(
            payment_ref=history.payment_ref,
            status=Status.PENDING,
            submitted_ms=history.submitted_ms,
            cancel_requested_ms=None,
            customer_no=history.customer_no,
            contract_no=history.contract_no,
            bank_account_token=history.bank_account_token,
            amount_cents=history.amount_cents,
            effective_date=history.effective_date,
            due_ms=history.submitted_ms + PROMISE_MS,
        )
        self.since_ms = self.updated_ms = history.submitted_ms
        self.events = []
        amount = dollars(history.amount_cents)
        text = f"Submitted: {amount} from account ••{self.last4}, effective {history.effective_date}."
        self._tell(history.submitted_ms, "submitted", Status.PENDING, PORTAL, text)

    def play(self, at_ms: int, step: int, version: Version | None) -> None:
        if version is not None:
            self._see(at_ms, version)
        elif step == _Step.SENT:
            self._tell(at_ms, "sent", None, "sync", SENT)
        elif step == _Step.NO_ANSWER:
            self._tell(at_ms, "checking", None, "sync", NO_ANSWER)
        elif step == _Step.CANCEL_SENT:
            self._tell(at_ms, "sent", None, "sync", CANCEL_SENT)
        elif step == _Step.CANCEL_ASKED:
            self._ask_cancel(at_ms)
        else:
            self._answer_cancel(at_ms)

    def _see(self, at_ms: int, version: Version) -> None:
        before = self.held
        outcome = interpret(before, version.record, epoch=self.epoch, convention=self.convention)
        self._become(at_ms, outcome.after)
        self.events.extend(
            NewEvent(
                self.history.company,
                self.history.payment_ref,
                at_ms,
                line.kind,
                line.status,
                "aspire",
                line.text,
                version.record.updated_at_ms,
            )
            for line in outcome.news
        )

    def _ask_cancel(self, at_ms: int) -> None:
        status = move(self.held.status, Status.PENDING_CANCEL)
        after = msgspec.structs.replace(
            self.held, status=status, cancel_requested_ms=at_ms, due_ms=at_ms + PROMISE_MS
        )
        self._become(at_ms, after)
        unsent = self.history.cancel is not None and self.history.cancel.unsent
        text = UNSENT_CANCEL_ASKED if unsent else CANCEL_ASKED
        self._tell(at_ms, "cancel_requested", status, PORTAL, text)

    def _answer_cancel(self, at_ms: int) -> None:
        """Take the answer that is no record: there is none, or EFT Generation has pulled it."""
        if not self.history.versions:
            status = move(self.held.status, Status.CANCELED)
            self._become(at_ms, msgspec.structs.replace(self.held, status=status, due_ms=None))
            self._tell(at_ms, "canceled", status, "sync", NEVER_REACHED)
        elif self.held.too_late_batch is None:
            batch_no = _batch_at(self.history, at_ms)
            self._become(at_ms, msgspec.structs.replace(self.held, too_late_batch=batch_no, due_ms=None))
            line = headlines.too_late(batch_no)
            self._tell(at_ms, line.kind, None, "sync", line.text)

    def _become(self, at_ms: int, after: Held) -> None:
        if after.status is not self.held.status:
            self.since_ms = at_ms
        if after != self.held:
            self.updated_ms = at_ms
        self.held = after

    def _tell(self, at_ms: int, kind: str, status: Status | None, actor: str, text: str) -> None:
        history = self.history
        self.events.append(NewEvent(history.company, history.payment_ref, at_ms, kind, status, actor, text))

    def row(self) -> dict[str, Any]:
        """Return the row of ``payments``."""
        history, held = self.history, self.held
        cancel = history.cancel
        return {
            "company": history.company,
            **{name: getattr(held, name) for name in SAME_NAME},
            "status": held.status.value,
            "status_since_ms": self.since_ms,
            "submitted_by": PORTAL,
            "sec_code": history.sec_code,
            "cancel_requested_by": None if cancel is None else PORTAL,
            "updated_ms": self.updated_ms,
            "checking": history.sent_ms is not None and history.answered_ms is None,
            "rejected_reason": None,
            "differences": dump(held.differences),
            "accepted": dump_accepted(held.accepted),
        }


def _batch_at(history: PaymentHistory, at_ms: int) -> int | None:
    """Return the batch that held the record at an instant of ASPIRE's clock."""
    so_far = [version.record for version in history.versions if version.record.updated_at_ms <= at_ms]
    return so_far[-1].batch_no
