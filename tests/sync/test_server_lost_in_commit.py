"""PostgreSQL is lost in the middle of a COMMIT: whether it was done is found out, nothing is done twice."""

import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from postgres_cluster import Cluster, find_programs

from admin_desktop.clock import ManualClock
from admin_desktop.errors import DatabaseUnreachableError
from admin_desktop.models.database.store import Store
from admin_desktop.models.sync_report import SyncState
from admin_desktop.models.workspaces.workspace_check import check
from admin_desktop.sync.simulation import workspaces

pytestmark = pytest.mark.slow

NAME = ".s.PGSQL.5432"
COMMIT = b"COMMIT\0"
FEWEST = 8


class Cutter:
    """A line to the server that is cut at one COMMIT: before the server hears it, or before we hear of it."""

    def __init__(self, folder: Path, server: Path) -> None:
        self._server = str(server / NAME)
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / NAME))
        self._listener.listen(16)
        self._left, self._heard = 0, False
        self.has_cut = False
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def arm(self, at: int, *, heard: bool) -> None:
        """Cut the ``at``-th COMMIT from now; ``heard``: the server does it, and its answer is lost."""
        self._left, self._heard, self.has_cut = at, heard, False

    def disarm(self) -> None:
        self._left = 0

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                ours, _ = self._listener.accept()
                threading.Thread(target=self._carry, args=(ours,), daemon=True).start()

    def _carry(self, ours: socket.socket) -> None:
        theirs = socket.socket(socket.AF_UNIX)
        with ours, theirs, suppress(OSError):
            theirs.connect(self._server)
            while True:
                ready, _, _ = select.select([ours, theirs], [], [])
                if ours in ready and not self._outward(ours, theirs):
                    return
                if theirs in ready and not _hand_on(theirs, ours):
                    return

    def _outward(self, ours: socket.socket, theirs: socket.socket) -> bool:
        said = ours.recv(65_536)
        if COMMIT in said and self._left:
            self._left -= 1
            if self._left == 0:
                self.has_cut = True
                if self._heard:
                    theirs.sendall(said)
                    theirs.recv(65_536)
                return False
        theirs.sendall(said)
        return bool(said)


def _hand_on(source: socket.socket, target: socket.socket) -> bool:
    said = source.recv(65_536)
    target.sendall(said)
    return bool(said)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    programs = find_programs()
    if programs is None:
        pytest.skip("PostgreSQL 15 or newer is not installed here (Debian: postgresql)")
    with Cluster.start(programs) as started:
        store = Store.open(started.create("filled"), ManualClock(workspaces.NOW_MS))
        workspaces.fill(store)
        store.close()
        yield started


@contextmanager
def town_behind(cluster: Cluster, cutter: Cutter, folder: Path, new_town: Any) -> Iterator[Any]:
    """A town whose workspace is a fresh copy on the server, reached over the line that can be cut."""
    name = cluster.fresh_name()
    cluster.create(name, "filled")
    address = f"postgresql+psycopg://desk@/{name}?host={cutter_folder(folder)}"
    with new_town(folder, opener=lambda _file, clock: Store.open(address, clock)) as town:
        yield town
    cutter.disarm()
    cluster.drop(name)


def cutter_folder(folder: Path) -> Path:
    return folder / "line"


@pytest.mark.parametrize("heard", [False, True], ids=["not heard", "answer lost"])
def test_a_commit_of_which_nobody_knows_is_found_out_and_not_doubled(
    cluster: Cluster, tmp_path: Path, new_town: Any, *, heard: bool
) -> None:
    cutter_folder(tmp_path).mkdir()
    cutter = Cutter(cutter_folder(tmp_path), cluster.folder)
    for at in count(1 + heard, 2):
        with town_behind(cluster, cutter, tmp_path, new_town) as town:
            town.sync()
            cancelled = town.submit(cents=100)
            town.sync()
            town.cancel(cancelled)
            fresh, withdrawn = town.submit(cents=200), town.submit(cents=300)
            town.cancel(withdrawn)
            cutter.arm(at, heard=heard)
            with suppress(DatabaseUnreachableError):  # lost while it looked how it stands
                town.sync()
            cutter.disarm()
            for _ in range(3):
                town.wait(900)
                report = town.sync()
            assert report.state is SyncState.IDLE, report.message
            statuses = [town.status(ref) for ref in (cancelled, fresh, withdrawn)]
            assert statuses == ["canceled", "scheduled", "canceled"]
            assert town.record(withdrawn) is None
            assert town.disagreements() == []
            assert [one for one in check(town.store) if not one.passed] == []
        if not cutter.has_cut:
            break
    assert at > FEWEST
    cutter.close()
