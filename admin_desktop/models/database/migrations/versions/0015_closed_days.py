"""A finance company's own closed days: it runs no EFT Generation on them."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "closed_days",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("added_ms", sa.BigInteger(), nullable=False),
        sa.Column("added_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_closed_days_company"),
        sa.PrimaryKeyConstraint("company", "day", name="pk_closed_days"),
    )
