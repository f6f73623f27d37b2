# ruff: noqa: E501, ISC004 - its words are data
"""The sync's pull at size, side by side in one run: ours, the raw limit, and dlt.

``sync.py [--rows 1000000] [--changes 100000] [--json]`` seeds a workspace of so many payments (or takes ``--file``)
and measures a catch-up (as many changes of payments that are there) and a first load (a new company's customers,
contracts, charges, bank accounts and records). *Ours* is the product's own pull, from the bytes of each page to the
commit: checked, interpreted, with timeline, audit line and cursor, into the real schema with its indexes and triggers.
*Raw* writes the very rows that ours wrote into the same tables through bare sqlite3, in transactions as large, with the
same pragmas, and parses the same JSON; it decides nothing. Ours and raw take turns on fresh copies; medians.
dlt runs in an environment that is made for it (``--dlt-environment`` keeps it); ``--no-dlt`` leaves it out.
"""

import argparse
import contextlib
import json
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx2
import msgspec
from parts.fresh_copy import fresh_copy
from parts.verdicts import Found, table_of, verdicts_of, write_between

from admin_desktop.clock import SystemClock
from admin_desktop.models.database.engine.dialect import make_engine
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.seeding.workspace import seed_workspace
from admin_desktop.sync.client import PAGE_LIMIT, AspireClient
from admin_desktop.sync.listener import Nobody, no_fail_point
from admin_desktop.sync.pull import PAGES_TOGETHER, Pull, PullParts

ADMIN = Principal("lee", Role.LTI_ADMIN, None, "bench")
SYNC = Principal("sync", Role.SYNC_SERVICE, None, "bench")
OLD, NEW = "NORTHSTAR", "FIRSTLOAD"
AT = "2026-11-20T20:15:00Z"
MERGED_IN_SQLITE: Final = 1_000
"""dlt merges so slowly into SQLite that its share is measured on fewer changes."""
THERE_IN_SQLITE: Final = 300_000
"""Rows that are there before: its merge compares each of them with each change, so fewer would be faster."""

Row = dict[str, Any]


@dataclass
class Feed:
    """A company's feed in pages of bytes, as ASPIRE sends them."""

    company: str
    epoch: str
    after: int
    pages: dict[int, bytes] = field(default_factory=dict)
    changes: int = 0

    @classmethod
    def of(cls, company: str, epoch: str, after: int, records: Sequence[tuple[str, Row]]) -> "Feed":
        feed = cls(company, epoch, after, changes=len(records))
        for start in range(0, len(records), PAGE_LIMIT):
            part = records[start : start + PAGE_LIMIT]
            first = after + start
            changes = [
                {"seq": first + n, "at": AT, "kind": kind, "deleted": False, "record": record}
                for n, (kind, record) in enumerate(part, start=1)
            ]
            more = start + PAGE_LIMIT < len(records)
            page = {"epoch": epoch, "changes": changes, "next_after": first + len(part), "more": more}
            feed.pages[first] = json.dumps(page, separators=(",", ":")).encode()
        return feed


