"""What the page asks its work thread, and what the answers mean. What was asked last is what is heard."""

from PySide6.QtCore import Signal

from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.reading.questions import Questions
from admin_desktop.views.troubleshooting.ports import PaymentKey, TroubleshootingReader

NOTHING, LOOK_UP, EXAMINE, OVERDUE, COMPANY = "", "look_up", "examine", "overdue", "company"
RESTORED, AFFECTED = "restored", "affected"
THROTTLE_MS = 250


class PaymentQuestions(Questions):
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

    def __init__(self, reader: TroubleshootingReader) -> None:
        super().__init__("troubleshooting-reader")
        self.key: PaymentKey | None = None
        """The payment that is diagnosed; None while something else is asked."""
        self.company: str | None = None
        self._affected: str | None = None
        self._wanted = NOTHING
        self._reader = reader
        self._burst = Burst(self, THROTTLE_MS, self._again)

    def want_nothing(self) -> None:
        """Want no answer any more."""
        self._want(NOTHING)

    def look_up(self, text: str) -> None:
        """Ask what a pasted text means."""
        company = self.company
        self._want(LOOK_UP)
        self.ask(LOOK_UP, self.found.emit, self._reader.look_up, text, company)

    def examine(self, key: PaymentKey) -> None:
        """Ask why a payment stands where it does; the answer is remembered."""
        self._want(EXAMINE)
        self.key = key
        self.ask(EXAMINE, self.examined.emit, self._reader.examine, *key, remember=True)

    def examine_again(self) -> None:
        """Ask once more: the payment or the sync has moved."""
        key = self.key
        if key is not None:
            self.ask(EXAMINE, self.examined.emit, self._reader.examine, *key, remember=False)

    def note_commit(self) -> None:
        """A transaction was committed; bursts are answered once."""
        self._burst.note()

    def diagnose_overdue(self) -> None:
        """Ask about every overdue payment."""
        company = self.company
        self._want(OVERDUE)
        overdue, told = self._reader.overdue, self.grouped.emit
        self.ask_long(OVERDUE, told, lambda steps: overdue(company, steps.report, steps.cancelled))

    def stop_overdue(self) -> None:
        """Stop that."""
        self.stop(OVERDUE)

    def ask_company(self, company: str) -> None:
        """Ask why borrowers of a company cannot pay."""
        self._want(COMPANY)
        self.ask(COMPANY, self.company_told.emit, self._reader.why_no_payments, company)

    def ask_affected(self, company: str | None) -> None:
        """Ask what restores left open, in a company or in all."""
        self._want(AFFECTED)
        self._affected = company
        self.ask(AFFECTED, self.affected_told.emit, self._reader.affected, company)

    def look_for_restores(self) -> None:
        """Ask whose ASPIRE was restored."""
        self.ask(RESTORED, self.restores_told.emit, self._reader.restored, self.company)

    def is_at_rest(self) -> bool:
        """Whether everything that was asked has been answered."""
        return super().is_at_rest() and not self._burst.isActive()

    def _want(self, topic: str) -> None:
        """Want one answer; what else runs is stopped, and not heard if it cannot stop."""
        for other in (LOOK_UP, EXAMINE, OVERDUE, COMPANY, AFFECTED):
            if other != topic:
                self.forget(other)
        self._wanted, self.key, self._affected = topic, None, None

    def _again(self) -> None:
        self.look_for_restores()
        self.examine_again()
        if self._wanted == AFFECTED:
            self.ask_affected(self._affected)
