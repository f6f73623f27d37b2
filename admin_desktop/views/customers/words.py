"""The words of the customers page: its states, and sentences for assistive tools."""

from datetime import date

from admin_desktop.clock import local_date
from admin_desktop.models.customers.rows import (
    CustomerAccount,
    CustomerContract,
    CustomerHit,
    MonthTotals,
    PaymentFigures,
    PortalUserRow,
    Standing,
)
from admin_desktop.models.payments.status import Status
from admin_desktop.views.look.formats import counted, full_instant, isolated, money, short_date, shown
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.reading.answers import Failure

START = PageState(
    "customers",
    "Find a customer",
    "Type part of a name, an e-mail address or an account number. Arrow down goes to the list, Enter opens.",
)
LOADING = PageState("loading", "Loading the customer", "It is read from this machine's workspace.")
NO_CUSTOMERS = PageState(
    "empty",
    "No customers yet",
    "Customers come with the first sync from ASPIRE. Sync to ask for them now.",
    "Sync now",
)
NO_MATCH = PageState(
    "no_match",
    "No customer matches",
    "Try fewer letters, another part of the e-mail address, or the account number without blanks.",
    "Clear search",
)


def failed_state(failure: Failure) -> PageState:
    """Return the state of a page that could not be read."""
    advice = f"{failure.detail}\n{failure.advice}" if failure.detail else failure.advice
    if failure.refused:
        return PageState("locked", failure.title, advice)
    return PageState("error", failure.title, advice, "Try again")


def hit_sentence(hit: CustomerHit) -> str:
    """Return a search result as one sentence."""
    via = f", portal user {isolated(hit.via)}" if hit.via else ""
    return f"{isolated(hit.name)}, account {hit.customer_no}, {hit.email}, {hit.company}{via}"


def contract_sentence(line: CustomerContract) -> str:
    """Return a contract's row as one sentence."""
    part = "guaranteed" if line.is_guarantor else "held"
    tail = line.reason.lower() if line.standing is Standing.NOT_VISIBLE else f"shown to {shown(line.reason)}"
    return (
        f"Contract {line.contract_no}, {shown(line.description)}, {part} by this customer, private label "
        f"{shown(line.private_label)}: {line.standing.words.lower()}, {tail}. "
        f"Open charges {money(line.open_cents)}."
    )


def account_words(account: CustomerAccount, now_ms: int, zone: str) -> tuple[str, str]:
    """Return whether a bank account was validated; and how and when exactly, for the tooltip."""
    if account.validated_at_ms is None:
        return "Not validated", "ASPIRE has not told us that this account was validated"
    day = short_date(local_date(account.validated_at_ms, zone), local_date(now_ms, zone))
    how = f"Validated by {account.validated_how}" if account.validated_how else "Validated"
    return f"Validated {day}", f"{how}\n{full_instant(account.validated_at_ms, zone)}"


def user_words(user: PortalUserRow, now_ms: int, zone: str) -> tuple[str, str]:
    """Return a portal user's other lines: the e-mail address; site and since when."""
    since = short_date(local_date(user.created_ms, zone), local_date(now_ms, zone))
    state = "" if user.active else " · deactivated"
    return user.email, f"Site {shown(user.private_label)} · since {since}{state}"


def share_words(sums: PaymentFigures) -> str:
    """Return the share of Paid payments that came back: ``0.7 %``; empty when none is Paid."""
    share = sums.returned_per_mille
    return "" if share is None else f"{share // 10}.{share % 10} %"


def month_name(month: date) -> str:
    """Return ``Nov 2026``."""
    return f"{month:%b %Y}"


def month_words(month: MonthTotals) -> str:
    """Return one month of the chart in words."""
    if not month.count:
        return f"{month_name(month.month)}: no payments"
    parts = ", ".join(f"{total.status.words} {total.count:,}" for total in month.totals if total.count)
    return (
        f"{month_name(month.month)}: {counted(month.count, 'payment')}, {money(month.amount_cents)}. {parts}"
    )


def chart_summary(sums: PaymentFigures) -> str:
    """Return what the chart shows as a sentence or two."""
    count = sum(month.count for month in sums.months)
    if not count:
        return f"No payments in the last {len(sums.months)} months"
    most = max(sums.months, key=lambda month: month.count)
    return (
        f"{counted(count, 'payment')} in {len(sums.months)} months, most in {month_name(most.month)} "
        f"({most.count:,}), {sums.months[-1].count:,} this month"
    )


def figure_words(sums: PaymentFigures) -> list[tuple[str, str, str]]:
    """Return the head figures: name, value, and what stands below it."""
    by_status = {total.status: total for total in sums.totals}
    paid = by_status[Status.PAID]
    open_ones = [total for total in sums.totals if not total.status.is_final]
    under_way = sum(total.count for total in open_ones)
    return [
        ("Payments", f"{sums.count:,}", money(sums.amount_cents)),
        ("Paid", money(paid.amount_cents), counted(paid.count, "payment")),
        ("Under way", money(sum(total.amount_cents for total in open_ones)), counted(under_way, "payment")),
        ("Returned", share_words(sums) or "–", _returned(sums)),  # noqa: RUF001 - a dash: nothing to show
    ]


def _returned(sums: PaymentFigures) -> str:
    if not sums.returned_count:
        return "None came back"
    return f"{sums.returned_count:,} · {money(sums.returned_cents)}"
