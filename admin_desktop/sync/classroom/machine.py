"""The parts of a class put together: two databases, one clock, ASPIRE in process, and the real sync cycle."""

import random
import sqlite3
from pathlib import Path
from typing import Final

from admin_desktop.clock import ManualClock
from admin_desktop.errors import AspireInUseError, DatabaseDamagedError
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import Revision, SyncProgress
from admin_desktop.models.training.cast import HOUSES
from admin_desktop.models.training.walls import CLASS_ADDRESS, open_class
from admin_desktop.sync.classroom.class_faults import ClassFaults
from admin_desktop.sync.classroom.desk.looks import Looks
from admin_desktop.sync.classroom.opening import books_image, fill_workspace
from admin_desktop.sync.classroom.steps.images import WorkspaceImages, blank_image
from admin_desktop.sync.classroom.steps.memory import ClassMemory, resume, written
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.mock_aspire.app import create_app
from admin_desktop.sync.mock_aspire.faults.spec import FaultSpec
from admin_desktop.sync.mock_aspire.ledger.ledger import Ledger
from admin_desktop.sync.simulation.in_process import InProcess

MACHINE: Final = "classroom"
"""The machine that audit lines of a class name: the same everywhere, so that a class repeats itself."""

SYNC: Final = Principal("sync", Role.SYNC_SERVICE, None, MACHINE)
COMPANIES: Final = tuple(house.record.code for house in HOUSES)


class Machine:
    """Both sides of a class. Used by one thread at a time; ``close`` it when done.

    Raises NotAllowedError for a workspace that is not a class's, AspireInUseError while another window holds
    the class, and what ``Store.open`` raises.
    """

    def __init__(self, workspace: Path, books: Path, start_ms: int) -> None:
        self.clock = ManualClock(start_ms)
        self.ledger = _books(books, self.clock)
        try:
            self.store = _opened(workspace, self.clock)
        except BaseException:
            self.ledger.close()
            raise
        self.images = WorkspaceImages(workspace)
        self.faults = ClassFaults(seed=0)
        self.dice = random.Random(0)
        self.looks = Looks()
        self.memory = ClassMemory("", 0, 5, start_ms)
        self.conditions = dict(self.memory.conditions)
        self.changed: set[str] = set()
        """Companies in which something was committed and nobody was told yet."""
        self._transport = InProcess(create_app(self.ledger, faults=self.faults, sleep=self._pass_time))
        self.cycle = SyncCycle(
            self.store,
            self._open_client,
            self.clock,
            self.dice,
            SYNC,
            listener=self,
            interval_s=lambda _company: self.memory.sync_minutes * 60.0,
            holder=MACHINE,
            conditions=self.conditions,
        )

    # -- a fresh class, and one that was kept ------------------------------------------------------

    def begin(self, memory: ClassMemory, who: Principal) -> None:
        """Be a fresh class at the memory's moment."""
        self.clock.jump_to(memory.now_ms)
        self.dice.seed(memory.seed)
        self.faults.replace([], seed=memory.seed)
        memory.dice, memory.fault_dice = written(self.dice), written(self.faults.dice)
        self.images.put_back(blank_image())
        self.ledger.become(books_image(memory.now_ms, memory.seed))
        self._remember(memory)
        fill_workspace(self.store, who, memory.sync_minutes * 60)

    def kept(self) -> tuple[bytes, bytes, ClassMemory]:
        """Return both databases and the memory as of now."""
        self.looks.outdate()
        memory = self.memory
        memory.now_ms = self.clock.now_ms()
        memory.conditions = self.conditions
        memory.dice, memory.fault_dice = written(self.dice), written(self.faults.dice)
        memory.faults = [fault.model_dump(mode="json", exclude_none=True) for fault in self.faults.left()]
        return self.images.take(), self.ledger.image(), memory

    def go_back(self, workspace: bytes, books: bytes, memory: ClassMemory) -> None:
        """Be as it was kept: both databases, clock and random state."""
        self.images.put_back(workspace)
        self.clock.jump_to(memory.now_ms)
        self.ledger.become(books)
        self._remember(memory)

    def _remember(self, memory: ClassMemory) -> None:
        self.memory = memory
        resume(self.dice, memory.dice)
        resume(self.faults.dice, memory.fault_dice)
        self.faults.replace(FaultSpec(**fault) for fault in memory.faults)
        self.conditions.clear()
        self.conditions.update(memory.conditions)
        self.changed.update(COMPANIES)
        self.looks.outdate()

    def close(self) -> None:
        """Close both databases."""
        self._transport.shut()
        self.ledger.close()
        self.images.close()
        self.store.close()

    # -- the sync ----------------------------------------------------------------------------------

    def sync(self, company: str) -> None:
        """Run one cycle of the real sync."""
        self.memory.hurried.pop(company, None)
        self._transport.calls.clear()
        self.cycle.run(company, lambda: False)
        self.changed.add(company)

    def committed(self, revision: Revision) -> None:
        """Note that a transaction of the sync was committed."""
        self.looks.outdate()
        self.changed.add(revision.company)

    def progressed(self, progress: SyncProgress) -> None:
        """Nobody watches a single cycle of a class."""

    def _open_client(self, company: str, _cancelled: object) -> AspireClient:
        """Open a line in process; the tokens are those of the class's own books, and no keyring is asked."""
        return AspireClient(
            company,
            CLASS_ADDRESS,
            self.ledger.tokens()[company],
            self.clock,
            transport=self._transport,
        )

    async def _pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)


def _books(path: Path, clock: ManualClock) -> Ledger:
    """Open ASPIRE's books, which one program holds at a time."""
    try:
        return Ledger(path, clock, durable=False)
    except sqlite3.OperationalError as error:
        raise AspireInUseError("Only one of them can run the class") from error
    except sqlite3.DatabaseError as error:
        raise DatabaseDamagedError(f"{path.name}: {error}") from error


def _opened(workspace: Path, clock: ManualClock) -> Store:
    if not workspace.exists():
        _make_private(workspace, blank_image())
    return open_class(workspace, clock)


def _make_private(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    path.write_bytes(data)
