"""``payment_detail``: one payment whole, beside the grid. It is told what to show and asks for nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.clock import Clock
from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.views.case_work.case_section import CaseSection
from admin_desktop.views.look.formats import dated, money, shown
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.chip import ChipRow, mark_chip, status_chip
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.sections import (
    ClosingPane,
    Compared,
    Facts,
    Hairline,
    Heading,
    Statement,
    scrolling,
)
from admin_desktop.views.payments.detail.case_keys import is_letter
from admin_desktop.views.payments.detail.detail_actions import DetailActions
from admin_desktop.views.payments.detail.detail_facts import payment_facts, record_facts
from admin_desktop.views.payments.detail.timeline import Timeline
from admin_desktop.views.payments.grid.columns import Moment, mark_words, marks_of
from admin_desktop.words import tr


class PaymentDetailPane(ClosingPane):
    """Status sentence, differences, timeline, ASPIRE's record; copy the reference, cancel the payment."""

    customer_requested = Signal(str, str)
    """Company and account number of the payment's customer."""
    reference_copied = Signal(str)
    diagnose_requested = Signal(str, str)
    """Company and reference; only where ``offer_diagnosis`` was called."""
    evidence_requested = Signal(str, str)
    """Company and reference; only where ``offer_evidence`` was called."""
    cancel_chosen = Signal(object)
    """The PaymentRow that the user wants to cancel for the borrower; the page asks for the ticket."""
    closing_chosen = Signal(object)
    """A PaymentRow whose difference from ASPIRE is to be closed."""
    letter_pressed = Signal(str)
    """A letter without a modifier: the desk of case work knows what it means."""

    def __init__(self, look: Look, clock: Clock, *, may_cancel: bool) -> None:
        super().__init__(look, "payment_detail", tr("Payment detail"), tr("Close payment detail"))
        self._clock = clock
        self._detail: PaymentDetail | None = None
        self._as_of_ms: int | None = None
        self._reference = ElidedLabel(look, "strong")
        self._amount = Label(look, "figure")
        self._customer = ElidedLabel(look, "medium")
        self._chips = ChipRow(look)
        self._statement = Statement(look)
        self._settled = Label(look, "second", "second").wrapping()
        self._differs_head, self._differs = Heading(look, "Differs from ASPIRE"), Compared(look)
        self.case, self._timeline = CaseSection(look), Timeline(look)
        self._record = Facts(look, "payment_aspire_record")
        self._facts = Facts(look, "payment_facts")
        self._actions = DetailActions(may_cancel=may_cancel)
        self.open_customer = QPushButton(tr("Open customer"))
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def detail(self) -> PaymentDetail | None:
        """Return what is shown."""
        return self._detail

    def shows(self, key: tuple[str, str] | None) -> bool:
        """Whether this payment, by company and reference, is the one shown."""
        return self._detail is not None and (self._detail.row.company, self._detail.row.payment_ref) == key

    def show_detail(self, detail: PaymentDetail, as_of_ms: int | None = None) -> None:
        """Show a payment, or what is new about it; as it was at an instant nothing can be done to it."""
        if detail == self._detail and as_of_ms == self._as_of_ms:
            return
        self._detail, self._as_of_ms = detail, as_of_ms
        row, moment = detail.row, Moment(self._clock.now_ms() if as_of_ms is None else as_of_ms)
        present = as_of_ms is None
        self._reference.set_text(row.payment_ref)
        self._amount.setText(money(row.amount_cents))
        self._customer.set_text(shown(row.customer_name) or row.customer_no)
        marks = (mark_chip(self._look, mark, mark_words(row, mark)) for mark in marks_of(row, moment))
        self._chips.set_chips((status_chip(self._look, row.status), *marks))
        self._statement.tell(detail.sentence, detail.tone, detail.next_step)
        self._settled.setText(detail.settled_note)
        self._settled.setVisible(bool(detail.settled_note))
        self._differs.show_lines(
            [(tr(line.field), dated(line.ours), dated(tr(line.aspire))) for line in detail.differences]
        )
        self._differs_head.setVisible(bool(detail.differences))
        self._differs.setVisible(bool(detail.differences))
        self.case.show_buttons(shown=present)
        self.case.show_case(row, detail.case, moment.now_ms)
        self._timeline.show_events(row, detail.events, moment.now_ms)
        self._record.show_facts(record_facts(detail))
        self._facts.show_facts(payment_facts(detail, moment))
        self._actions.show_for(detail, present=present)

    def shows_past(self) -> bool:
        """Whether a payment is shown as it was, not as it is."""
        return self._as_of_ms is not None

    def offer_diagnosis(self) -> None:
        """Show the way to Troubleshooting: the role may diagnose, and the page is there."""
        self._actions.diagnose.show()

    def offer_evidence(self) -> None:
        """Show the way to an evidence pack: the role may take evidence, and the page is there."""
        self._actions.evidence.show()

    def offer_closing(self) -> None:
        """Let a difference be closed here: the role may do case work."""
        self._actions.may_close = True

    def take_focus(self) -> None:
        """Put the keyboard on the first thing to do here."""
        self._actions.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take a letter to the desk of case work; Esc closes."""
        if is_letter(event):
            self.letter_pressed.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._closing_head(self._reference))
        column.addWidget(Hairline(self._look))
        column.addWidget(self._scroll(), 1)
        column.addWidget(Hairline(self._look))
        column.addWidget(self._actions)
        self._actions.act(
            self.detail,
            copy=lambda shown: self.reference_copied.emit(shown.row.payment_ref),
            diagnose=lambda shown: self.diagnose_requested.emit(shown.row.company, shown.row.payment_ref),
            evidence=lambda shown: self.evidence_requested.emit(shown.row.company, shown.row.payment_ref),
            closing=lambda shown: self.closing_chosen.emit(shown.row),
            cancel=lambda shown: self.cancel_chosen.emit(shown.row),
        )

    def _scroll(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("payment_detail_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(L, M, L, L)
        column.setSpacing(S)
        column.addWidget(self._amount)
        column.addLayout(self._who())
        for part in (self._chips, self._statement, self._settled):
            column.addWidget(part)
        column.addWidget(self._differs_head)
        column.addWidget(self._differs)
        for title, section in (
            ("Case work", self.case),
            ("Timeline", self._timeline),
            ("ASPIRE record", self._record),
            ("Payment", self._facts),
        ):
            column.addWidget(Heading(self._look, title))
            column.addWidget(section)
        column.addStretch(1)
        return scrolling(body, "payment_detail_scroll", tr("Payment detail, scrollable"), by_tab=True)

    def _who(self) -> QHBoxLayout:
        self.open_customer.setObjectName("payment_open_customer")
        self.open_customer.setAccessibleName(tr("Open customer"))
        self.open_customer.setProperty("kind", "link")
        self.open_customer.setToolTip(tr("Open the customer's overview"))
        self.open_customer.clicked.connect(self._request_customer)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self._customer, 1)
        row.addWidget(self.open_customer)
        return row

    def _request_customer(self) -> None:
        if self._detail is not None:
            self.customer_requested.emit(self._detail.row.company, self._detail.row.customer_no)

    def _dress(self) -> None:
        self._actions.copy.setIcon(self._look.icons.icon("copy", self._look.tokens.second))
        shown_now, self._detail = self._detail, None
        if shown_now is not None:
            self.show_detail(shown_now, self._as_of_ms)
