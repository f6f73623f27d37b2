"""Resolve a restore: choose a kind of payments, look at the evidence, decide; propose, or confirm."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from admin_desktop.clock import Clock
from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.restore.evidence import RestoreReport
from admin_desktop.models.restore.plans import RestorePlan
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.formats import counted, number
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Page
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.reading.answers import Answer, Failure
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.views.restore.agreement_bar import Agreement
from admin_desktop.views.restore.draft import Draft, Line
from admin_desktop.views.restore.ports import RestoreDesk
from admin_desktop.views.restore.restore_body import RestoreBody
from admin_desktop.views.restore.words import failed, loading, nothing, to_decide
from admin_desktop.words import tr

_READ, _ACT = "read", "act"
_NEWS_MS = 1000


class RestorePage(Page):
    """``restore_page``. ``desk`` is called in a thread of the page's own."""

    def __init__(self, look: Look, desk: RestoreDesk, clock: Clock) -> None:
        super().__init__("restore", tr("Resolve a restore"), "restore", tr("Reference or customer…"))
        self._desk, self._clock = desk, clock
        self._thread = WorkThread("restore")
        self._pending: set[str] = set()
        self._draft: Draft | None = None
        self._company: str | None = None
        self._banner, self._trouble = Banner(look, "restore_banner"), Banner(look, "restore_trouble")
        self.body = RestoreBody(look, clock)
        self._state = StatePanel(look, "restore_state")
        self._stack = QStackedWidget()
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_NEWS_MS)
        self._build()
        self._connect()
        self._show_state(loading())

    def search(self, text: str) -> None:
        """Show the payments that contain the text."""
        self.body.search(text)

    def show_company(self, company: str | None) -> None:
        """Show the restore of the company that the window shows; with all, the first."""
        self._company = company
        if self.isVisible():
            self.read()

    def open_item(self, key: tuple[str, ...]) -> None:
        """Show a company's restore."""
        self._company = key[0]
        self.read()

    def apply_revision(self, _revision: Revision) -> None:
        """Something was committed; read again in a moment."""
        if self.isVisible():
            self._news.start()

    def tell_offline(self, sentence: str, tone: str) -> None:
        """Say that ASPIRE does not answer."""
        self._banner.tell(sentence, tone)

    def take_focus(self) -> None:
        """Go to the kinds of payments."""
        self.body.groups.setFocus()

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        return not self._pending

    def shut_down(self) -> None:
        """End the work thread."""
        self._news.stop()
        self._thread.shut_down()

    def read(self) -> None:
        """Read what is to be decided."""
        self._ask(_READ, lambda: tuple(self._desk.reports()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming here, read what is to be seen."""
        super().showEvent(event)
        self.read()

    def _build(self) -> None:
        self._stack.addWidget(self.body)
        self._stack.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._banner, self._trouble):
            column.addWidget(part)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._news.timeout.connect(self.read)
        self.body.decided.connect(self._decide)
        self.body.opened.connect(self._open)
        self.body.told.connect(self.told)
        self.body.selected.connect(self.selected)
        self.body.agreement.agreed.connect(self._agree)
        self._state.action_requested.connect(self.read)
        self._trouble.action_requested.connect(lambda: self._trouble.tell(""))

    def _ask(self, topic: str, work: Callable[[], object]) -> None:
        self._pending.add(topic)
        self._thread.ask(topic, lambda _steps: work())

    def _on_answer(self, answer: Answer) -> None:
        self._pending.discard(answer.topic)
        taken: dict[str, Callable[[Any], None]] = {_READ: self._on_reports, _ACT: self._on_done}
        taken[answer.topic](answer.value)

    def _on_reports(self, reports: Sequence[RestoreReport]) -> None:
        mine = [report for report in reports if self._company in {None, report.case.company}]
        if not mine:
            self._draft = None
            self.counted.emit("")
            self._show_state(nothing())
            return
        before = self._draft
        if before is not None and before.report == mine[0]:
            return
        same = before is not None and before.report.case.company == mine[0].case.company
        self._show(before.on(mine[0]) if before is not None and same else Draft(mine[0]))

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        self.body.show_draft(draft)
        self.counted.emit(to_decide(draft.report))
        self._stack.setCurrentWidget(self.body)

    def _decide(self, decision: Decision) -> None:
        if self._draft is None:
            return
        lines = self.body.selected_lines()
        refused = self._draft.decide([line.payment for line in lines], decision)
        self.body.show_decisions(self._draft)
        if refused:
            self.told.emit(tr("{n} of them cannot be decided so", n=number(refused)))

    def _agree(self, agreement: Agreement) -> None:
        draft = self._draft
        if draft is None:
            return
        company, plan = draft.report.case.company, draft.report.plan
        if agreement.confirms and plan is not None:
            self._ask(_ACT, lambda: self._desk.confirm(company, plan.plan_no, agreement.reason))
        else:
            self._ask(_ACT, lambda: self._desk.propose(company, draft.decisions(), agreement.reason))

    def _on_done(self, plan: RestorePlan) -> None:
        self._draft = None
        self.body.agreement.reason.clear()
        if plan.is_open:
            self.told.emit(tr("Proposed; a second person confirms it"))
        else:
            decided = counted(len(plan.decisions), "payment")
            self.told.emit(tr("Resolved: {payments} decided, sending goes on", payments=decided))
            self.sync_requested.emit()
        self.read()

    def _on_failure(self, failure: Failure) -> None:
        self._pending.discard(failure.topic)
        if failure.topic == _READ:
            self._draft = None
            self._show_state(failed(failure))
            return
        self._trouble.tell(f"{failure.title}: {failure.detail}. {failure.advice}", "red", tr("Dismiss"))
        self.read()

    def _open(self, line: Line) -> None:
        if self._draft is not None:
            self.item_requested.emit("payments", (self._draft.report.case.company, line.payment.payment_ref))

    def _show_state(self, state: PageState) -> None:
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)
