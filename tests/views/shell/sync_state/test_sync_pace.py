"""The rate is that of the last seconds, and is not told before there is one."""

from admin_desktop.models.sync_report import SyncProgress
from admin_desktop.views.shell.sync_state.sync_pace import Pace


def step(done: int) -> SyncProgress:
    return SyncProgress("NORTHSTAR", "pull", done, None)


def test_a_rate_needs_two_moments_that_are_apart() -> None:
    pace = Pace()
    pace.note(step(100), 10.0)
    assert pace.rates() == {}
    pace.note(step(200), 10.1)
    assert pace.rates() == {}
    pace.note(step(1_100), 11.0)
    assert pace.rates() == {"NORTHSTAR": 1000.0}


def test_only_the_last_seconds_count() -> None:
    pace = Pace()
    for second in range(30):
        pace.note(step(second * 10 if second < 15 else 150 + (second - 15) * 1000), float(second))
    assert pace.rates()["NORTHSTAR"] == 1000.0


def test_a_new_cycle_begins_from_nothing() -> None:
    pace = Pace()
    pace.note(step(5_000), 1.0)
    pace.note(step(9_000), 3.0)
    pace.note(step(10), 4.0)
    assert pace.rates() == {}
    pace.forget("NORTHSTAR")
    assert pace.rates() == {}
