"""What one diagnosis costs beside the bare reads it needs, in a large workspace.

*Bare reads* are the very statements that a diagnosis sends, with the same values, through ``sqlite3`` alone.
Run: ``python benchmarks/diagnosis.py [--payments 1000000] [--sample 400] [--json]``.
"""

import argparse
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event, select

from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.diagnosis.asking.door import read_facts
from admin_desktop.models.diagnosis.engine import diagnose
from admin_desktop.models.diagnosis.gathering.statements import Statement
from admin_desktop.models.diagnosis.overdue import diagnose_overdue
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.seeding.workspace import seed_workspace

CARE = Principal("dana", Role.CUSTOMER_CARE, None, "bench")
ADMIN = Principal("lee", Role.LTI_ADMIN, None, "bench")
GOAL = 3.0

Call = tuple[str, tuple[Any, ...]]


def make_workspace(path: Path, count: int) -> Store:
    """The workspace of ``admin-desktop seed``: a story told in full, stamped until there are ``count``."""
    clock = SystemClock()
    seed_workspace(path, ADMIN, clock, payments=count)
    return Store.open(path, clock)


def record_calls(store: Store, act: Callable[[], object]) -> list[Call]:
    """Return what an act sends to the database."""
    calls: list[Call] = []

    def note(_conn: Any, _cursor: Any, text: str, values: Any, _context: Any, _many: bool) -> None:  # noqa: FBT001
        calls.append((text, tuple(values)))

    def call(statement: Statement, conn: Any, values: Any) -> tuple[str, Any]:
        made = usual(statement, conn, values)
        calls.append(made)
        return made

    usual = Statement.call
    Statement.call = call  # type: ignore[method-assign]
    engine = store._engine  # noqa: SLF001 - a benchmark looks inside
    event.listen(engine, "before_cursor_execute", note)
    act()
    event.remove(engine, "before_cursor_execute", note)
    Statement.call = usual  # type: ignore[method-assign]
    return calls


def bare(conn: sqlite3.Connection, calls: list[Call]) -> None:
    for text, values in calls:
        conn.execute(text, values).fetchall()
    conn.rollback()


def timed(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def one_diagnosis(store: Store, company: str, ref: str) -> None:
    with store.reading() as conn:
        diagnose(read_facts(conn, company, ref, store.clock.now_ms()))


def measure(store: Store, sample: int) -> list[dict[str, object]]:
    rng = random.Random(1)
    with store.reading() as conn:
        keys = [tuple(row) for row in conn.execute(select(payments.c.company, payments.c.payment_ref))]
    chosen = rng.sample(keys, min(sample, len(keys)))
    raw = sqlite3.connect(str(store.path), isolation_level=None)
    ratios, costs = [], []
    for company, ref in chosen:

        def act(company: str = company, ref: str = ref) -> None:
            one_diagnosis(store, company, ref)

        calls = record_calls(store, act)
        ours = min(timed(act) for _ in range(3))
        theirs = min(timed(lambda calls=calls: bare(raw, calls)) for _ in range(3))  # type: ignore[misc]
        ratios.append(ours / theirs)
        costs.append(ours)
    raw.close()
    ratio, cost = statistics.median(ratios), statistics.median(costs)
    overdue_s = timed(lambda: diagnose_overdue(store, CARE))
    return [
        {"name": "payments", "value": len(keys), "goal": None, "holds": True},
        {
            "name": "diagnosis / bare reads, median",
            "value": round(ratio, 2),
            "goal": GOAL,
            "holds": ratio <= GOAL,
        },
        {"name": "diagnosis, median ms", "value": round(cost * 1000, 3), "goal": None, "holds": True},
        {"name": "all overdue, s", "value": round(overdue_s, 3), "goal": None, "holds": True},
    ]


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--payments", type=int, default=1_000_000)
    options.add_argument("--sample", type=int, default=400)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = make_workspace(Path(folder) / "large.db", given.payments)
        results = measure(store, given.sample)
        store.close()
    if given.json:
        print(json.dumps(results, indent=2))
    else:
        for one in results:
            print(
                f"{one['name']}: {one['value']} (goal {one['goal']}) {'holds' if one['holds'] else 'MISSED'}"
            )
    return 0 if all(one["holds"] for one in results) else 1


if __name__ == "__main__":
    sys.exit(main())
