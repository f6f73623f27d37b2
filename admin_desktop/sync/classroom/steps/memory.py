"""What a class remembers beside its two databases: all of it goes into every checkpoint."""

import random
from dataclasses import dataclass, field
from typing import Any

import msgspec

from admin_desktop.models.training.class_state import Checked
from admin_desktop.sync.rhythm.condition import Condition


@dataclass(frozen=True, slots=True)
class Played:
    """What came of one step of the script."""

    checks: tuple[Checked, ...]
    refusal: str


@dataclass(frozen=True, slots=True)
class ReturnPaper:
    """A bank's return file, kept for the hand-outs; its numbers are invented."""

    company: str
    name: str
    text: str


@dataclass(slots=True)
class ClassMemory:
    """The class at one moment, without the databases. Everything in it can be written down."""

    company: str
    seed: int
    sync_minutes: int
    now_ms: int
    script: str = ""
    """The name of the script; empty in a class without one."""
    source: str = ""
    played: list[Played] = field(default_factory=list)
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Name of a payment → company and reference, in the order the class met them."""
    syncing: bool = True
    hurried: dict[str, int] = field(default_factory=dict)
    """Company → when its sync is woken: somebody did what ASPIRE should hear at once."""
    aspire: str = "up"
    slow_s: int = 0
    backups: list[bytes] = field(default_factory=list)
    """Packed images of ASPIRE's books."""
    returns: list[ReturnPaper] = field(default_factory=list)
    last_deed: str = ""
    refusal: str = ""
    conditions: dict[str, Condition] = field(default_factory=dict)
    dice: list[Any] = field(default_factory=list)
    """The class's own randomness: references, back-offs."""
    fault_dice: list[Any] = field(default_factory=list)
    faults: list[dict[str, Any]] = field(default_factory=list)
    """The planted faults that are left."""

    def to_bytes(self) -> bytes:
        """Return it written down."""
        return msgspec.json.encode(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> "ClassMemory":
        """Read what ``to_bytes`` wrote."""
        return msgspec.json.decode(data, type=cls)


def written(dice: random.Random) -> list[Any]:
    """Return the state of a random source as what can be written down."""
    version, words, gauss = dice.getstate()
    return [version, list(words), gauss]


def resume(dice: random.Random, state: list[Any]) -> None:
    """Put a random source back to a state."""
    version, words, gauss = state
    dice.setstate((version, tuple(words), gauss))
