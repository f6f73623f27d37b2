"""An export for paper: head, columns and rows as words; how a page is drawn is handed in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from admin_desktop.models.exports.columns import ExportColumn
from admin_desktop.models.exports.orders import Line
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.words.money import dollars

MOST_ROWS = 10_000
"""More is no reading matter: that is what CSV and XLSX are for."""


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """One column on paper."""

    heading: str
    right: bool
    chars: int
    """How wide it usually is."""


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A whole list for paper."""

    title: str
    about: tuple[Line, ...]
    columns: tuple[PrintedColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    sum: str
    """The last line: how many and how much."""


Draw = Callable[[PrintedList, Path, Callable[[int], None]], None]
"""Draws a list into a file; calls its last argument with every row drawn, which may raise to stop it."""


def printed(
    columns: tuple[ExportColumn, ...], about: tuple[Line, ...], rows: Iterable[PaymentRow]
) -> PrintedList:
    """Return a list for paper."""
    kept = tuple(rows)
    zones = len({row.time_zone for row in kept}) > 1
    cents = sum(row.amount_cents for row in kept)
    return PrintedList(
        "Payments",
        about,
        tuple(PrintedColumn(one.heading, one.number, one.chars) for one in columns),
        tuple(tuple(one.printed(row, zones=zones) for one in columns) for row in kept),
        f"{len(kept):,} payment{'' if len(kept) == 1 else 's'}, {dollars(cents)}",
    )
