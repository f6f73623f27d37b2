"""The demo's own closed days are still to come, whenever it is made."""

from datetime import date

from hypothesis import given, strategies as st

from admin_desktop.models.banking_days import is_banking_day
from admin_desktop.models.demo.people.closed_days import closed_days_for
from admin_desktop.models.set_up.run_days import ClosedDay


def test_the_next_bridges_of_each_company() -> None:
    assert closed_days_for("NORTHSTAR", date(2026, 11, 22)) == (
        ClosedDay(date(2026, 11, 27), "Day after Thanksgiving"),
        ClosedDay(date(2026, 12, 24), "Christmas Eve"),
    )
    assert closed_days_for("BLUERIDGE", date(2026, 11, 27)) == (
        ClosedDay(date(2027, 11, 26), "Day after Thanksgiving"),
    )
    assert closed_days_for("CASCADIA", date(2026, 11, 22)) == closed_days_for("ELSEWHERE", date.min) == ()


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_they_are_banking_days_to_come_and_the_friday_follows_a_holiday(today: date) -> None:
    found = closed_days_for("NORTHSTAR", today)
    assert len(found) == 2
    assert all(one.day > today and is_banking_day(one.day) for one in found)
    friday = next(one.day for one in found if one.name == "Day after Thanksgiving")
    assert friday.weekday() == 4
    assert not is_banking_day(friday.replace(day=friday.day - 1))
