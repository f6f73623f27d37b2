"""The window with its real parts, and every signal between the floors.

The start has stages, so that the window is painted before anything heavy is imported, and shows payments
and pages before the demo's ASPIRE answers: ``start.py`` paints the shell, ``open`` the workspace (loader's
thread), ``furnish`` with View Payments, ``fetch`` what else there is to see and do (loader's thread),
``settle`` it in, ``reach`` out to ASPIRE (loader's thread), ``connect`` the sync.

Signals emitted in another thread are connected to methods of QObjects only: a lambda would run there.
"""

from contextlib import ExitStack
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.workspaces import DEMO, TRAINING, Admit, Workspace, nobody, open_workspace
from admin_desktop.clock import SystemClock
from admin_desktop.models.connections import enabled
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.queries import CompanyRow, companies, find
from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.principal import Role
from admin_desktop.settings import SYNC_INTERVAL_S, folders
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.shell.desk import Desk, WorkspaceKind
from admin_desktop.views.window import MainWindow

if TYPE_CHECKING:
    from admin_desktop.bootstrap.practice.class_driver import ClassDriver
    from admin_desktop.bootstrap.practice.class_link import ClassLink
    from admin_desktop.bootstrap.running.acts import Acts
    from admin_desktop.bootstrap.running.keeper import SyncKeeper
    from admin_desktop.bootstrap.running.link import Link
    from admin_desktop.bootstrap.running.syncing import Syncing
    from admin_desktop.credentials import Credentials
    from admin_desktop.models.payments.as_of.pages import AsOfPages


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

    def open_as_of(self, flt: PaymentFilter, sort: PaymentSort, at_ms: int) -> "AsOfPages":
        """Return the pages as we knew the payments at an instant; imported when first asked for."""
        module = import_module("admin_desktop.models.payments.as_of.pages")
        pages: AsOfPages = module.AsOfPages(self._store, self._who, flt, sort, at_ms)
        return pages

    def detail_as_of(self, company: str, payment_ref: str, at_ms: int) -> PaymentDetail:
        """Return all that we knew about one payment at an instant."""
        module = import_module("admin_desktop.models.payments.as_of.detail")
        known: PaymentDetail = module.find_then(self._store, self._who, company, payment_ref, at_ms)
        return known

    def companies(self) -> tuple[CompanyRow, ...]:
        """Return the companies to choose from."""
        return companies(self._store, self._who)


