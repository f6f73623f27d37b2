"""One payment as we knew it: its row, its sentence and its timeline up to an instant of our clock."""

from sqlalchemy import select

from admin_desktop.errors import NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs
from admin_desktop.models.payments.as_of.listing import row_then, timelines_of
from admin_desktop.models.payments.as_of.replay import replay
from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.payments.words.sentence import describe
from admin_desktop.models.payments.words.standing import Standing
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

r = eft_runs.c


def find_then(store: Store, who: Principal, company: str, payment_ref: str, at_ms: int) -> PaymentDetail:
    """Return a payment as we knew it; NotFoundError when it was not there, or is not to be seen."""
    now = find(store, who, company, payment_ref)
    key = (company, payment_ref)
    with store.reading() as conn:
        then = replay(timelines_of(conn, [key]).get(key, ()), at_ms)
        posted = select(r.posted_at_ms).where(r.company == company, r.posted_at_ms <= at_ms)
        batch = None if then is None else then.batch_no
        posted_ms = conn.execute(posted.where(r.batch_no == batch).order_by(r.run_no.desc())).scalar()
    if then is None:
        raise NotFoundError(
            tr("no payment {ref} in {company} at that time", ref=payment_ref, company=company)
        )
    known = {} if posted_ms is None or batch is None else {(company, batch): posted_ms}
    row, since_ms = row_then(now.row, then, known, at_ms)
    words = describe(
        Standing(
            row=row,
            status_since_ms=since_ms,
            cancel_requested_ms=then.cancel_ms,
            too_late_batch=then.too_late,
            rejected_reason=then.rejected_reason if then.rejected else None,
            missing_since_ms=then.updated_ms if then.missing else None,
            posted_at_ms=posted_ms,
        ),
        at_ms,
    )
    return now._replace(
        row=row,
        sentence=words.sentence,
        tone=words.tone,
        next_step="",
        events=tuple(event for event in now.events if event.at_ms <= at_ms),
        differences=now.differences if then.differs else (),
        settled_note=words.settled_note,
    )
