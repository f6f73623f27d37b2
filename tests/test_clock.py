from datetime import UTC, date, datetime

import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import ManualClock, SystemClock, from_rfc3339, local_date, local_datetime, to_rfc3339

instants = st.integers(min_value=0, max_value=4_000_000_000_000)


@given(instants)
def test_an_instant_survives_its_text(instant: int) -> None:
    assert from_rfc3339(to_rfc3339(instant)) == instant


def test_a_text_without_a_zone_is_no_instant() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        from_rfc3339("2026-11-01T06:30:00")


def test_a_text_with_another_zone_is_the_same_instant() -> None:
    assert from_rfc3339("2026-11-01T01:30:00.250-05:00") == from_rfc3339("2026-11-01T06:30:00.250Z")


@given(instants, st.sampled_from(["America/New_York", "America/Los_Angeles", "America/Chicago", "UTC"]))
def test_a_local_time_is_the_same_instant(instant: int, zone: str) -> None:
    moment = local_datetime(instant, zone)
    assert round(moment.timestamp() * 1000) == instant
    assert local_date(instant, zone) == moment.date()


def test_the_business_date_follows_the_zone_across_midnight_and_daylight_saving() -> None:
    before_midnight_in_new_york = from_rfc3339("2026-11-01T03:30:00Z")
    assert local_date(before_midnight_in_new_york, "America/New_York") == date(2026, 10, 31)
    spring_forward = from_rfc3339("2026-03-08T07:00:00Z")
    assert f"{local_datetime(spring_forward, 'America/New_York'):%H:%M}" == "03:00"


def test_the_manual_clock_moves_only_when_told() -> None:
    clock = ManualClock(1_000)
    assert (clock.now_ms(), clock.monotonic()) == (1_000, 0.0)
    clock.advance(1.5)
    assert (clock.now_ms(), clock.monotonic()) == (2_500, 1.5)
    clock.jump_to(10)
    assert (clock.now_ms(), clock.monotonic()) == (10, 1.5)


def test_the_system_clock_is_the_machines() -> None:
    clock = SystemClock()
    machine = datetime.now(UTC).timestamp() * 1000
    assert abs(clock.now_ms() - machine) < 60_000
    assert clock.monotonic() <= clock.monotonic()