class Served(httpx2.BaseTransport):
    """ASPIRE without a socket: a request costs a look-up."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        after = int(request.url.params["after"])
        return self._answer(self._feed.pages.get(after) or self._whether_it_reaches(after))

    def _answer(self, body: bytes) -> httpx2.Response:
        headers = {"content-type": "application/json", "aspire-epoch": self._feed.epoch}
        return httpx2.Response(200, headers=headers, stream=_Once(body))

    def _whether_it_reaches(self, after: int) -> bytes:
        """Answer who asks how far the feed goes: one change, or none."""
        start = max(place for place in self._feed.pages if place <= after)
        rest = [one for one in json.loads(self._feed.pages[start])["changes"] if one["seq"] > after][:1]
        page = {
            "epoch": self._feed.epoch,
            "changes": rest,
            "next_after": after + len(rest),
            "more": bool(rest),
        }
        return json.dumps(page).encode()


class _Once(httpx2.SyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        yield self._body


# -- the work ------------------------------------------------------------------------------------------


def catch_up(base: Path, changes: int, *, scattered: bool = False) -> Feed:
    """Make payments Scheduled, and return the feed that pulls or posts each of them.

    They are the company's newest, in the order of their submission; or ``scattered`` over all of its history, which
    no day's work does: there each change touches pages of its own.
    """
    conn = sqlite3.connect(base)
    conn.row_factory = sqlite3.Row
    wanted = (
        "SELECT * FROM payments WHERE company = ? AND record_no IS NOT NULL AND return_code IS NULL AND differences IS NULL "
        "ORDER BY submitted_ms DESC"
    )
    if scattered:
        rows = conn.execute(wanted, (OLD,)).fetchall()
        chosen = random.Random(4).sample(rows, min(changes, len(rows)))
    else:
        chosen = conn.execute(f"{wanted} LIMIT ?", (OLD, changes)).fetchall()[::-1]
    epoch, after = conn.execute(
        "SELECT epoch, after_seq FROM sync_cursors WHERE company = ?", (OLD,)
    ).fetchone()
    conn.executemany(
        "UPDATE payments SET status = 'scheduled', batch_no = NULL, batch_state = NULL, payments_counter = 1, "
        "payments_processed = 1, record_version = 1, cancel_requested_ms = NULL, too_late_batch = NULL "
        "WHERE company = ? AND payment_ref = ?",
        [(OLD, row["payment_ref"]) for row in chosen],
    )
    conn.commit()
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()
    batch = 900_001
    return Feed.of(
        OLD,
        epoch,
        after,
        [("alternate_eft", _moved(row, n % 2 == 0, batch + n // 5000)) for n, row in enumerate(chosen)],
    )


def _moved(row: sqlite3.Row, posted: bool, batch_no: int) -> Row:  # noqa: FBT001 - one use
    return {
        "record_no": row["record_no"], "payment_ref": row["payment_ref"], "customer_no": row["customer_no"],
        "contract_no": row["contract_no"], "bank_account_token": row["bank_account_token"],
        "amount_cents": row["amount_cents"], "sec_code": row["sec_code"], "effective_date": row["effective_date"],
        "payments": 1, "payments_processed": 0 if posted else 1, "batch_no": batch_no,
        "batch_state": "posted" if posted else "pulled", "return_code": None, "version": 2, "updated_at": AT,
    }  # fmt: skip


def first_load(base: Path, changes: int) -> Feed:
    """Add a company that has nothing yet, and return its feed from the start: what a new connection reads."""
    conn = sqlite3.connect(base)
    names = [row[1] for row in conn.execute("PRAGMA table_info(finance_companies)") if row[1] != "company"]
    listed = ", ".join(names)
    conn.execute(
        f"INSERT OR IGNORE INTO finance_companies (company, {listed}) SELECT ?, {listed} FROM finance_companies WHERE company = ?",
        (NEW, OLD),
    )
    people = conn.execute(
        "SELECT name, email, postal_code FROM customers WHERE company = ?", (OLD,)
    ).fetchall()
    conn.commit()
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()
    rng = random.Random(5)
    records: list[tuple[str, Row]] = []
    for number in range(changes // 5):
        records.extend(_household(number, rng.choice(people), rng))
    return Feed.of(NEW, "first", 0, records)


def _household(number: int, person: tuple[str, str, str], rng: random.Random) -> list[tuple[str, Row]]:
    customer, contract, token = f"C{number:07}", f"K{number:07}", f"tok-{number:07}-first"
    cents = rng.randrange(5_000, 500_000)
    return [
        ("customer", {"customer_no": customer, "name": f"{person[0]} {number}", "email": f"{number}.{person[1]}", "phone": None,
                      "postal_code": person[2], "private_labels": ["Main"], "version": 1}),
        ("bank_account", {"token": token, "customer_no": customer, "routing_number": "091000019", "last4": f"{number % 10_000:04}",
                          "account_type": "checking", "validated": None, "version": 1}),
        ("contract", {"contract_no": contract, "customer_no": customer, "guarantor_nos": [], "description": "Equipment lease",
                      "private_label": "Main", "state": "booked", "version": 1}),
        ("charge", {"charge_no": f"H{number:07}", "contract_no": contract, "description": "Rent", "due_date": "2026-12-01",
                    "amount_cents": cents, "open_cents": cents, "version": 1}),
        ("alternate_eft", {"record_no": number + 1, "payment_ref": None, "customer_no": customer, "contract_no": contract,
                           "bank_account_token": token, "amount_cents": cents, "sec_code": "WEB", "effective_date": "2026-11-20",
                           "payments": 1, "payments_processed": 1, "batch_no": None, "batch_state": None, "return_code": None,
                           "version": 1, "updated_at": AT}),
    ]  # fmt: skip


# -- ours and raw --------------------------------------------------------------------------------------


def pull(file: Path, feed: Feed) -> float:
    """Pull the feed into the workspace as the product does; returns seconds, the checkpoint at idle not among them."""
    clock = SystemClock()
    store = Store.open(file, clock)
    client = AspireClient(feed.company, "http://127.0.0.1:1", "t", clock, transport=Served(feed))
    work = Pull(PullParts(store, clock, SYNC, Nobody(), no_fail_point), client, feed.company, lambda: False)
    start = time.perf_counter()
    work.run()
    seconds = time.perf_counter() - start
    if work.pulled != feed.changes:
        raise RuntimeError(f"{work.pulled} of {feed.changes} changes came")
    client.close()
    store.close()
    return seconds


@dataclass
class Written:
    """What ours wrote: for each table its upsert and its rows, by the change they belong to."""

    batches: list[list[tuple[str, list[tuple[Any, ...]]]]]
    rows: int


_TABLES = {
    "payments": "record_no", "payment_events": None, "customers": "customer_no", "bank_accounts": "token",
    "contracts": "contract_no", "charges": "charge_no", "unknown_records": "record_no",
}  # fmt: skip


def what_ours_wrote(before: Path, after: Path, feed: Feed) -> Written:
    """Read back the rows of the feed's changes, in the order of their keys within each transaction."""
    conn = sqlite3.connect(after)
    conn.execute("ATTACH ? AS before", (str(before),))
    batches = []
    count = 0
    starts = sorted(feed.pages)
    for place in range(0, len(starts), PAGES_TOGETHER):
        changes = [
            c
            for start in starts[place : place + PAGES_TOGETHER]
            for c in json.loads(feed.pages[start])["changes"]
        ]
        batch = list(_rows_of(conn, feed, changes))
        count += sum(len(rows) for _statement, rows in batch)
        batches.append(batch)
    conn.close()
    return Written(batches, count)


