"""How a finance company's Customer Portal looks."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    String,
    Table,
)

from admin_desktop.models.database.tables.payment_tables import company_key, metadata

# One row per company that has branding of its own; its pictures were checked before they got here.
brandings = Table(
    "brandings",
    metadata,
    company_key(),
    Column("header_colour", String(7), nullable=False),
    Column("button_colour", String(7), nullable=False),
    Column("support_email", String(254), nullable=False),
    Column("logo_scale", Integer, nullable=False),
    Column("banner", LargeBinary),
    Column("logo", LargeBinary),
    Column("changed_ms", BigInteger, nullable=False),
    Column("changed_by", String(80), nullable=False),
    ForeignKeyConstraint(["company"], ["finance_companies.company"]),
)
