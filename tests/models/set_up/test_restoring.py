"""A backup is put back by who may; access that was taken stays taken, and every chain of the log says so."""

from pathlib import Path

import pytest
from sqlalchemy import select

from admin_desktop.clock import ManualClock
from admin_desktop.errors import DatabaseDamagedError, NotAllowedError, WrongPasswordError
from admin_desktop.models.accounts import founding, remembered
from admin_desktop.models.accounts.founding import FirstUser
from admin_desktop.models.activity.verification import Walk, verify
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.outbox.lease import read_lease, take
from admin_desktop.models.people import sign_in, users
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.restoring import look_at, restore_as
from admin_desktop.models.workspaces import workspace

pytestmark = pytest.mark.sqlite_only
GOOD, OTHER = "correct horse battery", "a better horse battery"


class Notes:
    def __init__(self) -> None:
        self.notes: dict[str, str] = {}

    def kept(self, name: str) -> str | None:
        return self.notes.get(name)

    def keep(self, name: str, text: str) -> bool:
        self.notes[name] = text
        return True


@pytest.fixture
def lee(store: Store) -> Principal:
    return founding.found(store, FirstUser("lee", "Lee", GOOD), "desk")


def test_access_that_was_taken_since_stays_taken(
    store: Store, lee: Principal, tmp_path: Path, clock: ManualClock
) -> None:
    users.add(store, lee, "NORTHSTAR", "nora", "Nora", Role.FINANCE_ADMIN)
    sign_in.set_password(store, lee, "NORTHSTAR", "nora", GOOD)
    token = remembered.remember(store, sign_in.sign_in(store, "lee", GOOD, "desk"))
    backup = workspace.backup(store, tmp_path / "copy.db", lee)
    users.set_active(store, lee, "NORTHSTAR", "nora", active=False)
    sign_in.change_password(store, lee, GOOD, OTHER)
    facts = look_at(store, lee, backup)
    assert (facts.name, facts.kind, facts.payments) == ("copy.db", "live", 0)
    assert facts.lines_lost == 4
    path = store.path
    assert path is not None
    store.close()
    aside = restore_as(lee, backup, path, clock)
    assert aside is not None
    assert not list(path.parent.glob(".*prepared*"))
    again = Store.open(path, clock)
    for name, password in (("nora", GOOD), ("lee", GOOD)):
        with pytest.raises(WrongPasswordError):
            sign_in.sign_in(again, name, password, "desk")
    assert sign_in.sign_in(again, "lee", OTHER, "desk").role is Role.LTI_ADMIN
    with pytest.raises(NotAllowedError):
        remembered.sign_in_remembered(again, token, "desk")
    again.close()


def test_every_chain_says_where_it_was_cut_back_and_is_anchored_anew(
    store: Store, lee: Principal, tmp_path: Path, clock: ManualClock
) -> None:
    keeper = Notes()
    users.add(store, lee, "NORTHSTAR", "nora", "Nora", Role.FINANCE_ADMIN)
    backup = workspace.backup(store, tmp_path / "copy.db", lee)
    users.set_active(store, lee, "NORTHSTAR", "nora", active=False)
    auditor = Principal("lee", Role.AUDITOR, None)
    for chain in ("*", "NORTHSTAR"):
        assert verify(store, auditor, chain, Walk((), keeper)).anchor_kept
    path = store.path
    assert path is not None
    store.close()
    restore_as(lee, backup, path, clock, keeper)
    again = Store.open(path, clock)
    a = audit_log.c
    with again.reading() as conn:
        query = select(a.action, a.old).where(a.company == "NORTHSTAR").order_by(a.line_no.desc()).limit(1)
        action, old = conn.execute(query).one()
    assert action == "restore_workspace"
    assert '"line":2' in old.replace(" ", "")
    for chain in ("*", "NORTHSTAR"):
        told = verify(again, auditor, chain, Walk((), keeper)).verdict
        assert told.holds
        assert told.anchored_to
    again.close()


def test_a_desk_that_slept_through_it_has_lost_its_lease(
    store: Store, lee: Principal, tmp_path: Path, clock: ManualClock
) -> None:
    take(store, "NORTHSTAR", "here", "desk", clock.now_ms())
    backup = workspace.backup(store, tmp_path / "copy.db", lee)
    for holder in ("there", "here"):
        clock.advance(600)
        take(store, "NORTHSTAR", holder, "desk", clock.now_ms())
    path = store.path
    assert path is not None
    store.close()
    restore_as(lee, backup, path, clock)
    again = Store.open(path, clock)
    with again.reading() as conn:
        lease = read_lease(conn, "NORTHSTAR")
    assert lease is not None
    assert lease.fence == 4
    assert not lease.is_held(clock.now_ms())
    again.close()


def test_who_may_not_restores_nothing_and_a_damaged_backup_changes_nothing(
    store: Store, lee: Principal, care: Principal, tmp_path: Path, clock: ManualClock
) -> None:
    backup = workspace.backup(store, tmp_path / "copy.db", lee)
    path = store.path
    assert path is not None
    with pytest.raises(NotAllowedError):
        look_at(store, care, backup)
    store.close()
    with pytest.raises(NotAllowedError):
        restore_as(care, backup, path, clock)
    before = path.read_bytes()
    backup.write_bytes(b"ruins" * 1000)
    with pytest.raises(DatabaseDamagedError):
        restore_as(lee, backup, path, clock)
    assert path.read_bytes() == before
    assert not list(path.parent.glob(".*prepared*"))


def test_over_a_damaged_workspace_users_are_the_backups(
    store: Store, lee: Principal, tmp_path: Path, clock: ManualClock
) -> None:
    backup = workspace.backup(store, tmp_path / "copy.db", lee)
    path = store.path
    assert path is not None
    store.close()
    path.write_bytes(b"ruins" * 1000)
    restore_as(lee, backup, path, clock)
    again = Store.open(path, clock)
    assert sign_in.sign_in(again, "lee", GOOD, "desk") == lee
    again.close()
    fresh = tmp_path / "fresh.db"
    assert restore_as(lee, backup, fresh, clock) is None
