from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha import (
    MAX_AMOUNT_CENTS,
    BalancingAccount,
    DebitEntry,
    Originator,
    check_amount,
    check_entry,
    check_originator,
    check_reference,
)


def test_a_good_entry_passes(debit: DebitEntry) -> None:
    check_entry(debit)
    check_entry(replace(debit, amount_cents=MAX_AMOUNT_CENTS, account_number="1" * 17, reference=""))


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("routing_number", "121042883", "routing number"),
        ("routing_number", "12104288", "routing number"),
        ("account_number", "", "account number"),
        ("account_number", "1" * 18, "account number"),
        ("account_number", "12 34", "account number"),
        ("account_number", "0000", "account number"),
        ("account_number", "12\n34", "account number"),
        ("account_number", "1234\n", "account number"),
        ("account_number", "١٢٣٤", "account number"),
        ("account_type", "gold", "account type"),
        ("amount_cents", 0, "amount"),
        ("amount_cents", -1, "amount"),
        ("amount_cents", MAX_AMOUNT_CENTS + 1, "amount"),
        ("reference", "PMT0000000000012", "reference"),
        ("reference", "é", "reference"),
        ("reference", " PMT", "reference"),
        ("reference", "PMT\n", "reference"),
        ("individual_name", " \n", "individual name"),
        ("payment_type", "X", "payment type"),
    ],
)
def test_what_cannot_be_carried_unaltered_is_refused_by_name(
    debit: DebitEntry, field: str, value: str | int, told: str
) -> None:
    with pytest.raises(InvalidRequestError, match=told):
        check_entry(replace(debit, **{field: value}))


@given(number=st.text("0123456789-X", min_size=18, max_size=40))
def test_a_refusal_never_quotes_the_account_number(debit: DebitEntry, number: str) -> None:
    with pytest.raises(InvalidRequestError) as refusal:
        check_entry(replace(debit, account_number=number))
    assert number not in str(refusal.value)
    assert "744-5678-99" not in repr(debit)


@given(st.integers())
def test_an_amount_passes_when_it_is_one_cent_to_99_million(cents: int) -> None:
    if 1 <= cents <= 9_999_999_999:
        check_amount(cents)
    else:
        with pytest.raises(InvalidRequestError):
            check_amount(cents)


@given(st.text(max_size=20))
def test_a_reference_passes_when_15_columns_can_carry_it(reference: str) -> None:
    fits = reference.isascii() and reference.isprintable() and reference == reference.strip(" ")
    if fits and len(reference) <= 15:
        check_reference(reference)
    else:
        with pytest.raises(InvalidRequestError):
            check_reference(reference)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("odfi_routing", "231380105"),
        ("immediate_destination", "123"),
        ("immediate_origin", "12-3"),
        ("company_id", "12345678901"),
        ("company_id", "000"),
        ("company_id", "lower"),
        ("company_name", "000 000"),
        ("company_name", "\n"),
        ("entry_description", ""),
        ("destination_name", ""),
        ("origin_name", ""),
        ("balancing", BalancingAccount("231380104", "1" * 18, "checking", "own")),
    ],
)
def test_a_company_set_up_that_no_bank_would_take_is_refused(
    originator: Originator, field: str, value: object
) -> None:
    check_originator(originator)
    with pytest.raises(InvalidRequestError):
        check_originator(replace(originator, **{field: value}))
