"""Opening, reading and writing a workspace, and what is refused untouched."""

import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import exc, func, insert, select, text

from admin_desktop.clock import ManualClock
from admin_desktop.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseUnreachableError,
    InvalidRequestError,
)
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.schema_version import APPLICATION_ID, HEAD, MARKER
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies, workspace_settings

SETTING = {"company": "*", "name": "kind", "value": "demo"}


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    return made


def test_a_new_workspace_is_made_private_and_up_to_date(folder: Path, clock: ManualClock) -> None:
    path = folder / "new.db"
    store = Store.open(path, clock)
    with store.reading() as conn:
        assert conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == HEAD
        pragmas = {name: conn.exec_driver_sql(f"PRAGMA {name}").scalar() for name in (
            "journal_mode", "foreign_keys", "synchronous", "busy_timeout", "user_version", "application_id"
        )}  # fmt: skip
    store.close()
    assert pragmas == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 2,
        "busy_timeout": 5000,
        "user_version": MARKER,
        "application_id": APPLICATION_ID,
    }
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert names_in(folder) == ["new.db"]


def test_a_workspace_opens_by_path_and_by_address(folder: Path, clock: ManualClock) -> None:
    path = folder / "new.db"
    first = Store.open(path, clock)
    with first.writing() as conn:
        conn.execute(insert(workspace_settings), SETTING)
    second = Store.open(f"sqlite:///{path}", clock)
    with second.reading() as conn:
        assert conn.execute(select(func.count()).select_from(workspace_settings)).scalar() == 1
    assert first.path == second.path == path
    assert first.url == second.url
    first.close()
    second.close()


def test_opening_one_that_is_up_to_date_is_quick_and_leaves_alembic_out(
    filled_workspace: Path, python: str
) -> None:
    program = (
        "import sys, time; from pathlib import Path;"
        "from admin_desktop.clock import SystemClock; from admin_desktop.models.database.store import Store;"
        "start = time.thread_time(); store = Store.open(Path(sys.argv[1]), SystemClock());"
        "took = time.thread_time() - start; store.close();"
        "print(took, 'alembic' in sys.modules)"
    )
    runs = [
        subprocess.run(
            [python, "-c", program, filled_workspace], check=True, capture_output=True, text=True
        ).stdout.split()
        for _ in range(3)
    ]
    assert {run[1] for run in runs} == {"False"}
    assert min(float(run[0]) for run in runs) < 0.12


def test_a_database_in_memory_is_refused(clock: ManualClock) -> None:
    with pytest.raises(InvalidRequestError):
        Store.open("sqlite://", clock)


@pytest.mark.parametrize(
    "address", ["foo://x", "mysql://root:secret@host/x", "://", "postgresql://u:secret@h:x/y"]
)
def test_an_address_of_no_database_of_ours_is_refused_without_repeating_it(
    address: str, clock: ManualClock
) -> None:
    with pytest.raises(InvalidRequestError) as refused:
        Store.open(address, clock)
    assert "secret" not in str(refused.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, clock: ManualClock) -> None:
    with pytest.raises(DatabaseUnreachableError):
        Store.open(tmp_path / "nowhere" / "new.db", clock)


def test_an_empty_database_is_filled_in(folder: Path, clock: ManualClock) -> None:
    path = folder / "empty.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("VACUUM")
    assert path.stat().st_size > 0
    store = Store.open(path, clock)
    with store.reading() as conn:
        assert conn.execute(select(func.count()).select_from(finance_companies)).scalar() == 0
    store.close()


def test_writing_commits_whole_or_not_at_all(store: Store) -> None:
    with pytest.raises(exc.IntegrityError), store.writing() as conn:
        conn.execute(insert(workspace_settings), [SETTING, SETTING])
    with store.reading() as conn:
        assert conn.execute(select(func.count()).select_from(workspace_settings)).scalar() == 0


def test_reading_is_of_one_moment_and_cannot_write(store: Store) -> None:
    count = select(func.count()).select_from(workspace_settings)
    with store.reading() as conn:
        assert conn.execute(count).scalar() == 0
        with store.writing() as other:
            other.execute(insert(workspace_settings), SETTING)
        assert conn.execute(count).scalar() == 0
        with pytest.raises(DatabaseUnreachableError, match=r"read-?only"), store.reading() as reader:
            reader.execute(insert(workspace_settings), {**SETTING, "name": "other"})
    with store.reading() as conn:
        assert conn.execute(count).scalar() == 1


def test_foreign_keys_hold_and_our_own_mistakes_stay_visible(store: Store) -> None:
    stray = (
        "INSERT INTO features (company, feature, active, since_ms, changed_by)"
        " VALUES ('NOBODY', 'p', TRUE, 0, 'x')"
    )
    with pytest.raises(exc.IntegrityError), store.writing() as conn:
        conn.execute(text(stray))
    with pytest.raises((exc.OperationalError, exc.ProgrammingError)), store.reading() as conn:
        conn.execute(text("SELECT * FROM no_such_table"))


def test_the_text_of_an_error_holds_no_values(store: Store) -> None:
    row = {**SETTING, "value": "canary-of-a-customer"}
    with pytest.raises(exc.IntegrityError) as failed, store.writing() as conn:
        conn.execute(insert(workspace_settings), [row, row])
    assert "canary-of-a-customer" not in str(failed.value)


def test_another_program_that_holds_the_lock_is_told_as_busy(
    store: Store, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "BUSY_TIMEOUT_S", 0.05)
    impatient = Store.open(address, store.clock)
    with store.writing(), pytest.raises(DatabaseBusyError), impatient.writing():
        raise AssertionError
    with impatient.writing() as conn:
        conn.execute(insert(workspace_settings), SETTING)
    impatient.close()


def test_a_writer_waits_for_the_one_before(store: Store) -> None:
    order: list[str] = []

    def second() -> None:
        with store.writing() as conn:
            order.append("second")
            conn.execute(insert(workspace_settings), SETTING)

    with store.writing():
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.05)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


@pytest.mark.sqlite_only
def test_damage_found_while_reading_is_told_as_damage(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(insert(workspace_settings), [{**SETTING, "name": f"n{n}"} for n in range(500)])
    path = store.path
    assert path is not None
    store.close()
    content = path.read_bytes()
    path.write_bytes(content[:8192] + bytes(len(content) - 8192))
    with pytest.raises(DatabaseDamagedError), store.reading() as conn:
        conn.execute(select(workspace_settings)).all()
    store.close()


def test_whoever_makes_the_file_first_wins_and_both_open_it(folder: Path, clock: ManualClock) -> None:
    path = folder / "raced.db"
    stores: list[Store] = []
    threads = [threading.Thread(target=lambda: stores.append(Store.open(path, clock))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(stores) == 4
    for one in stores:
        with one.reading() as conn:
            assert conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == HEAD
        one.close()
    assert names_in(folder) == ["raced.db"]


def test_a_second_store_here_leaves_the_locks_of_the_first(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "one.sqlite"
    first = Store.open(path, clock)
    with first.reading() as conn:
        conn.exec_driver_sql("SELECT count(*) FROM alembic_version")
    Store.open(path, clock).close()
    other = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('select 1 from alembic_version')"
    )
    subprocess.run([sys.executable, "-c", f"{other}; c.close()", str(path)], check=True)
    assert path.with_name("one.sqlite-wal").exists()
    first.close()
