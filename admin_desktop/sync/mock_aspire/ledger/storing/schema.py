"""The tables of the ledger's SQLite file."""

APPLICATION_ID = 0x41535052
"""``ASPR`` in the file's header: what is something else is never touched."""

VERSION = 1
"""Counted up when a table changes; the mock's files are not migrated but made afresh."""

DATA_TABLES = (
    "companies",
    "reference_records",
    "bank_accounts",
    "alternate_efts",
    "payment_refs",
    "eft_generations",
    "return_files",
    "changes",
)
"""What a reset empties. ``meta`` and ``tokens`` outlive it."""

DDL = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tokens (company TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE) WITHOUT ROWID;

CREATE TABLE companies (
    company TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL,
    bank_processing_type TEXT NOT NULL, balancing_entry INTEGER NOT NULL, counters TEXT NOT NULL,
    payment_accounts TEXT NOT NULL, cutoff TEXT NOT NULL,
    bank_routing TEXT NOT NULL, bank_name TEXT NOT NULL, company_id TEXT NOT NULL,
    balancing_account TEXT NOT NULL,
    next_seq INTEGER NOT NULL DEFAULT 1, next_record_no INTEGER NOT NULL DEFAULT 1,
    next_run_no INTEGER NOT NULL DEFAULT 1, next_batch_no INTEGER NOT NULL DEFAULT 1,
    next_trace INTEGER NOT NULL DEFAULT 1, next_return_file INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;

CREATE TABLE reference_records (
    company TEXT NOT NULL, kind TEXT NOT NULL, record_key TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (company, kind, record_key)
) WITHOUT ROWID;

CREATE TABLE bank_accounts (
    company TEXT NOT NULL, token TEXT NOT NULL, customer_no TEXT NOT NULL,
    routing_number TEXT NOT NULL, last4 TEXT NOT NULL, account_type TEXT NOT NULL,
    validated_at_ms INTEGER, validated_how TEXT, version INTEGER NOT NULL,
    account_number TEXT NOT NULL, holder TEXT NOT NULL,
    PRIMARY KEY (company, token)
) WITHOUT ROWID;
CREATE INDEX bank_accounts_number
    ON bank_accounts (company, customer_no, routing_number, account_number);

CREATE TABLE alternate_efts (
    company TEXT NOT NULL, record_no INTEGER NOT NULL, payment_ref TEXT,
    customer_no TEXT NOT NULL, contract_no TEXT NOT NULL, bank_account_token TEXT NOT NULL,
    amount_cents INTEGER NOT NULL, sec_code TEXT NOT NULL, effective_date TEXT NOT NULL,
    payments INTEGER NOT NULL, payments_processed INTEGER NOT NULL,
    batch_no INTEGER, batch_state TEXT, return_code TEXT,
    version INTEGER NOT NULL, updated_at_ms INTEGER NOT NULL,
    closed_by TEXT, deleted INTEGER NOT NULL DEFAULT 0, trace_number TEXT,
    PRIMARY KEY (company, record_no), UNIQUE (company, payment_ref)
) WITHOUT ROWID;
CREATE INDEX alternate_efts_due ON alternate_efts (company, effective_date)
    WHERE batch_state IS NULL AND deleted = 0;
CREATE INDEX alternate_efts_batch ON alternate_efts (company, batch_no, record_no)
    WHERE batch_no IS NOT NULL;

CREATE TABLE payment_refs (
    company TEXT NOT NULL, payment_ref TEXT NOT NULL, record_no INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (company, payment_ref)
) WITHOUT ROWID;

CREATE TABLE eft_generations (
    company TEXT NOT NULL, run_no INTEGER NOT NULL, batch_no INTEGER, from_date TEXT,
    through_date TEXT NOT NULL, state TEXT NOT NULL, pulled_at_ms INTEGER, posted_at_ms INTEGER,
    voided_at_ms INTEGER, entries INTEGER NOT NULL, debit_cents INTEGER NOT NULL, file_sha256 TEXT,
    file_text TEXT,
    PRIMARY KEY (company, run_no), UNIQUE (company, batch_no)
);

CREATE TABLE return_files (
    company TEXT NOT NULL, file_sha256 TEXT NOT NULL, imported_at_ms INTEGER NOT NULL,
    PRIMARY KEY (company, file_sha256)
) WITHOUT ROWID;

CREATE TABLE changes (
    company TEXT NOT NULL, seq INTEGER NOT NULL, entry BLOB NOT NULL,
    PRIMARY KEY (company, seq)
) WITHOUT ROWID;
"""
