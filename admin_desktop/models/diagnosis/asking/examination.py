"""A diagnosis with everything that is said of it: the reply, the ticket, the trace, the past."""

from dataclasses import dataclass

from admin_desktop.models.database.store import Store
from admin_desktop.models.diagnosis.asking.door import facts_for
from admin_desktop.models.diagnosis.asking.past import PastDiagnosis, past_diagnoses
from admin_desktop.models.diagnosis.engine import diagnose
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.replies.borrower import BorrowerReply, reply_for
from admin_desktop.models.diagnosis.replies.ticket import ticket_for
from admin_desktop.models.diagnosis.trace import Stop, trace
from admin_desktop.models.principal import Principal
from admin_desktop.words import in_english


@dataclass(frozen=True, slots=True)
class Examination:
    """What the page and the command line show of one payment."""

    diagnosis: Diagnosis
    reply: BorrowerReply
    ticket: str
    stops: tuple[Stop, ...]
    """The way from the payment to the line of the file, as far as it is known."""
    past: tuple[PastDiagnosis, ...]


def examine(store: Store, who: Principal, company: str, payment_ref: str) -> Examination:
    """Diagnose one payment. Raises NotFoundError when the company is not the principal's, NotAllowedError."""
    facts = facts_for(store, who, company, payment_ref)
    diagnosis = diagnose(facts)
    return Examination(
        diagnosis=diagnosis,
        reply=reply_for(facts, diagnosis.verdict),
        ticket=_ticket(facts),
        stops=trace(facts),
        past=past_diagnoses(store, who, company, payment_ref),
    )


def _ticket(facts: Facts) -> str:
    """Return the ticket in English, whatever the desk speaks: LTi reads it."""
    with in_english():
        return ticket_for(facts, diagnose(facts))