class Room:
    """Everything behind a window, connected; ``close`` ends it all, the window's threads first.

    Stages in this order: ``open``, ``furnish``, ``fetch``, ``settle``, ``reach``, ``connect``; ``open``,
    ``fetch`` and ``reach`` may run in another thread, the others run in the window's. ``whole`` does them all
    at once, for tours and tests.
    """

    here: Workspace
    payments: PaymentsPage
    acts: "Acts"
    ready: "Syncing"
    worker: "SyncKeeper | ClassDriver"
    _link: "Link | ClassLink"

    def __init__(self, window: MainWindow, look: Look, *, lively: bool = True) -> None:
        self.window, self.look, self._lively = window, look, lively
        self._stack = ExitStack()
        self._location = DEMO
        self._has_link = False
        self.tokens: Credentials | None = None  # what kept them in the window before this one

    @classmethod
    def whole(
        cls,
        app: QApplication,
        location: str,
        role: Role | None,
        theme: ThemeChoice,
        *,
        lively: bool = True,
        admit: Admit = nobody,
    ) -> "Room":
        """Return a connected room with a window of its own; the worker is not started yet."""
        look = Look(app, theme, shipped_font=not lively)
        room = cls(MainWindow(look=look, clock=SystemClock()), look, lively=lively)
        try:
            room.open(location, role, admit=admit)
            room.furnish()
            room.fetch()
            room.settle()
            room.reach()
            room.connect()
        except BaseException:
            room.close()
            raise
        return room

    def open(
        self,
        location: str,
        role: Role | None,
        *,
        admit: Admit = nobody,
        password: str = "",
        new: bool = False,
    ) -> None:
        """Open the workspace. A demo that is not there yet is made first, which takes some seconds."""
        self._location = location
        if location == TRAINING:
            self.here = self._open_class()
            return
        if location == DEMO and not folders().has_demo:
            self._begin_link()
        self.here = open_workspace(location, role, admit=admit, password=password, new=new)
        self._stack.callback(self.here.store.close)

    def furnish(self) -> None:
        """Say who sits here and show View Payments."""
        window, here = self.window, self.here
        self._stack.callback(window.shut_down)
        window.sit_down(desk_of(here))
        thread = ReaderThread(self.payments_reads())
        cancels = may(here.who.role, Action.CANCEL_FOR_BORROWER)
        self.payments = PaymentsPage(self.look, here.clock, thread, may_cancel=cancels)
        thread.companies_read.connect(window.show_companies)
        window.register(self.payments)
        self.payments.start()

    def fetch(self) -> None:
        """Import what people do to payments, and the other pages."""
        for name in ("running.acts", "pages.rail", "pages.shell"):
            import_module(f"admin_desktop.bootstrap.{name}")

    def settle(self) -> None:
        """Take acts from View Payments, and show the other pages."""
        self.acts = import_module("admin_desktop.bootstrap.running.acts").Acts(self.here)
        self._stack.callback(self.acts.close)
        self.acts.refused.connect(self.window.tell_error)
        self.acts.done.connect(self.window.apply_revision)
        self.payments.cancel_requested.connect(self.acts.cancel)
        import_module("admin_desktop.bootstrap.pages.rail").register_pages(self)
        shell = import_module("admin_desktop.bootstrap.pages.shell")
        self.window.attend(shell.reception(self.window, self.here))

    def reach(self) -> None:
        """Begin the link to ASPIRE."""
        self._begin_link()
        self.ready = self._link.ready(self.here)

    def connect(self) -> None:
        """Connect the sync."""
        worker = self.worker = self._link.worker(self.here, self.ready)
        worker.committed.connect(self.window.apply_revision)
        worker.progressed.connect(self.window.show_progress)
        worker.company_changed.connect(self.window.show_company_sync)
        worker.failed.connect(self.acts.refuse)
        worker.faulted.connect(self.window.watch.take_fault)
        self.window.closing.connect(worker.ask_to_stop)
        self.window.sync_requested.connect(worker.sync_now)
        self.window.sync_cancel_requested.connect(worker.cancel)
        self.acts.done.connect(worker.sync_now)
        if self._lively and self.here.kind == DEMO:
            self._link.enliven(self.here, self.acts)

    def credentials(self) -> "Credentials | None":
        """Return where tokens are kept; None before ASPIRE is reached out to."""
        kept: Credentials | None = getattr(self._link, "credentials", None) if self._has_link else None
        return kept

    def payments_reads(self) -> Reader:
        """Return the reads of payments, for one more reader thread."""
        return Reader(self.here)

    def give_up(self) -> None:
        """Let ``open`` or ``reach``, under way in another thread, end soon; ``close`` comes after them."""
        if self._has_link:
            self._link.give_up()

    def let_go(self) -> None:
        """Interrupt what still runs in the database; called in any thread, when the program ends."""
        here = getattr(self, "here", None)
        if here is not None:
            here.store.leave()

    def close(self) -> None:
        """End every thread and process; nothing that was committed is lost."""
        self._stack.close()

    @property
    def driver(self) -> "ClassDriver | None":
        """What runs the class; None where none is held. Asked for in the window's thread."""
        return self._link.driver if self._has_link else None

    def _open_class(self) -> Workspace:
        """A class is its own way to ASPIRE: which parts it is made of is chosen here and in ``training``."""
        link = import_module("admin_desktop.bootstrap.practice.class_link").ClassLink
        self._link = link(self._stack, SystemClock())
        self._has_link = True
        self._begin_link()
        return self._link.here

    def _begin_link(self) -> None:
        if not self._has_link:
            link = import_module("admin_desktop.bootstrap.running.link").Link
            self._link = link(self._stack, SystemClock(), self.tokens)
            self._has_link = True
        self._link.begin(self._location, lively=self._lively)


def desk_of(here: Workspace) -> Desk:
    """Return what the window tells of its user, and offers them."""
    rows = companies(here.store, here.who)
    intervals = [line.interval_s for line in enabled(here.store, here.who.companies)]
    return Desk(
        principal=here.who,
        workspace=here.name,
        kind=WorkspaceKind(here.kind),
        time_zone=rows[0].time_zone if rows else "UTC",
        interval_s=min(intervals, default=SYNC_INTERVAL_S),
        may_cancel_for_borrower=may(here.who.role, Action.CANCEL_FOR_BORROWER),
        may_sync=may(here.who.role, Action.SYNC),
    )
