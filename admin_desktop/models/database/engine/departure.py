"""Leaving a workspace at once: what nobody waits for any more must not hold up the program's end.

Whoever waits for another program gives up, what runs is interrupted, and its transaction rolls back: that is
what transactions are for.
"""

import sqlite3
from contextlib import suppress
from threading import Event, Lock
from time import monotonic
from typing import Any, Final

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError

SLICE_MS: Final = 100
_BUSY: Final = sqlite3.SQLITE_BUSY


class Departure:
    """Knows the connections in use of one engine, and whether everybody is to leave."""

    def __init__(self) -> None:
        self._leaving = Event()
        self._lock = Lock()
        self._inside: dict[int, Any] = {}

    @property
    def has_begun(self) -> bool:
        """Whether nobody is to enter any more."""
        return self._leaving.is_set()

    def watch(self, engine: Engine) -> Engine:
        """Note who comes and goes; returns the engine."""
        event.listen(engine, "checkout", self._enter)
        event.listen(engine, "checkin", self._come_out)
        return engine

    def leave(self) -> None:
        """Interrupt what runs; from now on nobody waits."""
        self._leaving.set()
        with self._lock:
            for raw in self._inside.values():
                # sqlite3 says interrupt, psycopg says cancel; one that is closed meanwhile has left.
                with suppress(Exception):
                    (getattr(raw, "interrupt", None) or raw.cancel)()

    def take_write_lock(self, conn: Connection, patience_s: float) -> None:
        """Begin SQLite's write transaction; wait for another program in slices, as long as anybody waits."""
        raw: Any = conn.connection.dbapi_connection
        raw.execute(f"PRAGMA busy_timeout={SLICE_MS}")
        end = monotonic() + patience_s
        try:
            while True:
                try:
                    conn.exec_driver_sql("BEGIN IMMEDIATE")
                except OperationalError as error:
                    if not self._may_try_again(error, end):
                        raise
                else:
                    return
        finally:
            raw.execute(f"PRAGMA busy_timeout={round(patience_s * 1000)}")

    def _may_try_again(self, error: OperationalError, end: float) -> bool:
        busy = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF == _BUSY
        return busy and not self._leaving.is_set() and monotonic() < end

    def _enter(self, raw: Any, _record: object, _proxy: object) -> None:
        with self._lock:
            self._inside[id(raw)] = raw

    def _come_out(self, raw: Any, _record: object) -> None:
        with self._lock:
            self._inside.pop(id(raw), None)
