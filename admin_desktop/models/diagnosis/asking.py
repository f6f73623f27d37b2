"""The door: diagnose payments of a company for somebody who may."""

from sqlalchemy import Connection

from admin_desktop.models.database.store import Store
from admin_desktop.models.diagnosis.engine import diagnose
from admin_desktop.models.diagnosis.facts import Facts
from admin_desktop.models.diagnosis.outcomes import Diagnosis
from admin_desktop.models.diagnosis.snapshot import company_facts, facts_of
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal


def read_facts(conn: Connection, company: str, payment_ref: str, now_ms: int) -> Facts:
    """Return the facts of one payment, all of one moment; the caller has asked for permission."""
    return facts_of(conn, company_facts(conn, company, now_ms), payment_ref, now_ms)


def facts_for(store: Store, who: Principal, company: str, payment_ref: str) -> Facts:
    """Return the facts of one payment. Raises NotFoundError (the company) and NotAllowedError."""
    require(store, who, Action.DIAGNOSE, company)
    with store.reading() as conn:
        return read_facts(conn, company, payment_ref, store.clock.now_ms())


def diagnose_payment(store: Store, who: Principal, company: str, payment_ref: str) -> Diagnosis:
    """Return why a payment stands where it does; a reference nobody submitted is an answer too.

    Raises NotFoundError when the company is not the principal's, NotAllowedError when the role may not.
    """
    return diagnose(facts_for(store, who, company, payment_ref))
