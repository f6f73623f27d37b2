"""A view's file round-trips, and a hostile one is refused with its line."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from models.saved.test_saved_views import FILTERS, SORTS

from admin_desktop.errors import FileUnreachableError, InvalidRequestError
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.saved.saved_views import SavedView
from admin_desktop.models.saved.view_file import LARGEST, as_file, from_file, read_view, write_view

NAMES = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=80)
COLUMNS = st.lists(st.from_regex(r"[a-z][a-z_]{0,9}", fullmatch=True), max_size=5, unique=True).map(tuple)
PLAIN = SavedView("Mine", PaymentFilter(text="x", batch_no=7))


@given(name=NAMES, flt=FILTERS, sort=SORTS, columns=COLUMNS)
def test_any_view_round_trips_through_its_file(
    name: str, flt: PaymentFilter, sort: PaymentSort, columns: tuple[str, ...]
) -> None:
    view = SavedView(name, flt, sort, columns)
    assert from_file(as_file(view)) == view


def test_a_view_is_written_whole_and_read_back(tmp_path: Path) -> None:
    target = tmp_path / "mine.view.json"
    write_view(replace(PLAIN, owner="dana", shared=True), target)
    assert read_view(target) == PLAIN
    with pytest.raises(InvalidRequestError):
        write_view(PLAIN, target)
    with pytest.raises(FileUnreachableError):
        write_view(PLAIN, tmp_path / "gone" / "x")
    with pytest.raises(FileUnreachableError):
        read_view(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ("{", "[", "line"),
        ('"batch_no": 7', '"batch_no": "7"', "line 7: 'batch_no'"),
        ('"batch_no": 7', '"batch_no": 7e99999', "line 7"),
        ('"batch_no": 7', '"batch_no": NaN', "NaN is no number"),
        ('"batch_no": 7', '"batch_no": 99999999999999999999', "line 7: 'batch_no': too large"),
        ('"batch_no": 7', '"batch_no": 7, "batch_no": 8', "line 7: 'batch_no': stands there twice"),
        ('"text": "x"', '"__class__": "x"', "line 6: '__class__'"),
        ('"text": "x"', f'"text": "{"x" * 501}"', "line 6: 'text': longer"),
        ('"columns": []', '"columns": ["../../etc"]', "is no column"),
        ('"columns": []', '"columns": ["due", "due"]', "twice"),
        ('"columns": []', f'"columns": {["a"] * 61}'.replace("'", '"'), "at most 60"),
        ('"columns": []', '"columns": 1', "at most 60"),
        ('"columns": []', '"columns": [], "run": "rm"', "'run': nothing of a view"),
        ('"version": 1', '"version": 2', "newer version"),
        ('"Mine"', '"Returned"', "view name"),
        ('"Mine"', "7", "a name is expected"),
        ('"submitted"', '"password"', "cannot be read"),
        ('"filter": {', '"filter": 1, "sort": {', "line"),
    ],
)
def test_a_hostile_file_is_refused_with_its_line_and_the_reason(
    before: str, after: str, complaint: str
) -> None:
    text = as_file(PLAIN)
    assert before in text
    with pytest.raises(InvalidRequestError, match=complaint):
        from_file(text.replace(before, after, 1))


@pytest.mark.parametrize("text", ["", "[]", "null", "{" * 5_000, "[" * 100_000, '"x"', "{}"])
def test_what_is_no_view_at_all_is_refused(text: str) -> None:
    with pytest.raises(InvalidRequestError, match="line"):
        from_file(text)


def test_a_filter_that_is_no_object_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="line 5"):
        from_file(as_file(SavedView("Mine", PaymentFilter())).replace('"filter": {}', '"filter": []'))


def test_what_is_too_large_or_no_text_is_not_even_parsed(tmp_path: Path) -> None:
    big, binary = tmp_path / "big", tmp_path / "binary"
    big.write_bytes(b" " * (LARGEST + 1))
    binary.write_bytes(b"{\n\xff\xfe")
    with pytest.raises(InvalidRequestError, match="larger than 64 KB"):
        read_view(big)
    with pytest.raises(InvalidRequestError, match="line 2: not UTF-8"):
        read_view(binary)
