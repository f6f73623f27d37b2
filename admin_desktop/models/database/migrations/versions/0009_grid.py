"""An index per sortable column, totals and text indexes for the grid, and case work on a payment."""

import sqlalchemy as sa
from alembic import op

from admin_desktop.models.database.migrations.grid_objects import create_grid_objects

revision = "0009"
down_revision = "0008"

_MARKED = sa.text(
    "checking OR too_late_batch IS NOT NULL OR return_code IS NOT NULL OR differences IS NOT NULL "
    "OR rejected_reason IS NOT NULL OR missing_since_ms IS NOT NULL"
)


def upgrade() -> None:
    op.create_table(
        "payment_totals",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("payments", sa.BigInteger(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("company", "status", name="pk_payment_totals"),
    )
    op.create_table(
        "payment_cases",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("assignee", sa.String(length=80), nullable=True),
        sa.Column("reviewed_by", sa.String(length=80), nullable=True),
        sa.Column("reviewed_ms", sa.BigInteger(), nullable=True),
        sa.Column("notes", sa.Integer(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "payment_ref"],
            ["payments.company", "payments.payment_ref"],
            name="fk_payment_cases_company_payment_ref",
        ),
        sa.PrimaryKeyConstraint("company", "payment_ref", name="pk_payment_cases"),
    )
    op.create_index(
        "ix_payment_cases_company_assignee_payment_ref",
        "payment_cases",
        ["company", "assignee", "payment_ref"],
        unique=False,
    )
    op.create_table(
        "payment_notes",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("note_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("author", sa.String(length=80), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "payment_ref"],
            ["payments.company", "payments.payment_ref"],
            name="fk_payment_notes_company_payment_ref",
        ),
        sa.PrimaryKeyConstraint("company", "payment_ref", "note_no", name="pk_payment_notes"),
    )
    op.drop_index("ix_payments_company_batch_no", "payments")
    op.drop_index("ix_payments_company_contract_no", "payments")
    op.drop_index("ix_payments_company_customer_no_submitted_ms", "payments")
    op.drop_index("ix_payments_company_record_no", "payments")
    op.drop_index("ix_payments_company_status_submitted_ms_payment_ref", "payments")
    op.drop_index("ix_payments_due_ms", "payments")
    op.create_index(
        "ix_payments_amount_cents_company_payment_ref",
        "payments",
        ["amount_cents", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_batch_no_company_payment_ref",
        "payments",
        ["batch_no", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_company_customer_no_submitted_ms_payment_ref",
        "payments",
        ["company", "customer_no", "submitted_ms", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_contract_no_company_payment_ref",
        "payments",
        ["contract_no", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_due_ms_company_payment_ref",
        "payments",
        ["due_ms", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_effective_date_company_payment_ref",
        "payments",
        ["effective_date", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_marked",
        "payments",
        ["submitted_ms", "company", "payment_ref"],
        unique=False,
        sqlite_where=_MARKED,
        postgresql_where=_MARKED,
    )
    op.create_index("ix_payments_payment_ref_company", "payments", ["payment_ref", "company"], unique=False)
    op.create_index(
        "ix_payments_record_no_company_payment_ref",
        "payments",
        ["record_no", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_status_submitted_ms_company_payment_ref",
        "payments",
        ["status", "submitted_ms", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_payments_updated_ms_company_payment_ref",
        "payments",
        ["updated_ms", "company", "payment_ref"],
        unique=False,
    )
    op.create_index(
        "ix_customers_search_text_company_customer_no",
        "customers",
        ["search_text", "company", "customer_no"],
        unique=False,
    )
    create_grid_objects(op.get_bind())
