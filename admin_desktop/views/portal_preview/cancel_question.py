"""The site's own question before a payment is canceled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.portal.rows import PortalPayment
from admin_desktop.views.look.formats import money
from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class CancelQuestion(QDialog):
    """``portal_cancel_dialog``: emits ``confirmed`` with the payment's reference."""

    confirmed = Signal(str)

    def __init__(self, look: Look, payment: PortalPayment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("portal_cancel_dialog")
        self.setWindowTitle(tr("Cancel payment"))
        self.setModal(True)
        self.setFixedWidth(440)
        amount = money(payment.amount_cents)
        keep = QPushButton(tr("Keep the payment"))
        keep.setObjectName("portal_cancel_keep")
        keep.clicked.connect(self.reject)
        yes = QPushButton(tr("Cancel {amount} payment", amount=amount))
        yes.setObjectName("portal_cancel_confirm")
        yes.setProperty("kind", "danger")
        yes.clicked.connect(lambda: self._say_so(payment.payment_ref))
        text = tr(
            "Payment {ref} of {amount} on contract {contract}. It shows Pending Cancel until that is "
            "confirmed. Once it is being collected it is too late.",
            ref=payment.payment_ref,
            amount=amount,
            contract=payment.contract_no,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Cancel this payment?")).wrapping())
        column.addWidget(Label(look, "base", "text", text).wrapping())
        row = QHBoxLayout()
        row.setContentsMargins(0, S, 0, 0)
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(yes)
        column.addLayout(row)

    def _say_so(self, payment_ref: str) -> None:
        self.confirmed.emit(payment_ref)
        self.accept()
