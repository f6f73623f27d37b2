"""Below the payments: the evidence of the current one, and the decisions that the selected ones may get."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.restore.cases import Decision
from admin_desktop.views.look.formats import number
from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.restore.draft import Line
from admin_desktop.views.restore.words import DECISIONS, MEANING, evidence_words
from admin_desktop.words import tr


class Deciding(QWidget):
    """``restore_deciding``: hidden decisions are those that no selected payment may get."""

    decided = Signal(object)
    """A Decision, about what is selected."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("restore_deciding")
        self._evidence = Label(look, "base", "text").wrapping()
        self._evidence.setObjectName("restore_evidence")
        self._meaning = Label(look, "base", "second").wrapping()
        self._what = Label(look, "second_medium", "second")
        self._buttons = {decision: self._button(decision) for decision in DECISIONS}
        acts = QWidget()
        row = FlowLayout(acts, S)
        row.addWidget(self._what)
        for button in self._buttons.values():
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, L, S)
        column.setSpacing(S)
        for part in (self._evidence, self._meaning, acts):
            column.addWidget(part)

    def show_selection(self, lines: Sequence[Line], *, may_decide: bool) -> None:
        """Offer what the selected payments may get."""
        possible = {choice for line in lines for choice in line.payment.choices}
        for decision, button in self._buttons.items():
            button.setVisible(may_decide and decision in possible)
        self._what.setText(tr("{n} selected:", n=number(len(lines))))
        self._what.setVisible(may_decide and bool(lines))

    def show_line(self, line: Line | None, zone: str, now_ms: int) -> None:
        """Show the evidence of one payment."""
        words = evidence_words(line, zone, now_ms) if line is not None else ("", "")
        for label, text in zip((self._evidence, self._meaning), words, strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def _button(self, decision: Decision) -> QPushButton:
        button = QPushButton(tr(DECISIONS[decision]))
        button.setObjectName(f"decide_{decision.value}")
        button.setAccessibleName(button.text())
        button.setToolTip(tr(MEANING[decision]))
        button.clicked.connect(lambda: self.decided.emit(decision))
        return button
