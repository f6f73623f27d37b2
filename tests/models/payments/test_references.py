"""References: short, readable, in the order of time, and hard to give twice."""

import random
import re

from hypothesis import given, strategies as st

from admin_desktop.models.payments.references import is_reference, new_reference
from admin_desktop.models.payments.words.money import dollars, plain_dollars

FROM_2020_TO_2053 = st.integers(1_577_836_800_000, 2_640_000_000_000)


@given(now_ms=FROM_2020_TO_2053, seed=st.integers())
def test_a_reference_is_fifteen_letters_that_nobody_misreads(now_ms: int, seed: int) -> None:
    reference = new_reference(now_ms, random.Random(seed))
    assert re.fullmatch("PMT[0-9A-HJKMNP-TV-Z]{12}", reference)
    assert is_reference(reference)
    assert not is_reference(reference.lower())


@given(earlier=FROM_2020_TO_2053, seconds=st.integers(1, 10_000_000))
def test_later_ones_sort_after_earlier_ones(earlier: int, seconds: int) -> None:
    rng = random.Random(1)
    assert new_reference(earlier, rng) < new_reference(earlier + seconds * 1000, rng)


def test_many_of_one_second_differ() -> None:
    rng = random.Random(3)
    assert len({new_reference(1_763_665_320_000, rng) for _ in range(2_000)}) == 2_000


@given(cents=st.integers(-10_000_000_000, 10_000_000_000))
def test_an_amount_becomes_text_and_back_to_the_cent(cents: int) -> None:
    assert round(float(plain_dollars(cents)) * 100) == cents
    assert dollars(cents).replace("$", "").replace(",", "") == plain_dollars(cents)


def test_amounts_for_people_have_separators() -> None:
    assert [dollars(cents) for cents in (5, 120_450, -100_000_000)] == [
        "$0.05",
        "$1,204.50",
        "-$1,000,000.00",
    ]
