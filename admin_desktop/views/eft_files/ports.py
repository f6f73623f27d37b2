"""What the EFT files page needs from outside, as protocols; bootstrap hands in what satisfies them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.models.eft.drift_rows import DriftReport
from admin_desktop.models.eft.imports import ImportedFile
from admin_desktop.models.eft.matching import FileMatch, Way
from admin_desktop.models.eft.opening import OpenedFile, Watch
from admin_desktop.models.eft.return_rates import ReturnRates
from admin_desktop.views.page import CompanyName


class MayDo(NamedTuple):
    """What the page offers to who sits here; the model refuses the rest whatever is offered."""

    compare: bool
    """Open a file and hold it against payments."""
    keep: bool
    export: bool


class EftDesk(Protocol):
    """Reads and acts on files. Called in the page's work thread only; each may raise an AdminDesktopError."""

    def companies(self) -> Sequence[CompanyName]:
        """Return the finance companies that the principal sees."""
        ...

    def open(self, path: Path, watch: Watch, /, *, lenient: bool) -> OpenedFile:
        """Read, check and take apart a file."""
        ...

    def company_of(self, opened: OpenedFile, /) -> str | None:
        """Return the one company whose payments stand in the file, None when unsure."""
        ...

    def match(self, company: str, opened: OpenedFile, way: Way, watch: Watch, /) -> FileMatch:
        """Match each entry to a payment."""
        ...

    def drift(self, company: str, opened: OpenedFile, way: Way, watch: Watch, /) -> DriftReport:
        """Hold portal, ASPIRE's records and the file against each other."""
        ...

    def keep(self, company: str, opened: OpenedFile, watch: Watch, /) -> ImportedFile:
        """Keep the file as evidence."""
        ...

    def imported(self, company: str, /) -> Sequence[ImportedFile]:
        """Return the files kept before, newest first."""
        ...

    def rates(self, company: str, /) -> ReturnRates:
        """Return the company's return rates."""
        ...

    def close(self, company: str, day: date | None, /) -> DayClose:
        """Close a business day, by default the present one."""
        ...

    def export_close(self, close: DayClose, target: Path, /) -> Path:
        """Write a close of day as CSV."""
        ...
