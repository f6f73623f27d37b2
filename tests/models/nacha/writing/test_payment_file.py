from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, strategies as st

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.nacha import (
    BalancingAccount,
    DebitEntry,
    Originator,
    PaymentBatch,
    PaymentFile,
    WrittenFile,
    check_file,
    read_entries,
    write_payment_file,
)
from admin_desktop.models.nacha.codes import check_digit

CREATED = datetime(2025, 11, 21, 16, 5)  # noqa: DTZ001 - a company's wall clock has no zone in the file
ROUTING = st.integers(1, 99_999_999).map(lambda n: f"{n:08d}{check_digit(f'{n:08d}')}")
ACCOUNT = st.text("ABCdef0123456789-", min_size=1, max_size=17).filter(lambda text: text.strip("0-"))
NAME = st.text(max_size=60).map(lambda text: f"N{text}")
REFERENCE = st.text("ABCDEFGHJKMNPQRSTVWXYZ0123456789", max_size=15)
ENTRY = st.builds(
    DebitEntry,
    routing_number=ROUTING,
    account_number=ACCOUNT,
    account_type=st.sampled_from(["checking", "savings"]),
    amount_cents=st.integers(1, 9_999_999_999),
    individual_name=NAME,
    reference=REFERENCE,
    payment_type=st.sampled_from(["S", "R"]),
)
DAY = st.dates(date(2000, 1, 1), date(2099, 12, 31))
BATCH = st.builds(
    PaymentBatch,
    effective_date=DAY,
    entries=st.lists(ENTRY, min_size=1, max_size=6).map(tuple),
    sec_code=st.sampled_from(["WEB", "WEB", "PPD", "CCD", "TEL"]),
)
BALANCING = st.none() | st.builds(
    BalancingAccount, ROUTING, ACCOUNT, st.sampled_from(["checking", "savings"]), NAME
)
FIRM = st.builds(
    Originator,
    company_name=NAME,
    company_id=st.text("ABC0123456789", min_size=1, max_size=9).map(lambda text: f"1{text}"),
    odfi_routing=ROUTING,
    destination_name=NAME,
    origin_name=NAME,
    entry_description=NAME,
    balancing=BALANCING,
)
FILE = st.builds(
    PaymentFile,
    originator=FIRM,
    created=st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31)),  # noqa: DTZ001 - as above
    batches=st.lists(BATCH, min_size=1, max_size=4).map(tuple),
    file_id_modifier=st.sampled_from("AZ09"),
    first_sequence=st.integers(1, 9_999_900),
    first_batch_number=st.integers(1, 9_000_000),
)


@given(FILE)
def test_any_file_has_94_columns_blocks_of_ten_and_passes_our_own_check(file: PaymentFile) -> None:
    written = write_payment_file(file)
    lines = written.text.split("\n")
    assert lines.pop() == ""
    assert {len(line) for line in lines} == {94}
    assert len(lines) % 10 == 0
    verdict = check_file(written.data)
    assert verdict.findings == ()
    assert verdict.sha256 == written.sha256
    assert (verdict.batches, verdict.entries) == (written.batches, len(written.entries))
    assert (verdict.debit_cents, verdict.credit_cents) == (written.debit_cents, written.credit_cents)


@given(FILE)
def test_any_file_reads_back_what_was_put_in(file: PaymentFile) -> None:
    written = write_payment_file(file)
    lines = written.text.splitlines()
    put_in = [(batch, entry) for batch in file.batches for entry in batch.entries]
    read_back = [entry for entry in read_entries(written.data) if entry.is_debit]
    assert len(read_back) == len(put_in)
    for (batch, entry), read in zip(put_in, read_back, strict=True):
        line = lines[read.line_no - 1]
        assert line[3:12] == entry.routing_number
        assert line[12:29].rstrip() == entry.account_number
        assert read.amount_cents == entry.amount_cents
        assert read.payment_ref == entry.reference
        assert read.effective_date == batch.effective_date
        assert (read.sec_code, read.company_id) == (batch.sec_code, file.originator.company_id)
        assert line[1:3] == {"checking": "27", "savings": "37"}[entry.account_type]
        assert line[76:78] == (f"{entry.payment_type} " if batch.sec_code in {"WEB", "TEL"} else "  ")


@given(FILE)
def test_hashes_and_totals_agree_with_a_computation_of_our_own(file: PaymentFile) -> None:
    lines = write_payment_file(file).text.splitlines()
    entries = [line for line in lines if line[0] == "6"]
    control = next(line for line in lines if line[0] == "9")
    assert int(control[1:7]) == sum(line[0] == "5" for line in lines)
    assert int(control[7:13]) * 10 == len(lines)
    assert int(control[13:21]) == len(entries)
    assert control[21:31] == f"{sum(int(line[3:11]) for line in entries):020d}"[-10:]
    debits = sum(int(line[29:39]) for line in entries if line[2] == "7")
    credit = sum(int(line[29:39]) for line in entries if line[2] == "2")
    assert (int(control[31:43]), int(control[43:55])) == (debits, credit)
    if file.originator.balancing is not None:
        assert debits == credit


