"""A close of day as a CSV file: whole or not at all, formula-safe, and in the audit log."""

import csv
from collections.abc import Iterator
from pathlib import Path

from admin_desktop.clock import to_rfc3339
from admin_desktop.models import audit
from admin_desktop.models.close_of_day.lines import DayClose, RunLine, Sum
from admin_desktop.models.database.store import Store
from admin_desktop.models.exports.columns import safe
from admin_desktop.models.payments.words.money import plain_dollars
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.whole_file import new_file, ours_for
from admin_desktop.words import in_english

Cells = list[str]


def write_close(
    store: Store, who: Principal, close: DayClose, target: Path, *, overwrite: bool = False
) -> Path:
    """Write the close to ``target`` (UTF-8 with its mark) with an audit line; returns the path.

    Raises NotAllowedError, InvalidRequestError when ``target`` exists and is not to be overwritten,
    DiskFullError and FileUnreachableError; none leaves a part of a file.
    """
    require(store, who, Action.EXPORT, close.company)
    try:
        with new_file(target, overwrite=overwrite) as part:
            with part.open("w", encoding="utf-8-sig", newline="") as file, in_english():
                csv.writer(file).writerows(rows_of(close, who.name))
            _log(store, who, close, target.name)
    except OSError as error:
        raise ours_for(error) from error
    return target


def file_name(close: DayClose) -> str:
    """Return the usual name of the file."""
    return f"close-of-day-{close.company}-{close.day.isoformat()}.csv"


def rows_of(close: DayClose, exported_by: str) -> Iterator[Cells]:
    """Yield the cells of the file, line by line."""
    yield ["Close of day", close.company, safe(close.name)]
    yield ["Business day", close.day.isoformat(), "banking day" if close.banking_day else "no banking day"]
    if close.closed_day:
        yield ["Closed at the company", safe(close.closed_day), "no EFT Generation was to be expected"]
    yield ["Time zone", close.time_zone]
    yield [
        "As of",
        to_rfc3339(close.as_of_ms),
        "whole day" if close.complete else "day not over",
        safe(exported_by),
    ]
    yield ["Ties to the cent", "yes" if close.ties else "no"]
    yield from (["Gap", safe(gap)] for gap in close.gaps)
    yield []
    yield ["Figure", "Count", "Amount (USD)"]
    yield from ([figure.title, *_sum(figure.total)] for figure in close.figures)
    yield []
    yield from _statuses(close)
    yield []
    yield from _runs(close.runs)
    yield []
    yield ["Open difference", "Amount (USD)", "Text"]
    yield from ([each.payment_ref, plain_dollars(each.cents), safe(each.text)] for each in close.differences)


def _statuses(close: DayClose) -> Iterator[Cells]:
    yield [
        "Status",
        *("Opening", "Opening (USD)", "Came", "Came (USD)", "Left", "Left (USD)", "Closing", "Closing (USD)"),
        "Ties",
    ]
    for line in close.statuses:
        sums = (line.opening, line.came, line.left, line.closing)
        yield [line.status.words, *(cell for one in sums for cell in _sum(one)), "yes" if line.ties else "no"]


def _runs(runs: tuple[RunLine, ...]) -> Iterator[Cells]:
    sides = ("ASPIRE", "Portal", "Portal Paid", "Other records", "Explained", "Unexplained", "File")
    yield ["Run", "Batch", "State", *(cell for side in sides for cell in (side, f"{side} (USD)")), "Ties"]
    for run in runs:
        explained = sum((each.total for each in run.explained), Sum())
        sums = (run.aspire, run.portal, run.paid, run.others, explained, run.unexplained)
        file = ["not imported", ""] if run.file is None else _sum(run.file)
        cells = [cell for one in sums for cell in _sum(one)]
        yield [str(run.run_no), str(run.batch_no), run.state, *cells, *file, "yes" if run.ties else "no"]


def _sum(one: Sum) -> Cells:
    return [str(one.count), plain_dollars(one.cents)]


def _log(store: Store, who: Principal, close: DayClose, name: str) -> None:
    with store.writing() as conn:
        audit.write(
            conn,
            company=close.company,
            now_ms=store.clock.now_ms(),
            who=who,
            action="export",
            entity=f"close of day {name}"[:80],
            new={"day": close.day, "ties": close.ties, "as_of_ms": close.as_of_ms},
        )
