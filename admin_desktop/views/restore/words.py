"""The words of resolving a restore: groups, decisions, columns, sentences and states."""

from collections import Counter

from admin_desktop.models.restore.cases import Decision, Group, RestorePayment
from admin_desktop.models.restore.evidence import Evidence, RestoreReport
from admin_desktop.models.restore.plans import RestorePlan
from admin_desktop.views.look.formats import NOTHING, counted, money, number, short_instant, shown
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.restore.draft import GroupLine, Line
from admin_desktop.words import noted, tr

DECISIONS = {
    Decision.COLLECTED: noted("Collected already"),
    Decision.SEND_AGAIN: noted("Send again"),
    Decision.CLOSE_RECORD: noted("Have its record closed"),
    Decision.NEVER_SENT: noted("Never sent"),
    Decision.LEAVE: noted("Leave for now"),
}
MEANING = {
    Decision.COLLECTED: noted(
        "The bank has it or had it: it is never sent again. Only the bank can tell you."
    ),
    Decision.SEND_AGAIN: noted("ASPIRE is asked by reference once more, and gets it if it has nothing."),
    Decision.CLOSE_RECORD: noted(
        "The bank has it. Finance-company staff close the record in ASPIRE before the next EFT Generation."
    ),
    Decision.NEVER_SENT: noted("ASPIRE is asked by reference once more; if it has nothing, it is Canceled."),
    Decision.LEAVE: noted("Nothing is sent. It keeps its mark and waits for a person."),
}
GROUPS = {
    Group.REOPENED: noted("At the bank, and open again in ASPIRE"),
    Group.MISSING_IN_BATCH: noted("Gone, and had been in a batch"),
    Group.UNKNOWN: noted("Sent without an answer, and not there"),
    Group.MISSING: noted("Gone, and had been in no batch"),
    Group.UNSENT: noted("Waiting to be sent when it happened"),
    Group.UNSENT_CANCEL: noted("Canceled before it was sent"),
    Group.MISSING_CANCELED: noted("Gone, and had been canceled"),
}
_NOW = {
    Group.REOPENED: noted(
        "ASPIRE has record {record} open, in no batch: its next run would collect it again."
    ),
    Group.MISSING_IN_BATCH: noted("ASPIRE has no such record now."),
    Group.UNKNOWN: noted("ASPIRE has no such record now; whether it ever had one nobody knows."),
    Group.MISSING: noted("ASPIRE has no such record now."),
    Group.UNSENT: noted("ASPIRE has no such record."),
    Group.UNSENT_CANCEL: noted("ASPIRE has no such record."),
    Group.MISSING_CANCELED: noted("ASPIRE has no such record now; nothing is left to collect."),
}
_DANGER = frozenset({Group.REOPENED, Group.MISSING_IN_BATCH})


def group_columns() -> tuple[RowColumn[GroupLine], ...]:
    """Return the columns of the groups."""
    return (
        RowColumn(
            tr("What became of them"),
            tr(GROUPS[Group.REOPENED]),
            lambda line: tr(GROUPS[line.group]),
            tone=lambda line: "red" if line.group in _DANGER else "",
            icon=lambda line: "warning" if line.group in _DANGER else "unknown",
        ),
        RowColumn(tr("Payments"), "10,000", lambda line: number(line.payments), right=True),
        RowColumn(tr("Amount"), "$10,000,000.00", lambda line: money(line.amount_cents), right=True),
        RowColumn(tr("Decision"), tr(DECISIONS[Decision.CLOSE_RECORD]), _group_decision, grows=True),
    )


def _group_decision(line: GroupLine) -> str:
    if len(line.decisions) == 1:
        return tr(DECISIONS[line.decisions[0][0]])
    return ", ".join(f"{number(count)} {tr(DECISIONS[made]).lower()}" for made, count in line.decisions)


def payment_columns() -> tuple[RowColumn[Line], ...]:
    """Return the columns of the payments of a group."""
    return (
        RowColumn(tr("Reference"), "PMT6FARQ84W4MWM", lambda line: line.payment.payment_ref),
        RowColumn(tr("Customer"), "Northfield Dairy LLC", lambda line: shown(line.evidence.customer_name)),
        RowColumn(tr("Amount"), "$1,000,000.00", lambda line: money(line.payment.amount_cents), right=True),
        RowColumn(tr("Status"), "Pending Cancel", lambda line: tr(line.payment.status.words)),
        RowColumn(tr("Bank's file"), tr("Written, batch 12345"), in_a_file),
        RowColumn(
            tr("Decision"),
            tr(DECISIONS[Decision.CLOSE_RECORD]),
            lambda line: tr(DECISIONS[line.decision]),
            tone=lambda line: "" if line.by_hand or line.decision is not Decision.SEND_AGAIN else "amber",
            icon=lambda line: "ok" if line.by_hand else "unknown",
            grows=True,
        ),
    )


