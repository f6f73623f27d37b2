"""``troubleshooting_page``: paste anything; verdict, checks, what to say. It follows payment and sync."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from admin_desktop.clock import Clock
from admin_desktop.models.diagnosis.examination import Examination
from admin_desktop.models.diagnosis.lookup import Lookup
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.overdue import OverdueReport
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page, Scene
from admin_desktop.views.parts.busy_line import BusyLine
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.troubleshooting.ask_box import AskBox
from admin_desktop.views.troubleshooting.overdue_pane import OverduePane
from admin_desktop.views.troubleshooting.ports import TroubleshootingReader
from admin_desktop.views.troubleshooting.poses import scenes_of
from admin_desktop.views.troubleshooting.questions import EXAMINE, OVERDUE, Questions
from admin_desktop.views.troubleshooting.result_pane import ResultPane
from admin_desktop.views.troubleshooting.tables import hits_table
from admin_desktop.views.troubleshooting.words import (
    calm_state,
    failed_state,
    loading_state,
    nothing_state,
    start_state,
)
from admin_desktop.words import tr, trn

TICK_MS = 1000
_AGES_TICKS = 30  # between two looks at what merely grew older


class TroubleshootingPage(Page):
    """The reader is called in a thread of the page's own."""

    file_dropped = Signal(str)
    """A path: EFT files opens it."""

    def __init__(self, look: Look, clock: Clock, reader: TroubleshootingReader) -> None:
        super().__init__("troubleshooting", tr("Troubleshoot"), "troubleshooting", "")
        self.setAccessibleName(tr("Troubleshooting"))
        self._clock, self._ticks = clock, 0
        self._only: str | None = None
        self.questions = Questions(reader)
        self.box = AskBox()
        self.result = ResultPane(look)
        self.overdue = OverduePane(look, clock.now_ms)
        self.hits = hits_table(look, clock.now_ms)
        self._banner = Banner(look, "troubleshooting_banner")
        self._trouble = Banner(look, "troubleshooting_trouble")
        self._busy_line = BusyLine(look)
        self._state = StatePanel(look, "troubleshooting_state")
        self._stack = QStackedWidget()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._build()
        self._connect()
        self._show_state(start_state())
        self._timer.start(TICK_MS)

    def search(self, text: str) -> None:
        """Ask about a text, as if it had been pasted here."""
        self.box.put(text)
        self._ask(text)

    def open_item(self, key: tuple[str, ...]) -> None:
        """Diagnose a payment: company and reference."""
        company, payment_ref = key
        self.box.put(payment_ref)
        self.questions.examine((company, payment_ref))

    def show_company(self, company: str | None) -> None:
        """Look in one company, or in all that the principal sees."""
        self.questions.company = company
        self.box.offer_company(chosen=self._one_company() is not None)

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees: with one there is nothing to choose."""
        self._only = companies[0].company if len(companies) == 1 else None
        self.box.offer_company(chosen=self._one_company() is not None)

    def apply_revision(self, revision: Revision) -> None:
        """The payment or the sync may have moved."""
        key = self.questions.key
        if key is not None and key[0] == revision.company and self.isVisible():
            self.questions.note_commit()

    def tell_offline(self, sentence: str, tone: str) -> None:
        """The sync's condition changed: say so, and diagnose again."""
        self._banner.tell(sentence, tone)
        if self.isVisible():
            self.questions.note_commit()

    def take_focus(self) -> None:
        """Go to the input."""
        self.box.line.setFocus()
        self.box.line.selectAll()

    def is_settled(self) -> bool:
        """Whether everything in view is what was asked for."""
        return self.questions.is_at_rest()

    def scenes(self) -> Sequence[Scene]:
        """Return the scenes of the tour."""
        return scenes_of(self)

    def shut_down(self) -> None:
        """End timers and the thread."""
        self._timer.stop()
        self.box.stop()
        self.questions.shut_down()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming back, look again."""
        super().showEvent(event)
        self.questions.note_commit()
        self.take_focus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._banner, self._trouble, self.box, self._busy_line):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        for page in (self._state, self.result, self.hits, self.overdue):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.box.asked.connect(self._ask)
        self.box.overdue_requested.connect(self._diagnose_overdue)
        self.box.company_requested.connect(self._ask_company)
        self.box.file_dropped.connect(self._hand_on)
        self._state.action_requested.connect(self._act)
        self._trouble.action_requested.connect(self.questions.examine_again)
        self.hits.opened.connect(lambda row: self.open_item((row.company, row.payment_ref)))
        self.hits.copied.connect(self.told)
        self.result.asked.connect(self.search)
        self.result.copied.connect(self.told)
        self.result.payment_requested.connect(lambda *key: self.item_requested.emit("payments", key))
        self.overdue.payment_opened.connect(lambda *key: self.open_item(key))
        self.overdue.cancelled.connect(self.questions.stop_overdue)
        self.questions.found.connect(self._on_found)
        self.questions.examined.connect(self._on_examined)
        self.questions.grouped.connect(self._on_grouped)
        self.questions.company_told.connect(self._on_company)
        self.questions.failed.connect(self._on_failed)
        self.questions.progressed.connect(self.overdue.show_progress)
        self.questions.busy.connect(self._busy_line.show_busy)

    def _ask(self, text: str) -> None:
        self._trouble.tell("")
        if text.strip():
            self.questions.look_up(text)
            return
        self.questions.key = None
        self._show_state(start_state())

    def _one_company(self) -> str | None:
        return self.questions.company or self._only

    def _ask_company(self) -> None:
        company = self._one_company()
        if company is not None:
            self.box.put("")
            self.questions.ask_company(company)

    def _diagnose_overdue(self) -> None:
        self.questions.key = None
        self.overdue.begin()
        self._stack.setCurrentWidget(self.overdue)
        self.questions.diagnose_overdue()

    def _on_found(self, lookup: Lookup) -> None:
        keys = [(row.company, row.payment_ref) for row in lookup.hits] or list(lookup.unknown)
        if len(keys) == 1:
            if self._stack.currentWidget() is not self.result:
                self._show_state(loading_state())
            self.questions.examine(keys[0])
            return
        self.questions.key = None
        if not keys:
            self._show_state(nothing_state(lookup.pasted.shown, lookup.pasted.says))
            return
        self.hits.show_rows(lookup.hits)
        self._stack.setCurrentWidget(self.hits)
        shown = trn("{count} payment", "{count} payments", lookup.count, count=f"{lookup.count:,}")
        self.counted.emit(tr("{shown} shown of {all}", shown=f"{len(lookup.hits):,}", all=shown))

    def _on_examined(self, examination: Examination) -> None:
        diagnosis = examination.diagnosis
        if self.questions.key == (diagnosis.company, diagnosis.payment_ref):
            self._trouble.tell("")
            self.counted.emit("")
            self.result.show_examination(examination, self._clock.now_ms())
            self._stack.setCurrentWidget(self.result)

    def _on_company(self, diagnosis: Diagnosis) -> None:
        self.result.show_company(diagnosis, self._clock.now_ms())
        self._stack.setCurrentWidget(self.result)

    def _on_grouped(self, report: OverdueReport) -> None:
        self.overdue.show_report(report)
        if report.groups:
            self._stack.setCurrentWidget(self.overdue)
        elif self._stack.currentWidget() is self.overdue:
            self._show_state(calm_state())

    def _on_failed(self, failure: Failure) -> None:
        if failure.topic == OVERDUE and failure.stopped:
            self.overdue.show_stopped()
        elif failure.topic == EXAMINE and self._stack.currentWidget() is self.result:
            self._trouble.tell(f"{failure.title}. {failure.advice}", "red", tr("Try again"))
        else:
            self._show_state(failed_state(failure))

    def _hand_on(self, path: str) -> None:
        self.file_dropped.emit(path)
        self.item_requested.emit("eft_files", (path,))

    def _act(self) -> None:
        action = self._state.state().action
        if action == tr("Diagnose all overdue"):
            self._diagnose_overdue()
        elif action == tr("Clear"):
            self.box.put("")
            self._ask("")
            self.take_focus()
        else:
            self._ask(self.box.line.text())

    def _tick(self) -> None:
        if not self.isVisible() or self._stack.currentWidget() is not self.result:
            return
        self._ticks += 1
        if self.result.tick(self._clock.now_ms()) or self._ticks % _AGES_TICKS == 0:
            self.questions.note_commit()

    def _show_state(self, state: PageState) -> None:
        self.counted.emit("")
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)
