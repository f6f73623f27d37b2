"""There is no way from a class to live data, nor back."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from admin_desktop.bootstrap.practice.training import open_class
from admin_desktop.bootstrap.running.syncing import syncing
from admin_desktop.bootstrap.workspaces import open_workspace, opened
from admin_desktop.clock import ManualClock
from admin_desktop.credentials import KeyringCredentials
from admin_desktop.errors import AspireInUseError, InvalidRequestError, NotAllowedError
from admin_desktop.models.connections import connect, enabled, readdress
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import connections, workspace_settings
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.addresses import require_allowed
from admin_desktop.models.training.deeds import Submit
from admin_desktop.models.training.walls import CLASS_ADDRESS, refuse_other_aspire, refuse_training
from admin_desktop.settings import folders

LIVE = "https://aspire.example.com"
ADMIN = Principal("lee", Role.LTI_ADMIN, None, "desk")


@pytest.fixture
def training(own_home: Path) -> Path:
    """The folder of a class that was held and left."""
    open_class().close()
    return folders().training


def test_a_training_workspace_is_opened_as_a_class_only(training: Path) -> None:
    with (
        pytest.raises(NotAllowedError, match="opened as a class"),
        opened(str(training / "workspace.sqlite")),
    ):
        pass


def test_a_live_or_demo_workspace_in_the_place_of_a_class_is_refused_and_left_as_it_is(
    own_home: Path,
) -> None:
    folder = folders().make().training
    folder.mkdir()
    for kind in ("live", "demo"):
        file = folder / "workspace.sqlite"
        store = Store.open(file, ManualClock(0))
        with store.writing() as conn:
            conn.execute(insert(workspace_settings), {"company": "*", "name": "kind", "value": kind})
        store.close()
        before = file.read_bytes()
        with pytest.raises(NotAllowedError, match=f"this is a {kind} one"):
            open_class()
        assert file.read_bytes() == before
        file.unlink()


def test_a_training_workspace_takes_no_address_but_the_class_own(training: Path) -> None:
    held = open_class()
    try:
        store = held.here.store
        with pytest.raises(InvalidRequestError, match="no connection but to its own ASPIRE"):
            connect(store, ADMIN, "PRAIRIE", "Prairie", "America/Chicago", LIVE, 300)
        with pytest.raises(InvalidRequestError, match="no connection but to its own ASPIRE"):
            readdress(store, "http://127.0.0.1:8000")
        with store.reading() as conn, pytest.raises(InvalidRequestError, match="its own ASPIRE"):
            require_allowed(conn, LIVE)
        assert {line.base_url for line in enabled(store)} == {CLASS_ADDRESS}
    finally:
        held.close()


def test_a_workspace_that_somebody_gave_another_address_is_no_class_any_more(training: Path) -> None:
    store = Store.open(training / "workspace.sqlite", ManualClock(0))
    with store.writing() as conn:
        conn.execute(connections.update().values(base_url=LIVE))
    store.close()
    with pytest.raises(NotAllowedError, match="a connection to another ASPIRE"):
        open_class()
    with pytest.raises(NotAllowedError, match="a connection to another ASPIRE"):
        open_workspace("training")


def test_nobody_but_a_trainer_holds_a_class(training: Path) -> None:
    for role in set(Role) - {Role.TRAINER}:
        with pytest.raises(NotAllowedError):
            open_class(Principal("x", role, None, "desk"))
        with pytest.raises(NotAllowedError):
            open_workspace("training", role)


def test_a_class_asks_no_keyring_and_opens_no_socket(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise AssertionError("a class has nothing to ask for outside")

    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(f"admin_desktop.credentials.keyring.{name}", refuse)
    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.create_connection", refuse)
    held = open_class()
    try:
        held.classroom.do(Submit("rent")).finish()
        held.classroom.skip(10).finish()
        assert held.classroom.state().payments[0].status == "scheduled"
    finally:
        held.close()


@pytest.mark.slow  # the second window waits three seconds for the first
def test_a_class_is_held_in_one_window_at_a_time(training: Path) -> None:
    held = open_class()
    try:
        with pytest.raises(AspireInUseError):
            open_class()
    finally:
        held.close()


def test_other_commands_read_the_class_at_its_own_time(own_home: Path) -> None:
    held = open_class()
    held.classroom.do(Submit("rent")).finish()
    held.classroom.skip(60).finish()
    now_ms = held.here.clock.now_ms()
    held.close()
    with opened("training") as here:
        assert (here.kind, here.name, here.clock.now_ms()) == ("training", "Training", now_ms)
        assert here.who.role is Role.TRAINER


def test_the_service_that_syncs_live_workspaces_does_not_sync_a_class(training: Path) -> None:
    with opened("training") as here, pytest.raises(NotAllowedError, match="opened as a class"):
        syncing(here, KeyringCredentials())


def test_the_walls_let_everybody_else_through(own_home: Path, tmp_path: Path) -> None:
    refuse_training("live")
    store = Store.open(tmp_path / "live.sqlite", ManualClock(0))
    with store.reading() as conn:
        refuse_other_aspire(conn, LIVE)
    store.close()
