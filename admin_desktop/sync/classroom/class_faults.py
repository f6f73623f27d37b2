"""The faults of a class: the mock's, and a line that stays dead a while when an answer was lost on it."""

from typing import Final

from admin_desktop.sync.mock_aspire.faults.plan import FaultPlan
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec

_DEAD_CALLS: Final = 6
"""With the sync's back-offs some half a minute: long enough for a class to see the doubt."""


class ClassFaults(FaultPlan):
    """Without a dead line the same cycle would find the record, and nobody would see that it was in doubt."""

    def meet(self, operation: str) -> tuple[FaultSpec, ...]:
        """Return what happens to one call, and count it."""
        happening = super().meet(operation)
        if any(map(loses_an_answer, happening)):
            self.replace([*self.left(), FaultSpec(kind=FaultKind.DROP_BEFORE, times=_DEAD_CALLS)])
        return happening


def loses_an_answer(fault: FaultSpec) -> bool:
    """Whether a fault is an answer lost on its way."""
    return fault.kind is FaultKind.DROP_AFTER
