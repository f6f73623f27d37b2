"""Who hears of a running cycle, and where a test may make it fail."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from admin_desktop.models.sync_report import Revision, SyncProgress

FailPoint: TypeAlias = Callable[[str], None]
"""Called with the name of each step that a crash could fall behind; does nothing in the product."""


def no_fail_point(_name: str) -> None:
    """Go on."""


class Listener(Protocol):
    """What a cycle tells while it runs; called in the cycle's own thread."""

    def committed(self, revision: Revision) -> None:
        """A transaction was committed."""
        ...

    def progressed(self, progress: SyncProgress) -> None:
        """The cycle came a step further."""
        ...


class Nobody:
    """A listener that does not listen."""

    def committed(self, revision: Revision) -> None:
        """Ignore it."""

    def progressed(self, progress: SyncProgress) -> None:
        """Ignore it."""
