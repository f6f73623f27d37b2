"""A small workspace of every released schema, kept beside the tests: what people have on their disks.

Made once, when a schema is followed by the next one, and never again: ``python tests/kept_schemas.py`` makes
those that are missing.
"""

import gzip
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from admin_desktop.models.database import migrate
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.schema_version import REVISIONS

KEPT: Final = Path(__file__).parent / "models" / "database" / "kept"
COMPANY, REFERENCE, CENTS = "OLD", "PMTOLD0000001", 12_345
_KNOWN: Final[dict[str, Any]] = {
    "company": COMPANY,
    "code": COMPANY,
    "payment_ref": REFERENCE,
    "amount_cents": CENTS,
    "time_zone": "America/Chicago",
    "effective_date": "2025-11-21",
    "status": "pending",
    "state": "waiting",
    "action": "create",
    "counters": "s2",
    "cutoff": "17:00",
    "sec_code": "WEB",
    "attempts": 0,
    "checking": 0,
    "guarantor_nos": "[]",
    "private_labels": "[]",
}
_FILLED: Final = ("finance_companies", "customers", "contracts", "payments", "outbox", "payment_events")


def file_of(revision: str) -> Path:
    """Return where a schema's workspace is kept."""
    return KEPT / f"{revision}.db.gz"


def unpack(revision: str, place: Path) -> None:
    """Put a schema's workspace into a place."""
    place.write_bytes(gzip.decompress(file_of(revision).read_bytes()))


def _make(revision: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "workspace.db"
        engine = dialect.make_engine(f"sqlite:///{place}")
        migrate.upgrade(engine, revision)
        engine.dispose()
        with closing(sqlite3.connect(place)) as db:
            for table in _FILLED:
                _fill(db, table)
            db.commit()
            db.execute("VACUUM")
        return place.read_bytes()


def _fill(db: sqlite3.Connection, table: str) -> None:
    """Insert one row, with something of the right kind in every column that must not be empty."""
    columns = db.execute(f"PRAGMA table_info({table})").fetchall()
    row = {name: _value(name, kind) for _no, name, kind, required, _default, _key in columns if required}
    if row:
        words = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608 - ours
        db.execute(words, list(row.values()))


def _value(name: str, kind: str) -> Any:
    text = "CHAR" in kind.upper() or "TEXT" in kind.upper()
    return _KNOWN.get(name, "Old" if text else 1)


if __name__ == "__main__":
    KEPT.mkdir(exist_ok=True)
    for each in REVISIONS[:-1]:
        if not file_of(each).exists():
            file_of(each).write_bytes(gzip.compress(_make(each), mtime=0))
