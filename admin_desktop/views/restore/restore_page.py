"""Resolve a restore: choose a kind of payments, look at the evidence, decide; propose, or confirm."""

from collections.abc import Sequence

from admin_desktop.clock import Clock
from admin_desktop.models.restore.cases import Decision
from admin_desktop.models.restore.evidence import RestoreReport
from admin_desktop.models.restore.plans import RestorePlan
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.formats import counted, number
from admin_desktop.views.look.theme import Look
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.restore.agreement_bar import Agreement
from admin_desktop.views.restore.draft import Draft, Line
from admin_desktop.views.restore.ports import RestoreDesk
from admin_desktop.views.restore.restore_body import RestoreBody
from admin_desktop.views.restore.words import loading, nothing, to_decide
from admin_desktop.views.work_page import READ, WorkPage
from admin_desktop.words import tr

_ACT = "act"
_NEWS_MS = 1000


class RestorePage(WorkPage):
    """``restore_page``. ``desk`` is called in a thread of the page's own."""

    def __init__(self, look: Look, desk: RestoreDesk, clock: Clock) -> None:
        super().__init__(look, "restore", tr("Resolve a restore"), "restore", tr("Reference or customer…"))
        self._desk, self._clock = desk, clock
        self._draft: Draft | None = None
        self._company: str | None = None
        self.body = RestoreBody(look, clock)
        self._news = Burst(self, _NEWS_MS, self.read)
        self._lay_out(self.body, self._trouble)
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
            self._news.note()

    def take_focus(self) -> None:
        """Go to the kinds of payments."""
        self.body.groups.setFocus()

    def read(self) -> None:
        """Read what is to be decided."""
        self.work.ask(READ, self._on_reports, self._desk.reports)

    def _connect(self) -> None:
        self.body.decided.connect(self._decide)
        self.body.opened.connect(self._open)
        self.body.told.connect(self.told)
        self.body.selected.connect(self.selected)
        self.body.agreement.agreed.connect(self._agree)

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
        self._show_body()

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
            self.work.ask(_ACT, self._on_done, self._desk.confirm, company, plan.plan_no, agreement.reason)
        else:
            propose = self._desk.propose
            self.work.ask(_ACT, self._on_done, propose, company, draft.decisions(), agreement.reason)

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
        super()._on_failure(failure)
        if failure.topic == READ:
            self._draft = None
        else:
            self.read()

    def _open(self, line: Line) -> None:
        if self._draft is not None:
            self.item_requested.emit("payments", (self._draft.report.case.company, line.payment.payment_ref))
