"""What the page says when there is no customer to show: each with what to do next."""

from collections.abc import Callable
from dataclasses import dataclass

from admin_desktop.views.parts.states import PageState
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class Next:
    """A state, and what its button does (nothing where it has none)."""

    state: PageState
    act: Callable[[], object] = lambda: None


def start() -> Next:
    """Nobody is chosen yet."""
    advice = tr(
        "Type part of a name, an e-mail address or an account number. Arrow down goes to the list, "
        "Enter opens."
    )
    return Next(PageState("customers", tr("Find a customer"), advice))


def loading() -> Next:
    """A customer takes longer than a moment."""
    advice = tr("It is read from the workspace, not from ASPIRE.")
    return Next(PageState("loading", tr("Loading the customer"), advice))


def no_customers(sync: Callable[[], object]) -> Next:
    """The workspace has none."""
    advice = tr("Customers come with the first sync from ASPIRE. Sync to ask for them now.")
    return Next(PageState("empty", tr("No customers yet"), advice, tr("Sync now")), sync)


def no_match(clear: Callable[[], object]) -> Next:
    """The search found nobody."""
    advice = tr(
        "Try fewer letters, another part of the e-mail address, or the account number without blanks."
    )
    return Next(PageState("no_match", tr("No customer matches"), advice, tr("Clear search")), clear)
