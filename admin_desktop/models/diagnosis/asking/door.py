"""The door: the facts of a payment, for somebody who may diagnose it."""

from sqlalchemy import Connection

from admin_desktop.models.database.store import Store
from admin_desktop.models.diagnosis.gathering.facts import Facts
from admin_desktop.models.diagnosis.gathering.snapshot import company_facts, facts_of
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
