"""Closing a difference: a person accepts ASPIRE's values and says what they found."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.payments.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.ports import CloseRequest
from admin_desktop.words import tr


class DifferenceDialog(ConfirmDialog):
    """``difference_dialog``: emits ``confirmed`` with the CloseRequest."""

    def __init__(self, look: Look, row: PaymentRow, parent: QWidget) -> None:
        question = Question(
            name="difference",
            title=tr("Close the difference of {ref}?", ref=row.payment_ref),
            text=_what_happens(row),
            act=tr("Accept ASPIRE's values"),
            keep=tr("Leave it open"),
            field=tr("What you found"),
            hint=tr("So that others can follow"),
        )
        super().__init__(
            look, parent, question, lambda note: CloseRequest(row.company, row.payment_ref, note)
        )


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
