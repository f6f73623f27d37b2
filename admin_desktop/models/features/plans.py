"""A company's features and the plans to change them, as frozen rows."""

from dataclasses import dataclass, field
from enum import StrEnum


class PlanState(StrEnum):
    """Where a plan stands."""

    WAITING = "waiting"
    """For its second person."""
    SCHEDULED = "scheduled"
    DONE = "done"
    """In force, or once was."""
    CANCELED = "canceled"
    LAPSED = "lapsed"


OPEN = frozenset({PlanState.WAITING, PlanState.SCHEDULED})


@dataclass(frozen=True, slots=True)
class Plan:
    """A change that somebody wants, wanted, or made."""

    plan_no: int
    feature: str
    active: bool
    """What the feature is to be, or was made."""
    ticket: str | None
    reason: str
    start_ms: int | None
    """None: at once, as soon as nobody else is needed."""
    return_ms: int | None
    """When it goes back by itself; None: it lasts."""
    basis: int
    """The state change it was made on."""
    second_person: bool
    version: int
    """Grows with every edit; an approval names the version it saw."""
    authors: tuple[str, ...]
    """Who planned and edited it: none of them can be its second person."""
    made_ms: int
    state: PlanState = PlanState.WAITING
    approved_by: str | None = None
    reverts: int | None = None
    """The plan whose effect it takes back."""
    emergency: bool = False
    owes_ticket: bool = False
    owes_second_person: bool = False
    owed_by_ms: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it has still to take force."""
        return self.state in OPEN

    @property
    def owes(self) -> bool:
        """Whether an emergency still lacks its ticket or its second person."""
        return self.owes_ticket or self.owes_second_person


@dataclass(frozen=True, slots=True)
class FeatureStanding:
    """One feature of the company, as it is."""

    feature: str
    active: bool
    since_ms: int | None = None
    changed_by: str = ""
    ticket: str | None = None
    reason: str | None = None
    change_no: int = 0
    """The event that made it so; 0 when it was never changed. A plan is made on it."""
    plan_no: int | None = None
    return_ms: int | None = None


@dataclass(frozen=True, slots=True)
class CompanyFeatures:
    """All features of a company, its policy, and every plan there ever was."""

    company: str
    features: dict[str, FeatureStanding] = field(default_factory=dict)
    plans: dict[int, Plan] = field(default_factory=dict)
    second_person: bool = False
    last_event_no: int = 0

    def open_plan(self, feature: str) -> Plan | None:
        """Return the plan of a feature that has still to take force; there is one at most."""
        return next((plan for plan in self.plans.values() if plan.feature == feature and plan.is_open), None)

    def debts(self) -> tuple[Plan, ...]:
        """Return the emergencies that still owe something, oldest first."""
        return tuple(plan for plan in self.plans.values() if plan.owes)
