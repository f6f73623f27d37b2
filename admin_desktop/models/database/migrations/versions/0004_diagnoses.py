"""What a diagnosis needs of ASPIRE's record, and the diagnoses that were made."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("payments", sa.Column("record_sec_code", sa.String(length=3), nullable=True))
    op.add_column("payments", sa.Column("record_updated_ms", sa.BigInteger(), nullable=True))
    op.create_table(
        "diagnoses",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("asked_by", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("next_step", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "payment_ref"],
            ["payments.company", "payments.payment_ref"],
            name="fk_diagnoses_company",
        ),
        sa.PrimaryKeyConstraint("company", "payment_ref", "at_ms", name="pk_diagnoses"),
    )
