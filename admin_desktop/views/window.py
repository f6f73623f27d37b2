"""The window: rail, header, pages, status bar. It carries signals between them and holds no data."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QToolTip, QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.sync_report import CompanySync, Revision, SyncProgress
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page
from admin_desktop.views.parts.sections import Hairline
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.payments.ports import PaymentsReader
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.payments.wishes import Kind, Wish
from admin_desktop.views.shell.desk import Desk
from admin_desktop.views.shell.header import Header
from admin_desktop.views.shell.rail import Rail
from admin_desktop.views.shell.status_line import StatusLine
from admin_desktop.views.shell.sync_watch import SyncWatch
from admin_desktop.views.shell.watermark import Watermark


class MainWindow(QMainWindow):
    """Made once by bootstrap, with everything it needs; ``shut_down`` ends its threads within two seconds."""

    sync_requested = Signal()
    sync_cancel_requested = Signal()
    cancel_requested = Signal(object)
    """A CancelRequest: cancel a payment for the borrower."""
    closed = Signal()

    def __init__(self, *, look: Look, clock: Clock, desk: Desk, reader: PaymentsReader) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(f"Admin Desktop – {desk.workspace}")  # noqa: RUF001 - a dash
        self.resize(1440, 900)
        self.setMinimumSize(960, 600)
        self._look, self._desk = look, desk
        self._thread = ReaderThread(reader)
        self.payments = PaymentsPage(look, clock, self._thread, may_cancel=desk.may_cancel_for_borrower)
        self._watch = SyncWatch(clock, desk)
        self._rail, self._header = Rail(look), Header(look)
        self._status = StatusLine(look, desk)
        self._refusal = Banner(look, "refusal_banner")
        self._pages = QStackedWidget()
        self._by_key: dict[str, Page] = {}
        self._build(desk)
        self._connect()
        self.register(self.payments)
        self._shortcuts()
        self._begin(desk)

    def register(self, page: Page) -> None:
        """Take a page: its button on the rail, its signals on the status bar."""
        self._by_key[page.key] = page
        self._pages.addWidget(page)
        self._rail.register(page)
        page.counted.connect(self._status.show_count)
        page.selected.connect(self._status.show_selection)
        page.told.connect(self._status.tell)
        page.sync_requested.connect(self.sync_requested)
        page.search_cleared.connect(lambda: self._header.put_search(""))
        self._watch.trouble_changed.connect(page.tell_offline)
        if len(self._by_key) == 1:
            self.show_page(page.key)

    def show_page(self, key: str) -> None:
        """Show a page of the rail."""
        page = self._by_key[key]
        self._pages.setCurrentWidget(page)
        self._header.show_page(page)

    def search(self, text: str) -> None:
        """Search on the page shown, as if it had been typed."""
        self._header.put_search(text)
        self._page().search(text)

    def show_company_sync(self, report: CompanySync) -> None:
        """A company's sync says where it stands."""
        self._watch.take(report)

    def show_progress(self, progress: SyncProgress) -> None:
        """A running cycle says how far it is."""
        self._watch.take_progress(progress)

    def apply_revision(self, revision: Revision) -> None:
        """A transaction was committed: pages read again what they show."""
        for page in self._by_key.values():
            page.apply_revision(revision)

    def tell(self, words: str) -> None:
        """Show a notice in the status bar for a few seconds."""
        self._status.tell(words)

    def tell_error(self, problem: AdminDesktopError) -> None:
        """Say that an act was refused or failed, and what to do."""
        detail = f" {problem.detail}." if problem.detail else ""
        self._refusal.tell(f"{problem.title}.{detail} {problem.advice}", "red", "Dismiss")

    def shut_down(self) -> None:
        """End timers and threads; the window may be closed afterwards."""
        self._watch.stop()
        for page in self._by_key.values():
            page.shut_down()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing ends what runs."""
        self.shut_down()
        self.closed.emit()
        super().closeEvent(event)

    def _build(self, desk: Desk) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._header, Hairline(self._look), self._refusal):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(Hairline(self._look, vertical=True))
        row.addWidget(right, 1)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Watermark(self._look, desk.kind))
        whole.addLayout(row, 1)
        whole.addWidget(Hairline(self._look))
        whole.addWidget(self._status)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self._rail.page_chosen.connect(self.show_page)
        self._header.searched.connect(lambda text: self._page().search(text))
        self._header.company_chosen.connect(self._choose_company)
        self._header.left.connect(lambda: self._page().take_focus())
        self._status.sync_requested.connect(self.sync_requested)
        self._status.cancel_requested.connect(self.sync_cancel_requested)
        self._status.state_requested.connect(self._tell_companies)
        self._watch.line_changed.connect(self._status.show_line)
        self._refusal.action_requested.connect(lambda: self._refusal.tell(""))
        self.payments.cancel_requested.connect(self.cancel_requested)
        self._thread.companies_read.connect(self._on_companies)

    def _shortcuts(self) -> None:
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        if self._desk.may_sync:
            refresh = QShortcut(QKeySequence(Qt.Key.Key_F5), self)
            refresh.activated.connect(self.sync_requested)

    def _begin(self, desk: Desk) -> None:
        companies = desk.principal.companies
        self.payments.name_companies(mixed=companies is None or len(companies) > 1)
        self._thread.ask(Wish(Kind.COMPANIES))
        self.payments.start()
        self.payments.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _page(self) -> Page:
        return self._by_key[
            next(key for key, page in self._by_key.items() if page is self._pages.currentWidget())
        ]

    def _find(self) -> None:
        self._header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._header.search.selectAll()

    def _choose_company(self, company: str | None) -> None:
        for page in self._by_key.values():
            page.show_company(company)

    def _on_companies(self, companies: Sequence[CompanyName]) -> None:
        self._header.show_companies(companies)
        self._watch.name_companies({company.company: company.name for company in companies})
        self.payments.name_companies(mixed=len(companies) > 1)

    def _tell_companies(self) -> None:
        state = self._status.state
        at = state.mapToGlobal(state.rect().topLeft())
        QToolTip.showText(at, state.toolTip(), state)
