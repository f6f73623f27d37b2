"""What happens on the page: a text is asked about, and each answer is shown where it belongs."""

from PySide6.QtCore import QObject, Signal

from admin_desktop.clock import Clock
from admin_desktop.models.diagnosis.asking.examination import Examination
from admin_desktop.models.diagnosis.asking.lookup import ContractKey, Lookup
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.overdue import OverdueReport
from admin_desktop.models.diagnosis.restored import LeftOpen
from admin_desktop.views.parts.failures import failed, sentence
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.troubleshooting.panes import Panes
from admin_desktop.views.troubleshooting.questions import (
    AFFECTED,
    EXAMINE,
    OVERDUE,
    RESTORED,
    PaymentQuestions,
)
from admin_desktop.views.troubleshooting.words import (
    calm_state,
    contract_state,
    loading_state,
    nothing_state,
    resolved_state,
    start_state,
)
from admin_desktop.words import number, tr, trn


class Flow(QObject):
    """Holds which contract was found without a payment; all else is in the questions and the panes."""

    counted = Signal(str)
    troubled = Signal(str)
    """Words for the banner; empty ends it."""

    def __init__(self, questions: PaymentQuestions, panes: Panes, clock: Clock) -> None:
        super().__init__()
        self.contract: ContractKey | None = None
        self._questions, self._panes, self._clock = questions, panes, clock
        questions.found.connect(self._on_found)
        questions.examined.connect(self._on_examined)
        questions.grouped.connect(self._on_grouped)
        questions.company_told.connect(self._on_company)
        questions.affected_told.connect(self._on_affected)
        questions.failed.connect(self._on_failed)
        questions.progressed.connect(panes.overdue.show_progress)
        self.show_state(start_state())

    def ask(self, text: str) -> None:
        """Ask about a text; without one begin again."""
        self.troubled.emit("")
        if text.strip():
            self._questions.look_up(text)
        else:
            self._questions.want_nothing()
            self.show_state(start_state())

    def diagnose_overdue(self) -> None:
        """Ask about every overdue payment."""
        self._panes.overdue.begin()
        self._panes.setCurrentWidget(self._panes.overdue)
        self._questions.diagnose_overdue()

    def show_state(self, state: PageState) -> None:
        """Show a state; nothing is counted then."""
        self.counted.emit("")
        self._panes.show_state(state)

    def _on_found(self, lookup: Lookup) -> None:
        keys = [(row.company, row.payment_ref) for row in lookup.hits] or list(lookup.unknown)
        if len(keys) == 1:
            if not self._panes.shows(self._panes.result):
                self.show_state(loading_state())
            self._questions.examine(keys[0])
            return
        self.contract = lookup.contracts[0] if lookup.contracts else None
        if self.contract is not None:
            self.show_state(contract_state(self.contract))
        elif not keys:
            self.show_state(nothing_state(lookup.pasted.shown, lookup.pasted.says))
        else:
            self._panes.hits.show_rows(lookup.hits)
            self._panes.setCurrentWidget(self._panes.hits)
            shown = trn("{count} payment", "{count} payments", lookup.count, count=number(lookup.count))
            self.counted.emit(tr("{shown} shown of {all}", shown=number(len(lookup.hits)), all=shown))

    def _on_examined(self, examination: Examination) -> None:
        diagnosis = examination.diagnosis
        if self._questions.key == (diagnosis.company, diagnosis.payment_ref):
            self.troubled.emit("")
            self.counted.emit("")
            self._panes.result.show_examination(examination, self._clock.now_ms())
            self._panes.setCurrentWidget(self._panes.result)

    def _on_company(self, diagnosis: Diagnosis) -> None:
        self._panes.result.show_company(diagnosis, self._clock.now_ms())
        self._panes.setCurrentWidget(self._panes.result)

    def _on_affected(self, reports: tuple[LeftOpen, ...]) -> None:
        if not reports:
            self.show_state(resolved_state())
            return
        self.troubled.emit("")
        self.counted.emit("")
        self._panes.restored.show_reports(reports)
        self._panes.setCurrentWidget(self._panes.restored)

    def _on_grouped(self, report: OverdueReport) -> None:
        self._panes.overdue.show_report(report)
        if not report.groups:
            self.show_state(calm_state())

    def _on_failed(self, failure: Failure) -> None:
        stays = {EXAMINE: self._panes.result, AFFECTED: self._panes.restored}.get(failure.topic)
        if failure.topic == OVERDUE and failure.stopped:
            self._panes.overdue.show_stopped()
        elif stays is not None and self._panes.shows(stays):
            self.troubled.emit(sentence(tr(failure.title), tr(failure.advice)))
        elif failure.topic != RESTORED:  # asked by the page alone, and again in a moment
            self.show_state(failed(failure))
