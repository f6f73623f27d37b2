"""The steps of a class, kept and gone back to: both sides, clock and random state together."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from admin_desktop.models.database.schema_version import HEAD
from admin_desktop.models.principal import Principal
from admin_desktop.models.training.scripts.reading import read_text
from admin_desktop.models.training.scripts.rows import Script, Step
from admin_desktop.sync.classroom.flow import jump
from admin_desktop.sync.classroom.machine import COMPANIES, MACHINE, Machine
from admin_desktop.sync.classroom.steps.checkpoints import Checkpoints
from admin_desktop.sync.classroom.steps.memory import ClassMemory


class History:
    """The class's steps, and the lesson they belong to."""

    def __init__(self, machine: Machine, path: Path) -> None:
        self._machine = machine
        self._steps = Checkpoints(path, HEAD)
        self._kept_ms = machine.clock.now_ms()
        self.script: Script | None = None

    def close(self) -> None:
        """Close the file of steps."""
        self._steps.close()

    @property
    def step_no(self) -> int | None:
        """At which step the class is; None before it ever began."""
        return self._steps.step_no

    @property
    def last_no(self) -> int:
        """The newest step there is, also when it was taken back."""
        return self._steps.last_no

    @property
    def has_run(self) -> bool:
        """Whether the clock has run on since the present step."""
        return self._machine.clock.now_ms() != self._kept_ms

    @property
    def upcoming(self) -> Step | None:
        """The lesson's next step."""
        done = len(self._machine.memory.played)
        steps = self.script.steps if self.script else ()
        return steps[done] if done < len(steps) else None

    def begin(self, memory: ClassMemory, who: Principal) -> Iterator[None]:
        """Be a fresh class, with both sides in step, as step 0."""
        self._read_script(memory)
        self._machine.begin(memory, replace(who, machine=MACHINE))
        self._steps.forget()
        self._machine.memory.hurried.update(dict.fromkeys(COMPANIES, memory.now_ms))
        yield from jump(self._machine, memory.now_ms)
        self.keep()

    def keep(self) -> None:
        """Keep the class as it is as its next step."""
        self._steps.keep(*self._machine.kept())
        self._kept_ms = self._machine.clock.now_ms()

    def keep_running_time(self) -> None:
        """Keep what a running clock has brought since the present step as a step of its own."""
        if self.has_run:
            self.keep()

    def go_to(self, step_no: int) -> None:
        """Be as after a kept step; KeyError when there is none."""
        kept = self._steps.move_to(step_no)
        self._machine.go_back(kept.workspace, kept.books, kept.memory)
        self._kept_ms = kept.memory.now_ms
        self._read_script(kept.memory)

    def go_back(self) -> None:
        """Be as before the present step; at the first one, as it was."""
        self.keep_running_time()
        self.go_to(max(0, (self._steps.step_no or 0) - 1))

    def stay(self) -> None:
        """Be as the present step was kept."""
        self.go_to(self._steps.step_no or 0)

    def _read_script(self, memory: ClassMemory) -> None:
        known = self.script.source if self.script else ""
        if memory.source != known:
            self.script = read_text(memory.source, memory.script) if memory.source else None
