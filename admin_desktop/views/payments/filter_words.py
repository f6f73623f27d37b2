"""The filter as a sentence, and the words of a page without rows."""

from dataclasses import replace

from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.formats import isolated
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.payments.answers import ReadFailed
from admin_desktop.views.payments.columns import COLUMNS

LOADING = PageState("loading", "Loading payments", "They are read from this machine's workspace.")
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
    statuses = [status.words for status in in_order_of_life(flt)]
    what = f"{_either(statuses)} payments" if statuses else "All payments"
    marks = sorted(mark.words for mark in flt.marks)
    parts = [
        what,
        f"marked {_either(marks)}" if marks else "",
        "over their time" if flt.overdue else "",
        f"containing “{isolated(flt.text)}”" if flt.text else "",
    ]
    return f"{' '.join(part for part in parts if part)}, {_order(sort)}"


def in_order_of_life(flt: PaymentFilter) -> list[Status]:
    """Return the filter's statuses in the order of a payment's life."""
    return [status for status in Status if status in flt.statuses]


def failed_state(problem: ReadFailed) -> PageState:
    """Return the state of a page that could not be read."""
    advice = f"{problem.detail}\n{problem.advice}" if problem.detail else problem.advice
    if problem.refused:
        return PageState("locked", problem.title, advice)
    return PageState("error", problem.title, advice, "Try again")


def _either(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _order(sort: PaymentSort) -> str:
    if sort.column == "submitted":
        return "newest first" if sort.descending else "oldest first"
    titles = {column.key: column.title for column in COLUMNS}
    title = titles.get(sort.column, sort.column)
    words = title if title.split()[0].isupper() else title.lower()
    return f"by {words}, {'descending' if sort.descending else 'ascending'}"
