"""What happens in one seed: a list of steps, each with dice of its own: one left out changes no other."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

DAY_S: Final = 86_400
STEPS_PER_DAY: Final = 60

_EVERYDAY: Final = {
    "submit": 15,
    "cancel": 10,
    "sync_now": 4,
    "crash": 7,
    "meanwhile": 7,
    "overtaken": 3,
    "hasty": 2,
    "generate": 5,
    "post": 5,
    "void": 2,
    "fault": 14,
    "bank_return": 2,
    "other_record": 1,
    "wrong_clock": 2,
    "sleep": 1,
}
_CONTRADICTING: Final = {
    "staff": 5,
    "backup_aspire": 3,
    "restore_aspire": 2,
    "resolve": 4,
    "back_up_here": 3,
    "restore_here": 2,
    "copy_to_other_desk": 2,
}
"""What makes both sides contradict each other in ways that wait for a person."""

MEANWHILE: Final = (
    "submit",
    "cancel",
    "generate",
    "post",
    "void",
    "other_desk",
    "wait",
    "staff",
    "backup_aspire",
)
"""What somebody else may do between two steps of a cycle."""


@dataclass(frozen=True, slots=True)
class Step:
    """One act at a virtual second, counted from the beginning."""

    at_s: int
    act: str
    dice: int
    """The seed of everything random in it."""

    def __str__(self) -> str:
        """Tell it in a line."""
        day, second = divmod(self.at_s, DAY_S)
        hours, rest = divmod(second, 3600)
        return f"day {day + 1} {hours:02}:{rest // 60:02}:{rest % 60:02} {self.act} ({self.dice})"


def is_calm(seed: int) -> bool:
    """Whether nothing in a seed's story may wait for a person at its end: every second one."""
    return seed % 2 == 0


def story(seed: int, days: float) -> tuple[Step, ...]:
    """Return a seed's steps in order of time."""
    dice = random.Random(f"story {seed}")
    weights = _EVERYDAY if is_calm(seed) else _EVERYDAY | _CONTRADICTING
    return tuple(_steps(dice, weights, round(days * DAY_S)))


def _steps(dice: random.Random, weights: dict[str, int], length_s: int) -> Iterator[Step]:
    """People come in bursts: half of the pauses are seconds, the others make up the day."""
    acts = list(weights)
    at_s = 0
    while True:
        pause = dice.choice((2, 5, 20, 90)) if dice.random() < 0.5 else dice.expovariate(1) * _LONG_PAUSE_S  # noqa: PLR2004 - half
        at_s += max(1, round(pause))
        if at_s >= length_s:
            return
        yield Step(at_s, dice.choices(acts, list(weights.values()))[0], dice.randrange(10**9))


_LONG_PAUSE_S: Final = 2 * DAY_S / STEPS_PER_DAY
