"""The Activity page with its real parts: the log, the keyring's anchors, and the PDF."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.credentials import KeyringNotes
from admin_desktop.models.activity.evidence import Subject
from admin_desktop.models.activity.evidence_pack import PackReport, write_pack
from admin_desktop.models.activity.log import LogFilter, LogPage, Place, read
from admin_desktop.models.activity.verification import Verification, Walk, verifiable, verify
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.permissions import Action, may
from admin_desktop.views.activity.activity_page import ActivityPage
from admin_desktop.views.activity.pdf import render_pdf
from admin_desktop.views.look.theme import Look
from admin_desktop.views.reading.work_thread import Steps

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class ActivityDesk:
    """Satisfies the page's ActivityDesk, bound to who sits at it."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who
        self._keyring = KeyringNotes()

    def read(self, flt: LogFilter, after: Place | None) -> LogPage:
        """Return the newest lines, or those that follow."""
        return read(self._store, self._who, flt, after=after)

    def verify(self, chosen: Sequence[str], steps: Steps) -> Mapping[str, Verification]:
        """Walk the chains of these companies, or of all that the principal may verify."""
        seen = [row.company for row in companies(self._store, self._who)]
        walk = Walk((), self._keyring, steps.report, steps.cancelled)
        return {
            code: verify(self._store, self._who, code, walk) for code in chosen or verifiable(self._who, seen)
        }

    def evidence(self, subject: Subject, target: Path) -> PackReport:
        """Write an evidence pack; the file dialog has asked before overwriting."""
        return write_pack(self._store, self._who, subject, target, render_pdf, overwrite=True)


def activity_page(look: Look, here: Workspace) -> ActivityPage:
    """Return the page; what the role may not do has no button."""
    seen = companies(here.store, here.who)
    page = ActivityPage(
        look,
        ActivityDesk(here),
        here.clock,
        seen[0].time_zone if seen else "UTC",
        may_verify=may(here.who.role, Action.VERIFY_AUDIT),
        may_take_evidence=may(here.who.role, Action.EVIDENCE),
    )
    page.take_companies(seen)
    return page


def register_activity(room: "Room") -> None:
    """Put the page on the rail of whoever may read, and its evidence on the detail of who may take it."""
    role = room.here.who.role
    if not may(role, Action.READ):
        return
    page = activity_page(room.look, room.here)
    room.window.register(page)
    if may(role, Action.EVIDENCE):
        detail = room.payments.detail
        detail.evidence_requested.connect(lambda *key: room.window.open_item(page.key, key))
        detail.offer_evidence()
