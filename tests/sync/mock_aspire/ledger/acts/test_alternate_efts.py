from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from admin_desktop.models.feed.records import ContractRecord
from admin_desktop.sync.mock_aspire.ledger.acts import (
    alternate_efts,
    bank_accounts,
    posting,
    reference,
    staff_acts,
)
from admin_desktop.sync.mock_aspire.ledger.refusals import (
    AlreadyInBatchRefusal,
    Code,
    EpochChangedRefusal,
    LedgerRefusal,
    NotFoundRefusal,
    ValidationRefusal,
)
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewAccount


def refused_fields(bench: Any, **over: Any) -> dict[str, str]:
    with pytest.raises(ValidationRefusal) as refusal:
        bench.create("PMT9", **over)
    return {fault.field: fault.reason for fault in refusal.value.fields}


@pytest.mark.parametrize(("company", "counters"), [("NORTHSTAR", (1, 1)), ("LAKESIDE", (1, 0))])
def test_a_new_record_is_open_by_its_companys_convention(
    bench: Any, company: str, counters: tuple[int, int]
) -> None:
    record = bench.at(company).create()
    assert (record.payments, record.payments_processed) == counters
    assert (record.version, record.batch_no, record.batch_state) == (1, None, None)


@pytest.mark.parametrize(("company", "counters"), [("NORTHSTAR", (1, 0)), ("LAKESIDE", (0, 1))])
def test_a_cancelled_record_is_closed_by_its_companys_convention(
    bench: Any, company: str, counters: tuple[int, int]
) -> None:
    bench = bench.at(company)
    record = bench.do(alternate_efts.cancel, bench.create().record_no)
    assert (record.payments, record.payments_processed) == counters
    assert (record.version, record.batch_no) == (2, None)


def test_the_same_body_again_gives_the_same_record_and_no_change(bench: Any) -> None:
    first = bench.create()
    seen = len(bench.changes())
    assert bench.do(alternate_efts.create, bench.new()) == (first, True)
    assert len(bench.changes()) == seen


def test_the_same_reference_with_another_body_is_a_mismatch(bench: Any) -> None:
    bench.create()
    with pytest.raises(LedgerRefusal) as refusal:
        bench.create(amount_cents=12_346)
    assert refusal.value.code is Code.IDEMPOTENCY_MISMATCH


def test_a_reference_stays_used_after_staff_deleted_its_record(bench: Any) -> None:
    record = bench.create()
    bench.do(staff_acts.delete, record.record_no)
    assert bench.do(alternate_efts.find, "PMT1") is None
    for amount in (12_345, 1):
        with pytest.raises(LedgerRefusal) as refusal:
            bench.create(amount_cents=amount)
        assert refusal.value.code is Code.IDEMPOTENCY_MISMATCH
    with pytest.raises(NotFoundRefusal):
        bench.do(alternate_efts.cancel, record.record_no)


def test_a_reference_is_unique_per_company_only(bench: Any) -> None:
    assert bench.create().record_no == bench.at("LAKESIDE").create().record_no == 1


def test_a_replay_answers_the_record_as_it_is_now_even_if_staff_changed_it(bench: Any) -> None:
    record = bench.create()
    bench.do(staff_acts.set_fields, record.record_no, {"amount_cents": 99})
    replayed, known = bench.do(alternate_efts.create, bench.new())
    assert known
    assert replayed.amount_cents == 99


