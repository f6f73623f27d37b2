"""I5: is everything told? Timelines that lead to where the payments are, pages that the audit log has."""

from collections.abc import Iterator
from typing import Final

from sqlalchemy import BindParameter, Connection, bindparam, select

from admin_desktop.models.database.tables.payment_tables import payment_events, payments
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.feed.cursor import read_cursor

_OF_COMPANY: Final[BindParameter[str]] = bindparam("of_company")
_EVENTS: Final = (
    select(payment_events.c.payment_ref, payment_events.c.status)
    .where(payment_events.c.company == _OF_COMPANY, payment_events.c.status.is_not(None))
    .order_by(payment_events.c.payment_ref, payment_events.c.event_no)
)
_STATUSES: Final = select(payments.c.payment_ref, payments.c.status).where(payments.c.company == _OF_COMPANY)
_PAGES: Final = (
    select(audit_log.c.entity)
    .where(audit_log.c.company == _OF_COMPANY, audit_log.c.action == "page_applied")
    .order_by(audit_log.c.line_no.desc())
    .limit(1)
)


def untold(conn: Connection, company: str) -> Iterator[str]:
    """Yield a line for each payment whose timeline ends elsewhere, and for pages without an audit line."""
    wanted = {"of_company": company}
    told = {row.payment_ref: row.status for row in conn.execute(_EVENTS, wanted)}
    for ref, status in conn.execute(_STATUSES, wanted):
        if told.get(ref) != status:
            yield f"{ref}: is {status}, and its timeline ends with {told.get(ref)}"
    after = read_cursor(conn, company).after_seq
    page = conn.execute(_PAGES, wanted).scalar()
    if after and not str(page).endswith(f"-{after}"):
        yield f"{company}: read to change {after}, and the audit log tells of {page}"
