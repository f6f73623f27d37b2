"""``troubleshooting_page``: paste anything; verdict, checks, what to say. It follows payment and sync."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from admin_desktop.clock import Clock
from admin_desktop.models.diagnosis.restored import Restored
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import CompanyName, Page, Scene
from admin_desktop.views.parts.busy_line import BusyLine
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.troubleshooting.ask_box import AskBox
from admin_desktop.views.troubleshooting.flow import Flow
from admin_desktop.views.troubleshooting.panes import Panes
from admin_desktop.views.troubleshooting.ports import TroubleshootingReader
from admin_desktop.views.troubleshooting.poses import scenes_of
from admin_desktop.views.troubleshooting.questions import PaymentQuestions
from admin_desktop.views.troubleshooting.words import restored_words
from admin_desktop.words import tr

TICK_MS = 1000
_AGES_TICKS = 30  # between two looks at what merely grew older


class TroubleshootingPage(Page):
    """The reader is called in a thread of the page's own."""

    file_dropped = Signal(str)
    """A path: EFT files opens it."""

    def __init__(self, look: Look, clock: Clock, reader: TroubleshootingReader, *, may_resolve: bool) -> None:
        super().__init__("troubleshooting", tr("Troubleshoot"), "troubleshooting", "")
        self.setAccessibleName(tr("Troubleshooting"))
        self._clock, self._ticks = clock, 0
        self._only: str | None = None
        self.questions = PaymentQuestions(reader)
        self.box = AskBox()
        self.panes = Panes(look, clock.now_ms, may_resolve=may_resolve)
        self.flow = Flow(self.questions, self.panes, clock)
        self._banner = Banner(look, "troubleshooting_banner")
        self._trouble = Banner(look, "troubleshooting_trouble")
        self._restores = Banner(look, "troubleshooting_restored")
        self._busy_line = BusyLine(look)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._build()
        self._connect()
        self._timer.start(TICK_MS)

    def search(self, text: str) -> None:
        """Ask about a text, as if it had been pasted here."""
        self.box.put(text)
        self.flow.ask(text)

    def open_item(self, key: tuple[str, ...]) -> None:
        """Diagnose a payment: company and reference."""
        company, payment_ref = key
        self.box.put(payment_ref)
        self.questions.examine((company, payment_ref))

    def show_affected(self, company: str | None) -> None:
        """Show what a restored ASPIRE left open, in a company or in all."""
        self.box.put("")
        self.questions.ask_affected(company)

    def show_company(self, company: str | None) -> None:
        """Look in one company, or in all that the principal sees."""
        self.questions.company = company
        self.box.offer_company(chosen=self._one_company() is not None)
        if self.isVisible():
            self.questions.look_for_restores()

    def take_companies(self, companies: Sequence[CompanyName]) -> None:
        """Take the companies that the principal sees: with one there is nothing to choose."""
        self._only = companies[0].company if len(companies) == 1 else None
        self.box.offer_company(chosen=self._one_company() is not None)

    def apply_revision(self, revision: Revision) -> None:
        """The payment or the sync may have moved."""
        key = self.questions.key
        if self.isVisible() and (key is None or key[0] == revision.company):
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
        if self.questions.key is None:
            self.questions.look_for_restores()
        else:
            self.questions.note_commit()
        self.take_focus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._banner, self._restores, self._trouble, self.box, self._busy_line):
            column.addWidget(part)
        column.addWidget(self.panes, 1)

    def _connect(self) -> None:
        panes, questions = self.panes, self.questions
        self.box.asked.connect(self.flow.ask)
        self.box.overdue_requested.connect(self._diagnose_overdue)
        self.box.company_requested.connect(self._ask_company)
        self.box.file_dropped.connect(self._hand_on)
        self.box.told.connect(self.told)
        self.flow.counted.connect(self.counted)
        self.flow.troubled.connect(lambda words: self._trouble.tell(words, "red", tr("Try again")))
        self._trouble.action_requested.connect(questions.note_commit)
        self._restores.action_requested.connect(lambda: self.show_affected(questions.company))
        questions.restores_told.connect(self._tell_restores)
        questions.busy.connect(self._busy_line.show_busy)
        panes.state.action_requested.connect(self._act)
        panes.hits.opened.connect(lambda row: self.open_item((row.company, row.payment_ref)))
        panes.hits.copied.connect(self.told)
        panes.result.asked.connect(self.search)
        panes.result.copied.connect(self.told)
        panes.result.payment_requested.connect(lambda *key: self.item_requested.emit("payments", key))
        panes.result.contracts_requested.connect(lambda: self.item_requested.emit("customers", ()))
        panes.result.affected_requested.connect(self.show_affected)
        panes.overdue.payment_opened.connect(lambda *key: self.open_item(key))
        panes.overdue.cancelled.connect(questions.stop_overdue)
        panes.restored.payment_opened.connect(lambda *key: self.open_item(key))
        panes.restored.payments.copied.connect(self.told)
        panes.restored.resolve_requested.connect(lambda one: self.item_requested.emit("restore", (one,)))

    def _diagnose_overdue(self) -> None:
        self.box.put("")
        self.flow.diagnose_overdue()

    def _one_company(self) -> str | None:
        return self.questions.company or self._only

    def _ask_company(self) -> None:
        company = self._one_company()
        if company is not None:
            self.box.put("")
            self.questions.ask_company(company)

    def _tell_restores(self, restored: tuple[Restored, ...]) -> None:
        self._restores.tell(restored_words(restored), "red", tr("Show what it left open"))

    def _hand_on(self, path: str) -> None:
        self.file_dropped.emit(path)
        self.item_requested.emit("eft_files", (path,))

    def _act(self) -> None:
        action, contract = self.panes.state.state().action, self.flow.contract
        if action == tr("Diagnose all overdue"):
            self._diagnose_overdue()
        elif action == tr("Why is it not showing?") and contract is not None:
            key = (contract.company, contract.customer_no, contract.contract_no)
            self.item_requested.emit("customers", key)
        elif action == tr("Clear"):
            self.search("")
            self.take_focus()
        else:
            self.flow.ask(self.box.line.text())

    def _tick(self) -> None:
        if not self.isVisible() or not self.panes.shows(self.panes.result):
            return
        self._ticks += 1
        if self.panes.result.tick(self._clock.now_ms()) or self._ticks % _AGES_TICKS == 0:
            self.questions.note_commit()