@pytest.mark.parametrize(
    ("over", "field"),
    [
        ({"contract_no": "K9"}, "contract_no"),
        ({"contract_no": "K2003"}, "contract_no"),
        ({"contract_no": "K2005", "customer_no": "C1003", "bank_account_token": "BA-C1003"}, "contract_no"),
        ({"contract_no": "K2006", "customer_no": "C1004", "bank_account_token": "BA-C1004"}, "contract_no"),
        ({"bank_account_token": "BA-none"}, "bank_account_token"),
        ({"bank_account_token": "BA-C1002"}, "bank_account_token"),
        ({"amount_cents": 0}, "amount_cents"),
        ({"amount_cents": 10_000_000_000}, "amount_cents"),
        ({"sec_code": "IAT"}, "sec_code"),
        ({"effective_date": date(1999, 12, 31)}, "effective_date"),
        ({"effective_date": date(2100, 1, 1)}, "effective_date"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_created(bench: Any, over: dict[str, Any], field: str) -> None:
    assert list(refused_fields(bench, **over)) == [field]
    assert bench.do(alternate_efts.find, "PMT9") is None


def test_an_unknown_customer_owns_no_account_either(bench: Any) -> None:
    assert list(refused_fields(bench, customer_no="C9")) == ["customer_no", "bank_account_token"]


def test_every_wrong_field_is_named_at_once(bench: Any) -> None:
    assert set(refused_fields(bench, amount_cents=-1, sec_code="X", contract_no="K9")) == {
        "amount_cents",
        "sec_code",
        "contract_no",
    }


def test_a_bad_reference_is_refused(bench: Any) -> None:
    with pytest.raises(ValidationRefusal):
        bench.create("pmt-1")


def test_the_largest_amount_of_a_nacha_field_is_accepted(bench: Any) -> None:
    assert bench.create(amount_cents=9_999_999_999).amount_cents == 9_999_999_999


def test_a_guarantor_may_pay_the_contract(bench: Any) -> None:
    assert bench.create(contract_no="K2002").contract_no == "K2002"


def test_an_account_whose_holder_fits_no_file_is_refused_before_creating(bench: Any) -> None:
    bench.ledger.storage._connection.execute("UPDATE bank_accounts SET holder = char(8203)")
    assert list(refused_fields(bench)) == ["bank_account_token"]


def test_a_cancel_is_repeatable_with_the_same_answer(bench: Any) -> None:
    number = bench.create().record_no
    first = bench.do(alternate_efts.cancel, number)
    seen = len(bench.changes())
    assert bench.do(alternate_efts.cancel, number) == first
    assert len(bench.changes()) == seen


def test_a_cancel_is_too_late_once_a_batch_holds_the_record(bench: Any) -> None:
    number = bench.create().record_no
    run = bench.pull()
    with pytest.raises(AlreadyInBatchRefusal) as refusal:
        bench.do(alternate_efts.cancel, number)
    assert refusal.value.batch_no == run.batch_no
    bench.do(posting.void, run.run_no)
    assert bench.do(alternate_efts.cancel, number).payments_processed == 0


@pytest.mark.parametrize("how", ["posted", "closed by staff", "odd counters"])
def test_a_cancel_of_a_record_that_is_not_open_is_refused(bench: Any, how: str) -> None:
    number = bench.create().record_no
    if how == "posted":
        bench.do(posting.post, bench.pull().run_no)
    elif how == "closed by staff":
        bench.do(staff_acts.close, number)
    else:
        bench.do(staff_acts.set_fields, number, {"payments": 7})
    with pytest.raises(LedgerRefusal) as refusal:
        bench.do(alternate_efts.cancel, number)
    assert refusal.value.code is Code.ALREADY_CLOSED


def test_a_cancel_after_staff_reopened_the_record_closes_it_again(bench: Any) -> None:
    number = bench.create().record_no
    bench.do(alternate_efts.cancel, number)
    bench.do(staff_acts.reopen, number)
    assert bench.do(alternate_efts.cancel, number).version == 4


def test_an_unknown_record_is_not_found(bench: Any) -> None:
    with pytest.raises(NotFoundRefusal):
        bench.do(alternate_efts.cancel, 77)


def test_a_write_with_another_epoch_does_nothing(bench: Any) -> None:
    with pytest.raises(EpochChangedRefusal), bench.ledger.desk("NORTHSTAR", epoch="older") as desk:
        alternate_efts.create(desk, bench.new())
    assert bench.do(alternate_efts.find, "PMT1") is None


def test_an_error_rolls_the_whole_desk_back(bench: Any) -> None:
    def breaks_off(desk: Any) -> None:
        alternate_efts.create(desk, bench.new())
        raise RuntimeError

    with pytest.raises(RuntimeError):
        bench.do(breaks_off)
    assert bench.do(alternate_efts.find, "PMT1") is None
    assert bench.create().record_no == 1


def test_a_contract_that_was_booked_later_can_be_paid(bench: Any) -> None:
    pending = bench.do(reference.contract, "K2005")
    assert isinstance(pending, ContractRecord)
    bench.do(reference.put, replace(pending, state="booked", version=2))
    assert (
        bench.create(contract_no="K2005", customer_no="C1003", bank_account_token="BA-C1003").record_no == 1
    )
    assert bench.changes()[-2]["record"]["state"] == "booked"


ACCOUNT = NewAccount("C1001", "091000996", "55667788", "savings", "Ada Lindqvist")


def test_a_bank_account_is_answered_by_token_and_last_four_only(bench: Any) -> None:
    record, known = bench.do(bank_accounts.create, ACCOUNT)
    assert (record.last4, known) == ("7788", False)
    assert "55667788" not in str(bench.changes())
    assert "55667788" not in repr(ACCOUNT)
    paid = bench.create(bank_account_token=record.token)
    assert paid.bank_account_token == record.token


def test_the_same_bank_account_again_has_the_same_token(bench: Any) -> None:
    first, _ = bench.do(bank_accounts.create, ACCOUNT)
    assert bench.do(bank_accounts.create, ACCOUNT) == (first, True)


@pytest.mark.parametrize(
    "wrong",
    [
        {"customer_no": "C9"},
        {"routing_number": "091000992"},
        {"account_number": "1234"},
        {"account_number": "123456789012345678"},
        {"account_number": "12 345"},
        {"account_type": "loan"},
        {"holder": " \u200b "},
    ],
)
def test_a_bank_account_that_fits_no_file_is_refused_without_repeating_it(
    bench: Any, wrong: dict[str, str]
) -> None:
    with pytest.raises(ValidationRefusal) as refusal:
        bench.do(bank_accounts.create, replace(ACCOUNT, **wrong))
    assert refusal.value.fields
    for fault in refusal.value.fields:
        assert wrong.get("account_number", "55667788") not in fault.reason


def test_a_company_may_allow_only_existing_accounts(bench: Any) -> None:
    bench.ledger.storage._connection.execute("UPDATE companies SET payment_accounts = 'existing'")
    with pytest.raises(ValidationRefusal) as refusal:
        bench.do(bank_accounts.create, ACCOUNT)
    assert refusal.value.fields[0].field == "account_number"


def test_a_token_is_never_given_twice(bench: Any) -> None:
    def force_same_dice() -> None:
        bench.ledger.storage._connection.execute("UPDATE meta SET value = '0' WHERE name = 'dice'")

    first, _ = bench.do(bank_accounts.create, ACCOUNT)
    force_same_dice()
    second, _ = bench.do(bank_accounts.create, replace(ACCOUNT, account_number="11112222"))
    assert first.token != second.token
