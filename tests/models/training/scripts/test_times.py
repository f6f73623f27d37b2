"""Times, spans, dates and amounts as scripts write them."""

from contextlib import suppress
from datetime import date, datetime

import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import from_rfc3339, local_datetime
from admin_desktop.models.training.scripts.times import read_cents, read_date, read_span, read_time

ZONE = "America/Chicago"
NOON = from_rfc3339("2026-03-06T18:00:00Z")


@pytest.mark.parametrize(
    ("text", "ms"),
    [("90s", 90_000), ("15m", 900_000), ("2h", 7_200_000), ("1d 4h", 100_800_000), ("1h30m", 5_400_000)],
)
def test_a_span_is_read(text: str, ms: int) -> None:
    assert read_span(text) == ms


@pytest.mark.parametrize("text", ["", "15", "m", "15 minutes", "-5m", "1.5h", "15m?"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a span such as"):
        read_span(text)


def test_a_time_is_of_the_day_before_it_or_of_its_own() -> None:
    assert read_time("13:30", ZONE, NOON) == NOON + 90 * 60_000
    assert read_time("2026-03-07 12:00", ZONE, NOON) == NOON + 86_400_000


@pytest.mark.parametrize("text", ["25:00", "noon", "2026-02-30 09:00", "1999-01-01 09:00", "09:00Z", ""])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a time"):
        read_time(text, ZONE, NOON)


def test_a_time_without_a_day_needs_one_before_it() -> None:
    with pytest.raises(ValueError, match="with its day"):
        read_time("09:00", ZONE, None)


def test_a_time_that_the_clocks_leave_out_is_refused() -> None:
    with pytest.raises(ValueError, match="put forward"):
        read_time("2026-03-08 02:30", ZONE, None)


@given(st.datetimes(datetime(2000, 1, 2), datetime(2098, 12, 30)))  # noqa: DTZ001 - as somebody writes it
def test_a_time_that_is_read_is_the_time_that_was_written(moment: datetime) -> None:
    text = f"{moment:%Y-%m-%d %H:%M}"
    with suppress(ValueError):  # the hour that the clocks leave out
        at_ms = read_time(text, ZONE, None)
        assert f"{local_datetime(at_ms, ZONE):%Y-%m-%d %H:%M}" == text


def test_dates_are_named_or_written() -> None:
    assert read_date("today", ZONE, NOON) == date(2026, 3, 6)
    assert read_date("Tomorrow", ZONE, NOON) == date(2026, 3, 7)
    assert read_date("next banking day", ZONE, NOON) == date(2026, 3, 9)
    assert read_date("2026-04-01", ZONE, NOON) == date(2026, 4, 1)
    with pytest.raises(ValueError, match="today, next banking day"):
        read_date("soon", ZONE, NOON)


@pytest.mark.parametrize(("text", "cents"), [("450", 45_000), ("$1,234.50", 123_450), ("0.01", 1)])
def test_an_amount_is_read(text: str, cents: int) -> None:
    assert read_cents(text) == cents


@pytest.mark.parametrize("text", ["", "1.5", "1,23.00", "-5", "1e3", "12 345"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="an amount such as"):
        read_cents(text)
