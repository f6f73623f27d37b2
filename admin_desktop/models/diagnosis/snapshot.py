"""The one read behind a diagnosis: everything about a payment as of one moment.

The statements are compiled once and sent as text: a diagnosis is a handful of small look-ups, and building
them anew would cost more than they do.
"""

from typing import Any

from sqlalchemy import Connection, and_, func, select

from admin_desktop.models.database.eft_tables import eft_entries
from admin_desktop.models.database.reference_tables import connections, features, finance_companies
from admin_desktop.models.database.tables import (
    eft_runs,
    outbox,
    payment_events,
    payments,
    set_aside,
    sync_cursors,
    sync_cycles,
    unknown_records,
)
from admin_desktop.models.diagnosis import fact_rows
from admin_desktop.models.diagnosis.fact_parts import AsideFacts, FileLine, LookAlike, RunFacts, StrangerFacts
from admin_desktop.models.diagnosis.facts import CompanyFacts, Facts, PaymentFacts
from admin_desktop.models.diagnosis.statements import Statement, value
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.ledger import payments_on
from admin_desktop.models.payments.status import Status
from admin_desktop.models.set_up.run_days import RunDays

LOOK_ALIKES = 5
RUNS_LOOKED_AT = 40
"""The newest runs: more than a month of daily ones."""

_last_cycle = (
    select(func.max(sync_cycles.c.started_ms))
    .where(sync_cycles.c.company == finance_companies.c.company)
    .correlate(finance_companies)
    .scalar_subquery()
)
_COMPANY = Statement(
    select(
        finance_companies.c.company,
        finance_companies.c.name,
        finance_companies.c.time_zone,
        finance_companies.c.counters,
        finance_companies.c.bank_processing_type,
        features.c.active,
        features.c.since_ms,
        features.c.next_ms,
        connections.c.enabled,
        connections.c.interval_s,
        sync_cursors.c.epoch,
        sync_cursors.c.last_success_ms,
        sync_cursors.c.frozen_since_ms,
        sync_cycles.c.ended_ms,
        sync_cycles.c.outcome,
        sync_cycles.c.message,
    )
    .select_from(
        finance_companies.outerjoin(
            features,
            and_(features.c.company == finance_companies.c.company, features.c.feature == PAYMENTS),
        )
        .outerjoin(connections, connections.c.company == finance_companies.c.company)
        .outerjoin(sync_cursors, sync_cursors.c.company == finance_companies.c.company)
        .outerjoin(
            sync_cycles,
            and_(
                sync_cycles.c.company == finance_companies.c.company,
                sync_cycles.c.started_ms == _last_cycle,
            ),
        )
    )
    .where(finance_companies.c.company == value("company"))
)
_of_payment = (payments.c.company == value("company"), payments.c.payment_ref == value("ref"))
_PAYMENT = Statement(select(*fact_rows.PAYMENT_COLUMNS).where(*_of_payment))
_ENTRIES = Statement(
    select(*fact_rows.ENTRY_COLUMNS)
    .where(outbox.c.company == value("company"), outbox.c.payment_ref == value("ref"))
    .order_by(outbox.c.entry_no)
)
_RUNS = Statement(
    select(*fact_rows.RUN_COLUMNS)
    .where(eft_runs.c.company == value("company"))
    .order_by(eft_runs.c.run_no.desc())
    .limit(RUNS_LOOKED_AT)
)
_CLOSED = Statement(fact_rows.CLOSED_DAYS)
_BATCH_RUN = Statement(
    select(*fact_rows.RUN_COLUMNS)
    .where(eft_runs.c.company == value("company"), eft_runs.c.batch_no == value("batch_no"))
    .order_by(eft_runs.c.run_no.desc())
    .limit(1)
)
_VOIDED = Statement(
    select(func.max(payment_events.c.aspire_at_ms)).where(
        payment_events.c.company == value("company"),
        payment_events.c.payment_ref == value("ref"),
        payment_events.c.kind == "batch_voided",
    )
)
_ASIDE = Statement(
    select(set_aside.c.seq, set_aside.c.reason, set_aside.c.at_ms, set_aside.c.raw).where(
        set_aside.c.company == value("company"),
        set_aside.c.reviewed_ms.is_(None),
        set_aside.c.raw.contains(value("ref"), autoescape=False),
    )
)
_FILE_LINE = Statement(
    select(eft_entries.c.line_no, eft_entries.c.sha256)
    .where(
        eft_entries.c.company == value("company"),
        eft_entries.c.payment_ref == value("ref"),
        eft_entries.c.sha256 == value("sha256"),
    )
    .order_by(eft_entries.c.line_no)
)
_stranger = select(
    unknown_records.c.record_no,
    unknown_records.c.payment_ref,
    unknown_records.c.amount_cents,
    unknown_records.c.effective_date,
)
_STRANGER_BY_REF = Statement(
    _stranger.where(
        unknown_records.c.company == value("company"), unknown_records.c.payment_ref == value("ref")
    ).limit(1)
)
_STRANGER_BY_LOOKS = Statement(
    _stranger.where(
        unknown_records.c.company == value("company"),
        unknown_records.c.amount_cents == value("amount_cents"),
        unknown_records.c.effective_date == value("effective_date"),
        unknown_records.c.payment_ref.is_(None),
    ).limit(1)
)
_LOOK_ALIKES = Statement(
    select(payments.c.payment_ref, payments.c.status, payments.c.submitted_ms)
    .where(
        payments.c.company == value("company"),
        payments.c.contract_no == value("contract_no"),
        payments.c.amount_cents == value("amount_cents"),
        payments.c.effective_date == value("effective_date"),
        payments.c.payment_ref != value("ref"),
        payments.c.status != Status.CANCELED.value,
    )
    .limit(LOOK_ALIKES)  # no ORDER BY: it would lead SQLite away from the contract's index
)


