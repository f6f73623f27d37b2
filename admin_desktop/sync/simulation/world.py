"""One seed's world: two desks, ASPIRE, people and faults, played step by step on a virtual clock."""

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from admin_desktop.clock import ManualClock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.listener import FailPoint
from admin_desktop.sync.mock_aspire.ledger.refusals import LedgerRefusal
from admin_desktop.sync.simulation import agreement, mishaps, people, workspaces
from admin_desktop.sync.simulation.desks import CycleMaker, DeskProgram
from admin_desktop.sync.simulation.story import Step
from admin_desktop.sync.simulation.town import Town, town_in
from admin_desktop.sync.simulation.truth import BrokenInvariantError, Truth, Watch
from admin_desktop.sync.simulation.workspaces import COMPANIES

ACTS: Final = {**people.ACTS, **mishaps.ACTS}
"""Everything that a step of a story may be."""

_HOUR_MS: Final = 3_600_000
_QUIET_ROUNDS: Final = 3
_LONGEST_BACK_OFF_S: Final = 4000


class World:
    """Everything of one seed. ``calm``: at the end nothing may wait for a person."""

    def __init__(self, town: Town, folder: Path, make_cycle: CycleMaker, *, calm: bool) -> None:
        self.town, self.folder, self.calm = town, folder, calm
        self.file = folder / "workspace.db"
        self.truth = Truth(town.ledger)
        opener = workspaces.open_quickly
        self.desks = [DeskProgram(name, town.clock, opener, make_cycle) for name in ("one", "two")]
        for desk in self.desks:
            desk.open(self.file)
        self.copy_at_desk: Path | None = None
        """The copied workspace that the second desk works on, if it does."""
        self.aspire_backups: list[str] = []
        self.local_backups: list[Path] = []
        self.runs: list[tuple[str, int]] = []
        self.refs: list[tuple[str, str]] = []
        self._event, self._compared = 0, -1
        self.played = 0
        """How many steps of the story have begun."""
        self.begin_to_watch()
        self._began_ms = town.clock.now_ms()
        self._next_compare_ms = self._began_ms + _HOUR_MS

    def begin_to_watch(self) -> None:
        """Look at the workspaces as they are now: after somebody has put a file in their place."""
        self.watches = [Watch(self.town.store, self.truth)]
        if self.copy_at_desk is not None:
            self.watches.append(Watch(self.desks[1].store, self.truth))

    # -- time --------------------------------------------------------------------------------------

    def play(self, steps: Sequence[Step]) -> None:
        """Play the steps, let the faults stop, and compare everything. Raises BrokenInvariantError."""
        for step in steps:
            self.played += 1
            self._pass_time(self._began_ms + step.at_s * 1000)
            self._act(step)
            self.check()
        self._come_to_rest()

    def _act(self, step: Step) -> None:
        self._event += 1
        with suppress(AdminDesktopError, LedgerRefusal):  # people try what is not allowed, and are told so
            ACTS[step.act](self, random.Random(step.dice))

    def _pass_time(self, until_ms: int) -> None:
        """Move the clock on; whatever is due on the way happens in its order."""
        clock = self.town.clock
        while True:
            due_ms, desk, company = self._next_due()
            moment = min(due_ms, self._next_compare_ms)
            if moment > until_ms:
                break
            _advance_to(clock, moment)
            if moment == self._next_compare_ms:
                self.compare()
                self._next_compare_ms += _HOUR_MS
            else:
                self._turn(desk, company)
        _advance_to(clock, until_ms)

    def cancel(self, company: str, ref: str) -> None:
        """Cancel a payment as its customer, if that may still be."""
        with suppress(AdminDesktopError):
            self.town.cancel(ref, company)
            self.truth.wished.add(ref)

    def sleep(self, seconds: float) -> None:
        """Let a long time pass in which no program runs; what comes later in the story comes later."""
        self.town.wait(seconds)
        self._began_ms += round(seconds * 1000)

    def _next_due(self) -> tuple[int, DeskProgram, str]:
        every = [(desk.due_ms(company), desk, company) for desk in self.desks for company in COMPANIES]
        return min(every, key=lambda turn: turn[0])

    def _turn(self, desk: DeskProgram, company: str) -> None:
        if not desk.skip_if_idle(company, self.truth, self.town.ledger.epoch, self._event):
            self.sync(desk, company)

    def sync(self, desk: DeskProgram, company: str, at_fail_point: FailPoint | None = None) -> None:
        """Run one cycle of a desk and look at what it did."""
        desk.run(company, at_fail_point)
        self._event += 1
        self.check()

    # -- what must hold ----------------------------------------------------------------------------

    def check(self) -> None:
        """The cheap invariants."""
        self.truth.follow()
        self.truth.check()
        for watch in self.watches:
            watch.check()

    def compare(self) -> None:
        """The full compare of every company whose feed a workspace has read to its end."""
        if self._compared == self._event:
            return
        self._compared = self._event
        for store in {desk.store.path: desk.store for desk in self.desks}.values():
            for company in COMPANIES:
                if self._is_level(store, company):
                    self._refuse(list(agreement.of_company(store, self.town.ledger, company, unsent=False)))

    def _is_level(self, store: Store, company: str) -> bool:
        self.truth.follow()
        with store.reading() as conn:
            cursor = read_cursor(conn, company)
        level = cursor.after_seq == self.truth.last_seq(company) and cursor.comparing_from is None
        return level and cursor.epoch == self.town.ledger.epoch and not cursor.frozen

    def _come_to_rest(self) -> None:
        """The faults stop, every back-off ends, restores are resolved: both sides must agree (I6)."""
        self.town.heal()
        for desk in self.desks:
            desk.clock.skew_ms = 0
            desk.restart()
        for _ in range(_QUIET_ROUNDS):
            self.town.wait(_LONGEST_BACK_OFF_S)
            self._sync_all()
            people.resolve_all(self)
        self._sync_all()
        for desk in self.desks:
            for company in COMPANIES:
                self._check_rest(desk, company)
        self._refuse(agreement.disagreements(self.town.store, self.town.ledger))

    def _sync_all(self) -> None:
        for desk in self.desks:
            for company in COMPANIES:
                self.sync(desk, company)

    def _check_rest(self, desk: DeskProgram, company: str) -> None:
        now = desk.cycle.state(company)
        if now.state is not SyncState.IDLE:
            raise BrokenInvariantError(
                f"I6 not at rest: {company} at desk {desk.name} is {now.state}: {now.message}"
            )
        if self.calm and now.attention:
            raise BrokenInvariantError(f"I6 waits for a person: {now.attention} of {company}, for no reason")
        with desk.store.reading() as conn:
            verdict = audit.verify_chain(conn, company)
        if verdict.first_bad_line is not None:
            raise BrokenInvariantError(f"I5 audit: line {verdict.first_bad_line} of {company} is bad")

    def _refuse(self, lines: list[str]) -> None:
        if lines:
            more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
            raise BrokenInvariantError(f"I3 and I6 agreement: {lines[0]}{more}")

    # -- workspaces --------------------------------------------------------------------------------

    def reopen(self, source: Path) -> None:
        """Put a workspace in place of ours, with every program closed."""
        self.close_copy()
        for store in (self.town.store, *(desk.store for desk in self.desks)):
            store.close()
        workspaces.copy(source, self.file)
        self.town.unanswered.clear()
        self.town.store = workspaces.open_quickly(self.file, self.town.clock)
        self.town.restart()
        for desk in self.desks:
            desk.open(self.file)
        self.begin_to_watch()

    def open_copy(self, source: Path) -> None:
        """Let the second desk work on a copy of the workspace, as if it had never heard of the original."""
        self.close_copy()
        self.copy_at_desk = self.folder / "copy.db"
        workspaces.copy(source, self.copy_at_desk)
        self.town.unanswered.pop(self.copy_at_desk, None)
        self._move_second_desk(self.copy_at_desk)

    def close_copy(self) -> None:
        """Let the second desk come back to the workspace."""
        if self.copy_at_desk is not None:
            self.copy_at_desk = None
            self._move_second_desk(self.file)

    def _move_second_desk(self, file: Path) -> None:
        self.desks[1].store.close()
        self.desks[1].open(file)
        self.begin_to_watch()

    def close(self) -> None:
        """Close the desks' workspaces."""
        for desk in self.desks:
            desk.store.close()


def _advance_to(clock: ManualClock, moment_ms: int) -> None:
    clock.advance(max(0, moment_ms - clock.now_ms()) / 1000)


@contextmanager
def world_in(
    folder: Path, seed: int, cycles_of: Callable[[Town], CycleMaker] | None = None, *, calm: bool
) -> Iterator[World]:
    """Build a seed's world in a folder; torn down on the way out. ``cycles_of`` puts other cycles in."""
    with town_in(folder, seed, workspaces.open_quickly) as town:
        make_cycle = cycles_of(town) if cycles_of else town.new_cycle
        world = World(town, folder, make_cycle, calm=calm)
        try:
            yield world
        finally:
            world.close()
