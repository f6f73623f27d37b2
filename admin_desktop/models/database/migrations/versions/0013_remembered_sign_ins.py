"""Sign-ins that a computer remembers, and tries at names that nobody has."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "remembered_sign_ins",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("user_name", sa.String(length=80), nullable=False),
        sa.Column("token_no", sa.String(length=16), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("machine", sa.String(length=80), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("company", "user_name", "token_no", name="pk_remembered_sign_ins"),
    )
    op.create_table(
        "unknown_names",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("name_hash", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("wait_until_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("company", "name_hash", name="pk_unknown_names"),
    )
