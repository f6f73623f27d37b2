"""What an evidence pack holds about a payment, a customer or a period: one read, of one moment."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from admin_desktop.clock import DAY_MS
from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models import audit
from admin_desktop.models.activity.log import LogLine, a, line_of
from admin_desktop.models.audit import AuditVerdict
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payment_events, payments
from admin_desktop.models.database.tables.reference_tables import audit_log, finance_companies
from admin_desktop.models.payments.listing.row_source import select_rows, to_row
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

LONGEST_PERIOD_MS = 92 * DAY_MS
"""A quarter: more is several packs, so that one stays readable."""

p, e = payments.c, payment_events.c


@dataclass(frozen=True, slots=True)
class Subject:
    """What the evidence is about: exactly one of payment, customer or period of a company."""

    company: str
    payment_ref: str | None = None
    customer_no: str | None = None
    period_ms: tuple[int, int] | None = None
    """From (included) and to (not included), milliseconds UTC."""

    @property
    def words(self) -> str:
        """The subject as the audit log and the file name tell it."""
        if self.payment_ref:
            return f"payment {self.payment_ref}"
        if self.customer_no:
            return f"customer {self.customer_no}"
        return "period"


@dataclass(frozen=True, slots=True)
class EvidenceEvent:
    """One event of a payment's timeline."""

    payment_ref: str
    event_no: int
    at_ms: int
    aspire_at_ms: int | None
    status: str
    actor: str
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that goes into a pack, and what the log was worth when it was gathered."""

    subject: Subject
    company_name: str
    time_zone: str
    gathered_ms: int
    gathered_by: str
    payments: tuple[PaymentRow, ...]
    events: tuple[EvidenceEvent, ...]
    log: tuple[LogLine, ...]
    verdict: AuditVerdict


def gather(store: Store, who: Principal, subject: Subject) -> Evidence:
    """Read the evidence. Raises NotFoundError, NotAllowedError, InvalidRequestError (the subject is odd)."""
    require(store, who, Action.EVIDENCE, subject.company)
    _check(subject)
    now_ms = store.clock.now_ms()
    f = finance_companies.c
    with store.reading() as conn:
        company = conn.execute(select(f.name, f.time_zone).where(f.company == subject.company)).one()
        rows = conn.execute(
            select_rows().where(*_of_subject(subject)).order_by(p.submitted_ms, p.payment_ref)
        )
        found = tuple(to_row(row, now_ms) for row in rows)
        if not found and subject.period_ms is None:
            raise NotFoundError(tr("no {what} in {company}", what=subject.words, company=subject.company))
        return Evidence(
            subject=subject,
            company_name=company.name,
            time_zone=company.time_zone,
            gathered_ms=now_ms,
            gathered_by=f"{who.name} ({who.role.words})",
            payments=found,
            events=_events(conn, subject),
            log=_log(conn, subject),
            verdict=audit.verify_chain(conn, subject.company),
        )


def _check(subject: Subject) -> None:
    named = [subject.payment_ref, subject.customer_no, subject.period_ms]
    if sum(one is not None for one in named) != 1:
        raise InvalidRequestError(tr("evidence: choose a payment, a customer or a period"))
    if subject.period_ms is not None:
        start, end = subject.period_ms
        if not 0 < end - start <= LONGEST_PERIOD_MS:
            raise InvalidRequestError(tr("period: from one day up to 92 days"))


def _of_subject(subject: Subject) -> list[ColumnElement[bool]]:
    own = p.company == subject.company
    if subject.payment_ref is not None:
        return [own, p.payment_ref == subject.payment_ref]
    if subject.customer_no is not None:
        return [own, p.customer_no == subject.customer_no]
    start, end = subject.period_ms or (0, 0)
    return [own, p.submitted_ms >= start, p.submitted_ms < end]


def _events(conn: Connection, subject: Subject) -> tuple[EvidenceEvent, ...]:
    query = (
        select(e.payment_ref, e.event_no, e.at_ms, e.aspire_at_ms, e.status, e.actor, e.text)
        .join_from(payment_events, payments, and_(p.company == e.company, p.payment_ref == e.payment_ref))
        .where(e.company == subject.company, *_of_subject(subject))
        .order_by(p.submitted_ms, e.payment_ref, e.event_no)
    )
    return tuple(
        EvidenceEvent(
            row.payment_ref, row.event_no, row.at_ms, row.aspire_at_ms, row.status or "", row.actor, row.text
        )
        for row in conn.execute(query)
    )


def _log(conn: Connection, subject: Subject) -> tuple[LogLine, ...]:
    query = select(audit_log).where(a.company == subject.company, _told_of(subject)).order_by(a.line_no)
    return tuple(line_of(row) for row in conn.execute(query))


def _told_of(subject: Subject) -> ColumnElement[bool]:
    if subject.period_ms is not None:
        start, end = subject.period_ms
        return and_(a.at_ms >= start, a.at_ms < end)
    refs = select(p.payment_ref).where(*_of_subject(subject))
    return or_(a.entity.in_(refs), a.entity == (subject.customer_no or subject.payment_ref))