def in_a_file(line: Line) -> str:
    """Return what is known of the bank's file: seen here, written as ASPIRE said, or nothing."""
    if line.evidence.in_file is not None:
        return tr("Line {n}", n=number(line.evidence.in_file.line_no))
    if line.evidence.file_written:
        return tr("Written, batch {n}", n=line.payment.batch_no)
    return NOTHING


def evidence_words(line: Line, zone: str, now_ms: int) -> tuple[str, str]:
    """Return what ASPIRE had confirmed and what it says now, and what the decision means."""
    payment, evidence = line.payment, line.evidence
    had = tr("ASPIRE had confirmed nothing.")
    if evidence.confirmed:
        at = short_instant(evidence.confirmed_ms or 0, zone, now_ms)
        had = tr("Before, at {time}: {what}", time=at, what=shown(evidence.confirmed))
    now = tr(_NOW[payment.group], record=payment.record_no)
    return (
        f"{payment.payment_ref}. {had} {now}{_file_words(payment, evidence)}",
        f"{tr(DECISIONS[line.decision])}: {tr(MEANING[line.decision])}",
    )


def _file_words(payment: RestorePayment, evidence: Evidence) -> str:
    if evidence.in_file is not None:
        trace, line = evidence.in_file.trace_number, number(evidence.in_file.line_no)
        return " " + tr(
            "A payment file opened here has it in line {line}, trace {trace}.", line=line, trace=trace
        )
    if evidence.file_written:
        return " " + tr(
            "The file of batch {n} was written; open it in EFT files to be sure.", n=payment.batch_no
        )
    return ""


def verdict(report: RestoreReport, now_ms: int) -> tuple[str, str, str]:
    """Return the sentence, its tone and the next step."""
    since = short_instant(report.case.since_ms, report.time_zone, now_ms)
    text = tr(
        "ASPIRE of {company} was restored from a backup, at {time}. Nothing is sent until it is resolved.",
        company=shown(report.company_name),
        time=since,
    )
    return text, "red", _next_step(report, now_ms)


def _next_step(report: RestoreReport, now_ms: int) -> str:
    if not report.case.ready:
        return tr("The restored ASPIRE is still being read; wait for the sync to finish.")
    if report.plan is not None and report.stale:
        return tr("The proposal is about payments that have changed since. An LTi admin proposes again.")
    if report.plan is not None:
        return _proposed(report, report.plan, now_ms)
    if not report.may_propose:
        return tr("An LTi admin proposes how to go on; you, or another second person, confirm it.")
    if not report.case.payments:
        return tr("No payment is concerned. Propose to go on, and have a second person confirm.")
    return tr(
        "Choose a kind, look at the evidence, decide. Propose and say how you know; a second person confirms."
    )


def _proposed(report: RestoreReport, plan: RestorePlan, now_ms: int) -> str:
    said = tr(
        "{who} proposed at {time}: {what}. Reason: {reason}.",
        who=shown(plan.proposed_by),
        time=short_instant(plan.proposed_ms, report.time_zone, now_ms),
        what=plan_words(plan),
        reason=shown(plan.reason).rstrip("."),
    )
    waits = tr("It is yours to confirm.") if report.may_confirm else tr("Another person has to confirm it.")
    return f"{said} {waits}"


def plan_words(plan: RestorePlan) -> str:
    """Return what a proposal would do, in counts."""
    counts = Counter(plan.decisions.values())
    parts = [f"{number(counts[made])} {tr(DECISIONS[made]).lower()}" for made in DECISIONS if counts[made]]
    return ", ".join(parts) or tr("go on; no payment is concerned")


def to_decide(report: RestoreReport) -> str:
    """Return the count for the status bar."""
    return tr("{n} to decide", n=counted(len(report.case.payments), "payment"))


def loading() -> PageState:
    """Return the state before anything was read."""
    return PageState("loading", tr("Looking for a restored ASPIRE"), tr("This takes a moment."))


def nothing() -> PageState:
    """Return the state when all is well."""
    return PageState(
        "ok",
        tr("No restore to resolve"),
        tr("When a company's ASPIRE comes back from a backup, sending stops, and it is resolved here."),
        tr("Look again"),
    )
