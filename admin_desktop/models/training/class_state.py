"""What the trainer's desk shows of a running class: frozen rows, no more."""

from dataclasses import dataclass
from datetime import date

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.sync_report import CompanySync
from admin_desktop.models.training.scripts.rows import Script, Step
from admin_desktop.models.training.texts import Text

RATES = (1, 10, 60, 300, 900, 3600)
"""How many seconds of the class pass in one of the room's."""


@dataclass(frozen=True, slots=True)
class ClassPayment:
    """A payment that the class follows, by the name that the class gave it."""

    name: str
    company: str
    payment_ref: str
    customer_name: str
    cents: int
    status: Status
    marks: tuple[Mark, ...]
    return_code: str | None
    effective_date: date
    record_no: int | None
    batch_no: int | None
    batch_state: str | None
    due_ms: int | None
    """When the next status is promised by."""
    lateness: str
    """``''``, ``amber`` or ``red``."""
    sentence: str
    next_step: str


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One EFT Generation run, as ASPIRE knows it."""

    company: str
    run_no: int
    batch_no: int | None
    state: str
    """``empty``, ``pulled``, ``posted`` or ``voided``."""
    entries: int
    cents: int
    has_file: bool


@dataclass(frozen=True, slots=True)
class CompanyState:
    """A finance company of the class."""

    company: str
    name: str
    time_zone: str
    payments_on: bool
    sync: CompanySync
    must_resolve: bool
    """Whether ASPIRE was restored and nobody has decided yet."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """What is out of order, on purpose."""

    syncing: bool
    aspire: str
    """``up``, ``down`` or ``slow``."""
    answer_lost: bool
    """Whether an answer will be lost that has not been yet."""
    backups: int
    """How many backups of ASPIRE there are to restore from."""


@dataclass(frozen=True, slots=True)
class Coming:
    """What happens next by itself, if nobody does anything."""

    at_ms: int
    kind: str
    """``sync``, ``amber``, ``red`` (a promise) or ``step`` (the lesson's)."""
    words: str


@dataclass(frozen=True, slots=True)
class Checked:
    """An expectation, looked at."""

    line: int
    at_ms: int
    met: bool
    expected: str
    actual: str


@dataclass(frozen=True, slots=True)
class StepState:
    """A step of the lesson, and what came of it."""

    no: int
    line: int
    title: Text
    deed_words: str
    at_ms: int
    outcome: str
    """``to come``, ``next``, ``done`` or ``failed``."""
    checks: tuple[Checked, ...]
    refusal: str
    """What the borrower or ASPIRE's staff were told instead of having their way."""


@dataclass(frozen=True, slots=True)
class LessonState:
    """Where the lesson stands."""

    script: Script
    steps: tuple[StepState, ...]
    done: int

    @property
    def current(self) -> Step | None:
        """The step that was played last."""
        return self.script.steps[self.done - 1] if self.done else None

    @property
    def upcoming(self) -> Step | None:
        """The step that comes next."""
        return self.script.steps[self.done] if self.done < len(self.script.steps) else None

    @property
    def failed(self) -> bool:
        """Whether an expectation was not met so far."""
        return any(step.outcome == "failed" for step in self.steps)


@dataclass(frozen=True, slots=True)
class ClassState:
    """The whole class at one virtual moment."""

    now_ms: int
    company: str
    time_zone: str
    rate: float
    paused: bool
    behind_ms: int
    """How much virtual time the clock still has to catch up with."""
    companies: tuple[CompanyState, ...]
    payments: tuple[ClassPayment, ...]
    """In the order in which the class met them."""
    batches: tuple[BatchRow, ...]
    """Newest first."""
    conditions: Conditions
    coming: tuple[Coming, ...]
    """Soonest first, five at most."""
    lesson: LessonState | None
    step_no: int
    last_step_no: int
    """The newest step that ``forward`` can reach without playing anything."""
    last_deed: str
    refusal: str
    """Why the last deed was refused; empty when it was not."""
    busy: bool

    @property
    def can_step_back(self) -> bool:
        """Whether there is a step to take back."""
        return self.step_no > 0

    @property
    def can_step_forward(self) -> bool:
        """Whether a step that was taken back, or the lesson's next one, can follow."""
        upcoming = self.lesson is not None and self.lesson.upcoming is not None
        return self.step_no < self.last_step_no or upcoming


@dataclass(frozen=True, slots=True)
class Tick:
    """What one slice of running time brought."""

    now_ms: int
    behind_ms: int
    changed: frozenset[str]
    """Companies in which something was committed."""
    cycles: int
