"""The verdict on real files, and that hostile ones cost neither time nor memory."""

import csv
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from admin_desktop.models.nacha import (
    DebitEntry,
    FileVerdict,
    PaymentBatch,
    PaymentFile,
    WrittenFile,
    check_file,
    write_payment_file,
)
from admin_desktop.models.nacha.checker import MAX_BYTES, MAX_LINES


def index(shared_ach: Path) -> Iterator[dict[str, str]]:
    with (shared_ach / "index.tsv").open(newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def facts(verdict: FileVerdict) -> dict[str, str]:
    return {
        "sec": ",".join(verdict.sec_codes),
        "batches": str(verdict.batches),
        "entries": str(verdict.entries),
        "addenda": str(verdict.addenda),
        "debit_cents": str(verdict.debit_cents),
        "credit_cents": str(verdict.credit_cents),
        "return_or_change_codes": ",".join(verdict.change_codes + verdict.return_codes) or "-",
    }


def test_every_real_file_gets_the_verdict_that_its_index_expects(shared_ach: Path) -> None:
    wrong = []
    for row in index(shared_ach):
        verdict = check_file((shared_ach / row["path"]).read_bytes())
        expected = {True: "accept", False: "refuse"}[verdict.accepted]
        if row["expect"] not in {expected, "either"}:
            wrong.append((row["path"], verdict.findings))
        if verdict.accepted and not facts(verdict).items() <= row.items():
            wrong.append((row["path"], facts(verdict)))
    assert wrong == []


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("generated/web-m01-amount-plus-1c.ach", {7}),
        ("generated/web-m02-entry-hash.ach", {7}),
        ("generated/web-m04-check-digit.ach", {3}),
        ("generated/web-m06-credit-in-225.ach", {3, 7}),
        ("generated/web-m09-file-batch-count.ach", {14}),
        ("generated/web-m12-account-blank.ach", {3}),
        ("generated/web-m14-93-columns.ach", {3}),
        ("generated/web-m17-truncated-no-file-control.ach", {None}),
        ("generated/web-m20-effective-date-bad.ach", {2}),
        ("invalid/flattenADVBatchesMultipleBatchHeaders.ach", {22}),
        ("invalid/iat-invalidAddenda12.ach", {3, 6}),
        ("invalid/iat-invalidAddendaRecordIndicator.ach", {3}),
        ("invalid/iat-invalidEntryDetail.ach", {1, 3, 15}),
        ("invalid/issue1378-no_control.ach", {None}),
        ("invalid/issue1600-2lCompanyNameAllZeros.ach", {2}),
        ("invalid/issue1600-2mCompanyEntryDescAllZeros.ach", {2, 7}),
        ("invalid/long-line.ach", {3, 5, 6}),
        ("invalid/ppd-debit-customTraceNumber.ach", {1, 3, 5}),
        ("invalid/ppd-debit-invalid-entryDetail-checkDigit.ach", {1, 3, 5}),
        ("invalid/rck.ach", {None}),
        ("invalid/short-line.ach", {5}),
        ("invalid/txp-debit.ach", {4, 6}),
    ],
)
def test_exactly_the_lines_at_fault_are_blamed(shared_ach: Path, path: str, lines: set[int | None]) -> None:
    verdict = check_file((shared_ach / path).read_bytes())
    assert {finding.line for finding in verdict.errors} == lines


@pytest.mark.parametrize(
    "path", ["invalid/rck.ach", "invalid/short-line.ach", "invalid/long-line.ach", "return/issue702.ach"]
)
def test_off_format_files_are_read_with_warnings_when_asked(shared_ach: Path, path: str) -> None:
    data = (shared_ach / path).read_bytes()
    strict, lenient = check_file(data), check_file(data, lenient=True)
    assert not strict.accepted
    assert lenient.accepted
    assert lenient.warnings == lenient.findings
    assert [f.line for f in lenient.findings] == [f.line for f in strict.findings]


def test_lenient_never_accepts_what_is_wrong_in_substance(shared_ach: Path) -> None:
    formal = {"rck.ach", "short-line.ach", "long-line.ach"}
    for row in index(shared_ach):
        name = row["path"].rpartition("/")[2]
        if row["expect"] == "refuse" and name not in formal:
            verdict = check_file((shared_ach / row["path"]).read_bytes(), lenient=True)
            assert not verdict.accepted, row["path"]
            assert verdict.errors


