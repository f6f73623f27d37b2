"""What the page asks its work thread, and what the answers mean. What was asked last is what is heard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from admin_desktop.views.reading.answers import Answer, Failure, Progress
from admin_desktop.views.reading.work_thread import Steps, WorkThread
from admin_desktop.views.troubleshooting.ports import PaymentKey, TroubleshootingReader

NOTHING, LOOK_UP, EXAMINE, OVERDUE, COMPANY = "", "look_up", "examine", "overdue", "company"
RESTORED, AFFECTED = "restored", "affected"
THROTTLE_MS = 250


class Questions(QObject):
    """Looking up, examining and diagnosing all overdue, in a thread of their own.

    One question is wanted at a time: the answer to an earlier one, come too late, would take the page away
    from its user. Only whose ASPIRE was restored is asked and told beside it.
    """

    found = Signal(object)
    """Lookup."""
    examined = Signal(object)
    """Examination."""
    grouped = Signal(object)
    """OverdueReport."""
    company_told = Signal(object)
    """Diagnosis of a company."""
    restores_told = Signal(object)
    """The companies with an unresolved restore, a tuple of Restored."""
    affected_told = Signal(object)
    """What each restore left open, a tuple of LeftOpen; empty when all were resolved meanwhile."""
    failed = Signal(object)
    progressed = Signal(int, int)
    busy = Signal(bool)

    def __init__(self, reader: TroubleshootingReader) -> None:
        super().__init__()
        self.key: PaymentKey | None = None
        """The payment that is diagnosed; None while something else is asked."""
        self.company: str | None = None
        self._affected: str | None = None
        self._wanted = NOTHING
        self._reader = reader
        self._open: set[str] = set()
        self._thread = WorkThread("troubleshooting-reader")
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._thread.progressed.connect(self._on_progress)
        self._burst = QTimer(self)
        self._burst.setSingleShot(True)
        self._burst.setInterval(THROTTLE_MS)
        self._burst.timeout.connect(self._again)

    def forget(self) -> None:
        """Want no answer any more."""
        self._want(NOTHING)

    def look_up(self, text: str) -> None:
        """Ask what a pasted text means."""
        company = self.company
        self._want(LOOK_UP)
        self._ask(LOOK_UP, lambda _steps: self._reader.look_up(text, company))

    def examine(self, key: PaymentKey) -> None:
        """Ask why a payment stands where it does; the answer is remembered."""
        self._want(EXAMINE)
        self.key = key
        self._ask(EXAMINE, lambda _steps: self._reader.examine(*key, remember=True))

    def examine_again(self) -> None:
        """Ask once more: the payment or the sync has moved."""
        key = self.key
        if key is not None:
            self._ask(EXAMINE, lambda _steps: self._reader.examine(*key, remember=False))

    def note_commit(self) -> None:
        """A transaction was committed; bursts are answered once."""
        if not self._burst.isActive():
            self._burst.start()

    def diagnose_overdue(self) -> None:
        """Ask about every overdue payment."""
        company = self.company
        self._want(OVERDUE)
        self._ask(OVERDUE, lambda steps: self._reader.overdue(company, steps.report, steps.cancelled))

    def stop_overdue(self) -> None:
        """Stop that."""
        self._thread.stop(OVERDUE)

    def ask_company(self, company: str) -> None:
        """Ask why borrowers of a company cannot pay."""
        self._want(COMPANY)
        self._ask(COMPANY, lambda _steps: self._reader.why_no_payments(company))

    def ask_affected(self, company: str | None) -> None:
        """Ask what restores left open, in a company or in all."""
        self._want(AFFECTED)
        self._affected = company
        self._ask(AFFECTED, lambda _steps: self._reader.affected(company))

    def look_for_restores(self) -> None:
        """Ask whose ASPIRE was restored."""
        company = self.company
        self._ask(RESTORED, lambda _steps: self._reader.restored(company))

    def is_at_rest(self) -> bool:
        """Whether everything that was asked has been answered."""
        return not self._open and not self._burst.isActive()

    def shut_down(self) -> None:
        """End the thread."""
        self._burst.stop()
        self._thread.shut_down()

    def _want(self, topic: str) -> None:
        """Want one answer; what else runs is stopped, and not heard if it cannot stop."""
        for other in self._open - {topic, RESTORED}:
            self._thread.stop(other)
            self._settle(other)
        self._wanted, self.key, self._affected = topic, None, None

    def _again(self) -> None:
        self.look_for_restores()
        self.examine_again()
        if self._wanted == AFFECTED:
            self.ask_affected(self._affected)

    def _ask(self, topic: str, work: Callable[[Steps], object]) -> None:
        self._open.add(topic)
        self.busy.emit(True)
        self._thread.ask(topic, work)

    def _settle(self, topic: str) -> None:
        self._open.discard(topic)
        self.busy.emit(bool(self._open))

    def _on_answer(self, answer: Answer) -> None:
        self._settle(answer.topic)
        heard = {
            LOOK_UP: self.found,
            EXAMINE: self.examined,
            OVERDUE: self.grouped,
            COMPANY: self.company_told,
            RESTORED: self.restores_told,
            AFFECTED: self.affected_told,
        }
        if answer.topic in {self._wanted, RESTORED}:
            heard[answer.topic].emit(answer.value)

    def _on_failure(self, failure: Failure) -> None:
        self._settle(failure.topic)
        if failure.topic in {self._wanted, RESTORED}:
            self.failed.emit(failure)

    def _on_progress(self, progress: Progress) -> None:
        if progress.topic == self._wanted:
            self.progressed.emit(progress.done, progress.total or 0)
