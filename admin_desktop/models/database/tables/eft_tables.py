"""Payment and return files that were imported as evidence: their hash, totals and masked lines, no more."""

from sqlalchemy import BigInteger, Boolean, Column, Date, ForeignKeyConstraint, Index, Integer, String, Table

from admin_desktop.models.database.tables.payment_tables import company_key, metadata

eft_files = Table(
    "eft_files",
    metadata,
    company_key(),
    Column("sha256", String(64), primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("lenient", Boolean, nullable=False),
    Column("lines", Integer, nullable=False),
    Column("batches", Integer, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("addenda", Integer, nullable=False),
    Column("debit_cents", BigInteger, nullable=False),
    Column("credit_cents", BigInteger, nullable=False),
    Column("imported_ms", BigInteger, nullable=False),
    Column("imported_by", String(80), nullable=False),
    ForeignKeyConstraint(["company"], ["finance_companies.company"]),
)

# One 6 record. Its account number was masked before the line got here.
eft_entries = Table(
    "eft_entries",
    metadata,
    company_key(),
    Column("sha256", String(64), primary_key=True),
    Column("line_no", Integer, primary_key=True, autoincrement=False),
    Column("payment_ref", String(15), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("code", String(3), nullable=False),
    Column("amount_cents", BigInteger, nullable=False),
    Column("is_debit", Boolean, nullable=False),
    Column("sec_code", String(3), nullable=False),
    Column("effective_date", Date),
    Column("trace_number", String(15), nullable=False),
    Column("original_trace", String(15), nullable=False),
    Column("masked_line", String(94), nullable=False),
    ForeignKeyConstraint(["company", "sha256"], ["eft_files.company", "eft_files.sha256"]),
    Index(None, "company", "payment_ref"),
)
