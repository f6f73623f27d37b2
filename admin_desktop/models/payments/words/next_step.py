"""What is to be done next about a payment and by whom, and until when a Paid one could come back."""

from datetime import timedelta

from admin_desktop.clock import local_date
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.payments.words import return_reasons
from admin_desktop.models.payments.words.standing import Standing
from admin_desktop.models.payments.words.time_words import day
from admin_desktop.words import tr

RETURN_DAYS = 60
"""Nacha: R05, R07, R10 and R11 may come back for 60 calendar days, most others for 2 banking days."""


def next_step(facts: Standing, now_ms: int) -> str:
    """Return what is to be done next and by whom; empty when nothing is but to wait."""
    row = facts.row
    person = _for_a_person(facts)
    if person:
        return person
    if Mark.RETURNED in row.marks:
        return return_reasons.next_step(row.return_code or "")
    if row.status is Status.PAID and facts.cancel_requested_ms is not None:
        return tr("Ask the finance company for a refund.")
    if row.lateness(now_ms) == "red":
        return tr("Check that the sync with ASPIRE runs; if it does not, open a ticket with LTi.")
    return _waiting_for_a_run(facts, now_ms)


def _for_a_person(facts: Standing) -> str:
    if facts.missing_since_ms is not None:
        return tr("Do not submit it again: the bank may have the file. LTi resolves it payment by payment.")
    if facts.differences:
        return tr("Compare both values with the finance company, then close the difference.")
    if facts.rejected_reason is not None:
        return tr("Nothing is sent again by itself. Cancel it, and have the borrower submit it anew.")
    if facts.too_late_batch is not None and not facts.row.status.is_final:
        return tr(
            "Ask the finance company for a refund. If the batch is voided, the cancel is sent again at once."
        )
    return ""


def _waiting_for_a_run(facts: Standing, now_ms: int) -> str:
    row = facts.row
    if not row.waits_for_run:
        return ""
    today = local_date(now_ms, row.time_zone)
    effective = day(row.effective_date, today)
    if row.effective_date > today and facts.closed_on:
        return tr(
            "Nothing to do: the finance company is closed on its effective date, {effective} ({name}). The "
            "first EFT Generation after it collects it, unless one before it reaches ahead.",
            effective=effective,
            name=facts.closed_on,
        )
    if row.effective_date > today:
        return tr(
            "Nothing to do: EFT Generation collects it from its effective date, {effective}.",
            effective=effective,
        )
    return tr(
        "The finance company's next EFT Generation run collects it; it is due since {effective}.",
        effective=effective,
    )


def settled_note(row: PaymentRow, now_ms: int) -> str:
    """Say until when a Paid payment could still be returned; empty when it no longer can, or was."""
    if row.status is not Status.PAID or Mark.RETURNED in row.marks:
        return ""
    today = local_date(now_ms, row.time_zone)
    last = row.effective_date + timedelta(days=RETURN_DAYS)
    if today > last:
        return ""
    return tr(
        "Paid is not yet settled: could be returned until {day} ({return_days} days from the "
        "effective date); most returns come within 2 banking days.",
        day=day(last, today),
        return_days=RETURN_DAYS,
    )
