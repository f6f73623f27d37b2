"""Payment and return files that were imported as evidence."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "eft_files",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("lenient", sa.Boolean(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("batches", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("addenda", sa.Integer(), nullable=False),
        sa.Column("debit_cents", sa.BigInteger(), nullable=False),
        sa.Column("credit_cents", sa.BigInteger(), nullable=False),
        sa.Column("imported_ms", sa.BigInteger(), nullable=False),
        sa.Column("imported_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_eft_files_company"),
        sa.PrimaryKeyConstraint("company", "sha256", name="pk_eft_files"),
    )
    op.create_table(
        "eft_entries",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("line_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("code", sa.String(length=3), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("is_debit", sa.Boolean(), nullable=False),
        sa.Column("sec_code", sa.String(length=3), nullable=False),
        sa.Column("effective_date", sa.Date(), nullable=True),
        sa.Column("trace_number", sa.String(length=15), nullable=False),
        sa.Column("original_trace", sa.String(length=15), nullable=False),
        sa.Column("masked_line", sa.String(length=94), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "sha256"],
            ["eft_files.company", "eft_files.sha256"],
            name="fk_eft_entries_company_sha256",
        ),
        sa.PrimaryKeyConstraint("company", "sha256", "line_no", name="pk_eft_entries"),
    )
    op.create_index(
        "ix_eft_entries_company_payment_ref", "eft_entries", ["company", "payment_ref"], unique=False
    )
