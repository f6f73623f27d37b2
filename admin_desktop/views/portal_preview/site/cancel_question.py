"""The site's own question before a payment is canceled."""

from PySide6.QtWidgets import QWidget

from admin_desktop.models.portal.rows import PortalPayment
from admin_desktop.views.look.formats import money
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.words import tr


def cancel_question(look: Look, payment: PortalPayment, parent: QWidget) -> ConfirmDialog:
    """Return ``portal_cancel_dialog``: emits ``confirmed`` with the payment's reference."""
    amount = money(payment.amount_cents)
    text = tr(
        "Payment {ref} of {amount} on contract {contract}. It shows Pending Cancel until that is "
        "confirmed. Once it is being collected it is too late.",
        ref=payment.payment_ref,
        amount=amount,
        contract=payment.contract_no,
    )
    question = Question(
        name="portal_cancel",
        title=tr("Cancel this payment?"),
        text=text,
        act=tr("Cancel {amount} payment", amount=amount),
        keep=tr("Keep the payment"),
        danger=True,
    )
    return ConfirmDialog(look, parent, question, lambda _line: payment.payment_ref)
