"""A filter reads as a sentence."""

from datetime import date

import pytest

from admin_desktop.models.payments.filters.filter_words import filter_words, sort_words
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Mark, Status


@pytest.mark.parametrize(
    ("flt", "words"),
    [
        (PaymentFilter(), "All payments"),
        (
            PaymentFilter(
                statuses=frozenset({Status.PENDING, Status.PAID}), companies=frozenset({"B", "A"}), text=" x "
            ),
            "Paid or Pending payments of A or B with 'x'",
        ),
        (PaymentFilter(companies=frozenset()), "All payments of no company"),
        (
            PaymentFilter(overdue=True, marks=frozenset({Mark.RETURNED})),
            "All payments over the 15-minute promise marked Returned",
        ),
        (
            PaymentFilter(amount_min_cents=50_000, amount_max_cents=60_000),
            "All payments of at least $500.00 and at most $600.00",
        ),
        (
            PaymentFilter(submitted_from=date(2025, 1, 1), effective_to=date(2025, 2, 1)),
            "All payments submitted from 2025-01-01 effective to 2025-02-01",
        ),
        (
            PaymentFilter(attention=True, assignee="me", reviewed=False, noted=True),
            "All payments that need attention in the care of whoever asks not reviewed with notes",
        ),
        (PaymentFilter(assignee="nora", reviewed=True), "All payments in the care of nora reviewed"),
        (PaymentFilter(moved_within_days=0), "All payments whose status is of today"),
        (PaymentFilter(moved_within_days=6), "All payments whose status is of the last 7 days"),
        (
            PaymentFilter(customer_no="C1", contract_no="K1", record_no=5, batch_no=6),
            "All payments of customer C1 on contract K1 with ASPIRE record 5 in EFT batch 6",
        ),
    ],
)
def test_a_filter_reads_as_a_sentence(flt: PaymentFilter, words: str) -> None:
    assert filter_words(flt) == words


@pytest.mark.parametrize("column", SORTABLE)
def test_every_order_has_its_words(column: str) -> None:
    assert sort_words(PaymentSort(column, descending=False)).endswith("oldest or smallest first")
    assert sort_words(PaymentSort(column)).endswith("newest or largest first")