@given(FILE)
def test_traces_rise_through_the_file_and_the_next_one_is_told(file: PaymentFile) -> None:
    written = write_payment_file(file)
    traces = [entry.trace_number for entry in written.entries]
    first = file.first_sequence
    odfi = file.originator.odfi_routing[:8]
    assert traces == [f"{odfi}{first + place:07d}" for place in range(len(traces))]
    assert written.next_sequence == first + len(traces)


@given(original=st.text(min_size=1, max_size=80))
def test_no_name_can_break_a_line_or_move_a_column(payment_file: PaymentFile, original: str) -> None:
    plain = write_payment_file(payment_file).text.splitlines()
    batches = tuple(
        replace(batch, entries=tuple(replace(e, individual_name=f"A{original}") for e in batch.entries))
        for batch in payment_file.batches
    )
    lines = write_payment_file(replace(payment_file, batches=batches)).text.splitlines()
    assert len(lines) == len(plain)
    for line, other in zip(lines, plain, strict=True):
        assert line[:54] + line[76:] == other[:54] + other[76:]


def test_a_file_looks_as_the_bank_expects_it(written: WrittenFile) -> None:
    lines = written.text.splitlines()
    assert lines[:6] == [
        "101 23138010412345678902511211605A094101Federal Reserve Bank   Northstar                      ",
        "5225Northstar Equipm                    1234567890WEBPAYMENT         251124   1231380100000001",
        "627121042882744-5678-99      0000012345PMT000000000001Zoe Lukasiewicz       S 0231380100000001",
        "637121042882744-5678-99      0000000001PMT000000000002Zoe Lukasiewicz       S 0231380100000002",
        "822500000200242085760000000123460000000000001234567890                         231380100000001",
        "5225Northstar Equipm                    1234567890WEBPAYMENT         251125   1231380100000002",
    ]
    assert lines[9] == "9000002000001000000040048417152000000024692000000000000".ljust(94)


def test_a_balanced_file_credits_the_company_in_a_ccd_batch_of_its_own(
    payment_file: PaymentFile, balanced: Originator
) -> None:
    written = write_payment_file(replace(payment_file, originator=balanced))
    lines = written.text.splitlines()
    headers = [line for line in lines if line[0] == "5"]
    assert [(line[1:4], line[50:53], line[69:75]) for line in headers] == [
        ("225", "WEB", "251124"),
        ("220", "CCD", "251124"),
        ("225", "WEB", "251125"),
        ("220", "CCD", "251125"),
    ]
    credit = lines[6]
    assert credit.startswith("632231380104" + "55500011122".ljust(17) + "0000012346")
    assert written.debit_cents == written.credit_cents == 246_92
    assert [entry.is_debit for entry in written.entries] == [True, True, False] * 2
    assert written.entries[2].line_no == 7


def test_a_written_file_does_not_show_account_numbers_when_printed(written: WrittenFile) -> None:
    assert "744-5678-99" not in repr(written)
    assert "744-5678-99" in written.text


def test_parties_of_the_header_can_be_set(payment_file: PaymentFile, originator: Originator) -> None:
    firm = replace(originator, immediate_destination="121042882", immediate_origin="231380104")
    header = write_payment_file(replace(payment_file, originator=firm)).text.splitlines()[0]
    assert header[3:23] == " 121042882 231380104"


@pytest.mark.parametrize(
    "change",
    [
        {"batches": ()},
        {"file_id_modifier": "a"},
        {"file_id_modifier": "AB"},
        {"file_id_modifier": ""},
        {"first_sequence": 0},
        {"first_sequence": 9_999_998},
        {"first_batch_number": 9_999_999},
        {"created": datetime(1999, 12, 31)},  # noqa: DTZ001 - as above
    ],
)
def test_a_file_that_cannot_be_written_whole_is_not_written(
    payment_file: PaymentFile, change: dict[str, object]
) -> None:
    with pytest.raises(InvalidRequestError):
        write_payment_file(replace(payment_file, **change))


@pytest.mark.parametrize(
    "change",
    [{"entries": ()}, {"sec_code": "IAT"}, {"effective_date": date(2100, 1, 1)}],
)
def test_a_batch_that_cannot_be_written_is_refused(
    payment_file: PaymentFile, change: dict[str, object]
) -> None:
    batch = replace(payment_file.batches[0], **change)
    with pytest.raises(InvalidRequestError):
        write_payment_file(replace(payment_file, batches=(batch,)))


def test_totals_too_large_for_their_columns_are_refused(
    payment_file: PaymentFile, balanced: Originator
) -> None:
    huge = replace(payment_file.batches[0].entries[0], amount_cents=9_999_999_999)
    batch = PaymentBatch(date(2025, 11, 24), (huge,) * 101)
    with pytest.raises(InvalidRequestError, match="debit total"):
        write_payment_file(replace(payment_file, batches=(batch,)))
    pair = PaymentBatch(date(2025, 11, 24), (huge,) * 2)
    written = write_payment_file(replace(payment_file, batches=(pair,), originator=balanced))
    assert [entry.amount_cents for entry in written.entries] == [9_999_999_999] * 4
    assert check_file(written.data).accepted
