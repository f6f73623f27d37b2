"""The two desks that sync the same companies, each a program of its own with a clock of its own."""

from collections.abc import Callable
from pathlib import Path

from admin_desktop.clock import ManualClock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.outbox.lease import read_lease
from admin_desktop.models.outbox.queue import next_due_ms
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.listener import FailPoint
from admin_desktop.sync.simulation.truth import BrokenInvariantError, Truth
from admin_desktop.sync.simulation.workspaces import Opener

CycleMaker = Callable[[Store, "DeskClock", FailPoint, str], SyncCycle]
"""Makes the sync of one running program, given its name among the desks."""

IDLE_MS = 300_000
_STORED = frozenset({"push.attempt_stored", "push.acknowledged"})
_CALM = frozenset({SyncState.NEVER, SyncState.IDLE, SyncState.RESTORED})


class CrashError(BaseException):
    """The process dies at a fail point: nothing of it goes on."""


class DeskClock:
    """A desk's clock: the world's, and as wrong as somebody set it."""

    def __init__(self, world: ManualClock) -> None:
        self._world = world
        self.skew_ms = 0

    def now_ms(self) -> int:
        """Return what the desk believes."""
        return self._world.now_ms() + self.skew_ms

    def monotonic(self) -> float:
        """Return seconds that never jump."""
        return self._world.monotonic()


class DeskProgram:
    """One desk's running program."""

    def __init__(self, name: str, world: ManualClock, opener: Opener, make_cycle: CycleMaker) -> None:
        self.name = name
        self.clock = DeskClock(world)
        self._opener, self._make_cycle = opener, make_cycle
        self.at_fail_point: FailPoint | None = None
        self._starts, self._holder, self._company = 0, "", ""
        self._idle_until: dict[str, int] = {}
        self._idle_since: dict[str, tuple[int, int | None]] = {}
        """Company → the number of the world's last event when it was found idle, and when something waits."""
        self._states: dict[str, SyncState] = {}
        self.store: Store
        self.cycle: SyncCycle

    def open(self, file: Path) -> None:
        """Start on a workspace."""
        self.store = self._opener(file, self.clock)
        self.restart()

    def restart(self) -> None:
        """Begin again as a new process would: nothing is remembered but the database."""
        self._starts += 1
        self._holder = f"{self.name}-{self._starts}"
        self.cycle = self._make_cycle(self.store, self.clock, self._fail_point, self._holder)
        self._idle_until.clear()
        self._idle_since.clear()
        self._states.clear()

    def _fail_point(self, name: str) -> None:
        if name in _STORED:
            self._check_lease()
        if self.at_fail_point is not None:
            self.at_fail_point(name)

    def _check_lease(self) -> None:
        """What was stored a moment ago was stored by the desk that holds the company's lease."""
        with self.store.reading() as conn:
            lease = read_lease(conn, self._company)
        if lease is None or lease.holder != self._holder:
            holder = lease and lease.holder
            raise BrokenInvariantError(f"I1 two desks: {self._holder} pushed {self._company}, {holder} may")

    def run(self, company: str, at_fail_point: FailPoint | None = None) -> None:
        """Sync once; a crash ends the program, which is started again."""
        self.at_fail_point, self._company = at_fail_point, company
        self._idle_until.pop(company, None)
        self._idle_since.pop(company, None)
        try:
            self._states[company] = self.cycle.run(company, lambda: False).state
        except CrashError:
            self.restart()
        except AdminDesktopError:
            pass
        finally:
            self.at_fail_point = None

    def due_ms(self, company: str) -> int:
        """Return when the company's next cycle is due, by the world's clock."""
        due = self.cycle.due_ms(company)
        own = self.clock.now_ms() if due is None else due
        return max(own, self._idle_until.get(company, own)) - self.clock.skew_ms

    def skip_if_idle(self, company: str, truth: Truth, epoch: str, event: int) -> bool:
        """Whether a cycle would find nothing to do: it is skipped, and due again an interval later.

        ``event`` numbers what has happened in the world: until it grows, what was idle stays idle.
        """
        if self._states.get(company) not in _CALM:
            return False
        since, waiting = self._idle_since.get(company, (-1, None))
        if since != event:
            if not self._has_nothing_to_do(company, truth, epoch):
                return False
            waiting = next_due_ms(self.store, company)
        if waiting is not None and waiting <= self.clock.now_ms():
            return False
        later = self.clock.now_ms() + IDLE_MS
        self._idle_until[company] = later if waiting is None else min(later, waiting)
        self._idle_since[company] = event, waiting
        return True

    def _has_nothing_to_do(self, company: str, truth: Truth, epoch: str) -> bool:
        truth.follow()
        with self.store.reading() as conn:
            cursor = read_cursor(conn, company)
        if cursor.reading_epoch != epoch or cursor.comparing_from is not None:
            return False
        return cursor.after_seq == truth.last_seq(company)
