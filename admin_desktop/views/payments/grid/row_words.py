"""A payment's row in words: status and marks, how late it is, and the whole row as a sentence."""

from typing import NamedTuple

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark
from admin_desktop.views.look.formats import isolated, long_date, money, short_instant, span
from admin_desktop.words import tr


class Moment(NamedTuple):
    """What the words of a cell depend on besides the row."""

    now_ms: int
    name_zone: bool = False
    """Several companies are listed: times name their zone."""


def lateness_words(row: PaymentRow, moment: Moment) -> str:
    """Return when the next status is expected by, and how near or far over that is."""
    if row.due_ms is None:
        return ""
    due = short_instant(row.due_ms, row.time_zone, moment.now_ms)
    tone = row.lateness(moment.now_ms)
    if tone == "amber":
        return tr("{due}, {time} left", due=due, time=span(row.due_ms - moment.now_ms))
    if tone == "red":
        return tr("{due}, {time} over", due=due, time=span(moment.now_ms - row.due_ms))
    return due


def marks_of(row: PaymentRow, moment: Moment) -> tuple[Mark, ...]:
    """Return the marks a row wears now; Late is worked out from the clock."""
    late = row.lateness(moment.now_ms) == "red" and Mark.LATE not in row.marks
    return (*row.marks, Mark.LATE) if late else row.marks


def mark_words(row: PaymentRow, mark: Mark) -> str:
    """Return a mark's full words, with the bank's code on a return."""
    code = f" {row.return_code}" if mark is Mark.RETURNED and row.return_code else ""
    return f"{tr(mark.words)}{code}"


def status_words(row: PaymentRow, moment: Moment) -> str:
    """Return status and marks in words: ``Paid, Returned R01``."""
    return ", ".join((tr(row.status.words), *(mark_words(row, mark) for mark in marks_of(row, moment))))


def sentence(row: PaymentRow, moment: Moment) -> str:
    """Return the whole row as one sentence, for assistive tools."""
    due = lateness_words(row, moment)
    whole = tr(
        "{status}: {amount} from {customer}, contract {contract}, reference {ref}, submitted {submitted}, "
        "effective {effective}, bank account ending {last4}.",
        status=status_words(row, moment),
        amount=money(row.amount_cents),
        customer=isolated(row.customer_name),
        contract=row.contract_no,
        ref=row.payment_ref,
        submitted=short_instant(row.submitted_ms, row.time_zone, moment.now_ms),
        effective=long_date(row.effective_date),
        last4=row.bank_last4,
    )
    return f"{whole} {tr('Next status expected by {due}.', due=due)}" if due else whole
