"""Closing a difference: a person accepts ASPIRE's values and says what they found."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.payments.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.ports import CloseRequest
from admin_desktop.words import tr


class DifferenceDialog(QDialog):
    """``difference_dialog``: emits ``confirmed`` with the request; nothing is done here."""

    confirmed = Signal(object)

    def __init__(self, look: Look, row: PaymentRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("difference_dialog")
        self.setWindowTitle(tr("Close the difference of {ref}", ref=row.payment_ref))
        self.setModal(True)
        self.setFixedWidth(460)
        self._row = row
        self._note = QLineEdit()
        self._note.setObjectName("difference_note")
        self._note.setAccessibleName(tr("What you found"))
        self._note.setPlaceholderText(tr("What you found, so that others can follow"))
        self._note.setMinimumHeight(30)
        self._note.textChanged.connect(self._judge)
        self._confirm = QPushButton(tr("Accept ASPIRE's values"))
        self._confirm.setObjectName("difference_confirm")
        self._confirm.setAccessibleName(tr("Accept ASPIRE's values"))
        self._confirm.setProperty("kind", "primary")
        self._confirm.clicked.connect(self._accept)
        keep = QPushButton(tr("Leave it open"))
        keep.setObjectName("difference_keep")
        keep.setAccessibleName(tr("Leave it open"))
        keep.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Close the difference?")).wrapping())
        column.addWidget(Label(look, "base", "text", _what_happens(row)).wrapping())
        column.addWidget(self._note)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, S, 0, 0)
        buttons.addStretch(1)
        buttons.addWidget(keep)
        buttons.addWidget(self._confirm)
        column.addLayout(buttons)
        self._judge()

    def _judge(self) -> None:
        self._confirm.setEnabled(bool(self._note.text().strip()))

    def _accept(self) -> None:
        self.confirmed.emit(CloseRequest(self._row.company, self._row.payment_ref, self._note.text().strip()))
        self.accept()


class ClosingDesk(QObject):
    """Offers a detail's difference to be closed, and asks for the note."""

    confirmed = Signal(object)
    """CloseRequest."""

    def __init__(self, look: Look, detail: PaymentDetailPane) -> None:
        super().__init__(detail)
        self._look, self._detail = look, detail
        detail.offer_closing()
        detail.closing_chosen.connect(self._ask)

    def _ask(self, row: PaymentRow) -> None:
        dialog = DifferenceDialog(self._look, row, self._detail)
        dialog.confirmed.connect(self.confirmed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _what_happens(row: PaymentRow) -> str:
    return tr(
        "Payment {ref} keeps what the borrower submitted. ASPIRE's values are accepted, and the status "
        "follows ASPIRE as far as the life cycle allows. Your note stands in the timeline and the audit log.",
        ref=row.payment_ref,
    )