def _rows_of(
    conn: sqlite3.Connection, feed: Feed, changes: list[Row]
) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    references = sorted({c["record"]["payment_ref"] for c in changes if c["record"].get("payment_ref")})
    conn.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (payment_ref TEXT PRIMARY KEY)")
    conn.execute("DELETE FROM wanted")
    conn.executemany("INSERT INTO wanted VALUES (?)", [(ref,) for ref in references])
    of = "company = ? AND payment_ref IN (SELECT payment_ref FROM wanted)"
    for table, sql in (
        ("payments", f"SELECT * FROM payments WHERE {of} ORDER BY payment_ref"),
        ("payment_events", f"SELECT * FROM payment_events AS e WHERE {of} AND NOT EXISTS (SELECT 1 FROM before.payment_events AS b "
                           "WHERE b.company = e.company AND b.payment_ref = e.payment_ref AND b.event_no = e.event_no) ORDER BY payment_ref, event_no"),
    ):  # fmt: skip
        yield _upsert(conn, table), conn.execute(sql, (feed.company,)).fetchall()
    for kind, table in (("customer", "customers"), ("bank_account", "bank_accounts"), ("contract", "contracts"), ("charge", "charges"), ("alternate_eft", "unknown_records")):  # fmt: skip
        key = _TABLES[table]
        keys = sorted({c["record"][key] for c in changes if c["kind"] == kind})
        rows = [
            conn.execute(
                f"SELECT * FROM {table} WHERE company = ? AND {key} = ?", (feed.company, k)
            ).fetchone()
            for k in keys
        ]
        yield _upsert(conn, table), [row for row in rows if row is not None]


def _upsert(conn: sqlite3.Connection, table: str) -> str:
    info = conn.execute(f"PRAGMA main.table_info({table})").fetchall()
    names, keys = [row[1] for row in info], [row[1] for row in info if row[5]]
    sets = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    places = ", ".join("?" * len(names))
    then = "" if table == "payment_events" else f" ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {sets}"
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places}){then}"


def raw(file: Path, feed: Feed, written: Written) -> float:
    """Write the same rows through bare sqlite3, with the product's own pragmas."""
    engine = make_engine(f"sqlite:///{file}")
    with engine.connect() as connected:
        conn: Any = connected.connection.dbapi_connection
        conn.rollback()
        conn.execute("PRAGMA query_only=0")
        bodies = [feed.pages[start] for start in sorted(feed.pages)]
        start = time.perf_counter()
        for body in bodies:
            msgspec.json.decode(body)
        for batch in written.batches:
            conn.execute("BEGIN IMMEDIATE")
            for statement, rows in batch:
                conn.executemany(statement, rows)
            conn.execute("COMMIT")
        seconds = time.perf_counter() - start
    engine.dispose()
    return seconds


# -- the run -------------------------------------------------------------------------------------------


