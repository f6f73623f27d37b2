"""Sync health for the window: reads and acts bound to who sits at it, and the page made of them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.payments.queries import CompanyRow, companies
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.support.bundle import Bundle, make_bundle, write_bundle
from admin_desktop.models.sync_health.acts import close_set_aside, send_again
from admin_desktop.models.sync_health.report import DIFFERING, HealthReport, health
from admin_desktop.settings import folders
from admin_desktop.views.look.theme import Look
from admin_desktop.views.sync_health.sync_health_page import SyncHealthPage

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class HealthDesk:
    """Satisfies the page's HealthDesk."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def companies(self) -> tuple[CompanyRow, ...]:
        """Return the finance companies that the principal sees."""
        return companies(self._store, self._who)

    def health(self, company: str) -> HealthReport:
        """Return a company's sync health."""
        return health(self._store, self._who, company)

    def send_again(self, company: str, entry_no: int, reason: str) -> str:
        """Let a rejected entry be sent once more."""
        return send_again(self._store, self._who, company, entry_no, reason)

    def close_set_aside(self, company: str, epoch: str, seq: int, reason: str) -> None:
        """Note that somebody has looked at what was set aside."""
        close_set_aside(self._store, self._who, company, epoch, seq, reason)

    def bundle(self) -> Bundle:
        """Gather the support bundle."""
        return make_bundle(self._store, self._who, folders().logs)

    def save_bundle(self, bundle: Bundle, target: Path) -> Path:
        """Write it; the file dialog has asked before overwriting."""
        return write_bundle(self._store, self._who, bundle, target, overwrite=True)


def sync_health_page(look: Look, here: Workspace) -> SyncHealthPage:
    """Return the page."""
    return SyncHealthPage(look, HealthDesk(here), may_act=may(here.who.role, Action.CASE_WORK))


def show_differing(room: "Room", company: str) -> None:
    """List in View Payments what a company's sync health counts as differing from ASPIRE."""
    room.window.show_page(room.payments.key)
    room.payments.show_marked(company, DIFFERING)
    room.payments.take_focus()


def register_sync_health(room: "Room") -> None:
    """Put the page on the rail; a click on the sync's state in the status bar leads to it."""
    if not may(room.here.who.role, Action.READ):
        return
    page, window = sync_health_page(room.look, room.here), room.window
    window.register(page)
    page.differing_requested.connect(partial(show_differing, room))
    window.status.state_requested.connect(lambda: window.show_page(page.key))
    window.watch.line_changed.connect(lambda _line: page.take_syncs(window.watch.reports()))
