"""How fast a long sync goes, from what it told in the last seconds."""

from collections import deque
from typing import Final

from admin_desktop.models.sync_report import SyncProgress

_WINDOW_S: Final = 8.0
_SHORTEST_S: Final = 0.8
"""Over less than this a rate is only noise."""


class Pace:
    """The changes per second of each company that is syncing."""

    def __init__(self) -> None:
        self._steps: dict[tuple[str, str], deque[tuple[float, int]]] = {}

    def note(self, progress: SyncProgress, at_s: float) -> None:
        """A cycle came a step further, at a moment of a clock that never jumps."""
        steps = self._steps.setdefault((progress.company, progress.phase), deque())
        if steps and progress.done < steps[-1][1]:
            steps.clear()
        steps.append((at_s, progress.done))
        while len(steps) > 2 and at_s - steps[0][0] > _WINDOW_S:  # noqa: PLR2004 - two points make a rate
            steps.popleft()

    def forget(self, company: str) -> None:
        """Its cycle is over."""
        for key in [key for key in self._steps if key[0] == company]:
            del self._steps[key]

    def rates(self) -> dict[str, float]:
        """Return changes per second by company, of those that told enough."""
        return {
            company: rate for (company, _phase), steps in self._steps.items() if (rate := _rate(steps)) > 0
        }


def _rate(steps: "deque[tuple[float, int]]") -> float:
    seconds = steps[-1][0] - steps[0][0]
    return (steps[-1][1] - steps[0][1]) / seconds if seconds >= _SHORTEST_S else 0.0
