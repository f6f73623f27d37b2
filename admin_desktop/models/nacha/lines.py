"""From bytes to numbered lines of 94 columns, each with what is off about it as a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from admin_desktop.models.nacha.fields import PADDING, RECORD_LENGTH
from admin_desktop.models.nacha.layouts import FILE_CONTROL, FILE_HEADER
from admin_desktop.words import tr

_UNPRINTABLE = re.compile(rb"[^ -~]").search
_SHORTEST = {ord("1"): FILE_HEADER.shortest, ord("9"): FILE_CONTROL.shortest}
"""Only these records end in columns that may be blank, so only they can have been trimmed."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``text`` always has 94 columns."""

    number: int
    text: str = field(repr=False)
    code: str = ""
    """What is off: ``line-length``, ``characters``, ``empty-line``; or ``''``."""
    message: str = ""
    forgivable: bool = False
    """A person could still read it: a lenient check warns instead of refusing."""
    aligned: bool = True
    """Whether the columns are where they belong, so that its figures can be believed."""

    @property
    def sound(self) -> bool:
        """Whether its fields are worth checking: nothing is off, or nothing that matters to them."""
        return not self.code or self.forgivable

    @property
    def is_padding(self) -> bool:
        """Whether it is filled with nines."""
        return self.text == PADDING

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return self.code == "empty-line"


def read_lines(data: bytes) -> Iterator[Line]:
    """Yield the lines of a file one by one.

    Line ends are LF or CRLF; a file without any is cut into records of 94 columns, as tapes have it.
    """
    for number, raw in enumerate(_raw_lines(data), start=1):
        yield _good(number, raw) or _off(number, raw)


def lines_until(data: bytes, last: int, heads: bytes) -> Iterator[Line]:
    """Yield line number ``last``, and of the lines above it those that begin with one of ``heads``."""
    for number, raw in enumerate(islice(_raw_lines(data), last), start=1):
        if number == last or raw[:1] in heads:
            yield _good(number, raw) or _off(number, raw)


def _raw_lines(data: bytes) -> Iterator[bytes]:
    end = len(data) - (data.endswith(b"\r\n") + data.endswith(b"\n"))
    if end > RECORD_LENGTH and end % RECORD_LENGTH == 0 and data.find(b"\n", 0, end) < 0:
        yield from (data[at : at + RECORD_LENGTH] for at in range(0, end, RECORD_LENGTH))
        return
    start = 0
    while start < len(data):
        stop = data.find(b"\n", start)
        if stop < 0:
            stop = len(data)
        yield data[start:stop].removesuffix(b"\r")
        start = stop + 1


def _good(number: int, raw: bytes) -> Line | None:
    if len(raw) == RECORD_LENGTH and not _UNPRINTABLE(raw) and not raw.isspace():
        return Line(number, raw.decode("ascii"))
    return None


def _off(number: int, raw: bytes) -> Line:
    if not raw.strip():
        return Line(number, " " * RECORD_LENGTH, "empty-line", tr("an empty line"), forgivable=True)
    text = raw[:RECORD_LENGTH].decode("latin-1").ljust(RECORD_LENGTH)
    if _UNPRINTABLE(raw):
        message = tr("holds characters that are not printable ASCII")
        if raw.startswith(_BYTE_ORDER_MARK):
            message = tr("starts with a byte order mark")
        return Line(number, text, "characters", message, aligned=len(raw) == RECORD_LENGTH)
    return _wrong_length(number, raw, text)


def _wrong_length(number: int, raw: bytes, text: str) -> Line:
    message = tr("has {columns} columns, a record has {wanted}", columns=len(raw), wanted=RECORD_LENGTH)
    if len(raw) > RECORD_LENGTH:
        blank = not raw[RECORD_LENGTH:].strip()
    else:
        blank = len(raw) >= _SHORTEST.get(raw[0], RECORD_LENGTH)
    return Line(number, text, "line-length", message, forgivable=blank, aligned=blank)
