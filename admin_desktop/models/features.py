"""Which features are on for a finance company. Payments is on unless it was switched off (S1)."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from admin_desktop.models.database.reference_tables import features
from admin_desktop.models.database.store import Store
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal

PAYMENTS = "payments"

_ON_BY_DEFAULT = frozenset({PAYMENTS})


@dataclass(frozen=True, slots=True)
class FeatureState:
    """One feature of one company; ``since_ms`` None when it was never changed."""

    company: str
    feature: str
    active: bool
    since_ms: int | None
    changed_by: str
    ticket: str | None
    reason: str | None


def payments_on(conn: Connection, company: str) -> bool:
    """Whether borrowers of the company may submit payments now."""
    return _state(conn, company, PAYMENTS).active


def state(store: Store, who: Principal, company: str, feature: str = PAYMENTS) -> FeatureState:
    """Return a feature's state; NotFoundError when the company is not the principal's."""
    require(store, who, Action.READ, company)
    with store.reading() as conn:
        return _state(conn, company, feature)


def _state(conn: Connection, company: str, feature: str) -> FeatureState:
    table = features.c
    row = conn.execute(select(features).where(table.company == company, table.feature == feature)).first()
    if row is None:
        return FeatureState(company, feature, feature in _ON_BY_DEFAULT, None, "", None, None)
    return FeatureState(company, feature, row.active, row.since_ms, row.changed_by, row.ticket, row.reason)
