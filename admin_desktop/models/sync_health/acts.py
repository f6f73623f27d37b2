"""What a person may do about what waits for them: send a rejected entry again, close what was set aside.

Sending again is always under the payment's own reference, which ASPIRE keeps unique for ever: it can never
make a second record.
"""

from sqlalchemy import Connection, select, update

from admin_desktop.errors import IllegalMoveError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, set_aside
from admin_desktop.models.outbox.entries import EntryState
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import add_event
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

o, a, p = outbox.c, set_aside.c, payments.c


def send_again(store: Store, who: Principal, company: str, entry_no: int, reason: str) -> str:
    """Let a rejected entry wait to be sent once more; returns its payment's reference.

    Raises NotFoundError, IllegalMoveError when it is not rejected (any more) or its payment is final, and
    NotAllowedError. Timeline and audit line stand in the same transaction.
    """
    require(store, who, Action.CASE_WORK, company)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        reference, action, answer = _rejected(conn, company, entry_no)
        of_entry = (o.company == company, o.entry_no == entry_no)
        waiting = {"state": EntryState.WAITING, "not_before_ms": 0, "settled_ms": None}
        conn.execute(update(outbox).where(*of_entry).values(waiting))
        of_payment = (p.company == company, p.payment_ref == reference)
        conn.execute(update(payments).where(*of_payment).values(rejected_reason=None, updated_ms=now_ms))
        text = "It is sent to ASPIRE again, under the same reference."
        add_event(
            conn,
            company,
            reference,
            at_ms=now_ms,
            kind="sent_again",
            status=None,
            actor=who.name,
            text=text,
        )
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="outbox_sent_again",
            entity=f"payment {reference}",
            old={"state": EntryState.REJECTED.value, "action": action, "answer": answer},
            new={"state": EntryState.WAITING.value},
            reason=reason,
        )
    return reference


def _rejected(conn: Connection, company: str, entry_no: int) -> tuple[str, str, str | None]:
    same = (p.company == o.company) & (p.payment_ref == o.payment_ref)
    row = conn.execute(
        select(o.payment_ref, o.action, o.state, o.last_answer, p.status)
        .select_from(outbox.join(payments, same))
        .where(o.company == company, o.entry_no == entry_no)
    ).first()
    if row is None:
        raise NotFoundError(tr("no outbox entry {entry} in {company}", entry=entry_no, company=company))
    if row.state != EntryState.REJECTED or Status(row.status).is_final:
        raise IllegalMoveError(
            tr(
                "entry {entry} of {ref} is {state}; nothing is to be sent",
                entry=entry_no,
                ref=row.payment_ref,
                state=row.state,
            )
        )
    return row.payment_ref, row.action, row.last_answer


def close_set_aside(store: Store, who: Principal, company: str, epoch: str, seq: int, reason: str) -> None:
    """Note that a person has looked at what was set aside; it stays on record.

    Raises NotFoundError, IllegalMoveError when it was closed before, and NotAllowedError.
    """
    require(store, who, Action.CASE_WORK, company)
    now_ms = store.clock.now_ms()
    key = (a.company == company, a.epoch == epoch, a.seq == seq)
    with store.writing() as conn:
        row = conn.execute(select(a.kind, a.reason, a.reviewed_by).where(*key)).first()
        if row is None:
            raise NotFoundError(
                tr("nothing was set aside at change {seq} in {company}", seq=seq, company=company)
            )
        if row.reviewed_by is not None:
            raise IllegalMoveError(tr("change {seq} was closed by {who}", seq=seq, who=row.reviewed_by))
        conn.execute(update(set_aside).where(*key).values(reviewed_ms=now_ms, reviewed_by=who.name))
        audit.write(
            conn,
            company=company,
            now_ms=now_ms,
            who=who,
            action="set_aside_closed",
            entity=f"change {seq}",
            old={"kind": row.kind, "reason": row.reason, "epoch": epoch},
            new={"reviewed_by": who.name},
            reason=reason,
        )
