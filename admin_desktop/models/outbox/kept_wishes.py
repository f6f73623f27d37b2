"""Cancels that came too late: the wish is kept, and sent again as soon as the batch is voided."""

from typing import Final

from sqlalchemy import bindparam, select, update

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments, sync_cursors
from admin_desktop.models.feed.apply import convention_of
from admin_desktop.models.feed.counters import Closedness, closedness
from admin_desktop.models.feed.headlines import too_late as too_late_news
from admin_desktop.models.outbox.attempts import mark_payment, step, tell
from admin_desktop.models.outbox.entries import EntryState, Errand
from admin_desktop.models.payments.status import Status


def too_late(store: Store, errand: Errand, batch_no: int, now_ms: int) -> None:
    """Keep the wish of a cancel that ASPIRE refused because EFT Generation has pulled the record.

    The payment stays Pending Cancel, says in which batch, and has no deadline until the batch is posted.
    """
    values = {"state": EntryState.TOO_LATE, "last_answer": f"already in batch {batch_no}"}
    with store.writing() as conn:
        if not step(conn, errand, values):
            return
        of_payment = (payments.c.company == errand.company, payments.c.payment_ref == errand.payment_ref)
        before = conn.execute(select(payments.c.too_late_batch).where(*of_payment)).scalar_one()
        mark_payment(conn, errand, checking=False, too_late_batch=batch_no, due_ms=None, updated_ms=now_ms)
        if before != batch_no:
            tell(conn, errand, now_ms, too_late_news(batch_no))


_MAYBE_FREE: Final = (
    select(outbox.c.entry_no, payments.c.payments_counter, payments.c.payments_processed)
    .join(
        payments,
        (payments.c.company == outbox.c.company) & (payments.c.payment_ref == outbox.c.payment_ref),
    )
    .join(sync_cursors, sync_cursors.c.company == outbox.c.company)
    .where(
        outbox.c.company == bindparam("of_company"),
        outbox.c.state == EntryState.TOO_LATE,
        payments.c.status == Status.PENDING_CANCEL,
        payments.c.batch_no.is_(None),
        payments.c.payments_counter.is_not(None),
        outbox.c.attempted_ms < sync_cursors.c.last_success_ms,
    )
)


def reopen_too_late(store: Store, company: str) -> int:
    """Send kept cancels again whose record is known to be open in no batch; return how many.

    The interpretation does this when it sees a batch voided. This catches the cancel whose refusal was
    stored after the void had been read: a whole cycle has ended since, and the record is still open.
    """
    with store.writing() as conn:
        convention = convention_of(conn, company)
        entries = [
            entry_no
            for entry_no, counter, processed in conn.execute(_MAYBE_FREE, {"of_company": company})
            if closedness(convention, counter, processed) is Closedness.OPEN
        ]
        for entry_no in entries:
            of_entry = (outbox.c.company == company, outbox.c.entry_no == entry_no)
            conn.execute(update(outbox).where(*of_entry).values(state=EntryState.WAITING, not_before_ms=0))
    return len(entries)
