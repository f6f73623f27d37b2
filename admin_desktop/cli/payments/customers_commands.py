"""``admin-desktop customers``: Customer Overview for scripts, and why a contract does not show."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.cli.console.common_options import At, Limit
from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import show, table
from admin_desktop.cli.console.signing_in import opened_as
from admin_desktop.clock import local_datetime
from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models.customers.contract_case import ContractVerdict, Outcome
from admin_desktop.models.customers.overview import explain, overview
from admin_desktop.models.customers.rows import CustomerHits, CustomerOverview
from admin_desktop.models.customers.search import companies_of, search
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.words.money import dollars

FOUND = ("company", "account", "name", "e-mail", "found by")
CONTRACTS = ("contract", "shows", "why or to whom", "private label", "open", "description")
PAYMENTS = ("status", "submitted", "updated", "reference", "contract", "amount", "marks")


@dataclass(frozen=True, slots=True)
class CustomerAnswer:
    """What ``customers show`` answers."""

    customer: CustomerOverview
    payments: tuple[PaymentRow, ...]


def search_customers(
    text: str = "", *, company: str | None = None, limit: Limit = 50, at: At | None = None
) -> int:
    """Find customers by name, e-mail or account number, or by a portal user's name or e-mail.

    Parameters
    ----------
    text
        Taken literally, without regard to case and accents; without it all customers are listed.
    company
        Only this finance company.
    limit
        At most so many lines.
    """
    at = at or At()
    with opened_as(at) as here:
        chosen = frozenset({company}) if company else None
        found = search(here.store, here.who, text, companies=chosen, limit=max(0, limit))
    show(found, as_json=at.json, text=lambda: _found(found))
    return DONE


def _found(found: CustomerHits) -> Iterator[str]:
    rows = [(hit.company, hit.customer_no, hit.name, hit.email, hit.via) for hit in found.hits]
    yield from table(FOUND, rows)
    yield f"{len(rows):,} of {found.count:,} found, {found.of:,} customers"


def show_customers(
    account: str,
    *,
    company: str | None = None,
    why: str | None = None,
    limit: Limit = 10,
    at: At | None = None,
) -> int:
    """Show one customer: portal users, contracts, bank accounts, figures and the newest payments.

    Parameters
    ----------
    account
        The customer's ASPIRE account number.
    company
        Its finance company; needed when several have that number.
    why
        A contract number: run the checks of why the portal does not show it instead; exit code 1 when
        one fails.
    limit
        At most so many payments.
    """
    at = at or At()
    with opened_as(at) as here:
        code, number = _company_of(here, account.strip(), company), account.strip()
        if why is not None:
            verdict = explain(here.store, here.who, code, number, why)
            show(verdict, as_json=at.json, text=lambda: _verdict(verdict))
            return WANTING if verdict.outcome is Outcome.FAILED else DONE
        answer = CustomerAnswer(
            overview(here.store, here.who, code, number), _newest(here, code, number, limit)
        )
    show(answer, as_json=at.json, text=lambda: _story(answer))
    return DONE


def _newest(here: Workspace, company: str, number: str, limit: int) -> tuple[PaymentRow, ...]:
    chosen = PaymentFilter(companies=frozenset({company}), customer_no=number)
    pages = PaymentPages(here.store, here.who, chosen, PaymentSort(), page_rows=max(1, limit))
    return pages.page(0)[: max(0, limit)]


def _company_of(here: Workspace, number: str, company: str | None) -> str:
    if company is not None:
        return company
    having = companies_of(here.store, here.who, number)
    if not having:
        raise NotFoundError(f"no customer {number} in any company that you may see")
    if len(having) > 1:
        raise InvalidRequestError(f"company: {number} is a customer of {', '.join(having)}; name one")
    return having[0]


def _story(answer: CustomerAnswer) -> Iterator[str]:
    one = answer.customer
    yield f"{one.name}  account {one.customer_no}  {one.company_name} ({one.company})"
    yield "  ".join(filter(None, (one.email, one.phone)))
    for user in one.users:
        linked = ", ".join(account.customer_no for account in user.accounts)
        state = "" if user.active else ", deactivated"
        yield f"portal user {user.name} <{user.email}>, site {user.private_label}, linked to {linked}{state}"
    for account in one.accounts:
        how = f"validated, {account.validated_how}" if account.validated_at_ms else "not validated"
        yield f"bank account ••{account.last4} {account.account_type}, {how}"
    yield from _contracts(one)
    yield _figures(one)
    yield from _payments(answer.payments, one.time_zone)


def _contracts(one: CustomerOverview) -> Iterable[str]:
    rows = [
        (
            line.contract_no,
            line.standing.words,
            line.reason,
            line.private_label,
            dollars(line.open_cents),
            line.description,
        )
        for line in one.contracts
    ]
    return table(CONTRACTS, rows, right=frozenset({4})) if rows else ["no contracts"]


def _figures(one: CustomerOverview) -> str:
    sums = one.figures
    by_status = ", ".join(
        f"{total.status.words} {total.count:,} ({dollars(total.amount_cents)})" for total in sums.totals
    )
    share = sums.returned_per_mille
    returned = "" if share is None else f"; returned {sums.returned_count:,} ({share // 10}.{share % 10} %)"
    return f"{sums.count:,} payments, {dollars(sums.amount_cents)}: {by_status}{returned}"


def _payments(rows: tuple[PaymentRow, ...], zone: str) -> Iterable[str]:
    shown = [
        (
            row.status.words,
            _time(row.submitted_ms, zone),
            _time(row.updated_ms, zone),
            row.payment_ref,
            row.contract_no,
            dollars(row.amount_cents),
            ", ".join(mark.words for mark in row.marks),
        )
        for row in rows
    ]
    return table(PAYMENTS, shown, right=frozenset({5})) if shown else []


def _time(instant_ms: int, zone: str) -> str:
    return f"{local_datetime(instant_ms, zone):%Y-%m-%d %H:%M %Z}"


def _verdict(verdict: ContractVerdict) -> Iterator[str]:
    yield verdict.sentence
    if verdict.next_step:
        yield f"Next ({verdict.acts.words}): {verdict.next_step}"
    for check in verdict.checks:
        yield f"  {check.outcome.words:<20} {check.question.words} {check.evidence}"
