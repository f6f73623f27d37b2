"""The sync beside a full disk, and beside another program that holds the workspace (cases 35 and 36)."""

import resource
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.errors import DatabaseUnreachableError, DiskFullError
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.feed.cursor import Cursor, read_cursor
from admin_desktop.models.sync_report import SyncState
from admin_desktop.models.workspaces.workspace_check import check
from admin_desktop.sync.mock_aspire.ledger.acts import alternate_efts
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft

HOLDER = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def no_room(town: Any, pages: int = 0) -> Iterator[None]:
    """Let SQLite find no more than so many free pages, as on a full disk."""

    def limit(most: str) -> int:
        with town.store.writing() as conn:
            return int(conn.exec_driver_sql(f"PRAGMA max_page_count{most}").scalar_one())

    with town.store.reading() as conn:
        used = conn.exec_driver_sql("PRAGMA page_count").scalar_one()
    before = limit("")
    limit(f"={used + pages}")
    try:
        yield
    finally:
        limit(f"={before}")


@contextmanager
def no_longer_files(most: int) -> Iterator[None]:
    """Let no file of this process grow beyond a length; what is written there fails in the middle."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def cursor(town: Any) -> Cursor:
    with town.store.reading() as conn:
        return read_cursor(conn, "NORTHSTAR")


def is_sound(town: Any) -> bool:
    return all(result.passed for result in check(town.store))


def test_a_full_disk_takes_no_payment_and_breaks_none(town: Any) -> None:
    taken: list[str] = []
    with no_room(town), pytest.raises(DiskFullError):
        taken.extend(town.submit(cents=cents) for cents in range(100, 500))
    with town.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM payments").scalar() == len(taken)
    assert is_sound(town)
    town.sync()
    assert [town.status(ref) for ref in taken] == ["scheduled"] * len(taken)
    assert town.disagreements() == []


def test_a_full_disk_stops_the_sync_with_its_reason_and_nothing_is_half_applied(town: Any) -> None:
    with town.ledger.desk("NORTHSTAR") as desk:
        for cents in range(1, 400):
            alternate_efts.create(desk, NewEft(None, "C1001", "K2001", "BA-C1001", cents, "WEB", town.due()))
    ref, before = town.submit(), cursor(town)
    with no_room(town, pages=2):
        report = town.sync()
        assert report.state is SyncState.FAILED
        assert "The disk is full" in report.message
        assert cursor(town).after_seq == before.after_seq
    assert is_sound(town)
    town.wait(900)
    assert town.sync().state is SyncState.IDLE
    assert town.status(ref) == "scheduled"
    assert town.calls("POST", "/alternate-efts") == 1
    assert town.disagreements() == []


def test_a_log_that_cannot_grow_loses_the_transaction_and_nothing_else(town: Any) -> None:
    log = town.store.path.with_name(town.store.path.name + "-wal")
    first = town.submit(cents=1)
    with no_longer_files(log.stat().st_size + 6000), pytest.raises(DatabaseUnreachableError):
        deque(town.submit(cents=cents) for cents in range(2, 400))
    assert is_sound(town)
    assert town.sync().state is SyncState.IDLE
    assert town.status(first) == "scheduled"
    assert town.disagreements() == []


def test_a_sync_beside_a_program_that_holds_the_workspace_says_so_and_goes_on_later(
    new_town: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "BUSY_TIMEOUT_S", 0.1)
    with new_town(tmp_path) as town:
        town.sync()
        ref = town.submit()
        words = [sys.executable, "-c", HOLDER, str(town.store.path)]
        with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout
            assert other.stdout.readline() == "held\n"
            report = town.sync()
            assert report.state is SyncState.FAILED
            assert "in use by another program" in report.message
            assert report.next_due_ms <= town.clock.now_ms() + 60_000
            assert town.status(ref) == "pending"
            other.communicate("\n")
        town.clock.jump_to(report.next_due_ms)
        assert town.sync().state is SyncState.IDLE
        assert town.status(ref) == "scheduled"
        assert town.calls("POST", "/alternate-efts") == 1
