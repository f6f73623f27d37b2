"""Workspaces of every released schema open, and survive a kill at any step of their migration (case 38)."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import count
from pathlib import Path

import kept_schemas
import pytest

from admin_desktop.clock import ManualClock
from admin_desktop.models.database import migrate
from admin_desktop.models.database.schema_version import HEAD, REVISIONS
from admin_desktop.models.database.store import Store

RELEASED = REVISIONS[:-1]
VICTIM = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from admin_desktop.clock import SystemClock
from admin_desktop.models.database.store import Store

left = int(sys.argv[2])

def step(*_what):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

event.listen(Engine, "before_cursor_execute", step)
event.listen(Engine, "commit", step)
Store.open(Path(sys.argv[1]), SystemClock()).close()
"""


def names_in(place: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(place)) as db:
        return db.execute("SELECT type, name FROM sqlite_master ORDER BY type, name").fetchall()


def opened(place: Path) -> tuple[object, ...]:
    """Open a workspace with this program; return its revision and what is in it."""
    store = Store.open(place, ManualClock(0))
    try:
        with store.reading() as conn:
            company = conn.exec_driver_sql("SELECT company, name FROM finance_companies").one()
            cents = conn.exec_driver_sql("SELECT sum(amount_cents) FROM payments").scalar()
            return migrate.current_revision(conn), *company, cents
    finally:
        store.close()


def expected(revision: str) -> tuple[object, ...]:
    return HEAD, kept_schemas.COMPANY, "Old", None if revision == "0001" else kept_schemas.CENTS


def test_every_schema_that_was_followed_by_another_is_kept() -> None:
    missing = [each for each in RELEASED if not kept_schemas.file_of(each).exists()]
    assert missing == [], "run: python tests/kept_schemas.py"


@pytest.mark.parametrize("revision", RELEASED)
def test_a_kept_workspace_opens_with_all_that_is_in_it(tmp_path: Path, revision: str) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    kept_schemas.unpack(revision, old)
    assert opened(old) == expected(revision)
    Store.open(new, ManualClock(0)).close()
    assert names_in(old) == names_in(new)


def killed_at(place: Path, step: int) -> bool:
    """Let a program open the workspace and die at a step; False when it had fewer."""
    words = [sys.executable, "-c", VICTIM, str(place), str(step)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode != 0


@pytest.mark.slow
@pytest.mark.parametrize("revision", [RELEASED[0], *RELEASED[3::4]])
def test_a_migration_that_is_killed_at_any_step_is_done_by_the_next_start(
    tmp_path: Path, clock: ManualClock, revision: str
) -> None:
    """Fail the nth, every ninth from another beginning for each schema, until none fires."""
    Store.open(tmp_path / "new.db", clock).close()
    kept_schemas.unpack(revision, tmp_path / "old.db")
    whole = names_in(tmp_path / "old.db"), names_in(tmp_path / "new.db")
    kills = 0
    for step in count(1 + RELEASED.index(revision) % 9, 9):
        place = tmp_path / f"old{step}.db"
        kept_schemas.unpack(revision, place)
        died = killed_at(place, step)
        assert names_in(place) in whole
        assert opened(place) == expected(revision)
        if not died:
            break
        kills += 1
    assert kills > 0
