"""Records to rows and back: the only place that knows the columns."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import msgspec

from admin_desktop.models.feed.records import (
    AlternateEftRecord,
    BankAccountRecord,
    ChargeRecord,
    CompanyRecord,
    ContractRecord,
    CustomerRecord,
    EftGenerationRecord,
    FeedRecord,
)
from admin_desktop.sync.mock_aspire.ledger.desk import BankSetup
from admin_desktop.sync.mock_aspire.ledger.storing import wire
from admin_desktop.sync.mock_aspire.ledger.storing.new_records import NewEft


@dataclass(frozen=True, slots=True)
class FullAccount:
    """A bank account with its full number: never leaves ASPIRE but in a NACHA file."""

    routing_number: str
    account_number: str = field(repr=False)
    account_type: str
    holder: str


@dataclass(frozen=True, slots=True)
class KeptEft:
    """An Alternate EFT record with what only ASPIRE keeps of it."""

    record: AlternateEftRecord
    closed_by: str | None
    """``portal``, ``staff``, ``posting`` or None while open."""
    trace_number: str | None
    """Of the entry in the NACHA file that holds it, if any."""


def reference_key(record: FeedRecord) -> str:
    """Return the key of a customer, contract or charge."""
    if isinstance(record, CustomerRecord):
        return record.customer_no
    if isinstance(record, ContractRecord):
        return record.contract_no
    if isinstance(record, ChargeRecord):
        return record.charge_no
    raise TypeError(type(record).__name__)


def insert_company(conn: sqlite3.Connection, record: CompanyRecord, bank: BankSetup) -> None:
    """Add a finance company with its numbers at 1."""
    conn.execute(
        "INSERT INTO companies (company, name, time_zone, bank_processing_type, balancing_entry, counters,"
        " payment_accounts, cutoff, bank_routing, bank_name, company_id, balancing_account)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(record.code, record.name, record.time_zone, record.bank_processing_type),
            *(record.balancing_entry, record.counters, record.payment_accounts, record.cutoff),
            *(bank.bank_routing, bank.bank_name, bank.company_id, bank.balancing_account),
        ),
    )


def insert_references(conn: sqlite3.Connection, company: str, records: Iterable[FeedRecord]) -> None:
    """Keep customers, contracts and charges as they now are."""
    conn.executemany(
        "INSERT OR REPLACE INTO reference_records VALUES (?, ?, ?, ?)",
        [
            (company, wire.KINDS[type(record)], reference_key(record), wire.record_json(record))
            for record in records
        ],
    )


def insert_accounts(
    conn: sqlite3.Connection, company: str, accounts: Iterable[tuple[BankAccountRecord, FullAccount]]
) -> None:
    """Add bank accounts with their full numbers."""
    conn.executemany(
        "INSERT INTO bank_accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(company, record.token, record.customer_no, record.routing_number, record.last4),
                *(record.account_type, record.validated_at_ms, record.validated_how, record.version),
                *(full.account_number, full.holder),
            )
            for record, full in accounts
        ],
    )


def account_record(row: sqlite3.Row) -> BankAccountRecord:
    """Return the account as the feed tells it."""
    return BankAccountRecord(
        token=row["token"],
        customer_no=row["customer_no"],
        routing_number=row["routing_number"],
        last4=row["last4"],
        account_type=row["account_type"],
        validated_at_ms=row["validated_at_ms"],
        validated_how=row["validated_how"],
        version=row["version"],
    )


def insert_efts(conn: sqlite3.Connection, company: str, kept: Iterable[KeptEft]) -> None:
    """Add Alternate EFT records; raises sqlite3.IntegrityError for a reference that was ever used."""
    conn.executemany(
        "INSERT INTO alternate_efts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        [(company, *_eft_values(item)) for item in kept],
    )


def update_eft(conn: sqlite3.Connection, company: str, item: KeptEft, *, deleted: bool = False) -> None:
    """Keep an Alternate EFT record as it now is."""
    values = _eft_values(item)[1:]
    conn.execute(
        "UPDATE alternate_efts SET payment_ref = ?, customer_no = ?, contract_no = ?,"
        " bank_account_token = ?, amount_cents = ?, sec_code = ?, effective_date = ?, payments = ?,"
        " payments_processed = ?, batch_no = ?, batch_state = ?, return_code = ?, version = ?,"
        " updated_at_ms = ?, closed_by = ?, trace_number = ?, deleted = ?"
        " WHERE company = ? AND record_no = ?",
        (*values, deleted, company, item.record.record_no),
    )


def _eft_values(item: KeptEft) -> tuple[object, ...]:
    record = item.record
    return (
        *(record.record_no, record.payment_ref, record.customer_no, record.contract_no),
        *(record.bank_account_token, record.amount_cents, record.sec_code),
        *(record.effective_date.isoformat(), record.payments, record.payments_processed),
        *(record.batch_no, record.batch_state, record.return_code, record.version, record.updated_at_ms),
        *(item.closed_by, item.trace_number),
    )


def mark_deleted(conn: sqlite3.Connection, company: str, record_nos: Iterable[int]) -> None:
    """Mark records that staff deleted: they are gone from every answer, their references are not."""
    conn.executemany(
        "UPDATE alternate_efts SET deleted = 1 WHERE company = ? AND record_no = ?",
        [(company, number) for number in record_nos],
    )


def insert_refs(conn: sqlite3.Connection, company: str, created: Iterable[AlternateEftRecord]) -> None:
    """Keep for ever which body each payment reference was created with; records without one are left out."""
    conn.executemany(
        "INSERT INTO payment_refs VALUES (?, ?, ?, ?)",
        [
            (company, record.payment_ref, record.record_no, creation_body(record))
            for record in created
            if record.payment_ref is not None
        ],
    )


def creation_body(record: AlternateEftRecord | NewEft) -> bytes:
    """Return the body a record is created with, in one canonical form."""
    return msgspec.json.encode(
        [
            *(record.payment_ref, record.customer_no, record.contract_no, record.bank_account_token),
            *(record.amount_cents, record.sec_code, record.effective_date),
        ]
    )


def kept_eft(row: sqlite3.Row) -> KeptEft:
    """Return an Alternate EFT record from its row."""
    record = AlternateEftRecord(
        record_no=row["record_no"],
        payment_ref=row["payment_ref"],
        customer_no=row["customer_no"],
        contract_no=row["contract_no"],
        bank_account_token=row["bank_account_token"],
        amount_cents=row["amount_cents"],
        sec_code=row["sec_code"],
        effective_date=date.fromisoformat(row["effective_date"]),
        payments=row["payments"],
        payments_processed=row["payments_processed"],
        batch_no=row["batch_no"],
        batch_state=row["batch_state"],
        return_code=row["return_code"],
        version=row["version"],
        updated_at_ms=row["updated_at_ms"],
    )
    return KeptEft(record, row["closed_by"], row["trace_number"])


def insert_runs(
    conn: sqlite3.Connection, company: str, runs: Iterable[tuple[EftGenerationRecord, str | None]]
) -> None:
    """Add EFT Generation runs with the text of their NACHA files."""
    conn.executemany(
        "INSERT INTO eft_generations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(company, run.run_no, run.batch_no),
                run.from_date.isoformat() if run.from_date else None,
                *(run.through_date.isoformat(), run.state, run.pulled_at_ms, run.posted_at_ms),
                *(run.voided_at_ms, run.entries, run.debit_cents, run.file_sha256, text),
            )
            for run, text in runs
        ],
    )


def run_record(row: sqlite3.Row) -> EftGenerationRecord:
    """Return a run from its row."""
    return EftGenerationRecord(
        run_no=row["run_no"],
        batch_no=row["batch_no"],
        from_date=date.fromisoformat(row["from_date"]) if row["from_date"] else None,
        through_date=date.fromisoformat(row["through_date"]),
        state=row["state"],
        pulled_at_ms=row["pulled_at_ms"],
        posted_at_ms=row["posted_at_ms"],
        voided_at_ms=row["voided_at_ms"],
        entries=row["entries"],
        debit_cents=row["debit_cents"],
        file_sha256=row["file_sha256"],
    )
