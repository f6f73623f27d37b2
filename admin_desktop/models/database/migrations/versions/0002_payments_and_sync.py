"""Payments, their timeline, the outbox and what the sync remembers."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "payments",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("status_since_ms", sa.BigInteger(), nullable=False),
        sa.Column("submitted_ms", sa.BigInteger(), nullable=False),
        sa.Column("submitted_by", sa.String(length=80), nullable=False),
        sa.Column("customer_no", sa.String(length=20), nullable=False),
        sa.Column("contract_no", sa.String(length=20), nullable=False),
        sa.Column("bank_account_token", sa.String(length=40), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("sec_code", sa.String(length=3), nullable=False),
        sa.Column("effective_date", sa.Date(), nullable=False),
        sa.Column("cancel_requested_ms", sa.BigInteger(), nullable=True),
        sa.Column("cancel_requested_by", sa.String(length=80), nullable=True),
        sa.Column("updated_ms", sa.BigInteger(), nullable=False),
        sa.Column("due_ms", sa.BigInteger(), nullable=True),
        sa.Column("record_no", sa.BigInteger(), nullable=True),
        sa.Column("record_epoch", sa.String(length=40), nullable=True),
        sa.Column("record_version", sa.BigInteger(), nullable=True),
        sa.Column("payments_counter", sa.Integer(), nullable=True),
        sa.Column("payments_processed", sa.Integer(), nullable=True),
        sa.Column("batch_no", sa.BigInteger(), nullable=True),
        sa.Column("batch_state", sa.String(length=8), nullable=True),
        sa.Column("return_code", sa.String(length=3), nullable=True),
        sa.Column("checking", sa.Boolean(), nullable=False),
        sa.Column("too_late_batch", sa.BigInteger(), nullable=True),
        sa.Column("rejected_reason", sa.Text(), nullable=True),
        sa.Column("missing_since_ms", sa.BigInteger(), nullable=True),
        sa.Column("differences", sa.Text(), nullable=True),
        sa.Column("accepted", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_payments_company"),
        sa.PrimaryKeyConstraint("company", "payment_ref", name="pk_payments"),
    )
    op.create_index("ix_payments_company_batch_no", "payments", ["company", "batch_no"], unique=False)
    op.create_index("ix_payments_company_contract_no", "payments", ["company", "contract_no"], unique=False)
    op.create_index(
        "ix_payments_company_customer_no_submitted_ms",
        "payments",
        ["company", "customer_no", "submitted_ms"],
        unique=False,
    )
    op.create_index("ix_payments_company_record_no", "payments", ["company", "record_no"], unique=False)
    op.create_index(
        "ix_payments_company_status_submitted_ms_payment_ref",
        "payments",
        ["company", "status", "submitted_ms", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_company_submitted_ms_payment_ref",
        "payments",
        ["company", "submitted_ms", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_contradicted",
        "payments",
        ["company"],
        unique=False,
        sqlite_where=sa.text("differences IS NOT NULL OR missing_since_ms IS NOT NULL"),
        postgresql_where=sa.text("differences IS NOT NULL OR missing_since_ms IS NOT NULL"),
    )
    op.create_index("ix_payments_due_ms", "payments", ["due_ms"], unique=False)
    op.create_index(
        "ix_payments_submitted_ms_company_payment_ref",
        "payments",
        ["submitted_ms", "company", "payment_ref"],
        unique=False,
    )
    op.create_table(
        "payment_events",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("event_no", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("aspire_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=True),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "payment_ref"],
            ["payments.company", "payments.payment_ref"],
            name="fk_payment_events_company_payment_ref",
        ),
        sa.PrimaryKeyConstraint("company", "payment_ref", "event_no", name="pk_payment_events"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("entry_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(length=40), nullable=True),
        sa.Column("not_before_ms", sa.BigInteger(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("attempted_ms", sa.BigInteger(), nullable=True),
        sa.Column("settled_ms", sa.BigInteger(), nullable=True),
        sa.Column("last_answer", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company", "payment_ref"],
            ["payments.company", "payments.payment_ref"],
            name="fk_outbox_company_payment_ref",
        ),
        sa.PrimaryKeyConstraint("company", "entry_no", name="pk_outbox"),
    )
    op.create_index(
        "ix_outbox_company_payment_ref_entry_no",
        "outbox",
        ["company", "payment_ref", "entry_no"],
        unique=False,
    )
    op.create_index(
        "ix_outbox_company_state_not_before_ms", "outbox", ["company", "state", "not_before_ms"], unique=False
    )
    op.create_table(
        "sync_cursors",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("epoch", sa.String(length=40), nullable=True),
        sa.Column("after_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_success_ms", sa.BigInteger(), nullable=True),
        sa.Column("frozen_epoch", sa.String(length=40), nullable=True),
        sa.Column("frozen_since_ms", sa.BigInteger(), nullable=True),
        sa.Column("comparing_from", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_sync_cursors_company"),
        sa.PrimaryKeyConstraint("company", name="pk_sync_cursors"),
    )
    op.create_table(
        "sync_cycles",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("started_ms", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("ended_ms", sa.BigInteger(), nullable=False),
        sa.Column("pushed", sa.Integer(), nullable=False),
        sa.Column("pulled", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_sync_cycles_company"),
        sa.PrimaryKeyConstraint("company", "started_ms", name="pk_sync_cycles"),
    )
    op.create_table(
        "eft_runs",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("run_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("batch_no", sa.BigInteger(), nullable=True),
        sa.Column("from_date", sa.Date(), nullable=True),
        sa.Column("through_date", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("pulled_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("posted_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("voided_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("debit_cents", sa.BigInteger(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_eft_runs_company"),
        sa.PrimaryKeyConstraint("company", "run_no", name="pk_eft_runs"),
    )
    op.create_index("ix_eft_runs_company_batch_no", "eft_runs", ["company", "batch_no"], unique=False)
    op.create_table(
        "unknown_records",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("record_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=True),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("effective_date", sa.Date(), nullable=False),
        sa.Column("record_epoch", sa.String(length=40), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("seen_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company"], ["finance_companies.company"], name="fk_unknown_records_company"
        ),
        sa.PrimaryKeyConstraint("company", "record_no", name="pk_unknown_records"),
    )
    op.create_table(
        "set_aside",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("epoch", sa.String(length=40), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("reviewed_ms", sa.BigInteger(), nullable=True),
        sa.Column("reviewed_by", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_set_aside_company"),
        sa.PrimaryKeyConstraint("company", "epoch", "seq", name="pk_set_aside"),
    )
