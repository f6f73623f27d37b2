"""The confirmation before a cancel for the borrower: it names the payment and asks for the ticket."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.formats import isolated, money
from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.payments.ports import CancelRequest
from admin_desktop.words import tr


class CancelDialog(QDialog):
    """``payment_cancel_dialog``: emits ``confirmed`` with the request; nothing is done here."""

    confirmed = Signal(object)

    def __init__(self, look: Look, row: PaymentRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("payment_cancel_dialog")
        self.setWindowTitle(tr("Cancel payment {ref}", ref=row.payment_ref))
        self.setModal(True)
        self.setFixedWidth(460)
        self._row = row
        title = Label(look, "title", "text", tr("Cancel payment {ref}?", ref=row.payment_ref)).wrapping()
        text = Label(look, "base", "text", _what_happens(row)).wrapping()
        self._ticket = QLineEdit()
        self._ticket.setObjectName("payment_cancel_ticket")
        self._ticket.setAccessibleName(tr("Ticket number"))
        self._ticket.setPlaceholderText(tr("Ticket of the borrower's request"))
        self._ticket.setMinimumHeight(30)
        self._ticket.textChanged.connect(self._judge)
        self._confirm = QPushButton(tr("Cancel {amount} payment", amount=money(row.amount_cents)))
        self._confirm.setObjectName("payment_cancel_confirm")
        self._confirm.setAccessibleName(tr("Cancel payment {ref}", ref=row.payment_ref))
        self._confirm.setProperty("kind", "danger")
        self._confirm.clicked.connect(self._accept)
        keep = QPushButton(tr("Keep the payment"))
        keep.setObjectName("payment_cancel_keep")
        keep.setAccessibleName(tr("Keep the payment"))
        keep.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        for part in (title, text, Label(look, "second_medium", "second", "Ticket number"), self._ticket):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, S, 0, 0)
        buttons.addStretch(1)
        buttons.addWidget(keep)
        buttons.addWidget(self._confirm)
        column.addLayout(buttons)
        self._judge()

    def _judge(self) -> None:
        ticket = self._ticket.text().strip()
        self._confirm.setEnabled(bool(ticket))
        self._confirm.setToolTip("" if ticket else "Enter the ticket number first")

    def _accept(self) -> None:
        request = CancelRequest(self._row.company, self._row.payment_ref, self._ticket.text().strip())
        self.confirmed.emit(request)
        self.accept()


def _what_happens(row: PaymentRow) -> str:
    return (
        f"{money(row.amount_cents)} from {isolated(row.customer_name)} on contract {row.contract_no}. "
        "ASPIRE is asked to close its record. If EFT Generation has already pulled it into a batch, it is "
        "too late: the payment is collected, and the finance company can refund it."
    )
