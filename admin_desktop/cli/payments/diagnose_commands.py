"""``admin-desktop diagnose``: the engine of the Troubleshooting page, for scripts."""

import sys
from collections.abc import Iterator

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE, USAGE, WANTING
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.cli.payments.payments_commands import Flag
from admin_desktop.errors import NotFoundError
from admin_desktop.models.diagnosis.asking.examination import Examination, examine
from admin_desktop.models.diagnosis.asking.lookup import Lookup, look_up
from admin_desktop.models.diagnosis.asking.past import remember
from admin_desktop.models.diagnosis.outcomes import CheckState, Kind
from admin_desktop.models.diagnosis.overdue import CauseGroup, OverdueReport, diagnose_overdue
from admin_desktop.models.payments.words.money import dollars

_SIGNS = {
    CheckState.PASSED: "ok     ",
    CheckState.FAILED: "FAILED ",
    CheckState.WAITING: "waiting",
    CheckState.UNCHECKED: "-      ",
}


def diagnose(
    *reference: str,
    all_overdue: Flag = False,
    company: str | None = None,
    ticket: Flag = False,
    stdin: Flag = False,
    at: At | None = None,
) -> int:
    """Say why payments stand where they do. Exit code 1 when somebody has to act.

    Parameters
    ----------
    reference
        Payment references; also record or batch numbers, a customer, or a contract.
    all_overdue
        Every payment over the 15-minute promise, grouped by cause.
    company
        Only this finance company; needed for a reference that no payment has.
    ticket
        Write the ticket for LTi below each diagnosis.
    stdin
        Read references from standard input too, one a line; also a line of an EFT file, which no other
        program sees there.
    """
    at = at or At()
    if (bool(reference) or stdin) == all_overdue:
        sys.stderr.write("Name payments, or ask for --all-overdue.\n")
        return USAGE
    with opened_as(at) as here:
        if all_overdue:
            report = diagnose_overdue(here.store, here.who, company)
            show(_report(report), as_json=at.json, text=lambda: _groups(report))
            return WANTING if _somebody_acts(report) else DONE
        piped = [line for line in sys.stdin if line.strip()] if stdin else []
        texts = (*reference, *piped)
        found = [each for text in texts for each in _examined(here, text, company)]
    documents = {"diagnoses": [_document(each) for each in found]}
    show(documents, as_json=at.json, text=lambda: _lines(found, with_ticket=ticket))
    problems = {Kind.PROBLEM, Kind.UNKNOWN}
    return WANTING if any(each.diagnosis.verdict.kind in problems for each in found) else DONE


def _examined(here: Workspace, text: str, company: str | None) -> Iterator[Examination]:
    lookup = look_up(here.store, here.who, text, company)
    keys = [(row.company, row.payment_ref) for row in lookup.hits] or list(lookup.unknown)
    if not keys:
        raise NotFoundError(f"no payment for {lookup.pasted.shown!r}. {_hint(lookup)}".strip())
    if lookup.count > len(lookup.hits):
        left = f"{len(lookup.hits)} of {lookup.count:,} payments of {lookup.pasted.shown!r}, the newest.\n"
        sys.stderr.write(left)
    for key in keys:
        examination = examine(here.store, here.who, *key)
        remember(here.store, here.who, examination.diagnosis)
        yield examination


def _hint(lookup: Lookup) -> str:
    if not lookup.contracts:
        return lookup.pasted.says
    one = lookup.contracts[0]
    return (
        f"Contract {one.contract_no} of {one.company} has none; why it may not show: "
        f"admin-desktop customers show {one.customer_no} --company {one.company} --why {one.contract_no}"
    )


def _document(examination: Examination) -> dict[str, object]:
    diagnosis = examination.diagnosis
    return {
        "company": diagnosis.company,
        "payment_ref": diagnosis.payment_ref,
        "as_of_ms": diagnosis.now_ms,
        "verdict": diagnosis.verdict,
        "checks": diagnosis.checks,
        "notes": diagnosis.notes,
        "trace": examination.stops,
        "reply": examination.reply,
        "ticket": examination.ticket,
    }


def _lines(found: list[Examination], *, with_ticket: bool) -> Iterator[str]:
    for examination in found:
        diagnosis, verdict = examination.diagnosis, examination.diagnosis.verdict
        yield f"{diagnosis.payment_ref} ({diagnosis.company}): {verdict.code}"
        yield f"  {verdict.sentence}"
        yield f"  Next: {verdict.next_step} ({verdict.actor.words})"
        if verdict.missing:
            yield f"  Not known: {', '.join(verdict.missing)}"
        for check in diagnosis.checks:
            yield f"  {_SIGNS[check.state]} {check.question} {check.evidence}"
        for note in diagnosis.notes:
            yield f"  Note: {note.text}"
        yield f"  To the borrower: {examination.reply.english}"
        yield f"  In Spanish: {examination.reply.spanish}"
        if with_ticket:
            yield from (f"  | {line}" for line in examination.ticket.splitlines())


def _report(report: OverdueReport) -> dict[str, object]:
    groups = [
        {
            "company": group.company,
            "code": group.code,
            "count": group.count,
            "amount_cents": group.amount_cents,
            "next_step": group.next_step,
            "actor": group.actor,
            "payment_refs": [payment.payment_ref for payment in group.payments],
        }
        for group in report.groups
    ]
    return {"as_of_ms": report.now_ms, "count": report.count, "groups": groups}


def _somebody_acts(report: OverdueReport) -> bool:
    return any(
        payment.verdict.kind in {Kind.PROBLEM, Kind.UNKNOWN}
        for group in report.groups
        for payment in group.payments
    )


def _groups(report: OverdueReport) -> Iterator[str]:
    yield f"{report.count:,} payments overdue"
    for group in report.groups:
        yield from _group(group)


def _group(group: CauseGroup) -> Iterator[str]:
    yield f"{group.company} {group.code}: {group.count:,} payments, {dollars(group.amount_cents)}"
    yield f"  Next: {group.next_step} ({group.actor})"
    yield f"  {' '.join(payment.payment_ref for payment in group.payments[:10])}"
