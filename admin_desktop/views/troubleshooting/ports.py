"""What the page needs from outside, as a protocol; bootstrap hands in what satisfies it."""

from collections.abc import Callable
from typing import Protocol

from admin_desktop.models.diagnosis.asking.examination import Examination
from admin_desktop.models.diagnosis.asking.lookup import Lookup
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.overdue import OverdueReport
from admin_desktop.models.diagnosis.restored import LeftOpen, Restored

PaymentKey = tuple[str, str]
"""Company and payment reference."""


class TroubleshootingReader(Protocol):
    """The reads of the page. Called in its work thread only; each may raise an AdminDesktopError."""

    def look_up(self, text: str, company: str | None, /) -> Lookup:
        """Return the payments that a pasted text means."""
        ...

    def examine(self, company: str, payment_ref: str, /, *, remember: bool) -> Examination:
        """Diagnose one payment; ``remember`` keeps the answer among its past diagnoses."""
        ...

    def overdue(
        self,
        company: str | None,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        /,
    ) -> OverdueReport:
        """Diagnose every overdue payment."""
        ...

    def restored(self, company: str | None, /) -> tuple[Restored, ...]:
        """Return the companies whose ASPIRE was restored and not resolved, of one or of all."""
        ...

    def affected(self, company: str | None, /) -> tuple[LeftOpen, ...]:
        """Return what each unresolved restore left open, of one company or of all."""
        ...

    def why_no_payments(self, company: str, /) -> Diagnosis:
        """Return whether borrowers of a company can pay."""
        ...
