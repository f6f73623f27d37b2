"""An entry's steps: an attempt is stored before the send, and its outcome when it is known.

Every step is one transaction and checks that the entry stands where the caller saw it; a step that
somebody else made first has no effect. A payment's reference is sent again under any doubt, never a new
one: ASPIRE keeps it unique for ever.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, select, update

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.feed.apply import convention_of
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.feed.held import News
from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.models.feed.sightings import Sighting, apply_sightings
from admin_desktop.models.outbox.entries import OUTSTANDING, Action, EntryState, Errand
from admin_desktop.models.outbox.lease import Lease, check
from admin_desktop.models.payments.status import Status, move
from admin_desktop.models.payments.timeline import add_event

_SENT: Final = {
    Action.CREATE: "Sent to ASPIRE.",
    Action.CANCEL: "The cancel was sent to ASPIRE.",
}


def store_attempt(
    store: Store, errand: Errand, epoch: str, now_ms: int, lease: Lease | None = None
) -> Errand | None:
    """Store that the entry is about to be sent in this epoch; returns only after the commit.

    None when it must not be sent: somebody else moved it, writing is frozen or in another epoch, or it is
    a proof of absence, for which one only asks. Raises LeaseLostError when another desk has taken over.
    """
    if errand.action not in _SENT:
        return None
    with store.writing() as conn:
        check(conn, lease, now_ms)
        cursor = read_cursor(conn, errand.company)
        if cursor.frozen or cursor.epoch != epoch:
            return None
        attempts = errand.attempts + 1
        values = {"state": EntryState.UNKNOWN, "attempts": attempts, "epoch": epoch, "attempted_ms": now_ms}
        if not step(conn, errand, values):
            return None
        mark_payment(conn, errand, checking=True)
        if errand.attempts == 0:
            tell(conn, errand, now_ms, News("sent", _SENT[errand.action]))
    return replace(errand, state=EntryState.UNKNOWN, attempts=attempts, epoch=epoch)


def acknowledge(
    store: Store,
    errand: Errand,
    record: AlternateEftRecord,
    epoch: str,
    now_ms: int,
    lease: Lease | None = None,
) -> EntryState | None:
    """Take ASPIRE's record for the entry's payment through the interpretation; it settles the entry.

    Returns where the entry stands then: ``done``, ``too_late``, or still ``unknown`` when the record does
    not answer what was asked (a cancel whose record is open). None when the epoch is not ours any more.
    Raises LeaseLostError: the desk that has taken over asks for itself.
    """
    with store.writing() as conn:
        check(conn, lease, now_ms)
        cursor = read_cursor(conn, errand.company)
        if cursor.reading_epoch != epoch:
            return None
        sighting = Sighting(record, convention_of(conn, errand.company))
        apply_sightings(conn, errand.company, epoch, [sighting], now_ms)
        query = select(outbox.c.state).where(*_of_entry(errand))
        return EntryState(conn.execute(query).scalar_one())


def prove_absent(store: Store, errand: Errand, now_ms: int) -> bool:
    """Cancel a payment of which ASPIRE has no record and will have none: nothing of it is on its way.

    Only for a create that was withdrawn before its first send, or that ASPIRE refused.
    """
    with store.writing() as conn:
        status = _status(conn, errand)
        if not _nothing_was_sent(conn, errand) or status.is_final:
            return False
        if not step(conn, errand, {"state": EntryState.DONE, "settled_ms": now_ms}):
            return False
        to = move(status, Status.CANCELED)
        mark_payment(
            conn, errand, checking=False, status=to, status_since_ms=now_ms, updated_ms=now_ms, due_ms=None
        )
        tell(conn, errand, now_ms, News("canceled", "Canceled: the payment never reached ASPIRE.", to))
    return True


def postpone(store: Store, errand: Errand, not_before_ms: int, answer: str, now_ms: int) -> None:
    """Try the entry again later. What may have been done stays ``unknown`` and is looked up first."""
    with store.writing() as conn:
        known = {"not_before_ms": not_before_ms, "last_answer": answer}
        if not step(conn, errand, known) or errand.state is not EntryState.UNKNOWN:
            return
        if errand.attempts == 1:
            text = "No answer from ASPIRE: it is asked by payment reference before anything is sent again."
            tell(conn, errand, now_ms, News("checking", text))


def not_done(store: Store, errand: Errand, not_before_ms: int, answer: str) -> None:
    """ASPIRE has definitely not done it: the entry waits again."""
    values = {"state": EntryState.WAITING, "not_before_ms": not_before_ms, "last_answer": answer}
    with store.writing() as conn:
        if step(conn, errand, values):
            mark_payment(conn, errand, checking=False)


def reject(store: Store, errand: Errand, reason: str, now_ms: int) -> None:
    """ASPIRE refused it and would refuse it again: it waits for a person."""
    values = {"state": EntryState.REJECTED, "settled_ms": now_ms, "last_answer": reason}
    with store.writing() as conn:
        if step(conn, errand, values):
            mark_payment(conn, errand, checking=False, rejected_reason=reason, updated_ms=now_ms)
            tell(conn, errand, now_ms, News("rejected", f"ASPIRE refused it: {reason}"))


def step(conn: Connection, errand: Errand, values: Mapping[str, Any]) -> bool:
    """Change the entry if it still stands where the errand saw it, and is not settled for good."""
    if errand.state not in OUTSTANDING:
        return False
    unchanged = (outbox.c.state == errand.state, outbox.c.attempts == errand.attempts)
    changed = conn.execute(
        update(outbox).where(*_of_entry(errand), *unchanged, outbox.c.action == errand.action).values(values)
    )
    return changed.rowcount == 1


def _of_entry(errand: Errand) -> tuple[Any, ...]:
    return outbox.c.company == errand.company, outbox.c.entry_no == errand.entry_no


def _of_payment(errand: Errand) -> tuple[Any, ...]:
    return payments.c.company == errand.company, payments.c.payment_ref == errand.payment_ref


def mark_payment(conn: Connection, errand: Errand, **values: Any) -> None:
    """Change columns of the errand's payment."""
    conn.execute(update(payments).where(*_of_payment(errand)).values(**values))


def tell(conn: Connection, errand: Errand, now_ms: int, news: News) -> None:
    """Add a line of ours to the timeline of the errand's payment."""
    add_event(
        conn,
        errand.company,
        errand.payment_ref,
        at_ms=now_ms,
        kind=news.kind,
        status=news.status,
        actor="sync",
        text=news.text,
    )


def _status(conn: Connection, errand: Errand) -> Status:
    return Status(conn.execute(select(payments.c.status).where(*_of_payment(errand))).scalar_one())


def _nothing_was_sent(conn: Connection, errand: Errand) -> bool:
    """Whether no create of the payment is waiting, on its way, or done."""
    possible = (*OUTSTANDING, EntryState.DONE)
    query = select(outbox.c.entry_no).where(
        outbox.c.company == errand.company,
        outbox.c.payment_ref == errand.payment_ref,
        outbox.c.action == Action.CREATE,
        outbox.c.state.in_(possible),
    )
    return conn.execute(query).first() is None
