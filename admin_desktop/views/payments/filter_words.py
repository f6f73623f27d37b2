"""The filter as a sentence, and the words of a page without rows."""

from dataclasses import replace

from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.formats import isolated
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.payments.answers import ReadFailed
from admin_desktop.views.payments.columns import COLUMNS
from admin_desktop.words import tr

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
    statuses = [tr(status.words) for status in in_order_of_life(flt)]
    what = tr("{statuses} payments", statuses=_either(statuses)) if statuses else tr("All payments")
    marks = sorted(tr(mark.words) for mark in flt.marks)
    parts = [
        what,
        tr("marked {marks}", marks=_either(marks)) if marks else "",
        tr("over their time") if flt.overdue else "",
        tr("containing “{text}”", text=isolated(flt.text)) if flt.text else "",
    ]
    return f"{' '.join(part for part in parts if part)}, {_order(sort)}"


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
