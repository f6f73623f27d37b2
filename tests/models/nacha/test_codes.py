import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.nacha.codes import (
    ADV_CODES,
    CHANGE_CODE,
    DEBIT_CODES,
    PRENOTE_CODES,
    RETURN_CODES,
    RETURN_REASON,
    TRANSACTION_CODES,
    ZERO_CODES,
    account_digit,
    check_digit,
    is_between_banks,
    is_routing_number,
    service_class_allows,
)


@pytest.mark.parametrize("number", ["231380104", "121042882", "091400606", "044000037", "999999989"])
def test_real_routing_numbers_have_right_check_digits(number: str) -> None:
    assert is_routing_number(number)


@pytest.mark.parametrize(
    "text", ["", "231380105", "23138010", "2313801040", "000000000", "٢٣١٣٨٠١٠٤", "2313 0104"]
)
def test_anything_else_is_no_routing_number(text: str) -> None:
    assert not is_routing_number(text)


@given(st.integers(min_value=1, max_value=99_999_999), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(first_eight: int, place: int, step: int) -> None:
    eight = f"{first_eight:08d}"
    number = f"{eight}{check_digit(eight)}"
    wrong = number[:place] + str((int(number[place]) + step) % 10) + number[place + 1 :]
    assert is_routing_number(number)
    assert not is_routing_number(wrong)


def test_27_and_37_are_the_debits_of_checking_and_savings() -> None:
    assert account_digit("checking") + "7" == "27"
    assert account_digit("savings") + "7" == "37"
    assert {"27", "37", "47", "55", "26", "28", "82"} <= DEBIT_CODES
    assert not {"22", "32", "21", "52", "81"} & DEBIT_CODES
    assert {"23", "28", "33", "38", "53"} <= PRENOTE_CODES
    assert {"24", "29", "54"} <= ZERO_CODES
    assert {"21", "26", "51", "56"} <= RETURN_CODES
    assert "90" not in TRANSACTION_CODES
    assert TRANSACTION_CODES >= ADV_CODES


@pytest.mark.parametrize(
    ("service_class", "code", "allowed"),
    [
        ("200", "22", True),
        ("200", "27", True),
        ("220", "22", True),
        ("220", "27", False),
        ("225", "27", True),
        ("225", "22", False),
        ("280", "81", True),
        ("280", "27", False),
        ("200", "81", False),
    ],
)
def test_the_service_class_says_which_codes_may_stand_in_a_batch(
    service_class: str, code: str, *, allowed: bool
) -> None:
    assert service_class_allows(service_class, code) is allowed


@pytest.mark.parametrize(
    ("reason", "known"), [("R01", True), ("R85", True), ("R00", False), ("R54", False), ("C01", False)]
)
def test_return_reasons(reason: str, *, known: bool) -> None:
    assert bool(RETURN_REASON(reason)) is known


@pytest.mark.parametrize(
    ("code", "known"), [("C01", True), ("C14", True), ("C61", True), ("C00", False), ("R01", False)]
)
def test_change_codes(code: str, *, known: bool) -> None:
    assert bool(CHANGE_CODE(code)) is known


@pytest.mark.parametrize(
    ("reason", "between"), [("R60", False), ("R61", True), ("R77", True), ("R80", False)]
)
def test_r61_to_r77_stay_between_banks(reason: str, *, between: bool) -> None:
    assert is_between_banks(reason) is between
