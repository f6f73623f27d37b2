"""Past diagnoses of a payment: who asked when, and what was answered.

A diagnosis is remembered when a person or a program asks for it, not each time it runs again on the screen;
the same answer twice in a row is one line, and so is the same cause asked for again within 15 minutes.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from admin_desktop.clock import MINUTE_MS
from admin_desktop.models.database.engine.dialect import upsert_by_key
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import diagnoses, payments
from admin_desktop.models.diagnosis.outcomes import Diagnosis, Kind
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal

_SOON_MS = 15 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class PastDiagnosis:
    """One answer of the past. ``at_ms`` is our clock, UTC."""

    at_ms: int
    asked_by: str
    status: Status
    cause: str
    """The verdict's code."""
    kind: Kind
    sentence: str
    next_step: str


def remember(store: Store, who: Principal, diagnosis: Diagnosis) -> bool:
    """Keep a diagnosis; returns False when it says what the last one said, or there is no payment.

    Raises NotFoundError and NotAllowedError.
    """
    require(store, who, Action.DIAGNOSE, diagnosis.company)
    key = (payments.c.company == diagnosis.company, payments.c.payment_ref == diagnosis.payment_ref)
    with store.writing() as conn:
        status = conn.execute(select(payments.c.status).where(*key)).scalar()
        last = _newest(conn, diagnosis.company, diagnosis.payment_ref, 1)
        if status is None or (last and _says_the_same(diagnosis, status, last[0])):
            return False
        conn.execute(upsert_by_key(diagnoses, conn), [_row(diagnosis, status, who)])
    return True


def _says_the_same(diagnosis: Diagnosis, status: str, last: PastDiagnosis) -> bool:
    """Whether an answer is the last one, or the same cause soon after it, when only its minutes moved on."""
    if (last.cause, last.status.value) != (diagnosis.verdict.code, status):
        return False
    return last.sentence == diagnosis.verdict.sentence or diagnosis.now_ms - last.at_ms < _SOON_MS


def past_diagnoses(
    store: Store, who: Principal, company: str, payment_ref: str, limit: int = 50
) -> tuple[PastDiagnosis, ...]:
    """Return a payment's past diagnoses, newest first. Raises NotFoundError and NotAllowedError."""
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        return _newest(conn, company, payment_ref, limit)


def _newest(conn: Connection, company: str, payment_ref: str, limit: int) -> tuple[PastDiagnosis, ...]:
    d = diagnoses.c
    query = (
        select(d.at_ms, d.asked_by, d.status, d.cause, d.kind, d.sentence, d.next_step)
        .where(d.company == company, d.payment_ref == payment_ref)
        .order_by(d.at_ms.desc())
        .limit(limit)
    )
    return tuple(
        PastDiagnosis(row[0], row[1], Status(row[2]), row[3], Kind(row[4]), row[5], row[6])
        for row in conn.execute(query)
    )


def _row(diagnosis: Diagnosis, status: str, who: Principal) -> dict[str, object]:
    verdict = diagnosis.verdict
    return {
        "company": diagnosis.company,
        "payment_ref": diagnosis.payment_ref,
        "at_ms": diagnosis.now_ms,
        "asked_by": who.name,
        "status": status,
        "cause": verdict.code,
        "kind": verdict.kind.value,
        "sentence": verdict.sentence,
        "next_step": verdict.next_step,
    }
