"""Exports side by side in one run: ours, the bare fetch, and two writers of spreadsheets.

``exports.py --file WORKSPACE`` (made by ``admin-desktop seed``) or ``--rows N`` measures one company's
payments. ``--peers PYTHON`` names an interpreter with xlsxwriter and rustpy-xlsxwriter, kept out of our own
environment. ``--json`` prints a list of {name, value, goal, holds}.
"""

import argparse
import json
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable
from itertools import chain, islice
from pathlib import Path
from typing import Any

from parts.verdicts import Found

from admin_desktop.clock import ManualClock
from admin_desktop.models.database.bare import Bare
from admin_desktop.models.database.store import Store
from admin_desktop.models.exports.batches import Batches
from admin_desktop.models.exports.columns import COLUMNS
from admin_desktop.models.exports.export import Wanted, write_csv, write_xlsx
from admin_desktop.models.exports.orders import ExportOrder
from admin_desktop.models.exports.xlsx import SheetColumn, Workbook
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.grid_rows import select_grid
from admin_desktop.models.payments.listing.ordering import From
from admin_desktop.models.payments.listing.road_choice import Question, choose
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.seeding.workspace import seed_workspace

NOW_MS = 1_795_203_720_000
WHO = Principal("dana", Role.CUSTOMER_CARE, None, "bench")
PEER_ROWS = 100_000
PEER = """
import json, sys, time
head, rows = json.load(open(sys.argv[2]))
start = time.process_time()
if sys.argv[1] == "xlsxwriter":
    import xlsxwriter
    book = xlsxwriter.Workbook(sys.argv[3], {"constant_memory": True, "strings_to_formulas": False,
                                             "strings_to_urls": False})
    sheet = book.add_worksheet("p")
    for number, row in enumerate([head, *rows]):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell)
    book.close()
else:
    import rustpy_xlsxwriter
    rustpy_xlsxwriter.write_worksheet((dict(zip(head, row)) for row in rows), sys.argv[3], sheet_name="p")
print(time.process_time() - start)
"""


def took(act: Callable[[], object]) -> tuple[float, float]:
    """Return processor seconds and seconds on the wall, the best of two."""
    found = []
    for _ in range(2):
        wall, cpu = time.perf_counter(), time.process_time()
        act()
        found.append((time.process_time() - cpu, time.perf_counter() - wall))
    return min(found)


def bare_fetch(store: Store, flt: PaymentFilter) -> int:
    """Read the same rows through the driver and do nothing with them."""
    with store.reading() as conn:
        road = choose(conn, Question(WHO, flt, PaymentSort(), NOW_MS))
        query = road.rows(From.START, select_grid())
        if query is None:
            raise SystemExit("no road to walk")
        cursor, many = Bare(query, conn).run(conn), 0
        while rows := cursor.fetchmany(1_000):
            many += len(rows)
    return many


def cells_of(store: Store, order: ExportOrder) -> list[list[Any]]:
    """Return the cells of the first rows of an export, as its own road brings them."""
    with store.reading() as conn:
        batches = Batches(conn, order, lambda: False).each(lambda _done, _all: None)
        rows = islice(chain.from_iterable(batches), PEER_ROWS)
        return [[one.text(row) for one in order.columns] for row in rows]


def peers(python: str, folder: Path, cells: list[list[Any]]) -> dict[str, float]:
    """Return the processor seconds of each peer, and of ours over the same cells."""
    heads = [column.heading for column in COLUMNS]
    numbers = [[float(cell) if one.number and cell else cell for one, cell in zip(COLUMNS, row, strict=True)]
               for row in cells]  # fmt: skip
    (folder / "rows.json").write_text(json.dumps([heads, numbers]))

    def ours() -> None:
        sheet = [SheetColumn(one.heading, one.number, one.number, one.chars) for one in COLUMNS]
        with Workbook(folder / "ours.xlsx", sheet) as book:
            for first in range(0, len(cells), 1_000):
                book.add(list(zip(*cells[first : first + 1_000], strict=True)))

    found = {"ours": took(ours)[0]}
    for name in ("xlsxwriter", "rustpy"):
        command = [python, "-c", PEER, name, str(folder / "rows.json"), str(folder / f"{name}.xlsx")]
        found[name] = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--peers", default="")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = _measure(asked, Path(name))
    if asked.json:
        found.print_json()


def _measure(asked: argparse.Namespace, folder: Path) -> Found:
    file = asked.file or folder / "seeded.db"
    if asked.file is None:
        seed_workspace(file, WHO, ManualClock(NOW_MS), payments=asked.rows)
    store = Store.open(file, ManualClock(NOW_MS))
    flt, sort, found = PaymentFilter(companies=frozenset({"NORTHSTAR"})), PaymentSort(), Found()

    many = bare_fetch(store, flt)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    bare = took(lambda: bare_fetch(store, flt))
    made = took(lambda: write_csv(store, WHO, flt, sort, folder / "a.csv", Wanted(overwrite=True)))
    words = f"{many:,} rows in {made[1]:.1f} s, the bare fetch {bare[1]:.1f}"
    found.add("CSV / the bare fetch, by the clock", made[1] / bare[1], 1.8, words)
    found.add(
        "CSV / the bare fetch, by processor", made[0] / bare[0], 1.8, f"{made[0]:.1f} s of {bare[0]:.1f}"
    )
    book = took(lambda: write_xlsx(store, WHO, flt, sort, folder / "a.xlsx", Wanted(overwrite=True)))
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    found.add(
        "memory grown by the exports, MB", grown, 100, f"{many:,} rows; XLSX in {book[0]:.1f} s of processor"
    )
    if asked.peers:
        cells = cells_of(store, ExportOrder(WHO, flt, sort, COLUMNS, NOW_MS))
        others = peers(asked.peers, folder, cells)
        words = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in others.items())
        ratio = others["xlsxwriter"] / others["ours"]
        found.add(
            "XLSX, xlsxwriter constant_memory / ours",
            ratio,
            3,
            f"{len(cells):,} rows: {words}",
            at_least=True,
        )
    store.close()
    return found


if __name__ == "__main__":
    main()
