"""Check a payment or return file: accepted, or refused with the lines that are wrong."""

from hashlib import sha256

from admin_desktop.models.nacha.checking.files import FileCheck
from admin_desktop.models.nacha.checking.notes import Notes
from admin_desktop.models.nacha.lines import read_lines
from admin_desktop.models.nacha.results import FileVerdict

MAX_BYTES = 64 * 1024 * 1024
"""About 700,000 records: more than any bank takes in one file."""


def check_file(data: bytes, *, lenient: bool = False) -> FileVerdict:
    """Return the verdict on a file. Never raises for what the bytes hold, whatever they are.

    ``lenient`` lets pass, with warnings, what a person could still read; see ``checking``.
    """
    notes = Notes(lenient=lenient)
    check = FileCheck(notes)
    if len(data) > MAX_BYTES:
        notes.add(None, "too-large", f"the file has more than {MAX_BYTES} bytes")
    else:
        for line in read_lines(data):
            check.take(line)
        check.finish()
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
