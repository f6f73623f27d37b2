"""Differences that only earlier versions of a record told, once a whole life of ASPIRE was read again."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from admin_desktop.models.database.tables.payment_tables import payment_events, payments
from admin_desktop.models.feed.held import Held
from admin_desktop.models.feed.interpretation import borne_out
from admin_desktop.models.feed.payment_table import read_held, write_held
from admin_desktop.models.payments.timeline import NewEvent, add_events

PART = 5_000
"""A backup may hold millions of payments; so many are held at a time."""


def forget_overtaken(
    conn: Connection, company: str, epoch: str, since_ms: int, now_ms: int, convention: str
) -> None:
    """Take away what only earlier versions of a record said, once a life of ASPIRE was read from its start.

    What is Paid here was open there once, and then pulled. A mark of before ``since_ms`` stays for a person.
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
    query = select(payments.c.payment_ref).where(
        payments.c.company == company,
        payments.c.payment_ref > after,
        payments.c.record_epoch == epoch,
        payments.c.differences.is_not(None),
        ~marked_before,
    )
    return conn.scalars(query.order_by(payments.c.payment_ref).limit(PART)).all()


def _agreed(payment: Held, company: str, now_ms: int) -> NewEvent:
    text = "ASPIRE's last word agrees: what differed was an earlier version of its record."
    return NewEvent(company, payment.payment_ref, now_ms, "difference_closed", None, "sync", text)
