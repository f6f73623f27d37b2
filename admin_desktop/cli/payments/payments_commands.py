"""``admin-desktop payments``: the grid's reads and the two doors, for scripts and for the portal itself."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.cli.console.common_options import At, Limit
from admin_desktop.cli.console.exit_codes import DONE
from admin_desktop.cli.console.output import show, table
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.clock import local_datetime
from admin_desktop.errors import NotFoundError
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.queries import companies, find
from admin_desktop.models.payments.rows import PaymentDetail, PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.payments.words.money import dollars

Flag = Annotated[bool, Parameter(negative="")]
HEAD = ("status", "submitted", "reference", "customer", "contract", "amount", "effective", "record", "marks")


def filter_of(
    status: tuple[Status, ...], mark: tuple[Mark, ...], company: str | None, text: str, *, overdue: bool
) -> PaymentFilter:
    """Return the filter that the options of a command say."""
    return PaymentFilter(
        companies=frozenset({company}) if company else None,
        statuses=frozenset(status),
        marks=frozenset(mark),
        text=text,
        overdue=overdue,
    )


def refuse_unknown(here: Workspace, *asked: str | None) -> None:
    """Refuse a company that is not there, or not yours to see: an empty list would hide a typing error."""
    for company in filter(None, asked):
        if company not in {row.company for row in companies(here.store, here.who)}:
            raise NotFoundError(f"no company {company}")


def list_payments(
    *,
    status: tuple[Status, ...] = (),
    mark: tuple[Mark, ...] = (),
    company: str | None = None,
    text: str = "",
    overdue: Flag = False,
    limit: Limit = 50,
    at: At | None = None,
) -> int:
    """List payments, newest first.

    Parameters
    ----------
    status
        Only these statuses.
    mark
        Only payments that wear one of these marks.
    company
        Only this finance company.
    text
        Found in reference, customer, e-mail, contract, last four, record and batch number.
    overdue
        Only payments over the 15-minute promise.
    limit
        At most so many lines.
    """
    at = at or At()
    with opened_as(at) as here:
        refuse_unknown(here, company)
        chosen = filter_of(status, mark, company, text, overdue=overdue)
        pages = PaymentPages(here.store, here.who, chosen, PaymentSort(), page_rows=max(1, limit))
        rows, count = pages.page(0)[: max(0, limit)], pages.count()
    answer = {"count": count, "payments": rows}
    show(answer, as_json=at.json, text=lambda: _lines(rows, count))
    return DONE


def _lines(rows: Iterable[PaymentRow], count: int) -> Iterator[str]:
    shown = [_cells(row) for row in rows]
    yield from table(HEAD, shown, right=frozenset({5, 7}))
    yield f"{len(shown):,} of {count:,} payments"


def _cells(row: PaymentRow) -> tuple[str, ...]:
    return (
        row.status.words,
        _time(row.submitted_ms, row.time_zone),
        row.payment_ref,
        row.customer_name,
        row.contract_no,
        dollars(row.amount_cents),
        str(row.effective_date),
        str(row.record_no or ""),
        ", ".join(mark.words for mark in row.marks),
    )


def _time(instant_ms: int, zone: str) -> str:
    return f"{local_datetime(instant_ms, zone):%Y-%m-%d %H:%M %Z}"


def show_payments(reference: str, *, company: str | None = None, at: At | None = None) -> int:
    """Show one payment: its status sentence, its timeline and ASPIRE's record.

    Parameters
    ----------
    reference
        The payment reference.
    company
        Its finance company; without it every company that you may see is looked at.
    """
    at = at or At()
    with opened_as(at) as here:
        detail = _find(here, reference.strip().upper(), company)
    show(detail, as_json=at.json, text=lambda: _story(detail))
    return DONE


def _find(here: Workspace, reference: str, company: str | None) -> PaymentDetail:
    for code in [company] if company else [row.company for row in companies(here.store, here.who)]:
        try:
            return find(here.store, here.who, code, reference)
        except NotFoundError:
            if company:
                raise
    raise NotFoundError(f"no payment {reference} in any company that you may see")


def _story(detail: PaymentDetail) -> Iterator[str]:
    row = detail.row
    yield f"{row.payment_ref}  {row.status.words}  {dollars(row.amount_cents)}  {row.customer_name}"
    yield detail.sentence
    yield from filter(None, (detail.next_step, detail.settled_note))
    yield f"contract {row.contract_no} {detail.contract_description}"
    yield f"account ••{row.bank_last4}, SEC code {row.sec_code}, effective {row.effective_date}"
    if row.record_no is not None:
        yield (
            f"ASPIRE record {row.record_no}: Payments {row.payments_counter}, Payments Processed "
            f"{row.payments_processed}, batch {row.batch_no or 'none'} {row.batch_state or ''}".rstrip()
        )
    for difference in detail.differences:
        yield f"differs: {difference.field}: ours {difference.ours}, ASPIRE's {difference.aspire}"
    for event in detail.events:
        yield f"  {_time(event.at_ms, row.time_zone)}  {event.text}"
