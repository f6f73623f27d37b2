"""Who syncs a company right now, and what was decided after ASPIRE was restored from a backup."""

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, String, Table, Text

from admin_desktop.models.database.tables.payment_tables import company_key, metadata

# One row per company: its fence grows with every change of hands and never goes back.
sync_leases = Table(
    "sync_leases",
    metadata,
    company_key(),
    Column("fence", BigInteger, nullable=False),
    Column("holder", String(80), nullable=False),
    Column("desk", String(80), nullable=False),
    Column("taken_ms", BigInteger, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    ForeignKeyConstraint(["company"], ["finance_companies.company"]),
)

# One proposal of how to go on in a new epoch; a second person confirms it, or it is replaced by a newer one.
restore_plans = Table(
    "restore_plans",
    metadata,
    company_key(),
    Column("plan_no", Integer, primary_key=True, autoincrement=False),
    Column("old_epoch", String(40)),
    Column("new_epoch", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("reason", Text, nullable=False),
    Column("proposed_ms", BigInteger, nullable=False),
    Column("proposed_by", String(80), nullable=False),
    Column("confirmed_ms", BigInteger),
    Column("confirmed_by", String(80)),
    ForeignKeyConstraint(["company"], ["finance_companies.company"]),
)

restore_decisions = Table(
    "restore_decisions",
    metadata,
    company_key(),
    Column("plan_no", Integer, primary_key=True, autoincrement=False),
    Column("payment_ref", String(15), primary_key=True),
    Column("decision", String(12), nullable=False),
    ForeignKeyConstraint(["company", "plan_no"], ["restore_plans.company", "restore_plans.plan_no"]),
    ForeignKeyConstraint(["company", "payment_ref"], ["payments.company", "payments.payment_ref"]),
)
