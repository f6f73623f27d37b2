"""What is typed into the search becomes a filter, and a filter can be typed."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter
from admin_desktop.models.payments.filters.typed_filters import days_named, parse, said
from admin_desktop.models.payments.status import Mark, Status

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", PaymentFilter()),
        ("smith", PaymentFilter(text="smith")),
        (
            "status:pending amount:>500 overdue",
            PaymentFilter(statuses=frozenset({Status.PENDING}), amount_min_cents=50_001, overdue=True),
        ),
        (
            "status:pending-cancel,paid",
            PaymentFilter(statuses=frozenset({Status.PENDING_CANCEL, Status.PAID})),
        ),
        ("Status:PAID status:canceled", PaymentFilter(statuses=frozenset({Status.PAID, Status.CANCELED}))),
        ("returned mark:late", PaymentFilter(marks=frozenset({Mark.RETURNED, Mark.LATE}))),
        ("cancel-race", PaymentFilter(marks=frozenset({Mark.TOO_LATE}))),
        ("amount:<=1,204.50", PaymentFilter(amount_max_cents=120_450)),
        ("amount:<20", PaymentFilter(amount_max_cents=1_999)),
        ("amount:$20", PaymentFilter(amount_min_cents=2_000, amount_max_cents=2_000)),
        ("amount:10..20.5", PaymentFilter(amount_min_cents=1_000, amount_max_cents=2_050)),
        ("submitted:this-month", PaymentFilter(submitted_from=date(2026, 11, 1), submitted_to=TODAY)),
        (
            "effective:2026-11-02",
            PaymentFilter(effective_from=date(2026, 11, 2), effective_to=date(2026, 11, 2)),
        ),
        ("effective:..2026-11-02", PaymentFilter(effective_to=date(2026, 11, 2))),
        ("submitted:2026-11-02..", PaymentFilter(submitted_from=date(2026, 11, 2))),
        (
            "company:northstar batch:12 record:7",
            PaymentFilter(companies=frozenset({"NORTHSTAR"}), batch_no=12, record_no=7),
        ),
        (
            "customer:C-1 contract:K-2 moved:today",
            PaymentFilter(customer_no="C-1", contract_no="K-2", moved_within_days=0),
        ),
        (
            "assignee:me reviewed:no noted attention",
            PaymentFilter(assignee="me", reviewed=False, noted=True, attention=True),
        ),
        ("assignee:Nora reviewed:YES", PaymentFilter(assignee="nora", reviewed=True)),
        ('"status:pending"', PaymentFilter(text="status:pending")),
        ('"  " ""', PaymentFilter(text="  ")),
        ("status:odd amount:x amount:1.234 batch:x moved:never submitted:soon a:b status:", None),
        ("amount:1..x amount:>NaN submitted:.. http://x", None),
    ],
)
def test_typed_words_mean_what_they_say_and_the_rest_is_searched_for(
    typed: str, meant: PaymentFilter | None
) -> None:
    assert parse(typed, TODAY) == (PaymentFilter(text=typed) if meant is None else meant)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("today", (TODAY, TODAY)),
        ("yesterday", (date(2026, 11, 19), date(2026, 11, 19))),
        ("last-7-days", (date(2026, 11, 14), TODAY)),
        ("last-month", (date(2026, 10, 1), date(2026, 10, 31))),
        ("never", None),
    ],
)
def test_days_have_names(words: str, days: tuple[date, date] | None) -> None:
    assert days_named(words, TODAY) == days


FILTERS = st.builds(
    PaymentFilter,
    companies=st.sampled_from([None, frozenset({"A", "B2"})]),
    statuses=st.frozensets(st.sampled_from(Status)),
    marks=st.frozensets(st.sampled_from(Mark)),
    overdue=st.booleans(),
    attention=st.booleans(),
    noted=st.booleans(),
    reviewed=st.sampled_from([None, False, True]),
    assignee=st.sampled_from([None, "me", "nobody", "nora"]),
    text=st.text(st.characters(exclude_characters='"'), max_size=8),
    customer_no=st.sampled_from([None, "C-1"]),
    contract_no=st.sampled_from([None, "K-1"]),
    record_no=st.none() | st.integers(0, 10**12),
    batch_no=st.none() | st.integers(0, 10**6),
    submitted_from=st.none() | st.dates(),
    submitted_to=st.none() | st.dates(),
    effective_from=st.none() | st.dates(),
    effective_to=st.none() | st.dates(),
    amount_min_cents=st.none() | st.integers(0, 10**10),
    amount_max_cents=st.none() | st.integers(0, 10**10),
    moved_within_days=st.sampled_from([None, 0]),
)


@given(flt=FILTERS)
def test_any_filter_can_be_typed(flt: PaymentFilter) -> None:
    assert parse(said(flt), TODAY) == flt


@given(typed=st.text())
def test_nothing_that_is_typed_fails(typed: str) -> None:
    parse(typed, TODAY)