def company_facts(conn: Connection, company: str, now_ms: int) -> CompanyFacts:
    """Return what is known of a company; NoResultFound when it is not there."""
    row = _COMPANY.one(conn, company=company)
    active = True if row[5] is None else bool(row[5])
    if row[7] is not None and row[7] <= now_ms:  # a planned change has come due since it was written down
        active = payments_on(conn, company, now_ms)
    connected = None if row[8] is None else bool(row[8])
    values: tuple[Any, ...] = (*row[:5], active, row[6], connected, *row[9:15], row[15] or "")
    return CompanyFacts(*values)


def facts_of(conn: Connection, company: CompanyFacts, payment_ref: str, now_ms: int) -> Facts:
    """Return everything about one payment, in the caller's read transaction."""
    key = {"company": company.company, "ref": payment_ref}
    row = _PAYMENT.first(conn, **key)
    if row is None:
        return Facts(payment_ref, now_ms, company, None, stranger=_stranger_of(conn, None, key))
    payment = fact_rows.payment(row)
    batch_run = _batch_run(conn, company.company, payment.batch_no)
    waits = payment.status is Status.SCHEDULED and payment.batch_no is None
    return Facts(
        payment_ref,
        now_ms,
        company,
        payment,
        entries=tuple(fact_rows.entry(row) for row in _ENTRIES.all(conn, **key)),
        runs=_runs(conn, company.company) if waits else (),
        run_days=_run_days(conn, company.company) if waits else RunDays(),
        batch_run=batch_run,
        voided_ms=_voided(conn, key) if waits else None,
        aside=_asides(conn, key),
        stranger=_stranger_of(conn, payment, key),
        look_alikes=_look_alikes(conn, payment, key),
        file_line=_file_line(conn, batch_run, key),
    )


def _runs(conn: Connection, company: str) -> tuple[RunFacts, ...]:
    return tuple(fact_rows.run(row) for row in _RUNS.all(conn, company=company))


def _run_days(conn: Connection, company: str) -> RunDays:
    return RunDays(tuple(fact_rows.closed_day(row) for row in _CLOSED.all(conn, company=company)))


def _batch_run(conn: Connection, company: str, batch_no: int | None) -> RunFacts | None:
    if batch_no is None:
        return None
    row = _BATCH_RUN.first(conn, company=company, batch_no=batch_no)
    return None if row is None else fact_rows.run(row)


def _file_line(conn: Connection, run: RunFacts | None, key: dict[str, Any]) -> FileLine | None:
    """Return the entry's line in the batch's own file, if that file was imported here."""
    if run is None or run.file_sha256 is None:
        return None
    row = _FILE_LINE.first(conn, **key, sha256=run.file_sha256)
    return None if row is None else FileLine(row[0], row[1], run.batch_no)


def _voided(conn: Connection, key: dict[str, Any]) -> int | None:
    row = _VOIDED.first(conn, **key)
    at_ms: int | None = None if row is None else row[0]
    return at_ms


def _asides(conn: Connection, key: dict[str, Any]) -> tuple[AsideFacts, ...]:
    return tuple(fact_rows.aside(row) for row in _ASIDE.all(conn, **key))


def _stranger_of(conn: Connection, payment: PaymentFacts | None, key: dict[str, Any]) -> StrangerFacts | None:
    """Return a record of nobody's: by the reference, or beside a refused payment by its looks."""
    row = None
    if payment is None:
        row = _STRANGER_BY_REF.first(conn, **key)
    elif payment.rejected_reason is not None:
        looks = {"amount_cents": payment.amount_cents, "effective_date": payment.effective_date.isoformat()}
        row = _STRANGER_BY_LOOKS.first(conn, company=key["company"], **looks)
    return None if row is None else StrangerFacts(row[0], row[1], row[2], fact_rows.day(row[3]))


def _look_alikes(conn: Connection, payment: PaymentFacts, key: dict[str, Any]) -> tuple[LookAlike, ...]:
    if payment.status is Status.CANCELED:
        return ()
    found = _LOOK_ALIKES.all(
        conn,
        **key,
        contract_no=payment.contract_no,
        amount_cents=payment.amount_cents,
        effective_date=payment.effective_date.isoformat(),
    )
    ordered = sorted(found, key=lambda row: (-row[2], row[0]))
    return tuple(LookAlike(row[0], Status(row[1]), row[2]) for row in ordered)
