"""The page's lists: payments that a text may mean, overdue ones by cause, and what a restore left open."""

from collections.abc import Callable

from admin_desktop.models.diagnosis.overdue import CauseGroup, OverduePayment
from admin_desktop.models.diagnosis.restored import AffectedPayment
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.formats import money, short_date, short_instant, shown, span
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.troubleshooting.result.causes import cause_words
from admin_desktop.words import number, tr


def hits_table(look: Look, now_ms: Callable[[], int]) -> RowsTable[PaymentRow]:
    """Return ``troubleshooting_hits``: pick one and press Enter."""
    columns: tuple[RowColumn[PaymentRow], ...] = (
        RowColumn(tr("Status"), "Pending Cancel", lambda row: row.status.words),
        RowColumn(
            tr("Submitted"),
            "Nov 20, 00:00 ",
            lambda row: short_instant(row.submitted_ms, row.time_zone, now_ms()),
        ),
        RowColumn(tr("Reference"), "PMTMMMM00000000", lambda row: row.payment_ref),
        RowColumn(tr("Customer"), "x" * 24, lambda row: shown(row.customer_name), grows=True),
        RowColumn(tr("Amount"), "$1,000,000.00", lambda row: money(row.amount_cents), right=True),
        RowColumn(
            tr("Effective"),
            "Nov 20, 2025",
            lambda row: short_date(row.effective_date, row.effective_date),
            quiet=True,
        ),
        RowColumn(tr("Batch"), "10000", lambda row: str(row.batch_no or ""), right=True, quiet=True),
        RowColumn(tr("Company"), "NORTHSTAR", lambda row: row.company, quiet=True),
    )
    return RowsTable(look, "troubleshooting_hits", tr("Payments found"), columns)


def groups_table(look: Look) -> RowsTable[CauseGroup]:
    """Return ``overdue_groups``: causes, the largest first."""
    columns: tuple[RowColumn[CauseGroup], ...] = (
        RowColumn(tr("Cause"), "aspire_not_reachable", lambda group: cause_words(group.code)),
        RowColumn(tr("Payments"), "10,000", lambda group: number(group.count), right=True),
        RowColumn(tr("Amount"), "$10,000,000.00", lambda group: money(group.amount_cents), right=True),
        RowColumn(tr("What to do next"), "x" * 40, lambda group: group.next_step, grows=True),
        RowColumn(tr("Who acts"), "The finance company", lambda group: group.actor, quiet=True),
        RowColumn(tr("Company"), "NORTHSTAR", lambda group: group.company, quiet=True),
    )
    return RowsTable(look, "overdue_groups", tr("Overdue payments by cause"), columns)


def overdue_table(look: Look, now_ms: Callable[[], int]) -> RowsTable[OverduePayment]:
    """Return ``overdue_payments``: the payments of one cause, the longest overdue first."""
    columns: tuple[RowColumn[OverduePayment], ...] = (
        RowColumn(tr("Reference"), "PMTMMMM00000000", lambda one: one.payment_ref),
        RowColumn(tr("Amount"), "$1,000,000.00", lambda one: money(one.amount_cents), right=True),
        RowColumn(
            tr("Overdue for"),
            "100 days",
            lambda one: span(now_ms() - one.due_ms),
            right=True,
            tone=lambda _: "red",
        ),
        RowColumn(tr("Why"), "x" * 40, lambda one: shown(one.verdict.sentence), grows=True),
    )
    return RowsTable(look, "overdue_payments", tr("Overdue payments of this cause"), columns)


def affected_table(look: Look, now_ms: Callable[[], int]) -> RowsTable[AffectedPayment]:
    """Return ``restored_payments``: what has to be decided first, the newest on top."""
    columns: tuple[RowColumn[AffectedPayment], ...] = (
        RowColumn(
            tr("Decision"),
            "Not needed",
            lambda one: tr("Needed") if one.decide else tr("Not needed"),
            tone=lambda one: "red" if one.decide else "",
            icon=lambda one: "error" if one.decide else "wait",
        ),
        RowColumn(tr("Reference"), "PMTMMMM00000000", lambda one: one.row.payment_ref),
        RowColumn(tr("Status"), "Pending Cancel", lambda one: one.row.status.words),
        RowColumn(
            tr("Submitted"),
            "Nov 20, 00:00 ",
            lambda one: short_instant(one.row.submitted_ms, one.row.time_zone, now_ms()),
        ),
        RowColumn(tr("Customer"), "x" * 14, lambda one: shown(one.row.customer_name)),
        RowColumn(tr("Amount"), "$1,000,000.00", lambda one: money(one.row.amount_cents), right=True),
        RowColumn(tr("What is open"), "x" * 26, lambda one: tr(one.why), grows=True),
        RowColumn(tr("Company"), "NORTHSTAR", lambda one: one.row.company, quiet=True),
    )
    return RowsTable(look, "restored_payments", tr("Payments that the restore left open"), columns)
