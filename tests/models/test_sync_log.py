from pathlib import Path

import pytest
from sqlalchemy import insert

from admin_desktop.clock import DAY_MS, ManualClock
from admin_desktop.errors import NotAllowedError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import finance_companies
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_log import CycleRecord, last_cycles, record_cycle

ADMIN = Principal("ann", Role.LTI_ADMIN, None)


def test_the_last_cycles_come_newest_first_and_old_ones_go(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "w.db", ManualClock(1))
    company = {
        "company": "N",
        "name": "N",
        "time_zone": "UTC",
        "bank_processing_type": "ACH",
        "balancing_entry": False,
        "counters": "s2",
        "payment_accounts": "any",
        "cutoff": "17:00",
    }
    with store.writing() as conn:
        conn.execute(insert(finance_companies).values(**company))
    for day in (1, 2, 40):
        record_cycle(store, CycleRecord("N", day * DAY_MS, day * DAY_MS + 5, 1, 2, "idle", ""))
    record_cycle(store, CycleRecord("N", 40 * DAY_MS, 40 * DAY_MS + 9, 3, 4, "offline", "x"))
    assert [(c.started_ms // DAY_MS, c.pushed) for c in last_cycles(store, ADMIN, "N")] == [(40, 3)]
    record_cycle(store, CycleRecord("N", 41 * DAY_MS, 1, 1, 2, "idle", ""))
    assert [c.started_ms // DAY_MS for c in last_cycles(store, ADMIN, "N", 1)] == [41]
    with pytest.raises(NotAllowedError):
        last_cycles(store, Principal("p", Role.PORTAL_SERVICE, None), "N")
    store.close()
