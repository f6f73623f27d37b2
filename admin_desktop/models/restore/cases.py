"""What has to be decided after a restore: payments of which ASPIRE's new epoch knows nothing.

*Missing*: ASPIRE had confirmed the payment, and the restored database does not have it. *Unknown*: it was
sent before the restore, nobody knows the outcome, and the restored database does not have it. *Unsent*: it
waited when the restore was found; a workspace that came from a backup too may have sent it since. *Reopened*:
the restored database has it as it was before EFT Generation, and would collect it a second time. All other
payments need nobody: the restored database has them, or they were submitted after it was found.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payment_events, payments
from admin_desktop.models.feed.cursor import Cursor, read_cursor
from admin_desktop.models.outbox.entries import Action as Errand, EntryState
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal


class Decision(StrEnum):
    """What to do about one payment."""

    COLLECTED = "collected"
    """The bank has it, or had it: never send it again. Only people can know that, from the bank."""
    SEND_AGAIN = "send_again"
    """Ask ASPIRE once more by reference, and send it if it still has nothing."""
    NEVER_SENT = "never_sent"
    """Nothing of it ever left: ask ASPIRE once more by reference, and cancel it if it has nothing."""
    CLOSE_RECORD = "close_record"
    """The bank has it: finance-company staff close the record in ASPIRE before it is collected again."""
    LEAVE = "leave"
    """Nothing for now: it keeps its mark and waits for a person."""


class Group(StrEnum):
    """Payments that are usually decided alike."""

    MISSING = "missing"
    """Scheduled, or the cancel was asked for, and gone."""
    MISSING_IN_BATCH = "missing_in_batch"
    """Gone, and last seen in an EFT batch or Paid: the bank may have the file."""
    REOPENED = "reopened"
    """Paid, or pulled into a batch, and open again: ASPIRE's next run would debit the borrower again."""
    MISSING_CANCELED = "missing_canceled"
    """Canceled, and gone: nothing is left to collect."""
    UNKNOWN = "unknown"
    """Sent before the restore, without an answer."""
    UNSENT = "unsent"
    """Submitted before, never sent as far as this workspace knows: if restored too, it cannot know."""
    UNSENT_CANCEL = "unsent_cancel"
    """Canceled before it was ever sent, as far as this workspace knows."""


@dataclass(frozen=True, slots=True)
class RestorePayment:
    """One payment to decide about. Money is cents."""

    payment_ref: str
    status: Status
    group: Group
    amount_cents: int
    customer_no: str
    record_no: int | None
    batch_no: int | None
    choices: tuple[Decision, ...]
    """What may be decided; the first is what is suggested."""


@dataclass(frozen=True, slots=True)
class RestoreCase:
    """A company whose ASPIRE was restored and that nobody has resolved yet."""

    company: str
    old_epoch: str | None
    new_epoch: str
    since_ms: int
    ready: bool
    """Whether the new epoch was read to its end; before that nothing can be decided."""
    payments: tuple[RestorePayment, ...]


_UNSENDABLE: Final = frozenset({Status.PAID, Status.CANCELED, Status.PENDING_CANCEL})
"""What was collected or is not wanted any more is never sent again."""


def open_case(store: Store, who: Principal, company: str) -> RestoreCase | None:
    """Return what has to be decided, or None when ASPIRE was not restored. Raises as ``require`` does."""
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        return read_case(conn, company)


def read_case(conn: Connection, company: str) -> RestoreCase | None:
    """Return what has to be decided in the caller's transaction."""
    cursor = read_cursor(conn, company)
    if cursor.frozen_epoch is None:
        return None
    rows = conn.execute(_undecided(cursor)).all()
    return RestoreCase(
        company=company,
        old_epoch=cursor.epoch,
        new_epoch=cursor.frozen_epoch,
        since_ms=cursor.frozen_since_ms or 0,
        ready=cursor.comparing_from is None,
        payments=tuple(_payment(row, cursor.frozen_epoch) for row in rows),
    )


def require_ready(case: RestoreCase | None) -> RestoreCase:
    """Return the case when it can be decided; raises InvalidRequestError."""
    if case is None:
        raise InvalidRequestError("ASPIRE was not restored, or it is resolved already")
    if not case.ready:
        raise InvalidRequestError("the restored ASPIRE is still being read; wait for the sync to finish")
    return case


