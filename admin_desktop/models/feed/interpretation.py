"""What one ASPIRE record means for the payment it belongs to. Pure: no database, no clock, no network.

The rules (docs/architecture.md, *Life cycle*):

* the newest version within an epoch decides, whatever the order of arrival; older and equal ones have no
  effect, and there is no way out of Paid or Canceled;
* the status depends on *closed?* and *in a posted batch?* alone, never says more than the record does,
  and stays wherever ASPIRE contradicts us: then the payment wears *Differs from ASPIRE* with both values;
* a mark set by a contradiction stays until a person closes it, also when a newer record agrees again. Only
  what the replay of a restored ASPIRE's earlier versions set is taken away at its end (``feed/overtaken``).
"""

from typing import Final

import msgspec

from admin_desktop.models.feed import headlines
from admin_desktop.models.feed.counters import Closedness, closedness
from admin_desktop.models.feed.held import Effect, Held, News, Outcome, Reading
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.payments.promise import promised_ms
from admin_desktop.models.payments.rows import Difference
from admin_desktop.models.payments.status import Status, move

_LEADS_TO: Final[dict[Reading, dict[Status, Status]]] = {
    Reading.OPEN: {
        Status.PENDING: Status.SCHEDULED,
        Status.SCHEDULED: Status.SCHEDULED,
        Status.PENDING_CANCEL: Status.PENDING_CANCEL,
    },
    Reading.PULLED: {
        Status.PENDING: Status.SCHEDULED,
        Status.SCHEDULED: Status.SCHEDULED,
        Status.PENDING_CANCEL: Status.PENDING_CANCEL,
    },
    Reading.POSTED: {
        Status.PENDING: Status.PAID,
        Status.SCHEDULED: Status.PAID,
        Status.PENDING_CANCEL: Status.PAID,
        Status.PAID: Status.PAID,
    },
    Reading.CLOSED: {
        Status.PENDING: Status.CANCELED,
        Status.SCHEDULED: Status.CANCELED,
        Status.PENDING_CANCEL: Status.CANCELED,
        Status.CANCELED: Status.CANCELED,
    },
}
"""Where a reading leads from each status; a pair that is not here contradicts us."""

_NOWHERE: Final[dict[Status, Status]] = {}

_EFFECTS: Final[dict[Reading, frozenset[Effect]]] = {
    Reading.PULLED: frozenset({Effect.RECORD_EXISTS, Effect.CANCEL_TOO_LATE}),
    Reading.POSTED: frozenset({Effect.RECORD_EXISTS, Effect.CANCEL_SETTLED}),
    Reading.CLOSED: frozenset({Effect.RECORD_EXISTS, Effect.CANCEL_SETTLED}),
}
_EXISTS: Final = frozenset({Effect.RECORD_EXISTS})

_OPEN_READINGS: Final = {(False, None): Reading.OPEN, (True, "pulled"): Reading.PULLED}
_CLOSED_READINGS: Final = {(True, "posted"): Reading.POSTED, (False, None): Reading.CLOSED}
"""(Is there a batch, its state) → reading; whatever is not here contradicts itself."""


def read(record: AlternateEftRecord, *, deleted: bool, convention: str) -> Reading:
    """Return what a record says, under the company's convention of the two counters."""
    if deleted:
        return Reading.DELETED
    return _reading(
        closedness(convention, record.payments, record.payments_processed),
        record.batch_no,
        record.batch_state,
    )


def _reading(closed: Closedness, batch_no: int | None, batch_state: str | None) -> Reading:
    if closed is Closedness.UNKNOWN:
        return Reading.UNKNOWN_COUNTERS
    table = _OPEN_READINGS if closed is Closedness.OPEN else _CLOSED_READINGS
    return table.get((batch_no is not None, batch_state), Reading.CONTRADICTORY)


def interpret(
    held: Held, record: AlternateEftRecord, *, epoch: str, deleted: bool = False, convention: str
) -> Outcome:
    """Return what the payment is after this record; ``Outcome(held)`` when the record is no news."""
    if not _is_news(held, record, epoch, deleted=deleted):
        return Outcome(held)
    if held.record_epoch == epoch and held.record_no not in {None, record.record_no}:
        second = Difference("ASPIRE record", str(held.record_no), str(record.record_no))
        return _with_differences(Outcome(held), held, (second,))
    reading = read(record, deleted=deleted, convention=convention)
    after = _remember(held, record, epoch)
    if reading is Reading.UNKNOWN_COUNTERS:
        return Outcome(after, (), _EXISTS, headlines.unknown_counters(record, convention))
    differing = _fields_that_differ(held, record)
    return _follow(held, after, reading, differing)


