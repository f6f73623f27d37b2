"""Differences that only earlier versions of a record told, once a whole life of ASPIRE was read again."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import ColumnElement, Connection, and_, false, func, select

from admin_desktop.models.database.tables.payment_tables import eft_runs, payment_events, payments
from admin_desktop.models.feed.held import Held
from admin_desktop.models.feed.interpretation import borne_out
from admin_desktop.models.feed.payment_table import read_held, write_held
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.timeline import NewEvent, add_events

PART = 5_000
"""A backup may hold millions of payments; so many are held at a time."""


def forget_overtaken(
    conn: Connection, company: str, epoch: str, since_ms: int, now_ms: int, convention: str
) -> None:
    """Take away what only earlier versions of a record said, once a life of ASPIRE was read from its start.

    What is Paid here was open there once, and then pulled. Two marks stay for a person: one of before
    ``since_ms``, and that of a payment which the restored ASPIRE collected once more.
    """
    after = ""
    while part := _marked_since(conn, company, epoch, since_ms, after):
        after = part[-1]
        held = read_held(conn, company, part).values()
        pairs = [(one, borne_out(one, convention=convention)) for one in held]
        changed = [(before, now) for before, now in pairs if now != before]
        write_held(conn, company, changed, now_ms)
        add_events(conn, [_agreed(now, company, now_ms) for _before, now in changed if not now.differences])


def _marked_since(conn: Connection, company: str, epoch: str, since_ms: int, after: str) -> Sequence[str]:
    """Return the next payments of a life of ASPIRE that wear a difference, and none of before."""
    marked_before = (
        select(payment_events.c.payment_ref)
        .where(
            payment_events.c.company == company,
            payment_events.c.payment_ref == payments.c.payment_ref,
            payment_events.c.kind == "differs",
            payment_events.c.at_ms < since_ms,
        )
        .exists()
    )
    collected_again = and_(payments.c.status == Status.PAID, ~_collected_before_it_was_paid())
    query = select(payments.c.payment_ref).where(
        payments.c.company == company,
        payments.c.payment_ref > after,
        payments.c.record_epoch == epoch,
        payments.c.differences.is_not(None),
        ~marked_before,
        ~collected_again,
    )
    return conn.scalars(query.order_by(payments.c.payment_ref).limit(PART)).all()


def _collected_before_it_was_paid() -> ColumnElement[bool]:
    """Whether the batch that ASPIRE names now is known, and was pulled before the payment was first Paid.

    A restored ASPIRE that pulled the record anew debits the borrower a second time, and may well give the
    batch the same number: its own clock tells the two apart, the desk's where the timeline lacks it.
    """
    paid_at_ms = (
        select(func.min(payment_events.c.aspire_at_ms))
        .where(
            payment_events.c.company == payments.c.company,
            payment_events.c.payment_ref == payments.c.payment_ref,
            payment_events.c.status == Status.PAID,
        )
        .scalar_subquery()
    )
    pulled_at_ms = (
        select(func.max(eft_runs.c.pulled_at_ms))
        .where(eft_runs.c.company == payments.c.company, eft_runs.c.batch_no == payments.c.batch_no)
        .scalar_subquery()
    )
    known = func.coalesce(pulled_at_ms <= func.coalesce(paid_at_ms, payments.c.status_since_ms), false())
    return cast("ColumnElement[bool]", known)


def _agreed(payment: Held, company: str, now_ms: int) -> NewEvent:
    text = "ASPIRE's last word agrees: what differed was an earlier version of its record."
    return NewEvent(company, payment.payment_ref, now_ms, "difference_closed", None, "sync", text)
