"""Two real desks sync one company at once, and one of them dies at any point (case 41)."""

import random
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.clock import SystemClock
from admin_desktop.models.outbox.lease import LEASE_MS
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import SyncState
from admin_desktop.models.workspaces.workspace_check import check
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.cycle import SyncCycle

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

VICTIM = Path(__file__).with_name("victim.py")
COMPANY = "LAKESIDE"
NEVER = 0
FEWEST = 5


class LaterClock(SystemClock):
    """The machine's clock, when a dead desk's lease has run out."""

    def now_ms(self) -> int:
        return super().now_ms() + LEASE_MS + 1000


def desk(world: Any, name: str, at: int) -> "subprocess.Popen[str]":
    words = [world.store.path, world.aspire.process.url, COMPANY, "points", at, name]
    process = subprocess.Popen(
        [sys.executable, VICTIM, *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    process.stdin.write(f"{world.aspire.process.tokens[COMPANY]}\n")
    process.stdin.flush()
    return process


def later(world: Any) -> SyncCycle:
    """Return a third desk, that comes when the lease of a dead one has run out."""
    clock, process = LaterClock(), world.aspire.process

    def client(company: str, cancelled: Any) -> AspireClient:
        return AspireClient(company, process.url, process.tokens[company], clock, cancelled=cancelled)

    who = Principal("sync", Role.SYNC_SERVICE, None, "third")
    return SyncCycle(world.store, client, clock, random.Random(3), who)


def test_two_desks_at_once_push_each_payment_once_whenever_one_dies(world: Any) -> None:
    refs = []
    for at in count(1):
        refs += [world.submit(COMPANY, cents=1000 + len(refs) + extra) for extra in range(3)]
        one, two = desk(world, f"one{at}", at), desk(world, f"two{at}", NEVER)
        said, complaint = one.communicate(timeout=120)
        _, other = two.communicate(timeout=120)
        assert (one.returncode, two.returncode) in {(0, 0), (-9, 0)}, complaint + other
        assert later(world).run(COMPANY, lambda: False).state is SyncState.IDLE
        for ref in refs:
            assert len(world.aspire.records(COMPANY, ref)) == 1
            assert world.detail(COMPANY, ref).row.status is Status.SCHEDULED
        assert [result for result in check(world.store) if not result.passed] == []
        if not said and at > FEWEST:
            break
    assert at > FEWEST
