"""A company's own closed days say when no run is to be expected, and nothing else."""

from datetime import date, timedelta

from hypothesis import given, strategies as st

from admin_desktop.models.banking_days import is_banking_day, next_banking_day
from admin_desktop.models.set_up.run_days import ClosedDay, RunDays

THANKSGIVING, FRIDAY, MONDAY = date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 30)
BRIDGE = ClosedDay(FRIDAY, "Day after Thanksgiving")

dates = st.dates(date(2025, 1, 10), date(2027, 11, 1))
closings = st.lists(
    dates.map(lambda day: ClosedDay(day, "closed")), max_size=40, unique_by=lambda one: one.day
)
"""Weekends and holidays among them too: a list may hold what later became one."""


def around(day: date) -> list[ClosedDay]:
    """A company that is closed for weeks."""
    return [ClosedDay(day + timedelta(days=n), "closed") for n in range(-3, 25)]


many = st.one_of(closings, dates.map(around))


def test_the_day_after_thanksgiving_is_skipped_and_has_its_name() -> None:
    days = RunDays((BRIDGE,))
    assert days.on_or_after(THANKSGIVING) == days.after(FRIDAY) == MONDAY
    assert (days.name_on(FRIDAY), days.name_on(THANKSGIVING)) == ("Day after Thanksgiving", "")
    assert RunDays().on_or_after(THANKSGIVING) == FRIDAY


@given(dates, many)
def test_the_next_run_day_is_the_nearest_that_is_a_banking_day_and_not_closed(
    day: date, closed: list[ClosedDay]
) -> None:
    days = RunDays(tuple(closed))
    found = days.on_or_after(day)
    own = {one.day for one in closed}
    assert found >= day
    assert is_banking_day(found)
    assert found not in own
    assert not days.name_on(found)
    passed = [day + timedelta(days=n) for n in range((found - day).days)]
    assert all(each in own or not is_banking_day(each) for each in passed)
    assert days.after(day) == days.on_or_after(day + timedelta(days=1)) > day


@given(dates, dates, many)
def test_own_days_only_ever_make_one_wait_longer(first: date, second: date, closed: list[ClosedDay]) -> None:
    days = RunDays(tuple(closed))
    assert days.after(first) >= RunDays().after(first) == next_banking_day(first)
    if first <= second:
        assert days.on_or_after(first) <= days.on_or_after(second)


@given(dates, st.integers(0, 30), many)
def test_the_closed_days_between_two_dates_come_in_order(
    day: date, span: int, closed: list[ClosedDay]
) -> None:
    last = day + timedelta(days=span)
    found = RunDays(tuple(closed)).closed_between(day, last)
    assert list(found) == sorted(one for one in closed if day <= one.day <= last)
