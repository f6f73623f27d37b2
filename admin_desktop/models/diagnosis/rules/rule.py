"""A rule: one possible cause, as data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from admin_desktop.models.diagnosis.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor, CheckState, Kind


def never(_facts: Facts) -> None:
    """No countdown."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One cause: in which check it is looked for, what it needs, when it holds, what is said and done."""

    code: str
    check: str
    kind: Kind
    holds: Callable[[Facts], bool]
    finding: Callable[[Facts], str]
    next_step: Callable[[Facts], str] | str
    actor: Actor
    source: str
    needs: tuple[str, ...] = ()
    """Names of ``Facts.missing``: while one of them is missing the rule cannot be tested."""
    until: Callable[[Facts], int | None] = never
    fails: bool | None = None
    """Whether the check fails although the verdict is fine (a cancelled payment); None: by the kind."""

    @property
    def state(self) -> CheckState:
        """How the check comes out when this rule holds."""
        if self.fails:
            return CheckState.FAILED
        return _STATES[self.kind]

    def advice(self, facts: Facts) -> str:
        """Return the next step in words."""
        return self.next_step if isinstance(self.next_step, str) else self.next_step(facts)


_STATES: Final[Mapping[Kind, CheckState]] = {
    Kind.FINE: CheckState.PASSED,
    Kind.WAITING: CheckState.WAITING,
    Kind.PROBLEM: CheckState.FAILED,
    Kind.UNKNOWN: CheckState.UNCHECKED,
}
