"""Killed at any point of a switch: state, history and audit log agree; it is whole or not at all."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from admin_desktop.clock import SystemClock
from admin_desktop.models.audit import verify_chain
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, features, finance_companies
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.events import Kind
from admin_desktop.models.features.ledger import events_of, projected, stored
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.features.standing import replay
from admin_desktop.models.principal import Principal, Role

VICTIM = Path(__file__).with_name("switch_victim.py")
DANA = Principal("dana", Role.CUSTOMER_CARE, None)
COMPANY = "NORTHSTAR"


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A workspace whose Payments are on."""
    place = tmp_path / "before.db"
    row = {"company": COMPANY, "name": "Northstar", "time_zone": "UTC", "balancing_entry": False}
    kept = {"bank_processing_type": "ACH", "counters": "s2", "payment_accounts": "any", "cutoff": "17:00"}
    with closing(Store.open(place, SystemClock())) as store, store.writing() as conn:
        conn.execute(insert(finance_companies), {**row, **kept})
    return place


def killed_at_every_point(before: Path, act: str) -> Iterator[Path]:
    """Yield the workspace as each death left it, and last as the act ended."""
    for point in range(1, 200):
        place = before.with_name(f"{act}-{point}.db")
        shutil.copy(before, place)
        done = subprocess.run([sys.executable, str(VICTIM), str(place), act, str(point)], check=False)
        yield place
        if done.returncode == 0:
            return
        assert done.returncode == -9, done
    raise AssertionError("the act never ends")


def judge(place: Path) -> bool:
    """Hold state, history and log against each other; returns whether Payments are on."""
    with closing(Store.open(place, SystemClock())) as store, store.reading() as conn:
        events = events_of(conn, COMPANY)
        standing = replay(COMPANY, events)
        assert standing == stored(conn, COMPANY)
        for row in conn.execute(select(features)).mappings():
            assert dict(row) == projected(standing, row["feature"])
        told = select(audit_log.c.action).where(audit_log.c.action.like("feature_%"))
        lines = list(conn.execute(told.order_by(audit_log.c.line_no)).scalars())
        assert lines == [f"feature_{event.kind.value}" for event in events if event.kind is not Kind.BEGAN]
        assert verify_chain(conn, COMPANY).holds
        return standing.features[PAYMENTS].active


@pytest.mark.slow
@pytest.mark.parametrize(("act", "ends_on"), [("off", False), ("emergency", False), ("revert", True)])
def test_killed_at_any_point_state_history_and_log_agree(before: Path, act: str, *, ends_on: bool) -> None:
    if act == "revert":
        with closing(Store.open(before, SystemClock())) as store:
            wish = Wish(PAYMENTS, active=False, ticket="T-1", reason="asked")
            planning.plan(store, DANA, COMPANY, wish, 0)
    found = [judge(place) for place in killed_at_every_point(before, act)]
    assert len(found) > 10, "the points of the act"
    assert found[-1] is ends_on
    assert found == sorted(found, reverse=not ends_on), "once done it stays done"
    assert found[0] is not ends_on
