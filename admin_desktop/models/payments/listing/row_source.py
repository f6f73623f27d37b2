"""From the tables to a PaymentRow: the joined columns, and the marks worked out from them."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, FromClause, Row, Select, and_, func, select

from admin_desktop.models.database.tables.grid_tables import payment_cases
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    contracts,
    customers,
    finance_companies,
)
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.payments.rows import Difference, PaymentRow
from admin_desktop.models.payments.status import Mark, Status

p = payments.c


def joined() -> FromClause:
    """A payment stays visible even when ASPIRE has not told us of its customer or contract yet.

    All are outer joins, so that SQLite walks the payments' index in order and looks the rest up.
    """
    return (
        payments.outerjoin(finance_companies, finance_companies.c.company == p.company)
        .outerjoin(
            customers, and_(customers.c.company == p.company, customers.c.customer_no == p.customer_no)
        )
        .outerjoin(
            contracts, and_(contracts.c.company == p.company, contracts.c.contract_no == p.contract_no)
        )
        .outerjoin(
            bank_accounts,
            and_(bank_accounts.c.company == p.company, bank_accounts.c.token == p.bank_account_token),
        )
        .outerjoin(
            payment_cases,
            and_(payment_cases.c.company == p.company, payment_cases.c.payment_ref == p.payment_ref),
        )
    )


def select_rows() -> Select[Any]:
    """Return the SELECT that ``to_row`` reads; the caller adds what rows and in which order."""
    return select(
        payments,
        func.coalesce(customers.c.name, "").label("customer_name"),
        func.coalesce(customers.c.email, "").label("customer_email"),
        func.coalesce(contracts.c.private_label, "").label("private_label"),
        func.coalesce(contracts.c.description, "").label("contract_description"),
        func.coalesce(bank_accounts.c.last4, "").label("bank_last4"),
        finance_companies.c.time_zone,
        *(payment_cases.c.assignee, payment_cases.c.reviewed_by, payment_cases.c.reviewed_ms),
        payment_cases.c.notes,
    ).select_from(joined())


def worn_marks(status: str, return_code: str | None, marked: Sequence[Any], *, late: bool) -> Iterator[Mark]:
    """Yield the marks worn, from what is stored: checking, batch, differences, reason, missing since."""
    checking, too_late_batch, differences, rejected, missing = marked
    worn = (
        (Mark.LATE, late),
        (Mark.CHECKING, checking),
        (Mark.TOO_LATE, too_late_batch is not None),
        (Mark.RETURNED, return_code is not None and status == Status.PAID),
        (Mark.DIFFERS, differences is not None),
        (Mark.REJECTED, rejected is not None),
        (Mark.MISSING, missing is not None),
    )
    return (mark for mark, on in worn if on)


def to_row(row: Row[Any], now_ms: int) -> PaymentRow:
    """Return the frozen row of one joined line, with its marks as of ``now_ms``."""
    return PaymentRow(
        company=row.company,
        payment_ref=row.payment_ref,
        status=Status(row.status),
        marks=marks_of(row, now_ms),
        submitted_ms=row.submitted_ms,
        submitted_by=row.submitted_by,
        customer_no=row.customer_no,
        customer_name=row.customer_name,
        customer_email=row.customer_email,
        contract_no=row.contract_no,
        private_label=row.private_label,
        amount_cents=row.amount_cents,
        effective_date=row.effective_date,
        bank_last4=row.bank_last4,
        sec_code=row.sec_code,
        record_no=row.record_no,
        batch_no=row.batch_no,
        batch_state=row.batch_state,
        payments_counter=row.payments_counter,
        payments_processed=row.payments_processed,
        return_code=row.return_code,
        updated_ms=row.updated_ms,
        due_ms=row.due_ms,
        time_zone=row.time_zone,
        assignee=row.assignee or "",
        reviewed_by=row.reviewed_by or "",
        reviewed_ms=row.reviewed_ms,
        notes=row.notes or 0,
    )


def marks_of(row: Row[Any], now_ms: int) -> tuple[Mark, ...]:
    """Return the marks that a payment's columns say it wears; Late is worked out, never stored."""
    late = is_over(row.due_ms, now_ms)
    stored = [row.checking, row.too_late_batch, row.differences, row.rejected_reason, row.missing_since_ms]
    return tuple(worn_marks(row.status, row.return_code, stored, late=late))


def differences_of(text: str | None) -> tuple[Difference, ...]:
    """Read ``payments.differences``: a JSON list of objects with ``field``, ``ours`` and ``aspire``."""
    entries = json.loads(text) if text else []
    return tuple(Difference(entry["field"], str(entry["ours"]), str(entry["aspire"])) for entry in entries)


def row_of(conn: Connection, company: str, payment_ref: str, now_ms: int) -> PaymentRow:
    """Return one payment's row inside the caller's transaction; it must be there."""
    query = select_rows().where(p.company == company, p.payment_ref == payment_ref)
    return to_row(conn.execute(query).one(), now_ms)
