"""What the page needs from outside; bootstrap hands in what satisfies it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.restore.evidence import RestoreReport
from admin_desktop.models.restore.plans import RestorePlan


class RestoreDesk(Protocol):
    """Called in the page's work thread only; each may raise an AdminDesktopError."""

    def reports(self) -> Sequence[RestoreReport]:
        """Return the open restore of every company that the principal sees; none when all is well."""
        ...

    def propose(self, company: str, decisions: Mapping[str, Decision], reason: str, /) -> RestorePlan:
        """Propose how to go on."""
        ...

    def confirm(self, company: str, plan_no: int, reason: str, /) -> RestorePlan:
        """Confirm another person's proposal."""
        ...
