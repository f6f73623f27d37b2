"""``admin-desktop eft``: what a NACHA file holds, whether it may be trusted, and whose payments are in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.cli.console.common_options import At, Json
from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import show, table
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.models.eft.drift import drift_of_file
from admin_desktop.models.eft.drift_rows import DriftReport
from admin_desktop.models.eft.imports import import_file
from admin_desktop.models.eft.matching import FileMatch, Way, match_file
from admin_desktop.models.eft.opening import open_file, read_path
from admin_desktop.models.eft.return_rates import ReturnRates, return_rates
from admin_desktop.models.nacha import FileVerdict, check_file
from admin_desktop.models.payments.words.money import dollars
from admin_desktop.models.payments.words.return_reasons import reason

Lenient = Annotated[
    bool, Parameter(negative="", help="Read off-format files that a person could still read.")
]
SHOWN_FINDINGS = 20
_TWO_DAYS_H = 48
_WANTING_OUTCOMES = ("differs", "ambiguous", "unknown")
"""ASPIRE's other records, and entries without a reference such as a balancing one, are as they should be."""


def check_eft(file: Path, *, lenient: Lenient = False, json: Json = False) -> int:
    """Check a payment or return file: counts, totals and what is wrong, by line.

    Parameters
    ----------
    file
        The NACHA file.
    """
    verdict = check_file(read_path(file), lenient=lenient)
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


def match_eft(
    file: Path, *, company: str, lenient: Lenient = False, older: bool = False, at: At | None = None
) -> int:
    """Match each entry of a payment or return file to a company's payments.

    Parameters
    ----------
    file
        The NACHA file.
    company
        The finance company whose file it is.
    older
        As older ASPIRE does: by effective date, amount and contract instead of the payment reference.
    """
    at = at or At()
    opened_file = open_file(read_path(file), lenient=lenient)
    way = Way.OLDER if older else Way.REFERENCE
    with opened_as(at) as here:
        match = match_file(here.store, here.who, company, opened_file, way=way)
    show(match, as_json=at.json, text=lambda: _matches(match))
    return WANTING if any(match.count(outcome) for outcome in _WANTING_OUTCOMES) else DONE


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
    yield ", ".join(f"{count:,} {outcome}" for outcome, count in match.counts().items())


def drift_eft(
    file: Path, *, company: str, lenient: Lenient = False, older: bool = False, at: At | None = None
) -> int:
    """Hold a file against the portal's payments and ASPIRE's records: every disagreement and its cause.

    Parameters
    ----------
    file
        The NACHA payment or return file.
    company
        The finance company whose file it is.
    older
        As older ASPIRE does: by effective date, amount and contract instead of the payment reference.
    """
    at = at or At()
    opened_file = open_file(read_path(file), lenient=lenient)
    way = Way.OLDER if older else Way.REFERENCE
    with opened_as(at) as here:
        report = drift_of_file(here.store, here.who, company, opened_file, way=way)
    show(report, as_json=at.json, text=lambda: _drifts(report))
    return WANTING if report.drifts else DONE


def _drifts(report: DriftReport) -> Iterator[str]:
    if report.run is not None:
        yield f"ASPIRE's {report.run.words}"
    for drift in report.drifts:
        where = f"line {drift.line_no}" if drift.line_no else "no line"
        who = f", {drift.payment_ref}" if drift.payment_ref else ""
        yield f"{where}{who}: {drift.text} [{drift.kind}]"
        age = f" For {_age(drift.age_s)}." if drift.age_s is not None else ""
        yield f"    {drift.cause}{age}"
    counts = ", ".join(f"{count:,} {kind}" for kind, count in report.counts().items())
    yield f"{len(report.drifts):,} differences: {counts}" if counts else "portal, record and file agree"


def _age(seconds: int) -> str:
    hours = seconds // 3600
    return f"{hours // 24:,} days" if hours >= _TWO_DAYS_H else f"{hours} h {seconds // 60 % 60} min"


def rates_eft(*, company: str, at: At | None = None) -> int:
    """Show a company's return rates over 60 days against Nacha's levels.

    Parameters
    ----------
    company
        The finance company.
    """
    at = at or At()
    with opened_as(at) as here:
        rates = return_rates(here.store, here.who, company)
    show(rates, as_json=at.json, text=lambda: _rates(rates))
    return WANTING if any(rate.standing == "over" for rate in rates.rates) else DONE


def _rates(rates: ReturnRates) -> Iterator[str]:
    yield f"{rates.company}, debits originated {rates.first} to {rates.last}"
    yield f"  {rates.originated:,} debits of {dollars(rates.originated_cents)}"
    for rate in rates.rates:
        yield f"  {rate.title}: {rate.words}, {rate.standing}"
    for code, count in rates.by_code.items():
        yield f"  {reason(code)}: {count:,}"


def import_eft(file: Path, *, company: str, lenient: Lenient = False, at: At | None = None) -> int:
    """Keep a file as evidence: its hash, totals and masked lines. The same file twice is refused.

    Parameters
    ----------
    file
        The NACHA payment or return file.
    company
        The finance company whose file it is.
    """
    at = at or At()
    opened_file = open_file(read_path(file), lenient=lenient)
    with opened_as(at) as here:
        kept = import_file(here.store, here.who, company, opened_file)
    show(
        kept,
        as_json=at.json,
        text=lambda: [f"{kept.entries:,} entries kept as evidence, sha256 {kept.sha256}"],
    )
    return DONE
