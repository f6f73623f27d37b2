"""A sync's real parts, put together."""

from dataclasses import replace
from pathlib import Path

import pytest

from admin_desktop.bootstrap.running.syncing import syncing
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.credentials import MemoryCredentials
from admin_desktop.models.connections import connect
from admin_desktop.models.database.store import Store
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.overview import history
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.addresses import set_allowed_hosts
from admin_desktop.models.set_up.companies import CompanySetUp, save
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.rhythm.onlooker import Onlooker

CARE, ADMIN = Principal("dana", Role.CUSTOMER_CARE, None), Principal("lee", Role.LTI_ADMIN, None)


def test_a_service_writes_down_which_switch_came_due_although_nobody_looks(tmp_path: Path) -> None:
    clock = ManualClock(from_rfc3339("2026-11-20T19:42:00Z"))
    store = Store.open(tmp_path / "w.db", clock)
    connect(store, ADMIN, "NORTHSTAR", "Northstar", "America/Chicago", "http://127.0.0.1:9", 300)
    later = clock.now_ms() + 3_600_000
    planning.plan(store, CARE, "NORTHSTAR", Wish(PAYMENTS, False, "T-1", "month end", later, None), 0)
    ready = syncing(Workspace("w", "live", store, ADMIN, clock), MemoryCredentials({}))
    ready.settle()
    assert history(store, CARE, "NORTHSTAR")[0].text.startswith("Planned to switch off")
    clock.advance(7200)
    ready.settle()
    assert history(store, CARE, "NORTHSTAR")[0].text.startswith("Switched off")
    store.close()


@pytest.mark.parametrize(
    ("kind", "role", "syncs"),
    [
        ("live", Role.LTI_ADMIN, True),
        ("live", Role.FINANCE_ADMIN, False),
        ("live", Role.AUDITOR, False),
        ("demo", Role.FINANCE_ADMIN, True),  # somebody has to
    ],
)
def test_a_desk_whose_role_may_not_sync_only_looks_on(
    tmp_path: Path, kind: str, role: Role, *, syncs: bool
) -> None:
    clock = ManualClock(0)
    store = Store.open(tmp_path / "w.db", clock)
    here = Workspace("w", kind, store, Principal("x", role, frozenset({"NORTHSTAR"})), clock)
    assert isinstance(syncing(here, MemoryCredentials({})).cycle, SyncCycle if syncs else Onlooker)
    store.close()


def test_a_host_that_left_the_list_and_a_line_that_is_off_get_no_token(tmp_path: Path) -> None:
    clock = ManualClock(from_rfc3339("2026-11-20T19:42:00Z"))
    store = Store.open(tmp_path / "w.db", clock)
    set_allowed_hosts(store, ADMIN, ("aspire.example",))
    wanted = CompanySetUp("NORTHSTAR", "Northstar", "https://aspire.example", 300, enabled=True)
    save(store, ADMIN, wanted)
    ready = syncing(Workspace("w", "live", store, ADMIN, clock), MemoryCredentials({"NORTHSTAR": "t-1"}))
    set_allowed_hosts(store, ADMIN, ())
    assert "not on the list" in ready.cycle.run("NORTHSTAR", lambda: False).message
    set_allowed_hosts(store, ADMIN, ("aspire.example",))
    save(store, ADMIN, replace(wanted, enabled=False))
    assert "switched off in Settings" in ready.cycle.run("NORTHSTAR", lambda: False).message
    store.close()
