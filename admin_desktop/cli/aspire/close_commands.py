"""``admin-desktop close-of-day``: one business day of a company, tied out to the cent."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import plain, show, table
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.models.close_of_day.closing import close_of_day
from admin_desktop.models.close_of_day.export import write_close
from admin_desktop.models.close_of_day.lines import DayClose, RunLine


def close_day(*, company: str, day: date | None = None, csv: Path | None = None, at: At | None = None) -> int:
    """Close a business day: submitted, sent, pulled, posted, returned; does every cent tie?

    Parameters
    ----------
    company
        The finance company.
    day
        The business day in the company's zone, YYYY-MM-DD; by default its present one.
    csv
        Also write the close to this new file.
    """
    at = at or At()
    with opened_as(at) as here:
        close = close_of_day(here.store, here.who, company, day)
        if csv is not None:
            write_close(here.store, here.who, close, csv)
    verdict = {**plain(close), "ties": close.ties, "gaps": list(close.gaps)}
    show(verdict, as_json=at.json, text=lambda: _lines(close))
    return DONE if close.ties else WANTING


def _lines(close: DayClose) -> Iterator[str]:
    over = "" if close.complete else ", not over yet"
    yield f"{close.name} ({close.company}), {close.day}, {close.kind_of_day}{over}, {close.time_zone}"
    for figure in close.figures:
        yield f"  {figure.title}: {figure.total.words}"
    heads = ("status", "opening", "came", "left", "closing", "ties")
    cells = (
        (
            line.status.words,
            *(one.words for one in (line.opening, line.came, line.left, line.closing)),
            "yes" if line.ties else "no",
        )
        for line in close.statuses
    )
    yield from table(heads, cells, frozenset({1, 2, 3, 4}))
    yield from (_run(run) for run in close.runs)
    yield from (f"open difference {each.payment_ref}: {each.text}" for each in close.differences)
    yield from (f"GAP {gap}" for gap in close.gaps)
    yield "ties to the cent" if close.ties else "does not tie"


def _run(run: RunLine) -> str:
    file = "not imported" if run.file is None else run.file.words
    sides = f"ASPIRE {run.aspire.words}; portal {run.portal.words}; others {run.others.words}; file {file}"
    return f"run {run.run_no}, batch {run.batch_no} {run.state}: {sides}"
