# ruff: noqa: E501 - its words are data
"""What every index of the payments costs the sync, in one run.

``index_cost.py --rows N`` seeds a workspace of N payments (or copies ``--file``) and catches up on ``--changes`` of them.
*One by one*: the payments that the sync wrote are written again through bare sqlite3, with the product's pragmas and
transactions of ten pages, of each row the columns that
change, with every index and then with one index dropped, in turns; medians. *Together*: the product's
own pull, with all of the grid's indexes and with none. Seconds are the processor's, so that other programs count little.
``--json`` prints one line per index.
"""

import argparse
import contextlib
import json
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from parts.verdicts import table_of, write_between
from sync import OLD, PAGE_LIMIT, Bench, Feed, base_workspace, catch_up, pull

from admin_desktop.models.database.engine.dialect import make_engine
from admin_desktop.models.payments.listing.ordering import INDEXES
from admin_desktop.models.payments.listing.road_choice import BY_COMPANY, MARKED_INDEX
from admin_desktop.sync.pull import PAGES_TOGETHER

SERVES = {
    **{index: f"sort by {column.replace('_', ' ')}" for column, index in INDEXES.items()},
    BY_COMPANY: "one company's payments, newest first",
    MARKED_INDEX: "filter by marks, what needs a look",
}
TOGETHER = PAGE_LIMIT * PAGES_TOGETHER
Row: TypeAlias = tuple[Any, ...]
Pair: TypeAlias = tuple[Row, Row]
Statements: TypeAlias = list[tuple[str, list[Row]]]


@dataclass
class Cost:
    """One index: what it takes of the writing, and of the disk."""

    index: str
    serves: str
    megabytes: float
    seconds: float
    without: float

    @property
    def share(self) -> float:
        """The part of the writing with all indexes that this one takes."""
        return 1 - self.without / self.seconds


class Rows:
    """The payments of a catch-up, before and after it, in one open workspace."""

    def __init__(self, file: Path, before: Path) -> None:
        self._engine = make_engine(f"sqlite:///{file}")
        self._held = self._engine.connect()
        self.conn: Any = self._held.connection.dbapi_connection
        self.conn.rollback()
        self.conn.execute("PRAGMA query_only=0")
        self.conn.execute("ATTACH ? AS before", (str(before),))
        changed = "JOIN before.payments b USING (company, payment_ref) WHERE p.company = ? AND p.record_version <> b.record_version ORDER BY payment_ref"
        cursor = self.conn.execute(f"SELECT p.* FROM payments p {changed}", (OLD,))
        self._names = [one[0] for one in cursor.description]
        after = cursor.fetchall()
        old = self.conn.execute(f"SELECT b.* FROM payments p {changed}", (OLD,)).fetchall()
        self.count = len(after)
        self._after = [self._by_columns(part) for part in _parts(after, old)]
        self._old = [self._by_columns(part) for part in _parts(old, after)]
        self.conn.execute("DETACH before")

    def write(self) -> float:
        """Write what the sync wrote; returns seconds. Before it, unmeasured, all is as it was, and at rest."""
        self._write(self._old)
        self.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        start = time.process_time()
        self._write(self._after)
        return time.process_time() - start

    def close(self) -> None:
        self._held.close()
        self._engine.dispose()

    def _write(self, transactions: list[Statements]) -> None:
        for statements in transactions:
            self.conn.execute("BEGIN IMMEDIATE")
            for sql, rows in statements:
                self.conn.executemany(sql, rows)
            self.conn.execute("COMMIT")

    def _by_columns(self, pairs: list[Pair]) -> Statements:
        """Return the updates of a transaction: of each row the columns that change, as the sync does it."""
        found: dict[tuple[int, ...], list[tuple[Any, ...]]] = {}
        of = [self._names.index(name) for name in ("company", "payment_ref")]
        for new, old in pairs:
            changed = tuple(n for n, value in enumerate(new) if value != old[n])
            found.setdefault(changed, []).append((*(new[n] for n in changed), *(new[n] for n in of)))
        return [
            (f"UPDATE payments SET {', '.join(f'{self._names[n]} = ?' for n in changed)} WHERE company = ? AND payment_ref = ?", rows)
            for changed, rows in found.items()
        ]  # fmt: skip


