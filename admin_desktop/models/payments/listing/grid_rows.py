"""Lines of the grid by their keys: the hot path of scrolling, past SQLAlchemy's row objects."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, select

from admin_desktop.models.database.bare import Among, hole
from admin_desktop.models.database.tables.grid_tables import payment_cases
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    contracts,
    customers,
    finance_companies,
)
from admin_desktop.models.payments.listing.row_source import joined, worn_marks
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status

p = payments.c

Key = tuple[str, str]
"""Company and payment reference."""

_GRID = (
    *(p.company, p.payment_ref, p.status, p.submitted_ms, p.submitted_by, p.customer_no),
    *(customers.c.name, customers.c.email, p.contract_no, contracts.c.private_label, p.amount_cents),
    *(p.effective_date, bank_accounts.c.last4, p.sec_code, p.record_no, p.batch_no, p.batch_state),
    *(p.payments_counter, p.payments_processed, p.return_code, p.updated_ms, p.due_ms),
    *(payment_cases.c.assignee, payment_cases.c.reviewed_by, payment_cases.c.reviewed_ms),
    *(payment_cases.c.notes, finance_companies.c.time_zone, p.checking, p.too_late_batch, p.differences),
    *(p.rejected_reason, p.missing_since_ms),
)
COLUMN_AT = {column.name: at for at, column in enumerate(_GRID) if column.table is payments}
"""Where a line of the grid has each column of the payments."""

_STATUSES = {status.value: status for status in Status}


def select_grid() -> Select[Any]:
    """Return the SELECT that ``grid_row`` reads: what a line of the grid shows, and no more."""
    return select(*_GRID).select_from(joined())


def grid_row(row: tuple[Any, ...], now_ms: int) -> PaymentRow:
    """Return the frozen row of one line as the driver gave it; the hot path of scrolling."""
    (company, ref, status, submitted_ms, submitted_by, customer_no, name, email, contract_no, label, cents,
     effective, last4, sec_code, record_no, batch_no, batch_state, counter, processed, return_code,
     updated_ms, due_ms, assignee, reviewed_by, reviewed_ms, notes, zone,
     checking, too_late_batch, differences, rejected, missing) = row  # fmt: skip
    late = is_over(due_ms, now_ms)
    marks: tuple[Mark, ...] = ()
    if late or checking or not (return_code is too_late_batch is differences is rejected is missing is None):
        marked = (checking, too_late_batch, differences, rejected, missing)
        marks = tuple(worn_marks(status, return_code, marked, late=late))
    return PaymentRow(
        company, ref, _STATUSES[status], marks, submitted_ms, submitted_by, customer_no, name or "",
        email or "", contract_no, label or "", cents,
        date.fromisoformat(effective) if type(effective) is str else effective, last4 or "", sec_code,
        record_no, batch_no, batch_state, counter, processed, return_code, updated_ms, due_ms, zone,
        assignee or "", reviewed_by or "", reviewed_ms, notes or 0,
    )  # fmt: skip


_AMONG = Among(
    lambda: select_grid().where(p.company == hole("of", p.company)), p.payment_ref, (1, 16, 64, 256)
)


def rows_by_key(conn: Connection, keys: Sequence[Key], now_ms: int) -> tuple[PaymentRow, ...]:
    """Return the payments of these keys in their order, as of now; one that is gone is left out."""
    wanted: dict[str, list[str]] = {}
    for company, payment_ref in keys:
        wanted.setdefault(company, []).append(payment_ref)
    found: dict[Key, PaymentRow] = {}
    for company, references in wanted.items():
        for raw in _AMONG.rows(conn, references, {"of": company}):
            row = grid_row(raw, now_ms)
            found[row.company, row.payment_ref] = row
    return tuple(found[key] for key in keys if key in found)
