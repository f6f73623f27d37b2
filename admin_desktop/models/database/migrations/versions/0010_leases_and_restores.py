"""Who syncs a company right now, and what was decided after ASPIRE was restored from a backup."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "sync_leases",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("fence", sa.BigInteger(), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("desk", sa.String(length=80), nullable=False),
        sa.Column("taken_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_sync_leases_company"),
        sa.PrimaryKeyConstraint("company", name="pk_sync_leases"),
    )
    op.create_table(
        "restore_plans",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("plan_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("old_epoch", sa.String(length=40), nullable=True),
        sa.Column("new_epoch", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("proposed_ms", sa.BigInteger(), nullable=False),
        sa.Column("proposed_by", sa.String(length=80), nullable=False),
        sa.Column("confirmed_ms", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_by", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_restore_plans_company"),
        sa.PrimaryKeyConstraint("company", "plan_no", name="pk_restore_plans"),
    )
    op.create_table(
        "restore_decisions",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("plan_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("payment_ref", sa.String(length=15), nullable=False),
        sa.Column("decision", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "plan_no"],
            ["restore_plans.company", "restore_plans.plan_no"],
            name="fk_restore_decisions_company_plan_no",
        ),
        sa.ForeignKeyConstraint(
            ["company", "payment_ref"],
            ["payments.company", "payments.payment_ref"],
            name="fk_restore_decisions_company_payment_ref",
        ),
        sa.PrimaryKeyConstraint("company", "plan_no", "payment_ref", name="pk_restore_decisions"),
    )
