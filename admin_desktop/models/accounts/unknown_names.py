"""Tries at names that nobody has: they wait as long as tries at names that somebody has.

Kept by a hash of what was typed, the latest thousand: a guesser must not fill the workspace.
"""

import hashlib
from typing import Final

from sqlalchemy import ColumnElement, Connection, delete, func, select

from admin_desktop.models import audit
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.tables.account_tables import unknown_names

MOST: Final = 1000
n = unknown_names.c


def tries_of(conn: Connection, name: str) -> tuple[int, int | None]:
    """Return how often this name was tried, and until when it waits."""
    row = conn.execute(select(n.failures, n.wait_until_ms).where(*_key(name))).first()
    return (row.failures, row.wait_until_ms) if row else (0, None)


def note_try(conn: Connection, name: str, failures: int, wait_until_ms: int, now_ms: int) -> None:
    """Store one more try; names that wait no longer make room when there are too many."""
    values = {"company": audit.WORKSPACE, "name_hash": _hash(name), "failures": failures}
    conn.execute(upsert_by_key(unknown_names, conn), [values | {"wait_until_ms": wait_until_ms}])
    if conn.execute(select(func.count()).select_from(unknown_names)).scalar_one() > MOST:
        conn.execute(delete(unknown_names).where(n.wait_until_ms < now_ms))


def _key(name: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return n.company == audit.WORKSPACE, n.name_hash == _hash(name)


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
