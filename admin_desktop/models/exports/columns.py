"""The columns of an export, and cells that a spreadsheet takes for text, never for a formula."""

import string
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.exports.local_times import times_of
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.words.money import dollars, plain_dollars

_STARTS_FORMULA = frozenset("=+-@\t\r\n＝＋－＠﹦﹢﹣﹫−")  # noqa: RUF001 - the look-alikes are meant
_STARTS_TEXT = frozenset(string.ascii_letters + string.digits)


class Kind(Enum):
    """What stands in a column."""

    TEXT = "text"
    """Anything at all: it may come from a borrower."""
    OURS = "ours"
    """Words of our own, which no spreadsheet takes for a formula."""
    TIME = "time"
    NUMBER = "number"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: a stable name, its heading, and the cell of a row."""

    name: str
    heading: str
    text: Callable[[PaymentRow], str]
    """The cell's words, as they are."""
    kind: Kind = Kind.TEXT
    chars: int = 14
    """How wide it usually is."""

    @property
    def number(self) -> bool:
        """Whether its cells are numbers."""
        return self.kind in {Kind.NUMBER, Kind.MONEY}

    def cell(self, row: PaymentRow) -> str:
        """Return the cell for a file whose reader looks for formulas."""
        return safe(self.text(row)) if self.kind is Kind.TEXT else self.text(row)

    def texts(self, rows: Sequence[PaymentRow]) -> list[str]:
        """Return the words of many rows."""
        return list(map(self.text, rows))

    def cells(self, rows: Sequence[PaymentRow]) -> list[str]:
        """Return what ``cell`` returns, of many rows."""
        if self.kind is not Kind.TEXT:
            return self.texts(rows)
        return [
            text if text[:1] in _STARTS_TEXT and "\x00" not in text else safe(text)
            for text in map(self.text, rows)
        ]

    def printed(self, row: PaymentRow, *, zones: bool) -> str:
        """Return the cell for people; with ``zones`` times name their distance from UTC."""
        if self.kind is Kind.MONEY:
            return dollars(row.amount_cents)
        text = self.text(row)
        if self.kind is Kind.TIME and text:
            return f"{text[:10]} {text[11:16]}{text[19:] if zones else ''}"
        return text


def safe(text: str) -> str:
    """Return ``text`` with ``'`` before it when a spreadsheet could take it for a formula (OWASP).

    Blanks and invisible characters before the dangerous one do not hide it. A NUL, which no table holds, is
    shown as its picture.
    """
    text = text.replace("\x00", "\u2400")
    if text[:1] in _STARTS_FORMULA and text:
        return f"'{text}"
    visible = next((letter for letter in text if not _is_invisible(letter)), "")
    return f"'{text}" if visible in _STARTS_FORMULA and visible else text


def _is_invisible(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in {"Cf", "Cc", "Zs", "Mn"}


def _time(read: Callable[[PaymentRow], int | None]) -> Callable[[PaymentRow], str]:
    def text(row: PaymentRow) -> str:
        instant_ms = read(row)
        return "" if instant_ms is None else times_of(row.time_zone).text(instant_ms)

    return text


def _number(read: Callable[[PaymentRow], int | None]) -> Callable[[PaymentRow], str]:
    def text(row: PaymentRow) -> str:
        value = read(row)
        return "" if value is None else str(value)

    return text


def _marks(row: PaymentRow) -> str:
    return ", ".join(mark.words for mark in row.marks) if row.marks else ""


def _field(name: str) -> Callable[[PaymentRow], str]:
    return attrgetter(name)


COLUMNS = (
    ExportColumn("company", "Company", _field("company")),
    ExportColumn("status", "Status", lambda row: row.status.words, Kind.OURS),
    ExportColumn("marks", "Marks", _marks, Kind.OURS, 18),
    ExportColumn("submitted", "Submitted", _time(attrgetter("submitted_ms")), Kind.TIME, 23),
    ExportColumn("reference", "Reference", _field("payment_ref"), chars=16),
    ExportColumn("customer_no", "Customer number", _field("customer_no")),
    ExportColumn("customer", "Customer", _field("customer_name"), chars=26),
    ExportColumn("email", "E-mail", _field("customer_email"), chars=28),
    ExportColumn("contract", "Contract", _field("contract_no")),
    ExportColumn("private_label", "Private label", _field("private_label"), chars=20),
    ExportColumn("amount", "Amount (USD)", lambda row: plain_dollars(row.amount_cents), Kind.MONEY),
    ExportColumn("effective_date", "Effective date", lambda row: row.effective_date.isoformat(), Kind.OURS),
    ExportColumn("bank_account", "Bank account", lambda row: f"••{row.bank_last4}", Kind.OURS, 12),
    ExportColumn("sec_code", "SEC code", _field("sec_code"), chars=9),
    ExportColumn("record", "ASPIRE record", _number(attrgetter("record_no")), Kind.NUMBER, 13),
    ExportColumn("batch", "EFT batch", _number(attrgetter("batch_no")), Kind.NUMBER, 10),
    ExportColumn("return_code", "Return code", lambda row: row.return_code or "", chars=11),
    ExportColumn("payments", "Payments", _number(attrgetter("payments_counter")), Kind.NUMBER, 9),
    ExportColumn(
        "payments_processed", "Payments Processed", _number(attrgetter("payments_processed")), Kind.NUMBER, 11
    ),
    ExportColumn("updated", "Updated", _time(attrgetter("updated_ms")), Kind.TIME, 23),
    ExportColumn("due", "Next expected by", _time(attrgetter("due_ms")), Kind.TIME, 23),
    ExportColumn("submitted_by", "Submitted by", _field("submitted_by")),
    ExportColumn("assignee", "Assignee", _field("assignee")),
    ExportColumn("reviewed_by", "Reviewed by", _field("reviewed_by")),
    ExportColumn("reviewed", "Reviewed", _time(attrgetter("reviewed_ms")), Kind.TIME, 23),
    ExportColumn("notes", "Notes", lambda row: str(row.notes), Kind.NUMBER, 6),
)
"""All columns, in their usual order."""


def columns_named(names: Sequence[str] | None) -> tuple[ExportColumn, ...]:
    """Return the columns in the order asked for; InvalidRequestError for an unknown name. None: all."""
    by_name = {column.name: column for column in COLUMNS}
    unknown = sorted(set(names or ()) - set(by_name))
    if unknown:
        raise InvalidRequestError(
            f"columns: there is no column {unknown[0]!r}; there are {', '.join(by_name)}"
        )
    return COLUMNS if names is None else tuple(by_name[name] for name in names)
