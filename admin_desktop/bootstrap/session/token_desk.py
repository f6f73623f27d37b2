"""Asks for the ASPIRE token that a sync waits for: one that no keyring keeps, or that ASPIRE refused.

It is asked for once a session and company, of whoever may sync; Settings take one at any time.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit

from admin_desktop.models.activity.verification import place_of
from admin_desktop.models.connections import enabled
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.reading.answers import Answer
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.words import tr

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class TokenDesk(QObject):
    """Made once the sync is connected; ``shut_down`` ends its thread."""

    def __init__(self, room: "Room") -> None:
        super().__init__(room.window)
        self._room = room
        self._asked: set[str] = set()
        self._thread = WorkThread("tokens")
        self._thread.answered.connect(self._on_answer)
        room.worker.company_changed.connect(self.look)

    def shut_down(self) -> None:
        """End the thread."""
        self._thread.shut_down()

    @Slot(object)
    def look(self, report: CompanySync) -> None:
        """Ask when a company's sync stopped for want of a token."""
        waits = report.state is SyncState.SIGN_IN and report.company not in self._asked
        if waits and may(self._room.here.who.role, Action.SYNC):
            self._asked.add(report.company)
            self._ask(report.company)

    def _ask(self, company: str) -> None:
        question = Question(
            "token",
            tr("ASPIRE's token for {company}", company=company),
            tr(
                "Syncing waits for it; payments wait here meanwhile. It goes to this computer's keyring; "
                "where there is none it is kept until the window closes, and asked for again."
            ),
            act=tr("Sign in to ASPIRE"),
            field=tr("Token"),
        )
        dialog = ConfirmDialog(self._room.look, self._room.window, question)
        dialog.line.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.confirmed.connect(lambda token: self._keep(company, str(token)))
        open_dialog(dialog)

    def _keep(self, company: str, token: str) -> None:
        self._thread.ask(company, lambda _steps: self._remember(company, token))

    def _remember(self, company: str, token: str) -> bool:
        """Keep it where the sync looks for it; whether it is kept over the end of the program."""
        store, credentials = self._room.here.store, self._room.credentials()
        lines = enabled(store, frozenset({company}))
        if credentials is None or not lines:
            return False
        kept = credentials.remember(place_of(store), company, lines[0].base_url, token)
        _try_again(self._room, company)
        return kept

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        if not answer.value:
            self._room.window.status.tell(tr("No keyring kept the token: it is asked for again next time"))
        self._room.worker.sync_now()


def wake(room: "Room") -> None:
    """Something was set: whoever waits for a token or an address tries again, if anybody syncs yet."""
    if hasattr(room, "worker"):
        for company in room.ready.companies:
            _try_again(room, company)
        room.worker.sync_now()


def _try_again(room: "Room", company: str) -> None:
    cycle = room.ready.cycle
    if isinstance(cycle, SyncCycle):
        cycle.signed_in(company)
