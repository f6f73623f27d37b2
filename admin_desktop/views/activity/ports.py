"""What the page needs from outside; bootstrap hands in what satisfies it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from admin_desktop.models.activity.evidence import Subject
from admin_desktop.models.activity.evidence_pack import PackReport
from admin_desktop.models.activity.log import LogFilter, LogPage, Place
from admin_desktop.models.activity.verification import Verification
from admin_desktop.views.reading.work_thread import Steps


class ActivityDesk(Protocol):
    """Reads and acts, called in the page's thread. Every call may raise an AdminDesktopError."""

    def read(self, flt: LogFilter, after: Place | None) -> LogPage:
        """Return the newest lines, or those that follow."""
        ...

    def verify(self, companies: Sequence[str], steps: Steps) -> Mapping[str, Verification]:
        """Walk the chains of these companies, or of all when none is named."""
        ...

    def evidence(self, subject: Subject, target: Path) -> PackReport:
        """Write an evidence pack."""
        ...
