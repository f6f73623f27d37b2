"""Throws of the dice that read as sentences."""

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


def chance(rng: random.Random, share: float) -> bool:
    """Return True in ``share`` of all throws."""
    return rng.random() < share


class Weighted(Generic[T]):
    """Things to choose from by weight; sums its weights once."""

    def __init__(self, things: Sequence[T], weights: Sequence[float]) -> None:
        self._things = things
        self._sums = list(accumulate(weights))

    def one(self, rng: random.Random) -> T:
        """Choose one."""
        return rng.choices(self._things, cum_weights=self._sums)[0]

    def many(self, rng: random.Random, count: int) -> list[T]:
        """Choose ``count``, each independent of the others."""
        return rng.choices(self._things, cum_weights=self._sums, k=count)
