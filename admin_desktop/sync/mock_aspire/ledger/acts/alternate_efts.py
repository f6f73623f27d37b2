"""Alternate EFT records: create, look up, cancel."""

import sqlite3
from dataclasses import replace

import msgspec

from admin_desktop.models.feed.records import AlternateEftRecord
from admin_desktop.sync.mock_aspire.ledger.acts import creation_rules
from admin_desktop.sync.mock_aspire.ledger.desk import Desk
from admin_desktop.sync.mock_aspire.ledger.refusals import (
    AlreadyInBatchRefusal,
    Code,
    LedgerRefusal,
    NotFoundRefusal,
)
from admin_desktop.sync.mock_aspire.ledger.storing import rows
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft
from admin_desktop.sync.mock_aspire.ledger.storing.rows import KeptEft


def create(desk: Desk, new: NewEft) -> tuple[AlternateEftRecord, bool]:
    """Create a record; returns (record, whether the same body had created it before).

    A reference is unique for ever. Raises LedgerRefusal ``idempotency-mismatch`` for another body, and for a
    record that staff have deleted since; ValidationRefusal naming what is wrong.
    """
    if new.payment_ref is not None:
        known = _known_by(desk, new.payment_ref)
        if known is not None:
            return _same_again(desk, new, known), True
    creation_rules.require(desk, new)
    payments, processed = desk.convention.open
    record = AlternateEftRecord(
        record_no=desk.take("next_record_no"),
        payment_ref=new.payment_ref,
        customer_no=new.customer_no,
        contract_no=new.contract_no,
        bank_account_token=new.bank_account_token,
        amount_cents=new.amount_cents,
        sec_code=new.sec_code,
        effective_date=new.effective_date,
        payments=payments,
        payments_processed=processed,
        batch_no=None,
        batch_state=None,
        return_code=None,
        version=1,
        updated_at_ms=desk.now_ms,
    )
    rows.insert_efts(desk.conn, desk.company, [KeptEft(record, None, None)])
    rows.insert_refs(desk.conn, desk.company, [record])
    desk.append(record)
    return record, False


def get(desk: Desk, record_no: int) -> KeptEft:
    """Return a record; raises NotFoundRefusal, also for one that staff have deleted."""
    row = desk.conn.execute(
        "SELECT * FROM alternate_efts WHERE company = ? AND record_no = ? AND deleted = 0",
        (desk.company, record_no),
    ).fetchone()
    if row is None:
        raise NotFoundRefusal(f"Alternate EFT record {record_no}")
    return rows.kept_eft(row)


def find(desk: Desk, payment_ref: str) -> KeptEft | None:
    """Return the record of a payment reference, or None; a deleted one is not there."""
    row = desk.conn.execute(
        "SELECT * FROM alternate_efts WHERE company = ? AND payment_ref = ? AND deleted = 0",
        (desk.company, payment_ref),
    ).fetchone()
    return None if row is None else rows.kept_eft(row)


def cancel(desk: Desk, record_no: int) -> AlternateEftRecord:
    """Close an open record that no batch holds; again has no effect and the same answer.

    Raises AlreadyInBatchRefusal once EFT Generation has pulled it, LedgerRefusal ``already-closed`` when it
    was posted or closed by staff (or its counters mean neither open nor closed), NotFoundRefusal.
    """
    kept = get(desk, record_no)
    if kept.record.batch_state == "pulled":
        raise AlreadyInBatchRefusal(kept.record.batch_no or 0)
    if kept.closed_by == "portal" and is_closed(desk, kept.record):
        return kept.record
    if kept.record.batch_state == "posted" or not is_open(desk, kept.record):
        raise LedgerRefusal(Code.ALREADY_CLOSED, "the record was posted, or closed by the finance company")
    return keep(desk, closed(desk, kept, "portal"))


def is_open(desk: Desk, record: AlternateEftRecord) -> bool:
    """Whether the counters mean open, by the company's convention."""
    return (record.payments, record.payments_processed) == desk.convention.open


def is_closed(desk: Desk, record: AlternateEftRecord) -> bool:
    """Whether the counters mean closed, by the company's convention."""
    return (record.payments, record.payments_processed) == desk.convention.closed


def closed(desk: Desk, kept: KeptEft, by: str) -> KeptEft:
    """Return the record with its counters closed."""
    payments, processed = desk.convention.closed
    record = msgspec.structs.replace(kept.record, payments=payments, payments_processed=processed)
    return replace(kept, record=record, closed_by=by)


def keep(desk: Desk, kept: KeptEft, *, deleted: bool = False) -> AlternateEftRecord:
    """Keep a changed record under its next version and tell the feed."""
    record = msgspec.structs.replace(kept.record, version=kept.record.version + 1, updated_at_ms=desk.now_ms)
    rows.update_eft(desk.conn, desk.company, replace(kept, record=record), deleted=deleted)
    desk.append(record, deleted=deleted)
    return record


def _known_by(desk: Desk, payment_ref: str) -> sqlite3.Row | None:
    found: sqlite3.Row | None = desk.conn.execute(
        "SELECT record_no, body FROM payment_refs WHERE company = ? AND payment_ref = ?",
        (desk.company, payment_ref),
    ).fetchone()
    return found


def _same_again(desk: Desk, new: NewEft, known: sqlite3.Row) -> AlternateEftRecord:
    if bytes(known["body"]) != rows.creation_body(new):
        raise LedgerRefusal(Code.IDEMPOTENCY_MISMATCH, "the reference was used with another body")
    try:
        return get(desk, known["record_no"]).record
    except NotFoundRefusal:
        raise LedgerRefusal(
            Code.IDEMPOTENCY_MISMATCH, "the reference belongs to a record that the finance company deleted"
        ) from None
