"""The window with its real parts, and every signal between the floors."""

import logging
import random
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.demo import Borrowers, demo_aspire
from admin_desktop.bootstrap.syncing import syncing
from admin_desktop.bootstrap.workspaces import DEMO, Workspace, open_workspace
from admin_desktop.clock import SystemClock
from admin_desktop.credentials import Credentials, KeyringCredentials, MemoryCredentials
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.demo.borrowers import BorrowerAct, Did
from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.models.payments.pages import PaymentPages
from admin_desktop.models.payments.queries import CompanyRow, companies, find
from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.payments.submission import request_cancel
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.principal import Role
from admin_desktop.models.sync_report import Revision
from admin_desktop.settings import folders
from admin_desktop.sync.worker import SyncWorker
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.payments.ports import CancelRequest
from admin_desktop.views.shell.desk import Desk, WorkspaceKind
from admin_desktop.views.window import MainWindow

_log = logging.getLogger(__name__)


class Reader:
    """The window's reads, bound to who sits at it."""

    def __init__(self, here: Workspace) -> None:
        self._store, self._who = here.store, here.who

    def open(self, flt: PaymentFilter, sort: PaymentSort) -> PaymentPages:
        """Return the pages of a filter and sort."""
        return PaymentPages(self._store, self._who, flt, sort)

    def detail(self, company: str, payment_ref: str) -> PaymentDetail:
        """Return all about one payment."""
        return find(self._store, self._who, company, payment_ref)

    def companies(self) -> tuple[CompanyRow, ...]:
        """Return the companies to choose from."""
        return companies(self._store, self._who)


class Acts(QObject):
    """What the user does to payments, done off the window's thread, one after the other."""

    done = Signal(object)
    """Revision: what was committed; the sync should send it on."""
    refused = Signal(object)
    """An AdminDesktopError."""

    def __init__(self, here: Workspace) -> None:
        super().__init__()
        self._here = here
        self._hands = ThreadPoolExecutor(1, "acts")

    def cancel(self, request: CancelRequest) -> None:
        """Cancel a payment for the borrower, on the ticket."""
        self._do(
            request.company,
            lambda: request_cancel(
                self._here.store, self._here.who, request.company, request.payment_ref, ticket=request.ticket
            ),
        )

    def heard(self, act: BorrowerAct) -> None:
        """A borrower of the demo acted, in a thread of their own."""
        new = int(act.did is Did.SUBMITTED)
        self.done.emit(Revision(act.payment.company, 1, new, 0))

    def close(self) -> None:
        """Finish what was begun."""
        self._hands.shutdown(wait=True)

    def _do(self, company: str, act: Callable[[], object]) -> None:
        self._hands.submit(act).add_done_callback(lambda outcome: self._tell(company, outcome))

    def _tell(self, company: str, outcome: "Future[object]") -> None:
        error = outcome.exception()
        if error is None:
            self.done.emit(Revision(company, 1, 0, 0))
            return
        if not isinstance(error, AdminDesktopError):
            _log.error("an act failed", exc_info=error)
        self.refused.emit(told(error))


class Room:
    """Everything that a window needs, connected; ``close`` ends it all, the window's threads first."""

    def __init__(
        self, app: QApplication, location: str, role: Role | None, theme: ThemeChoice, *, lively: bool = True
    ) -> None:
        self._stack = ExitStack()
        try:
            credentials = self._credentials(location, lively=lively)
            self.here = open_workspace(location, role)
            self._stack.callback(self.here.store.close)
            self.look = Look(app, theme, shipped_font=not lively)
            self.ready = syncing(self.here, credentials)
            self.window = MainWindow(
                look=self.look,
                clock=self.here.clock,
                desk=desk_of(self.here, self.ready.interval_s),
                reader=Reader(self.here),
            )
            self._stack.callback(self.window.shut_down)
            self.worker = self._worker()
            acts = self._acts()
            if lively and self.here.kind == DEMO:
                self._borrowers(acts)
        except BaseException:
            self._stack.close()
            raise

    def close(self) -> None:
        """End every thread and process; nothing that was committed is lost."""
        self._stack.close()

    def _credentials(self, location: str, *, lively: bool) -> Credentials:
        if location != DEMO:
            return KeyringCredentials()
        place = folders().make()
        aspire = self._stack.enter_context(demo_aspire(place, SystemClock(), lively=lively))
        return MemoryCredentials(aspire.tokens)

    def _worker(self) -> SyncWorker:
        worker = SyncWorker(self.ready.cycle, self.ready.companies, self.here.clock)
        self._stack.callback(worker.stop)
        worker.committed.connect(self.window.apply_revision)
        worker.progressed.connect(self.window.show_progress)
        worker.company_changed.connect(self.window.show_company_sync)
        worker.failed.connect(lambda error: self.window.tell_error(told(error)))
        self.window.sync_requested.connect(worker.sync_now)
        self.window.sync_cancel_requested.connect(worker.cancel)
        return worker

    def _acts(self) -> Acts:
        acts = Acts(self.here)
        self._stack.callback(acts.close)
        self.window.cancel_requested.connect(acts.cancel)
        acts.refused.connect(self.window.tell_error)
        acts.done.connect(self.window.apply_revision)
        acts.done.connect(self.worker.sync_now)
        return acts

    def _borrowers(self, acts: Acts) -> None:
        borrowers = Borrowers(self.here.store, random.Random(), acts.heard)
        self._stack.callback(borrowers.stop)
        borrowers.start()


def told(error: BaseException) -> AdminDesktopError:
    """Return the error in the user's words; what nobody foresaw is named and stands in the log."""
    return error if isinstance(error, AdminDesktopError) else AdminDesktopError(type(error).__name__)


def desk_of(here: Workspace, interval_s: int) -> Desk:
    """Return what the window tells of its user, and offers them."""
    rows = companies(here.store, here.who)
    return Desk(
        principal=here.who,
        workspace=here.name,
        kind=WorkspaceKind(here.kind),
        time_zone=rows[0].time_zone if rows else "UTC",
        interval_s=interval_s,
        may_cancel_for_borrower=may(here.who.role, Action.CANCEL_FOR_BORROWER),
        may_sync=may(here.who.role, Action.SYNC),
    )


def run_window(location: str, role: Role | None, theme: ThemeChoice) -> int:
    """Show the window until it is closed; returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):  # pragma: no cover - only another kind made before us
        raise TypeError("a QCoreApplication is running")
    app.setApplicationName("Admin Desktop")
    room = Room(app, location, role, theme)
    try:
        _watch_for_bugs(room.window)
        room.window.show()
        room.worker.start()
        return app.exec()
    finally:
        room.close()


def _watch_for_bugs(window: MainWindow) -> None:
    """Log what nobody foresaw, and tell the user that it happened."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.critical("not foreseen", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            window.tell_error(told(error))

    sys.excepthook = hook
