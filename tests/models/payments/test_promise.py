"""The limit of 15 minutes has one judge; what it says of a row it says of a column too."""

import pytest
from hypothesis import given, strategies as st
from sqlalchemy import BigInteger, create_engine, literal, select

from admin_desktop.models.payments.promise import (
    AMBER_MS,
    PROMISE_MS,
    is_over,
    lateness,
    over_from_ms,
    promised_ms,
)
from admin_desktop.models.payments.status import Status

T0 = 1_763_665_320_000


def test_exactly_at_its_limit_a_payment_is_in_time_and_a_millisecond_later_it_is_late() -> None:
    due = T0 + PROMISE_MS
    tones = [lateness(due, at) for at in (due - AMBER_MS - 1, due - AMBER_MS, due, due + 1)]
    assert tones == ["", "amber", "amber", "red"]


def test_nothing_promised_is_never_over() -> None:
    assert not is_over(None, T0)
    assert lateness(None, T0) == ""


@given(st.integers(-PROMISE_MS, PROMISE_MS))
def test_over_is_red_and_begins_where_it_says(after_ms: int) -> None:
    at_ms = T0 + after_ms
    assert is_over(T0, at_ms) is (lateness(T0, at_ms) == "red") is (at_ms >= over_from_ms(T0))


def test_a_column_is_judged_as_a_row_is() -> None:
    with create_engine("sqlite://").connect() as conn:
        for at_ms in (T0 - 1, T0, T0 + 1):
            column = literal(T0, BigInteger)
            assert bool(conn.execute(select(is_over(column, at_ms))).scalar()) is is_over(T0, at_ms)


@pytest.mark.parametrize(
    ("status", "too_late_batch", "due"),
    [
        (Status.PENDING, None, T0 + PROMISE_MS),
        (Status.PENDING_CANCEL, None, T0 + 5 + PROMISE_MS),
        (Status.PENDING_CANCEL, 7, None),
        (Status.SCHEDULED, None, None),
        (Status.PAID, None, None),
    ],
)
def test_what_a_payment_knows_by_itself_is_promised(
    status: Status, too_late_batch: int | None, due: int | None
) -> None:
    assert promised_ms(status, T0, T0 + 5, too_late_batch) == due
