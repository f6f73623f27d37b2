"""``admin-desktop seed``: a workspace of any number of payments, built beside its place and moved there.

A story of some thousand payments is told in full (models/demo) and then stamped as often as it takes, inside
SQLite. Deterministic by seed and instant. Nothing of it is sent anywhere.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain, product, repeat
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from admin_desktop.clock import Clock, ManualClock
from admin_desktop.errors import CancelledError, InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.database.engine.foreign_errors import sqlite_error
from admin_desktop.models.database.folding import customer_search_text
from admin_desktop.models.database.migrations.grid_objects import (
    FILL_TOTALS,
    SQLITE_FILL_TEXT,
    SQLITE_TRIGGERS,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.loading.loader import load
from admin_desktop.models.demo.people.borrower_names import borrower_names, business_mail
from admin_desktop.models.demo.people.companies import SETUPS
from admin_desktop.models.demo.story import tell
from admin_desktop.models.principal import Principal
from admin_desktop.models.seeding import stamps
from admin_desktop.models.seeding.runs import count_runs
from admin_desktop.models.whole_file import new_file, ours_for

STORY = 20_000
"""Payments told in full; the rest are its copies."""

_PER_CUSTOMER = 20
_LINES_AT_A_TIME = 50_000
_MOST = 50_000_000
_NAMES_AT_A_TIME = 300
_NO_COMPANY = 1_000
"""Has no names of its own."""
_EPOCH = "seeded"

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Seeded:
    """What was made."""

    path: Path
    payments: int
    events: int
    customers: int


def seed_workspace(
    target: Path,
    who: Principal,
    clock: Clock,
    *,
    payments: int,
    seed: int = 1,
    told: int = STORY,
    progress: Progress = lambda _what, _done, _of: None,
    cancel: Callable[[], bool] = lambda: False,
) -> Seeded:
    """Make the workspace ``target`` with exactly so many payments; it must not exist.

    Raises InvalidRequestError, CancelledError, DiskFullError and FileUnreachableError; none leaves a file.
    """
    if not 1 <= payments <= _MOST:
        raise InvalidRequestError(f"payments: {payments:,} is not between 1 and {_MOST:,}")
    now_ms = clock.now_ms()
    try:
        with TemporaryDirectory(dir=target.parent, prefix=".seed-") as folder, new_file(target) as part:
            progress("story", 0, payments)
            story = _tell(seed, now_ms, min(payments, told))
            small = Path(folder) / "story.db"
            with closing(Store.open(small, ManualClock(now_ms))) as store:
                load(store, who, story, _EPOCH, "http://127.0.0.1:9", 300)
            part.unlink()
            Store.open(part, clock).close()
            job = _Job(part, small, seed, payments, progress, cancel)
            made = job.run(story)
            progress("audit", payments, payments)
            with closing(Store.open(part, clock)) as store, store.writing() as conn:
                audit.write(
                    conn,
                    company=audit.WORKSPACE,
                    now_ms=now_ms,
                    who=who,
                    action="workspace_seeded",
                    entity="workspace",
                    new={"payments": payments, "seed": seed, "customers": made[2]},
                )
    except OSError as error:
        raise ours_for(error) from error
    return Seeded(target, *made)


def _tell(seed: int, now_ms: int, payments: int) -> Story:
    """The opening's payments come on top of what is asked for, so very small stories are told larger."""
    return tell(seed, now_ms, payments=max(payments, 60), customers=max(payments // _PER_CUSTOMER, 30))


@contextmanager
def _bulk(part: Path, small: Path) -> Iterator[sqlite3.Connection]:
    """Open the new file for one long write: it is nobody's yet, so nothing has to survive a crash."""
    with closing(sqlite3.connect(part, isolation_level=None)) as db:
        for pragma in (
            "journal_mode=OFF",
            "synchronous=OFF",
            "foreign_keys=OFF",
            "cache_size=-400000",
            "temp_store=MEMORY",
            "threads=2",
        ):
            db.execute(f"PRAGMA {pragma}")
        db.execute("ATTACH ? AS story", (str(small),))
        try:
            yield db
        except sqlite3.Error as error:
            raise sqlite_error(error) or error from error


@dataclass(frozen=True, slots=True)
class _Job:
    part: Path
    small: Path
    seed: int
    payments: int
    progress: Progress
    cancel: Callable[[], bool]

    def run(self, story: Story) -> tuple[int, int, int]:
        """Fill the file; return how many payments, events and customers it has."""
        with _bulk(self.part, self.small) as db:
            db.execute(stamps.LINES)
            db.execute(stamps.FIRST_RECORDS)
            lines = db.execute("SELECT count(*) FROM line").fetchone()[0]
            if lines > self.payments:
                db.execute("DELETE FROM line WHERE n <= ?", (lines - self.payments,))
                db.execute("UPDATE line SET n = n - ?", (lines - self.payments,))
                lines = self.payments
            base, extra = divmod(self.payments, lines)
            fill = {
                "base": base,
                "extra": extra,
                "width": base + 1,
                "seed": Random(self.seed).getrandbits(29),
            }
            db.execute("BEGIN")
            put_back = _put_aside(db)
            db.execute(stamps.COPIES, {"copies": base})
            self._refer(db, fill)
            made = self._stamp(db, lines, fill)
            count_runs(db, story, fill)
            for number, statement in enumerate(put_back):
                self._look_up("indexes", number, len(put_back))
                db.execute(statement)
            db.execute("COMMIT")
            customers = db.execute("SELECT count(*) FROM main.customers").fetchone()[0]
        return (*made, customers)

    def _refer(self, db: sqlite3.Connection, fill: dict[str, int]) -> None:
        for table in stamps.ONCE:
            db.execute(f"DELETE FROM main.{table}")  # noqa: S608 - our own names
            db.execute(stamps.once(table))
        db.execute("CREATE TEMP TABLE borrower (number INTEGER PRIMARY KEY, name, email, search_text)")
        db.executemany("INSERT INTO borrower VALUES (?, ?, ?, ?)", self._borrowers(db, fill["width"]))
        for table in stamps.REFERRED:
            self._look_up(table, 0, self.payments)
            db.execute(stamps.stamp(table, _columns(db, table)), fill)

    def _borrowers(self, db: sqlite3.Connection, width: int) -> Iterator[tuple[int, str, str, str]]:
        rng = Random(f"borrowers {self.seed}")
        for index, setup in enumerate(SETUPS):
            query = "SELECT rowid, customer_no FROM story.customers WHERE company = ? ORDER BY rowid"
            rows = db.execute(query, (setup.record.code,)).fetchall()
            names = _names(rng, index)
            for (rowid, number), i in product(rows, range(width)):
                name = next(names)
                email = business_mail(rng, name)
                customer_no = f"{number[:2]}{i}{number[2:]}"
                yield rowid * width + i, name, email, customer_search_text(name, email, customer_no)

    def _stamp(self, db: sqlite3.Connection, lines: int, fill: dict[str, int]) -> tuple[int, int]:
        step = max(_LINES_AT_A_TIME // (fill["base"] + 1), 1)
        statements = [stamps.stamp(table, _columns(db, table)) for table in stamps.OF_PAYMENTS]
        counts = [0] * len(statements)
        for first in range(1, lines + 1, step):
            self._look_up("payments", counts[0], self.payments)
            for which, statement in enumerate(statements):
                counts[which] += db.execute(
                    statement, {**fill, "first": first, "last": first + step - 1}
                ).rowcount
        return counts[0], counts[1]

    def _look_up(self, what: str, done: int, of: int) -> None:
        self.progress(what, done, of)
        if self.cancel():
            raise CancelledError("stopped while seeding; no workspace was left")


def _names(rng: Random, index: int) -> Iterator[str]:
    """Yield names without end: the company's hard ones among the first few hundred, then any."""
    for company_index in chain((index,), repeat(_NO_COMPANY)):
        yield from (name for name, _trade in borrower_names(rng, _NAMES_AT_A_TIME, company_index))


def _columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA main.table_info({table})")]


def _put_aside(db: sqlite3.Connection) -> list[str]:
    """Drop what is quicker made at the end, and return what makes it again."""
    again = [
        FILL_TOTALS,
        f"CREATE TRIGGER contracts_search_insert {SQLITE_TRIGGERS['contracts_search_insert']}",
    ]
    again += SQLITE_FILL_TEXT
    kept = db.execute(
        "SELECT type, name, sql FROM main.sqlite_master WHERE sql IS NOT NULL AND ("
        "type = 'index' AND tbl_name IN ('payments', 'outbox') "
        "OR type = 'trigger' AND name LIKE 'payments_%' OR name = 'contracts_search_insert')"
    ).fetchall()
    for kind, name, _sql in kept:
        db.execute(f"DROP {kind} main.{name}")
    indexes = [sql for kind, _name, sql in kept if kind == "index"]
    triggers = [sql for kind, name, sql in kept if kind == "trigger" and name != "contracts_search_insert"]
    return [*indexes, *again, *triggers]
