"""What can be done from a payment's detail: diagnose, copy, cancel, close a difference, take evidence."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from admin_desktop.models.payments.rows import PaymentDetail
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.words import tr

_CANCELABLE = frozenset({Status.PENDING, Status.SCHEDULED})


class DetailActions(QWidget):
    """The buttons below the detail; the pane says what they do."""

    def __init__(self, *, may_cancel: bool) -> None:
        super().__init__()
        self._may_cancel, self.may_close = may_cancel, False
        self.diagnose = self._button("payment_diagnose", tr("Diagnose"), tr("Diagnose this payment"))
        self.copy = self._button("payment_copy_reference", tr("Copy reference"), tr("Copy payment reference"))
        self.cancel = self._button("payment_cancel", tr("Cancel for the borrower…"), "")
        self.cancel.setProperty("kind", "danger")
        words = tr("Close the difference from ASPIRE")
        self.closing = self._button("payment_close_difference", tr("Close the difference…"), words)
        words = tr("Evidence pack of this payment")
        self.evidence = self._button("payment_evidence", tr("Evidence pack…"), words)
        flow = FlowLayout(self, S)  # they do not fit one line of a narrow pane in every language
        flow.setContentsMargins(L, S, L, S)
        for button in (self.diagnose, self.copy, self.evidence, self.closing, self.cancel):
            flow.addWidget(button)
        self.diagnose.hide()
        self.evidence.hide()
        self.closing.hide()

    def act(
        self, shown: Callable[[], PaymentDetail | None], **acts: Callable[[PaymentDetail], object]
    ) -> None:
        """Let each button act on the payment that is shown, if there is one."""
        for name, act in acts.items():
            button: QPushButton = getattr(self, name)
            button.clicked.connect(lambda _=False, act=act: _when_shown(shown(), act))

    def show_for(self, detail: PaymentDetail, *, present: bool) -> None:
        """Show what is possible with a payment; nothing is done to the past."""
        row = detail.row
        self.closing.setVisible(present and self.may_close and bool(detail.differences))
        self.cancel.setVisible(present and self._may_cancel and row.status in _CANCELABLE)
        self.cancel.setAccessibleName(tr("Cancel payment {ref} for the borrower", ref=row.payment_ref))

    @staticmethod
    def _button(name: str, words: str, spoken: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(spoken or words)
        return button


def _when_shown(detail: PaymentDetail | None, act: Callable[[PaymentDetail], object]) -> None:
    if detail is not None:
        act(detail)
