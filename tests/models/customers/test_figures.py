"""A customer's payments in figures: months of the company's zone, totals of all."""

from datetime import date

from hypothesis import given, strategies as st

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.customers.figures import MONTHS, figures, last_months
from admin_desktop.models.payments.status import Status

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
ZONE = "America/New_York"


def at(text: str) -> int:
    return from_rfc3339(text)


def test_no_payments_give_empty_months_and_no_share() -> None:
    sums = figures([], NOW_MS, ZONE)
    assert (sums.count, sums.amount_cents, sums.first_ms, sums.last_ms) == (0, 0, None, None)
    assert sums.returned_per_mille is None
    assert [month.month for month in sums.months] == list(last_months(date(2025, 11, 20)))
    assert len(sums.months) == MONTHS
    assert sums.months[0].month == date(2024, 6, 1)


def test_a_month_begins_at_the_companys_midnight() -> None:
    sums = figures(
        [(at("2025-11-01T03:59:59Z"), "paid", 100, None), (at("2025-11-01T04:00:00Z"), "pending", 7, None)],
        NOW_MS,
        ZONE,
    )
    october, november = sums.months[-2:]
    assert (october.count, october.amount_cents) == (1, 100)
    assert (november.count, november.amount_cents) == (1, 7)


def test_only_paid_payments_count_as_returned() -> None:
    facts = [(NOW_MS, "paid", 500, "R01"), (NOW_MS, "paid", 1, None), (NOW_MS, "canceled", 9, "R01")]
    sums = figures([*facts, (NOW_MS, "paid", 1, None)], NOW_MS, ZONE)
    assert (sums.returned_count, sums.returned_cents, sums.returned_per_mille) == (1, 500, 333)


def test_older_payments_stand_in_the_totals_only() -> None:
    sums = figures([(at("2020-01-01T00:00:00Z"), "paid", 100, None)], NOW_MS, ZONE)
    assert sums.count == 1
    assert sum(month.count for month in sums.months) == 0
    assert sums.first_ms == sums.last_ms == at("2020-01-01T00:00:00Z")


@given(
    st.lists(
        st.tuples(
            st.integers(NOW_MS - 600 * 86_400_000, NOW_MS),
            st.sampled_from([status.value for status in Status]),
            st.integers(1, 10**9),
            st.sampled_from([None, "R01"]),
        ),
        max_size=30,
    )
)
def test_totals_and_months_tie_out_to_the_cent(facts: list[tuple[int, str, int, str | None]]) -> None:
    sums = figures(facts, NOW_MS, ZONE)
    assert sums.count == len(facts)
    assert sums.amount_cents == sum(cents for _, _, cents, _ in facts)
    starts = at("2024-06-01T04:00:00Z")
    recent = [cents for ms, _, cents, _ in facts if ms >= starts]
    assert sum(month.amount_cents for month in sums.months) == sum(recent)
    assert sums.first_ms == min((ms for ms, *_ in facts), default=None)
    assert sums.last_ms == max((ms for ms, *_ in facts), default=None)