def test_what_strict_accepts_lenient_accepts_alike(shared_ach: Path) -> None:
    for row in index(shared_ach):
        data = (shared_ach / row["path"]).read_bytes()
        strict = check_file(data)
        if strict.accepted:
            assert check_file(data, lenient=True) == replace(strict, lenient=True)


def test_the_hash_is_that_of_the_raw_bytes(written: WrittenFile) -> None:
    data = written.text.replace("\n", "\r\n").encode()
    verdict = check_file(data)
    assert verdict.accepted
    assert verdict.sha256 == sha256(data).hexdigest() != written.sha256


def test_no_message_quotes_an_account_number(written: WrittenFile) -> None:
    for place in range(94):
        lines = written.text.splitlines()
        lines[2] = lines[2][:place] + "~" + lines[2][place + 1 :]
        told = repr(check_file("\n".join(lines).encode()))
        assert "744-5678" not in told


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\0" * 940,
        b"\xff\xfe" * 500,
        b"9" * 94,
        b"9" * 940,
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        "é".encode() * 47,
        b"1" * 94 + b"\n" + b"9" * 94,
        b"6" * 94,
        b"7" * 94 + b"\n" + b"8" * 94,
        b"5" * 94 + b"\n" + b"7" * 94 + b"\n" + b"8" * 94,
    ],
)
@pytest.mark.parametrize("lenient", [False, True])
def test_rubbish_is_refused_with_a_reason(data: bytes, *, lenient: bool) -> None:
    verdict = check_file(data, lenient=lenient)
    assert not verdict.accepted
    assert verdict.errors
    assert verdict.header is None or verdict.header.creation_date == "111111"


@pytest.mark.parametrize(
    "data",
    [b"\n" * 100_000, b"6\n" * 50_000, (b"5" * 94 + b"\n") * 5_000, b"6" * 5_000_000],
    ids=["empty lines", "short lines", "batch headers", "one line"],
)
def test_hostile_files_cost_little_time_and_memory(data: bytes) -> None:
    tracemalloc.start()
    started = time.thread_time()
    try:
        verdict = check_file(data)
        assert tracemalloc.get_traced_memory()[1] < 6_000_000
    finally:
        tracemalloc.stop()
    assert time.thread_time() - started < 20
    assert not verdict.accepted
    assert len(verdict.findings) <= 110


def test_a_file_beyond_the_limits_is_refused_unread() -> None:
    assert [f.code for f in check_file(b"1" * (MAX_BYTES + 1)).errors] == ["too-large"]
    assert "too-large" in {f.code for f in check_file(b"\n" * (MAX_LINES + 1)).errors}


def test_many_findings_are_counted_and_not_all_kept(payment_file: PaymentFile, debit: DebitEntry) -> None:
    batch = PaymentBatch(payment_file.batches[0].effective_date, (debit,) * 150)
    text = write_payment_file(replace(payment_file, batches=(batch,))).text
    verdict = check_file(text.replace("S 0", "X 0").encode())
    assert len(verdict.findings) == 100
    assert verdict.findings_left_off == 50


@pytest.mark.slow
def test_a_hundred_thousand_entries_take_seconds(payment_file: PaymentFile, debit: DebitEntry) -> None:
    batch = PaymentBatch(payment_file.batches[0].effective_date, (debit,) * 100)
    text = write_payment_file(replace(payment_file, batches=(batch,))).text.splitlines()
    entry = text[2][:79] + "{:015d}"
    body = [entry.format(231380100000001 + place) for place in range(100_000)]
    hashed, cents = 100_000 * 12104288 % 10**10, 100_000 * 123_45
    totals = f"{hashed:010d}{cents:012d}{0:012d}"
    control = f"8225100000{totals}{text[102][44:]}"
    ending = f"9000001010001{100_000:08d}{totals}".ljust(94)
    lines = [*text[:2], *body, control, ending, *["9" * 94] * 6]
    started = time.thread_time()
    verdict = check_file("\n".join(lines).encode())
    assert verdict.findings == ()
    assert verdict.entries == 100_000
    assert time.thread_time() - started < 10
