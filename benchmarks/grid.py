# ruff: noqa: SLF001, B023, E501 - it looks under the bonnet, at once, and its words are data
"""View Payments at any size, side by side in one run: ours, other tools, and the raw limit.

``grid.py --rows N`` seeds a workspace of N payments (or takes ``--file``), measures and writes the table of
docs/performance.md; ``--json`` prints a list of {name, value, goal, holds}. *Raw* is the same SQL and columns
through bare sqlite3. Latencies are the best of several; jumps p50 and p99 of three hundred, each the best of seven taken
in turns with raw. The others are in ``parts/grid_peers``; the sync beside the window is the product's own.
"""

import argparse
import contextlib
import gc
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from parts.grid_peers import FOUND_LIKE, HEADS, Waits, datasette, qt
from parts.payments_reader import WHO, Reader
from parts.verdicts import Found, table_of, verdicts_of, write_between
from PySide6.QtCore import QAbstractTableModel, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView
from responsive import keeper_of, nothing_to_send, serving, watch
from sync import catch_up

from admin_desktop.bootstrap.start import TURN_S
from admin_desktop.clock import ManualClock, SystemClock, local_date
from admin_desktop.models.database.store import Store
from admin_desktop.models.exports.export import Wanted, write_csv
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.ordering import INDEXES
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Role
from admin_desktop.models.seeding.workspace import seed_workspace
from admin_desktop.models.sync_report import SyncProgress
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.payments.reading import ReaderThread

NOW_MS = 1_795_203_720_000
JUMPS = 300
SEARCHED = "kowalczyk"


now: Callable[[], float] = time.perf_counter
"""``--busy`` lets reads and paints be timed by what this thread had of the processor."""


def best(act: Callable[[], object], times: int = 3) -> float:
    """Return the least seconds of some runs."""
    seconds = []
    for _ in range(times):
        start = now()
        act()
        seconds.append(now() - start)
    return min(seconds)


