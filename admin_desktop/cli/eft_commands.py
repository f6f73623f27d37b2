"""``admin-desktop eft``: what a NACHA file holds, whether it may be trusted, and whose payments are in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.cli.common_options import Json
from admin_desktop.cli.exit_codes import DONE, WANTING
from admin_desktop.cli.output import show
from admin_desktop.errors import NotFoundError
from admin_desktop.models.nacha import FileVerdict, check_file
from admin_desktop.models.payments.money import dollars

Lenient = Annotated[
    bool, Parameter(negative="", help="Read off-format files that a person could still read.")
]
SHOWN_FINDINGS = 20


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes; raises NotFoundError when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotFoundError(f"{path}: {error.strerror or 'cannot be read'}") from error


def check_eft(file: Path, *, lenient: Lenient = False, json: Json = False) -> int:
    """Check a payment or return file: counts, totals and what is wrong, by line.

    Parameters
    ----------
    file
        The NACHA file.
    """
    verdict = check_file(read_bytes(file), lenient=lenient)
    show(verdict, as_json=json, text=lambda: _lines(file, verdict))
    return DONE if verdict.accepted else WANTING


def _lines(file: Path, verdict: FileVerdict) -> Iterator[str]:
    yield f"{file.name}: {'accepted' if verdict.accepted else 'refused'}"
    counted = ("lines", "batches", "entries", "addenda")
    yield "  " + ", ".join(f"{getattr(verdict, name):,} {name}" for name in counted)
    yield f"  debits {dollars(verdict.debit_cents)}, credits {dollars(verdict.credit_cents)}"
    for name, codes in (
        ("SEC codes", verdict.sec_codes),
        ("returns", verdict.return_codes),
        ("changes", verdict.change_codes),
    ):
        if codes:
            yield f"  {name}: {', '.join(codes)}"
    yield f"  sha256 {verdict.sha256}"
    for finding in verdict.findings[:SHOWN_FINDINGS]:
        kind = "warning" if finding.warning else "error"
        yield f"  {kind}, {finding.where}: {finding.message} [{finding.code}]"
    left = len(verdict.findings) - SHOWN_FINDINGS + verdict.findings_left_off
    if left > 0:
        yield f"  and {left:,} more"