def _parts(to: list[Row], since: list[Row]) -> Iterator[list[Pair]]:
    pairs = list(zip(to, since, strict=True))
    for first in range(0, len(pairs), TOGETHER):
        yield pairs[first : first + TOGETHER]


def one_by_one(rows: Rows, times: int) -> Iterator[Cost]:
    """Yield what each index costs: with all and without this one, in turns."""
    found = rows.conn.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'payments' AND sql IS NOT NULL ORDER BY name"
    ).fetchall()
    rows.write()
    for name, sql in found:
        pages = rows.conn.execute("SELECT sum(pgsize) FROM dbstat WHERE name = ?", (name,)).fetchone()[0]
        seconds, without = [], []
        for _ in range(times):
            seconds.append(rows.write())
            rows.conn.execute(f"DROP INDEX {name}")
            without.append(rows.write())
            rows.conn.execute(sql)
        cost = Cost(name, SERVES.get(name, "the sync's own compare"), pages / 1e6, statistics.median(seconds), statistics.median(without))  # fmt: skip
        print(f"{name}: {cost.share:.1%} of {cost.seconds:.2f} s", file=sys.stderr)
        yield cost


def bare_of_indexes(file: Path) -> None:
    """Drop what serves the grid alone."""
    engine = make_engine(f"sqlite:///{file}")
    with engine.connect() as held:
        conn: Any = held.connection.dbapi_connection
        conn.rollback()
        conn.execute("PRAGMA query_only=0")
        for index in SERVES:
            conn.execute(f"DROP INDEX {index}")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()


def together(bench: Bench, changes: int) -> tuple[float, float]:
    """Return the pull's changes a second with all of the grid's indexes and with none, in turns."""
    feed = catch_up(bench.base, changes)
    all_of_them, none = [], []
    for _ in range(bench.times):
        all_of_them.append(_worked(bench.copy("with.db"), feed))
        bare = bench.copy("none.db")
        bare_of_indexes(bare)
        none.append(_worked(bare, feed))
        bare.unlink()
    return tuple(feed.changes / statistics.median(taken) for taken in (all_of_them, none))  # type: ignore[return-value]


def _worked(file: Path, feed: Feed) -> float:
    start = time.process_time()
    pull(file, feed)
    return time.process_time() - start


def main() -> int:
    """Measure, write the table, print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--changes", type=int, default=30_000)
    parser.add_argument("--times", type=int, default=3, help="runs of which the median counts")
    parser.add_argument("--file", type=Path, help="a seeded workspace to copy instead of seeding one")
    parser.add_argument("--folder", type=Path, help="where the copies are made; three times the workspace")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--doc", type=Path, help="where to write the table, such as docs/performance.md")
    arguments = parser.parse_args()
    with base_workspace(arguments) as (base, folder):
        bench = Bench(base, folder, arguments.times)
        with_all, with_none = together(bench, arguments.changes)
        with contextlib.closing(Rows(folder / "with.db", base)) as rows:
            costs = sorted(one_by_one(rows, arguments.times), key=lambda one: -one.share)
            written = rows.count
    pulled = f"{with_all:,.0f} changes a second with all of them, {with_none:,.0f} with none of the grid's"
    print(pulled, file=sys.stderr)
    if arguments.doc:
        table = [
            (f"`{one.index}`", one.serves, f"{one.megabytes:,.0f} MB", f"{written / one.seconds:,.0f}", f"{written / one.without:,.0f}", f"{max(one.share, 0):.0%}")
            for one in costs
        ]  # fmt: skip
        table.append(("*the whole pull, all of the grid's together*", "", "", f"{with_all:,.0f}", f"{with_none:,.0f}", f"{1 - with_all / with_none:.0%}"))  # fmt: skip
        title = f"What each index costs the sync, {arguments.rows:,} payments"
        heads = ("index of payments", "serves", "size", "rows a second with it", "without it", "its part")
        write_between(
            arguments.doc, f"indexes {arguments.rows}", [f"### {title}", "", *table_of(heads, table)]
        )
    if arguments.json:
        found = [
            {"name": f"{one.index}, its part of the writing", "value": round(one.share, 3), "goal": None, "holds": True}
            for one in costs
        ]  # fmt: skip
        whole = {"name": "the pull with all of the grid's indexes / with none", "value": round(with_all / with_none, 3), "goal": None, "holds": True}  # fmt: skip
        print(json.dumps([whole, *found], indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
