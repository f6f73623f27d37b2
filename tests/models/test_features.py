"""Which features are on: Payments by default, the others not."""

import pytest

from admin_desktop.errors import NotFoundError
from admin_desktop.models import features
from admin_desktop.models.database.reference_tables import features as feature_table
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal


def test_payments_is_on_unless_switched_off(
    store: Store, care: Principal, northstar_admin: Principal
) -> None:
    assert features.state(store, care, "NORTHSTAR").active
    assert not features.state(store, care, "NORTHSTAR", "self_enrolment").active
    row = {
        "company": "NORTHSTAR",
        "feature": "payments",
        "active": False,
        "since_ms": 5,
        "changed_by": "dana",
        "ticket": "T-9",
        "reason": "asked for",
    }
    with store.writing() as conn:
        conn.execute(feature_table.insert(), row)
        assert not features.payments_on(conn, "NORTHSTAR")
        assert features.payments_on(conn, "SUNBELT")
    state = features.state(store, northstar_admin, "NORTHSTAR")
    assert (state.active, state.since_ms, state.changed_by, state.ticket) == (False, 5, "dana", "T-9")
    with pytest.raises(NotFoundError):
        features.state(store, northstar_admin, "SUNBELT")
