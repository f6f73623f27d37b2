"""The columns of the page's tables: findings, entries, differences, runs and statuses of a day."""

from admin_desktop.models.close_of_day.lines import RunLine, StatusLine
from admin_desktop.models.eft.drift_rows import Drift
from admin_desktop.models.eft.drift_words import KINDS
from admin_desktop.models.nacha import Finding
from admin_desktop.models.payments.words.batch_states import batch_state_words
from admin_desktop.views.eft_files.answers import NOT_MATCHED, EntryLine
from admin_desktop.views.look.formats import NOTHING, dated, full_date, money, shown, span
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.words import noted, number, tr

_OUTCOMES = {
    "matched": (noted("Matched"), "green", "ok"),
    "differs": (noted("Differs"), "red", "error"),
    "ambiguous": (noted("Several look alike"), "amber", "warning"),
    "other-record": (noted("Not a portal payment"), "", "detail"),
    "unknown": (noted("Unknown here"), "red", "error"),
    "no-reference": (noted("No reference"), "", "detail"),
    NOT_MATCHED: (noted("Not matched yet"), "", "loading"),
}


def outcome_words(outcome: str) -> str:
    """Return how an entry was matched, in words."""
    return tr(_OUTCOMES[outcome][0])


def _payment(line: EntryLine) -> str:
    match = line.match
    if match is None:
        return ""
    if match.look_alikes:
        return ", ".join(match.look_alikes)
    status = tr(match.status.words) if match.status else ""
    return f"{match.matched_ref}  {status}" if match.matched_ref != line.facts.payment_ref else status


def findings_columns() -> tuple[RowColumn[Finding], ...]:
    """Return the columns of what the check found."""
    return (
        RowColumn(
            tr("Line"),
            "line 100,000",
            lambda one: tr("file") if one.line is None else number(one.line),
            right=True,
        ),
        RowColumn(
            tr("Kind"),
            "Warning",
            lambda one: tr("Warning") if one.warning else tr("Error"),
            tone=lambda one: "amber" if one.warning else "red",
            icon=lambda one: "warning" if one.warning else "error",
        ),
        RowColumn(tr("What is wrong"), "x" * 30, lambda one: one.message, grows=True),
        RowColumn(tr("Code"), "effective-date-mark", lambda one: one.code, quiet=True),
    )


def entries_columns() -> tuple[RowColumn[EntryLine], ...]:
    """Return the columns of a file's entries."""
    return (
        RowColumn(tr("Line"), "100,000", lambda one: number(one.facts.line_no), right=True),
        RowColumn(
            tr("Match"),
            "Not a portal payment",
            lambda one: outcome_words(one.outcome),
            tone=lambda one: _OUTCOMES[one.outcome][1],
            icon=lambda one: _OUTCOMES[one.outcome][2],
        ),
        RowColumn(
            tr("Reference, 40-54"), "PMT6FARQ84W4MWM", lambda one: shown(one.facts.payment_ref) or NOTHING
        ),
        RowColumn(tr("Payment"), "Pending Cancel xxx", _payment, grows=True),
        RowColumn(tr("Amount"), "$99,999,999.99", lambda one: money(one.facts.amount_cents), right=True),
        RowColumn(tr("Kind"), "Credit", lambda one: tr("Debit") if one.facts.is_debit else tr("Credit")),
        RowColumn(
            tr("Account"),
            "•• 0000",
            lambda one: f"••{one.facts.account_last4}" if one.facts.account_last4 else "••",
        ),
        RowColumn(tr("Name in the file"), "x" * 15, lambda one: shown(one.facts.individual_name), quiet=True),
        RowColumn(
            tr("Effective"),
            "Nov 30, 2026.",
            lambda one: full_date(one.facts.effective_date) if one.facts.effective_date else NOTHING,
            quiet=True,
        ),
        RowColumn(tr("SEC"), "WEB.", lambda one: shown(one.facts.sec_code), quiet=True),
        RowColumn(tr("Return"), "R01.", lambda one: one.facts.code),
    )


