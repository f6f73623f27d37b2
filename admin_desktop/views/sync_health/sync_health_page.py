"""Sync health: cycles, outbox, what waits for a person, and the support bundle; sync_state leads here."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from admin_desktop.models.support.bundle import Bundle
from admin_desktop.models.sync_health.report import HealthReport
from admin_desktop.models.sync_report import CompanySync, Revision
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, PageAction
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.sync_health.bundle_dialog import BundleDialog
from admin_desktop.views.sync_health.health_body import HealthBody
from admin_desktop.views.sync_health.item_acts import ActRequest
from admin_desktop.views.sync_health.ports import HealthDesk
from admin_desktop.views.sync_health.which_company import WhichCompany, trouble
from admin_desktop.views.sync_health.words import Item, differing, loading, no_companies
from admin_desktop.views.work_page import READ, WorkPage
from admin_desktop.words import noted, number, tr

_ACT, _BUNDLE, _SAVE = "act", "bundle", "save"
_NEWS_MS = 1000


class SyncHealthPage(WorkPage):
    """``sync_health_page``. ``desk`` is called in a thread of the page's own."""

    differing_requested = Signal(str)
    """A company, whose payments that differ from ASPIRE shall be listed."""

    def __init__(self, look: Look, desk: HealthDesk, *, may_act: bool) -> None:
        super().__init__(look, "sync_health", tr("Sync health"), "health", "")
        self._look, self._desk = look, desk
        self._live: dict[str, CompanySync] = {}
        self._report: HealthReport | None = None
        self.which = WhichCompany()
        self._whose = ElidedLabel(look, "base", "second")
        self.bundle_button = QPushButton(tr("Support bundle…"))
        self.resolve_button = QPushButton(tr("Resolve the restore…"))
        self.body = HealthBody(look, may_act=may_act)
        self._news = Burst(self, _NEWS_MS, self.read)
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
            self._news.note()

    def apply_revision(self, _revision: Revision) -> None:
        """Something was committed; read again in a moment."""
        if self.isVisible():
            self._news.note()

    def take_focus(self) -> None:
        """Go to what is not settled; where nothing is, to the bundle."""
        first = self.body.items if self.body.settled.isHidden() else self.bundle_button
        first.setFocus()

    def read(self) -> None:
        """Read the health of the company to show."""
        self.which.look(self._live)
        company = self.which.code
        if company:
            self.work.ask(READ, self._show_report, self._desk.health, company)
        elif self._report is None:
            self.work.ask(READ, self._on_companies, self._desk.companies)

    def _build(self) -> None:
        self._whose.setObjectName("health_company")
        self.bundle_button.setObjectName("support_bundle")
        self.bundle_button.setToolTip(tr("Redacted log, sync health and versions for LTi, with a preview"))
        tools = QWidget()
        bar = QHBoxLayout(tools)
        bar.setContentsMargins(L, S, L, S)
        bar.setSpacing(M)
        self.bundle_button.setMinimumHeight(30)
        bar.addWidget(self._whose, 1)
        bar.addStretch(0)
        self._whose.hide()
        self.resolve_button.setObjectName("resolve_restore")
        self.resolve_button.setProperty("kind", "primary")
        self.resolve_button.setMinimumHeight(30)
        self.resolve_button.hide()
        bar.addWidget(self.resolve_button)
        bar.addWidget(self.bundle_button)
        self._lay_out(self.body, self._trouble, tools)

    def _connect(self) -> None:
        self.bundle_button.clicked.connect(lambda: self.work.ask(_BUNDLE, self._preview, self._desk.bundle))
        self.resolve_button.clicked.connect(self._resolve)
        self.body.differing.clicked.connect(self._list_differing)
        self.body.items.copied.connect(self.told)
        self.body.items.opened.connect(self._open)
        self.body.acts.confirmed.connect(self._act)

    def _act(self, request: ActRequest) -> None:
        company, item = self._report.company if self._report else "", request.item
        if item.outbox is not None:
            again = (company, item.outbox.entry_no, request.reason)
            self.work.ask(_ACT, self._on_sent_again, self._desk.send_again, *again)
        elif item.aside is not None:
            close = (company, item.aside.epoch, item.aside.seq, request.reason)
            self.work.ask(_ACT, self._on_closed, self._desk.close_set_aside, *close)

    def _preview(self, bundle: Bundle) -> None:
        dialog = BundleDialog(self._look, bundle, self)
        dialog.save_requested.connect(self._save)
        open_dialog(dialog)

    def _save(self, bundle: Bundle) -> None:
        title = tr("Save the support bundle")
        name, _kind = QFileDialog.getSaveFileName(self, title, bundle.file_name, "Zip (*.zip)")
        if name:
            self.work.ask(_SAVE, self._on_saved, self._desk.save_bundle, bundle, Path(name))

    def _on_companies(self, companies: Sequence[CompanyName]) -> None:
        self.take_companies(companies)
        if not companies:
            self._show_state(no_companies())

    def _show_report(self, report: HealthReport) -> None:
        self._report = report
        self.resolve_button.setVisible(report.cursor.frozen)
        name = shown(self.which.shown_of_many())
        worst = trouble(self._live.get(report.company)) > trouble(None)
        words = (
            noted("{company}, the one to look at first")
            if worst
            else noted("{company}; no company is in trouble")
        )
        self._whose.set_text(tr(words, company=name))
        self._whose.setVisible(bool(name))
        count = self.body.show_report(report, self._live.get(report.company))
        self.counted.emit(tr("{count} not settled", count=number(count)))
        self._show_body()

    def _on_saved(self, path: Path) -> None:
        self.told.emit(tr("{name} written", name=path.name))

    def _on_sent_again(self, reference: str) -> None:
        self._on_acted(tr("{reference} is sent again with the next sync", reference=reference))

    def _on_closed(self, _nothing: None) -> None:
        self._on_acted(tr("Marked as looked at"))

    def _on_acted(self, words: str) -> None:
        self.told.emit(words)
        self.read()
        self.sync_requested.emit()

    def page_actions(self) -> Sequence[PageAction]:
        """Return the way to the payments that differ, when there are some."""
        if self._report is None or not self._report.contradicted:
            return ()
        return (PageAction("health_differing", differing(self._report), self._list_differing),)

    def _list_differing(self) -> None:
        if self._report is not None:
            self.differing_requested.emit(self._report.company)

    def _resolve(self) -> None:
        if self._report is not None:
            self.item_requested.emit("restore", (self._report.company,))

    def _open(self, item: Item) -> None:
        if item.outbox is not None and self._report is not None:
            self.item_requested.emit("payments", (self._report.company, item.outbox.payment_ref))
