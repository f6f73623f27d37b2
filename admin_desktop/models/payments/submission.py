"""The two doors by which payments and cancels come in, whoever knocks.

Each is one transaction: the payment, its outbox entry, its timeline event and the audit line, or nothing.
"""

import random

from sqlalchemy import Connection, select

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import lock_chain
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.payments.acceptance import Submission, check
from admin_desktop.models.payments.intake import actor_of, add_payment, mark_pending_cancel, payment_of
from admin_desktop.models.payments.listing.row_source import row_of, select_rows, to_row
from admin_desktop.models.payments.references import is_reference
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import add_event
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.permissions import Action, may, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

__all__ = ["Submission", "likely_duplicates", "request_cancel", "submit"]


def submit(store: Store, who: Principal, submission: Submission, rng: random.Random) -> PaymentRow:
    """Take a payment in as Pending, with the wish to create its record in ASPIRE.

    Whoever does not hear the answer, because a server was lost at that very moment, submits again with the
    same ``payment_ref`` and gets the payment that was taken then. Raises NotFoundError, NotAllowedError,
    PaymentsOffError and InvalidRequestError (naming the field).
    """
    require(store, who, Action.SUBMIT, submission.company)
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        # Locked first: a switch that commits before us is seen, one that comes later waits.
        lock_chain(conn, submission.company)
        if _was_taken(conn, submission):
            return row_of(conn, submission.company, submission.payment_ref, now_ms)
        last4 = check(conn, submission, now_ms)
        reference = add_payment(conn, submission, who, now_ms, rng)
        _note_submission(conn, submission, reference, last4, who, now_ms)
        return row_of(conn, submission.company, reference, now_ms)


def request_cancel(
    store: Store, who: Principal, company: str, payment_ref: str, *, ticket: str | None = None
) -> PaymentRow:
    """Take the wish to cancel a payment: Pending Cancel at once, until ASPIRE confirms it.

    Customer Care cancels for a borrower, and only on a ticket. Raises NotFoundError, NotAllowedError,
    InvalidRequestError (no ticket), and IllegalMoveError when the payment is final or already Pending Cancel.
    """
    for_borrower = not may(who.role, Action.CANCEL)
    require(store, who, Action.CANCEL_FOR_BORROWER if for_borrower else Action.CANCEL, company)
    ticket = (ticket or "").strip() or None
    if for_borrower and ticket is None:
        raise InvalidRequestError(tr("ticket: a cancel for a borrower needs its ticket number"))
    now_ms = store.clock.now_ms()
    with store.writing() as conn:
        lock_chain(conn, company)
        payment = payment_of(conn, company, payment_ref)
        never_made = mark_pending_cancel(conn, payment, who, now_ms)
        text = _cancel_words(never_made=never_made, ticket=ticket)
        _note_cancel(conn, company, payment_ref, Status(payment.status), text, ticket, who, now_ms)
        return row_of(conn, company, payment_ref, now_ms)


def likely_duplicates(store: Store, who: Principal, submission: Submission) -> tuple[PaymentRow, ...]:
    """Return the payments that a submission would look like: same contract, amount and effective date.

    Canceled ones do not count. It is a warning for whoever submits; both may be meant.
    """
    require(store, who, Action.SUBMIT, submission.company)
    p = payments.c
    query = (
        select_rows()
        .where(
            p.company == submission.company,
            p.contract_no == submission.contract_no,
            p.amount_cents == submission.amount_cents,
            p.effective_date == submission.effective_date,
            p.status != Status.CANCELED.value,
            p.payment_ref != submission.payment_ref,
        )
        .order_by(p.submitted_ms.desc(), p.payment_ref.desc())
    )
    now_ms = store.clock.now_ms()
    with store.reading() as conn:
        return tuple(to_row(row, now_ms) for row in conn.execute(query))


def _was_taken(conn: Connection, submission: Submission) -> bool:
    """Whether this very submission is a payment already; its reference is nobody else's."""
    reference = submission.payment_ref
    if not reference:
        return False
    if not is_reference(reference):
        raise InvalidRequestError(
            tr("payment reference: PMT and twelve letters or digits, as they are drawn")
        )
    p = payments.c
    content = (
        "customer_no",
        "contract_no",
        "bank_account_token",
        "amount_cents",
        "effective_date",
        "sec_code",
    )
    query = select(*(p[name] for name in content)).where(
        p.company == submission.company, p.payment_ref == reference
    )
    taken = conn.execute(query).first()
    if taken is not None and tuple(taken) != tuple(getattr(submission, name) for name in content):
        raise InvalidRequestError(tr("payment reference: {ref} is another payment's", ref=reference))
    return taken is not None


def _note_submission(
    conn: Connection, submission: Submission, reference: str, last4: str, who: Principal, now_ms: int
) -> None:
    amount = dollars(submission.amount_cents)
    add_event(
        conn,
        submission.company,
        reference,
        at_ms=now_ms,
        kind="submitted",
        status=Status.PENDING,
        actor=actor_of(who),
        text=f"Submitted: {amount} from account ••{last4}, effective {submission.effective_date}.",
    )
    audit.write(
        conn,
        company=submission.company,
        now_ms=now_ms,
        who=who,
        action="submit",
        entity=reference,
        new={
            "customer": submission.customer_no,
            "contract": submission.contract_no,
            "account": submission.bank_account_token,
            "amount_cents": submission.amount_cents,
            "effective_date": submission.effective_date,
            "sec_code": submission.sec_code,
        },
    )


def _note_cancel(
    conn: Connection,
    company: str,
    payment_ref: str,
    before: Status,
    text: str,
    ticket: str | None,
    who: Principal,
    now_ms: int,
) -> None:
    after = Status.PENDING_CANCEL
    add_event(
        conn,
        company,
        payment_ref,
        at_ms=now_ms,
        kind="cancel_requested",
        status=after,
        actor=actor_of(who),
        text=text,
    )
    audit.write(
        conn,
        company=company,
        now_ms=now_ms,
        who=who,
        action="request_cancel",
        entity=payment_ref,
        old={"status": before.value},
        new={"status": after.value},
        ticket=ticket,
    )


def _cancel_words(*, never_made: bool, ticket: str | None) -> str:
    on_ticket = f" on ticket {ticket}" if ticket else ""
    if never_made:
        return f"Cancel requested{on_ticket} with nothing sent yet: ASPIRE is asked that it has no record."
    return f"Cancel requested{on_ticket}. ASPIRE is asked to close the record."
