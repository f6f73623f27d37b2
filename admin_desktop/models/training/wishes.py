"""What the trainer wishes at the desk: one type per button. Deeds are a wish of their own."""

from dataclasses import dataclass
from pathlib import Path

from admin_desktop.models.training.deeds import Deed


@dataclass(frozen=True, slots=True)
class Do:
    """Do this in the class."""

    deed: Deed


@dataclass(frozen=True, slots=True)
class SetRate:
    """Let so many seconds of the class pass in one of the room's."""

    rate: float


@dataclass(frozen=True, slots=True)
class Run:
    """Let the clock run."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Let some minutes pass at once."""

    minutes: int = 15


@dataclass(frozen=True, slots=True)
class ToNextEvent:
    """Let time pass until something happens by itself."""


@dataclass(frozen=True, slots=True)
class PlayNext:
    """Play the lesson's next step."""


@dataclass(frozen=True, slots=True)
class StepBack:
    """Take the last step back."""


@dataclass(frozen=True, slots=True)
class StepForward:
    """Take the step that was taken back, or the lesson's next."""


@dataclass(frozen=True, slots=True)
class OpenScript:
    """Begin a class with this script's file."""

    path: Path


@dataclass(frozen=True, slots=True)
class FreeClass:
    """Begin a class without a script."""


@dataclass(frozen=True, slots=True)
class Reset:
    """Begin the same class again."""


@dataclass(frozen=True, slots=True)
class CallOff:
    """Call off what takes long; everything is as before it began."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Somebody acted past the desk, in the customer's view: it is a step too, and its payments get names."""


@dataclass(frozen=True, slots=True)
class HandOut:
    """Write the papers of the class into a folder."""

    folder: Path
    language: str = "en"


Wish = (
    Do
    | SetRate
    | Run
    | Pause
    | Skip
    | ToNextEvent
    | PlayNext
    | StepBack
    | StepForward
    | OpenScript
    | FreeClass
    | Reset
    | CallOff
    | Notice
    | HandOut
)
