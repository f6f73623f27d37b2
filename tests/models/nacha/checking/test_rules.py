"""Each rule broken alone in an otherwise good file: the line is blamed, by the stable code."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from admin_desktop.models.nacha import PaymentFile, WrittenFile, check_file, write_payment_file

Write = Callable[..., WrittenFile]
Found = set[tuple[int | None, str]]


def put(text: str, *changes: tuple[int, int, str]) -> bytes:
    """Return the file with columns overwritten: (line, first column, characters)."""
    lines = text.splitlines()
    for number, column, characters in changes:
        line = lines[number - 1]
        lines[number - 1] = line[: column - 1] + characters + line[column - 1 + len(characters) :]
    return "\n".join(lines).encode("latin-1")


def found(data: bytes, *, lenient: bool = False) -> Found:
    verdict = check_file(data, lenient=lenient)
    assert verdict.accepted is not bool(verdict.errors)
    return {(finding.line, finding.code) for finding in verdict.errors}


def test_the_file_that_is_broken_here_is_good(written: WrittenFile) -> None:
    assert found(written.data) == set()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        # file header
        ([(1, 2, "02")], {(1, "field")}),
        ([(1, 4, " " * 10)], {(1, "field")}),
        ([(1, 4, " 231380105")], {(1, "check-digit")}),
        ([(1, 14, " " * 10)], {(1, "field")}),
        ([(1, 24, "251331")], {(1, "creation-date")}),
        ([(1, 24, " " * 6)], {(1, "creation-date")}),
        ([(1, 30, "2400")], {(1, "creation-time")}),
        ([(1, 30, "    ")], set()),
        ([(1, 34, "a")], {(1, "field")}),
        ([(1, 34, " ")], {(1, "field")}),
        ([(1, 35, "095")], {(1, "field")}),
        ([(1, 38, "20")], {(1, "field")}),
        ([(1, 40, "2")], {(1, "field")}),
        # batch header
        ([(2, 2, "100"), (5, 2, "100")], {(2, "service-class")}),
        ([(2, 2, "2 5")], {(2, "field"), (2, "service-class"), (5, "batch-control")}),
        (
            [(2, 2, "280"), (5, 2, "280")],
            {(2, "service-class"), (3, "service-class"), (4, "service-class")},
        ),
        ([(2, 5, " " * 16)], {(2, "field")}),
        ([(2, 5, "0" * 16)], {(2, "mandatory")}),
        ([(2, 41, " " * 10), (5, 45, " " * 10)], {(2, "field")}),
        ([(2, 51, "WEX")], {(2, "sec-code")}),
        ([(2, 54, "0".ljust(10))], {(2, "mandatory")}),
        ([(2, 54, " " * 10)], {(2, "field")}),
        ([(2, 64, "SD1300")], set()),
        ([(2, 70, "269931")], {(2, "effective-date")}),
        ([(2, 70, "000000")], {(2, "effective-date")}),
        ([(2, 70, "      ")], {(2, "effective-date")}),
        ([(2, 76, "328")], set()),
        ([(2, 76, "32x")], {(2, "field")}),
        ([(2, 79, "0")], {(2, "originator-status")}),
        ([(2, 79, "2")], set()),
        ([(2, 80, "2313801x")], {(2, "field"), (3, "trace-odfi"), (4, "trace-odfi"), (5, "batch-control")}),
        ([(2, 88, "0000003"), (5, 88, "0000003")], {(6, "batch-order")}),
        ([(2, 88, "0000002"), (5, 88, "0000002")], {(6, "batch-order")}),
        # entries
        ([(3, 2, "90")], {(3, "transaction-code")}),
        ([(3, 2, "22")], {(3, "service-class"), (5, "debit-total"), (5, "credit-total")}),
        ([(3, 2, "26")], {(3, "return-addenda")}),
        ([(3, 2, "28")], {(3, "amount")}),
        ([(3, 4, "12104289")], {(3, "check-digit"), (5, "entry-hash")}),
        ([(3, 12, "3")], {(3, "check-digit")}),
        ([(3, 4, "000000000")], {(3, "mandatory"), (5, "entry-hash")}),
        ([(3, 4, "1210428x")], {(3, "field")}),
        ([(3, 13, " " * 17)], {(3, "field")}),
        ([(3, 13, "0".ljust(17))], {(3, "mandatory")}),
        ([(3, 30, "0000012346")], {(5, "debit-total")}),
        ([(3, 30, "0000000000")], {(3, "amount"), (5, "debit-total")}),
        ([(3, 30, "00000123 5")], {(3, "field")}),
        ([(3, 40, " " * 15)], set()),
        ([(3, 55, " " * 22)], {(3, "mandatory")}),
        ([(3, 77, "  ")], {(3, "payment-type")}),
        ([(3, 77, " R")], set()),
        ([(3, 77, "SR")], {(3, "payment-type")}),
        ([(3, 79, "1")], {(3, "addenda-indicator")}),
        ([(3, 79, "5")], {(3, "addenda-indicator")}),
        ([(3, 80, "131380100000001")], {(3, "trace-odfi")}),
        ([(4, 80, "231380100000001")], {(4, "trace-order")}),
        ([(3, 80, "231380100000009")], {(4, "trace-order")}),
        ([(3, 80, "23138010000000x")], {(3, "field")}),
        # batch control
        ([(5, 2, "200")], {(5, "batch-control")}),
        ([(5, 5, "000003")], {(5, "entry-addenda-count")}),
        ([(5, 11, "0024208577")], {(5, "entry-hash")}),
        ([(5, 21, "000000012347")], {(5, "debit-total")}),
        ([(5, 33, "000000000001")], {(5, "credit-total")}),
        ([(5, 45, "1234567891")], {(5, "batch-control")}),
        ([(5, 45, " 123456789")], {(5, "batch-control")}),
        ([(5, 74, "x")], {(5, "field")}),
        ([(5, 80, "23138011")], {(5, "batch-control")}),
        ([(5, 88, "0000009")], {(5, "batch-control")}),
        ([(5, 21, "x")], {(5, "field")}),
        # file control
        ([(10, 2, "000003")], {(10, "batch-count")}),
        ([(10, 2, "00000x")], {(10, "field")}),
        ([(10, 8, "000002")], {(10, "block-count")}),
        ([(10, 14, "00000005")], {(10, "entry-addenda-count")}),
        ([(10, 22, "0048417153")], {(10, "entry-hash")}),
        ([(10, 32, "000000024693")], {(10, "debit-total")}),
        ([(10, 44, "000000000001")], {(10, "credit-total")}),
        ([(10, 60, "x")], {(10, "field")}),
        # any line
        ([(3, 60, "\t")], {(3, "characters")}),
        ([(3, 60, "é")], {(3, "characters")}),
        ([(2, 10, "\x7f")], {(2, "characters")}),
        ([(1, 50, "\x00")], {(1, "characters")}),
        ([(5, 60, "\x01")], {(5, "characters")}),
        ([(10, 60, "\xff")], {(10, "characters")}),
        (
            [(4, 1, "4")],
            {(4, "record-type"), (5, "entry-addenda-count"), (5, "entry-hash"), (5, "debit-total")},
        ),
    ],
)
def test_one_broken_field_is_blamed_where_it_stands(
    written: WrittenFile, changes: list[tuple[int, int, str]], expected: Found
) -> None:
    assert found(put(written.text, *changes)) == expected


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (lambda n: n[1:], {(None, "file-header")}),
        (lambda n: n[:-1], {(None, "file-control")}),
        (lambda n: [n[0], *n], {(2, "record-order"), (None, "padding"), (11, "block-count")}),
        (lambda n: [n[1], n[0], *n[2:]], {(2, "record-order")}),
        (lambda n: [n[0], *n[5:]], {(6, "batch-count")}),
        (lambda n: [*n[:4], *n[5:]], {(2, "batch-control")}),
        (lambda n: [n[0], *n[2:]], {(2, "record-order"), (3, "record-order"), (4, "record-order")}),
        (lambda n: [*n[:2], *n[4:]], {(2, "batch-empty"), (3, "entry-addenda-count")}),
        (lambda n: [*n[:8], n[9]], {(6, "batch-control")}),
        (lambda n: [*n, n[2]], {(11, "record-order"), (10, "block-count")}),
        (lambda n: [*n, n[9]], {(11, "record-order"), (10, "block-count")}),
        (lambda n: ["9" * 94, *n], {(1, "record-order"), (11, "block-count")}),
        (lambda n: [*n, *["9" * 90 + "    "] * 10], {(11, "padding"), (10, "block-count")}),
        (lambda n: [*n[:5], "", *n[5:]], {(6, "empty-line")}),
        (lambda n: [*n[:2], n[2][:12] + n[2][13:], *n[3:]], {(3, "line-length")}),
        (lambda n: [n[0], n[1] + "x", *n[2:]], {(2, "line-length")}),
        (lambda n: [n[0], *n[9:]], {(None, "no-batch"), (2, "batch-count"), (2, "debit-total")}),
    ],
)
def test_a_record_out_of_place_is_blamed(
    written: WrittenFile, move: Callable[[list[str]], list[str]], expected: Found
) -> None:
    assert expected <= found("\n".join(move(written.text.splitlines())).encode())


def test_a_misaligned_batch_header_does_not_make_its_entries_look_wrong(written: WrittenFile) -> None:
    lines = written.text.splitlines()
    lines[1] = lines[1][:30] + lines[1][31:]
    assert found("\n".join(lines).encode()) == {(2, "line-length")}


def test_a_batch_total_that_is_wrong_is_blamed_once(written: WrittenFile) -> None:
    both = put(written.text, (5, 21, "000000012347"), (10, 32, "000000024693"))
    assert found(both) == {(5, "debit-total")}


def test_what_a_person_could_still_read_is_let_pass_when_asked(written: WrittenFile) -> None:
    lines = written.text.splitlines()
    off = [lines[0] + "  ", *lines[1:9], put(lines[9], (1, 8, "000007")).decode().rstrip(), "", ""]
    data = "\n".join(off).encode()
    assert found(data) == {
        (1, "line-length"),
        (10, "line-length"),
        (10, "block-count"),
        (11, "empty-line"),
    }
    assert found(data, lenient=True) == set()
    codes = {finding.code for finding in check_file(data, lenient=True).warnings}
    assert codes == {"line-length", "block-count", "empty-line"}


def test_missing_padding_is_let_pass_when_asked(payment_file: PaymentFile) -> None:
    text = write_payment_file(replace(payment_file, batches=payment_file.batches[:1])).text
    data = text.rstrip("9\n").encode()
    assert found(data) == {(None, "padding")}
    assert found(data, lenient=True) == set()


@pytest.mark.parametrize(
    ("sec_code", "changes", "expected"),
    [
        ("PPD", [(3, 77, "XY")], set()),
        ("TEL", [(3, 77, "  ")], set()),
        ("CCD", [(3, 55, " " * 22)], {(3, "mandatory")}),
    ],
)
def test_columns_77_and_78_are_judged_for_web_alone(
    payment_file: PaymentFile, sec_code: str, changes: list[tuple[int, int, str]], expected: Found
) -> None:
    batches = tuple(replace(batch, sec_code=sec_code) for batch in payment_file.batches)
    written = write_payment_file(replace(payment_file, batches=batches))
    assert found(put(written.text, *changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([(4, 2, "05")], {(4, "addenda-sequence"), (3, "return-addenda")}),
        ([(4, 2, "03")], {(4, "addenda-type"), (3, "return-addenda")}),
        ([(4, 2, "98")], {(4, "reason")}),
        ([(4, 4, "R99")], {(4, "reason")}),
        ([(4, 4, "   ")], {(4, "field"), (4, "reason")}),
        ([(4, 7, "x")], {(4, "field")}),
        ([(3, 79, "0")], {(3, "addenda-indicator")}),
        ([(2, 70, "000000")], set()),
        ([(2, 70, "      ")], set()),
        ([(2, 70, "251331")], {(2, "effective-date")}),
        ([(3, 77, "  ")], set()),
        ([(3, 55, " " * 22)], set()),
        ([(2, 51, "COR")], {(3, "reason")}),
        ([(4, 80, "999999999999999")], set()),
        ([(4, 60, "\x02")], {(4, "characters")}),
    ],
)
def test_returns_have_rules_of_their_own(
    returned: Write, changes: list[tuple[int, int, str]], expected: Found
) -> None:
    errors = found(put(returned().text, *changes))
    assert expected <= errors
    assert {line for line, _ in errors} == {line for line, _ in expected}


def test_returned_batches_keep_the_numbers_of_the_banks_that_sent_them(
    shared_ach: Path, returned: Write
) -> None:
    data = (shared_ach / "return" / "return-WEB.ach").read_text()
    assert found(put(data, (2, 88, "0000009"), (5, 88, "0000009"))) == set()


def test_change_notices_belong_into_cor_batches(returned: Write) -> None:
    text = returned(reason="C01", corrected_data="1").text
    assert found(put(text, (2, 51, "WEB"))) == {(3, "reason")}
    assert found(put(text, (4, 4, "R01"))) == {(4, "reason")}


def with_addenda(written: WrittenFile, count: int, sec_code: str = "WEB") -> str:
    """Return the file's first batch with addenda 05 after its first entry."""
    lines = written.text.splitlines()
    lines[1] = lines[1][:50] + sec_code + lines[1][53:]
    lines[2] = lines[2][:78] + "1" + lines[2][79:]
    addenda = [f"705{'thanks'.ljust(80)}{place + 1:04d}0000001" for place in range(count)]
    lines[4] = f"{lines[4][:4]}{count + 2:06d}{lines[4][10:]}"
    counted = f"{count + 4:08d}"
    blocks = -(-(10 + count) // 10)
    lines[9] = f"{lines[9][:7]}{blocks:06d}{counted}{lines[9][21:]}"
    padding = ["9" * 94] * (blocks * 10 - 10 - count)
    return "\n".join([*lines[:3], *addenda, *lines[3:], *padding])


def test_a_web_entry_has_one_addenda_at_most(written: WrittenFile) -> None:
    assert found(with_addenda(written, 1).encode()) == set()
    assert found(with_addenda(written, 2).encode()) == {(3, "addenda-count")}
    assert found(with_addenda(written, 1, "TEL").encode()) == {(3, "addenda-count")}


def test_addenda_count_from_one_and_name_their_entry(written: WrittenFile) -> None:
    text = with_addenda(written, 1)
    assert found(put(text, (4, 84, "0002"))) == {(4, "addenda-sequence")}
    assert found(put(text, (4, 88, "0000002"))) == {(4, "addenda-sequence")}
    assert found(put(text, (3, 79, "0"))) == {(3, "addenda-indicator")}


def test_a_ctx_entry_tells_how_many_addenda_follow(written: WrittenFile) -> None:
    text = with_addenda(written, 3, "CTX")
    good = (3, 55, "0003Receiving Comp    ")
    other = (7, 55, "0000Receiving Comp    ")
    assert found(put(text, good, other)) == set()
    assert found(put(text, (3, 55, "0002Receiving Comp    "), other)) == {(3, "addenda-count")}
    assert found(put(text, (3, 55, "0003" + " " * 18), other)) == {(3, "mandatory")}


@pytest.mark.parametrize(("code", "amount", "accepted"), [("28", 0, True), ("28", 5, False), ("29", 0, True)])
def test_prenotes_and_zero_dollar_entries_have_no_amount(
    written: WrittenFile, code: str, amount: int, *, accepted: bool
) -> None:
    cents = f"{amount + 1:012d}"
    data = put(
        written.text,
        (3, 2, code),
        (3, 30, f"{amount:010d}"),
        (5, 21, cents),
        (10, 32, f"{amount + 1 + 12346:012d}"),
    )
    assert check_file(data).accepted is accepted


def test_other_codes_are_checked_for_structure_and_totals_alone(written: WrittenFile) -> None:
    changes = [(2, 51, "BOC"), (2, 70, "      "), (3, 77, "  "), (3, 55, " " * 22), (3, 80, "9" * 15)]
    assert found(put(written.text, *changes, (5, 45, " " * 10))) == set()
    assert found(put(written.text, *changes, (3, 12, "9"))) == {(3, "check-digit")}


def test_an_addenda_line_of_an_entry_that_cannot_be_read_is_not_held_against_it(written: WrittenFile) -> None:
    lines = with_addenda(written, 1).split("\n")
    lines[2] = lines[2][:20] + lines[2][21:]
    assert found("\n".join(lines).encode()) == {(3, "line-length")}


def test_an_iat_addenda_in_a_web_batch_is_unknown_there(written: WrittenFile) -> None:
    assert found(put(with_addenda(written, 1), (4, 2, "17"))) == {(4, "addenda-type")}


def test_terminal_addenda_carry_no_sequence(written: WrittenFile) -> None:
    text = put(with_addenda(written, 1), (4, 2, "02"), (4, 80, "231380100000001")).decode()
    assert found(text.encode()) == set()
