"""The ticket for LTi: ready to send, with the evidence, without a borrower's name or an account number.

The payment is named by its reference and customer number; whatever ASPIRE said in its own words is redacted.
"""

from collections.abc import Iterator

from admin_desktop.clock import to_rfc3339
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.words import amount
from admin_desktop.redaction import redact

_LONGEST_ANSWER = 200


def ticket_for(facts: Facts, diagnosis: Diagnosis) -> str:
    """Return the ticket's text; its first line is the subject."""
    return "\n".join(_lines(facts, diagnosis)) + "\n"


def _lines(facts: Facts, diagnosis: Diagnosis) -> Iterator[str]:
    verdict = diagnosis.verdict
    yield f"Payment {diagnosis.payment_ref} of {diagnosis.company}: {verdict.code}"
    yield ""
    yield f"Found: {_safe(verdict.sentence, facts)}"
    yield f"Next step: {verdict.next_step}"
    yield f"Who acts: {verdict.actor.words}"
    yield f"As of: {to_rfc3339(diagnosis.now_ms)} (company's zone: {diagnosis.time_zone})"
    if verdict.missing:
        yield f"Not known here: {', '.join(verdict.missing)}"
    yield from _payment(facts)
    yield ""
    yield "Checks"
    for check in diagnosis.checks:
        yield f"- {check.question} {check.state.words}. {_safe(check.evidence, facts)}"
    yield from _entries(facts)
    for note in diagnosis.notes:
        yield f"Note: {_safe(note.text, facts)}"


def _payment(facts: Facts) -> Iterator[str]:
    payment = facts.payment
    if payment is None:
        return
    yield ""
    yield "Payment"
    yield f"- Status {payment.status.words} since {to_rfc3339(payment.status_since_ms)}"
    at = to_rfc3339(payment.submitted_ms)
    yield f"- Submitted {at}, {amount(facts)}, effective {payment.effective_date}"
    yield f"- Customer {payment.customer_no}, contract {payment.contract_no}"
    if payment.record_no is not None:
        yield (
            f"- ASPIRE record {payment.record_no} version {payment.record_version}, Payments "
            f"{payment.payments_counter}, Payments Processed {payment.payments_processed}, batch "
            f"{payment.batch_no or 'none'} {payment.batch_state or ''}".rstrip()
        )


def _entries(facts: Facts) -> Iterator[str]:
    if not facts.entries:
        return
    yield ""
    yield "Sent to ASPIRE"
    for entry in facts.entries:
        tried = (
            "never tried" if entry.attempted_ms is None else f"last tried {to_rfc3339(entry.attempted_ms)}"
        )
        said = f", ASPIRE said: {redact(entry.last_answer)[:_LONGEST_ANSWER]}" if entry.last_answer else ""
        yield f"- {entry.action.value}: {entry.state.value}, {entry.attempts:,} attempts, {tried}{said}"


def _safe(text: str, facts: Facts) -> str:
    """Mask foreign words inside our sentence; our own numbers of records and batches stay readable."""
    for foreign in _foreign(facts):
        text = text.replace(foreign, redact(foreign))
    return text


def _foreign(facts: Facts) -> Iterator[str]:
    payment = facts.payment
    if payment is not None and payment.rejected_reason:
        yield payment.rejected_reason
        yield payment.rejected_reason.strip().rstrip(".")
    if facts.company.cycle_message:
        yield facts.company.cycle_message.strip().rstrip(".")
    yield from (entry.last_answer.strip().rstrip(".") for entry in facts.entries if entry.last_answer)
    yield from (aside.reason.strip().rstrip(".") for aside in facts.aside)
