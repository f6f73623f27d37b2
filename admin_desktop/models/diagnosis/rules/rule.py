"""A rule: one possible cause, as data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Actor, CheckState, Kind
from admin_desktop.words import tr


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
        return tr(self.next_step) if isinstance(self.next_step, str) else self.next_step(facts)


@dataclass(frozen=True, slots=True)
class Causes:
    """Makes the rules of one check that come from one source."""

    check: str
    source: str

    def problem(
        self,
        code: str,
        actor: Actor,
        *,
        holds: Callable[[Facts], bool],
        finding: Callable[[Facts], str],
        next_step: Callable[[Facts], str] | str,
        needs: tuple[str, ...] = (),
        until: Callable[[Facts], int | None] = never,
    ) -> Rule:
        """Return a cause that somebody has to do something about."""
        return Rule(
            code, self.check, Kind.PROBLEM, holds, finding, next_step, actor, self.source, needs, until
        )

    def waiting(
        self,
        code: str,
        *,
        holds: Callable[[Facts], bool],
        finding: Callable[[Facts], str],
        next_step: Callable[[Facts], str] | str,
        needs: tuple[str, ...] = (),
        until: Callable[[Facts], int | None] = never,
    ) -> Rule:
        """Return a cause that passes by itself."""
        return Rule(
            code, self.check, Kind.WAITING, holds, finding, next_step, Actor.NOBODY, self.source, needs, until
        )

    def fine(
        self,
        code: str,
        *,
        holds: Callable[[Facts], bool],
        finding: Callable[[Facts], str],
        next_step: str,
        actor: Actor = Actor.NOBODY,
        fails: bool | None = None,
    ) -> Rule:
        """Return a cause that is as it should be; ``fails``: all the same the check comes out as failed."""
        return Rule(code, self.check, Kind.FINE, holds, finding, next_step, actor, self.source, fails=fails)


_STATES: Final[Mapping[Kind, CheckState]] = {
    Kind.FINE: CheckState.PASSED,
    Kind.WAITING: CheckState.WAITING,
    Kind.PROBLEM: CheckState.FAILED,
    Kind.UNKNOWN: CheckState.UNCHECKED,
}
