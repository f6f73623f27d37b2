"""The workspace as a whole: what it is, its backup, and a restore that never loses what was there."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from chain_verdict import chain_verdict
from sqlalchemy import insert, select

from admin_desktop.clock import ManualClock
from admin_desktop.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseUnreachableError,
    FileUnreachableError,
    InvalidRequestError,
)
from admin_desktop.models import audit
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.schema_version import HEAD
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import workspace_settings
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.workspaces import workspace

BACKER = Principal("lee", Role.LTI_ADMIN, None)


def remember(store: Store, name: str) -> None:
    with store.writing() as conn:
        conn.execute(insert(workspace_settings), {"company": "*", "name": name, "value": "x"})


def names(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as db:
        return {name for (name,) in db.execute("SELECT name FROM workspace_settings")}


@pytest.fixture
def path(store: Store) -> Path:
    assert store.path is not None
    return store.path


@pytest.mark.sqlite_only
def test_a_workspace_says_what_it_is(store: Store, path: Path) -> None:
    info = workspace.info(store)
    assert (info.location, info.kind, info.schema) == (str(path), "live", HEAD)
    assert (info.companies, info.customers, info.payments) == (2, 5, 0)
    assert info.size_bytes == path.stat().st_size


def test_a_workspace_on_a_server_has_no_file(store: Store) -> None:
    server = Store(dialect.make_engine(store.url), store.clock)
    server.path = None
    assert workspace.info(server).size_bytes is None
    assert workspace.info(server).location == store.url
    with pytest.raises(InvalidRequestError):
        workspace.backup(server, Path("copy.db"), BACKER)
    server.close()


def test_what_a_workspace_is_for_is_said_once(store: Store) -> None:
    with store.writing() as conn:
        workspace.set_kind(conn, "demo")
        workspace.set_kind(conn, "demo")
    for kind in ("live", "training", "toy"):
        with store.writing() as conn, pytest.raises(InvalidRequestError):
            workspace.set_kind(conn, kind)
    assert workspace.info(store).kind == "demo"


@pytest.mark.sqlite_only
def test_a_backup_is_whole_private_audited_and_never_overwrites(
    store: Store, tmp_path: Path, lti_admin: Principal
) -> None:
    remember(store, "kept")
    target = tmp_path / "copy.db"
    assert workspace.backup(store, target, lti_admin) == target
    assert names(target) == {"kept"}
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    verdict = chain_verdict(store, audit.WORKSPACE)
    assert (verdict.holds, verdict.lines) == (True, 1)
    with pytest.raises(InvalidRequestError):
        workspace.backup(store, target, BACKER)
    with pytest.raises(FileUnreachableError):
        workspace.backup(store, tmp_path / "nowhere" / "copy.db", BACKER)


@pytest.mark.sqlite_only
def test_a_restore_puts_the_backup_in_place_and_keeps_what_it_replaced(
    store: Store, path: Path, tmp_path: Path, clock: ManualClock
) -> None:
    remember(store, "before")
    backup = workspace.backup(store, tmp_path / "copy.db", BACKER)
    remember(store, "after")
    store.close()
    aside = workspace.restore(backup, path, clock)
    assert aside is not None
    assert names(path) == {"before"}
    assert names(aside) == {"before", "after"}
    again = Store.open(path, clock)
    with again.reading() as conn:
        assert conn.execute(select(workspace_settings.c.name)).scalars().all() == ["before"]
    again.close()
    assert not list(path.parent.glob(".*restoring*"))


@pytest.mark.sqlite_only
def test_a_restore_to_an_empty_place_needs_nothing_aside(
    store: Store, tmp_path: Path, clock: ManualClock
) -> None:
    backup = workspace.backup(store, tmp_path / "copy.db", BACKER)
    target = tmp_path / "fresh.db"
    assert workspace.restore(backup, target, clock) is None
    Store.open(target, clock).close()


@pytest.mark.sqlite_only
def test_a_damaged_backup_changes_nothing(
    store: Store, path: Path, tmp_path: Path, clock: ManualClock
) -> None:
    backup = workspace.backup(store, tmp_path / "copy.db", BACKER)
    content = backup.read_bytes()
    store.close()
    before = path.read_bytes()
    late = [
        content[:place] + bytes(4096) + content[place + 4096 :] for place in range(40960, len(content), 4096)
    ]
    for damaged in (b"", b"x" * 5000, content[:-4096], content[:16384] + bytes(len(content) - 16384), *late):
        backup.write_bytes(damaged)
        with pytest.raises(DatabaseDamagedError):
            workspace.restore(backup, path, clock)
    backup.write_bytes(content)
    with closing(sqlite3.connect(backup)) as db:
        db.execute("PRAGMA writable_schema=ON")
        db.execute(
            "UPDATE sqlite_master SET sql = replace(sql, '(company, cust', '(company, contr')"
            " WHERE name = 'ix_contracts_company_customer_no'"
        )
        db.execute("UPDATE sqlite_master SET sql = replace(sql, 'contromer_no)', 'contract_no)')")
        db.commit()
    with pytest.raises(DatabaseDamagedError):
        workspace.restore(backup, path, clock)
    with pytest.raises(DatabaseDamagedError):
        workspace.restore(tmp_path / "nowhere.db", path, clock)
    assert path.read_bytes() == before


@pytest.mark.sqlite_only
def test_a_workspace_in_use_is_not_restored_over(
    store: Store, path: Path, tmp_path: Path, clock: ManualClock
) -> None:
    remember(store, "mine")
    backup = workspace.backup(store, tmp_path / "copy.db", BACKER)
    with store.writing(), pytest.raises(DatabaseBusyError):
        workspace.restore(backup, path, clock)
    other = Store.open(path, clock)
    store.close()
    with other.reading() as conn:
        assert conn.execute(select(workspace_settings.c.name)).scalar() == "mine"
    with pytest.raises(DatabaseBusyError):
        workspace.restore(backup, path, clock)  # open, though idle
    other.close()
    assert names(path) == {"mine"}
    assert not list(path.parent.glob(".*restoring*"))
    assert not list(path.parent.glob("*replaced*"))


@pytest.mark.sqlite_only
def test_a_damaged_workspace_can_be_restored_over_and_is_kept(
    store: Store, path: Path, tmp_path: Path, clock: ManualClock
) -> None:
    backup = workspace.backup(store, tmp_path / "copy.db", BACKER)
    store.close()
    path.write_bytes(b"ruins" * 1000)
    aside = workspace.restore(backup, path, clock)
    assert aside is not None
    assert aside.read_bytes() == b"ruins" * 1000
    Store.open(path, clock).close()


@pytest.mark.sqlite_only
def test_a_restore_that_fails_at_the_last_step_puts_the_old_file_back(
    store: Store, path: Path, tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(store, "mine")
    backup = workspace.backup(store, tmp_path / "copy.db", BACKER)
    store.close()
    plain = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if "restoring" in self.name:
            raise PermissionError("not here")
        return plain(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(DatabaseUnreachableError):
        workspace.restore(backup, path, clock)
    monkeypatch.undo()
    assert names(path) == {"mine"}
    assert not list(path.parent.glob(".*restoring*"))
