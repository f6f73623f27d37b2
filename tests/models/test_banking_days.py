from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.banking_days import (
    BankingDays,
    holiday_name,
    holidays_between,
    is_banking_day,
    next_banking_day,
)

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


@given(dates)
def test_the_next_is_the_nearest(day: date) -> None:
    assert next_banking_day(day) == DAYS.after(day)


def test_holidays_between_two_dates_leave_weekends_out() -> None:
    found = holidays_between(date(2026, 6, 30), date(2026, 12, 1))
    assert [one.day for one in found] == [
        date(2026, 9, 7),
        date(2026, 10, 12),
        date(2026, 11, 11),
        date(2026, 11, 26),
    ]
    assert found[-1].name == "Thanksgiving Day"


def test_a_holiday_has_its_name() -> None:
    assert "Thanksgiving" in holiday_name(date(2026, 11, 26))
    assert not holiday_name(date(2026, 11, 27))
    assert is_banking_day(date(2026, 11, 27))
