"""The window: rail, header, pages, status bar. It carries signals between them and holds no data.

It can be shown before there is anything to show: bootstrap paints it first, opens the workspace meanwhile,
tells who sits down (``sit_down``) and hands in the pages (``register``). So nothing here imports a page.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.sync_report import CompanySync, Revision, SyncProgress
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page
from admin_desktop.views.parts.layout.sections import Hairline
from admin_desktop.views.parts.states import PageState, StatePanel
from admin_desktop.views.shell.desk import Desk, WorkspaceKind
from admin_desktop.views.shell.frame import appearance, placement
from admin_desktop.views.shell.frame.arrangement import framed
from admin_desktop.views.shell.frame.header import Header
from admin_desktop.views.shell.frame.memory import Memory
from admin_desktop.views.shell.frame.page_room import PageRooms
from admin_desktop.views.shell.frame.rail import Rail
from admin_desktop.views.shell.frame.refusal_banner import RefusalBanner
from admin_desktop.views.shell.frame.watermark import Watermark
from admin_desktop.views.shell.sync_state.status_line import StatusLine
from admin_desktop.views.shell.sync_state.sync_watch import SyncWatch
from admin_desktop.words import tr

if TYPE_CHECKING:
    from admin_desktop.views.shell.reception import Reception

NARROW = 820
"""Below this width the rail shows icons only."""


class MainWindow(QMainWindow):
    """Made once by bootstrap, with everything it needs; ``shut_down`` ends its threads within two seconds."""

    sync_requested = Signal()
    sync_cancel_requested = Signal()
    closing = Signal()
    """The window is about to close, with everything behind it."""
    closed = Signal()
    page_shown = Signal(str)
    left_opening = Signal()
    """The user gave up on a workspace that cannot be opened."""

    def __init__(
        self, *, look: Look, clock: Clock, desk: Desk | None = None, memory: Memory | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Admin Desktop")
        self.look, self.memory = look, memory or Memory()
        self.desk: Desk | None = None
        self.reception: Reception | None = None
        self.watch = SyncWatch(clock)
        self.rail, self.header = Rail(look), Header(look)
        self.status = StatusLine(look)
        self._watermark = Watermark(look)
        self._refusal = RefusalBanner(look)
        self._opening = StatePanel(look, "opening_state")
        self._rooms = PageRooms(self._opening)
        self._companies: Sequence[CompanyName] = ()
        self._build()
        self._connect()
        appearance.restore(look, self.memory.section("look"))
        placement.put_back(self, self.memory.section("window"))
        self.tell_opening(
            PageState("loading", tr("Opening the workspace"), tr("Payments appear in a moment."))
        )
        if desk is not None:
            self.sit_down(desk)

    def sit_down(self, desk: Desk) -> None:
        """Say who works here, and where."""
        self.desk = desk
        self.setWindowTitle(f"Admin Desktop – {desk.workspace}")  # noqa: RUF001 - a dash
        self.watch.sit_down(desk)
        self.status.sit_down(desk)
        self.wear(desk.kind)

    def wear(self, kind: WorkspaceKind) -> None:
        """Show the kind of workspace as soon as it is known."""
        self._watermark.wear(kind)

    def tell_opening(self, state: PageState) -> None:
        """Say what is going on, or wrong, while there is no page yet."""
        self._opening.show_state(state)

    def attend(self, reception: "Reception") -> None:
        """Answer to keys, palette and help, and raise alerts, from now on."""
        self.reception = reception

    def register(self, page: Page) -> None:
        """Take a page: its button on the rail, its signals on the status bar."""
        self._rooms.take(page)
        self.rail.register(page)
        page.counted.connect(partial(self.status.count, page.key))
        page.selected.connect(partial(self.status.select, page.key))
        page.told.connect(self.status.tell)
        page.sync_requested.connect(self.sync_requested)
        page.search_cleared.connect(lambda: self.header.put_search(""))
        page.search_set.connect(lambda text: self.header.keep_search(page.key, text))
        page.item_requested.connect(self.open_item)
        page.company_requested.connect(self.header.choose_company)
        self.watch.trouble_changed.connect(page.tell_offline)
        page.restore_state(self.memory.section(f"page.{page.key}"))
        page.take_companies(self._companies)
        last = self.memory.section("view").get("page")
        if len(self.pages()) == 1 or page.key == last:
            self.show_page(page.key)

    def pages(self) -> tuple[Page, ...]:
        """Return the pages in the order of the rail."""
        return self._rooms.pages()

    def page(self) -> Page | None:
        """Return the page that is shown; None before there is one."""
        return self._rooms.shown()

    def show_page(self, key: str) -> None:
        """Show a page of the rail."""
        self.header.show_page(self._rooms.show_page(key))
        self.rail.check(key)
        self.status.show_page(key)
        self.page_shown.emit(key)

    def open_page(self, key: str) -> bool:
        """Show a page if there is one of that key; returns whether there is."""
        if known := any(page.key == key for page in self.pages()):
            self.show_page(key)
        return known

    def open_item(self, key: str, item: tuple[str, ...]) -> None:
        """Show one thing on its page: a payment, a customer."""
        if self.open_page(key) and (page := self.page()) is not None:
            page.open_item(item)

    def search(self, text: str) -> None:
        """Search on the page shown, as if it had been typed."""
        self.header.put_search(text)
        self._search(text)

    def show_companies(self, companies: Sequence[CompanyName]) -> None:
        """Offer the companies that the principal sees."""
        self._companies = companies
        self.header.show_companies(companies)
        names = {company.company: company.name for company in companies}
        self.watch.name_companies(names)
        if self.reception is not None:
            self.reception.alerts.name_companies(names)
        for page in self.pages():
            page.take_companies(companies)

    def show_company_sync(self, report: CompanySync) -> None:
        """A company's sync says where it stands."""
        self.watch.take(report)
        self._refusal.take(report)
        if self.reception is not None:
            self.reception.take(report)

    def show_progress(self, progress: SyncProgress) -> None:
        """A running cycle says how far it is."""
        self.watch.take_progress(progress)

    def apply_revision(self, revision: Revision) -> None:
        """A transaction was committed: pages read again what they show."""
        for page in self.pages():
            page.apply_revision(revision)
        if self.reception is not None:
            self.reception.alerts.note_commit()

    def tell_error(self, problem: AdminDesktopError) -> None:
        """Say that an act was refused or failed, and what to do."""
        self._refusal.tell_error(problem)

    def keep(self) -> None:
        """Write down how the window and its pages stand, for the next start."""
        self.memory.keep("window", placement.as_kept(self))
        self.memory.keep("look", appearance.as_kept(self.look))
        if (shown := self.page()) is not None:
            self.memory.keep("view", {"page": shown.key})
        for page in self.pages():
            self.memory.keep(f"page.{page.key}", page.save_state())
        self.memory.save()

    def shut_down(self) -> None:
        """End timers and threads; the window may be closed afterwards."""
        self.watch.stop()
        if self.reception is not None:
            self.reception.shut_down()
        for page in self.pages():
            page.shut_down()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Whatever the parts would like: a small screen has no more (see ``placement.least``)."""
        return self.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window keeps its room for the page."""
        super().resizeEvent(event)
        self.rail.show_words(shown=event.size().width() >= NARROW)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing ends what runs, and what is asked."""
        if self.isVisible():
            self.keep()
        placement.close_questions(self)
        self.closing.emit()
        self.shut_down()
        self.closed.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        column = (self.header, Hairline(self.look), self._refusal)
        body = framed(
            self.look, top=self._watermark, rail=self.rail, column=column, page=self._rooms, foot=self.status
        )
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.rail.page_chosen.connect(self.show_page)
        self.header.searched.connect(self._search)
        self.header.company_chosen.connect(self._choose_company)
        self.header.left.connect(self._go_on)
        self.status.sync_requested.connect(self.sync_requested)
        self.status.cancel_requested.connect(self.sync_cancel_requested)
        self.watch.line_changed.connect(self.status.show_line)
        self._opening.action_requested.connect(self.left_opening)

    def _search(self, text: str) -> None:
        page = self.page()
        if page is not None:
            page.search(text)

    def _go_on(self) -> None:
        page = self.page()
        if page is not None:
            page.take_focus()

    def _choose_company(self, company: str | None) -> None:
        for page in self.pages():
            page.show_company(company)
