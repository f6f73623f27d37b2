"""The one read behind a diagnosis: everything about a payment as of one moment."""

from typing import Any

from sqlalchemy import Connection

from admin_desktop.models.diagnosis.gathering import fact_rows, selects
from admin_desktop.models.diagnosis.gathering.fact_parts import (
    AsideFacts,
    FileLine,
    LookAlike,
    RunFacts,
    StrangerFacts,
)
from admin_desktop.models.diagnosis.gathering.facts import CompanyFacts, Facts, PaymentFacts
from admin_desktop.models.features.ledger import payments_on
from admin_desktop.models.payments.status import Status
from admin_desktop.models.set_up.run_days import RunDays


def company_facts(conn: Connection, company: str, now_ms: int) -> CompanyFacts:
    """Return what is known of a company; NoResultFound when it is not there."""
    row = selects.COMPANY.one(conn, company=company)
    active = True if row[5] is None else bool(row[5])
    if row[7] is not None and row[7] <= now_ms:  # a planned change has come due since it was written down
        active = payments_on(conn, company, now_ms)
    connected = None if row[8] is None else bool(row[8])
    values: tuple[Any, ...] = (*row[:5], active, row[6], connected, *row[9:15], row[15] or "")
    return CompanyFacts(*values)


def facts_of(conn: Connection, company: CompanyFacts, payment_ref: str, now_ms: int) -> Facts:
    """Return everything about one payment, in the caller's read transaction."""
    key = {"company": company.company, "ref": payment_ref}
    row = selects.PAYMENT.first(conn, **key)
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
        entries=tuple(fact_rows.entry(row) for row in selects.ENTRIES.all(conn, **key)),
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
    return tuple(fact_rows.run(row) for row in selects.RUNS.all(conn, company=company))


def _run_days(conn: Connection, company: str) -> RunDays:
    return RunDays(tuple(fact_rows.closed_day(row) for row in selects.CLOSED.all(conn, company=company)))


def _batch_run(conn: Connection, company: str, batch_no: int | None) -> RunFacts | None:
    if batch_no is None:
        return None
    row = selects.BATCH_RUN.first(conn, company=company, batch_no=batch_no)
    return None if row is None else fact_rows.run(row)


def _file_line(conn: Connection, run: RunFacts | None, key: dict[str, Any]) -> FileLine | None:
    """Return the entry's line in the batch's own file, if that file was imported here."""
    if run is None or run.file_sha256 is None:
        return None
    row = selects.FILE_LINE.first(conn, **key, sha256=run.file_sha256)
    return None if row is None else FileLine(row[0], row[1], run.batch_no)


def _voided(conn: Connection, key: dict[str, Any]) -> int | None:
    row = selects.VOIDED.first(conn, **key)
    at_ms: int | None = None if row is None else row[0]
    return at_ms


def _asides(conn: Connection, key: dict[str, Any]) -> tuple[AsideFacts, ...]:
    return tuple(fact_rows.aside(row) for row in selects.ASIDE.all(conn, **key))


def _stranger_of(conn: Connection, payment: PaymentFacts | None, key: dict[str, Any]) -> StrangerFacts | None:
    """Return a record of nobody's: by the reference, or beside a refused payment by its looks."""
    row = None
    if payment is None:
        row = selects.STRANGER_BY_REF.first(conn, **key)
    elif payment.rejected_reason is not None:
        looks = {"amount_cents": payment.amount_cents, "effective_date": payment.effective_date.isoformat()}
        row = selects.STRANGER_BY_LOOKS.first(conn, company=key["company"], **looks)
    return None if row is None else StrangerFacts(row[0], row[1], row[2], fact_rows.day(row[3]))


def _look_alikes(conn: Connection, payment: PaymentFacts, key: dict[str, Any]) -> tuple[LookAlike, ...]:
    if payment.status is Status.CANCELED:
        return ()
    found = selects.LOOK_ALIKES.all(
        conn,
        **key,
        contract_no=payment.contract_no,
        amount_cents=payment.amount_cents,
        effective_date=payment.effective_date.isoformat(),
    )
    ordered = sorted(found, key=lambda row: (-row[2], row[0]))
    return tuple(LookAlike(row[0], Status(row[1]), row[2]) for row in ordered)
