from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from admin_desktop.models.nacha import ReturnFile, ReturnItem, write_returns
from admin_desktop.sync.mock_aspire.ledger.acts import (
    bank_returns,
    payment_file,
    posting,
    returns,
    staff_acts,
)
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal, ValidationRefusal


@pytest.fixture
def paid(bench: Any) -> Any:
    """A company with two portal payments and one other record, all Paid."""
    bench.create("PMT1")
    bench.create("PMT2", amount_cents=777)
    bench.create(None, amount_cents=5_000)
    bench.do(posting.post, bench.pull().run_no)
    return bench


def bank_file(bench: Any, *changes: dict[str, Any]) -> bytes:
    """A return file of the first payment, once for each set of changed fields."""

    def make(desk: Any) -> bytes:
        item = bank_returns._item(desk, 1, "R01")
        items = tuple(replace(item, **change) for change in changes)
        file = ReturnFile(payment_file.bank_originator(desk), datetime(2026, 11, 27, 6), items)  # noqa: DTZ001
        return write_returns(file).data

    data = bench.do(make)
    assert isinstance(data, bytes)
    return data


def outcomes(bench: Any, data: bytes) -> list[tuple[str, int | None]]:
    return [(entry.outcome, entry.record_no) for entry in bench.do(returns.import_file, data).entries]


def test_a_return_marks_the_paid_record_with_its_reason(paid: Any) -> None:
    data = paid.do(bank_returns.write, [(1, "R01"), (2, "R10"), (3, "R02")])
    answer = paid.do(returns.import_file, data)
    assert answer.counts == {"matched": 3}
    assert [entry.record_no for entry in answer.entries] == [1, 2, 3]
    assert [entry.reference for entry in answer.entries] == ["PMT1", "PMT2", "AE3"]
    assert [paid.get(number).return_code for number in (1, 2, 3)] == ["R01", "R10", "R02"]
    assert data.decode().splitlines()[answer.entries[0].line - 1][0] == "6"
    assert paid.changes()[-3]["record"]["return_code"] == "R01"


def test_what_does_not_fit_is_told_and_changes_nothing(paid: Any) -> None:
    data = bank_file(
        paid,
        {"amount_cents": 12_344},
        {"reference": "PMT9"},
        {"reference": "AE99"},
        {"reference": "AE1"},
        {"reference": "AEX"},
        {"reason": "C01", "corrected_data": "1918171614"},
        {"reason": "R61"},
        {"is_debit": False},
    )
    assert outcomes(paid, data) == [
        ("unmatched", None),
        ("unmatched", None),
        ("unmatched", None),
        ("unmatched", None),
        ("unmatched", None),
        ("ignored", None),
        ("not-a-return", None),
        ("not-a-return", None),
    ]
    assert paid.get(1).return_code is None


def test_a_second_return_of_the_same_record_is_unmatched(paid: Any) -> None:
    assert outcomes(paid, bank_file(paid, {}, {"reason": "R02"})) == [("matched", 1), ("unmatched", None)]
    assert paid.get(1).return_code == "R01"


def test_a_return_of_a_record_that_is_not_posted_is_unmatched(bench: Any) -> None:
    bench.create()
    bench.pull()
    assert outcomes(bench, bank_file(bench, {})) == [("unmatched", None)]


def test_a_return_of_a_deleted_record_is_unmatched(paid: Any) -> None:
    data = paid.do(bank_returns.write, [(3, "R01")])
    paid.do(staff_acts.delete, 3)
    assert outcomes(paid, data) == [("unmatched", None)]


def test_the_same_file_twice_is_refused(paid: Any) -> None:
    data = bank_file(paid, {})
    paid.do(returns.import_file, data)
    with pytest.raises(ValidationRefusal) as refusal:
        paid.do(returns.import_file, data)
    assert refusal.value.fields[0].field == "file"


def test_a_file_that_fails_its_checks_is_refused_whole_with_lines(paid: Any) -> None:
    lines = bank_file(paid, {}, {"reason": "R02"}).decode().splitlines()
    lines[2] = lines[2][:30] + "9" + lines[2][31:]
    with pytest.raises(ValidationRefusal) as refusal:
        paid.do(returns.import_file, "\n".join(lines).encode())
    assert refusal.value.lines
    assert all(fault.reason for fault in refusal.value.lines)
    assert paid.get(1).return_code is None


def test_another_companys_file_is_refused_with_its_lines(paid: Any) -> None:
    data = bank_file(paid, {})
    with pytest.raises(ValidationRefusal) as refusal:
        paid.at("LAKESIDE").do(returns.import_file, data)
    assert [fault.line for fault in refusal.value.lines] == [3]


def test_only_what_stood_in_a_file_can_be_returned(paid: Any) -> None:
    late = paid.create("PMT4")
    with pytest.raises(ValidationRefusal):
        paid.do(bank_returns.write, [(late.record_no, "R01")])
    paid.ledger.storage._connection.execute("DELETE FROM bank_accounts")
    with pytest.raises(NotFoundRefusal):
        paid.do(bank_returns.write, [(1, "R01")])


def test_returnable_are_recent_posted_records_without_a_return(paid: Any) -> None:
    paid.do(returns.import_file, bank_file(paid, {}))
    assert paid.do(bank_returns.returnable, 0) == (2, 3)
    assert paid.do(bank_returns.returnable, paid.clock.now_ms() + 1) == ()


def test_a_return_item_never_shows_its_account(paid: Any) -> None:
    item = paid.do(lambda desk: bank_returns._item(desk, 1, "R01"))
    assert isinstance(item, ReturnItem)
    assert item.account_number not in repr(item)
