"""The site of one portal user, read as the portal itself would: nothing that the user may not see.

Which contracts show follows the checks of Customer Overview (booked, private label, linked account): one
rule, asked in one place.
"""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from admin_desktop.clock import local_datetime
from admin_desktop.errors import NotFoundError
from admin_desktop.models.banking_days import is_banking_day, next_banking_day
from admin_desktop.models.customers.contract_case import Case, ContractFacts
from admin_desktop.models.customers.facts import (
    contract_facts,
    contracts_of,
    portal_user_of,
    site_user,
    sync_facts,
)
from admin_desktop.models.customers.overview import standing_of
from admin_desktop.models.customers.rows import PortalUserRow, Standing
from admin_desktop.models.database.engine.dialect import contains
from admin_desktop.models.database.folding import fold
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    charges,
    finance_companies,
    linked_accounts,
    portal_users,
)
from admin_desktop.models.features.ledger import payments_on
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, may, require, require_role, workspace_kind
from admin_desktop.models.portal.branding import branding_of
from admin_desktop.models.portal.rows import (
    HITS,
    BorrowerHit,
    PaymentAreas,
    PortalAccount,
    PortalCharge,
    PortalContract,
    PortalPayment,
    PortalView,
)
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

LONGEST_HISTORY = 200
_UNDER_WAY = (Status.PENDING.value, Status.SCHEDULED.value)
_ANY_ACCOUNT = "any"


def borrowers(
    store: Store, who: Principal, text: str = "", *, company: str | None = None
) -> tuple[BorrowerHit, ...]:
    """Return the first 50 active portal users that contain the text in name, e-mail or account, by name."""
    require_role(store, who, Action.PREVIEW)
    u, link = portal_users.c, linked_accounts.c
    linked = select(link.portal_user).where(
        link.company == u.company, link.portal_user == u.portal_user, link.customer_no == text.strip().upper()
    )
    query = (
        select(u.company, u.portal_user, u.name, u.email, u.private_label)
        .where(u.active)
        .order_by(u.name, u.company, u.portal_user)
        .limit(HITS)
    )
    seen = who.companies if company is None else frozenset({company}) & (who.companies or {company})
    if seen is not None:
        query = query.where(u.company.in_(sorted(seen)))
    with store.reading() as conn:
        if text.strip():
            query = query.where(or_(contains(u.search_text, fold(text.strip()), conn), linked.exists()))
        return tuple(BorrowerHit(*row) for row in conn.execute(query))


def borrower_of(store: Store, who: Principal, company: str, customer_no: str) -> str | None:
    """Return the portal user through whom an ASPIRE account signs in; None when nobody does."""
    require(store, who, Action.PREVIEW, company)
    u, link = portal_users.c, linked_accounts.c
    query = (
        select(func.min(u.portal_user))
        .join(linked_accounts, (link.company == u.company) & (link.portal_user == u.portal_user))
        .where(u.company == company, link.customer_no == customer_no, u.active)
    )
    with store.reading() as conn:
        return conn.execute(query).scalar()


def view(store: Store, who: Principal, company: str, portal_user: str) -> PortalView:
    """Return a portal user's site; NotFoundError when there is none, or none to be seen."""
    require(store, who, Action.PREVIEW, company)
    now_ms = store.clock.now_ms()
    with store.reading() as conn:
        user = signed_in(conn, company, portal_user)
        firm = _firm(conn, company)
        contracts, hidden = shown_contracts(conn, company, user, now_ms)
        live = workspace_kind(conn) == "live"
        return PortalView(
            company=company,
            company_name=firm.name,
            time_zone=firm.time_zone,
            user=user,
            contracts=contracts,
            hidden_contracts=hidden,
            areas=_areas(conn, firm, user, now_ms) if payments_on(conn, company, now_ms) else None,
            may_act=may(who.role, Action.ACT_AS_BORROWER) and not live,
            live=live,
            branding=branding_of(conn, company),
            may_brand=may(who.role, Action.CHANGE_BRANDING),
            now_ms=now_ms,
        )


def signed_in(conn: Connection, company: str, portal_user: str) -> PortalUserRow:
    """Return a portal user who can sign in; NotFoundError otherwise."""
    user = portal_user_of(conn, company, portal_user)
    if user is None or not user.active:
        raise NotFoundError(
            tr("no active portal user {user} in {company}", user=portal_user, company=company)
        )
    return user


