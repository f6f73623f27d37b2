from hypothesis import given, strategies as st

from admin_desktop.models.feed import differences, payment_table
from admin_desktop.models.payments.rows import Difference


@given(st.lists(st.builds(Difference, st.text(), st.text(), st.text())))
def test_differences_come_back_as_they_were_stored(found: list[Difference]) -> None:
    stored = differences.dump(found)
    assert differences.load(stored) == tuple(found)
    assert (stored is None) is (found == [])


@given(st.dictionaries(st.text(), st.text()))
def test_what_was_accepted_comes_back_as_it_was_stored(accepted: dict[str, str]) -> None:
    assert dict(differences.load_accepted(differences.dump_accepted(accepted))) == accepted


@given(st.lists(st.text(), max_size=30), st.integers(1, 9))
def test_references_are_parted_without_losing_one(references: list[str], size: int) -> None:
    parts = list(payment_table.chunks(references, size))
    assert [ref for part in parts for ref in part] == references
    assert all(0 < len(part) <= size for part in parts)
