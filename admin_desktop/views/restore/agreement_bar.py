"""The foot of the page: one person proposes and says how they know, another one confirms."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from admin_desktop.models.restore.evidence import RestoreReport
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class Agreement:
    """Somebody proposes, or confirms."""

    confirms: bool
    reason: str


class AgreementBar(QWidget):
    """``restore_agreement``: shows the one act that is this person's now; who has none reads why above."""

    agreed = Signal(object)
    """An Agreement."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("restore_agreement")
        self._label = Label(look, "second_medium", "second", tr("Reason"))
        self.reason = QLineEdit()
        self.reason.setObjectName("restore_reason")
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setMinimumHeight(30)
        self.propose, self.confirm = QPushButton(tr("Propose")), QPushButton(tr("Confirm and go on sending"))
        for button, name in ((self.propose, "restore_propose"), (self.confirm, "restore_confirm")):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
            button.setProperty("kind", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(M)
        for part in (self._label, self.reason, self.propose, self.confirm):
            row.addWidget(part)
        row.setStretch(1, 1)
        self.reason.textChanged.connect(self._judge)
        self.reason.returnPressed.connect(self._agree)
        self.propose.clicked.connect(self._agree)
        self.confirm.clicked.connect(self._agree)

    def offer(self, report: RestoreReport, *, changed: bool) -> None:
        """Offer the act of this person: the second one confirms what is proposed, unless they changed it."""
        confirms = report.may_confirm and not report.stale and not changed and report.case.ready
        proposes = report.may_propose and not confirms and changed and report.case.ready
        self.confirm.setVisible(confirms)
        self.propose.setVisible(proposes)
        self.setVisible(confirms or proposes)
        hint = (
            tr("What you checked, for the audit log")
            if confirms
            else tr("How you know, for the second person")
        )
        self.reason.setPlaceholderText(hint)
        self._judge()

    def _judge(self) -> None:
        said = bool(self.reason.text().strip())
        for button in (self.propose, self.confirm):
            button.setEnabled(said)

    def _agree(self) -> None:
        reason = self.reason.text().strip()
        if reason and not self.isHidden():
            self.agreed.emit(Agreement(not self.confirm.isHidden(), reason))
