import pytest

from admin_desktop.models.nacha.fields import PADDING
from admin_desktop.models.nacha.lines import Line, read_lines

RECORD = "6" + "x" * 93


def one(raw: bytes) -> Line:
    (line,) = read_lines(raw)
    return line


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_end_in_line_feeds_with_or_without_carriage_returns(end: str) -> None:
    lines = list(read_lines((RECORD + end).encode() * 3))
    assert [line.number for line in lines] == [1, 2, 3]
    assert all(line.text == RECORD and not line.code and line.sound for line in lines)


def test_the_last_line_needs_no_end() -> None:
    assert one(RECORD.encode()).text == RECORD


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_a_file_without_line_ends_is_cut_into_records(end: bytes) -> None:
    lines = list(read_lines((RECORD + PADDING).encode() + end))
    assert [line.text for line in lines] == [RECORD, PADDING]
    assert lines[1].is_padding


def test_one_long_line_that_is_no_whole_number_of_records_stays_one_line() -> None:
    line = one(b"1" * 200)
    assert (line.code, line.forgivable, line.aligned) == ("line-length", False, False)
    assert "200 columns" in line.message


def test_an_empty_file_has_no_lines() -> None:
    assert list(read_lines(b"")) == []


@pytest.mark.parametrize("raw", [b"\n", b"   \n", b"\r\n", b" " * 94])
def test_empty_lines_are_told(raw: bytes) -> None:
    line = one(raw)
    assert line.is_empty
    assert line.forgivable


@pytest.mark.parametrize(
    ("raw", "forgivable"),
    [
        (b"1" * 69, True),
        (b"1" * 39, False),
        (b"9" * 55, True),
        (b"9" * 54, False),
        (b"6" * 93, False),
        (b"8" * 93, False),
        (RECORD.encode() + b"   ", True),
        (RECORD.encode() + b" x", False),
    ],
)
def test_only_missing_or_surplus_blanks_can_be_forgiven(raw: bytes, *, forgivable: bool) -> None:
    line = one(raw)
    assert line.code == "line-length"
    assert line.forgivable is line.aligned is line.sound is forgivable
    assert len(line.text) == 94


@pytest.mark.parametrize("byte", [0x00, 0x1A, 0x1F, 0x7F, 0x80, 0xE9, 0xFF, 0x09])
def test_characters_that_are_not_printable_ascii_are_told(byte: int) -> None:
    line = one(b"6" + bytes([byte]) + b"x" * 92)
    assert (line.code, line.forgivable, line.aligned) == ("characters", False, True)
    assert not one(b"6" + bytes([byte]) + b"x" * 93).aligned


def test_a_byte_order_mark_is_named() -> None:
    assert "byte order mark" in one(b"\xef\xbb\xbf" + RECORD.encode()).message


def test_a_line_does_not_tell_its_content_when_printed() -> None:
    assert "xxx" not in repr(one(RECORD.encode()))
