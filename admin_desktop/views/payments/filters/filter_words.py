"""The filter as a sentence, and the words of a page without rows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from admin_desktop.models.payments.filters.payment_filter import ME, NOBODY, PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.formats import full_date, isolated
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.payments.answers import ReadFailed
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.words import money, tr

LOADING = PageState("loading", "Loading payments", "They are read from the workspace, not from ASPIRE.")
NO_PAYMENTS = PageState(
    "empty",
    "No payments yet",
    "Payments appear here as soon as a borrower submits one in the Customer Portal. Sync to ask ASPIRE now.",
    "Sync now",
)
NO_MATCH = PageState(
    "no_match", "No payment matches", "Nothing here fits the search and filters.", "Clear search and filters"
)


def is_filtered(flt: PaymentFilter) -> bool:
    """Whether anything but the company narrows the list."""
    return replace(flt, companies=None) != PaymentFilter()


def filter_sentence(flt: PaymentFilter, sort: PaymentSort) -> str:
    """Return the filter and order as a sentence without a full stop."""
    statuses = [tr(status.words) for status in in_order_of_life(flt)]
    what = tr("{statuses} payments", statuses=_either(statuses)) if statuses else tr("All payments")
    marks = sorted(tr(mark.words) for mark in flt.marks)
    parts = [
        what,
        tr("marked {marks}", marks=_either(marks)) if marks else "",
        tr("over their time") if flt.overdue else "",
        tr("that need attention") if flt.attention else "",
        *_case_work(flt),
        *_narrowed(flt),
        tr("containing “{text}”", text=isolated(flt.text)) if flt.text else "",
    ]
    return f"{' '.join(part for part in parts if part)}, {_order(sort)}"


def _case_work(flt: PaymentFilter) -> Iterator[str]:
    """Say whose they are, and what people did with them."""
    if flt.assignee is not None:
        named = {ME: tr("in my care"), NOBODY: tr("in nobody's care")}
        yield named.get(flt.assignee) or tr("in the care of {name}", name=isolated(flt.assignee))
    if flt.reviewed is not None:
        yield tr("reviewed") if flt.reviewed else tr("not reviewed")
    if flt.noted:
        yield tr("with notes")


def _narrowed(flt: PaymentFilter) -> Iterator[str]:
    """Say what narrows the list beside status, marks and text."""
    if flt.companies:
        yield tr("of {companies}", companies=_either(sorted(flt.companies)))
    yield from _between(tr("submitted"), flt.submitted_from, flt.submitted_to)
    yield from _between(tr("effective"), flt.effective_from, flt.effective_to)
    if flt.moved_within_days is not None:
        yield (
            tr("that moved today")
            if flt.moved_within_days == 0
            else tr("that moved within {n} days", n=flt.moved_within_days + 1)
        )
    low, high = (
        None if cents is None else money(cents) for cents in (flt.amount_min_cents, flt.amount_max_cents)
    )
    if low or high:
        yield _ends(
            low,
            high,
            tr("of {low} to {high}", low=low, high=high),
            tr("of at least {low}", low=low),
            tr("of at most {high}", high=high),
        )
    for words, value in (
        (tr("of customer"), flt.customer_no),
        (tr("on contract"), flt.contract_no),
        (tr("of record"), flt.record_no),
        (tr("in batch"), flt.batch_no),
    ):
        if value is not None:
            yield f"{words} {isolated(str(value))}"


def _between(what: str, low: date | None, high: date | None) -> Iterator[str]:
    if low is None and high is None:
        return
    first, last = (full_date(day) if day is not None else "" for day in (low, high))
    if low == high:
        yield tr("{what} on {day}", what=what, day=first)
        return
    both = tr("{what} from {low} to {high}", what=what, low=first, high=last)
    since, until = (
        tr("{what} since {low}", what=what, low=first),
        tr("{what} until {high}", what=what, high=last),
    )
    yield _ends(low, high, both, since, until)


def _ends(low: object, high: object, both: str, since: str, until: str) -> str:
    if low is None:
        return until
    return since if high is None else both


def in_order_of_life(flt: PaymentFilter) -> list[Status]:
    """Return the filter's statuses in the order of a payment's life."""
    return [status for status in Status if status in flt.statuses]


def failed_state(problem: ReadFailed) -> PageState:
    """Return the state of a page that could not be read."""
    advice = f"{problem.detail}\n{tr(problem.advice)}" if problem.detail else tr(problem.advice)
    if problem.refused:
        return PageState("locked", tr(problem.title), advice)
    return PageState("error", tr(problem.title), advice, tr("Try again"))


def _either(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    return tr("{some} or {last}", some=", ".join(words[:-1]), last=words[-1])


def _order(sort: PaymentSort) -> str:
    if sort.column == "submitted":
        return tr("newest first") if sort.descending else tr("oldest first")
    titles = {column.key: tr(column.title) for column in COLUMNS}
    title = titles.get(sort.column, sort.column)
    words = title if title.split()[0].isupper() else title.lower()
    if sort.descending:
        return tr("by {column}, descending", column=words)
    return tr("by {column}, ascending", column=words)
