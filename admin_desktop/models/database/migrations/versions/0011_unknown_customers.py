"""Payments whose customer ASPIRE has not told us of, for the order by customer."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_NOTE = """INSERT INTO unknown_customers (company, customer_no)
    SELECT new.company, new.customer_no
    WHERE NOT EXISTS (SELECT 1 FROM customers c
                      WHERE c.company = new.company AND c.customer_no = new.customer_no)
    AND NOT EXISTS (SELECT 1 FROM unknown_customers u
                    WHERE u.company = new.company AND u.customer_no = new.customer_no);"""

_FILL = """INSERT INTO unknown_customers (company, customer_no)
    SELECT DISTINCT company, customer_no FROM payments
    EXCEPT SELECT company, customer_no FROM customers"""

_SQLITE = (f"CREATE TRIGGER payments_unknown_insert AFTER INSERT ON payments BEGIN {_NOTE} END",)
_POSTGRES = (
    f"""CREATE FUNCTION admin_desktop_unknown_customer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN {_NOTE} RETURN NULL; END $$""",
    """CREATE TRIGGER payments_unknown AFTER INSERT ON payments
    FOR EACH ROW EXECUTE FUNCTION admin_desktop_unknown_customer()""",
)


def upgrade() -> None:
    op.create_table(
        "unknown_customers",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("customer_no", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("company", "customer_no", name="pk_unknown_customers"),
    )
    conn = op.get_bind()
    for statement in (_FILL, *(_SQLITE if conn.dialect.name == "sqlite" else _POSTGRES)):
        conn.exec_driver_sql(statement)
