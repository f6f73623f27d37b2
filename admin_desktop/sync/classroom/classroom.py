"""The door to a running class: its clock, its deeds, its lesson, one step back and forward.

Used by one thread at a time. What could take long is handed out as ``Work``, in slices. Every deed and every
step of a lesson ends in a checkpoint of both sides, clock and random state.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from admin_desktop.clock import MINUTE_MS, Clock, from_rfc3339
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models import audit
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.models.training.cast import USUAL
from admin_desktop.models.training.class_state import ClassState, Tick
from admin_desktop.models.training.deeds import Deed, Wait
from admin_desktop.models.training.handouts import Handout
from admin_desktop.models.training.scripts.rows import Script, Step
from admin_desktop.sync.classroom.desk import looking
from admin_desktop.sync.classroom.desk.papers import handouts_of
from admin_desktop.sync.classroom.doors.doing import do
from admin_desktop.sync.classroom.doors.strangers import name_strangers
from admin_desktop.sync.classroom.flow import jump
from admin_desktop.sync.classroom.lesson import play
from admin_desktop.sync.classroom.machine import Machine
from admin_desktop.sync.classroom.running import RunningClock
from admin_desktop.sync.classroom.second_line import SecondLine
from admin_desktop.sync.classroom.steps.history import History
from admin_desktop.sync.classroom.steps.memory import ClassMemory
from admin_desktop.sync.classroom.work import BUDGET_MS, Work
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.words import tr

FREE_START_MS: Final = from_rfc3339("2026-03-04T15:00:00Z")
"""When a class without a script begins: a Wednesday, at nine in Chicago."""


class Classroom:
    """A class in a folder of its own; opened again, it goes on where it stopped. ``close`` it when done.

    Raises NotAllowedError for anybody but a trainer and for a workspace that is not a class's, and
    AspireInUseError while another window holds the class.
    """

    def __init__(self, folder: Path, who: Principal, real: Clock) -> None:
        """Open the class of a folder. ``real`` is the room's clock: it only measures how long a slice is."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.who, self._real = who, real
        self._machine = Machine(folder / "workspace.sqlite", folder / "aspire.sqlite", FREE_START_MS)
        self.clock, self.store = self._machine.clock, self._machine.store
        self.running = RunningClock(self._machine, real)
        self._history = History(self._machine, folder / "steps.sqlite")
        self._work: Work | None = None
        try:
            require(self.store, who, Action.TRAIN, audit.WORKSPACE)
            self._begin_or_go_on()
        except BaseException:
            self.close()
            raise

    def _begin_or_go_on(self) -> None:
        if self._history.step_no is None:
            self.free_class().finish()
        else:
            self._history.stay()

    def close(self) -> None:
        """Close the class's files."""
        self._history.close()
        self._machine.close()

    # -- what the desk shows -----------------------------------------------------------------------

    def state(self) -> ClassState:
        """Return how everything stands."""
        machine, memory = self._machine, self._machine.memory
        followed = looking.payments(machine, self.who)
        every = looking.companies(machine)
        own = next((one for one in every if one.company == memory.company), every[0])
        return ClassState(
            now_ms=self.clock.now_ms(),
            company=own.company,
            time_zone=own.time_zone,
            rate=self.running.rate,
            paused=self.running.paused,
            behind_ms=self.running.behind_ms,
            companies=every,
            payments=followed,
            batches=looking.batches(machine),
            conditions=looking.conditions(machine),
            coming=looking.coming(machine, followed, self._history.script),
            lesson=looking.lesson(machine, self._history.script),
            step_no=self._history.step_no or 0,
            last_step_no=self._history.last_no,
            last_deed=memory.last_deed,
            refusal=memory.refusal,
            busy=self._is_busy,
        )

    @property
    def cycle(self) -> SyncCycle:
        """The class's sync, for who asks how it stands."""
        return self._machine.cycle

    def second_line(self) -> SecondLine:
        """Return a line to the class's ASPIRE that another thread may use."""
        return SecondLine(self._machine)

    def take_changed(self) -> frozenset[str]:
        """Return the companies in which something was committed since this was last asked."""
        changed = frozenset(self._machine.changed)
        self._machine.changed.clear()
        return changed

    def handouts(self, language: str = "en") -> tuple[Handout, ...]:
        """Return the papers of the class: its payment and return files, and what was said and shown."""
        return handouts_of(self._machine, self.who, self.state(), language)

    # -- the clock ---------------------------------------------------------------------------------

    def set_rate(self, rate: float) -> None:
        """Let so many seconds of the class pass in one of the room's; from 1 to 3600."""
        self.running.set_rate(rate)

    def run(self) -> None:
        """Let the clock run."""
        self.running.run()

    def pause(self) -> None:
        """Stop the clock."""
        self.running.pause()

    def tick(self, elapsed_ms: float, budget_ms: float = BUDGET_MS) -> Tick:
        """Let the class's time pass for so many of the room's milliseconds; what is left over comes later."""
        cycles = 0 if self._is_busy else self.running.slice(elapsed_ms, budget_ms)
        return Tick(self.clock.now_ms(), self.running.behind_ms, self.take_changed(), cycles)

    # -- work, in slices ---------------------------------------------------------------------------

    def do(self, deed: Deed) -> Work:
        """Do something by hand; why it was refused stands in the state."""
        minutes = deed.minutes if isinstance(deed, Wait) else 0
        until_ms = self.clock.now_ms() + minutes * MINUTE_MS
        return self._hand_out(deed.words, lambda: self._doing(deed, until_ms), until_ms)

    def skip(self, minutes: int = 15) -> Work:
        """Let some minutes pass."""
        return self.do(Wait(minutes))

    def to_next_event(self) -> Work:
        """Let time pass until something happens by itself; nothing does when nobody syncs or waits."""
        coming = self.state().coming
        until_ms = coming[0].at_ms if coming else self.clock.now_ms()
        return self._hand_out(Wait().words, lambda: self._doing(Wait(), until_ms), until_ms)

    def play_next(self) -> Work:
        """Play the lesson's next step; without one, nothing happens."""
        step, script = self._history.upcoming, self._history.script
        if step is None or script is None:
            return self._hand_out(tr("The lesson has no further step"), lambda: iter(()))
        words = tr("Step {no} of {all}", no=step.no, all=len(script.steps))
        return self._hand_out(words, lambda: self._playing(step), step.ends_ms)

    def step_back(self) -> Work:
        """Be as before the last step: both sides, clock and random state."""
        return self._hand_out(tr("One step back"), lambda: _at_once(self._history.go_back))

    def step_forward(self) -> Work:
        """Be as after the step that was taken back last; when there is none, play the lesson's next one."""
        following = (self._history.step_no or 0) + 1
        if following > self._history.last_no or self._history.has_run:
            return self.play_next()
        return self._hand_out(
            tr("One step forward"), lambda: _at_once(lambda: self._history.go_to(following))
        )

    def notice(self) -> Work:
        """Keep what somebody did past the desk, in the customer's view, as a step; its payments get names."""
        return self._hand_out(tr("The customer's view"), self._noticing)

    def open_script(self, script: Script) -> Work:
        """Begin a fresh class at the script's start."""
        memory = ClassMemory(script.company, script.seed, script.sync_minutes, script.start_ms)
        memory.script, memory.source = script.name, script.source
        return self._hand_out(tr("Opening the lesson"), lambda: self._history.begin(memory, self.who))

    def free_class(self) -> Work:
        """Begin a fresh class without a script."""
        memory = ClassMemory(USUAL, 1, 5, FREE_START_MS)
        return self._hand_out(tr("Opening the class"), lambda: self._history.begin(memory, self.who))

    def reset(self) -> Work:
        """Begin the same class again from its start."""
        script = self._history.script
        return self.free_class() if script is None else self.open_script(script)

    @property
    def _is_busy(self) -> bool:
        return self._work is not None and not self._work.is_done

    def _hand_out(self, words: str, begin: Callable[[], Iterator[None]], until_ms: int | None = None) -> Work:
        """Return a work; the clock stands still meanwhile. InvalidRequestError while another is under way."""
        if self._is_busy:
            raise InvalidRequestError(tr("class: it is still busy with the step before"))
        self.running.pause()
        from_ms = self.clock.now_ms()
        span_ms = (until_ms or from_ms) - from_ms

        def fraction() -> float:
            return (self.clock.now_ms() - from_ms) / span_ms if span_ms > 0 else 0.0

        self._work = Work(words, _begun(begin), self._history.stay, fraction, self._real)
        return self._work

    def _doing(self, deed: Deed, until_ms: int) -> Iterator[None]:
        self._history.keep_running_time()
        yield from jump(self._machine, until_ms)
        _kind, refusal = do(self._machine, deed)
        memory = self._machine.memory
        memory.last_deed, memory.refusal = deed.words, refusal
        yield from jump(self._machine, self.clock.now_ms())
        self._history.keep()

    def _noticing(self) -> Iterator[None]:
        name_strangers(self._machine)
        memory = self._machine.memory
        memory.last_deed, memory.refusal = tr("Somebody acted in the customer's view."), ""
        self._history.keep()
        yield

    def _playing(self, step: Step) -> Iterator[None]:
        self._history.keep_running_time()
        yield from play(self._machine, self.who, step)
        self._history.keep()


def _begun(begin: Callable[[], Iterator[None]]) -> Iterator[None]:
    """Begin with the first slice, not before."""
    yield from begin()


def _at_once(act: Callable[[], None]) -> Iterator[None]:
    act()
    return iter(())