class Bench(Found):
    """One base workspace, copied for every run."""

    def __init__(self, base: Path, folder: Path, times: int) -> None:
        super().__init__()
        self.base, self.folder, self.times = base, folder, times

    def copy(self, name: str) -> Path:
        return fresh_copy(self.base, self.folder / name)

    def compare(self, name: str, feed: Feed) -> float:
        """Measure ours and raw in turns; returns our changes a second."""
        ours: list[float] = []
        limit: list[float] = []
        written: Written | None = None
        for _ in range(self.times):
            file = self.copy("ours.db")
            ours.append(pull(file, feed))
            written = written or what_ours_wrote(self.base, file, feed)
            limit.append(raw(self.copy("raw.db"), feed, written))
        if written is None:
            raise ValueError("measure at least once")
        per_ours, per_raw = (feed.changes / statistics.median(taken) for taken in (ours, limit))
        self.rate(
            f"{name}: ours",
            per_ours,
            f"{feed.changes:,} changes, {written.rows:,} rows beside audit and cursor",
        )
        self.rate(f"{name}: raw sqlite3, the same rows", per_raw, "decides nothing")
        self.add(
            f"{name}: ours / raw",
            per_ours / per_raw,
            0.6,
            f"{per_ours:,.0f} of {per_raw:,.0f} changes a second",
            at_least=True,
        )
        return per_ours

    def rate(self, name: str, per_second: float, remark: str) -> None:
        self.tell(name, f"{per_second:,.0f}", remark)

    def peers(self, feed: Feed, caught_up: float, environment: Path | None) -> None:
        """Let dlt load and merge the catch-up's records."""
        pages = self.folder / "pages.jsonl"
        pages.write_bytes(b"\n".join(feed.pages[start] for start in sorted(feed.pages)) + b"\n")
        python = dlt_python(environment or self.folder / "dlt")
        for name, upto, goal in (
            ("duckdb-load", None, None), ("duckdb-merge", None, 8.0),
            ("sqlite-load", None, None), ("sqlite-merge", MERGED_IN_SQLITE, 100.0),
        ):  # fmt: skip
            place = self.folder / name
            place.mkdir()
            words = [
                str(python),
                str(Path(__file__).parent / "parts" / "dlt_peer.py"),
                str(pages),
                str(place),
                name,
            ]
            copies = -(-THERE_IN_SQLITE // feed.changes) if upto else 1
            more = [str(upto), str(copies)] if upto else []
            done = subprocess.run([*words, *more], capture_output=True, text=True, check=True)
            told = json.loads(done.stdout.strip().splitlines()[-1])
            per_second = told["rows"] / told["seconds"]
            kind = "into an empty table" if name.endswith("load") else f"over {copies * feed.changes:,} rows"
            self.rate(
                f"dlt {told['dlt']} {name.replace('-', ', ')}",
                per_second,
                f"{told['rows']:,} rows {kind}, one table, no index",
            )
            wanted = goal or (8.0 if name == "duckdb-load" else None)
            if wanted:
                self.add(
                    f"catch-up: ours / dlt {name.replace('-', ' ')}",
                    caught_up / per_second,
                    wanted,
                    f"dlt {per_second:,.0f} a second",
                    at_least=True,
                )


def dlt_python(environment: Path) -> Path:
    """Return the Python of an environment with dlt in it, made when it is not there."""
    python = environment / "bin" / "python"
    if not python.exists():
        venv.create(environment, with_pip=True)
        subprocess.run(
            [str(python), "-m", "pip", "install", "--quiet", "dlt[duckdb,sqlalchemy]"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    return python


@contextlib.contextmanager
def base_workspace(arguments: argparse.Namespace) -> Iterator[tuple[Path, Path]]:
    """Yield the workspace to copy from, and the folder for the copies."""
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        base = Path(name) / "base.db"
        if arguments.file:
            fresh_copy(arguments.file, base)
        else:
            seed_workspace(base, ADMIN, SystemClock(), payments=arguments.rows)
        yield base, Path(name)


def main() -> int:
    """Measure, write the table, print the verdicts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--changes", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=3, help="runs of which the median counts")
    parser.add_argument("--file", type=Path, help="a seeded workspace to copy instead of seeding one")
    parser.add_argument("--folder", type=Path, help="where the copies are made; five times the workspace")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-dlt", action="store_true")
    parser.add_argument(
        "--scattered", action="store_true", help="a catch-up all over the history, which no day's work is"
    )
    parser.add_argument(
        "--dlt-environment", type=Path, help="an environment with dlt in it, made there if it is not"
    )
    parser.add_argument("--doc", type=Path, help="where to write the table, such as docs/performance.md")
    arguments = parser.parse_args()
    with base_workspace(arguments) as (base, folder):
        feeds = (
            catch_up(base, arguments.changes, scattered=arguments.scattered),
            first_load(base, arguments.changes),
        )
        bench = Bench(base, folder, arguments.times)
        rate = bench.compare("catch-up", feeds[0])
        bench.compare("first load", feeds[1])
        if not arguments.no_dlt:
            try:
                bench.peers(feeds[0], rate, arguments.dlt_environment)
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"dlt could not be measured: {error}", file=sys.stderr)
                bench.table.append(
                    ("dlt", "not measured", f"{type(error).__name__} while it was installed or run")
                )
        if arguments.doc:
            title = f"The sync's pull beside {arguments.rows:,} payments"
            heads = ("", "changes a second", "")
            told = [f"### {title}", "", *table_of(heads, bench.table), *verdicts_of(bench.lines)]
            write_between(arguments.doc, f"sync {arguments.rows}", told)
    if arguments.json:
        bench.print_json()
    return 0


if __name__ == "__main__":
    sys.exit(main())
