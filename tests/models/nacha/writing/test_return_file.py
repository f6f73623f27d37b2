from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha import (
    EntryKind,
    Originator,
    ReturnFile,
    ReturnItem,
    WrittenFile,
    check_file,
    returns_of,
    write_returns,
)

Write = Callable[..., WrittenFile]
CREATED = datetime(2025, 11, 26, 9, 0)  # noqa: DTZ001 - a company's wall clock has no zone in the file


def test_a_return_looks_as_the_bank_sends_it(returned: Write) -> None:
    written = returned()
    lines = written.text.splitlines()
    assert lines[1:5] == [
        "5225Northstar Equipm                    1234567890WEBPAYMENT         251124   1121042880000001",
        "626231380104744567899        0000012345PMT000000000001Zoe Lukasiewicz       S 1121042880000001",
        "799R01231380100000007      12104288                                            121042880000001",
        "822500000200231380100000000123450000000000001234567890                         121042880000001",
    ]
    assert lines[0][3:23] == "1234567890 231380104"
    verdict = check_file(written.data)
    assert verdict.findings == ()
    assert (verdict.return_codes, verdict.debit_cents, verdict.addenda) == (("R01",), 123_45, 1)


def test_a_change_notice_stands_in_a_cor_batch_without_an_amount(returned: Write) -> None:
    written = returned(reason="C01", corrected_data="1918171614")
    lines = written.text.splitlines()
    assert lines[1][50:53] == "COR"
    assert lines[1][69:75] == "000000"
    assert lines[2][29:39] == "0" * 10
    assert lines[3].startswith("798C01231380100000007      121042881918171614")
    verdict = check_file(written.data)
    assert verdict.findings == ()
    assert verdict.change_codes == ("C01",)


@pytest.mark.parametrize(
    ("change", "code", "kind"),
    [
        ({}, "26", EntryKind.RETURN),
        ({"account_type": "savings"}, "36", EntryKind.RETURN),
        ({"reason": "R10", "information": "Not authorised \u2013 see file"}, "26", EntryKind.RETURN),
        ({"is_debit": False}, "21", EntryKind.NOT_A_RETURN),
        ({"reason": "R61"}, "26", EntryKind.NOT_A_RETURN),
        ({"reason": "R72", "information": "no room for it"}, "26", EntryKind.NOT_A_RETURN),
        ({"reason": "C03", "corrected_data": "121042882   1918171614"}, "26", EntryKind.NOC),
        ({"sec_code": "PPD"}, "26", EntryKind.RETURN),
    ],
)
def test_every_kind_of_item_passes_the_check_and_is_told_apart(
    returned: Write, change: dict[str, object], code: str, kind: EntryKind
) -> None:
    written = returned(**change)
    assert check_file(written.data).findings == ()
    (entry,) = returns_of(written.data)
    assert (entry.transaction_code, entry.kind) == (code, kind)
    assert entry.code == change.get("reason", "R01")
    assert entry.original_trace == "231380100000007"
    assert entry.payment_ref == "PMT000000000001"


def test_items_are_batched_by_bank_code_and_date(originator: Originator, returned: Write) -> None:
    base = ReturnItem(
        "R01", "231380100000007", "121042882", "744567899", "checking", 5, "Ada", "PMT1", date(2025, 11, 24)
    )
    items = (
        base,
        replace(base, reason="R02", is_debit=False),
        replace(base, effective_date=date(2025, 11, 25)),
        replace(base, routing_number="044000037"),
        replace(base, reason="C01", corrected_data="1"),
    )
    written = write_returns(ReturnFile(originator, CREATED, items, "B", 41))
    verdict = check_file(written.data)
    assert verdict.findings == ()
    assert (verdict.batches, verdict.entries) == (4, 5)
    classes = [line[1:4] for line in written.text.splitlines() if line[0] == "5"]
    assert classes == ["200", "225", "225", "225"]
    assert (verdict.return_codes, verdict.change_codes) == (("R01", "R02"), ("C01",))
    assert written.entries[0].trace_number == "121042880000041"
    assert written.next_sequence == 46


@pytest.mark.parametrize(
    "change",
    [
        {"reason": "R00"},
        {"reason": "X01"},
        {"reason": "C99", "corrected_data": "1"},
        {"reason": "C01"},
        {"original_trace": "123"},
        {"account_number": "1" * 18},
        {"amount_cents": 0},
        {"reference": "PMT0000000000012"},
        {"sec_code": "IAT"},
        {"effective_date": date(1999, 1, 1)},
        {"payment_type": "SRS"},
    ],
)
def test_an_item_that_does_not_fit_is_refused(returned: Write, change: dict[str, object]) -> None:
    with pytest.raises(InvalidRequestError):
        returned(**change)


def test_a_return_file_without_items_is_refused(originator: Originator) -> None:
    with pytest.raises(InvalidRequestError):
        write_returns(ReturnFile(originator, CREATED, ()))


def test_an_item_does_not_show_its_account_when_printed() -> None:
    item = ReturnItem(
        "C01",
        "2" * 15,
        "121042882",
        "744567899",
        "checking",
        5,
        "A",
        "P",
        date(2025, 1, 2),
        corrected_data="778899",
    )
    assert "744567899" not in repr(item)
    assert "778899" not in repr(item)
