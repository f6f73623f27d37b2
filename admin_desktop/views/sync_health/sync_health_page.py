"""Sync health: cycles, outbox, what waits for a person, and the support bundle; sync_state leads here."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from admin_desktop.models.support.bundle import Bundle
from admin_desktop.models.sync_health.report import HealthReport
from admin_desktop.models.sync_report import CompanySync, Revision
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.reading.answers import Answer, Failure
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.views.sync_health.bundle_dialog import BundleDialog
from admin_desktop.views.sync_health.health_body import HealthBody
from admin_desktop.views.sync_health.item_acts import ActRequest
from admin_desktop.views.sync_health.ports import HealthDesk
from admin_desktop.views.sync_health.which_company import WhichCompany, trouble
from admin_desktop.views.sync_health.words import Item, failed_state, loading, no_companies
from admin_desktop.words import tr

_COMPANIES, _HEALTH, _ACT, _BUNDLE, _SAVE = "companies", "health", "act", "bundle", "save"
_NEWS_MS = 1000


class SyncHealthPage(Page):
    """``sync_health_page``. ``desk`` is called in a thread of the page's own."""

    def __init__(self, look: Look, desk: HealthDesk, *, may_act: bool) -> None:
        super().__init__("sync_health", tr("Sync health"), "health", "")
        self._look, self._desk = look, desk
        self._thread = WorkThread("sync-health")
        self._live: dict[str, CompanySync] = {}
        self._pending: set[str] = set()
        self._report: HealthReport | None = None
        self._banner, self._trouble = Banner(look, "health_banner"), Banner(look, "health_trouble")
        self.which = WhichCompany()
        self._whose = Label(look, "base", "second")
        self.bundle_button = QPushButton(tr("Support bundle…"))
        self.resolve_button = QPushButton(tr("Resolve the restore…"))
        self.body = HealthBody(look, may_act=may_act)
        self._state = StatePanel(look, "health_state")
        self._stack = QStackedWidget()
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_NEWS_MS)
        self._build()
        self._connect()
        self._show_state(loading())

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees."""
        self.which.take_companies(companies)
        if self.isVisible():
            self.read()

    def show_company(self, company: str | None) -> None:
        """Show the company that the window shows; with all, the one in the worst state."""
        self.which.choose(company)
        if self.isVisible():
            self.read()

    def take_syncs(self, reports: Sequence[CompanySync]) -> None:
        """What every company's sync last said; a new word of the one that is shown is read up."""
        before = self._live
        self._live = {report.company: report for report in reports}
        if self._live != before and self.isVisible():
            self._news.start()

    def apply_revision(self, _revision: Revision) -> None:
        """Something was committed; read again in a moment."""
        if self.isVisible():
            self._news.start()

    def tell_offline(self, sentence: str, tone: str) -> None:
        """Say that ASPIRE does not answer."""
        self._banner.tell(sentence, tone)

    def take_focus(self) -> None:
        """Go to what is not settled."""
        self.body.items.setFocus()

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        return not self._pending

    def shut_down(self) -> None:
        """End the work thread."""
        self._news.stop()
        self._thread.shut_down()

    def read(self) -> None:
        """Read the health of the company to show."""
        self.which.look(self._live)
        company = self.which.code
        if company:
            self._ask(_HEALTH, lambda: self._desk.health(company))
        elif self._report is None:
            self._ask(_COMPANIES, lambda: tuple(self._desk.companies()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming here, read what is to be seen."""
        super().showEvent(event)
        self.read()

    def _build(self) -> None:
        self._whose.setObjectName("health_company")
        self.bundle_button.setObjectName("support_bundle")
        self.bundle_button.setToolTip(tr("Redacted log, sync health and versions for LTi, with a preview"))
        bar = QHBoxLayout()
        bar.setContentsMargins(L, S, L, S)
        bar.setSpacing(M)
        self.bundle_button.setMinimumHeight(30)
        bar.addWidget(self._whose)
        bar.addStretch(1)
        self._whose.hide()
        self.resolve_button.setObjectName("resolve_restore")
        self.resolve_button.setProperty("kind", "primary")
        self.resolve_button.setMinimumHeight(30)
        self.resolve_button.hide()
        bar.addWidget(self.resolve_button)
        bar.addWidget(self.bundle_button)
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._trouble)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._news.timeout.connect(self.read)
        self.bundle_button.clicked.connect(lambda: self._ask(_BUNDLE, self._desk.bundle))
        self.resolve_button.clicked.connect(self._resolve)
        self.body.items.copied.connect(self.told)
        self.body.items.opened.connect(self._open)
        self.body.acts.confirmed.connect(self._act)
        self._state.action_requested.connect(self.read)
        self._trouble.action_requested.connect(lambda: self._trouble.tell(""))

    def _ask(self, topic: str, read: Callable[[], object]) -> None:
        self._pending.add(topic)
        self._thread.ask(topic, lambda _steps: read())

    def _on_answer(self, answer: Answer) -> None:
        self._pending.discard(answer.topic)
        shown_by: dict[str, Callable[[Any], None]] = {
            _COMPANIES: self._on_companies,
            _HEALTH: self._show_report,
            _ACT: self._on_acted,
            _BUNDLE: self._preview,
            _SAVE: lambda path: self.told.emit(tr("{name} written", name=path.name)),
        }
        shown_by[answer.topic](answer.value)

    def _act(self, request: ActRequest) -> None:
        company, item = self._report.company if self._report else "", request.item
        if item.outbox is not None:
            entry_no = item.outbox.entry_no
            self._ask(_ACT, lambda: self._desk.send_again(company, entry_no, request.reason))
        elif item.aside is not None:
            key = (item.aside.epoch, item.aside.seq)
            self._ask(_ACT, lambda: self._desk.close_set_aside(company, *key, request.reason))

    def _preview(self, bundle: Bundle) -> None:
        dialog = BundleDialog(self._look, bundle, self)
        dialog.save_requested.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, bundle: Bundle) -> None:
        title = tr("Save the support bundle")
        name, _kind = QFileDialog.getSaveFileName(self, title, bundle.file_name, "Zip (*.zip)")
        if name:
            self._ask(_SAVE, lambda: self._desk.save_bundle(bundle, Path(name)))

    def _on_companies(self, companies: Sequence[CompanyName]) -> None:
        self.take_companies(companies)
        if not companies:
            self._show_state(no_companies())

    def _show_report(self, report: HealthReport) -> None:
        self._report = report
        self.resolve_button.setVisible(report.cursor.frozen)
        name = shown(self.which.shown_of_many())
        worst = trouble(self._live.get(report.company)) > trouble(None)
        words = "{company}, the one to look at first" if worst else "{company}; no company is in trouble"
        self._whose.setText(tr(words, company=name))
        self._whose.setVisible(bool(name))
        count = self.body.show_report(report, self._live.get(report.company))
        self.counted.emit(tr("{count} not settled", count=f"{count:,}"))
        self._stack.setCurrentWidget(self.body)

    def _on_acted(self, reference: str | None) -> None:
        again = tr("{reference} is sent again with the next sync", reference=reference)
        self.told.emit(again if reference else tr("Marked as looked at"))
        self.read()
        self.sync_requested.emit()

    def _on_failure(self, failure: Failure) -> None:
        self._pending.discard(failure.topic)
        if failure.topic in {_HEALTH, _COMPANIES}:
            self._show_state(failed_state(failure))
        else:
            self._trouble.tell(f"{failure.title}: {failure.detail}. {failure.advice}", "red", tr("Dismiss"))

    def _show_state(self, state: PageState) -> None:
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)

    def _resolve(self) -> None:
        if self._report is not None:
            self.item_requested.emit("restore", (self._report.company,))

    def _open(self, item: Item) -> None:
        if item.outbox is not None and self._report is not None:
            self.item_requested.emit("payments", (self._report.company, item.outbox.payment_ref))