def rss_mb() -> float:
    """Return what this process holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Bench(Found):
    """One workspace, and the connections that measure it."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.clock = ManualClock(NOW_MS)
        self.file = file
        self.store = Store.open(file, self.clock)
        self.raw = sqlite3.connect(file)
        self.raw.execute("PRAGMA query_only=1")
        self.rows = self.pages().count()

    def pages(self, flt: PaymentFilter | None = None, sort: PaymentSort | None = None) -> PaymentPages:
        return PaymentPages(self.store, WHO, flt, sort)

    # the model's reads

    def jumps(self) -> None:
        """Any row: a page by its anchor, against the same SQL through bare sqlite3."""
        pages = self.pages()
        last = (pages.count() - 1) // 256

        def whole_map() -> None:
            pages.refresh()
            pages.page(last)

        mapped = best(whole_map)
        bare = pages._steps._whole[pages._steps.road.order.begin(pages._anchors[0])]
        names = bare._names
        rng, ours, raw = random.Random(5), [], []
        for _ in range(JUMPS):
            number = rng.randrange(last)
            values = {**bare._values, **pages._steps.road.order.at(pages._anchors[number])}
            parameters = [values[name] for name in names]

            def read(number: int = number) -> None:
                pages._remembered.clear()
                pages.page(number)

            def bare_read(parameters: list[Any] = parameters) -> None:
                self.raw.execute(bare.sql, parameters).fetchall()

            # In turns, so that what else the machine does meets both.
            turns = [(best(bare_read, 1), best(read, 1)) for _ in range(7)]
            raw.append(min(turn[0] for turn in turns))
            ours.append(min(turn[1] for turn in turns))
        scan = best(lambda: self.scan(INDEXES["submitted"]))
        p50, p99 = (statistics.median, lambda values: sorted(values)[int(len(values) * 0.99)])
        self.add(
            "jump to any row, p50 / raw keyset",
            p50(ours) / p50(raw),
            1.5,
            detail=f"{p50(ours) * 1e3:.2f} ms of {p50(raw) * 1e3:.2f}",
        )
        self.add(
            "jump to any row, p99 / raw keyset",
            p99(ours) / p99(raw),
            2,
            detail=f"{p99(ours) * 1e3:.2f} ms of {p99(raw) * 1e3:.2f}",
        )
        self.add("complete map / one index scan", mapped / scan, 6, detail=f"{mapped:.2f} s of {scan:.2f}")
        self.tell("any row (256 of them)", f"{p50(ours) * 1e3:.2f} ms", f"{p50(raw) * 1e3:.2f} ms")

    def scan(self, index: str) -> None:
        """One walk along an index, to the row at 99 %."""
        sql = f"SELECT submitted_ms FROM payments INDEXED BY {index} ORDER BY submitted_ms DESC LIMIT 1 OFFSET ?"
        self.raw.execute(sql, (int(self.rows * 0.99),)).fetchall()

    def first_pages(self, paint: float) -> None:
        """Sort and filter: the first page, against the raw first page and one paint."""
        self.raw_first_page()
        raw = best(lambda: self.raw.execute(*self.first_sql).fetchall(), 7)
        sorts = {
            (column, down): best(lambda: self.pages(None, PaymentSort(column, down)).page(0), 7)
            for column in SORTABLE
            for down in (True, False)
        }
        worst = max(sorts, key=sorts.__getitem__)
        allowed = raw + paint
        self.add(
            "sort by the slowest column, first rows painted / (raw page + paint)",
            (sorts[worst] + paint) / allowed,
            2,
            detail=f"{worst[0]}: {(sorts[worst] + paint) * 1e3:.1f} ms of {allowed * 1e3:.1f}",
        )
        for name, flt in FILTERS.items():
            took = best(lambda: self.pages(flt).page(0), 7)
            self.add(
                f"filter by {name}, first rows painted / (raw page + paint)",
                (took + paint) / allowed,
                2,
                detail=f"{(took + paint) * 1e3:.1f} ms of {allowed * 1e3:.1f}",
            )
        self.tell("open: first page", f"{sorts['submitted', True] * 1e3:.1f} ms", f"{raw * 1e3:.2f} ms")
        self.tell("sort by amount", f"{sorts['amount', True] * 1e3:.1f} ms", "")
        self.tell(
            "filter by status", f"{best(lambda: self.pages(FILTERS['status']).page(0), 7) * 1e3:.1f} ms", ""
        )

    def raw_first_page(self) -> None:
        pages = self.pages()
        pages.page(0)
        bare = next(one for one in pages._steps._whole.values() if one)
        values = {**bare._values, **pages._steps.road.order.at(pages._anchors[0])}
        self.first_sql = (bare.sql, [values[name] for name in bare._names])

    def search(self) -> None:
        """A name: how many, and the first rows, against LIKE over payments and their customers."""

        def ours() -> None:
            pages = self.pages(PaymentFilter(text=SEARCHED))
            pages.page(0)
            self.found = pages.count()

        like, sql = f"%{SEARCHED}%", f"SELECT count(*) {FOUND_LIKE.format('?1')}"
        raw = best(lambda: self.raw.execute(sql, (like,)).fetchall(), 1)
        took = best(ours)
        self.add(
            "text search, LIKE / ours",
            raw / took,
            20,
            at_least=True,
            detail=f"{took * 1e3:.0f} ms for {self.found:,}, LIKE {raw * 1e3:.0f} ms",
        )
        self.tell(
            f"search a name ({self.found:,} hits): count and first rows",
            f"{took * 1e3:.0f} ms",
            f"LIKE {raw * 1e3:.0f} ms",
        )

    def totals(self) -> float:
        ours = best(lambda: self.pages().totals(), 5)
        raw = best(
            lambda: self.raw.execute(
                "SELECT status, count(*), sum(amount_cents) FROM payments GROUP BY status"
            ).fetchall(),
            1,
        )
        self.add(
            "totals, GROUP BY / ours",
            raw / ours,
            1000,
            at_least=True,
            detail=f"{ours * 1e3:.2f} ms, GROUP BY {raw * 1e3:.0f} ms",
        )
        self.tell("totals by status", f"{ours * 1e3:.2f} ms", f"GROUP BY {raw * 1e3:.0f} ms")
        return ours

    def export(self) -> None:
        """CSV of some days of one company, against fetching as many rows bare."""
        days = min(max(45_000_000 // self.rows, 4), 400)
        flt = PaymentFilter(
            submitted_from=DAY - timedelta(days=days), submitted_to=DAY, companies=frozenset({"NORTHSTAR"})
        )
        sql = (
            self.first_sql[0]
            .split("WHERE")[0]
            .replace(INDEXES["submitted"], "ix_payments_company_submitted_ms_payment_ref")
            + "WHERE payments.company = 'NORTHSTAR' AND payments.submitted_ms BETWEEN ? AND ? ORDER BY payments.submitted_ms DESC"
        )
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "out.csv"
            done: list[int] = []
            took = best(
                lambda: done.append(
                    write_csv(self.store, WHO, flt, PaymentSort(), target, Wanted(overwrite=True)).rows
                ),
                1,
            )
        low, high = self.raw.execute("SELECT min(submitted_ms), max(submitted_ms) FROM payments").fetchone()
        low = high - (days + 1) * 86_400_000
        raw_rows: list[int] = []
        raw = best(lambda: raw_rows.append(len(self.raw.execute(sql, (low, high)).fetchall())), 1)
        per = (took / max(done[0], 1)) / (raw / max(raw_rows[0], 1))
        self.add("CSV / the bare fetch, per row", per, 1.8, detail=f"{done[0]:,} rows in {took:.2f} s")
        self.tell(f"export CSV ({done[0]:,} rows)", f"{took:.2f} s", f"{raw:.2f} s")


DAY = local_date(NOW_MS, "America/Chicago")
FILTERS = {
    "status": PaymentFilter(statuses=frozenset({Status.CANCELED})),
    "dates": PaymentFilter(submitted_from=date(2026, 5, 1), submitted_to=date(2026, 5, 31)),
    "company": PaymentFilter(companies=frozenset({"NORTHSTAR"})),
    "overdue": PaymentFilter(overdue=True),
}


class InMemory(QAbstractTableModel):
    """The fastest honest rival of the scroll step: words in a list."""

    def __init__(self, cells: list[list[str]]) -> None:
        super().__init__()
        self._cells = cells

    def rowCount(self, _parent: Any = None) -> int:  # noqa: N802 - Qt's
        return len(self._cells)

    def columnCount(self, _parent: Any = None) -> int:  # noqa: N802 - Qt's
        return len(self._cells[0])

    def data(self, index: Any, role: int = 0) -> Any:
        return self._cells[index.row()][index.column()] if role == 0 else None


class Window:
    """The page as users have it, offscreen."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.app = QApplication.instance() or QApplication([])
        look = Look(self.app, ThemeChoice.LIGHT, shipped_font=True)
        self.page = PaymentsPage(look, bench.clock, ReaderThread(Reader(bench.store)), may_cancel=False)
        self.page.resize(1400, 900)
        self.page.show()
        self.empty = rss_mb()
        self.page.start()
        self.until(self.page.is_settled)

    def until(self, ready: Callable[[], bool], seconds: float = 120) -> None:
        """Let the event loop run, as the program does, until something holds."""
        loop, look, end = QEventLoop(), QTimer(), time.perf_counter() + seconds
        look.setTimerType(Qt.TimerType.PreciseTimer)
        look.timeout.connect(lambda: (ready() or time.perf_counter() > end) and loop.quit())
        look.start(1)
        loop.exec()
        look.stop()
        if not ready():
            raise TimeoutError

    def shown(self, act: Callable[[], object], *, counted: bool = False) -> float:
        """Return the seconds from an act until the new list's first rows (and count) are painted."""
        listed, came = self.page.list, [False]

        def arrive() -> None:
            came[0] = True

        listed.opened.connect(arrive)
        start = time.perf_counter()
        act()
        self.until(lambda: came[0] and (listed.count is not None or not counted))
        self.page.table.viewport().repaint()
        seconds = time.perf_counter() - start
        listed.opened.disconnect(arrive)
        self.until(lambda: listed.count is not None)
        return seconds

    def waits(self) -> Waits:
        """Return what a user waits for in the window, from the act to the paint; the best of seven."""
        listed = self.page.list

        def least(act: Callable[[], object], *, counted: bool = False) -> float:
            seconds = []
            for _ in range(7):
                self.shown(listed.clear_filter)
                seconds.append(self.shown(act, counted=counted))
            return min(seconds)

        waits = Waits(
            "ours, painted in the window", self.shown(listed.open), any_row=self.near, last_row=self.far
        )
        waits.open = min(self.shown(listed.open) for _ in range(7))
        waits.filter = least(lambda: listed.change_filter(statuses=frozenset({Status.CANCELED})))
        waits.search = least(lambda: listed.change_filter(text=SEARCHED), counted=True)
        waits.sort = least(lambda: listed.sort_by("amount", True))
        listed.show_view(PaymentFilter(), PaymentSort())
        waits.megabytes = self.grown
        return waits

    def paint(self) -> float:
        return best(lambda: self.page.table.viewport().repaint(), 5)

    def jump(self, row: int) -> float:
        """Return the seconds until a row and its neighbours are painted."""
        table, model = self.page.table, self.page.model
        start = time.perf_counter()
        table.scrollTo(model.index(row, 0), QTableView.ScrollHint.PositionAtTop)
        self.app.processEvents()
        self.until(lambda: model.held_row(row) is not None)
        table.viewport().repaint()
        return time.perf_counter() - start

    def jumps(self, qt_megabytes: float | None) -> None:
        rows = self.bench.rows
        self.far = self.jump(rows - 1)
        rng = random.Random(3)
        self.near = statistics.median(self.jump(rng.randrange(rows)) for _ in range(40))
        self.grown = rss_mb() - self.empty
        self.bench.tell("memory over the empty window, after the jump to the end", f"{self.grown:.0f} MB", "")
        if qt_megabytes:
            self.bench.add(
                "memory, QSqlTableModel's / ours",
                qt_megabytes / max(self.grown, 0.1),
                50,
                at_least=True,
                detail=f"{self.grown:.0f} MB of {qt_megabytes:.0f}",
            )

    def scroll(self) -> None:
        """One row down and painted, against a plain QTableView over data in memory."""
        table, model = self.page.table, self.page.model
        self.jump(0)
        shown = [n for n in range(model.columnCount()) if not table.isColumnHidden(n)]
        cells = [[str(model.data(model.index(row, n)) or "") for n in shown] for row in range(250)]
        plain = QTableView()
        plain.setModel(InMemory(cells))
        plain.resize(table.size())
        plain.verticalHeader().hide()
        plain.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        for to, section in enumerate(shown):
            plain.setColumnWidth(to, table.columnWidth(section))
        plain.show()
        self.app.processEvents()

        def steps(view: QTableView) -> float:
            seconds = []
            for place in range(20, 120):
                start = now()
                view.verticalScrollBar().setValue(place)
                view.viewport().repaint()
                seconds.append(now() - start)
            return statistics.median(seconds)

        for view in (table, plain):
            view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerItem)
        turns = [(steps(plain), steps(table)) for _ in range(5)]
        theirs, ours = (min(one) for one in zip(*turns, strict=True))
        self.bench.add(
            "scroll step / a plain QTableView",
            ours / theirs,
            1.2,
            detail=f"{ours * 1e3:.1f} ms of {theirs * 1e3:.1f}",
        )
        self.bench.tell("scroll step, painted", f"{ours * 1e3:.1f} ms", f"plain view {theirs * 1e3:.1f} ms")

    def while_syncing(self, changes: int) -> None:
        """A 10 ms timer while the product's own sync catches up, and the window hears of it, as the program does."""
        feed = catch_up(self.bench.file, changes)
        nothing_to_send(self.bench.file)
        sys.setswitchinterval(TURN_S)
        gc.collect()
        gc.freeze()
        idle = watch(6)
        store, done = Store.open(self.bench.file, SystemClock()), [0]

        def note(progress: SyncProgress) -> None:
            done[0] = progress.done

        keeper = keeper_of(store, serving(feed))
        keeper.committed.connect(self.page.apply_revision)
        keeper.progressed.connect(note)
        keeper.start()
        start = time.perf_counter()
        busy = watch(120, lambda: done[0] >= feed.changes)
        took = time.perf_counter() - start
        store.leave()  # as the program's end does: what the sync still reads is interrupted
        keeper.stop()
        store.close()
        at_rest = max(idle.p(0.99), 1.0)
        applied = f"{done[0]:,} changes applied, {done[0] / took:,.0f} a second"
        self.bench.add(
            "timer lateness p99 while sync writes / idle",
            busy.p(0.99) / at_rest,
            3,
            detail=f"{busy.p(0.99):.1f} ms of {at_rest:.1f} (counted as 1 ms at least), {applied}",
        )
        self.bench.add(
            "longest handler while sync writes, its own ms",
            max(busy.own) * 1e3,
            100,
            detail="all of the window's thread between two ticks",
        )
        for name, seen in (("idle", idle), ("while sync writes", busy)):
            self.bench.tell(
                f"timer of 10 ms, {name}: late p50, p99, longest",
                f"{seen.p(0.5):.1f}, {seen.p(0.99):.1f}, {max(seen.late) * 1e3:.1f} ms",
                "",
            )

    def close(self) -> None:
        self.page.shut_down()


def write_table(bench: Bench, waits: list[Waits], doc: Path) -> None:
    """Put the figures between the marks of docs/performance.md."""
    told = [f"### {bench.rows:,} payments", "", *table_of(("", "ours", "the limit"), bench.table), ""]
    told += ["What a user waits for, side by side:", "", *table_of(HEADS, [one.cells() for one in waits])]
    write_between(doc, f"grid {bench.rows}", told + verdicts_of(bench.lines))


@contextlib.contextmanager
def workspace(arguments: argparse.Namespace) -> Iterator[Path]:
    """Yield a workspace of so many payments; a given one is kept."""
    if arguments.file:
        yield arguments.file
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "grid.db"
        start = time.perf_counter()
        seed_workspace(file, replace(WHO, role=Role.LTI_ADMIN), ManualClock(NOW_MS), payments=arguments.rows)
        print(f"seeded in {time.perf_counter() - start:.0f} s", file=sys.stderr)
        yield file


def served(bench: Bench, environment: Path | None) -> list[Waits]:
    """Return what datasette's user waits for, if it can be installed here."""
    try:
        return [datasette(bench.file, bench.rows, SEARCHED, environment)]
    except (OSError, subprocess.SubprocessError) as error:
        print(f"datasette could not be measured: {error}", file=sys.stderr)
        return []


def main() -> int:
    """Measure, write the table, print the verdicts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument(
        "--file", type=Path, help="a seeded workspace to take instead; the sync part changes it"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--no-qt", action="store_true", help="leave QSqlTableModel out (it takes 6 GB at 10 million)"
    )
    parser.add_argument(
        "--changes", type=int, default=40_000, help="so many does the sync apply beside the window"
    )
    parser.add_argument("--no-datasette", action="store_true")
    parser.add_argument(
        "--datasette-environment", type=Path, help="where datasette is, or is to be installed"
    )
    parser.add_argument("--doc", type=Path, help="where to write the table, such as docs/performance.md")
    parser.add_argument(
        "--busy",
        action="store_true",
        help="time reads and paints by the processor, where other programs run too",
    )
    arguments = parser.parse_args()
    global now  # noqa: PLW0603 - one clock for the whole run
    now = time.thread_time if arguments.busy else time.perf_counter
    with workspace(arguments) as file:
        bench = Bench(file)
        peers = [] if arguments.no_qt else [qt(file)]
        window = Window(bench)
        window.jumps(peers[0].megabytes if peers else None)
        paint = window.paint()
        window.scroll()
        ours = window.waits()
        ours.totals = bench.totals()
        bench.jumps()
        bench.first_pages(paint)
        bench.search()
        bench.export()
        if not arguments.no_datasette:
            peers += served(bench, arguments.datasette_environment)
        window.while_syncing(arguments.changes)
        window.close()
        bench.store.close()
        print("\n".join(" | ".join(one.cells()) for one in [ours, *peers]), file=sys.stderr)
        if arguments.doc:
            write_table(bench, [ours, *peers], arguments.doc)
    if arguments.json:
        bench.print_json()
    return 0


if __name__ == "__main__":
    sys.exit(main())
