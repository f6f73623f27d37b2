from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import from_rfc3339, local_date
from admin_desktop.models.demo.banking_days import BankingDays, LocalMidnights, clock_seconds

DAYS = BankingDays(date(2025, 1, 1), date(2027, 12, 31))
dates = st.dates(date(2025, 1, 10), date(2027, 11, 1))


@pytest.mark.parametrize(
    "closed",
    [
        date(2025, 7, 4),
        date(2026, 1, 1),
        date(2026, 10, 12),
        date(2026, 11, 26),
        date(2027, 7, 5),
        date(2026, 3, 7),
    ],
)
def test_holidays_and_weekends_are_no_banking_days(closed: date) -> None:
    assert closed not in DAYS


def test_a_holiday_on_a_saturday_closes_no_friday() -> None:
    assert date(2026, 7, 4).weekday() == 5
    assert date(2026, 7, 3) in DAYS


@given(dates, st.integers(0, 12))
def test_steps_forward_count_banking_days(day: date, steps: int) -> None:
    found = DAYS.on_or_after(day, steps)
    between = [day + timedelta(days=n) for n in range((found - day).days)]
    assert found in DAYS
    assert sum(each in DAYS for each in between) == steps


@given(dates)
def test_before_and_after_leave_the_day_itself_out(day: date) -> None:
    assert DAYS.before(day) < day < DAYS.after(day)
    assert DAYS.after(DAYS.before(day)) in {day, DAYS.after(day)}


def test_midnights_follow_the_zone_through_daylight_saving() -> None:
    midnights = LocalMidnights("America/New_York")
    assert midnights.at(date(2026, 3, 7), 0) == from_rfc3339("2026-03-07T05:00:00Z")
    assert midnights.at(date(2026, 3, 9), 60) == from_rfc3339("2026-03-09T04:01:00Z")


@given(st.integers(1_700_000_000_000, 1_900_000_000_000))
def test_the_day_of_an_instant_is_the_companys(instant: int) -> None:
    assert LocalMidnights("America/Chicago").day_of(instant) == local_date(instant, "America/Chicago")


def test_a_time_of_day_becomes_seconds() -> None:
    assert clock_seconds("15:30") == 55_800
