"""What the borrower simulator reads as the portal would: who can pay what from where, what can be cancelled.

Every read is bound to the principal's companies.
"""

import random
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, func, select, true

from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    charges,
    contracts,
    finance_companies,
    linked_accounts,
)
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal

_RECENT = 60


@dataclass(frozen=True, slots=True)
class Payable:
    """A booked contract that a portal user can pay, an account, and its open charges, oldest first."""

    company: str
    customer_no: str
    contract_no: str
    bank_account_token: str
    open_cents: tuple[int, ...]


def payable(conn: Connection, rng: random.Random, who: Principal) -> Payable | None:
    """Return some contract that can be paid now; None when the dice found none."""
    booked = (
        contracts.c.state == "booked",
        _of_same_customer(linked_accounts),
        _of_same_customer(bank_accounts),
        _visible(contracts.c.company, who),
    )
    count = conn.execute(select(func.count()).select_from(contracts).where(*booked)).scalar_one()
    if count == 0:
        return None
    contract = conn.execute(
        select(contracts)
        .where(*booked)
        .order_by(contracts.c.company, contracts.c.contract_no)
        .offset(rng.randrange(count))
        .limit(1)
    ).one()
    return Payable(
        contract.company,
        contract.customer_no,
        contract.contract_no,
        rng.choice(_tokens(conn, contract)),
        _open_charges(conn, contract),
    )


def _of_same_customer(table: Table) -> ColumnElement[bool]:
    """Whether the table has a row for the customer of the contract."""
    same = (table.c.company == contracts.c.company, table.c.customer_no == contracts.c.customer_no)
    return select(table.c.company).where(*same).exists()


def _tokens(conn: Connection, contract: "Row[Any]") -> list[str]:
    table = bank_accounts.c
    query = select(table.token).where(
        table.company == contract.company, table.customer_no == contract.customer_no
    )
    return sorted(conn.execute(query).scalars())


def _open_charges(conn: Connection, contract: "Row[Any]") -> tuple[int, ...]:
    table = charges.c
    query = (
        select(table.open_cents)
        .where(
            table.company == contract.company,
            table.contract_no == contract.contract_no,
            table.open_cents > 0,
        )
        .order_by(table.due_date, table.charge_no)
    )
    return tuple(conn.execute(query).scalars())


def set_up(conn: Connection, company: str) -> tuple[str, str]:
    """Return a company's time zone and cut-off."""
    table = finance_companies.c
    row = conn.execute(select(table.time_zone, table.cutoff).where(table.company == company)).one()
    return row.time_zone, row.cutoff


def cancelable(conn: Connection, who: Principal, *, pulled: bool) -> list[tuple[str, str]]:
    """Return the newest payments under way as (company, reference): in a batch or, mostly, in none."""
    table = payments.c
    in_batch = table.batch_no.is_not(None) if pulled else table.batch_no.is_(None)
    query = (
        select(table.company, table.payment_ref)
        .where(
            table.status.in_([Status.PENDING.value, Status.SCHEDULED.value]),
            table.differences.is_(None),
            in_batch,
            _visible(table.company, who),
        )
        .order_by(table.submitted_ms.desc(), table.company, table.payment_ref)
        .limit(_RECENT)
    )
    return [(row.company, row.payment_ref) for row in conn.execute(query)]


def _visible(company: ColumnElement[str], who: Principal) -> ColumnElement[bool]:
    return true() if who.companies is None else company.in_(sorted(who.companies))
