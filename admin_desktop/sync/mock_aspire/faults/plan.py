"""The list of faults that are still to happen, and the dice that decide about them."""

import random
from collections.abc import Iterable

from admin_desktop.sync.mock_aspire.faults.spec import FaultSpec
from admin_desktop.sync.mock_aspire.operations import ANY


class FaultPlan:
    """Planted faults in order. All that meet a call happen to it, in that order. One seed, one sequence."""

    def __init__(self, seed: int, faults: Iterable[FaultSpec] = ()) -> None:
        self.dice = random.Random(seed)
        self._faults = list(faults)

    def replace(self, faults: Iterable[FaultSpec], seed: int | None = None) -> None:
        """Plant other faults; ``seed`` starts the dice afresh."""
        self._faults = list(faults)
        if seed is not None:
            self.dice = random.Random(seed)

    def left(self) -> tuple[FaultSpec, ...]:
        """Return the faults with the times they have left."""
        return tuple(self._faults)

    def meet(self, operation: str) -> tuple[FaultSpec, ...]:
        """Return what happens to one call, and count it."""
        happening = tuple(fault for fault in self._faults if self._happens(fault, operation))
        met = {id(fault) for fault in happening}
        self._faults = [
            _counted(fault) if id(fault) in met else fault
            for fault in self._faults
            if not (id(fault) in met and fault.times == 1)
        ]
        return happening

    def _happens(self, fault: FaultSpec, operation: str) -> bool:
        if fault.operation not in {ANY, operation}:
            return False
        return fault.probability == 1 or self.dice.random() < fault.probability


def _counted(fault: FaultSpec) -> FaultSpec:
    return fault if fault.times is None else fault.model_copy(update={"times": fault.times - 1})
