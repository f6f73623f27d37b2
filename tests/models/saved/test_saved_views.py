"""Saved views come back as they were saved, and are seen by whom they are for."""

from dataclasses import fields, replace
from datetime import date

import pytest
from chain_verdict import chain_verdict
from hypothesis import given, strategies as st

from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.principal import Principal
from admin_desktop.models.saved import view_codec
from admin_desktop.models.saved.saved_views import (
    BUILT_IN,
    SavedView,
    available,
    from_json,
    remove,
    rename,
    save,
    to_json,
)

WHOLE = st.one_of(st.none(), st.integers(0, 10**10))
DAYS = st.one_of(st.none(), st.dates())
TEXTS = st.one_of(st.none(), st.text(max_size=5))
FILTERS = st.builds(
    PaymentFilter,
    companies=st.one_of(st.none(), st.frozensets(st.text(max_size=5))),
    statuses=st.frozensets(st.sampled_from(Status)),
    text=st.text(),
    marks=st.frozensets(st.sampled_from(Mark)),
    overdue=st.booleans(),
    customer_no=TEXTS,
    contract_no=TEXTS,
    record_no=WHOLE,
    batch_no=WHOLE,
    submitted_from=DAYS,
    submitted_to=DAYS,
    effective_from=DAYS,
    effective_to=DAYS,
    moved_within_days=WHOLE,
    amount_min_cents=WHOLE,
    amount_max_cents=WHOLE,
    attention=st.booleans(),
    assignee=TEXTS,
    reviewed=st.sampled_from([None, False, True]),
    noted=st.booleans(),
)
SORTS = st.builds(PaymentSort, st.sampled_from(SORTABLE), st.booleans())
MINE = SavedView(
    "Mine", PaymentFilter(text="x", submitted_from=date(2025, 1, 1)), columns=("status", "amount")
)


@given(flt=FILTERS, sort=SORTS, columns=st.lists(st.text(max_size=5), max_size=3).map(tuple))
def test_a_view_comes_back_as_it_was_saved(
    flt: PaymentFilter, sort: PaymentSort, columns: tuple[str, ...]
) -> None:
    view = SavedView("Any", flt, sort, columns)
    assert from_json("Any", to_json(view)) == view


def test_every_field_of_a_filter_can_be_read_back() -> None:
    assert set(view_codec.READERS) == {field.name for field in fields(PaymentFilter)}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"filter": {"nonsense": 1}, "sort": {"column": "due", "descending": true}, "columns": []}',
        '{"filter": {"text": 1}, "sort": {"column": "due", "descending": true}, "columns": []}',
        '{"filter": {"batch_no": "1"}, "sort": {"column": "due", "descending": true}, "columns": []}',
        '{"filter": {"statuses": ["lost"]}, "sort": {"column": "due", "descending": true}, "columns": []}',
        '{"filter": {}, "sort": {"column": "password", "descending": true}, "columns": []}',
    ],
)
def test_what_is_no_view_is_refused(text: str) -> None:
    with pytest.raises(InvalidRequestError):
        from_json("odd", text)


def test_own_and_shared_views_are_offered_after_the_built_in_ones(
    store: Store, care: Principal, northstar_admin: Principal
) -> None:
    save(store, care, "NORTHSTAR", MINE)
    save(store, care, "NORTHSTAR", replace(MINE, name=" Ours ", shared=True))
    save(store, care, "SUNBELT", replace(MINE, name="Elsewhere", shared=True))
    own = available(store, care, "NORTHSTAR")[len(BUILT_IN) :]
    assert own == (replace(MINE, owner="dana"), replace(MINE, name="Ours", owner="dana", shared=True))
    theirs = available(store, northstar_admin, "NORTHSTAR")
    assert theirs[: len(BUILT_IN)] == BUILT_IN
    assert [view.name for view in theirs[len(BUILT_IN) :]] == ["Ours"]
    with pytest.raises(NotFoundError):
        available(store, northstar_admin, "SUNBELT")


def test_saving_again_replaces_and_removing_removes_ones_own(
    store: Store, care: Principal, northstar_admin: Principal
) -> None:
    save(store, care, "NORTHSTAR", replace(MINE, shared=True))
    save(store, care, "NORTHSTAR", replace(MINE, shared=True, columns=()))
    assert available(store, care, "NORTHSTAR")[-1].columns == ()
    assert available(store, care, None) == available(store, care, "NORTHSTAR")
    with pytest.raises(NotFoundError):
        remove(store, northstar_admin, "NORTHSTAR", "Mine")
    remove(store, care, "NORTHSTAR", "Mine")
    assert available(store, care, "NORTHSTAR") == BUILT_IN
    assert chain_verdict(store, "NORTHSTAR").lines == 3


def test_a_view_takes_another_name_unless_that_is_taken(store: Store, care: Principal) -> None:
    save(store, care, "NORTHSTAR", MINE)
    save(store, care, "NORTHSTAR", replace(MINE, name="Ours", shared=True))
    with pytest.raises(InvalidRequestError, match="already"):
        rename(store, care, "NORTHSTAR", "Mine", "Ours")
    with pytest.raises(NotFoundError):
        rename(store, care, "NORTHSTAR", "Lost", "Found")
    rename(store, care, "NORTHSTAR", "Ours", " Theirs ")
    rename(store, care, "NORTHSTAR", "Mine", "Mine")
    assert [view.name for view in available(store, care, "NORTHSTAR")[len(BUILT_IN) :]] == ["Mine", "Theirs"]
    assert chain_verdict(store, "NORTHSTAR").lines == 2


def test_who_may_not_share_keeps_views_for_themselves(store: Store, auditor: Principal) -> None:
    with pytest.raises(NotAllowedError):
        save(store, auditor, "NORTHSTAR", replace(MINE, shared=True))
    save(store, auditor, "NORTHSTAR", MINE)
    assert available(store, auditor, None)[-1] == replace(MINE, owner=auditor.name)


def test_what_another_version_wrote_is_left_out_and_can_be_removed(store: Store, care: Principal) -> None:
    save(store, care, "NORTHSTAR", replace(MINE, shared=True))
    with store.writing() as conn:
        conn.exec_driver_sql("UPDATE saved_views SET definition = '{}'")
    assert available(store, care, "NORTHSTAR") == BUILT_IN
    remove(store, care, "NORTHSTAR", "Mine")
    assert chain_verdict(store, "NORTHSTAR").lines == 2


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "Returned", "a\nb"])
def test_a_name_must_be_ones_own(store: Store, care: Principal, name: str) -> None:
    with pytest.raises(InvalidRequestError):
        save(store, care, "NORTHSTAR", replace(MINE, name=name))


@pytest.mark.parametrize("view", BUILT_IN, ids=lambda view: view.name)
def test_the_built_in_views_can_be_shown_and_saved(store: Store, care: Principal, view: SavedView) -> None:
    assert PaymentPages(store, care, view.flt, view.sort).page(0) == ()
    assert from_json(view.name, to_json(view)) == view