def reinterpret(held: Held, *, convention: str) -> Outcome:
    """Return what the payment is once a person has closed its differences.

    ``held.accepted`` already names them; ASPIRE's last word is taken from the payment itself.
    """
    after = msgspec.structs.replace(held, differences=())
    if held.payments_counter is None or held.payments_processed is None or _is_gone(held):
        return Outcome(after)
    closed = closedness(convention, held.payments_counter, held.payments_processed)
    reading = _reading(closed, held.batch_no, held.batch_state)
    if reading is Reading.UNKNOWN_COUNTERS:
        return Outcome(after)
    return _follow(after, after, reading, ())


def borne_out(held: Held, *, convention: str) -> Held:
    """Return the payment with those contradictions of its status only that ASPIRE's last word bears out."""
    if held.payments_counter is None or held.payments_processed is None or _is_gone(held):
        return held
    closed = closedness(convention, held.payments_counter, held.payments_processed)
    reading = _reading(closed, held.batch_no, held.batch_state)
    if _LEADS_TO.get(reading, _NOWHERE).get(held.status) is None:
        return held
    return msgspec.structs.replace(
        held, differences=tuple(d for d in held.differences if d.field != headlines.STATUS_FIELD)
    )


def _is_gone(held: Held) -> bool:
    return headlines.DELETED_FIELD in held.accepted or held.missing_since_ms is not None


def _is_news(held: Held, record: AlternateEftRecord, epoch: str, *, deleted: bool) -> bool:
    """A deletion carries the version of the record it deletes, so it is news at the same version too."""
    if held.record_epoch != epoch or held.record_version is None:
        return True
    return record.version > held.record_version or (deleted and record.version == held.record_version)


def _remember(held: Held, record: AlternateEftRecord, epoch: str) -> Held:
    return msgspec.structs.replace(
        held,
        record_no=record.record_no,
        record_epoch=epoch,
        record_version=record.version,
        payments_counter=record.payments,
        payments_processed=record.payments_processed,
        batch_no=record.batch_no,
        batch_state=record.batch_state,
        return_code=record.return_code,
        missing_since_ms=None,
        record_sec_code=record.sec_code,
        record_updated_ms=record.updated_at_ms,
    )


def _fields_that_differ(held: Held, record: AlternateEftRecord) -> tuple[Difference, ...]:
    if (
        held.amount_cents == record.amount_cents
        and held.effective_date == record.effective_date
        and held.bank_account_token == record.bank_account_token
        and held.contract_no == record.contract_no
        and held.customer_no == record.customer_no
    ):
        return ()
    return headlines.differing_fields(held, record)


def _follow(held: Held, after: Held, reading: Reading, differing: tuple[Difference, ...]) -> Outcome:
    """Move the status where the reading leads, unless something contradicts us."""
    effects = _EFFECTS.get(reading, _EXISTS)
    open_ones = tuple(d for d in differing if held.accepted.get(d.field) != d.aspire) if differing else ()
    to = _LEADS_TO.get(reading, _NOWHERE).get(held.status)
    status = held.status
    if to is None:
        open_ones += headlines.contradiction(held, after, reading)
    elif not open_ones and to is not status:
        status = move(status, to, seen_together=True)
    too_late = _too_late_batch(held, after, reading)
    if too_late is None and held.too_late_batch is not None and reading is Reading.OPEN:
        effects |= {Effect.CANCEL_AGAIN}
    due_ms = promised_ms(status, held.submitted_ms, held.cancel_requested_ms, too_late)
    after = msgspec.structs.replace(after, status=status, too_late_batch=too_late, due_ms=due_ms)
    outcome = Outcome(after, headlines.of(held, after, reading), effects)
    return _with_differences(outcome, held, open_ones) if open_ones else outcome


def _too_late_batch(held: Held, after: Held, reading: Reading) -> int | None:
    """Return the batch that makes a cancel too late; a void or a close in no batch lifts it."""
    if reading is Reading.OPEN or reading is Reading.CLOSED:
        return None
    if held.status is Status.PENDING_CANCEL and reading in {Reading.PULLED, Reading.POSTED}:
        return after.batch_no
    return held.too_late_batch


def _with_differences(outcome: Outcome, held: Held, found: tuple[Difference, ...]) -> Outcome:
    """Add what contradicts us to the marks that stay, and one line of news if it was not known."""
    found = tuple(d for d in found if held.accepted.get(d.field) != d.aspire)
    if not set(found) - set(held.differences):
        return outcome
    newest = {d.field: d for d in (*held.differences, *found)}
    after = msgspec.structs.replace(outcome.after, differences=tuple(newest.values()))
    line = News("differs", headlines.differs(found))
    return msgspec.structs.replace(outcome, after=after, news=(*outcome.news, line))
