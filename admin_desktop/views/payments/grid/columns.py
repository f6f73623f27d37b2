"""The columns of View Payments: what each says of a row, in which words, and by which key it sorts."""

from collections.abc import Callable
from typing import NamedTuple

from admin_desktop.clock import local_date
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.words.batch_states import batch_state_words
from admin_desktop.views.look.formats import (
    NOTHING,
    full_instant,
    isolated,
    long_date,
    money,
    short_date,
    short_instant,
    shown,
)
from admin_desktop.views.payments.grid.row_words import (
    Moment,
    lateness_words,
    mark_words,
    marks_of,
    sentence,
    status_words,
)
from admin_desktop.words import noted, tr

__all__ = [
    "COLUMNS",
    "Column",
    "Moment",
    "lateness_words",
    "mark_words",
    "marks_of",
    "sentence",
    "status_words",
]


Say = Callable[[PaymentRow, Moment], str]


def _nothing(_row: PaymentRow, _moment: Moment) -> str:
    return ""


class Column(NamedTuple):
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
    return (
        tr("Batch {batch}, {state}", batch=row.batch_no, state=batch_state_words(row.batch_state))
        if row.batch_state
        else ""
    )


def _copied_number(value: int | None) -> str:
    return "" if value is None else str(value)


_SUBMITTED, _SUBMITTED_TIP = _instant(lambda row: row.submitted_ms)
_UPDATED, _UPDATED_TIP = _instant(lambda row: row.updated_ms)
_, _DUE_TIP = _instant(lambda row: row.due_ms)
_REVIEWED, _REVIEWED_TIP = _instant(lambda row: row.reviewed_ms)


def _reviewed(row: PaymentRow, moment: Moment) -> str:
    return f"{shown(row.reviewed_by)}, {_REVIEWED(row, moment)}" if row.reviewed_by else ""


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
    Column("reference", noted("Reference"), "PMT6MWDRWWNHWW7", lambda row, _: row.payment_ref, quiet=False),
    Column(
        "customer",
        noted("Customer"),
        "María José Hernández-Villalobos",
        lambda row, _: shown(row.customer_name),
        lambda row, _: f"{isolated(row.customer_name)}\n{row.customer_email} · {row.customer_no}",
        quiet=False,
        stretch=True,
        figures=False,
    ),
    Column("contract", noted("Contract"), "41-20430-01..", lambda row, _: row.contract_no, figures=False),
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
    Column(
        "assignee",
        noted("Assignee"),
        "dana.okafor",
        lambda row, _: shown(row.assignee),
        shown=False,
        figures=False,
    ),
    Column(
        "reviewed",
        noted("Reviewed"),
        "dana.okafor, Nov 30",
        _reviewed,
        _REVIEWED_TIP,
        shown=False,
        figures=False,
    ),
    Column(
        "notes",
        noted("Notes"),
        "Notes..",
        lambda row, _: str(row.notes or ""),
        right=True,
        shown=False,
    ),
)
"""In their first order; a header's menu shows and hides them."""
