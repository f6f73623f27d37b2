"""Customer Overview: everything about one customer, and why one of their contracts does not show."""

from typing import Any

from sqlalchemy import Connection, Row, func, select

from admin_desktop.errors import InvalidRequestError, NotFoundError
from admin_desktop.models.customers.contract_case import (
    Case,
    ContractFacts,
    ContractVerdict,
    Outcome,
    SiteUser,
    sees,
)
from admin_desktop.models.customers.contract_checks import diagnose, visibility_checks
from admin_desktop.models.customers.facts import (
    contract_facts,
    contracts_of,
    listed,
    read_contract,
    site_user,
    sync_facts,
    users_of,
)
from admin_desktop.models.customers.figures import read_figures
from admin_desktop.models.customers.rows import (
    CustomerAccount,
    CustomerContract,
    CustomerOverview,
    PortalUserRow,
    Standing,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    charges,
    customers,
    finance_companies,
)
from admin_desktop.models.permissions import Action, require
from admin_desktop.models.principal import Principal
from admin_desktop.words import tr

_LONGEST_NUMBER = 20


def overview(store: Store, who: Principal, company: str, customer_no: str) -> CustomerOverview:
    """Return the overview of one customer; NotFoundError when there is none, or none to be seen."""
    require(store, who, Action.READ, company)
    now_ms = store.clock.now_ms()
    with store.reading() as conn:
        found = _customer(conn, company, customer_no)
        users = users_of(conn, company, customer_no)
        return CustomerOverview(
            company=company,
            company_name=found.company_name,
            time_zone=found.time_zone,
            customer_no=customer_no,
            name=found.name,
            email=found.email,
            phone=found.phone,
            private_labels=listed(found.private_labels),
            users=users,
            contracts=_contracts(conn, found, users, now_ms),
            accounts=_accounts(conn, company, customer_no),
            figures=read_figures(conn, company, customer_no, now_ms, found.time_zone),
        )


def explain(
    store: Store, who: Principal, company: str, customer_no: str, contract_no: str
) -> ContractVerdict:
    """Return why a contract does not show to the customer's portal users, any contract of the company.

    NotFoundError when the customer is not there; InvalidRequestError when there is no contract number;
    NotAllowedError when the role may not diagnose.
    """
    require(store, who, Action.DIAGNOSE, company)
    number = contract_no.strip().upper()
    if not 0 < len(number) <= _LONGEST_NUMBER:
        raise InvalidRequestError(tr("contract number: 1 to 20 characters"))
    with store.reading() as conn:
        found = _customer(conn, company, customer_no)
        case = Case(
            contract_no=number,
            customer_no=customer_no,
            contract=read_contract(conn, company, number),
            users=tuple(site_user(user) for user in users_of(conn, company, customer_no)),
            sync=sync_facts(conn, company),
            now_ms=store.clock.now_ms(),
            time_zone=found.time_zone,
        )
    return diagnose(case)


def _customer(conn: Connection, company: str, customer_no: str) -> Row[Any]:
    c, f = customers.c, finance_companies.c
    query = (
        select(customers, f.name.label("company_name"), f.time_zone)
        .join(finance_companies, f.company == c.company)
        .where(c.company == company, c.customer_no == customer_no)
    )
    found = conn.execute(query).first()
    if found is None:
        raise NotFoundError(tr("no customer {customer} in {company}", customer=customer_no, company=company))
    return found


def _contracts(
    conn: Connection, customer: Row[Any], users: tuple[PortalUserRow, ...], now_ms: int
) -> tuple[CustomerContract, ...]:
    company, customer_no = customer.company, customer.customer_no
    rows = contracts_of(conn, company, customer_no)
    open_cents = _open_cents(conn, company, [row.contract_no for row in rows])
    site_users, sync = tuple(site_user(user) for user in users), sync_facts(conn, company)
    made = []
    for row in rows:
        facts = contract_facts(row)
        case = Case(row.contract_no, customer_no, facts, site_users, sync, now_ms, customer.time_zone)
        standing, reason = standing_of(case, facts)
        made.append(
            CustomerContract(
                contract_no=row.contract_no,
                description=row.description,
                private_label=row.private_label,
                state=row.state,
                is_guarantor=row.customer_no != customer_no,
                open_cents=open_cents.get(row.contract_no, 0),
                standing=standing,
                reason=reason,
            )
        )
    return tuple(made)


def standing_of(case: Case, contract: ContractFacts) -> tuple[Standing, str]:
    """Return how the portal shows a contract, and who sees it or why nobody does."""
    failed = next((one for one in visibility_checks(case) if one.outcome is Outcome.FAILED), None)
    if failed is not None:
        return Standing.NOT_VISIBLE, failed.short
    standing = Standing.CLOSED if contract.state == "terminated" else Standing.OPEN
    return standing, _seen_by(contract, case.users)


def _seen_by(contract: ContractFacts, users: tuple[SiteUser, ...]) -> str:
    names = [user.name for user in users if sees(contract, user)]
    if len(names) == 1:
        return names[0]
    return tr("{name} and {more} more", name=names[0], more=len(names) - 1)


def _open_cents(conn: Connection, company: str, contract_nos: list[str]) -> dict[str, int]:
    c = charges.c
    query = (
        select(c.contract_no, func.sum(c.open_cents))
        .where(c.company == company, c.contract_no.in_(contract_nos))
        .group_by(c.contract_no)
    )
    return {contract_no: int(cents) for contract_no, cents in conn.execute(query)}


def _accounts(conn: Connection, company: str, customer_no: str) -> tuple[CustomerAccount, ...]:
    c = bank_accounts.c
    query = (
        select(c.last4, c.account_type, c.validated_at_ms, c.validated_how)
        .where(c.company == company, c.customer_no == customer_no)
        .order_by(c.validated_at_ms.is_(None), c.validated_at_ms.desc(), c.token)
    )
    return tuple(CustomerAccount(*row) for row in conn.execute(query))
