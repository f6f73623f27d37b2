"""Open a payment or return file: read, check, and take it apart, with progress and a way to stop.

Nothing of it is kept: what leaves here are facts with the account numbers masked.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from admin_desktop.errors import (
    BadNachaFileError,
    CancelledError,
    InvalidRequestError,
)
from admin_desktop.models.nacha import (
    EntryFacts,
    FileVerdict,
    check_file,
    masked_line,
    masked_lines,
    read_entries,
)
from admin_desktop.models.nacha.checker import MAX_BYTES
from admin_desktop.models.nacha.fields import RECORD_LENGTH
from admin_desktop.models.whole_file import ours_for
from admin_desktop.words import tr

_ENTRIES_BETWEEN_NEWS = 1000

Progress = Callable[[int, int | None], None]
"""Called with the steps done and the steps in all, None while unknown."""


class FileKind(StrEnum):
    """What a file is for."""

    PAYMENT = "payment"
    """ASPIRE's EFT Generation wrote it for the bank."""
    RETURN = "return"
    """The bank sent it back: returns and notifications of change."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far something is, and who may stop it."""

    progress: Progress = lambda _done, _total: None
    cancelled: Callable[[], bool] = lambda: False

    def step(self, done: int, total: int | None) -> None:
        """Say how far it is; raises CancelledError when it shall stop."""
        self.progress(done, total)
        if self.cancelled():
            raise CancelledError(tr("the file was closed again; nothing of it was kept"))


UNWATCHED = Watch()


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file taken apart. Entries are there when it was accepted, or when they could be read all the same."""

    verdict: FileVerdict
    kind: FileKind
    entries: tuple[EntryFacts, ...]
    data: bytes = field(repr=False)
    """Its bytes, for the masked lines; they stay in memory and go with this object."""

    def require(self) -> None:
        """Raise BadNachaFileError naming each line when the file was refused."""
        self.verdict.require()

    def masked_line(self, line_no: int) -> str:
        """Return a line as it may be shown, account numbers as marks; empty past the end."""
        return masked_line(self.data, line_no)

    def masked(self) -> Iterator[tuple[int, str]]:
        """Yield every line with its number, masked."""
        yield from enumerate(masked_lines(self.data), start=1)


def read_path(path: Path) -> bytes:
    """Return a file's bytes.

    Raises InvalidRequestError when there is no such file or it has more than 32 MB, FileUnreachableError when
    it cannot be read.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InvalidRequestError(
                tr("{name} has more than {size} MB", name=path.name, size=MAX_BYTES // 1024 // 1024)
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InvalidRequestError(tr("there is no file {path}", path=path)) from error
    except OSError as error:
        raise ours_for(error) from error


def open_file(data: bytes, *, lenient: bool = False, watch: Watch = UNWATCHED) -> OpenedFile:
    """Check a file and read its entries. Raises CancelledError only: what is wrong stands in the verdict.

    Entries of a refused file are read as far as they stand, so that a person can look for the reason.
    """
    expected = 2 * (len(data) // (RECORD_LENGTH + 1))
    verdict = check_file(
        data, lenient=lenient, watch=lambda lines: watch.step(min(lines, expected), expected)
    )
    entries = tuple(_entries(data, verdict, watch))
    kind = FileKind.RETURN if verdict.return_codes or verdict.change_codes else FileKind.PAYMENT
    watch.step(expected, expected)
    return OpenedFile(verdict, kind, entries, data)


def _entries(data: bytes, verdict: FileVerdict, watch: Watch) -> Iterator[EntryFacts]:
    if verdict.lines == 0 or any(finding.code == "too-large" for finding in verdict.findings):
        return
    total = 2 * max(verdict.lines, 1)
    for number, entry in enumerate(read_entries(data)):
        if number % _ENTRIES_BETWEEN_NEWS == 0:
            watch.step(min(verdict.lines + entry.line_no, total), total)
        yield entry


def refuse_unread(opened: OpenedFile) -> None:
    """Raise BadNachaFileError for a file without any entry: there is nothing to match or to import."""
    opened.require()
    if not opened.entries:
        raise BadNachaFileError(tr("file: it holds no entry"))
