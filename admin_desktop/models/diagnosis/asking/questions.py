"""The other question of the desk: payments not available."""

from admin_desktop.models.database.store import Store
from admin_desktop.models.diagnosis.gathering.facts import CompanyFacts
from admin_desktop.models.diagnosis.gathering.snapshot import company_facts
from admin_desktop.models.diagnosis.outcomes import Actor, Check, CheckState, Diagnosis, Kind, Verdict
from admin_desktop.models.payments.words.time_words import at
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import noted, tr

PAYMENTS_OFF, PAYMENTS_ON = "payments_off", "payments_on"
COMPANY_CODES = (PAYMENTS_OFF, PAYMENTS_ON)
"""Verdicts about a company rather than a payment."""

_AREAS = noted("bank accounts, quick pay, pay a contract, payment history")


def why_no_payments(store: Store, who: Principal, company: str) -> Diagnosis:
    """Return why borrowers of a company cannot pay (S1). Raises NotFoundError and NotAllowedError."""
    require(store, who, Action.DIAGNOSE, company)
    now_ms = store.clock.now_ms()
    with store.reading() as conn:
        facts = company_facts(conn, company, now_ms)
    verdict = _on(facts) if facts.payments_active else _off(facts, now_ms)
    state = CheckState.PASSED if facts.payments_active else CheckState.FAILED
    check = Check("payments_on", tr("Is Payments activated?"), state, verdict.sentence, None)
    return Diagnosis(company, "", facts.time_zone, now_ms, verdict, (check,), ())


def _off(facts: CompanyFacts, now_ms: int) -> Verdict:
    since = (
        tr(" since {at}", at=at(facts.payments_since_ms, now_ms, facts.time_zone))
        if facts.payments_since_ms
        else ""
    )
    return Verdict(
        code=PAYMENTS_OFF,
        kind=Kind.PROBLEM,
        sentence=tr(
            "Payments is deactivated for {name}{since}: its customers do not see {areas}.",
            name=facts.name,
            since=since,
            areas=tr(_AREAS),
        ),
        next_step=tr("To activate it, the finance company opens a ticket with LTi Customer Care."),
        actor=Actor.FINANCE_COMPANY,
        source="S1",
        check="payments_on",
    )


def _on(facts: CompanyFacts) -> Verdict:
    return Verdict(
        code=PAYMENTS_ON,
        kind=Kind.FINE,
        sentence=tr(
            "Payments is activated for {name}: its customers see {areas}.", name=facts.name, areas=tr(_AREAS)
        ),
        next_step=tr("Ask the customer which of these is missing, and check whether their contract shows."),
        actor=Actor.DESK,
        source="S1",
        check="payments_on",
    )
