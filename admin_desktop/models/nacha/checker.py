"""Check a payment or return file: accepted, or refused with the lines that are wrong."""

from collections.abc import Callable
from hashlib import sha256
from itertools import islice

from admin_desktop.models.nacha.checking.files import FileCheck
from admin_desktop.models.nacha.checking.notes import Notes
from admin_desktop.models.nacha.lines import read_lines
from admin_desktop.models.nacha.results import FileVerdict
from admin_desktop.words import tr

MAX_BYTES = 32 * 1024 * 1024
MAX_LINES = 400_000
"""More than 150,000 entries with their addenda. What is larger is refused, so that a hostile file of empty
lines costs no more time than an honest one."""

_LINES_BETWEEN_NEWS = 2000

Watch = Callable[[int], None]
"""Called now and then with the number of lines read; it may raise CancelledError."""


def check_file(data: bytes, *, lenient: bool = False, watch: Watch = lambda _lines: None) -> FileVerdict:
    """Return the verdict on a file. Never raises for what the bytes hold, whatever they are.

    ``lenient`` lets pass, with warnings, what a person could still read; see ``checking``.
    """
    notes = Notes(lenient=lenient)
    check = FileCheck(notes)
    if len(data) > MAX_BYTES:
        notes.add(None, "too-large", tr("the file has more than {most} bytes", most=MAX_BYTES))
    else:
        for line in islice(read_lines(data), MAX_LINES):
            if line.number % _LINES_BETWEEN_NEWS == 0:
                watch(line.number)
            check.take(line)
        check.finish()
        if check.last_line == MAX_LINES:
            notes.add(None, "too-large", tr("the file has {most} lines or more", most=MAX_LINES))
    return FileVerdict(
        accepted=not notes.refused,
        lenient=lenient,
        findings=notes.by_line(),
        findings_left_off=notes.left_off,
        header=check.header,
        lines=check.lines,
        batches=check.batches,
        entries=check.tally.entries,
        addenda=check.tally.addenda,
        debit_cents=check.tally.debit_cents,
        credit_cents=check.tally.credit_cents,
        sec_codes=tuple(sorted(check.sec_codes)),
        return_codes=tuple(sorted(code for code in check.codes if code.startswith("R"))),
        change_codes=tuple(sorted(code for code in check.codes if code.startswith("C"))),
        sha256=sha256(data).hexdigest(),
    )
