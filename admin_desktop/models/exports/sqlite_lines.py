"""Whole lines of a CSV file made inside SQLite: a million rows cost little more than reading them.

SQL puts plain cells together; whatever could be a formula, needs quotes, or is a time goes through the very
functions that write the other exports, called back from SQLite. A test holds both ways together.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import BigInteger, Connection, String, literal_column, select

from admin_desktop.models.database.bare import Bare
from admin_desktop.models.database.engine.dialect import is_sqlite
from admin_desktop.models.database.tables.payment_tables import MARKED, payments
from admin_desktop.models.exports.columns import ExportColumn, safe
from admin_desktop.models.exports.local_times import times_of
from admin_desktop.models.payments.listing.ordering import From
from admin_desktop.models.payments.listing.roads import Road
from admin_desktop.models.payments.listing.row_source import joined, worn_marks
from admin_desktop.models.payments.promise import is_over
from admin_desktop.models.payments.status import Status

ROWS = 1_000
Lines = Iterator[tuple[list[str], Counter[str]]]
"""Lines without their ends, and how many of them each company has."""


def csv_lines(conn: Connection, road: Road, columns: tuple[ExportColumn, ...], now_ms: int) -> Lines | None:
    """Return the lines of a road's rows in order; None where one walk does not give them."""
    if not is_sqlite(conn):
        return None
    cells = ", ".join(_CELLS[column.name].replace(":now", str(int(now_ms))) for column in columns)
    line = f"printf('{','.join(['%s'] * len(columns))}', {cells})"
    if len(columns) == 1:  # a line must not be empty
        line = f"coalesce(nullif({line}, ''), '\"\"')"
    both: Any = select(*(literal_column(words, String()) for words in ("payments.company", line)))
    query = road.rows(From.START, both)
    if query is None:
        return None
    _register(conn)
    return _fetched(Bare(query.select_from(joined()), conn), conn)


def _fetched(walk: Bare, conn: Connection) -> Lines:
    for some in walk.walk(conn, ROWS):
        companies, lines = zip(*some, strict=True)
        yield list(lines), Counter(companies)


def _register(conn: Connection) -> None:
    driver: Any = conn.connection.dbapi_connection
    functions: tuple[tuple[str, int, Callable[..., str]], ...] = (
        ("admin_csv_cell", 1, _cell),
        ("admin_csv_marks", 8, _marks),
        ("admin_local_time", 2, lambda at_ms, zone: times_of(zone).text(at_ms)),
    )
    for name, arguments, function in functions:
        driver.create_function(name, arguments, function, deterministic=True)


def _cell(text: str) -> str:
    return _quoted(safe(text))


def _quoted(text: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerow((text, ""))
    return out.getvalue()[:-3]


def _marks(status: str, return_code: str | None, late: int, *stored: Any) -> str:
    return _quoted(
        ", ".join(mark.words for mark in worn_marks(status, return_code, list(stored), late=bool(late)))
    )


def _text(column: str) -> str:
    """A cell that begins with a letter or digit and has no comma, quote or line end stands as it is."""
    begins = f"({column} >= 'A' AND {column} < '{{' OR {column} >= '0' AND {column} < ':')"
    plain = f"{begins} AND {column} NOT GLOB '*[\",' || char(10, 13) || ']*'"
    return f"CASE WHEN {plain} THEN {column} WHEN {column} > '' THEN admin_csv_cell({column}) ELSE '' END"


def _time(column: str) -> str:
    zone = "finance_companies.time_zone"
    return f"CASE WHEN {column} IS NULL THEN '' ELSE admin_local_time({column}, {zone}) END"


def _number(column: str) -> str:
    return f"coalesce({column}, '')"


_LATE = f"coalesce({is_over(payments.c.due_ms, literal_column(':now', BigInteger))}, 0)"
_STORED = "checking, too_late_batch, differences, rejected_reason, missing_since_ms"
_STATUS = " ".join(f"WHEN '{status.value}' THEN '{status.words}'" for status in Status)
_CENTS = "payments.amount_cents"
_CELLS = {
    "company": _text("payments.company"),
    "status": f"CASE payments.status {_STATUS} END",
    "marks": f"CASE WHEN {_LATE} OR {MARKED} THEN admin_csv_marks(payments.status, payments.return_code, "
    f"{_LATE}, {_STORED}) ELSE '' END",
    "submitted": _time("payments.submitted_ms"),
    "reference": _text("payments.payment_ref"),
    "customer_no": _text("payments.customer_no"),
    "customer": _text("customers.name"),
    "email": _text("customers.email"),
    "contract": _text("payments.contract_no"),
    "private_label": _text("contracts.private_label"),
    "amount": f"printf('%s%d.%02d', CASE WHEN {_CENTS} < 0 THEN '-' ELSE '' END, abs({_CENTS}) / 100, "
    f"abs({_CENTS}) % 100)",
    "effective_date": "payments.effective_date",
    "bank_account": "'••' || coalesce(bank_accounts.last4, '')",
    "sec_code": _text("payments.sec_code"),
    "record": _number("payments.record_no"),
    "batch": _number("payments.batch_no"),
    "return_code": _text("payments.return_code"),
    "payments": _number("payments.payments_counter"),
    "payments_processed": _number("payments.payments_processed"),
    "updated": _time("payments.updated_ms"),
    "due": _time("payments.due_ms"),
    "submitted_by": _text("payments.submitted_by"),
    "assignee": _text("payment_cases.assignee"),
    "reviewed_by": _text("payment_cases.reviewed_by"),
    "reviewed": _time("payment_cases.reviewed_ms"),
    "notes": "coalesce(payment_cases.notes, 0)",
}
