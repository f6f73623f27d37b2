"""Play seeds, one after the other or in processes; a seed that fails is told by its shortest story."""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from admin_desktop.sync.simulation.naive import naive_cycles
from admin_desktop.sync.simulation.story import Step, is_calm, story
from admin_desktop.sync.simulation.truth import BrokenInvariantError
from admin_desktop.sync.simulation.world import World, world_in

SHRINK_PLAYS: Final = 80
"""How often a failing story is played again to make it shorter."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one seed."""

    seed: int
    failure: str
    """Empty when every invariant held."""
    steps: tuple[str, ...]
    """The shortest story that fails alike; empty when it held."""
    seconds: float
    """Of one core, without the shortening."""

    @property
    def held(self) -> bool:
        """Whether every invariant held."""
        return not self.failure


def play(seed: int, steps: Sequence[Step], *, naive: bool = False) -> tuple[str, int]:
    """Play a story in a fresh world; returns what broke, or nothing, and how many steps it came."""
    world: World | None = None
    with tempfile.TemporaryDirectory(prefix="simulation-") as folder:
        try:
            with world_in(Path(folder), seed, naive_cycles if naive else None, calm=is_calm(seed)) as world:
                world.play(steps)
        except BrokenInvariantError as broken:
            failure = str(broken)
        except Exception as error:  # noqa: BLE001 - whatever else goes wrong in a story is a finding too
            failure = f"{type(error).__name__}: {error}"
        else:
            failure = ""
    return failure, world.played if world is not None else 0


def run_seed(seed: int, days: float, *, naive: bool = False) -> Verdict:
    """Play one seed; when it fails, find a short story that breaks the same invariant."""
    began = time.process_time()
    steps = story(seed, days)
    failure, played = play(seed, steps, naive=naive)
    seconds = time.process_time() - began
    if not failure:
        return Verdict(seed, "", (), seconds)

    def fails_alike(fewer: Sequence[Step]) -> bool:
        return _kind(play(seed, fewer, naive=naive)[0]) == _kind(failure)

    until = steps[:played]
    short = shortest(until if fails_alike(until) else steps, fails_alike, SHRINK_PLAYS)
    return Verdict(seed, play(seed, short, naive=naive)[0], tuple(map(str, short)), seconds)


def _kind(failure: str) -> str:
    return failure.partition(":")[0]


def shortest(steps: Sequence[Step], fails: Callable[[Sequence[Step]], bool], plays: int) -> tuple[Step, ...]:
    """Return fewer steps that still fail, by leaving out parts that do not matter (delta debugging)."""
    kept, size, left = list(steps), max(1, len(steps) // 2), plays
    while left > 0:
        at, removed = 0, False
        while at < len(kept) and left > 0:
            fewer = kept[:at] + kept[at + size :]
            left -= 1
            if fails(fewer):
                kept, removed = fewer, True
            else:
                at += size
        if size == 1 and not removed:
            break
        size = size if removed and size == 1 else max(1, size // 2)
    return tuple(kept)


def run_seeds(seeds: Iterable[int], days: float, *, naive: bool, processes: int) -> Iterator[Verdict]:
    """Play the seeds in their order; a verdict comes as soon as those before it are there."""
    one = partial(run_seed, days=days, naive=naive)
    if processes <= 1:
        yield from map(one, seeds)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        try:
            yield from pool.map(one, seeds)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
