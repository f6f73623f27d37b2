# ruff: noqa: E501, S310 - its words are data; it speaks to the loopback alone
"""Other tools on the same workspace, driven as their users would: QSqlTableModel, datasette, DB Browser for SQLite.

datasette runs in an environment that is made for it and is never a dependency. A figure that a tool could not give is
None. Each is told how: seconds for what its user waits for, and megabytes of its process.
"""

import contextlib
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

QT_PEER = """
import resource, sys, time
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
app = QCoreApplication([])
db = QSqlDatabase.addDatabase("QSQLITE"); db.setDatabaseName(sys.argv[1]); db.open()
model = QSqlTableModel(); model.setTable("payments")
def took(act):
    start = time.perf_counter(); act(); return time.perf_counter() - start
def jump():
    while model.canFetchMore():
        model.fetchMore()
print(took(model.select))
def sort():
    model.setSort(model.fieldIndex("amount_cents"), Qt.SortOrder.DescendingOrder); model.select()
print(took(sort))
def narrow():
    model.setFilter("status = 'canceled'")
print(took(narrow)); model.setFilter("")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(took(jump))
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""
FOUND_LIKE = (
    "FROM payments p LEFT JOIN customers c ON c.company = p.company AND c.customer_no = p.customer_no "
    "WHERE p.payment_ref LIKE {0} OR c.name LIKE {0} OR c.email LIKE {0} OR p.contract_no LIKE {0}"
)
"""What a plain search for a part of a name is, in any tool that speaks SQL."""
LIMIT_MS = 120_000


@dataclass
class Waits:
    """What the user of one tool waits for, in seconds; and what it holds, in megabytes."""

    tool: str
    open: float | None = None
    sort: float | None = None
    filter: float | None = None
    any_row: float | None = None
    last_row: float | None = None
    search: float | None = None
    totals: float | None = None
    megabytes: float | None = None

    def cells(self) -> tuple[str, ...]:
        """Return the figures as words, in the order of ``HEADS``."""
        seconds = (
            self.open,
            self.sort,
            self.filter,
            self.any_row,
            self.last_row,
            self.search,
            self.totals,
        )
        held = "-" if self.megabytes is None else f"{self.megabytes:,.0f} MB"
        return (self.tool, *(_told(one) for one in seconds), held)


HEADS = (
    "",
    "open",
    "sort by amount",
    "filter by status",
    "any row",
    "last row, first time",
    "search a name",
    "totals",
    "memory",
)


def _told(seconds: float | None) -> str:
    if seconds is None:
        return "-"
    return f"{seconds:,.1f} s" if seconds >= 1 else f"{seconds * 1e3:,.1f} ms"


def qt(file: Path) -> Waits:
    """Drive QSqlTableModel: the model alone, without a view. It reads all rows before the last one."""
    done = subprocess.run(
        [sys.executable, "-c", QT_PEER, str(file)], capture_output=True, text=True, check=True
    )
    opened, sorted_, filtered, last, megabytes = (float(word) for word in done.stdout.split())
    return Waits("QSqlTableModel", opened, sorted_, filtered, last_row=last, megabytes=megabytes)


def datasette(file: Path, rows: int, searched: str, environment: Path | None) -> Waits:
    """Drive datasette over HTTP: whole pages as a browser gets them, on the loopback, the best of three."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _served(file, environment or Path(folder) / "env") as (url, process),
    ):
        rng = random.Random(3)
        like = quote(f"SELECT count(*) {FOUND_LIKE.format(':like')}")
        listed = quote(f"SELECT p.* {FOUND_LIKE.format(':like')} ORDER BY p.submitted_ms DESC LIMIT 100")
        grouped = quote("SELECT status, count(*), sum(amount_cents) FROM payments GROUP BY status")

        def at(row: int) -> str:
            return (
                url
                + "?sql="
                + quote(f"SELECT * FROM payments ORDER BY submitted_ms DESC LIMIT 100 OFFSET {row}")
            )

        table, text = f"{url}/payments", f"&like=%25{searched}%25"
        return Waits(
            f"datasette {_version(process)}, over HTTP",
            _best([table] * 3),
            _best([f"{table}?_sort_desc=amount_cents"] * 3),
            _best([f"{table}?status=canceled"] * 3),
            statistics.median(_best([at(rng.randrange(rows))]) for _ in range(7)),
            _best([at(rows - 100)]),
            _best([f"{url}?sql={like}{text}"]) + _best([f"{url}?sql={listed}{text}"]),
            _best([f"{url}?sql={grouped}"] * 2),
            _rss_mb(process.pid),
        )  # fmt: skip


def db_browser() -> str:
    """Return where DB Browser for SQLite is on this machine, or nothing."""
    return shutil.which("sqlitebrowser") or ""


def _best(addresses: list[str]) -> float:
    seconds = []
    for address in addresses:
        start = time.perf_counter()
        with urllib.request.urlopen(address, timeout=LIMIT_MS / 1000) as answer:
            answer.read()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


@contextlib.contextmanager
def _served(file: Path, environment: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = _program(environment)
    words = [str(program), "serve", str(file), "--host", "127.0.0.1", "--port", str(port)]
    # Its own limits would end the longer questions after a second; its suggestions cost time and are left out.
    for name, value in (("sql_time_limit_ms", LIMIT_MS), ("suggest_facets", "off"), ("default_page_size", 100)):  # fmt: skip
        words += ["--setting", name, str(value)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        base = f"http://127.0.0.1:{port}"
        _until_it_answers(base, process)
        yield f"{base}/{quote(file.stem)}", process
    finally:
        process.terminate()
        process.wait(10)


def _program(environment: Path) -> Path:
    program = environment / "bin" / "datasette"
    if not program.exists():
        venv.create(environment, with_pip=True)
        subprocess.run(
            [str(environment / "bin" / "python"), "-m", "pip", "install", "--quiet", "datasette"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    return program


def _until_it_answers(base: str, process: "subprocess.Popen[bytes]") -> None:
    end = time.perf_counter() + 60
    while time.perf_counter() < end and process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(f"{base}/-/versions.json", timeout=5).close()
            return
        time.sleep(0.1)
    raise OSError("datasette did not start")


def _version(process: "subprocess.Popen[bytes]") -> str:
    told = subprocess.run([process.args[0], "--version"], capture_output=True, text=True, check=True)  # type: ignore[index]
    return told.stdout.split()[-1]


def _rss_mb(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
