"""The columns of an export, and cells that a spreadsheet takes for text, never for a formula."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from admin_desktop.clock import local_datetime
from admin_desktop.models.payments.money import plain_dollars
from admin_desktop.models.payments.rows import PaymentRow

_STARTS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠﹦﹢﹣﹫−")  # noqa: RUF001 - the look-alikes are meant


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: a stable name, its heading, and the cell of a row."""

    name: str
    heading: str
    text: Callable[[PaymentRow], str]
    """The cell's words, as they are."""
    number: bool = False

    def cell(self, row: PaymentRow) -> str:
        """Return the cell for a file whose reader looks for formulas."""
        return self.text(row) if self.number else safe(self.text(row))

    def value(self, row: PaymentRow) -> str | Decimal:
        """Return the cell for a file that tells text from numbers."""
        words = self.text(row)
        return Decimal(words) if self.number and words else words


def safe(text: str) -> str:
    """Return ``text`` with ``'`` before it when a spreadsheet could take it for a formula (OWASP).

    Blanks and invisible characters before the dangerous one do not hide it.
    """
    if text[:1] in _STARTS_FORMULA and text:
        return f"'{text}"
    visible = next((letter for letter in text if not _is_invisible(letter)), "")
    return f"'{text}" if visible in _STARTS_FORMULA and visible else text


def _is_invisible(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in {"Cf", "Cc", "Zs", "Mn"}


def _time(instant_ms: int | None, zone: str) -> str:
    if instant_ms is None:
        return ""
    return local_datetime(instant_ms, zone).isoformat(timespec="seconds")


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


COLUMNS = (
    ExportColumn("company", "Company", lambda row: row.company),
    ExportColumn("status", "Status", lambda row: row.status.words),
    ExportColumn("marks", "Marks", lambda row: ", ".join(mark.words for mark in row.marks)),
    ExportColumn("submitted", "Submitted", lambda row: _time(row.submitted_ms, row.time_zone)),
    ExportColumn("reference", "Reference", lambda row: row.payment_ref),
    ExportColumn("customer_no", "Customer number", lambda row: row.customer_no),
    ExportColumn("customer", "Customer", lambda row: row.customer_name),
    ExportColumn("email", "E-mail", lambda row: row.customer_email),
    ExportColumn("contract", "Contract", lambda row: row.contract_no),
    ExportColumn("private_label", "Private label", lambda row: row.private_label),
    ExportColumn("amount", "Amount (USD)", lambda row: plain_dollars(row.amount_cents), number=True),
    ExportColumn("effective_date", "Effective date", lambda row: row.effective_date.isoformat()),
    ExportColumn("bank_account", "Bank account", lambda row: f"••{row.bank_last4}"),
    ExportColumn("sec_code", "SEC code", lambda row: row.sec_code),
    ExportColumn("record", "ASPIRE record", lambda row: _number(row.record_no), number=True),
    ExportColumn("batch", "EFT batch", lambda row: _number(row.batch_no), number=True),
    ExportColumn("return_code", "Return code", lambda row: row.return_code or ""),
    ExportColumn("payments", "Payments", lambda row: _number(row.payments_counter), number=True),
    ExportColumn(
        "payments_processed", "Payments Processed", lambda row: _number(row.payments_processed), number=True
    ),
    ExportColumn("updated", "Updated", lambda row: _time(row.updated_ms, row.time_zone)),
    ExportColumn("due", "Next expected by", lambda row: _time(row.due_ms, row.time_zone)),
    ExportColumn("submitted_by", "Submitted by", lambda row: row.submitted_by),
)
"""All columns, in their usual order."""


def columns_named(names: tuple[str, ...] | None) -> tuple[ExportColumn, ...]:
    """Return the columns in the order asked for; KeyError for an unknown name. None: all."""
    by_name = {column.name: column for column in COLUMNS}
    return COLUMNS if names is None else tuple(by_name[name] for name in names)
