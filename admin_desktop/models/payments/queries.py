"""Single reads for the window and the command line, each bound to the principal's companies."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select

from admin_desktop.errors import NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import eft_runs, payments
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.payments.case_work import case_in
from admin_desktop.models.payments.listing.row_source import differences_of, select_rows, to_row
from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.payments.timeline import events_of
from admin_desktop.models.payments.words.sentence import describe
from admin_desktop.models.payments.words.standing import Standing
from admin_desktop.models.permissions import Action, require, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up.closed_day_names import name_of_closed_day
from admin_desktop.words import tr


class CompanyRow(NamedTuple):
    """A finance company as the chooser shows it."""

    company: str
    name: str
    time_zone: str


def companies(store: Store, who: Principal) -> tuple[CompanyRow, ...]:
    """Return the companies that the principal may see, by name."""
    require_role(store, who, Action.READ)
    table = finance_companies.c
    query = select(table.company, table.name, table.time_zone).order_by(table.name, table.company)
    if who.companies is not None:
        query = query.where(table.company.in_(sorted(who.companies)))
    with store.reading() as conn:
        return tuple(CompanyRow(*row) for row in conn.execute(query))


def find(store: Store, who: Principal, company: str, payment_ref: str) -> PaymentDetail:
    """Return everything about one payment; NotFoundError when there is none, or none to be seen."""
    require(store, who, Action.READ, company)
    now_ms = store.clock.now_ms()
    p = payments.c
    with store.reading() as conn:
        query = select_rows().where(p.company == company, p.payment_ref == payment_ref)
        found = conn.execute(query).first()
        if found is None:
            raise NotFoundError(tr("no payment {ref} in {company}", ref=payment_ref, company=company))
        facts = _standing(conn, found, now_ms)
        events = events_of(conn, company, payment_ref)
        case = case_in(conn, company, payment_ref)
    words = describe(facts, now_ms)
    return PaymentDetail(
        row=facts.row,
        contract_description=found.contract_description,
        sentence=words.sentence,
        tone=words.tone,
        next_step=words.next_step,
        events=events,
        differences=facts.differences,
        settled_note=words.settled_note,
        case=case,
    )


def _standing(conn: Connection, found: Row[Any], now_ms: int) -> Standing:
    row = to_row(found, now_ms)
    return Standing(
        row=row,
        status_since_ms=found.status_since_ms,
        cancel_requested_ms=found.cancel_requested_ms,
        too_late_batch=found.too_late_batch,
        rejected_reason=found.rejected_reason,
        missing_since_ms=found.missing_since_ms,
        differences=differences_of(found.differences),
        posted_at_ms=_posted_at(conn, found.company, found.batch_no),
        closed_on=name_of_closed_day(conn, row.company, row.effective_date) if row.waits_for_run else "",
    )


def _posted_at(conn: Connection, company: str, batch_no: int | None) -> int | None:
    if batch_no is None:
        return None
    run = eft_runs.c
    query = select(run.posted_at_ms).where(run.company == company, run.batch_no == batch_no)
    posted: int | None = conn.execute(query.order_by(run.run_no.desc()).limit(1)).scalar()
    return posted
