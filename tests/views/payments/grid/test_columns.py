# ruff: noqa: ANN001, RUF001 - fixtures are typed where they are made; typographic marks are tested
from datetime import date

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.payments.filters.filter_words import filter_sentence, is_filtered
from admin_desktop.views.payments.grid.columns import (
    COLUMNS,
    Moment,
    lateness_words,
    marks_of,
    sentence,
    status_words,
)
from admin_desktop.views.payments.grid.selection import tsv

NOW = Moment(from_rfc3339("2026-11-20T19:42:00Z"))
BY_KEY = {column.key: column for column in COLUMNS}


def test_every_sortable_column_is_there() -> None:
    assert set(SORTABLE) <= set(BY_KEY)


def test_the_columns_of_the_grid_stand_in_their_order() -> None:
    assert [column.title for column in COLUMNS if column.shown] == [
        "Status", "Submitted", "Reference", "Customer", "Contract", "Amount", "Effective", "Bank account",
        "ASPIRE record", "EFT batch", "Updated", "Next expected by",
    ]  # fmt: skip


def test_every_column_has_words_for_every_payment(row) -> None:
    for number in range(300):
        for column in COLUMNS:
            assert isinstance(column.text(row(number), NOW), str)
            assert isinstance(column.tip(row(number), NOW), str)


@pytest.mark.parametrize(
    ("left_s", "words"),
    [(900, "14:57"), (240, "14:46, 4 min left"), (-720, "14:30, 12 min over"), (None, "")],
)
def test_the_promise_says_how_near_or_far_over_it_is(row, left_s, words: str) -> None:
    due = None if left_s is None else NOW.now_ms + left_s * 1000
    assert lateness_words(row(0, due_ms=due, time_zone="America/New_York"), NOW) == words


def test_late_is_worked_out_from_the_clock(row) -> None:
    late = row(0, due_ms=NOW.now_ms - 1)
    assert marks_of(late, NOW) == (Mark.LATE,)
    assert marks_of(late._replace(marks=(Mark.LATE,)), NOW) == (Mark.LATE,)
    assert marks_of(row(0, due_ms=None), NOW) == ()


@pytest.mark.parametrize(("left_ms", "tone"), [(-1, "red"), (0, "amber"), (1, "amber")])
def test_a_payment_is_late_when_it_is_red_and_not_before(row, left_ms: int, tone: str) -> None:
    promised = row(0, due_ms=NOW.now_ms + left_ms)
    assert promised.lateness(NOW.now_ms) == tone
    assert (Mark.LATE in marks_of(promised, NOW)) == (tone == "red")


def test_status_words_name_the_return(row) -> None:
    returned = row(50, status=Status.PAID, marks=(Mark.RETURNED,), return_code="R01", due_ms=None)
    assert status_words(returned, NOW) == "Paid, Returned R01"
    assert sentence(returned, NOW).startswith("Paid, Returned R01: $")


def test_a_mixed_list_names_zones(row) -> None:
    mixed = Moment(NOW.now_ms, name_zone=True)
    assert BY_KEY["submitted"].text(row(0, time_zone="America/New_York"), mixed).endswith("EST")


def test_copied_rows_have_a_header_plain_amounts_and_no_stray_tabs(row) -> None:
    odd = row(0, customer_name="Tab\there\nand line", amount_cents=123_456_789, record_no=None)
    columns = tuple(BY_KEY[key] for key in ("reference", "customer", "amount", "effective_date", "record"))
    head, line, rest = tsv(columns, (odd,), NOW).split("\n")
    assert head == "Reference\tCustomer\tAmount\tEffective\tASPIRE record"
    assert line.split("\t") == [odd.payment_ref, "Tab‹TAB›here‹LF›and line", "1234567.89", "2026-11-21", ""]
    assert rest == ""


@pytest.mark.parametrize(
    ("flt", "sort", "words"),
    [
        (PaymentFilter(), PaymentSort(), "All payments, newest first"),
        (PaymentFilter(), PaymentSort("submitted", False), "All payments, oldest first"),
        (PaymentFilter(statuses=frozenset({Status.PAID, Status.PENDING})), PaymentSort("amount"),
         "Pending or Paid payments, by amount, descending"),
        (PaymentFilter(text="garcía"), PaymentSort("record", False),
         "All payments containing “\u2068garcía\u2069”, by ASPIRE record, ascending"),
        (PaymentFilter(marks=frozenset({Mark.RETURNED}), overdue=True), PaymentSort(),
         "All payments marked Returned over their time, newest first"),
    ],
)  # fmt: skip
def test_the_filter_reads_as_a_sentence(flt: PaymentFilter, sort: PaymentSort, words: str) -> None:
    assert filter_sentence(flt, sort) == words


def test_a_company_alone_is_no_filter() -> None:
    assert not is_filtered(PaymentFilter(companies=frozenset({"NORTHSTAR"})))
    assert is_filtered(PaymentFilter(effective_from=date(2026, 1, 1)))
