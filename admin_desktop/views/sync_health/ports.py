"""What sync health needs from outside, as a protocol; bootstrap hands in what satisfies it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from admin_desktop.models.support.bundle import Bundle
from admin_desktop.models.sync_health.report import HealthReport
from admin_desktop.views.page import CompanyName


class HealthDesk(Protocol):
    """Called in the page's work thread only; each may raise an AdminDesktopError."""

    def companies(self) -> Sequence[CompanyName]:
        """Return the finance companies that the principal sees."""
        ...

    def health(self, company: str, /) -> HealthReport:
        """Return a company's sync health."""
        ...

    def send_again(self, company: str, entry_no: int, reason: str, /) -> str:
        """Let a rejected entry be sent once more; returns its payment's reference."""
        ...

    def close_set_aside(self, company: str, epoch: str, seq: int, reason: str, /) -> None:
        """Note that somebody has looked at what was set aside."""
        ...

    def bundle(self) -> Bundle:
        """Gather the support bundle."""
        ...

    def save_bundle(self, bundle: Bundle, target: Path, /) -> Path:
        """Write it."""
        ...
