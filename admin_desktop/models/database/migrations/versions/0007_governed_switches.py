"""The governed history of features, and what a sign-in remembers of failures."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_SQLITE = """CREATE TRIGGER feature_history_no_{name} BEFORE {act} ON feature_history
    BEGIN SELECT RAISE(ABORT, 'feature_history is append-only'); END"""
_POSTGRES = """CREATE TRIGGER feature_history_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON feature_history
    FOR EACH STATEMENT EXECUTE FUNCTION admin_desktop_append_only()"""


def upgrade() -> None:
    op.add_column("features", sa.Column("next_ms", sa.BigInteger(), nullable=True))
    op.add_column("users", sa.Column("failures", sa.Integer(), nullable=True))
    op.add_column("users", sa.Column("wait_until_ms", sa.BigInteger(), nullable=True))
    op.create_table(
        "feature_history",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("event_no", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("feature", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("plan_no", sa.Integer(), nullable=True),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("ticket", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company"], ["finance_companies.company"], name="fk_feature_history_company"
        ),
        sa.PrimaryKeyConstraint("company", "event_no", name="pk_feature_history"),
    )
    _append_only(op.get_bind())


def _append_only(conn: sa.Connection) -> None:
    if conn.dialect.name != "sqlite":
        conn.exec_driver_sql(_POSTGRES)
        return
    for act in ("UPDATE", "DELETE"):
        conn.exec_driver_sql(_SQLITE.format(name=act.lower(), act=act))
