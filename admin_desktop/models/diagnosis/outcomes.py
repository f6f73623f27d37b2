"""What a diagnosis says: checks with their evidence, one verdict, and notes beside it."""

from dataclasses import dataclass
from enum import StrEnum

from admin_desktop.words import noted, tr


class CheckState(StrEnum):
    """How one check came out."""

    PASSED = "passed"
    FAILED = "failed"
    WAITING = "waiting"
    UNCHECKED = "unchecked"

    @property
    def words(self) -> str:
        """The words shown beside the check."""
        return tr(_STATES[self])


_STATES = {
    CheckState.PASSED: noted("passed"),
    CheckState.FAILED: noted("failed"),
    CheckState.WAITING: noted("waiting"),
    CheckState.UNCHECKED: noted("could not be checked"),
}


class Kind(StrEnum):
    """What a verdict asks of the reader."""

    FINE = "fine"
    """Everything is as it should be."""
    WAITING = "waiting"
    """Nothing is wrong: it takes its time, or waits for a day or a run."""
    PROBLEM = "problem"
    """Somebody has to act."""
    UNKNOWN = "unknown"
    """Facts are missing."""


class Actor(StrEnum):
    """Who does the next step."""

    NOBODY = "nobody"
    DESK = "desk"
    BORROWER = "borrower"
    FINANCE_COMPANY = "finance_company"
    CUSTOMER_CARE = "customer_care"
    LTI_ADMIN = "lti_admin"

    @property
    def words(self) -> str:
        """The words shown beside the next step."""
        return tr(_ACTORS[self])


_ACTORS = {
    Actor.NOBODY: noted("Nobody: wait"),
    Actor.DESK: noted("You, at this desk"),
    Actor.BORROWER: noted("The borrower"),
    Actor.FINANCE_COMPANY: noted("The finance company"),
    Actor.CUSTOMER_CARE: noted("LTi Customer Care"),
    Actor.LTI_ADMIN: noted("An LTi admin"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One question of the documents and its answer."""

    id: str
    question: str
    state: CheckState
    evidence: str
    until_ms: int | None
    """For a countdown: when the waiting ends; None when nobody can know."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something worth knowing that is not the cause. Its code is stable."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The first cause. ``code`` is a stable interface (docs/diagnosis.md)."""

    code: str
    kind: Kind
    sentence: str
    next_step: str
    actor: Actor
    source: str
    """S1, S2, KB, Nacha as in docs/diagnosis.md, or ``product``."""
    check: str
    """The id of the check that it comes from; empty when facts are missing."""
    until_ms: int | None = None
    missing: tuple[str, ...] = ()
    """Facts that could not be looked at before this cause, in words."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One payment, diagnosed as of ``now_ms``."""

    company: str
    payment_ref: str
    time_zone: str
    now_ms: int
    verdict: Verdict
    checks: tuple[Check, ...]
    notes: tuple[Note, ...]
