"""Many payments into a workspace at once, with their timelines and outbox entries.

Takes any iterable, so that a generator of millions needs no more memory than a few thousand.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, insert, select

from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.demo.loading.replay import LoadedPayment
from admin_desktop.models.payments.timeline import add_events

CHUNK = 2_000


def load_payments(conn: Connection, company: str, loaded: Iterable[LoadedPayment]) -> int:
    """Insert new payments of one company, in the caller's transaction; return how many.

    None of them may be there already. Outbox entries are numbered on from the company's last.
    """
    last = conn.execute(select(func.max(outbox.c.entry_no)).where(outbox.c.company == company)).scalar()
    entry_no, count = last or 0, 0
    for chunk in _chunks(loaded):
        conn.execute(insert(payments), [payment.row for payment in chunk])
        add_events(conn, [event for payment in chunk for event in payment.events], of_new_payments=True)
        entries: list[dict[str, Any]] = []
        for payment in chunk:
            for entry in payment.entries:
                entry_no += 1
                entries.append({**entry, "entry_no": entry_no})
        conn.execute(insert(outbox), entries)
        count += len(chunk)
    return count


def _chunks(loaded: Iterable[LoadedPayment]) -> Iterator[list[LoadedPayment]]:
    pending = iter(loaded)
    while chunk := list(islice(pending, CHUNK)):
        yield chunk
