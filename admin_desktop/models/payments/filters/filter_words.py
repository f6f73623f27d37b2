"""A filter and a sort as one plain sentence: above the grid, in exports, in the log."""

from collections.abc import Iterable, Iterator

from admin_desktop.models.payments.filters.payment_filter import ME, NOBODY, PaymentFilter, PaymentSort
from admin_desktop.models.payments.words.money import dollars

_COLUMNS = {
    "submitted": "submitted",
    "updated": "updated",
    "amount": "amount",
    "status": "status",
    "customer": "customer",
    "contract": "contract",
    "effective_date": "effective date",
    "reference": "reference",
    "record": "ASPIRE record",
    "batch": "EFT batch",
    "due": "next expected by",
}


def filter_words(flt: PaymentFilter) -> str:
    """Return the filter as a sentence, such as ``Pending or Paid payments over $500.00 of NORTHSTAR``."""
    parts = [*_kinds(flt), *_numbers(flt), *_ranges(flt)]
    statuses = _either(status.words for status in sorted(flt.statuses, key=lambda one: one.words))
    return " ".join([f"{statuses} payments" if statuses else "All payments", *parts]).strip()


def sort_words(sort: PaymentSort) -> str:
    """Return the order, such as ``by submitted, newest or largest first``."""
    first = "newest or largest" if sort.descending else "oldest or smallest"
    return f"by {_COLUMNS[sort.column]}, {first} first"


def _kinds(flt: PaymentFilter) -> Iterator[str]:
    if flt.companies is not None:
        yield f"of {_either(sorted(flt.companies)) or 'no company'}"
    if flt.overdue:
        yield "over the 15-minute promise"
    if flt.attention:
        yield "that need attention"
    if flt.marks:
        yield f"marked {_either(sorted(mark.words for mark in flt.marks))}"
    yield from _case_work(flt)
    if flt.text.strip():
        yield f"with '{flt.text.strip()}'"


def _case_work(flt: PaymentFilter) -> Iterator[str]:
    if flt.assignee is not None:
        named = {ME: "of whoever asks", NOBODY: "of nobody"}
        yield f"in the care {named.get(flt.assignee, f'of {flt.assignee}')}"
    if flt.reviewed is not None:
        yield "reviewed" if flt.reviewed else "not reviewed"
    if flt.noted:
        yield "with notes"


def _numbers(flt: PaymentFilter) -> Iterator[str]:
    named = (
        ("of customer", flt.customer_no),
        ("on contract", flt.contract_no),
        ("with ASPIRE record", flt.record_no),
        ("in EFT batch", flt.batch_no),
    )
    yield from (f"{words} {value}" for words, value in named if value is not None)


def _ranges(flt: PaymentFilter) -> Iterator[str]:
    low, high = flt.amount_min_cents, flt.amount_max_cents
    amounts = (None if low is None else dollars(low), None if high is None else dollars(high))
    yield from _range("of", "at least", "at most", *amounts)
    yield from _range("submitted", "from", "to", flt.submitted_from, flt.submitted_to)
    yield from _range("effective", "from", "to", flt.effective_from, flt.effective_to)
    if flt.moved_within_days is not None:
        days = flt.moved_within_days
        yield "whose status is of today" if days == 0 else f"whose status is of the last {days + 1} days"


def _range(what: str, since: str, until: str, low: object, high: object) -> Iterator[str]:
    bounds = [f"{words} {value}" for words, value in ((since, low), (until, high)) if value is not None]
    if bounds:
        yield f"{what} {' and '.join(bounds) if what == 'of' else ' '.join(bounds)}"


def _either(words: Iterable[str]) -> str:
    return " or ".join(words)
