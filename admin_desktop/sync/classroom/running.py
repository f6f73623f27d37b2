"""The class's clock while it runs: so many of its seconds in one of the room's, in slices that end soon."""

from typing import Final

from admin_desktop.clock import Clock
from admin_desktop.sync.classroom.flow import pass_time
from admin_desktop.sync.classroom.machine import Machine

_FASTEST: Final = 3600.0
_MOST_BEHIND_S: Final = 2.0
"""What the clock cannot catch up with within these seconds of the room, it leaves out."""


class RunningClock:
    """Pause, run, and how fast. ``real`` only measures how long a slice takes."""

    def __init__(self, machine: Machine, real: Clock) -> None:
        self._machine, self._real = machine, real
        self.rate, self.paused = 1.0, True
        self._target_ms = 0

    @property
    def behind_ms(self) -> int:
        """How much of the class's time is still to be caught up with."""
        return 0 if self.paused else max(0, self._target_ms - self._machine.clock.now_ms())

    def set_rate(self, rate: float) -> None:
        """Let so many seconds of the class pass in one of the room's; from 1 to 3600."""
        self.rate = min(_FASTEST, max(1.0, rate))

    def run(self) -> None:
        """Let the clock run."""
        self.paused, self._target_ms = False, self._machine.clock.now_ms()

    def pause(self) -> None:
        """Stop the clock."""
        self.paused = True

    def slice(self, elapsed_ms: float, budget_ms: float) -> int:
        """Let time pass for so many of the room's milliseconds; return how many cycles ran."""
        if self.paused:
            return 0
        now_ms, cycles = self._machine.clock.now_ms(), 0
        wanted = max(self._target_ms, now_ms) + round(elapsed_ms * self.rate)
        self._target_ms = min(wanted, now_ms + round(_MOST_BEHIND_S * 1000 * self.rate))
        until = self._real.monotonic() + budget_ms / 1000
        for _ in pass_time(self._machine, self._target_ms):
            cycles += 1
            if self._real.monotonic() >= until:
                break
        return cycles
