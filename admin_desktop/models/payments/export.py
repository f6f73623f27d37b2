"""Payments as a CSV file or a spreadsheet: what is filtered, in its order, whole or not at all, logged."""

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
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.models.whole_file import new_file, ours_for
from admin_desktop.models.xlsx import Workbook

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


def write_xlsx(
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
    """Write the same as ``write_csv`` as a spreadsheet: amounts are numbers, every text is a text."""
    require_role(store, who, Action.EXPORT)
    order = _Order(who, flt, sort, columns_named(columns), store.clock.now_ms())
    try:
        with new_file(target, overwrite=overwrite) as part:
            with store.reading() as conn:
                written = _fill_workbook(conn, order, part, progress, cancel)
            _log(store, order, written, target.name)
    except OSError as error:
        raise ours_for(error) from error
    return ExportReport(target, written.total())


def _fill_workbook(
    conn: Connection, order: _Order, part: Path, progress: Progress, cancel: Callable[[], bool]
) -> Counter[str]:
    total = _total(conn, order)
    heading = [*_head(conn, order, total), [column.heading for column in order.columns]]
    with Workbook(part, heading) as book:
        return _rows(
            conn,
            order,
            total,
            lambda row: book.row([one.value(row) for one in order.columns]),
            progress,
            cancel,
        )


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
    total = _total(conn, order)
    writer = csv.writer(file)
    writer.writerows(_head(conn, order, total))
    writer.writerow([column.heading for column in order.columns])
    return _rows(
        conn,
        order,
        total,
        lambda row: writer.writerow([one.cell(row) for one in order.columns]),
        progress,
        cancel,
    )


def _total(conn: Connection, order: _Order) -> int:
    bound = conditions(conn, order.who, order.flt, order.now_ms)
    return int(conn.execute(select(func.count()).select_from(payments).where(*bound)).scalar_one())


def _rows(
    conn: Connection,
    order: _Order,
    total: int,
    put: Callable[[PaymentRow], object],
    progress: Progress,
    cancel: Callable[[], bool],
) -> Counter[str]:
    written: Counter[str] = Counter()
    for number, row in enumerate(stream(conn, order.who, order.flt, order.sort, order.now_ms)):
        if number % _ROWS_BETWEEN_NEWS == 0:
            progress(number, total)
            if cancel():
                raise CancelledError(f"stopped after {number:,} of {total:,} payments; no file was left")
        put(row)
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
