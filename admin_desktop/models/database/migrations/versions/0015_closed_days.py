"""A finance company's own closed days: it runs no EFT Generation on them."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_ADMITTED = sa.text(
    """SELECT DISTINCT quote_ident(grantee) FROM information_schema.role_table_grants
    WHERE table_schema = current_schema() AND grantee NOT IN ('PUBLIC', current_user)
    AND table_name = :table AND privilege_type = :right"""
)


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
    if op.get_bind().dialect.name == "postgresql":
        _let_in_who_was_admitted()


def _let_in_who_was_admitted() -> None:
    """Logins have the rights of the tables of their day: who reads companies reads these days too.

    Who writes the workspace's settings keeps them (``logins``); nobody has to be admitted anew.
    """
    conn = op.get_bind()
    for table, right, rights in (
        ("finance_companies", "SELECT", "SELECT"),
        ("workspace_settings", "INSERT", "INSERT, UPDATE, DELETE"),
    ):
        for login in conn.execute(_ADMITTED, {"table": table, "right": right}).scalars():
            conn.exec_driver_sql(f"GRANT {rights} ON closed_days TO {login}")
