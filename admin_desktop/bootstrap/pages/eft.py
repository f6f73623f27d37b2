"""EFT files for the window: reads and acts bound to who sits at it, and the page made of them."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.close_of_day.closing import close_of_day
from admin_desktop.models.close_of_day.export import write_close
from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.models.eft.drift import drift_of_file
from admin_desktop.models.eft.drift_rows import DriftReport
from admin_desktop.models.eft.imports import ImportedFile, import_file, imported_files
from admin_desktop.models.eft.matching import FileMatch, Way, company_of, match_file
from admin_desktop.models.eft.opening import OpenedFile, Watch, open_file, read_path
from admin_desktop.models.eft.return_rates import ReturnRates, return_rates
from admin_desktop.models.payments.queries import CompanyRow, companies
from admin_desktop.models.permissions import Action, may
from admin_desktop.views.eft_files.eft_files_page import EftFilesPage
from admin_desktop.views.eft_files.ports import MayDo
from admin_desktop.views.look.theme import Look

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class EftDesk:
    """Satisfies the page's EftDesk."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def companies(self) -> tuple[CompanyRow, ...]:
        """Return the finance companies that the principal sees."""
        return companies(self._store, self._who)

    def open(self, path: Path, watch: Watch, *, lenient: bool) -> OpenedFile:
        """Read, check and take apart a file."""
        return open_file(read_path(path), lenient=lenient, watch=watch)

    def company_of(self, opened: OpenedFile) -> str | None:
        """Return whose payments stand in the file."""
        return company_of(self._store, self._who, opened)

    def match(self, company: str, opened: OpenedFile, way: Way, watch: Watch) -> FileMatch:
        """Match each entry to a payment."""
        return match_file(self._store, self._who, company, opened, way=way, watch=watch)

    def drift(self, company: str, opened: OpenedFile, way: Way, watch: Watch) -> DriftReport:
        """Hold portal, ASPIRE's records and the file against each other."""
        return drift_of_file(self._store, self._who, company, opened, way=way, watch=watch)

    def keep(self, company: str, opened: OpenedFile, watch: Watch) -> ImportedFile:
        """Keep the file as evidence."""
        return import_file(self._store, self._who, company, opened, watch=watch)

    def imported(self, company: str) -> tuple[ImportedFile, ...]:
        """Return the files kept before."""
        return imported_files(self._store, self._who, company)

    def rates(self, company: str) -> ReturnRates:
        """Return the company's return rates."""
        return return_rates(self._store, self._who, company)

    def close(self, company: str, day: date | None) -> DayClose:
        """Close a business day."""
        return close_of_day(self._store, self._who, company, day)

    def export_close(self, close: DayClose, target: Path) -> Path:
        """Write a close of day; the file dialog has asked before overwriting."""
        return write_close(self._store, self._who, close, target, overwrite=True)


def eft_files_page(look: Look, here: Workspace) -> EftFilesPage:
    """Return the page."""
    role = here.who.role
    offered = MayDo(may(role, Action.DIAGNOSE), may(role, Action.CASE_WORK), may(role, Action.EXPORT))
    return EftFilesPage(look, here.clock, EftDesk(here), offered)


def register_eft_files(room: "Room") -> None:
    """Put the page on the rail."""
    if may(room.here.who.role, Action.READ):
        room.window.register(eft_files_page(room.look, room.here))
