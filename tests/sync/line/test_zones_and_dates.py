"""Daylight saving, zone changes, midnight, weekends and holidays: the loop and every date hold (case 26)."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from admin_desktop.clock import DAY_MS, from_rfc3339, local_date
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.banking_days import effective_entry_date, is_banking_day
from admin_desktop.models.payments.submission import Submission, submit
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.simulation.town import PORTAL

MACHINES = ("America/New_York", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC")
CHANGES = ("2026-03-08T06:30:00Z", "2026-11-01T05:30:00Z")
"""Half an hour before New York's clocks change; the company's, in Chicago, follow an hour later."""
HOURS = 3


@contextmanager
def machine_in(zone: str) -> Iterator[None]:
    """Let the machine be in a zone, as somebody who travels sets it."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


def submit_for(town: Any, due: date) -> str:
    submission = Submission("NORTHSTAR", "C1001", "K2001", "BA-C1001", 100, due)
    return submit(town.store, PORTAL, submission, town.rng).payment_ref


@pytest.mark.parametrize("begin", CHANGES)
def test_the_loop_neither_doubles_nor_stops_when_the_clocks_change(town: Any, begin: str) -> None:
    town.clock.jump_to(from_rfc3339(begin))
    town.sync()
    ran = []
    for turn in range(HOURS * 12):
        with machine_in(MACHINES[turn % len(MACHINES)]):
            town.clock.jump_to(town.cycle.due_ms("NORTHSTAR"))
            assert town.sync().state is SyncState.IDLE
            ran.append(town.clock.now_ms())
    assert {later - earlier for earlier, later in pairwise(ran)} == {300_000}
    assert ran[-1] - from_rfc3339(begin) == HOURS * 3_600_000


@pytest.mark.parametrize("change", [date(2026, 3, 8), date(2026, 11, 1), date(2026, 2, 28)])
def test_a_payment_may_be_of_today_until_midnight_where_the_company_is(town: Any, change: date) -> None:
    after = datetime(change.year, change.month, change.day, 12, tzinfo=UTC) + timedelta(days=1)
    noon = round(after.timestamp() * 1000)
    midnight = next(
        at for at in range(noon - DAY_MS, noon, 900_000) if local_date(at, "America/Chicago") > change
    )
    for zone in MACHINES:
        with machine_in(zone):
            town.clock.jump_to(midnight - 1)
            submit_for(town, change)
            town.clock.jump_to(midnight)
            with pytest.raises(InvalidRequestError, match="is past"):
                submit_for(town, change)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    days=st.lists(st.dates(date(2025, 11, 21), date(2099, 12, 31)), min_size=1, max_size=8),
    zone=st.sampled_from(MACHINES),
)
def test_an_effective_date_is_the_same_everywhere(town: Any, days: list[date], zone: str) -> None:
    with machine_in(zone):
        refs = {submit_for(town, day): day for day in (*days, date(2026, 3, 8), date(2026, 11, 1))}
        assert town.sync().state is SyncState.IDLE
    for ref, day in refs.items():
        assert town.payment(ref).effective_date == day
        assert town.record(ref).effective_date == day
        assert town.status(ref) == "scheduled"
        assert not town.payment(ref).differences


@given(st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 31)), st.integers(0, 23))  # noqa: DTZ001 - local times
def test_a_file_is_effective_on_a_banking_day_soon_after_its_run(run_at: datetime, cutoff: int) -> None:
    found = effective_entry_date(run_at, f"{cutoff:02}:00")
    assert is_banking_day(found)
    assert run_at.date() < found <= run_at.date() + timedelta(days=7)
