"""The detail's section on case work: assignee, review, notes, and the buttons of who may work on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.payments.rows import Case, PaymentRow
from admin_desktop.views.look.formats import full_instant, isolated, short_instant, shown
from admin_desktop.views.look.metrics import XS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.words import tr


class CaseSection(QWidget):
    """``payment_case``. It shows and asks; the desk acts."""

    note_chosen = Signal()
    assign_chosen = Signal()
    take_chosen = Signal()
    review_chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("payment_case")
        self.setAccessibleName(tr("Case work"))
        self._look = look
        self._care = Label(look, "base", "text").wrapping()
        self._reviewed = Label(look, "base", "text").wrapping()
        self._notes = QVBoxLayout()
        self._notes.setSpacing(S)
        self._buttons = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(self._care)
        column.addWidget(self._reviewed)
        column.addLayout(self._notes)
        column.addWidget(self._buttons)
        self.review = self._button("payment_review", tr("Mark reviewed"), "R", self.review_chosen)
        self.note = self._button("payment_note", tr("Add note…"), "N", self.note_chosen)
        self.take = self._button("payment_take", tr("Take it"), "", self.take_chosen)
        self.assign = self._button("payment_assign", tr("Assign…"), "A", self.assign_chosen)
        row = FlowLayout(self._buttons, S)
        for button in (self.review, self.note, self.take, self.assign):
            row.addWidget(button)
        self.offered = False
        self._buttons.hide()

    def _button(self, name: str, words: str, key: str, chosen: object) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setProperty("kind", "link")
        button.setToolTip(tr("Key: {key}", key=key) if key else words)
        button.clicked.connect(chosen)
        return button

    def offer(self) -> None:
        """Show the buttons: the role may do case work."""
        self.offered = True
        self._buttons.show()

    def show_buttons(self, *, shown: bool) -> None:
        """Show them for a payment as it is, not as it was."""
        self._buttons.setVisible(shown and self.offered)

    def show_case(self, row: PaymentRow, case: Case, now_ms: int) -> None:
        """Show what people noted about a payment."""
        nobody, name = tr("In nobody's care"), isolated(case.assignee or "")
        self._care.setText(tr("In the care of {name}", name=name) if case.assignee else nobody)
        self._reviewed.setText(_reviewed(row, case, now_ms))
        while (item := self._notes.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for note in reversed(case.notes):
            when = short_instant(note.at_ms, row.time_zone, now_ms, name_zone=True)
            head = Label(self._look, "second", "second", f"{when} · {isolated(note.author)}").wrapping()
            head.setToolTip(full_instant(note.at_ms, row.time_zone))
            lines = "\n".join(shown(line) for line in note.text.splitlines())
            self._notes.addWidget(Label(self._look, "base", "text", lines).wrapping())
            self._notes.addWidget(head)


def _reviewed(row: PaymentRow, case: Case, now_ms: int) -> str:
    if case.reviewed_by is None or case.reviewed_ms is None:
        return tr("Not reviewed")
    when = short_instant(case.reviewed_ms, row.time_zone, now_ms)
    words = tr("Reviewed by {name}, {time}", name=isolated(case.reviewed_by), time=when)
    return words if case.reviewed_ms >= row.updated_ms else f"{words}; {tr('it has changed since')}"
