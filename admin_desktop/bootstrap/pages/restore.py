"""Resolve a restore with its real parts: reads and acts bound to who sits at the window."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.restore.evidence import RestoreReport, restore_report
from admin_desktop.models.restore.plans import RestorePlan, confirm, propose
from admin_desktop.models.sync_report import SyncState
from admin_desktop.views.look.theme import Look
from admin_desktop.views.restore.restore_page import RestorePage

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class RestoreDesk:
    """Satisfies the page's RestoreDesk."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def reports(self) -> tuple[RestoreReport, ...]:
        """Return the open restore of every company that the principal sees."""
        codes = [row.company for row in companies(self._store, self._who)]
        found = [restore_report(self._store, self._who, code) for code in codes]
        return tuple(report for report in found if report is not None)

    def propose(self, company: str, decisions: Mapping[str, Decision], reason: str) -> RestorePlan:
        """Propose how to go on."""
        return propose(self._store, self._who, company, decisions, reason)

    def confirm(self, company: str, plan_no: int, reason: str) -> RestorePlan:
        """Confirm another person's proposal."""
        return confirm(self._store, self._who, company, plan_no, reason)


def restore_page(look: Look, here: Workspace) -> RestorePage:
    """Return the page."""
    return RestorePage(look, RestoreDesk(here), here.clock)


def register_restore(room: "Room") -> None:
    """Put the page on the rail of whoever proposes or confirms; a frozen sync's state leads there."""
    role = room.here.who.role
    if not (may(role, Action.RESTORE) or may(role, Action.APPROVE)):
        return
    page, window = restore_page(room.look, room.here), room.window
    window.register(page)

    def lead_there() -> None:
        if any(report.state is SyncState.RESTORED for report in window.watch.reports()):
            window.show_page(page.key)

    window.status.state_requested.connect(lead_there)
