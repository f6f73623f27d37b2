"""Payments and what moves them: the tables that the sync writes all day.

Every key starts with the finance company, so that the same schema can be sharded by it. Money is integer
cents, instants are integer milliseconds UTC, dates are ISO text, codes are the enums' values.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def company_key() -> Column[str]:
    """The first column of every key."""
    return Column("company", String(12), primary_key=True)


def of_company() -> ForeignKeyConstraint:
    """The finance company must be there."""
    return ForeignKeyConstraint(["company"], ["finance_companies.company"])


MARKED = (
    "checking OR too_late_batch IS NOT NULL OR return_code IS NOT NULL OR differences IS NOT NULL "
    "OR rejected_reason IS NOT NULL OR missing_since_ms IS NOT NULL"
)
"""Wears a mark that is stored (Late is not). A query must say the same words to walk the partial index."""

_CONTRADICTED = text("differences IS NOT NULL OR missing_since_ms IS NOT NULL")

payments = Table(
    "payments",
    metadata,
    company_key(),
    Column("payment_ref", String(15), primary_key=True),
    Column("status", String(16), nullable=False),
    Column("status_since_ms", BigInteger, nullable=False),
    Column("submitted_ms", BigInteger, nullable=False),
    Column("submitted_by", String(80), nullable=False),
    Column("customer_no", String(20), nullable=False),
    Column("contract_no", String(20), nullable=False),
    Column("bank_account_token", String(40), nullable=False),
    Column("amount_cents", BigInteger, nullable=False),
    Column("sec_code", String(3), nullable=False),
    Column("effective_date", Date, nullable=False),
    Column("cancel_requested_ms", BigInteger),
    Column("cancel_requested_by", String(80)),
    Column("updated_ms", BigInteger, nullable=False),
    Column("due_ms", BigInteger),
    # ASPIRE's side, as it last said; only the newest version within an epoch is kept.
    Column("record_no", BigInteger),
    Column("record_epoch", String(40)),
    Column("record_version", BigInteger),
    Column("payments_counter", Integer),
    Column("payments_processed", Integer),
    Column("batch_no", BigInteger),
    Column("batch_state", String(8)),
    Column("return_code", String(3)),
    # Marks: each is a fact of its own, beside the status.
    Column("checking", Boolean, nullable=False, default=False),
    Column("too_late_batch", BigInteger),
    Column("rejected_reason", Text),
    Column("missing_since_ms", BigInteger),
    Column("differences", Text),
    Column("accepted", Text),
    # More of ASPIRE's record, for diagnosis: its own SEC code, and when ASPIRE last changed it.
    Column("record_sec_code", String(3)),
    Column("record_updated_ms", BigInteger),
    of_company(),
    # One index per sortable column, the payment's key right behind it: the grid walks along them, in pages.
    # What they cost the sync stands in docs/performance.md.
    Index(None, "submitted_ms", "company", "payment_ref"),
    Index(None, "company", "submitted_ms", "payment_ref"),
    Index(None, "status", "submitted_ms", "company", "payment_ref"),
    Index(None, "updated_ms", "company", "payment_ref"),
    Index(None, "amount_cents", "company", "payment_ref"),
    Index(None, "effective_date", "company", "payment_ref"),
    Index(None, "payment_ref", "company"),
    Index(None, "company", "customer_no", "submitted_ms", "payment_ref"),
    Index(None, "contract_no", "company", "payment_ref"),
    Index(None, "record_no", "company", "payment_ref"),
    Index(None, "batch_no", "company", "payment_ref"),
    Index(None, "due_ms", "company", "payment_ref"),
    # The few that wear a stored mark, for filters and views that ask for marks. PostgreSQL's condition stands
    # in the migration alone: said here too, every start would import PostgreSQL's dialect.
    Index("ix_payments_marked", "submitted_ms", "company", "payment_ref", sqlite_where=text(MARKED)),
    # Only the few that wait for a person: the sync counts them after every cycle.
    Index("ix_payments_contradicted", "company", sqlite_where=_CONTRADICTED),
)

payment_events = Table(
    "payment_events",
    metadata,
    company_key(),
    Column("payment_ref", String(15), primary_key=True),
    Column("event_no", Integer, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("aspire_at_ms", BigInteger),
    Column("kind", String(24), nullable=False),
    Column("status", String(16)),
    Column("actor", String(80), nullable=False),
    Column("text", Text, nullable=False),
    Column("detail", Text),
    ForeignKeyConstraint(["company", "payment_ref"], ["payments.company", "payments.payment_ref"]),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    company_key(),
    Column("entry_no", BigInteger, primary_key=True, autoincrement=False),
    Column("payment_ref", String(15), nullable=False),
    Column("action", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("epoch", String(40)),
    Column("not_before_ms", BigInteger, nullable=False, default=0),
    Column("created_ms", BigInteger, nullable=False),
    Column("attempted_ms", BigInteger),
    Column("settled_ms", BigInteger),
    Column("last_answer", Text),
    ForeignKeyConstraint(["company", "payment_ref"], ["payments.company", "payments.payment_ref"]),
    Index(None, "company", "state", "not_before_ms"),
    Index(None, "company", "payment_ref", "entry_no"),
)

sync_cursors = Table(
    "sync_cursors",
    metadata,
    company_key(),
    Column("epoch", String(40)),
    Column("after_seq", BigInteger, nullable=False, default=0),
    Column("last_success_ms", BigInteger),
    Column("frozen_epoch", String(40)),
    Column("frozen_since_ms", BigInteger),
    Column("comparing_from", BigInteger),
    of_company(),
)

sync_cycles = Table(
    "sync_cycles",
    metadata,
    company_key(),
    Column("started_ms", BigInteger, primary_key=True, autoincrement=False),
    Column("ended_ms", BigInteger, nullable=False),
    Column("pushed", Integer, nullable=False),
    Column("pulled", Integer, nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("message", Text, nullable=False),
    of_company(),
)

eft_runs = Table(
    "eft_runs",
    metadata,
    company_key(),
    Column("run_no", BigInteger, primary_key=True, autoincrement=False),
    Column("batch_no", BigInteger),
    Column("from_date", Date),
    Column("through_date", Date, nullable=False),
    Column("state", String(8), nullable=False),
    Column("pulled_at_ms", BigInteger),
    Column("posted_at_ms", BigInteger),
    Column("voided_at_ms", BigInteger),
    Column("entries", Integer, nullable=False),
    Column("debit_cents", BigInteger, nullable=False),
    Column("file_sha256", String(64)),
    of_company(),
    Index(None, "company", "batch_no"),
)

unknown_records = Table(
    "unknown_records",
    metadata,
    company_key(),
    Column("record_no", BigInteger, primary_key=True, autoincrement=False),
    Column("payment_ref", String(15)),
    Column("amount_cents", BigInteger, nullable=False),
    Column("effective_date", Date, nullable=False),
    Column("record_epoch", String(40), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("record", Text, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),
    of_company(),
)

set_aside = Table(
    "set_aside",
    metadata,
    company_key(),
    Column("epoch", String(40), primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(24), nullable=False),
    Column("reason", Text, nullable=False),
    Column("raw", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("reviewed_ms", BigInteger),
    Column("reviewed_by", String(80)),
    of_company(),
)

# What was answered when somebody asked why a payment stands where it does.
diagnoses = Table(
    "diagnoses",
    metadata,
    company_key(),
    Column("payment_ref", String(15), primary_key=True),
    Column("at_ms", BigInteger, primary_key=True, autoincrement=False),
    Column("asked_by", String(80), nullable=False),
    Column("status", String(16), nullable=False),
    Column("cause", String(40), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("sentence", Text, nullable=False),
    Column("next_step", Text, nullable=False),
    ForeignKeyConstraint(["company", "payment_ref"], ["payments.company", "payments.payment_ref"]),
)
