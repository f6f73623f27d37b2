"""Copies of a workspace file: consistent, private, and never half there."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert

from admin_desktop.errors import DatabaseBusyError, DatabaseDamagedError, InvalidRequestError
from admin_desktop.models.database.files import copying
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import workspace_settings


@pytest.mark.sqlite_only
def test_a_copy_holds_what_was_committed_and_nothing_else(store: Store, tmp_path: Path) -> None:
    assert store.path is not None
    target = tmp_path / "copy.db"
    row = {"company": "*", "name": "one", "value": "kept"}
    with store.writing() as conn:
        conn.execute(insert(workspace_settings), row)
    with store.writing() as conn:
        conn.execute(insert(workspace_settings), {**row, "name": "two"})
        copying.copy_database(store.path, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with closing(sqlite3.connect(target)) as db:
        assert db.execute("SELECT name FROM workspace_settings").fetchall() == [("one",)]
    with pytest.raises(InvalidRequestError):
        copying.copy_database(store.path, target)


def test_what_cannot_be_copied_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "source.db"
    source.write_bytes(b"no database at all" * 100)
    with pytest.raises(DatabaseDamagedError):
        copying.copy_database(source, tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["source.db"]


def test_a_failure_of_ours_is_not_dressed_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def misuse(*_args: object, **_options: object) -> sqlite3.Connection:
        raise sqlite3.ProgrammingError("misuse")

    monkeypatch.setattr(sqlite3, "connect", misuse)
    with pytest.raises(sqlite3.ProgrammingError):
        copying.copy_database(tmp_path / "source.db", tmp_path / "copy.db")


def test_a_locked_source_is_told_as_busy(
    filled_workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "source.db"
    source.write_bytes(filled_workspace.read_bytes())
    plain = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *args, **options: plain(*args, **{**options, "timeout": 0})
    )
    with closing(plain(source)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseBusyError):
            copying.copy_database(source, tmp_path / "copy.db")
