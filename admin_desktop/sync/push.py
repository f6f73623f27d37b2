"""The way to ASPIRE: what customers wished goes out, each payment in its own order, under its own reference.

``settle`` asks for the outcome of attempts that nobody knows; ``send`` stores an attempt and only then
sends. An outcome counts only when ASPIRE itself told it; everything else stays unknown and is asked for.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from admin_desktop.clock import Clock
from admin_desktop.errors import (
    AdminDesktopError,
    AlreadyClosedError,
    AlreadyInBatchError,
    AspireUnavailableError,
    BadRecordError,
    CancelledError,
    EpochChangedError,
    OutcomeUnknownError,
    RateLimitedError,
    RejectedError,
    SignInNeededError,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.outbox import attempts, kept_wishes, queue
from admin_desktop.models.outbox.entries import Action, EntryState, Errand
from admin_desktop.models.outbox.lease import Lease
from admin_desktop.models.sync_report import Revision, SyncProgress
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.listener import FailPoint, Listener
from admin_desktop.sync.rhythm.backoff import delay_s

_AT_ONCE: Final = 100
_UNKNOWN_IN_A_ROW: Final = 2
"""One payment without an answer does not hold up the others; two in a row are ASPIRE's trouble."""


@dataclass(frozen=True, slots=True)
class PushParts:
    """What pushing works with."""

    store: Store
    clock: Clock
    rng: random.Random
    listener: Listener
    fail_point: FailPoint
    lease: Lease | None = None


