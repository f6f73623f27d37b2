"""A piece of the class's work that is worked off in short slices, and can be called off."""

from collections.abc import Callable, Iterator
from typing import Final

from admin_desktop.clock import Clock

BUDGET_MS: Final = 8.0
"""How long a slice takes at most, give or take one cycle of the sync."""


class Work:
    """Begun with its first slice. ``words`` say what it is, ``fraction`` how far it has come."""

    def __init__(
        self,
        words: str,
        steps: Iterator[None],
        called_off: Callable[[], None],
        fraction: Callable[[], float],
        real: Clock,
    ) -> None:
        self.words = words
        self.is_done = False
        self._steps, self._called_off, self._fraction, self._real = steps, called_off, fraction, real

    @property
    def fraction(self) -> float:
        """How much of it is done, from 0 to 1."""
        return 1.0 if self.is_done else min(1.0, max(0.0, self._fraction()))

    def slice(self, budget_ms: float = BUDGET_MS) -> bool:
        """Work for about that long; whether all is done. An error calls it off and is raised."""
        until = self._real.monotonic() + budget_ms / 1000
        while not self.is_done:
            try:
                next(self._steps)
            except StopIteration:
                self.is_done = True
            except BaseException:
                self.cancel()
                raise
            if self._real.monotonic() >= until:
                break
        return self.is_done

    def finish(self) -> None:
        """Do all that is left."""
        while not self.slice():
            pass

    def cancel(self) -> None:
        """Call it off: everything is as it was before it began."""
        if not self.is_done:
            self.is_done = True
            self._called_off()
