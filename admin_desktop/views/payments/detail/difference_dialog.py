"""Closing a difference: a person accepts ASPIRE's values and says what they found."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane
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


def ask_before_closing(
    look: Look, detail: PaymentDetailPane, confirmed: Callable[[CloseRequest], object]
) -> None:
    """Offer a detail's difference to be closed, and ask for the note."""

    def ask(row: PaymentRow) -> None:
        dialog = DifferenceDialog(look, row, detail)
        dialog.confirmed.connect(confirmed)
        open_dialog(dialog)

    detail.offer_closing()
    detail.closing_chosen.connect(ask)


def _what_happens(row: PaymentRow) -> str:
    return tr(
        "Payment {ref} keeps what the borrower submitted. ASPIRE's values are accepted, and the status "
        "follows ASPIRE as far as the life cycle allows. Your note stands in the timeline and the audit log.",
        ref=row.payment_ref,
    )
