"""Activity: who did what, when, on which ticket; the chain walked with progress; evidence in one click."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from admin_desktop.clock import Clock, local_date
from admin_desktop.models.activity.evidence import Subject
from admin_desktop.models.activity.evidence_pack import PackReport
from admin_desktop.models.activity.log import LogFilter, LogLine, LogPage
from admin_desktop.models.activity.verification import Verification
from admin_desktop.views.activity.activity_bar import ActivityBar
from admin_desktop.views.activity.evidence_dialog import EvidenceDialog
from admin_desktop.views.activity.period import begins_ms
from admin_desktop.views.activity.ports import ActivityDesk
from admin_desktop.views.activity.words import columns, facts, loading, nothing, verdict
from admin_desktop.views.look.formats import number
from admin_desktop.views.look.metrics import M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.layout.list_and_detail import ListAndDetail
from admin_desktop.views.parts.layout.sections import Facts
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.reading.answers import Failure, Progress
from admin_desktop.views.work_page import READ, WorkPage
from admin_desktop.words import tr

_MORE, _VERIFY, _EVIDENCE = "more", "verify", "evidence"


class ActivityPage(WorkPage):
    """``activity_page``. ``desk`` is called in a thread of the page's own."""

    def __init__(
        self,
        look: Look,
        desk: ActivityDesk,
        clock: Clock,
        zone: str,
        *,
        may_verify: bool,
        may_take_evidence: bool,
    ) -> None:
        hint = tr("Search who, what, ticket, value…")
        super().__init__(look, "activity", tr("Activity"), "activity", hint)
        self._look, self._desk, self._clock, self._zone = look, desk, clock, zone
        self._companies: tuple[CompanyName, ...] = ()
        self._text, self._company = "", ""
        self._page: LogPage | None = None
        self._may_take_evidence = may_take_evidence
        self.verdict = Banner(look, "activity_verdict")
        self.bar = ActivityBar(look, may_verify=may_verify, may_take_evidence=may_take_evidence)
        self.table: RowsTable[LogLine] = RowsTable(look, "activity_table", tr("Audit log"), columns(zone))
        self.detail = Facts(look, "activity_detail", whole=True)
        self._build()
        self._connect()
        self._show_state(loading())

    def search(self, text: str) -> None:
        """Show the lines that contain the text."""
        self._text = text.strip()
        self.read()

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that evidence can be about."""
        self._companies = tuple(companies)

    def show_company(self, company: str | None) -> None:
        """Show one company's log, or that of all."""
        self._company = company or ""
        self.read()

    def take_focus(self) -> None:
        """Go to the lines."""
        self.table.setFocus()

    def read(self) -> None:
        """Read the newest lines under the filter."""
        flt = self._filter()
        self.work.ask(READ, self._on_page, self._desk.read, flt, None)

    def _filter(self) -> LogFilter:
        return LogFilter(
            company=self._company or None,
            text=self._text,
            kinds=self.bar.chosen(),
            from_ms=begins_ms(self.bar.days(), self._today(), self._zone),
        )

    def _today(self) -> date:
        return local_date(self._clock.now_ms(), self._zone)

    def _build(self) -> None:
        aside = QWidget()
        inner = QVBoxLayout(aside)
        inner.setContentsMargins(M, M, M, M)
        inner.addWidget(self.detail)
        inner.addStretch(1)
        self.table.setMinimumWidth(460)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(aside)
        scroll.setMinimumWidth(280)
        body = ListAndDetail("activity_splitter", self.table, scroll)
        self._lay_out(body, self.verdict, self._trouble, self.bar)

    def _connect(self) -> None:
        self.work.progressed.connect(self._on_progress)
        self.bar.filtered.connect(self.read)
        self.table.current_moved.connect(self._on_line)
        self.table.copied.connect(self.told)
        self.bar.verify.clicked.connect(self._verify)
        self.bar.evidence.clicked.connect(lambda: self.open_item(()))
        self.bar.more.clicked.connect(self._read_more)
        self.verdict.action_requested.connect(self._on_verdict_button)

    def _on_page(self, page: LogPage) -> None:
        self._page = page
        if not page.lines:
            self._show_state(nothing(filtered=page.of > 0))
        else:
            self.table.show_rows(page.lines)
            self._show_body()
            self.table.selectRow(0)
        self._count()

    def _on_more(self, page: LogPage) -> None:
        if self._page is not None:
            place = self.table.currentIndex().row()
            self._page = LogPage((*self._page.lines, *page.lines), page.count, page.of, page.more)
            self.table.lines.show_rows(self._page.lines)
            self.table.selectRow(max(0, place))
        self._count()

    def _count(self) -> None:
        page = self._page
        if page is not None:
            self.bar.more.setVisible(page.more)
            shown, count, of = (number(figure) for figure in (len(page.lines), page.count, page.of))
            self.counted.emit(tr("{shown} of {count} lines, {of} in all", shown=shown, count=count, of=of))

    def _read_more(self) -> None:
        page, flt = self._page, self._filter()
        if page is not None and page.lines:
            self.work.ask(_MORE, self._on_more, self._desk.read, flt, page.lines[-1].place)

    def _on_line(self, line: LogLine | None) -> None:
        self.detail.show_facts(facts(line, self._zone) if line is not None else ())

    def _verify(self) -> None:
        chosen = (self._company,) if self._company else ()
        self.verdict.tell(tr("Walking the chain…"), "amber", tr("Stop"))
        self.work.ask_long(_VERIFY, self._on_verified, lambda steps: self._desk.verify(chosen, steps))

    def _on_progress(self, progress: Progress) -> None:
        done, total = number(progress.done), number(progress.total or 0)
        self.verdict.tell(
            tr("Walking the chain: {done} of {total} lines", done=done, total=total), "amber", tr("Stop")
        )

    def _on_verified(self, found: Mapping[str, Verification]) -> None:
        self.verdict.tell(*verdict(found), tr("Dismiss"))

    def _on_verdict_button(self) -> None:
        self.work.stop(_VERIFY)
        self.verdict.tell("")

    def open_item(self, key: tuple[str, ...]) -> None:
        """Ask what evidence shall be about; ``key``: company and reference of the payment that is meant."""
        if not self._may_take_evidence:
            return
        dialog = EvidenceDialog(self._look, self._companies, self._today(), self)
        dialog.ask_for(*key)
        dialog.confirmed.connect(self._save_evidence)
        open_dialog(dialog)

    def _save_evidence(self, subject: Subject) -> None:
        name = f"evidence-{subject.company}-{subject.words.replace(' ', '-')}.zip"
        path, _kind = QFileDialog.getSaveFileName(self, tr("Save the evidence pack"), name, "Zip (*.zip)")
        if path:
            self.write_evidence(subject, Path(path))

    def write_evidence(self, subject: Subject, target: Path) -> None:
        """Write the pack; the file dialog has asked before overwriting."""
        self.work.ask(_EVIDENCE, self._on_pack, self._desk.evidence, subject, target)

    def _on_pack(self, report: PackReport) -> None:
        self.told.emit(tr("{name} written, {n} payments", name=report.path.name, n=number(report.payments)))
        self.read()

    def _on_failure(self, failure: Failure) -> None:
        if failure.topic == _VERIFY:
            self.verdict.tell("")
        super()._on_failure(failure)

    def _go_on(self) -> None:
        self._text = ""
        self.search_cleared.emit()
        self.bar.show_all()
        self.read()
