import pytest

from admin_desktop.models.feed.counters import CONVENTIONS, Closedness, closedness


@pytest.mark.parametrize(
    ("convention", "payments", "processed", "meaning"),
    [
        ("s2", 1, 1, Closedness.OPEN),
        ("s2", 1, 0, Closedness.CLOSED),
        ("kb", 1, 0, Closedness.OPEN),
        ("kb", 0, 1, Closedness.CLOSED),
    ],
)
def test_each_convention_says_when_a_record_is_open_and_when_it_is_closed(
    convention: str, payments: int, processed: int, meaning: Closedness
) -> None:
    assert closedness(convention, payments, processed) is meaning


@pytest.mark.parametrize("convention", ["s2", "kb", "", "S2", "other"])
def test_whatever_a_convention_does_not_know_is_unknown(convention: str) -> None:
    known = CONVENTIONS.get(convention, {})
    pairs = [(p, q) for p in range(-1, 4) for q in range(-1, 4) if (p, q) not in known]
    assert {closedness(convention, p, q) for p, q in pairs} == {Closedness.UNKNOWN}
