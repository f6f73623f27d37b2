from datetime import date

from hypothesis import given, strategies as st

from admin_desktop.clock import from_rfc3339, local_date
from admin_desktop.models.local_days import LocalMidnights, clock_seconds


def test_midnights_follow_the_zone_through_daylight_saving() -> None:
    midnights = LocalMidnights("America/New_York")
    assert midnights.at(date(2026, 3, 7), 0) == from_rfc3339("2026-03-07T05:00:00Z")
    assert midnights.at(date(2026, 3, 9), 60) == from_rfc3339("2026-03-09T04:01:00Z")


@given(st.integers(1_700_000_000_000, 1_900_000_000_000))
def test_the_day_of_an_instant_is_the_companys(instant: int) -> None:
    assert LocalMidnights("America/Chicago").day_of(instant) == local_date(instant, "America/Chicago")


def test_a_time_of_day_becomes_seconds() -> None:
    assert clock_seconds("15:30") == 55_800
