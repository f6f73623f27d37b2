"""Reads what the checks and the overview need of contracts, portal users and the sync."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select

from admin_desktop.models.customers.contract_case import ContractFacts, SiteUser, SyncFacts
from admin_desktop.models.customers.rows import LinkedAccount, PortalUserRow
from admin_desktop.models.database.engine.dialect import contains
from admin_desktop.models.database.tables.reference_tables import (
    contracts,
    customers,
    linked_accounts,
    portal_users,
)
from admin_desktop.models.feed.cursor import read_cursor

_DECODE = msgspec.json.Decoder(tuple[str, ...])


def listed(text: str) -> tuple[str, ...]:
    """Read a JSON list of texts, as guarantors and private labels are stored."""
    return _DECODE.decode(text)


def contract_facts(row: Row[Any]) -> ContractFacts:
    """Return a contract's line as the checks know it."""
    return ContractFacts(
        contract_no=row.contract_no,
        holder_no=row.customer_no,
        guarantor_nos=listed(row.guarantor_nos),
        private_label=row.private_label,
        state=row.state,
        changed_ms=row.changed_ms,
        record_epoch=row.record_epoch,
    )


def read_contract(conn: Connection, company: str, contract_no: str) -> ContractFacts | None:
    """Return one contract of the company; None when ASPIRE has told us of none."""
    c = contracts.c
    query = select(contracts).where(c.company == company, c.contract_no == contract_no)
    row = conn.execute(query).first()
    return contract_facts(row) if row is not None else None


def contracts_of(conn: Connection, company: str, customer_no: str) -> list[Row[Any]]:
    """Return the contracts that the account holds or guarantees: its own first, by number."""
    c = contracts.c
    quoted = msgspec.json.encode(customer_no).decode()
    query = (
        select(contracts)
        .where(c.company == company, or_(c.customer_no == customer_no, _names(c.guarantor_nos, quoted, conn)))
        .order_by(c.customer_no != customer_no, c.contract_no)
    )
    return list(conn.execute(query))


def _names(column: ColumnElement[str], quoted: str, conn: Connection) -> ColumnElement[bool]:
    return contains(column, quoted, conn)


def users_of(conn: Connection, company: str, customer_no: str) -> tuple[PortalUserRow, ...]:
    """Return the portal users linked to the account, with every account that each is linked to."""
    u, link = portal_users.c, linked_accounts.c
    on = and_(link.company == u.company, link.portal_user == u.portal_user)
    query = (
        select(portal_users)
        .join(linked_accounts, on)
        .where(u.company == company, link.customer_no == customer_no)
        .order_by(u.name, u.portal_user)
    )
    return _with_accounts(conn, company, conn.execute(query).all())


def portal_user_of(conn: Connection, company: str, portal_user: str) -> PortalUserRow | None:
    """Return one portal user with their linked accounts; None when there is none of that name."""
    u = portal_users.c
    query = select(portal_users).where(u.company == company, u.portal_user == portal_user)
    found = _with_accounts(conn, company, conn.execute(query).all())
    return found[0] if found else None


def _with_accounts(conn: Connection, company: str, users: Sequence[Row[Any]]) -> tuple[PortalUserRow, ...]:
    accounts = _accounts(conn, company, [user.portal_user for user in users])
    return tuple(
        PortalUserRow(
            user.portal_user,
            user.name,
            user.email,
            user.private_label,
            user.created_ms,
            user.active,
            tuple(accounts[user.portal_user]),
        )
        for user in users
    )


def _accounts(conn: Connection, company: str, users: Iterable[str]) -> dict[str, list[LinkedAccount]]:
    found: dict[str, list[LinkedAccount]] = {user: [] for user in users}
    link, c = linked_accounts.c, customers.c
    query = (
        select(link.portal_user, link.customer_no, c.name)
        .select_from(linked_accounts)
        .outerjoin(customers, and_(c.company == link.company, c.customer_no == link.customer_no))
        .where(link.company == company, link.portal_user.in_(found))
        .order_by(link.customer_no)
    )
    for portal_user, customer_no, name in conn.execute(query):
        found[portal_user].append(LinkedAccount(customer_no, name or ""))
    return found


def site_user(user: PortalUserRow) -> SiteUser:
    """Return a portal user as the checks know them."""
    return SiteUser(
        name=user.name,
        private_label=user.private_label,
        active=user.active,
        created_ms=user.created_ms,
        linked=tuple(account.customer_no for account in user.accounts),
    )


def sync_facts(conn: Connection, company: str) -> SyncFacts:
    """Return where the company's sync stands."""
    cursor = read_cursor(conn, company)
    return SyncFacts(cursor.last_success_ms, cursor.reading_epoch, cursor.frozen_since_ms)
