"""Files that are newer, damaged or no workspace at all: refused, and not a byte of them changed."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from sqlalchemy import func, select

from admin_desktop.clock import ManualClock
from admin_desktop.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseUnreachableError,
    NewerDatabaseError,
)
from admin_desktop.models.database import migrate
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.files import workspace_file
from admin_desktop.models.database.schema_version import MARKER
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies


def fingerprint(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    return made


def _newer(path: Path, clock: ManualClock) -> None:
    Store.open(path, clock).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={MARKER + 1}")
        db.execute("UPDATE alembic_version SET version_num = '9999'")
        db.commit()


def test_a_newer_workspace_is_refused_untouched(folder: Path, clock: ManualClock) -> None:
    path = folder / "newer.db"
    _newer(path, clock)
    before = fingerprint(folder)
    with pytest.raises(NewerDatabaseError):
        Store.open(path, clock)
    assert fingerprint(folder) == before


def test_a_newer_workspace_whose_change_is_still_in_the_log_is_refused_untouched(
    folder: Path, tmp_path: Path, clock: ManualClock
) -> None:
    path = tmp_path / "running.db"
    Store.open(path, clock).close()
    with closing(sqlite3.connect(path)) as running:
        running.execute(f"PRAGMA user_version={MARKER + 1}")
        running.commit()
        for ending in ("", "-wal"):
            (folder / f"newer.db{ending}").write_bytes(path.with_name(path.name + ending).read_bytes())
    before = fingerprint(folder)
    with pytest.raises(NewerDatabaseError):
        Store.open(folder / "newer.db", clock)
    assert fingerprint(folder) == before


def test_an_unknown_revision_is_refused_untouched(folder: Path, clock: ManualClock) -> None:
    path = folder / "branch.db"
    Store.open(path, clock).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE alembic_version SET version_num = 'abcd'")
        db.commit()
    before = fingerprint(folder)
    with pytest.raises(NewerDatabaseError, match="abcd"):
        Store.open(path, clock)
    assert fingerprint(folder) == before
    with dialect.make_engine(f"sqlite:///{path}").connect() as conn, pytest.raises(NewerDatabaseError):
        migrate.current_revision(conn)


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE bookmarks (address TEXT)")


def _of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE bookmarks (address TEXT)")
        db.execute("PRAGMA application_id=77")


def _cut_short(path: Path) -> None:
    Store.open(path, ManualClock(0)).close()
    with path.open("rb+") as file:
        file.truncate(path.stat().st_size - 4096)


def _odd_page_size(path: Path) -> None:
    Store.open(path, ManualClock(0)).close()
    with path.open("rb+") as file:
        file.seek(16)
        file.write(b"\x00\x07")


def _scrambled(path: Path) -> None:
    Store.open(path, ManualClock(0)).close()
    with path.open("rb+") as file:
        file.seek(100)
        file.write(os.urandom(3000))


def _without_revision(path: Path) -> None:
    Store.open(path, ManualClock(0)).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM alembic_version")
        db.commit()


DAMAGES = {
    "zero bytes": lambda path: path.write_bytes(b""),
    "garbage": lambda path: path.write_bytes(b"garbage" * 1000),
    "zeros": lambda path: path.write_bytes(bytes(8192)),
    "text": lambda path: path.write_text("Dear sir,"),
    "another program's tables": _foreign,
    "another program's mark": _of_another_program,
    "cut short": _cut_short,
    "odd page size": _odd_page_size,
    "scrambled": _scrambled,
    "without revision": _without_revision,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_no_workspace_is_refused_and_kept(damage: str, folder: Path, clock: ManualClock) -> None:
    path = folder / "damaged.db"
    DAMAGES[damage](path)
    before = fingerprint(folder)
    with pytest.raises(DatabaseDamagedError):
        Store.open(path, clock)
    assert fingerprint(folder) == before


def test_a_log_without_its_file_is_no_reason_for_a_new_workspace(folder: Path, clock: ManualClock) -> None:
    (folder / "gone.db-wal").write_bytes(b"frames")
    with pytest.raises(DatabaseDamagedError, match="gone"):
        Store.open(folder / "gone.db", clock)
    assert [path.name for path in folder.iterdir()] == ["gone.db-wal"]


@given(data=st.data())
def test_a_byte_changed_anywhere_in_the_header_never_makes_a_new_workspace(
    filled_workspace: Path, tmp_path: Path, clock: ManualClock, data: st.DataObject
) -> None:
    path = tmp_path / "flipped.db"
    content = bytearray(filled_workspace.read_bytes())
    place = data.draw(st.integers(0, 99))
    content[place] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    try:
        store = Store.open(path, clock)
    except (DatabaseDamagedError, NewerDatabaseError, DatabaseUnreachableError, DatabaseBusyError):
        assert path.read_bytes() == content
        return
    with store.reading() as conn:
        assert conn.execute(select(func.count()).select_from(finance_companies)).scalar() == 2
    store.close()


def test_an_old_library_that_left_the_page_count_stale_is_believed(folder: Path, clock: ManualClock) -> None:
    path = folder / "stale.db"
    Store.open(path, clock).close()
    with path.open("rb+") as file:
        file.seek(92)
        file.write(bytes(4))
    assert workspace_file.read_header(path).pages == 0
    Store.open(path, clock).close()
