"""The strip that says why an act was refused or failed, and what to do."""

from admin_desktop.errors import AdminDesktopError, DatabaseBusyError, DatabaseUnreachableError
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.states import Banner
from admin_desktop.words import tr

_PASSING = (DatabaseBusyError, DatabaseUnreachableError)


class RefusalBanner(Banner):
    """``refusal_banner``: stays until it is dismissed, or until what it tells of is over."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "refusal_banner")
        self._passes = False
        self.action_requested.connect(lambda: self.tell(""))

    def tell_error(self, problem: AdminDesktopError) -> None:
        """Say what happened; what passes by itself is taken away by ``take``."""
        self._passes = isinstance(problem, _PASSING)
        detail = f" {problem.detail}." if problem.detail else ""
        self.tell(f"{tr(problem.title)}.{detail} {tr(problem.advice)}", "red", tr("Dismiss"))

    def take(self, report: CompanySync) -> None:
        """A sync that went well says that the workspace answers again."""
        if self._passes and report.state is SyncState.IDLE:
            self._passes = False
            self.tell("")
