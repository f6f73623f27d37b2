# ruff: noqa: ANN001 - fixtures are typed where they are made
"""The filter by search, chips and views: one filter, said as a sentence."""

from datetime import date

import pytest
from hypothesis import given, strategies as st
from PySide6.QtGui import QAction

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.filters.typed_filters import parse, retyped
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.saved.saved_views import BUILT_IN
from admin_desktop.views.payments.filters.filter_chips import FilterChips, shown_by
from admin_desktop.views.payments.filters.filter_desk import FilterDesk
from admin_desktop.views.payments.filters.filter_words import filter_sentence

TODAY = date(2026, 11, 20)


@pytest.fixture
def chips(qtbot, look) -> FilterChips:
    chips = FilterChips(look)
    qtbot.addWidget(chips)
    chips.take_today(lambda: TODAY)
    return chips


def chosen(chips: FilterChips) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    chips.fields_chosen.connect(found.append)
    return found


def entry(chips: FilterChips, chip: str, words: str) -> QAction:
    menu = chips.findChild(object, f"{chip}_menu")
    return next(action for action in menu.actions() if action.text() == words)


def test_every_chip_asks_for_its_part_of_the_filter(chips) -> None:
    asked = chosen(chips)
    entry(chips, "chip_status", "Pending").trigger()
    entry(chips, "chip_dates", "This month").trigger()
    entry(chips, "chip_dates", "Any").trigger()
    entry(chips, "chip_amount", "Over $10,000").trigger()
    entry(chips, "chip_case", "In my care").trigger()
    entry(chips, "chip_case", "Not reviewed").trigger()
    entry(chips, "chip_case", "Any").trigger()
    for name in ("chip_overdue", "chip_returned", "chip_race"):
        chips.findChild(object, name).click()
    assert asked == [
        {"statuses": frozenset({Status.PENDING})},
        {"submitted_from": date(2026, 11, 1), "submitted_to": TODAY},
        {"submitted_from": None, "submitted_to": None},
        {"amount_min_cents": 1_000_001, "amount_max_cents": None},
        {"assignee": "me"},
        {"reviewed": False},
        {"assignee": None, "reviewed": None, "noted": False},
        {"overdue": True},
        {"marks": frozenset({Mark.RETURNED})},
        {"marks": frozenset({Mark.TOO_LATE})},
    ]


def test_a_chip_in_force_is_told_and_taken_back(chips) -> None:
    flt = PaymentFilter(statuses=frozenset({Status.PAID}), marks=frozenset({Mark.RETURNED}), overdue=True)
    chips.tell(flt, PaymentSort())
    assert chips.findChild(object, "chip_status").isChecked()
    assert not chips.findChild(object, "chip_amount").isChecked()
    asked = chosen(chips)
    entry(chips, "chip_status", "Paid").trigger()
    chips.findChild(object, "chip_returned").click()
    assert asked == [{"statuses": frozenset()}, {"marks": frozenset()}]


def test_the_built_in_views_are_offered_and_keep_the_chosen_company(chips) -> None:
    shown: list[object] = []
    chips.view_chosen.connect(shown.append)
    entry(chips, "chip_views", "Returned").trigger()
    assert shown == [view for view in BUILT_IN if view.name == "Returned"]
    here = frozenset({"NORTHSTAR"})
    assert shown_by(BUILT_IN[0].flt, here).companies == here
    own = PaymentFilter(companies=frozenset({"SUNBELT"}))
    assert shown_by(own, here) == own


def test_the_sentence_says_everything_that_narrows_the_list() -> None:
    flt = parse(
        "company:A submitted:2026-11-01.. effective:..2026-11-20 amount:1..2 batch:3 contract:K", TODAY
    )
    words = filter_sentence(flt, PaymentSort())
    for part in (
        "of A",
        "submitted since Nov 1, 2026",
        "effective until Nov 20, 2026",
        "$1.00 to $2.00",
        "in batch",
        "on contract",
    ):
        assert part in words
    day = filter_sentence(
        parse("submitted:today moved:today amount:>=5 customer:C record:7", TODAY), PaymentSort()
    )
    for part in ("submitted on Nov 20, 2026", "moved today", "at least $5.00", "of customer", "of record"):
        assert part in day
    assert "within 3 days" in filter_sentence(
        PaymentFilter(moved_within_days=2, amount_max_cents=5), PaymentSort()
    )


CHIPPED = st.builds(
    PaymentFilter,
    statuses=st.frozensets(st.sampled_from(Status)),
    overdue=st.booleans(),
    companies=st.sampled_from([None, frozenset({"A"})]),
)
TYPED = st.sampled_from(["", "smith", "overdue", "status:paid", "amount:>5 batch:7", "returned smith"])


@given(flt=CHIPPED, typed=st.lists(TYPED, max_size=4))
def test_what_was_typed_goes_again_when_the_search_is_emptied(flt: PaymentFilter, typed: list[str]) -> None:
    shown, before = flt, PaymentFilter()
    for words in [*typed, ""]:
        after = parse(words, TODAY)
        shown, before = retyped(shown, before, after), after
        assert shown.text == after.text
        assert shown.batch_no == after.batch_no
        assert shown.companies == flt.companies
    assert shown.text == ""
    assert shown.marks == frozenset()


def test_typing_a_filter_into_the_search_filters_the_list(make_window, reader, qtbot) -> None:
    page = make_window(reader).payments
    page.start()
    qtbot.waitUntil(page.is_settled)
    assert page.findChild(FilterDesk) is not None
    page.search("status:pending")
    assert page.list.filter.statuses == {Status.PENDING}
    page.search("")
    assert page.list.filter.statuses == frozenset()
    entry(page.findChild(FilterChips), "chip_views", "Returned").trigger()
    assert page.list.filter.marks == {Mark.RETURNED}
    qtbot.waitUntil(page.is_settled)