def shown_contracts(
    conn: Connection, company: str, user: PortalUserRow, now_ms: int
) -> tuple[tuple[PortalContract, ...], int]:
    """Return the contracts that the site shows to the user, and how many of theirs it does not."""
    linked = tuple(account.customer_no for account in user.accounts)
    rows = {row.contract_no: row for number in linked for row in contracts_of(conn, company, number)}
    sync, zone = sync_facts(conn, company), _firm(conn, company).time_zone
    standings = {}
    for number, row in rows.items():
        facts = contract_facts(row)
        case = Case(number, facts.holder_no, facts, (site_user(user),), sync, now_ms, zone)
        standings[number] = (facts, standing_of(case, facts)[0])
    seen = [
        number for number, (_facts, standing) in standings.items() if standing is not Standing.NOT_VISIBLE
    ]
    open_charges, under_way = _charges(conn, company, seen), _under_way(conn, company, seen)
    shown = tuple(
        PortalContract(
            contract_no=number,
            description=rows[number].description,
            customer_no=_paying(standings[number][0], linked),
            closed=standings[number][1] is Standing.CLOSED,
            charges=tuple(open_charges.get(number, ())),
            under_way_cents=under_way.get(number, 0),
        )
        for number in sorted(seen)
    )
    return shown, len(rows) - len(seen)


def first_date(conn: Connection, company: str, now_ms: int) -> date:
    """Return the first banking day on which a payment made now can be due.

    It is the payment's effective date, which follows the EFT calendar and the cut-off: the portal does not
    know the company's own closed days. *Collect on or after* promises no run on the day itself.
    """
    firm = _firm(conn, company)
    now = local_datetime(now_ms, firm.time_zone)
    today = now.date()
    if f"{now:%H:%M}" < firm.cutoff and is_banking_day(today):
        return today
    return next_banking_day(today)


def _firm(conn: Connection, company: str) -> Row[Any]:
    return conn.execute(select(finance_companies).where(finance_companies.c.company == company)).one()


def _paying(contract: ContractFacts, linked: tuple[str, ...]) -> str:
    return next(number for number in contract.accounts if number in linked)


def _charges(conn: Connection, company: str, numbers: list[str]) -> dict[str, list[PortalCharge]]:
    c = charges.c
    query = (
        select(c.contract_no, c.charge_no, c.description, c.due_date, c.open_cents)
        .where(c.company == company, c.contract_no.in_(numbers), c.open_cents > 0)
        .order_by(c.due_date, c.charge_no)
    )
    found: dict[str, list[PortalCharge]] = {}
    for contract_no, *fields in conn.execute(query):
        found.setdefault(contract_no, []).append(PortalCharge(*fields))
    return found


def _under_way(conn: Connection, company: str, numbers: list[str]) -> dict[str, int]:
    p = payments.c
    query = (
        select(p.contract_no, func.sum(p.amount_cents))
        .where(p.company == company, p.contract_no.in_(numbers), p.status.in_(_UNDER_WAY))
        .group_by(p.contract_no)
    )
    return {number: int(cents) for number, cents in conn.execute(query)}


def _areas(conn: Connection, firm: Row[Any], user: PortalUserRow, now_ms: int) -> PaymentAreas:
    linked = [account.customer_no for account in user.accounts]
    return PaymentAreas(
        accounts=_accounts(conn, firm.company, linked),
        any_account=firm.payment_accounts == _ANY_ACCOUNT,
        history=_history(conn, firm.company, linked),
        first_date=first_date(conn, firm.company, now_ms),
    )


def _accounts(conn: Connection, company: str, linked: list[str]) -> tuple[PortalAccount, ...]:
    b = bank_accounts.c
    query = (
        select(b.token, b.customer_no, b.last4, b.account_type, b.routing_number, b.validated_at_ms)
        .where(b.company == company, b.customer_no.in_(linked))
        .order_by(b.customer_no, b.last4, b.token)
    )
    return tuple(PortalAccount(*row[:5], validated=row[5] is not None) for row in conn.execute(query))


def _history(conn: Connection, company: str, linked: list[str]) -> tuple[PortalPayment, ...]:
    p, b = payments.c, bank_accounts.c
    query = (
        select(
            p.payment_ref,
            p.status,
            p.submitted_ms,
            p.contract_no,
            p.amount_cents,
            p.effective_date,
            func.coalesce(b.last4, ""),
            p.return_code,
        )
        .outerjoin(bank_accounts, (b.company == p.company) & (b.token == p.bank_account_token))
        .where(p.company == company, p.customer_no.in_(linked))
        .order_by(p.submitted_ms.desc(), p.payment_ref.desc())
        .limit(LONGEST_HISTORY)
    )
    return tuple(
        PortalPayment(row[0], Status(row[1]), row[2], row[3], row[4], row[5], row[6], row[7] is not None)
        for row in conn.execute(query)
    )
