"""The rows that the two doors write: the payment, and what the outbox is to tell ASPIRE of it."""

import random
from typing import Any

from sqlalchemy import Connection, Row, and_, func, insert, or_, select, update

from admin_desktop.errors import NotFoundError
from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.payments.acceptance import Submission
from admin_desktop.models.payments.promise import PROMISE_MS
from admin_desktop.models.payments.references import new_reference
from admin_desktop.models.payments.status import Status, move
from admin_desktop.models.principal import Principal, Role
from admin_desktop.words import tr

p = payments.c
o = outbox.c


def actor_of(who: Principal) -> str:
    """Return who a timeline names: ``portal`` for the portal itself, else the user."""
    return "portal" if who.role is Role.PORTAL_SERVICE else who.name


def add_payment(
    conn: Connection, submission: Submission, who: Principal, now_ms: int, rng: random.Random
) -> str:
    """Store a Pending payment and the wish to create its record; return its reference."""
    reference = submission.payment_ref or _free_reference(conn, submission.company, now_ms, rng)
    conn.execute(
        insert(payments),
        {
            "company": submission.company,
            "payment_ref": reference,
            "status": Status.PENDING.value,
            "status_since_ms": now_ms,
            "submitted_ms": now_ms,
            "submitted_by": actor_of(who),
            "customer_no": submission.customer_no,
            "contract_no": submission.contract_no,
            "bank_account_token": submission.bank_account_token,
            "amount_cents": submission.amount_cents,
            "sec_code": submission.sec_code,
            "effective_date": submission.effective_date,
            "updated_ms": now_ms,
            "due_ms": now_ms + PROMISE_MS,
            "checking": False,
        },
    )
    _enqueue(conn, submission.company, reference, "create", now_ms)
    return reference


def mark_pending_cancel(conn: Connection, payment: Row[Any], who: Principal, now_ms: int) -> bool:
    """Make a payment Pending Cancel and store the wish; return whether nothing can have reached ASPIRE.

    IllegalMoveError when the life cycle has no such move.
    """
    after = move(Status(payment.status), Status.PENDING_CANCEL)
    never_made = _withdraw_unsent(conn, payment, now_ms)
    action = "confirm_absent" if never_made else "cancel"
    _enqueue(conn, payment.company, payment.payment_ref, action, now_ms)
    conn.execute(
        update(payments)
        .where(p.company == payment.company, p.payment_ref == payment.payment_ref)
        .values(
            status=after.value,
            status_since_ms=now_ms,
            updated_ms=now_ms,
            due_ms=now_ms + PROMISE_MS,
            cancel_requested_ms=now_ms,
            cancel_requested_by=who.name,
            rejected_reason=None,
        )
    )
    return never_made


def payment_of(conn: Connection, company: str, payment_ref: str) -> Row[Any]:
    """Return the stored payment; NotFoundError when there is none."""
    row = conn.execute(select(payments).where(p.company == company, p.payment_ref == payment_ref)).first()
    if row is None:
        raise NotFoundError(tr("no payment {ref} in {company}", ref=payment_ref, company=company))
    return row


def _free_reference(conn: Connection, company: str, now_ms: int, rng: random.Random) -> str:
    while True:
        reference = new_reference(now_ms, rng)
        taken = select(p.payment_ref).where(p.company == company, p.payment_ref == reference)
        if conn.execute(taken).first() is None:
            return reference


def _enqueue(conn: Connection, company: str, payment_ref: str, action: str, now_ms: int) -> None:
    last = conn.execute(select(func.max(o.entry_no)).where(o.company == company)).scalar() or 0
    conn.execute(
        insert(outbox),
        {
            "company": company,
            "entry_no": last + 1,
            "payment_ref": payment_ref,
            "action": action,
            "state": "waiting",
            "attempts": 0,
            "not_before_ms": 0,
            "created_ms": now_ms,
        },
    )


def _withdraw_unsent(conn: Connection, payment: Row[Any], now_ms: int) -> bool:
    """Withdraw the create when ASPIRE cannot have made a record of it, and say whether that was so.

    It cannot when no attempt was ever stored, or when ASPIRE refused it and we know of no record.
    """
    if payment.record_no is not None:
        return False
    unsent = and_(o.attempts == 0, o.state == "waiting")
    create = conn.execute(
        update(outbox)
        .where(
            o.company == payment.company,
            o.payment_ref == payment.payment_ref,
            o.action == "create",
            or_(unsent, o.state == "rejected"),
        )
        .values(state="withdrawn", settled_ms=now_ms)
    )
    return create.rowcount > 0
