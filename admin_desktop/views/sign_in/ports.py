"""What the way in asks for, as frozen requests; bootstrap carries them out."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SignIn:
    """A name and a password, and whether this computer may keep somebody signed in."""

    user_name: str
    password: str = field(repr=False)
    remember: bool = False


@dataclass(frozen=True, slots=True)
class NewPassword:
    """One's own password, the old one and the new one."""

    old: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why it did not work, in the user's words; ``retry_at_ms`` when there is a wait."""

    text: str
    retry_at_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What the chooser offers beside the demo."""

    recent: Sequence[str] = ()
    """Locations, the latest first."""
    no_training: str = ""
    """Why training cannot be opened; empty when it can."""
