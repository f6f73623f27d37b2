"""``admin-desktop payments export``: what is filtered as CSV, XLSX or PDF, whole or not at all."""

import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.cli.payments.payments_commands import Flag, filter_of, refuse_unknown
from admin_desktop.clock import from_rfc3339, local_date
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.exports.export import Wanted, sidecar_of, write_csv, write_pdf, write_xlsx
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.filters.typed_filters import parse, retyped
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.payments.status import Mark, Status

Format = Literal["csv", "xlsx", "pdf"]
_NEWS_EVERY = 50_000


def export_payments(
    out: Path,
    *,
    format_: Annotated[Format | None, Parameter(name="--format")] = None,
    status: tuple[Status, ...] = (),
    mark: tuple[Mark, ...] = (),
    company: str | None = None,
    text: str = "",
    overdue: Flag = False,
    where: str = "",
    sort: str = "submitted",
    ascending: Flag = False,
    columns: str | None = None,
    as_of: str | None = None,
    overwrite: Flag = False,
    at: At | None = None,
) -> int:
    """Export payments as CSV, XLSX or PDF: formula-safe, whole or not at all.

    Beside the file stands NAME.about.txt with its checksum, the filter, zone and number of rows.

    Parameters
    ----------
    out
        The file to write; its ending says which kind, unless --format does.
    format_
        The kind of file, whatever its ending says.
    status
        Only these statuses.
    mark
        Only payments that wear one of these marks.
    company
        Only this finance company.
    text
        Found in reference, customer, e-mail, contract, last four, record and batch number.
    overdue
        Only payments over the 15-minute promise.
    where
        Filters as one types them into the window's search: "returned submitted:this-month".
    sort
        The column to sort by.
    ascending
        Smallest or oldest first.
    columns
        Names of columns, with commas between them; all when left out.
    as_of
        As we knew the payments at this instant of our clock, such as 2026-11-20T14:02:00Z.
    overwrite
        Replace a file that is there.
    """
    at = at or At()
    write = _writer(format_ or out.suffix.lower().removeprefix("."))
    if sort not in SORTABLE:
        raise InvalidRequestError(f"sort: {sort!r} is none of {', '.join(SORTABLE)}")
    wanted = Wanted(
        columns=None if columns is None else tuple(name.strip() for name in columns.split(",")),
        overwrite=overwrite,
        as_of_ms=_instant(as_of),
        progress=_tell,
    )
    with opened_as(at) as here:
        refuse_unknown(here, company)
        chosen = _typed(here, where, filter_of(status, mark, company, text, overdue=overdue))
        done = write(here.store, here.who, chosen, PaymentSort(sort, not ascending), out, wanted=wanted)
    words = [f"{done.rows:,} payments written to {out}", f"about it: {sidecar_of(out)}"]
    show(done, as_json=at.json, text=lambda: words)
    return DONE


def _writer(kind: str) -> Any:
    """Return the door for a kind of file. Drawing for paper is imported only when it is asked for."""
    if kind == "pdf":
        return partial(write_pdf, draw=import_module("admin_desktop.bootstrap.paper").draw_headless)
    write = {"csv": write_csv, "xlsx": write_xlsx}.get(kind)
    if write is None:
        raise InvalidRequestError("out: the file must end in .csv, .xlsx or .pdf, or --format must say which")
    return write


def _typed(here: Workspace, where: str, chosen: PaymentFilter) -> PaymentFilter:
    zones = [row.time_zone for row in companies(here.store, here.who)]
    typed = parse(where, local_date(here.clock.now_ms(), zones[0] if zones else "UTC"))
    refuse_unknown(here, *(typed.companies or ()))
    return retyped(chosen, PaymentFilter(), typed)


def _instant(words: str | None) -> int | None:
    try:
        return None if words is None else from_rfc3339(words)
    except ValueError as error:
        raise InvalidRequestError(f"as of: {error}; an instant with its zone is asked for") from error


def _tell(done: int, total: int) -> None:
    """Say on standard error how far a long export is."""
    if done and done % _NEWS_EVERY == 0:
        sys.stderr.write(f"{done:,} of {total:,}\n")
