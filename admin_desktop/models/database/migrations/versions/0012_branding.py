"""How a finance company's Customer Portal looks."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "brandings",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("header_colour", sa.String(length=7), nullable=False),
        sa.Column("button_colour", sa.String(length=7), nullable=False),
        sa.Column("support_email", sa.String(length=254), nullable=False),
        sa.Column("logo_scale", sa.Integer(), nullable=False),
        sa.Column("banner", sa.LargeBinary(), nullable=True),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_by", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_brandings_company"),
        sa.PrimaryKeyConstraint("company", name="pk_brandings"),
    )
