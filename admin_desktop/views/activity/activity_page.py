"""Activity: who did what, when, on which ticket; the chain walked with progress; evidence in one click."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.clock import Clock, local_date
from admin_desktop.models.activity.evidence import Subject
from admin_desktop.models.activity.evidence_pack import PackReport
from admin_desktop.models.activity.log import LogFilter, LogLine, LogPage
from admin_desktop.views.activity.activity_bar import ActivityBar
from admin_desktop.views.activity.evidence_dialog import EvidenceDialog
from admin_desktop.views.activity.period import begins_ms
from admin_desktop.views.activity.ports import ActivityDesk
from admin_desktop.views.activity.words import columns, facts, failed, loading, nothing, verdict
from admin_desktop.views.look.formats import number
from admin_desktop.views.look.metrics import M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page
from admin_desktop.views.parts.list_and_detail import ListAndDetail
from admin_desktop.views.parts.rows_table import RowsTable
from admin_desktop.views.parts.sections import Facts
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.reading.answers import Answer, Failure, Progress
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.words import tr

_LOG, _MORE, _VERIFY, _EVIDENCE = "log", "more", "verify", "evidence"


class ActivityPage(Page):
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
        super().__init__("activity", tr("Activity"), "activity", tr("Search who, what, ticket, value…"))
        self._look, self._desk, self._clock, self._zone = look, desk, clock, zone
        self._thread = WorkThread("activity")
        self._pending: set[str] = set()
        self._companies: tuple[CompanyName, ...] = ()
        self._text, self._company = "", ""
        self._page: LogPage | None = None
        self._may_take_evidence = may_take_evidence
        self.verdict, self._trouble = Banner(look, "activity_verdict"), Banner(look, "activity_trouble")
        self.bar = ActivityBar(look, may_verify=may_verify, may_take_evidence=may_take_evidence)
        self.table: RowsTable[LogLine] = RowsTable(look, "activity_table", tr("Audit log"), columns(zone))
        self.detail = Facts(look, "activity_detail")
        self._state = StatePanel(look, "activity_state")
        self._stack = QStackedWidget()
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

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        return not self._pending

    def shut_down(self) -> None:
        """End the work thread; a walk that runs is stopped."""
        self._thread.shut_down()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming here, read the newest lines."""
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """Read the newest lines under the filter."""
        flt = self._filter()
        self._ask(_LOG, lambda _steps: self._desk.read(flt, None))

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
        aside.setMinimumWidth(280)
        self._stack.addWidget(ListAndDetail("activity_splitter", self.table, aside))
        self._stack.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.verdict, self._trouble, self.bar):
            column.addWidget(strip)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._thread.progressed.connect(self._on_progress)
        self.bar.filtered.connect(self.read)
        self.table.current_moved.connect(self._on_line)
        self.table.copied.connect(self.told)
        self.bar.verify.clicked.connect(self._verify)
        self.bar.evidence.clicked.connect(lambda: self.open_item(()))
        self.bar.more.clicked.connect(self._read_more)
        self.verdict.action_requested.connect(self._on_verdict_button)
        self._trouble.action_requested.connect(lambda: self._trouble.tell(""))
        self._state.action_requested.connect(self._show_all)

    def _ask(self, topic: str, work: Callable[[Any], object]) -> None:
        self._pending.add(topic)
        self._thread.ask(topic, work)

    def _on_answer(self, answer: Answer) -> None:
        self._pending.discard(answer.topic)
        taken: dict[str, Callable[[Any], None]] = {
            _LOG: self._on_page,
            _MORE: self._on_more,
            _VERIFY: lambda found: self.verdict.tell(*verdict(found), tr("Dismiss")),
            _EVIDENCE: self._on_pack,
        }
        taken[answer.topic](answer.value)

    def _on_page(self, page: LogPage) -> None:
        self._page = page
        if not page.lines:
            self._show_state(nothing(filtered=page.of > 0))
        else:
            self.table.show_rows(page.lines)
            self._stack.setCurrentIndex(0)
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
            self._ask(_MORE, lambda _steps: self._desk.read(flt, page.lines[-1].place))

    def _on_line(self, line: LogLine | None) -> None:
        self.detail.show_facts(facts(line, self._zone) if line is not None else ())

    def _verify(self) -> None:
        chosen = (self._company,) if self._company else ()
        self.verdict.tell(tr("Walking the chain…"), "amber", tr("Stop"))
        self._ask(_VERIFY, lambda steps: self._desk.verify(chosen, steps))

    def _on_progress(self, progress: Progress) -> None:
        done, total = number(progress.done), number(progress.total or 0)
        self.verdict.tell(
            tr("Walking the chain: {done} of {total} lines", done=done, total=total), "amber", tr("Stop")
        )

    def _on_verdict_button(self) -> None:
        self._thread.stop(_VERIFY)
        self.verdict.tell("")

    def open_item(self, key: tuple[str, ...]) -> None:
        """Ask what evidence shall be about; ``key``: company and reference of the payment that is meant."""
        if not self._may_take_evidence:
            return
        dialog = EvidenceDialog(self._look, self._companies, self._today(), self)
        dialog.ask_for(*key)
        dialog.confirmed.connect(self._save_evidence)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_evidence(self, subject: Subject) -> None:
        name = f"evidence-{subject.company}-{subject.words.replace(' ', '-')}.zip"
        path, _kind = QFileDialog.getSaveFileName(self, tr("Save the evidence pack"), name, "Zip (*.zip)")
        if path:
            self.write_evidence(subject, Path(path))

    def write_evidence(self, subject: Subject, target: Path) -> None:
        """Write the pack; the file dialog has asked before overwriting."""
        self._ask(_EVIDENCE, lambda _steps: self._desk.evidence(subject, target))

    def _on_pack(self, report: PackReport) -> None:
        self.told.emit(tr("{name} written, {n} payments", name=report.path.name, n=number(report.payments)))
        self.read()

    def _on_failure(self, failure: Failure) -> None:
        self._pending.discard(failure.topic)
        if failure.topic == _LOG:
            self._show_state(failed(failure))
            return
        if failure.topic == _VERIFY:
            self.verdict.tell("")
        if not failure.stopped:
            self._trouble.tell(f"{failure.title}. {failure.detail}. {failure.advice}", "red", tr("Dismiss"))

    def _show_all(self) -> None:
        self._text = ""
        self.search_cleared.emit()
        self.bar.show_all()
        self.read()

    def _show_state(self, state: PageState) -> None:
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)
