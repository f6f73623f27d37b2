"""The doors of the exports: CSV, XLSX and PDF. What is filtered, in its order, whole or not at all, logged.

Beside each file stands another, ``NAME.about.txt``, with its checksum, the filter as a sentence, the time
zone, the number of rows, and where each company's audit log stood. A CSV has nothing but its table in it.
"""

import csv
import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from admin_desktop.errors import CancelledError, InvalidRequestError
from admin_desktop.models.database.store import Store
from admin_desktop.models.exports.batches import Batches
from admin_desktop.models.exports.columns import columns_named
from admin_desktop.models.exports.orders import (
    Cancel,
    ExportOrder,
    ExportReport,
    Line,
    Progress,
    about,
    note,
    sidecar,
)
from admin_desktop.models.exports.printed import MOST_ROWS, Draw, printed
from admin_desktop.models.exports.xlsx import SheetColumn, Workbook
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal
from admin_desktop.models.whole_file import new_files, ours_for

SIDECAR = ".about.txt"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an export is to be made, beside what is in it."""

    columns: Sequence[str] | None = None
    """Names of ``exports.columns``; None: all."""
    overwrite: bool = False
    as_of_ms: int | None = None
    progress: Progress = lambda _done, _total: None
    cancel: Cancel = lambda: False


USUAL = Wanted()
Fill = Callable[[Path, ExportOrder, Batches, tuple[Line, ...], Wanted], None]


def write_csv(
    store: Store, who: Principal, flt: PaymentFilter, sort: PaymentSort, target: Path, wanted: Wanted = USUAL
) -> ExportReport:
    """Write the filtered payments to ``target`` (UTF-8 with its mark, so that Excel reads accents).

    All rows are of one moment. Raises NotAllowedError, InvalidRequestError when ``target`` exists and is not
    to be overwritten, CancelledError, DiskFullError and FileUnreachableError; none leaves a part of a file.
    """
    return _write(store, who, flt, sort, target, wanted, _fill_csv)


def write_xlsx(
    store: Store, who: Principal, flt: PaymentFilter, sort: PaymentSort, target: Path, wanted: Wanted = USUAL
) -> ExportReport:
    """Write the same as ``write_csv`` as a spreadsheet: amounts are numbers, every text is a text."""
    return _write(store, who, flt, sort, target, wanted, _fill_xlsx)


def write_pdf(
    store: Store,
    who: Principal,
    flt: PaymentFilter,
    sort: PaymentSort,
    target: Path,
    draw: Draw,
    wanted: Wanted = USUAL,
) -> ExportReport:
    """Write the same for paper; InvalidRequestError, before anything is read, beyond 10,000 payments."""

    def fill(
        part: Path, order: ExportOrder, batches: Batches, lines: tuple[Line, ...], wanted: Wanted
    ) -> None:
        if batches.total > MOST_ROWS:
            raise InvalidRequestError(
                f"a PDF holds at most {MOST_ROWS:,} payments and these are {batches.total:,}: "
                "narrow the filter, or take CSV or XLSX"
            )
        rows = (row for batch in batches.each(lambda _done, _total: None) for row in batch)
        draw(printed(order.columns, lines, rows), part, lambda done: _drawn(done, batches.total, wanted))

    return _write(store, who, flt, sort, target, wanted, fill)


def _drawn(done: int, total: int, wanted: Wanted) -> None:
    wanted.progress(done, total)
    if wanted.cancel():
        raise CancelledError("stopped; no file was left")


def sidecar_of(target: Path) -> Path:
    """Return where the file stands that tells about an export."""
    return target.with_name(target.name + SIDECAR)


def _write(
    store: Store,
    who: Principal,
    flt: PaymentFilter,
    sort: PaymentSort,
    target: Path,
    wanted: Wanted,
    fill: Fill,
) -> ExportReport:
    require_role(store, who, Action.EXPORT)
    columns = columns_named(wanted.columns)
    order = ExportOrder(who, flt, sort, columns, store.clock.now_ms(), wanted.as_of_ms)
    try:
        with new_files(target, sidecar_of(target), overwrite=wanted.overwrite) as (part, beside):
            with store.reading() as conn:
                written, lines = _filled(conn, order, part, wanted, fill)
            with part.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            beside.write_text(sidecar(target.name, sha256, lines), encoding="utf-8")
            # Logged before the file has its name: there is never an export that the log does not know.
            note(store, order, written, target.name, sha256)
    except OSError as error:
        raise ours_for(error) from error
    return ExportReport(target, written.total(), sha256)


def _filled(
    conn: Connection, order: ExportOrder, part: Path, wanted: Wanted, fill: Fill
) -> tuple[Counter[str], tuple[Line, ...]]:
    batches = Batches(conn, order, wanted.cancel)
    lines = tuple(about(conn, order, batches.total))
    fill(part, order, batches, lines, wanted)
    return batches.written, lines


def _fill_csv(
    part: Path, order: ExportOrder, batches: Batches, _lines: tuple[Line, ...], wanted: Wanted
) -> None:
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.heading for column in order.columns])
        lines = batches.csv_lines(wanted.progress)
        if lines is not None:
            file.writelines("\r\n".join((*some, "")) for some in lines)
            return
        for batch in batches.each(wanted.progress):
            writer.writerows(zip(*(column.cells(batch) for column in order.columns), strict=True))


def _fill_xlsx(
    part: Path, order: ExportOrder, batches: Batches, lines: tuple[Line, ...], wanted: Wanted
) -> None:
    columns = [
        SheetColumn(one.heading, one.number, one.kind.value == "money", one.chars) for one in order.columns
    ]
    with Workbook(part, columns, lines) as book:
        for batch in batches.each(wanted.progress):
            book.add([column.texts(batch) for column in order.columns])
