"""The feed's records that payments refer to: companies, customers, contracts, charges, bank accounts.

Within an epoch the newest version wins, whatever the order of arrival; a new epoch replaces all. What
payments refer to stays when ASPIRE deletes it, because history needs its names; a deleted charge goes.
"""

from collections.abc import Callable, Iterable
from datetime import date
from operator import itemgetter
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Table, bindparam, delete, or_, update

from admin_desktop.models.database.bulk import BulkStatement
from admin_desktop.models.database.engine.dialect import upsert
from admin_desktop.models.database.folding import customer_search_text
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    charges,
    contracts,
    customers,
    finance_companies,
)
from admin_desktop.models.feed.records import (
    BankAccountRecord,
    Change,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
)
from admin_desktop.models.set_up.setting_rows import set_by_hand


def _list(values: Iterable[str]) -> str:
    return msgspec.json.encode(list(values)).decode()


def _customer(record: CustomerRecord) -> dict[str, Any]:
    return {
        "customer_no": record.customer_no,
        "name": record.name,
        "email": record.email,
        "phone": record.phone,
        "postal_code": record.postal_code,
        "private_labels": _list(record.private_labels),
        "search_text": customer_search_text(record.name, record.email, record.customer_no),
        "version": record.version,
    }


def _contract(record: ContractRecord) -> dict[str, Any]:
    return {
        "contract_no": record.contract_no,
        "customer_no": record.customer_no,
        "guarantor_nos": _list(record.guarantor_nos),
        "description": record.description,
        "private_label": record.private_label,
        "state": record.state,
        "version": record.version,
    }


def _charge(record: ChargeRecord) -> dict[str, Any]:
    return {
        "charge_no": record.charge_no,
        "contract_no": record.contract_no,
        "description": record.description,
        "due_date": record.due_date,
        "amount_cents": record.amount_cents,
        "open_cents": record.open_cents,
        "version": record.version,
    }


def _bank_account(record: BankAccountRecord) -> dict[str, Any]:
    return {
        "token": record.token,
        "customer_no": record.customer_no,
        "routing_number": record.routing_number,
        "last4": record.last4,
        "account_type": record.account_type,
        "validated_at_ms": record.validated_at_ms,
        "validated_how": record.validated_how,
        "version": record.version,
    }


_ROOMS: Final[dict[type, tuple[Table, Callable[[Any], dict[str, Any]]]]] = {
    CustomerRecord: (customers, _customer),
    ContractRecord: (contracts, _contract),
    ChargeRecord: (charges, _charge),
    BankAccountRecord: (bank_accounts, _bank_account),
}


def write_reference(conn: Connection, company: str, epoch: str, changes: Iterable[Change]) -> int:
    """Store a page's reference data, each table at once; return how many records it held."""
    rows: dict[type, list[dict[str, Any]]] = {}
    gone: list[dict[str, Any]] = []
    count = 0
    for change in changes:
        kind = type(change.record)
        if isinstance(change.record, CompanyRecord):
            _write_company(conn, company, change.record)
        elif isinstance(change.record, ChargeRecord) and change.deleted:
            gone.append({"of_company": company, "of_charge": change.record.charge_no})
        elif kind in _ROOMS:
            values = _ROOMS[kind][1](change.record)
            if kind is ContractRecord:
                values["changed_ms"] = change.at_ms
            rows.setdefault(kind, []).append({"company": company, "record_epoch": epoch, **values})
        else:
            continue
        count += 1
    for kind, values_of_kind in rows.items():
        _upsert_newer(conn, _ROOMS[kind][0], values_of_kind)
    _delete_charges(conn, gone)
    return count


def _upsert_newer(conn: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    names = tuple(rows[0])
    key, values = (table.name, conn.dialect.name), itemgetter(*names)
    if key not in _MADE:
        _MADE[key] = _newer(upsert(table, conn), table, names)
    _MADE[key].run(conn, [tuple(map(_plain, values(row))) for row in rows])


def _plain(value: Any) -> Any:
    """Dates go to the driver as both engines read them: ISO text."""
    return value.isoformat() if isinstance(value, date) else value


_MADE: Final[dict[tuple[str, str], BulkStatement]] = {}
"""By table and engine, compiled once."""


def _newer(statement: Any, table: Table, names: tuple[str, ...]) -> BulkStatement:
    """Return the upsert that a newer version, or another epoch, makes."""
    keys = [column.name for column in table.primary_key.columns]
    others = {name: statement.excluded[name] for name in names if name not in keys}
    newer = or_(
        statement.excluded.version > table.c.version,
        statement.excluded.record_epoch != table.c.record_epoch,
    )
    return BulkStatement(
        statement.on_conflict_do_update(index_elements=keys, set_=others, where=newer), names
    )


def _delete_charges(conn: Connection, gone: list[dict[str, Any]]) -> None:
    if gone:
        of_key = (charges.c.company == bindparam("of_company"), charges.c.charge_no == bindparam("of_charge"))
        conn.execute(delete(charges).where(*of_key), gone)


def _write_company(conn: Connection, company: str, record: CompanyRecord) -> None:
    """The company's row is there already: everything else hangs on it. No feed writes another's.

    What an LTi admin has said of the company stays.
    """
    conn.execute(
        update(finance_companies)
        .where(finance_companies.c.company == company, finance_companies.c.company == record.code)
        .values(company_values(record) | set_by_hand(conn, company))
    )


def company_values(record: CompanyRecord) -> dict[str, Any]:
    """Return what ASPIRE says of a company, by the names of its columns."""
    return {
        "name": record.name,
        "time_zone": record.time_zone,
        "bank_processing_type": record.bank_processing_type,
        "balancing_entry": record.balancing_entry,
        "counters": record.counters,
        "payment_accounts": record.payment_accounts,
        "cutoff": record.cutoff,
    }
