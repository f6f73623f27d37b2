import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

from admin_desktop.models.nacha import EntryKind, WrittenFile, read_entries, returns_of
from admin_desktop.models.nacha.entry_layouts import ENTRY
from admin_desktop.models.nacha.lines import read_lines
from admin_desktop.models.nacha.reader import number_in, read_header, read_heading


def test_an_entry_is_read_with_its_batch_and_without_its_account_number(written: WrittenFile) -> None:
    first, second, *_ = read_entries(written.data)
    assert first.line_no == 3
    assert (first.batch_number, first.sec_code, first.company_id) == ("0000001", "WEB", "1234567890")
    assert first.effective_date == date(2025, 11, 24)
    assert (first.transaction_code, first.is_debit, first.amount_cents) == ("27", True, 123_45)
    assert (first.payment_ref, first.individual_name) == ("PMT000000000001", "Zoe Lukasiewicz")
    assert first.trace_number == "231380100000001"
    assert (first.addenda, first.code, first.original_trace) == (0, "", "")
    assert first.kind is EntryKind.NOT_A_RETURN
    assert first.account_last4 == "8-99"
    assert "744-5678" not in repr(first)
    assert second.transaction_code == "37"


def test_the_header_is_read(written: WrittenFile) -> None:
    header = read_header(next(read_lines(written.data)))
    assert (header.immediate_destination, header.immediate_origin) == ("231380104", "1234567890")
    assert (header.creation_date, header.creation_time, header.file_id_modifier) == ("251121", "1605", "A")
    assert (header.destination_name, header.origin_name) == ("Federal Reserve Bank", "Northstar")


def test_a_return_keeps_the_line_of_its_entry_and_the_original_trace(
    returned: Callable[..., WrittenFile],
) -> None:
    (entry,) = returns_of(returned(reason="R03").data)
    assert (entry.line_no, entry.addenda, entry.code) == (3, 1, "R03")
    assert entry.original_trace == "231380100000007"
    assert entry.trace_number == "121042880000001"
    assert entry.kind is EntryKind.RETURN
    assert entry.effective_date == date(2025, 11, 24)


def test_returned_credits_and_bank_disputes_of_real_files_are_no_returns_for_us(shared_ach: Path) -> None:
    def kinds(name: str) -> list[tuple[str, EntryKind]]:
        return [(e.code, e.kind) for e in returns_of((shared_ach / "return" / name).read_bytes())]

    assert kinds("return-WEB.ach") == [("R01", EntryKind.RETURN), ("R03", EntryKind.NOT_A_RETURN)]
    assert kinds("contested_addenda.ach") == [("R72", EntryKind.NOT_A_RETURN)]
    assert kinds("dishonored-return.ach") == [("R68", EntryKind.NOT_A_RETURN)] * 2
    assert kinds("cor-example.ach") == [("C01", EntryKind.NOC)]


def test_odd_records_are_read_without_a_word(shared_ach: Path) -> None:
    (advice, *_) = read_entries(
        (shared_ach / "invalid" / "flattenADVBatchesMultipleBatchHeaders.ach").read_bytes()
    )
    assert (advice.amount_cents, advice.is_debit, advice.trace_number) == (500_01, False, "")
    (foreign,) = read_entries((shared_ach / "valid" / "iat-debit.ach").read_bytes())
    assert (foreign.addenda, foreign.amount_cents, foreign.payment_ref) == (9, 1000_00, "")
    assert foreign.account_last4 == "6789"


def test_lines_in_no_order_are_read_as_far_as_they_go() -> None:
    entry = "627121042882744567899        000001234xPMT000000000001Ada Lovelace          S 0231380100000001"
    stray = f"705{'x' * 91}\n{entry}\n{entry}\n705{'x' * 91}\n"
    facts = list(read_entries(stray.encode()))
    assert [(fact.line_no, fact.addenda, fact.amount_cents) for fact in facts] == [(2, 0, 0), (3, 1, 0)]
    assert facts[0].effective_date is None
    assert list(read_entries(b"")) == []


def test_digits_of_other_scripts_are_no_number() -> None:
    assert number_in(ENTRY, "amount", "6" * 29 + "²" * 10 + "0" * 55) is None
    assert number_in(ENTRY, "amount", "6" * 29 + "12".zfill(10) + "0" * 55) == 12


def test_memory_does_not_grow_with_the_file(shared_ach: Path) -> None:
    data = (shared_ach / "valid" / "readACH-201805101354.ach").read_bytes()
    tracemalloc.start()
    try:
        assert sum(1 for _ in read_entries(data)) == 5000
        assert tracemalloc.get_traced_memory()[1] < 200_000
    finally:
        tracemalloc.stop()


def test_a_batch_header_without_a_date_has_none() -> None:
    header = "5225Northstar".ljust(50) + "WEB" + "PAY".ljust(16) + "000000   1231380100000001"
    heading = read_heading(next(read_lines(header.encode())))
    assert (heading.effective, heading.effective_date) == ("000000", None)
