from datetime import date

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.nacha.dates import is_time, read_date


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_date_of_the_century_reads_back(day: date) -> None:
    assert read_date(f"{day:%y%m%d}") == day


@pytest.mark.parametrize(
    "columns",
    ["000000", "269931", "250229", "      ", "25112", "25-1-1", "\uff12\uff15\uff11\uff11\uff12\uff14"],
)
def test_what_is_no_date_is_none(columns: str) -> None:
    assert read_date(columns) is None


@pytest.mark.parametrize(
    ("columns", "good"), [("0000", True), ("2359", True), ("2400", False), ("1260", False), ("12 0", False)]
)
def test_times_of_day(columns: str, *, good: bool) -> None:
    assert is_time(columns) is good
