"""Kill a real desk at every step of meeting an ASPIRE that was restored from a backup (cases 22 and 23).

Each round restores ASPIRE to before a payment's record; a desk dies at its nth step; two people resolve what
is left, and every payment has one record.
"""

from itertools import count
from typing import Any

import pytest

from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.restore.cases import Decision, Group, open_case
from admin_desktop.models.restore.plans import confirm, decide, propose
from admin_desktop.models.sync_report import SyncState
from admin_desktop.models.workspaces.workspace_check import check

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

COMPANY = "LAKESIDE"
FAR = 30
ADMIN = Principal("admin", Role.LTI_ADMIN, None, "test")
CARE = Principal("care", Role.CUSTOMER_CARE, None, "test")


def resolve(world: Any) -> None:
    """Let two people decide as suggested, and send again what never was sent."""
    case = open_case(world.store, ADMIN, COMPANY)
    assert case is not None
    decisions = decide(case, {Group.UNSENT: Decision.SEND_AGAIN}, {})
    plan = propose(world.store, ADMIN, COMPANY, decisions, "the bank has none of them")
    confirm(world.store, CARE, COMPANY, plan.plan_no)


@pytest.mark.parametrize("counted", ["points", "writes"])
def test_a_desk_that_dies_while_it_meets_a_restored_aspire_does_no_harm(world: Any, counted: str) -> None:
    met, refs = set(), []
    for at in count(1, 1 if counted == "points" else 3):
        backup = world.aspire.control("POST", "snapshot").json()["snapshot"]
        lost = world.submit(COMPANY, days=FAR)
        world.synced(COMPANY)
        unsent = world.submit(COMPANY, days=FAR)
        world.aspire.control("POST", "restore", {"snapshot": backup, "new_epoch": True})
        died_at = world.killed(COMPANY, counted, at)
        assert world.sync(COMPANY).state is SyncState.RESTORED
        assert world.aspire.records(COMPANY, lost) == world.aspire.records(COMPANY, unsent) == []
        resolve(world)
        world.synced(COMPANY)
        refs += [lost, unsent]
        for ref in refs:
            assert len(world.aspire.records(COMPANY, ref)) == 1
            assert world.detail(COMPANY, ref).row.status is Status.SCHEDULED
        assert [one for one in check(world.store) if not one.passed] == []
        if died_at is None:
            break
        met.add(died_at)
    if counted == "points":
        assert met >= {"cycle.frozen", "pull.fetched", "pull.applied", "cycle.succeeded"}
    assert at > len(met) > 0
