"""Looking at a database file leaves the locks of this process's connections, and no descriptor behind."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from admin_desktop.clock import ManualClock
from admin_desktop.models.database.files import open_files
from admin_desktop.models.database.store import Store

VISITOR = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('select 1 from alembic_version')"


def visit(path: Path) -> None:
    """Let another program read and go: the last one out folds the log into the file and takes it away."""
    subprocess.run([sys.executable, "-c", f"{VISITOR}; c.close()", str(path)], check=True)


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def path(tmp_path: Path, clock: ManualClock) -> Path:
    file = tmp_path / "one.db"
    Store.open(file, clock).close()
    return file


def test_a_look_at_an_open_file_leaves_its_locks(path: Path, clock: ManualClock) -> None:
    store = Store.open(path, clock)
    with store.writing() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")
    for _ in range(3):
        assert open_files.read_head(path, 16)[0] == b"SQLite format 3\x00"
    visit(path)
    assert path.with_name("one.db-wal").exists()
    store.close()


def test_a_connection_of_another_kind_is_counted_while_it_is_held(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, open_files.held(path):
        db.execute("SELECT count(*) FROM alembic_version").fetchone()
        open_files.read_head(path, 100)
        visit(path)
        assert path.with_name("one.db-wal").exists()


@pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="descriptors are counted where Linux lists them"
)
def test_no_descriptor_is_left_when_the_last_connection_has_gone(path: Path, clock: ManualClock) -> None:
    open_files.read_head(path, 1)
    before = descriptors()
    for _ in range(5):
        store = Store.open(path, clock)
        with store.reading():
            open_files.read_head(path, 100)
        store.close()
    assert open_files.read_head(path, 100)[1] == path.stat().st_size
    assert descriptors() == before
