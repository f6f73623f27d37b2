import random

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.people.bank_accounts import (
    ROUTING_NUMBERS,
    check_digit,
    new_token,
    open_accounts,
)

NOW_MS = 1_770_000_000_000


def aba_sum(routing: str) -> int:
    return sum(int(digit) * weight for digit, weight in zip(routing, (3, 7, 1) * 3, strict=True)) % 10


@pytest.mark.parametrize(
    ("first_eight", "digit"), [("02100002", 1), ("09100001", 9), ("01100001", 5), ("12100035", 8)]
)
def test_the_check_digit_is_that_of_real_routing_numbers(first_eight: str, digit: int) -> None:
    assert check_digit(first_eight) == digit


@given(st.from_regex(r"[0-9]{8}", fullmatch=True))
def test_every_check_digit_makes_a_valid_number(first_eight: str) -> None:
    assert aba_sum(f"{first_eight}{check_digit(first_eight)}") == 0


def test_the_invented_banks_have_valid_numbers_that_no_bank_has() -> None:
    assert len(set(ROUTING_NUMBERS)) == len(ROUTING_NUMBERS)
    for routing in ROUTING_NUMBERS:
        assert aba_sum(routing) == 0
        assert 1 <= int(routing[:2]) <= 12
        assert routing[2:4] == "99"


def test_every_account_of_the_story_is_by_token_and_last_four_only(story: Story) -> None:
    accounts = [account.record for company in story.companies for account in company.cast.bank_accounts]
    assert len({account.token for account in accounts}) == len(accounts)
    for account in accounts:
        assert account.routing_number in ROUTING_NUMBERS
        assert len(account.last4) == 4
        assert account.last4.isdigit()
        assert len(account.token) <= 40


def test_some_accounts_are_not_validated_unless_only_existing_ones_are_allowed() -> None:
    rng = random.Random(5)
    either = [each for n in range(80) for each in open_accounts(rng, str(n), 0, NOW_MS, existing_only=False)]
    existing = [each for n in range(80) for each in open_accounts(rng, str(n), 0, NOW_MS, existing_only=True)]
    assert 0 < sum(account.validated_at_ms is None for account in either) < len(either)
    assert all(account.validated_at_ms is not None for account in existing)
    assert all((account.validated_how is None) == (account.version == 1) for account in either)


def test_tokens_do_not_repeat() -> None:
    rng = random.Random(6)
    assert len({new_token(rng) for _ in range(5_000)}) == 5_000
