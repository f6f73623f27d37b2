"""The replies themselves: which words go with which verdict. Places: amount, submitted, due, collected."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Phrase:
    """One reply in both languages."""

    english: str
    spanish: str


_BY_PHRASE: Final[Mapping[Phrase, tuple[str, ...]]] = {
    Phrase(
        "We are looking into this payment. Please do not pay again; we will get back to you.",
        "Estamos investigando este pago. Por favor, no pague de nuevo; nos pondremos en contacto con usted.",
    ): ("unknown_record",),
    Phrase(
        "We could not find this payment. Could you tell us the day and the amount, and whether "
        "you saw a confirmation?",
        "No encontramos este pago. ¿Podría decirnos la fecha y el importe, y si vio una confirmación?",
    ): ("not_submitted",),
    Phrase(
        "Your payment of {amount} from {submitted} was cancelled as you asked, and your bank "
        "account will not be charged for it. To pay after all, please submit a new payment.",
        "Su pago de {amount} del {submitted} se canceló tal como lo solicitó y no se hará ningún "
        "cargo en su cuenta bancaria. Si aún desea pagar, envíe un nuevo pago.",
    ): (
        "canceled_never_sent",
        "canceled_by_borrower",
    ),
    Phrase(
        "Your payment of {amount} from {submitted} was cancelled by your finance company, and "
        "your bank account will not be charged for it. Please ask them before you submit a new "
        "payment.",
        "Su financiera canceló su pago de {amount} del {submitted} y no se hará ningún cargo en "
        "su cuenta bancaria. Consúltelo con ella antes de enviar un nuevo pago.",
    ): ("closed_by_staff",),
    Phrase(
        "Your request to cancel the payment of {amount} came after it was already on its way to "
        "your bank. It will be collected; please ask your finance company for a refund.",
        "Su solicitud de cancelar el pago de {amount} llegó cuando ya se había enviado a su "
        "banco. El cargo se realizará; solicite un reembolso a su financiera.",
    ): ("cancel_too_late",),
    Phrase(
        "Your request to cancel the payment of {amount} came after it was already on its way to "
        "your bank, and it was collected. Please ask your finance company for a refund.",
        "Su solicitud de cancelar el pago de {amount} llegó cuando ya se había enviado a su "
        "banco, y el cargo se realizó. Solicite un reembolso a su financiera.",
    ): ("paid_cancel_too_late",),
    Phrase(
        "Your payment of {amount} from {submitted} is being processed. This usually takes up to "
        "15 minutes; please look again then.",
        "Su pago de {amount} del {submitted} se está procesando. Suele tardar hasta 15 minutos; "
        "vuelva a consultarlo después.",
    ): (
        "wait_for_schedule",
        "wait_for_paid",
    ),
    Phrase(
        "We have your request to cancel the payment of {amount}. It usually takes up to 15 "
        "minutes until it is confirmed; please look again then.",
        "Recibimos su solicitud de cancelar el pago de {amount}. La confirmación suele tardar "
        "hasta 15 minutos; vuelva a consultarlo después.",
    ): ("wait_for_cancel",),
    Phrase(
        "Your payment of {amount} from {submitted} has reached us and is delayed on our side. You "
        "do not need to pay again; we are working on it.",
        "Recibimos su pago de {amount} del {submitted}, pero se ha retrasado por nuestra parte. "
        "No necesita pagar de nuevo; estamos trabajando en ello.",
    ): (
        "sync_off",
        "aspire_restored",
        "sign_in_needed",
        "aspire_asks_to_wait",
        "aspire_not_reachable",
        "sync_failing",
        "never_synced",
        "sync_not_running",
        "trying_again",
        "not_sent",
        "answer_unknown",
        "attempt_before_restore",
        "unreadable_record",
        "record_lags_its_run",
        "sec_code_differs",
        "counters_unknown",
        "run_skipped_it",
        "bank_not_ach",
        "weekend_gap",
        "holiday_gap",
        "closed_day_gap",
        "missed_its_run",
        "no_run_since",
        "batch_not_posted",
    ),
    Phrase(
        "Your payment of {amount} from {submitted} could not be accepted, and your bank account "
        "will not be charged for it. Please wait for our message before you submit it again.",
        "Su pago de {amount} del {submitted} no pudo aceptarse y no se hará ningún cargo en su "
        "cuenta bancaria. Espere nuestro mensaje antes de enviarlo de nuevo.",
    ): ("rejected_by_aspire",),
    Phrase(
        "We have your request to cancel the payment of {amount} and are checking it with your "
        "finance company. We will get back to you.",
        "Recibimos su solicitud de cancelar el pago de {amount} y la estamos verificando con su "
        "financiera. Nos pondremos en contacto con usted.",
    ): ("cancel_rejected",),
    Phrase(
        "We have your payment of {amount} from {submitted} and are checking one detail of it. "
        "Please do not pay again; we will get back to you.",
        "Tenemos su pago de {amount} del {submitted} y estamos verificando un detalle. Por favor, "
        "no pague de nuevo; nos pondremos en contacto con usted.",
    ): (
        "missing_in_aspire",
        "record_deleted",
        "amount_differs",
        "effective_date_differs",
        "bank_account_differs",
        "contract_differs",
        "customer_differs",
        "paid_denied_by_aspire",
        "contradictory_record",
        "reopened_in_aspire",
        "second_record",
        "facts_missing",
        "unexplained",
    ),
    Phrase(
        "Your payment of {amount} was cancelled, but it was collected all the same. We are sorry; "
        "please ask your finance company for a refund.",
        "Su pago de {amount} se canceló, pero el cargo se realizó de todos modos. Lo sentimos; "
        "solicite un reembolso a su financiera.",
    ): ("collected_though_canceled",),
    Phrase(
        "Your payment of {amount} is scheduled for {due}. Your bank account will be charged from "
        "that day on; there is nothing you need to do.",
        "Su pago de {amount} está programado para el {due}. El cargo en su cuenta bancaria se "
        "hará a partir de ese día; no necesita hacer nada.",
    ): ("not_due_yet",),
    Phrase(
        "Your payment of {amount} is scheduled for {due}. Your finance company is closed on that "
        "day, so it may be {collected} until your bank account is charged. There is nothing you need to do.",
        "Su pago de {amount} está programado para el {due}. Su financiera está cerrada ese día, así que "
        "es posible que el cargo en su cuenta bancaria no se haga hasta el {collected}. No necesita hacer "
        "nada.",
    ): ("due_on_closed_day",),
    Phrase(
        "Your payment of {amount} is scheduled and will be collected with your finance company's "
        "next collection. There is nothing you need to do.",
        "Su pago de {amount} está programado y se cobrará con el próximo cobro de su financiera. "
        "No necesita hacer nada.",
    ): (
        "waiting_for_run",
        "batch_voided",
    ),
    Phrase(
        "Your payment of {amount} is on its way to your bank. It shows as paid as soon as your "
        "finance company has confirmed it.",
        "Su pago de {amount} está en camino a su banco. Aparecerá como pagado en cuanto su "
        "financiera lo confirme.",
    ): ("waiting_for_posting",),
    Phrase(
        "Your payment of {amount} from {submitted} is paid. Thank you.",
        "Su pago de {amount} del {submitted} está pagado. Gracias.",
    ): ("paid",),
    Phrase(
        "Your bank did not honor the payment of {amount}. Please contact your finance company to "
        "agree on how to pay it.",
        "Su banco no aceptó el pago de {amount}. Póngase en contacto con su financiera para "
        "acordar cómo pagarlo.",
    ): ("returned",),
}

REPLIES: Final[Mapping[str, Phrase]] = {
    code: phrase for phrase, codes in _BY_PHRASE.items() for code in codes
}
"""Verdict code → reply."""
