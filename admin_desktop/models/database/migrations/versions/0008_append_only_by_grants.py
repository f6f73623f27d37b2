"""On a server, what happened cannot be rewritten by grant either: a second wall behind the triggers."""

from alembic import op

revision = "0008"
down_revision = "0007"

_TABLES = ("audit_log", "payment_events", "feature_history")


def upgrade() -> None:
    conn = op.get_bind()
    if conn.dialect.name != "postgresql":
        return  # a file belongs to whoever may write it
    for table in _TABLES:
        conn.exec_driver_sql(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM PUBLIC, CURRENT_USER")
    # The check of a foreign key locks the rows it finds, and a lock asks for the right to update some column.
    conn.exec_driver_sql("GRANT UPDATE (event_no) ON payment_events TO CURRENT_USER")
