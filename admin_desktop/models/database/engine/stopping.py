"""Stopping a read from another thread: what nobody waits for any more should not hold a core."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from sqlalchemy import Connection

from admin_desktop.errors import CancelledError
from admin_desktop.models.database.store import Store


class StoppableReads:
    """Reads of one thread that another may stop; each stopped read raises CancelledError there."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._running: Any = None
        self._stopped = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection in a read transaction, as ``Store.reading``."""
        with self._store.reading() as conn:
            with self._lock:
                self._running, self._stopped = conn.connection.dbapi_connection, False
            try:
                yield conn
                self.look_up()
            finally:
                with self._lock:
                    self._running = None

    def stop(self) -> bool:
        """Interrupt what runs now; returns whether anything did. Called from any thread."""
        with self._lock:
            if self._running is None:
                return False
            self._stopped = True
            # sqlite3 says interrupt, psycopg says cancel.
            halt = getattr(self._running, "interrupt", None) or self._running.cancel
            halt()
            return True

    def look_up(self) -> None:
        """Raise CancelledError when a stop was asked for; between statements nothing else would notice."""
        if self._stopped:
            raise CancelledError("a newer question was asked")
