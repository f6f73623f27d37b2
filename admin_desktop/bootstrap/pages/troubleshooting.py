"""Troubleshooting for the window: its reads, bound to who sits at it, and the page made of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.diagnosis.asking.examination import Examination, examine
from admin_desktop.models.diagnosis.asking.lookup import Lookup, look_up
from admin_desktop.models.diagnosis.asking.past import remember as keep
from admin_desktop.models.diagnosis.asking.questions import why_no_payments
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.overdue import OverdueReport, diagnose_overdue
from admin_desktop.models.diagnosis.restored import (
    LeftOpen,
    Restored,
    affected_by_restore,
    restored_companies,
)
from admin_desktop.models.permissions import Action, may
from admin_desktop.views.look.theme import Look
from admin_desktop.views.troubleshooting.troubleshooting_page import TroubleshootingPage

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class TroubleshootingReads:
    """Satisfies the page's TroubleshootingReader."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def look_up(self, text: str, company: str | None) -> Lookup:
        """Return the payments that a pasted text means."""
        return look_up(self._store, self._who, text, company)

    def examine(self, company: str, payment_ref: str, *, remember: bool) -> Examination:
        """Diagnose one payment; the answer to a person's question is remembered."""
        examination = examine(self._store, self._who, company, payment_ref)
        if remember:
            keep(self._store, self._who, examination.diagnosis)
        return examination

    def overdue(
        self, company: str | None, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> OverdueReport:
        """Diagnose every overdue payment."""
        return diagnose_overdue(self._store, self._who, company, progress, cancelled)

    def restored(self, company: str | None) -> tuple[Restored, ...]:
        """Return the companies whose ASPIRE was restored and not resolved."""
        return restored_companies(self._store, self._who, company)

    def affected(self, company: str | None) -> tuple[LeftOpen, ...]:
        """Return what each unresolved restore left open."""
        return affected_by_restore(self._store, self._who, company)

    def why_no_payments(self, company: str) -> Diagnosis:
        """Return whether borrowers of a company can pay."""
        return why_no_payments(self._store, self._who, company)


def troubleshooting_page(look: Look, here: Workspace) -> TroubleshootingPage:
    """Return the page."""
    resolves = may(here.who.role, Action.RESTORE) or may(here.who.role, Action.APPROVE)
    return TroubleshootingPage(look, here.clock, TroubleshootingReads(here), may_resolve=resolves)


def register_troubleshooting(room: "Room") -> None:
    """Put the page on the rail and its button on the payment's detail, for roles that may diagnose."""
    if not may(room.here.who.role, Action.DIAGNOSE):
        return
    page = troubleshooting_page(room.look, room.here)
    room.window.register(page)
    detail = room.payments.detail
    detail.diagnose_requested.connect(lambda *key: room.window.open_item(page.key, key))
    detail.offer_diagnosis()
