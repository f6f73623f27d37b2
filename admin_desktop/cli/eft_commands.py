"""``admin-desktop eft``: what a NACHA file holds, whether it may be trusted, and whose payments are in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.bootstrap.workspaces import opened
from admin_desktop.cli.common_options import At, Json
from admin_desktop.cli.exit_codes import DONE, WANTING
from admin_desktop.cli.output import show, table
from admin_desktop.errors import NotFoundError
from admin_desktop.models.eft_files import OUTCOMES, Drift, FileMatch, drift_of_file, match_file
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


def match_eft(file: Path, *, company: str, lenient: Lenient = False, at: At | None = None) -> int:
    """Match each entry of a payment or return file to a company's payments, by reference.

    Parameters
    ----------
    file
        The NACHA file.
    company
        The finance company whose file it is.
    """
    at = at or At()
    data = read_bytes(file)
    with opened(at.workspace, at.role) as here:
        match = match_file(here.store, here.who, company, data, lenient=lenient)
    show(match, as_json=at.json, text=lambda: _matches(match))
    return DONE if match.count("matched") == len(match.entries) else WANTING


def _matches(match: FileMatch) -> Iterator[str]:
    cells = (
        (
            str(entry.line_no),
            entry.payment_ref,
            dollars(entry.amount_cents),
            entry.code,
            entry.outcome,
            entry.status.words if entry.status else "",
        )
        for entry in match.entries
    )
    yield from table(("line", "reference", "amount", "code", "outcome", "status"), cells, frozenset({0, 2}))
    yield ", ".join(f"{match.count(outcome):,} {outcome}" for outcome in OUTCOMES)


def drift_eft(file: Path, *, company: str, lenient: Lenient = False, at: At | None = None) -> int:
    """Hold a payment file against the portal's payments and ASPIRE's records: every disagreement.

    Parameters
    ----------
    file
        The NACHA payment file.
    company
        The finance company whose file it is.
    """
    at = at or At()
    data = read_bytes(file)
    with opened(at.workspace, at.role) as here:
        found = drift_of_file(here.store, here.who, company, data, lenient=lenient)
    show(found, as_json=at.json, text=lambda: _drifts(found))
    return WANTING if found else DONE


def _drifts(found: tuple[Drift, ...]) -> Iterator[str]:
    for drift in found:
        where = f"line {drift.line_no}" if drift.line_no else "no line"
        yield f"{where}, {drift.payment_ref}: {drift.text} [{drift.kind}]"
    yield f"{len(found):,} differences" if found else "portal, record and file agree"
