"""What View Payments keeps beside the payments: totals, and people's case work on a payment."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from admin_desktop.models.database.tables.payment_tables import company_key, metadata


def _of_payment() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["company", "payment_ref"], ["payments.company", "payments.payment_ref"])


# Count and sum per company and status, kept by triggers in the transaction of the change.
payment_totals = Table(
    "payment_totals",
    metadata,
    company_key(),
    Column("status", String(16), primary_key=True),
    Column("payments", BigInteger, nullable=False),
    Column("amount_cents", BigInteger, nullable=False),
)

# Customers that ASPIRE had not told us of when a payment of theirs came, noted by a trigger.
unknown_customers = Table(
    "unknown_customers",
    metadata,
    company_key(),
    Column("customer_no", String(20), primary_key=True),
)

# Who works on a payment, and who has looked at it. No row: nobody does, nobody has.
payment_cases = Table(
    "payment_cases",
    metadata,
    company_key(),
    Column("payment_ref", String(15), primary_key=True),
    Column("assignee", String(80)),
    Column("reviewed_by", String(80)),
    Column("reviewed_ms", BigInteger),
    Column("notes", Integer, nullable=False, default=0),
    Column("changed_ms", BigInteger, nullable=False),
    _of_payment(),
    Index(None, "company", "assignee", "payment_ref"),
)

payment_notes = Table(
    "payment_notes",
    metadata,
    company_key(),
    Column("payment_ref", String(15), primary_key=True),
    Column("note_no", Integer, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("author", String(80), nullable=False),
    Column("text", Text, nullable=False),
    _of_payment(),
)