class Push:
    """Pushes one company's outbox in one epoch, once."""

    def __init__(
        self, parts: PushParts, client: AspireClient, company: str, epoch: str, cancel: Callable[[], bool]
    ) -> None:
        self._parts = parts
        self._store = parts.store
        self._client = client
        self._company = company
        self._epoch = epoch
        self._cancel = cancel
        self._unknown_in_a_row = 0
        self._seen: set[Errand] = set()
        self.pushed = 0
        """Entries that ASPIRE acknowledged."""

    def run(self) -> None:
        """Settle, then send, until nothing is due. Raises what stops the whole company."""
        kept_wishes.reopen_too_late(self._store, self._company)
        while self._round(self._unsettled(), self.settle) or self._round(self._due(), self.send):
            pass

    def _unsettled(self) -> tuple[Errand, ...]:
        return queue.unsettled(self._store, self._company, self._epoch, self._now_ms, _AT_ONCE)

    def _due(self) -> tuple[Errand, ...]:
        return queue.due(self._store, self._company, self._now_ms, _AT_ONCE)

    def _round(self, errands: tuple[Errand, ...], step: Callable[[Errand], None]) -> bool:
        """Take each errand one step further; whether there was one that had not been here before."""
        fresh = [errand for errand in errands if errand not in self._seen]
        self._seen.update(fresh)
        for errand in fresh:
            if self._cancel():
                raise CancelledError("stopped between two payments")
            try:
                self._guarded(errand, step)
            finally:
                self._parts.listener.committed(Revision(self._company, 1, 0, 0))
            self._parts.listener.progressed(SyncProgress(self._company, "push", self.pushed, None))
        return bool(fresh)

    def _guarded(self, errand: Errand, step: Callable[[Errand], None]) -> None:
        try:
            step(errand)
        except BadRecordError:
            return  # this one payment's answer cannot be read; it stays unknown, the others go on
        except OutcomeUnknownError:
            self._unknown_in_a_row += 1
            if self._unknown_in_a_row >= _UNKNOWN_IN_A_ROW:
                raise
        else:
            self._unknown_in_a_row = 0

    @property
    def _now_ms(self) -> int:
        return self._parts.clock.now_ms()

    # -- settle ------------------------------------------------------------------------------------

    def settle(self, errand: Errand) -> None:
        """Ask by reference what became of an attempt; only then may it be sent again."""
        record = self._look_up(errand)
        if record is not None and self._acknowledge(errand, record) is not EntryState.UNKNOWN:
            return
        if record is None and errand.action is not Action.CREATE:
            attempts.reject(self._store, errand, "ASPIRE has no such record any more", self._now_ms)
            return
        attempts.not_done(self._store, errand, 0, "asked by reference: it was not done")

    def _look_up(self, errand: Errand) -> AlternateEftRecord | None:
        record = self._client.lookup(self._epoch, errand.payment_ref)
        self._parts.fail_point("push.looked_up")
        return record

    def _acknowledge(self, errand: Errand, record: AlternateEftRecord) -> EntryState | None:
        state = attempts.acknowledge(
            self._store, errand, record, self._epoch, self._now_ms, self._parts.lease
        )
        self._parts.fail_point("push.acknowledged")
        self.pushed += state is EntryState.DONE
        return state

    # -- send --------------------------------------------------------------------------------------

    def send(self, errand: Errand) -> None:
        """Do what an entry asks for: the attempt is on the disk before anything goes out."""
        if errand.action is not Action.CREATE and not self._has_record(errand):
            self._confirm_absent(errand)
            return
        attempt = attempts.store_attempt(self._store, errand, self._epoch, self._now_ms, self._parts.lease)
        if attempt is None:
            return
        self._parts.fail_point("push.attempt_stored")
        try:
            record = self._call(attempt)
        except AdminDesktopError as error:
            self._parts.fail_point("push.refused")
            self._take_refusal(attempt, error)
            return
        self._parts.fail_point("push.answered")
        if self._acknowledge(attempt, record) is EntryState.UNKNOWN:
            self._postpone(attempt, "the answer's record is not what was asked for")

    def _has_record(self, errand: Errand) -> bool:
        """Whether the record's number is of this epoch: after a restore it may be another payment's."""
        return errand.record_no is not None and errand.record_epoch == self._epoch

    def _call(self, attempt: Errand) -> AlternateEftRecord:
        if attempt.action is Action.CANCEL and attempt.record_no is not None:
            return self._client.cancel(self._epoch, attempt.record_no, attempt.payment_ref)
        body = {
            "customer_no": attempt.customer_no,
            "contract_no": attempt.contract_no,
            "bank_account_token": attempt.bank_account_token,
            "amount_cents": attempt.amount_cents,
            "sec_code": attempt.sec_code,
            "effective_date": attempt.effective_date,
        }
        return self._client.create(self._epoch, attempt.payment_ref, body)

    def _confirm_absent(self, errand: Errand) -> None:
        record = self._look_up(errand)
        if record is not None:
            self._acknowledge(errand, record)
        elif attempts.prove_absent(self._store, errand, self._now_ms):
            self.pushed += 1
        else:
            attempts.reject(self._store, errand, "ASPIRE has no record of this payment", self._now_ms)

    def _take_refusal(self, attempt: Errand, error: AdminDesktopError) -> None:
        """Sort an attempt that failed: definitely not done, refused for good, or unknown."""
        if isinstance(error, AlreadyInBatchError) and error.batch_no is not None:
            kept_wishes.too_late(self._store, attempt, error.batch_no, self._now_ms)
        elif isinstance(error, AlreadyInBatchError | AlreadyClosedError):
            self._see_for_ourselves(attempt, error)
        elif isinstance(error, EpochChangedError):
            attempts.not_done(self._store, attempt, 0, error.detail)
            raise error
        elif isinstance(error, RejectedError):
            attempts.reject(self._store, attempt, error.detail, self._now_ms)
        elif isinstance(error, AspireUnavailableError | SignInNeededError | RateLimitedError):
            attempts.not_done(self._store, attempt, self._later(attempt), error.detail)
            raise error
        else:
            self._postpone(attempt, error.detail)
            raise error

    def _see_for_ourselves(self, attempt: Errand, error: AdminDesktopError) -> None:
        """ASPIRE says that nothing is left to cancel: its record says how that came."""
        record = self._look_up(attempt)
        state = self._acknowledge(attempt, record) if record is not None else EntryState.UNKNOWN
        if state is EntryState.UNKNOWN:
            attempts.reject(self._store, attempt, error.detail, self._now_ms)

    def _postpone(self, attempt: Errand, answer: str) -> None:
        attempts.postpone(self._store, attempt, self._later(attempt), answer, self._now_ms)

    def _later(self, attempt: Errand) -> int:
        return self._now_ms + round(1000 * delay_s(attempt.attempts, self._parts.rng))
