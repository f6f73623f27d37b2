"""Cancelling for the borrower: the question names the payment and asks for the ticket."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.formats import isolated, money
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.ports import CancelRequest
from admin_desktop.words import tr


class CancelDialog(ConfirmDialog):
    """``payment_cancel_dialog``: emits ``confirmed`` with the CancelRequest."""

    def __init__(self, look: Look, row: PaymentRow, parent: QWidget) -> None:
        question = Question(
            name="payment_cancel",
            title=tr("Cancel payment {ref}?", ref=row.payment_ref),
            text=_what_happens(row),
            act=tr("Cancel {amount} payment", amount=money(row.amount_cents)),
            keep=tr("Keep the payment"),
            field=tr("Ticket number"),
            hint=tr("Ticket of the borrower's request"),
            danger=True,
        )
        super().__init__(
            look, parent, question, lambda ticket: CancelRequest(row.company, row.payment_ref, ticket)
        )


def ask_before_cancel(
    look: Look, detail: PaymentDetailPane, confirmed: Callable[[CancelRequest], object]
) -> None:
    """Ask for the ticket whenever a detail's Cancel is chosen."""

    def ask(row: PaymentRow) -> None:
        dialog = CancelDialog(look, row, detail)
        dialog.confirmed.connect(confirmed)
        open_dialog(dialog)

    detail.cancel_chosen.connect(ask)


def _what_happens(row: PaymentRow) -> str:
    return tr(
        "{amount} from {customer} on contract {contract}. ASPIRE is asked to close its record. If EFT "
        "Generation has already pulled it into a batch, it is too late: the payment is collected, and the "
        "finance company can refund it.",
        amount=money(row.amount_cents),
        customer=isolated(row.customer_name),
        contract=row.contract_no,
    )
