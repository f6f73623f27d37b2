"""What the shell asks of the workspace: what the palette finds, and what is worth an alert."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Found:
    """Something the palette can go to: ``item`` opens it on the page with the key ``page``."""

    kind: str
    """``payment`` or ``customer``."""
    words: str
    second: str
    page: str
    item: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """How many returned payments there are, the newest of them, and how many approvals wait for me."""

    returned: int
    newest_ref: str
    approvals: int


class ShellReader(Protocol):
    """Called in the shell's work thread only; each may raise an AdminDesktopError."""

    def find(self, text: str, /) -> Sequence[Found]:
        """Return the first few payments and customers that contain the text."""
        ...

    def news(self) -> News:
        """Return what alerts are about, as of now."""
        ...
