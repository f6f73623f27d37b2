"""Customers, contracts and charges: what ASPIRE keeps beside the payments, and how staff change them."""

import msgspec

from admin_desktop.models.feed.records import ChargeRecord, ContractRecord, CustomerRecord
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.storing import rows, wire


def put(desk: Desk, record: CustomerRecord | ContractRecord | ChargeRecord) -> None:
    """Keep a record as it now is and tell the feed; the caller counts its version up."""
    rows.insert_references(desk.conn, desk.company, [record])
    desk.append(record)


def customer(desk: Desk, customer_no: str) -> CustomerRecord | None:
    """Return a customer, or None."""
    body = _body(desk, wire.KINDS[CustomerRecord], customer_no)
    return None if body is None else msgspec.json.decode(body, type=CustomerRecord)


def contract(desk: Desk, contract_no: str) -> ContractRecord | None:
    """Return a contract, or None."""
    body = _body(desk, wire.KINDS[ContractRecord], contract_no)
    return None if body is None else msgspec.json.decode(body, type=ContractRecord)


def _body(desk: Desk, kind: str, key: str) -> bytes | None:
    row = desk.conn.execute(
        "SELECT body FROM reference_records WHERE company = ? AND kind = ? AND record_key = ?",
        (desk.company, kind, key),
    ).fetchone()
    return None if row is None else bytes(row["body"])
