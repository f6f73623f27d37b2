"""The end of the feed is found in few questions, close enough for a progress bar."""

import pytest
from hypothesis import given, strategies as st

from admin_desktop.sync.line.feed_end import CLOSE_ENOUGH, find_head


def asked_of(head: int, known: int) -> tuple[int, int]:
    places: list[int] = []

    def reaches(place: int) -> bool:
        places.append(place)
        return place < head

    return find_head(reaches, known), len(places)


@given(known=st.integers(0, 10**9), more=st.integers(1, 10**8))
def test_the_end_is_found_within_a_hundredth_in_few_questions(known: int, more: int) -> None:
    found, questions = asked_of(known + more, known)
    assert known + more <= found <= known + more + max(1, more * CLOSE_ENOUGH) + 1
    assert questions <= 40


@pytest.mark.parametrize("head", [5_000, 5_001])
def test_a_feed_that_ends_here_is_told_so(head: int) -> None:
    assert asked_of(head, 5_000)[0] <= 5_001


def test_a_feed_without_an_end_is_not_followed_for_ever() -> None:
    assert find_head(lambda _place: True, 0) >= 2**40
