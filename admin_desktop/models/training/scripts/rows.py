"""A script as it was read: frozen rows that remember their lines."""

from dataclasses import dataclass, field
from pathlib import Path

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.training.deeds import Deed
from admin_desktop.models.training.texts import Text


@dataclass(frozen=True, slots=True)
class Expectation:
    """What must be so at a virtual time; None: not looked at."""

    line: int
    payment: str
    at_ms: int
    status: Status | None = None
    marks: frozenset[Mark] | None = None
    """Exactly these."""
    in_file: bool | None = None
    """Whether a payment file that stands holds it."""
    return_code: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step: when, what is done, what is said and asked, and what must be so afterwards."""

    no: int
    """Counted from 1."""
    line: int
    at_ms: int
    deed: Deed
    title: Text = field(default_factory=Text)
    say: Text = field(default_factory=Text)
    ask: Text = field(default_factory=Text)
    answer: Text = field(default_factory=Text)
    refused: str = ""
    """The kind of refusal that the deed must meet (``REFUSALS``); empty: it must succeed."""
    expect: tuple[Expectation, ...] = ()
    """In the order of their times."""

    @property
    def ends_ms(self) -> int:
        """When the last of its expectations was looked at."""
        return max([self.at_ms, *(one.at_ms for one in self.expect)])


@dataclass(frozen=True, slots=True)
class Script:
    """A whole lesson."""

    name: str
    """The file's, without its ending."""
    title: Text
    about: Text
    company: str
    """Whose zone the script's times are in, and who is meant where a step names nobody."""
    time_zone: str
    start_ms: int
    seed: int
    sync_minutes: int
    steps: tuple[Step, ...]
    source: str = field(repr=False)
    """The file's text: a class that goes on another day plays what it began with."""
    path: Path | None = None

    @property
    def minutes(self) -> int:
        """How much virtual time it takes."""
        return (self.steps[-1].ends_ms - self.start_ms) // 60_000 if self.steps else 0


REFUSALS = ("payments-off", "not-legal", "invalid", "aspire")
"""Payments are off · the life cycle has no such move · a field is wrong · ASPIRE says no."""
