"""The words of the customer's view: what the borrower reads, and what the desk says about it."""

from admin_desktop.clock import local_date
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.portal.paying import Outcome
from admin_desktop.models.portal.rows import HITS, PortalAccount, PortalContract, PortalPayment, PortalView
from admin_desktop.views.look.formats import counted, isolated, money, number, short_date, shown
from admin_desktop.views.parts.states import PageState
from admin_desktop.words import tr, trn


def hits_counted(count: int) -> str:
    """Return ``3 borrowers``; a full list says that there may be more."""
    if count < HITS:
        return counted(count, "borrower")
    return tr("The first {n} borrowers", n=number(count))


def account_words(account: PortalAccount) -> str:
    """Return ``Checking ••1234``."""
    kind = tr("Checking account") if account.account_type == "checking" else tr("Savings account")
    return f"{kind} ••{account.last4}"


def contract_words(contract: PortalContract) -> str:
    """Return a contract as a chooser lists it."""
    return f"{contract.contract_no} · {shown(contract.description)}"


def day_words(at_ms: int, view: PortalView) -> str:
    """Return the day of an instant in the company's zone."""
    return short_date(local_date(at_ms, view.time_zone), local_date(view.now_ms, view.time_zone))


def status_words(payment: PortalPayment) -> str:
    """Return the status in the portal's word, and that the bank sent it back."""
    return tr("Paid, returned by the bank") if payment.returned else tr(payment.status.words)


def alike_words(alike: tuple[PaymentRow, ...]) -> str:
    """Say what a payment would be a likely duplicate of."""
    first = alike[0]
    text = tr(
        "This looks like a payment already made: {ref}, {amount} on contract {contract}, {status}.",
        ref=first.payment_ref,
        amount=money(first.amount_cents),
        contract=first.contract_no,
        status=tr(first.status.words),
    )
    more = len(alike) - 1
    return f"{text} {trn('And {n} more.', 'And {n} more.', more, n=number(more))}" if more else text


def outcome_words(outcome: Outcome) -> tuple[str, str]:
    """Return what came of paying, and its tone."""
    made = sum(row.amount_cents for row in outcome.made)
    done = trn(
        "{n} payment of {amount} is submitted and Pending.",
        "{n} payments of {amount} together are submitted and Pending.",
        len(outcome.made),
        n=number(len(outcome.made)),
        amount=money(made),
    )
    troubles = [
        tr("Contract {contract}: {why}.", contract=contract, why=str(error))
        for contract, error in outcome.refused
    ]
    if not troubles:
        return done, "green"
    return " ".join([*([done] if outcome.made else []), *troubles]), "red"


def desk_words(view: PortalView) -> tuple[str, str]:
    """Return what the desk is told about this site, and the tone."""
    name = isolated(view.user.name)
    if view.live:
        return tr("Read-only: on a live workspace only {name} pays and cancels here.", name=name), ""
    if not view.may_act:
        return tr("Read-only: your role looks at the site and does not act for {name}.", name=name), ""
    return tr("You act as {name}. What you submit is really sent to the practice ASPIRE.", name=name), ""


def hidden_words(view: PortalView) -> str:
    """Say how many contracts of the borrower's accounts the site does not show; empty when it shows all."""
    hidden = view.hidden_contracts
    if not hidden:
        return ""
    return trn("Why does {n} contract not show?", "Why do {n} contracts not show?", hidden, n=number(hidden))


def start() -> PageState:
    """Nobody is chosen yet."""
    return PageState(
        "customer",
        tr("Whose site?"),
        tr("Choose a borrower on the left, or search one above: you then see the portal as they do."),
    )


def nobody(text: str) -> PageState:
    """Nobody was found."""
    if text:
        return PageState(
            "no_match",
            tr("No borrower found"),
            tr("No active portal user contains {text}.", text=isolated(text)),
            tr("Clear the search"),
        )
    return PageState(
        "empty",
        tr("No portal users"),
        tr("Nobody can sign in to this portal yet. Portal users appear here once they are linked."),
    )


def no_user(customer_no: str) -> PageState:
    """Nobody signs in for an ASPIRE account."""
    return PageState(
        "empty",
        tr("Nobody signs in for account {account}", account=customer_no),
        tr("No active portal user is linked to it, so there is no site to see. Choose another borrower."),
    )


def loading() -> PageState:
    """The site is being read."""
    return PageState("loading", tr("Reading the site"), tr("It appears in a moment."))
