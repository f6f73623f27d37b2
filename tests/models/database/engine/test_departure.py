"""Leaving a workspace at once, whatever it is doing."""

import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from admin_desktop.clock import ManualClock
from admin_desktop.errors import AdminDesktopError, CancelledError, DatabaseBusyError
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.engine.departure import Departure
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import workspace_settings

ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


PATIENCE = 600
"""Tenths of a second."""


class Met:
    """Does something in a thread, and keeps what it raised."""

    def __init__(self, act: Callable[[], object]) -> None:
        self.error: AdminDesktopError | None = None
        self._act = act
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._act()
        except AdminDesktopError as error:
            self.error = error

    def after(self, store: Store) -> None:
        """Leave until it has gone: a statement that had not quite begun is not interrupted."""
        for _ in range(PATIENCE):
            store.leave()
            self._thread.join(0.1)
            if not self._thread.is_alive():
                return
        raise AssertionError("it stays")


@pytest.fixture
def store(tmp_path: Path, clock: ManualClock) -> Any:
    with closing(Store.open(tmp_path / "here.db", clock)) as made:
        yield made


def until_checked_out(store: Store) -> None:
    deadline = time.monotonic() + 60
    while not store._departure._inside and time.monotonic() < deadline:
        time.sleep(0.005)


def test_a_wait_for_another_programs_lock_ends_at_once(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialect, "BUSY_TIMEOUT_S", PATIENCE)  # by itself it would wait for minutes
    with closing(sqlite3.connect(str(store.path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        def write() -> None:
            with store.writing():
                pass

        met = Met(write)
        until_checked_out(store)
        met.after(store)
    assert isinstance(met.error, DatabaseBusyError | CancelledError)  # where it was met


def test_a_statement_that_runs_is_interrupted_and_its_transaction_rolled_back(store: Store) -> None:
    def write() -> None:
        with store.writing() as conn:
            conn.execute(insert(workspace_settings), {"company": "*", "name": "half", "value": "done"})
            conn.exec_driver_sql(ENDLESS)

    met = Met(write)
    until_checked_out(store)
    time.sleep(0.05)
    met.after(store)
    assert isinstance(met.error, CancelledError)
    with closing(sqlite3.connect(str(store.path))) as other:
        assert other.execute("SELECT count(*) FROM workspace_settings WHERE name = 'half'").fetchone() == (0,)


def test_nobody_enters_any_more(store: Store) -> None:
    store.leave()
    for door in (store.reading, store.writing):
        with pytest.raises(CancelledError), door():
            pytest.fail("it let us in")


def test_a_lock_that_is_let_go_in_time_is_taken(store: Store) -> None:
    other = sqlite3.connect(str(store.path), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    letting_go = threading.Timer(0.25, lambda: other.execute("COMMIT"))
    letting_go.start()
    with store.writing() as conn:
        assert conn.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000
    letting_go.join()
    other.close()
    assert not Departure().has_begun
