"""Workspaces of a simulation: made from one template, quick, and copied or put back as people do it."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Final

from sqlalchemy import insert

from admin_desktop.clock import Clock, ManualClock, from_rfc3339
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import features, finance_companies

NOW_MS: Final = from_rfc3339("2025-11-20T19:02:00Z")
"""When every simulation begins: a Thursday, at 13:02 in Chicago."""

COMPANIES: Final = {"NORTHSTAR": "s2", "LAKESIDE": "kb"}
"""The scenario's companies, and which convention of counters each keeps."""


@cache
def _template() -> bytes:
    """Making a schema takes longer than a day of simulated time, so it is made once."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "workspace.db"
        store = Store.open(file, ManualClock(NOW_MS))
        fill(store)
        store.close()
        return file.read_bytes()


def fill(store: Store) -> None:
    """Put both companies into an empty workspace, with Payments on."""
    with store.writing() as conn:
        for code, counters in COMPANIES.items():
            conn.execute(insert(finance_companies).values(_company(code, counters)))
            conn.execute(insert(features).values(_payments_on(code)))


def _company(code: str, counters: str) -> dict[str, object]:
    return {
        "company": code,
        "name": code.title(),
        "time_zone": "America/Chicago",
        "bank_processing_type": "ACH",
        "balancing_entry": False,
        "counters": counters,
        "payment_accounts": "any",
        "cutoff": "17:00",
    }


def _payments_on(code: str) -> dict[str, object]:
    return {"company": code, "feature": "payments", "active": True, "since_ms": 0, "changed_by": "set-up"}


def make(file: Path) -> None:
    """Put a new workspace with both companies, Payments on, into this place."""
    file.write_bytes(_template())


def open_quickly(file: Path, clock: Clock) -> Store:
    """Open a workspace that need not survive the machine: commits do not wait for the disk."""
    return Store.open(file, clock, durable=False)


Opener = Callable[[Path, Clock], Store]


def copy(source: Path, target: Path) -> None:
    """Copy a workspace as it is at this moment; the target is replaced."""
    for file in (target, target.with_name(target.name + "-wal"), target.with_name(target.name + "-shm")):
        file.unlink(missing_ok=True)
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        other.execute("PRAGMA synchronous=OFF")
        one.backup(other)
