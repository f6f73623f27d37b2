"""Payments as a CSV file: what is filtered, in its order, whole or not at all, and in the audit log."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from sqlalchemy import Connection, func, select

from admin_desktop.clock import to_rfc3339
from admin_desktop.errors import CancelledError
from admin_desktop.models import audit
from admin_desktop.models.database.reference_tables import finance_companies
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables import payments
from admin_desktop.models.payments.conditions import conditions
from admin_desktop.models.payments.export_columns import ExportColumn, columns_named, safe
from admin_desktop.models.payments.filter_words import filter_words, sort_words
from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.models.payments.queries import stream
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.models.whole_file import new_file, ours_for

_ROWS_BETWEEN_NEWS = 500

Progress = Callable[[int, int], None]
"""Called with rows written and rows in all."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written."""

    path: Path
    rows: int


@dataclass(frozen=True, slots=True)
class _Order:
    """What one export is to hold."""

    who: Principal
    flt: PaymentFilter
    sort: PaymentSort
    columns: tuple[ExportColumn, ...]
    now_ms: int


def write_csv(
    store: Store,
    who: Principal,
    flt: PaymentFilter,
    sort: PaymentSort,
    target: Path,
    *,
    columns: tuple[str, ...] | None = None,
    overwrite: bool = False,
    progress: Progress = lambda _done, _total: None,
    cancel: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Write the filtered payments to ``target`` (UTF-8 with its mark, so that Excel reads accents).

    All rows are of one moment. Raises NotAllowedError, InvalidRequestError when ``target`` exists and is not
    to be overwritten, CancelledError, DiskFullError and FileUnreachableError; none leaves a part of a file.
    """
    require_role(store, who, Action.EXPORT)
    order = _Order(who, flt, sort, columns_named(columns), store.clock.now_ms())
    try:
        with new_file(target, overwrite=overwrite) as part:
            with store.reading() as conn, part.open("w", encoding="utf-8-sig", newline="") as file:
                written = _write(conn, order, file, progress, cancel)
            # Logged before the file has its name: there is never an export that the log does not know.
            _log(store, order, written, target.name)
    except OSError as error:
        raise ours_for(error) from error
    return ExportReport(target, written.total())


def _write(
    conn: Connection, order: _Order, file: TextIO, progress: Progress, cancel: Callable[[], bool]
) -> Counter[str]:
    bound = conditions(conn, order.who, order.flt, order.now_ms)
    total = conn.execute(select(func.count()).select_from(payments).where(*bound)).scalar_one()
    writer = csv.writer(file)
    writer.writerows(_head(conn, order, total))
    writer.writerow([column.heading for column in order.columns])
    written: Counter[str] = Counter()
    for number, row in enumerate(stream(conn, order.who, order.flt, order.sort, order.now_ms)):
        if number % _ROWS_BETWEEN_NEWS == 0:
            progress(number, total)
            if cancel():
                raise CancelledError(f"stopped after {number:,} of {total:,} payments; no file was left")
        writer.writerow([column.cell(row) for column in order.columns])
        written[row.company] += 1
    progress(total, total)
    return written


def _head(conn: Connection, order: _Order, total: int) -> Iterator[list[str]]:
    """Say what the file holds, and where each company's audit log stood: an anchor outside the database."""
    table = finance_companies.c
    query = select(table.company, table.time_zone).order_by(table.company)
    for bound in (order.who.companies, order.flt.companies):
        if bound is not None:
            query = query.where(table.company.in_(sorted(bound)))
    seen = conn.execute(query).all()
    yield ["Payments", safe(filter_words(order.flt))]
    yield ["Order", sort_words(order.sort)]
    yield ["Rows", str(total)]
    yield ["Time zone", ", ".join(sorted({row.time_zone for row in seen}))]
    yield ["Exported", to_rfc3339(order.now_ms), safe(order.who.name)]
    for row in seen:
        head = audit.head(conn, row.company)
        if head is not None:
            yield ["Audit log", row.company, f"line {head.line_no}", head.hash]


def _log(store: Store, order: _Order, written: Counter[str], name: str) -> None:
    with store.writing() as conn:
        for company, rows in sorted(written.items()) or [(audit.WORKSPACE, 0)]:
            audit.write(
                conn,
                company=company,
                now_ms=order.now_ms,
                who=order.who,
                action="export",
                entity=f"payments {name}"[:80],
                new={"rows": rows, "filter": filter_words(order.flt), "order": sort_words(order.sort)},
            )