def _undecided(cursor: Cursor) -> Any:
    """Return the SELECT of payments that the new epoch does not have and that something was done for."""
    of_payment = and_(outbox.c.company == payments.c.company, outbox.c.payment_ref == payments.c.payment_ref)
    unanswered = (
        select(outbox.c.entry_no)
        .where(of_payment, outbox.c.state == EntryState.UNKNOWN, outbox.c.epoch != cursor.frozen_epoch)
        .exists()
    )
    unsent = and_(
        payments.c.status.in_([Status.PENDING, Status.PENDING_CANCEL]),
        select(outbox.c.entry_no)
        .where(
            of_payment,
            outbox.c.action.in_([Errand.CREATE, Errand.CONFIRM_ABSENT]),
            outbox.c.state.in_([EntryState.WAITING, EntryState.WITHDRAWN]),
            outbox.c.epoch != cursor.frozen_epoch,
        )
        .exists(),
    )
    missing: ColumnElement[bool] = payments.c.missing_since_ms.is_not(None)
    absent = or_(payments.c.record_epoch.is_(None), payments.c.record_epoch != cursor.frozen_epoch)
    return (
        select(
            payments.c.payment_ref,
            payments.c.status,
            payments.c.amount_cents,
            payments.c.customer_no,
            payments.c.record_no,
            payments.c.batch_no,
            payments.c.missing_since_ms,
            unanswered.label("unanswered"),
            payments.c.record_epoch,
        )
        .where(
            payments.c.company == cursor.company,
            or_(and_(absent, or_(missing, unanswered, unsent)), _reopened(cursor)),
        )
        .order_by(payments.c.submitted_ms, payments.c.payment_ref)
    )


def _reopened(cursor: Cursor) -> ColumnElement[bool]:
    """What the bank may have, and the restored database does not know of: its record can be pulled again."""
    given_back = select(payment_events.c.event_no).where(
        payment_events.c.company == payments.c.company,
        payment_events.c.payment_ref == payments.c.payment_ref,
        payment_events.c.kind == "batch_voided",
        payment_events.c.at_ms >= (cursor.frozen_since_ms or 0),
    )
    not_posted = or_(payments.c.batch_state.is_(None), payments.c.batch_state != "posted")
    return and_(
        payments.c.record_epoch == cursor.frozen_epoch,
        or_(
            and_(payments.c.status == Status.PAID, payments.c.differences.is_not(None), not_posted),
            and_(payments.c.status == Status.SCHEDULED, payments.c.batch_no.is_(None), given_back.exists()),
        ),
    )


def _payment(row: Any, epoch: str) -> RestorePayment:
    status = Status(row.status)
    group = Group.REOPENED if row.record_epoch == epoch else _group(row, status)
    return RestorePayment(
        row.payment_ref,
        status,
        group,
        row.amount_cents,
        row.customer_no,
        row.record_no,
        row.batch_no,
        _choices(status, group),
    )


def _group(row: Any, status: Status) -> Group:
    if row.missing_since_ms is None:
        if row.unanswered:
            return Group.UNKNOWN
        return Group.UNSENT if status is Status.PENDING else Group.UNSENT_CANCEL
    if status is Status.CANCELED:
        return Group.MISSING_CANCELED
    in_batch = status is Status.PAID or row.batch_no is not None
    return Group.MISSING_IN_BATCH if in_batch else Group.MISSING


def _choices(status: Status, group: Group) -> tuple[Decision, ...]:
    if group is Group.MISSING_CANCELED:
        return (Decision.LEAVE,)
    if group is Group.REOPENED:
        return Decision.CLOSE_RECORD, Decision.LEAVE
    if group is Group.UNSENT_CANCEL:
        return Decision.NEVER_SENT, Decision.COLLECTED, Decision.LEAVE
    if status in _UNSENDABLE:
        likely = (Decision.COLLECTED, Decision.LEAVE)
        return likely if group is Group.MISSING_IN_BATCH else likely[::-1]
    if group is Group.MISSING_IN_BATCH:
        return Decision.COLLECTED, Decision.LEAVE, Decision.SEND_AGAIN
    return Decision.SEND_AGAIN, Decision.COLLECTED, Decision.LEAVE