def drifts_columns() -> tuple[RowColumn[Drift], ...]:
    """Return the columns of the drift report."""
    return (
        RowColumn(
            tr("Line"),
            "100,000",
            lambda one: NOTHING if one.line_no is None else number(one.line_no),
            right=True,
        ),
        RowColumn(
            tr("Difference"),
            "Not the file that ASPIRE wrote",
            lambda one: tr(KINDS[one.kind].title),
            tone=lambda _one: "red",
            icon=lambda _one: "error",
        ),
        RowColumn(tr("Reference"), "PMT6FARQ84W4MWM", lambda one: shown(one.payment_ref) or tr("whole file")),
        RowColumn(tr("Portal"), "Pending Cancel", lambda one: dated(one.portal) or NOTHING),
        RowColumn(tr("ASPIRE"), "open, in no batch", lambda one: dated(one.aspire) or NOTHING),
        RowColumn(tr("File"), "open, in no batch", lambda one: dated(one.file) or NOTHING),
        RowColumn(tr("For"), "60 days", age_words, right=True),
        RowColumn(tr("Likely cause"), "x" * 24, lambda one: one.cause, quiet=True, grows=True),
    )


def age_words(one: Drift) -> str:
    """Return how long a difference has been there."""
    return NOTHING if one.age_s is None else span(one.age_s * 1000)


def _sum(count: int, cents: int) -> str:
    return f"{number(count)} · {money(cents)}"


def statuses_columns() -> tuple[RowColumn[StatusLine], ...]:
    """Return the columns of the statuses of a day."""
    return (
        RowColumn(tr("Status"), "Pending Cancel", lambda one: tr(one.status.words)),
        RowColumn(
            tr("Opening"),
            "9,999 · $99,999,999.99",
            lambda one: _sum(one.opening.count, one.opening.cents),
            right=True,
        ),
        RowColumn(
            tr("Came"), "999 · $9,999,999.99", lambda one: _sum(one.came.count, one.came.cents), right=True
        ),
        RowColumn(
            tr("Left"), "999 · $9,999,999.99", lambda one: _sum(one.left.count, one.left.cents), right=True
        ),
        RowColumn(
            tr("Closing"),
            "9,999 · $99,999,999.99",
            lambda one: _sum(one.closing.count, one.closing.cents),
            right=True,
        ),
        RowColumn(
            tr("Ties"),
            "Does not tie",
            lambda one: tr("Ties") if one.ties else tr("Does not tie"),
            tone=lambda one: "green" if one.ties else "red",
            icon=lambda one: "ok" if one.ties else "error",
            grows=True,
        ),
    )


def _file(one: RunLine) -> str:
    return tr("not imported") if one.file is None else _sum(one.file.count, one.file.cents)


def _explained(one: RunLine) -> str:
    cents = sum(each.total.cents for each in one.explained)
    return NOTHING if not one.explained else _sum(len(one.explained), cents)


def runs_columns() -> tuple[RowColumn[RunLine], ...]:
    """Return the columns of the runs of a day."""
    return (
        RowColumn(tr("Run"), "999,999", lambda one: str(one.run_no), right=True),
        RowColumn(tr("Batch"), "99,999 voided", lambda one: f"{one.batch_no} {batch_state_words(one.state)}"),
        RowColumn(
            tr("ASPIRE"),
            "999 · $9,999,999.99",
            lambda one: _sum(one.aspire.count, one.aspire.cents),
            right=True,
        ),
        RowColumn(
            tr("Portal"),
            "999 · $9,999,999.99",
            lambda one: _sum(one.portal.count, one.portal.cents),
            right=True,
        ),
        RowColumn(
            tr("Other records"),
            "99 · $9,999.99",
            lambda one: _sum(one.others.count, one.others.cents),
            right=True,
        ),
        RowColumn(tr("Explained"), "99 · $9,999.99", _explained, right=True),
        RowColumn(tr("File"), "999 · $9,999,999.99", _file, right=True),
        RowColumn(
            tr("Ties"),
            "Does not tie",
            lambda one: tr("Ties") if one.ties else tr("Does not tie"),
            tone=lambda one: "green" if one.ties else "red",
            icon=lambda one: "ok" if one.ties else "error",
            grows=True,
        ),
    )
