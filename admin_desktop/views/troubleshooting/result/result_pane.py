"""``diagnosis_result``: verdict and checks on the left; trace, reply, ticket and the past on the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from admin_desktop.models.diagnosis.asking.examination import Examination
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.views.look.formats import short_instant, shown
from admin_desktop.views.look.metrics import XL, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.sections import Facts, Hairline, Heading, Statement, scrolling
from admin_desktop.views.troubleshooting.result.checks_list import ChecksList
from admin_desktop.views.troubleshooting.result.texts import Replies, Ticket
from admin_desktop.views.troubleshooting.result.trace_row import TraceRow
from admin_desktop.views.troubleshooting.words import TONES, acts, countdown
from admin_desktop.words import tr


class ResultPane(QWidget):
    """One diagnosis. It is told what to show and what time it is."""

    payment_requested = Signal(str, str)
    asked = Signal(str)
    copied = Signal(str)
    contracts_requested = Signal()
    """Why a contract does not show is asked elsewhere."""
    affected_requested = Signal(str)
    """A company: what its restored ASPIRE left open."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("diagnosis_result")
        self.setAccessibleName(tr("Diagnosis"))
        self.setAutoFillBackground(True)
        self._look = look
        self._diagnosis: Diagnosis | None = None
        self._title = ElidedLabel(look, "strong")
        self._open = QPushButton(tr("Open payment"))
        self._statement = Statement(look)
        self._statement.setObjectName("diagnosis_verdict")
        self._acts = Label(look, "second_medium", "second").wrapping()
        self._acts.setObjectName("diagnosis_acts")
        self._countdown = Label(look, "figure")
        self._countdown.setObjectName("diagnosis_countdown")
        self._notes = Label(look, "base").wrapping()
        self._notes.setObjectName("diagnosis_notes")
        self._links = QWidget()
        self._affected = QPushButton(tr("Payments that the restore left open"))
        self._contracts = QPushButton(tr("A contract is not showing?"))
        self.checks = ChecksList(look)
        self.trace, self.replies, self.ticket = TraceRow(look), Replies(look), Ticket(look)
        self._past_head = Heading(look, tr("Past diagnoses"))
        self._past = Facts(look, "past_diagnoses")
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def show_examination(self, examination: Examination, now_ms: int) -> None:
        """Show a payment's diagnosis with everything that is said of it."""
        self.show_diagnosis(examination.diagnosis, now_ms)
        self.trace.show_stops(examination.stops)
        self.replies.show_reply(examination.reply)
        self.ticket.show_text(examination.ticket)
        zone = examination.diagnosis.time_zone
        self._past.show_facts(
            [
                (short_instant(past.at_ms, zone, now_ms), past.sentence, f"{past.asked_by}: {past.cause}")
                for past in examination.past
            ]
        )
        self._past_head.setVisible(bool(examination.past))
        self._right.show()

    def show_company(self, diagnosis: Diagnosis, now_ms: int) -> None:
        """Show a verdict about a company: there is no payment to trace."""
        self.show_diagnosis(diagnosis, now_ms)
        self._contracts.show()
        self._links.show()
        self._right.hide()

    def show_diagnosis(self, diagnosis: Diagnosis, now_ms: int) -> None:
        """Show verdict and checks."""
        verdict = diagnosis.verdict
        self._diagnosis = diagnosis
        self._title.set_text(" · ".join(part for part in (diagnosis.payment_ref, diagnosis.company) if part))
        self._open.setVisible(
            bool(diagnosis.payment_ref) and verdict.code not in {"not_submitted", "unknown_record"}
        )
        sentence = shown(verdict.sentence)
        if verdict.missing:
            sentence += " " + tr("Not known here: {facts}.", facts=", ".join(verdict.missing))
        self._statement.tell(sentence, TONES[verdict.kind], shown(verdict.next_step))
        self._acts.setText(acts(verdict))
        self._notes.setText("\n\n".join(shown(note.text) for note in diagnosis.notes))
        self._notes.setVisible(bool(diagnosis.notes))
        restored = any(note.code == "restored" for note in diagnosis.notes)
        self._affected.setVisible(restored)
        self._contracts.hide()
        self._links.setVisible(restored)
        self.checks.show_checks(diagnosis.checks, verdict.check, now_ms)
        self.tick(now_ms)

    def tick(self, now_ms: int) -> bool:
        """Count down; returns whether the diagnosis should run again."""
        verdict = self._diagnosis.verdict if self._diagnosis is not None else None
        until = verdict.until_ms if verdict is not None else None
        self._countdown.setVisible(until is not None)
        if until is not None:
            self._countdown.setText(countdown(until, now_ms))
        return self.checks.tick(now_ms)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._scroll("diagnosis_left", self._left_parts()), 6)
        self._right = QWidget()
        beside = QHBoxLayout(self._right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(Hairline(self._look, vertical=True))
        beside.addWidget(self._scroll("diagnosis_right", self._right_parts()), 1)
        row.addWidget(self._right, 5)

    def _left_parts(self) -> list[QWidget]:
        self._open.setProperty("kind", "link")
        self._open.setObjectName("diagnosis_open_payment")
        self._open.setAccessibleName(tr("Open this payment in Payments"))
        self._open.clicked.connect(self._request_payment)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title, 1)
        row.addWidget(self._open)
        checks = Heading(self._look, tr("The checks, in order"))
        told = [head, self._statement, self._countdown, self._acts, self._notes]
        return [*told, self._link_row(), checks, self.checks]

    def _link_row(self) -> QWidget:
        """Return the ways from here to other questions."""
        self._affected.setObjectName("diagnosis_affected")
        self._affected.clicked.connect(self._request_affected)
        self._contracts.setObjectName("diagnosis_contracts")
        self._contracts.clicked.connect(self.contracts_requested)
        row = QHBoxLayout(self._links)
        row.setContentsMargins(0, 0, 0, 0)
        for link in (self._affected, self._contracts):
            link.setProperty("kind", "link")
            link.setAccessibleName(link.text())
            row.addWidget(link)
        row.addStretch(1)
        return self._links

    def _right_parts(self) -> list[QWidget]:
        self.trace.asked.connect(self.asked)
        self.replies.copied.connect(self.copied)
        self.ticket.copied.connect(self.copied)
        return [
            Heading(self._look, tr("Is it in the file?")),
            self.trace,
            Heading(self._look, tr("Reply for the borrower")),
            self.replies,
            Heading(self._look, tr("Ticket for LTi")),
            self.ticket,
            self._past_head,
            self._past,
        ]

    def _scroll(self, name: str, parts: list[QWidget]) -> QScrollArea:
        body = QWidget()
        body.setObjectName(f"{name}_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(L, M, L, XL)
        column.setSpacing(S)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return scrolling(body, f"{name}_scroll", tr("Diagnosis, scrollable"))

    def _request_payment(self) -> None:
        if self._diagnosis is not None:
            self.payment_requested.emit(self._diagnosis.company, self._diagnosis.payment_ref)

    def _request_affected(self) -> None:
        if self._diagnosis is not None:
            self.affected_requested.emit(self._diagnosis.company)

    def _dress(self) -> None:
        self._look.dressed(self, QPalette.ColorRole.Window, self._look.tokens.surface)
        for area in self.findChildren(QScrollArea):
            for part in (area.viewport(), area.widget()):
                if part is not None:
                    self._look.dressed(part, QPalette.ColorRole.Window, self._look.tokens.surface)
