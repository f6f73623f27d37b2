"""The columns of View Payments: what each says of a row, in which words, and by which key it sorts."""

from collections.abc import Callable
from dataclasses import dataclass

from admin_desktop.clock import local_date
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark
from admin_desktop.views.look.formats import (
    NOTHING,
    full_instant,
    isolated,
    long_date,
    money,
    short_date,
    short_instant,
    shown,
    span,
)
from admin_desktop.words import noted, tr


@dataclass(frozen=True, slots=True)
class Moment:
    """What the words of a cell depend on besides the row."""

    now_ms: int
    name_zone: bool = False
    """Several companies are listed: times name their zone."""


Say = Callable[[PaymentRow, Moment], str]


def _nothing(_row: PaymentRow, _moment: Moment) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``sample`` is a text of the usual greatest width."""

    key: str
    """Names the column, and is its key in PaymentSort."""
    title: str
    sample: str
    text: Say
    tip: Say = _nothing
    right: bool = False
    quiet: bool = True
    """Painted in the second text colour."""
    copied: Say | None = None
    """What copying writes, when it is not what is shown."""
    shown: bool = True
    stretch: bool = False
    zoned: bool = False
    """Names its zone in a list of several companies."""
    figures: bool = True
    """Painted with figures of one width; names are not."""


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


def _instant(read: Callable[[PaymentRow], int | None]) -> tuple[Say, Say]:
    def text(row: PaymentRow, moment: Moment) -> str:
        at_ms = read(row)
        if at_ms is None:
            return ""
        return short_instant(at_ms, row.time_zone, moment.now_ms, name_zone=moment.name_zone)

    def whole(row: PaymentRow, _moment: Moment) -> str:
        at_ms = read(row)
        return full_instant(at_ms, row.time_zone) if at_ms is not None else ""

    return text, whole


def _effective(row: PaymentRow, moment: Moment) -> str:
    return short_date(row.effective_date, local_date(moment.now_ms, row.time_zone))


def _number(value: int | None) -> str:
    return NOTHING if value is None else str(value)


def _batch_tip(row: PaymentRow, _moment: Moment) -> str:
    return f"Batch {row.batch_no}, {row.batch_state}" if row.batch_state else ""


def _copied_number(value: int | None) -> str:
    return "" if value is None else str(value)


_SUBMITTED, _SUBMITTED_TIP = _instant(lambda row: row.submitted_ms)
_UPDATED, _UPDATED_TIP = _instant(lambda row: row.updated_ms)
_, _DUE_TIP = _instant(lambda row: row.due_ms)

COLUMNS: tuple[Column, ...] = (
    Column(
        "status", noted("Status"), "Pending Cancel · Too late.....", status_words, status_words, quiet=False
    ),
    Column(
        "submitted",
        noted("Submitted"),
        "Nov 30, 23:59.",
        _SUBMITTED,
        _SUBMITTED_TIP,
        copied=_SUBMITTED_TIP,
        zoned=True,
    ),
    Column("reference", noted("Reference"), "PMT7Q2MWXKM0HQ8", lambda row, _: row.payment_ref, quiet=False),
    Column(
        "customer",
        noted("Customer"),
        "María Hernández-Villalobos",
        lambda row, _: shown(row.customer_name),
        lambda row, _: f"{isolated(row.customer_name)}\n{row.customer_email} · {row.customer_no}",
        quiet=False,
        stretch=True,
        figures=False,
    ),
    Column("contract", noted("Contract"), "NS-100000-01", lambda row, _: row.contract_no, figures=False),
    Column(
        "amount",
        noted("Amount"),
        "$1,000,204.50",
        lambda row, _: money(row.amount_cents),
        right=True,
        quiet=False,
        copied=lambda row, _: f"{row.amount_cents // 100}.{row.amount_cents % 100:02d}",
    ),
    Column(
        "effective_date",
        noted("Effective"),
        "Nov 30, 2025",
        _effective,
        lambda row, _: long_date(row.effective_date),
        copied=lambda row, _: row.effective_date.isoformat(),
    ),
    Column("bank_account", noted("Bank account"), "Bank account..", lambda row, _: f"••{row.bank_last4}"),
    Column(
        "record",
        noted("ASPIRE record"),
        "ASPIRE record..",
        lambda row, _: _number(row.record_no),
        copied=lambda row, _: _copied_number(row.record_no),
    ),
    Column(
        "batch",
        noted("EFT batch"),
        "EFT batch..",
        lambda row, _: _number(row.batch_no),
        _batch_tip,
        copied=lambda row, _: _copied_number(row.batch_no),
    ),
    Column(
        "updated", noted("Updated"), "Nov 30, 23:59.", _UPDATED, _UPDATED_TIP, copied=_UPDATED_TIP, zoned=True
    ),
    Column(
        "due", noted("Next expected by"), "14:17, 12 min over..", lateness_words, _DUE_TIP, copied=_DUE_TIP
    ),
    Column("company", noted("Company"), "NORTHSTARXYZ", lambda row, _: row.company, shown=False),
    Column(
        "private_label",
        noted("Private label"),
        "Private label name",
        lambda row, _: shown(row.private_label),
        shown=False,
        figures=False,
    ),
    Column("sec_code", noted("SEC code"), "SEC code..", lambda row, _: row.sec_code, shown=False),
    Column(
        "counters",
        noted("Counters"),
        "Counters....",
        shown=False,
        text=lambda row, _: f"{_number(row.payments_counter)} / {_number(row.payments_processed)}",
        tip=lambda row, _: (
            f"Payments {_number(row.payments_counter)}, Payments Processed {_number(row.payments_processed)}"
        ),
    ),
    Column(
        "return_code",
        noted("Return code"),
        "Return code..",
        lambda row, _: row.return_code or "",
        shown=False,
    ),
    Column(
        "submitted_by",
        noted("Submitted by"),
        "portal simulator",
        lambda row, _: shown(row.submitted_by),
        shown=False,
        figures=False,
    ),
)
"""In their first order; a header's menu shows and hides them."""
