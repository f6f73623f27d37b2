"""Sign-ins that a computer remembers, and tries at names that nobody has."""

from sqlalchemy import BigInteger, Column, Integer, String, Table

from admin_desktop.models.database.tables.payment_tables import company_key, metadata

# A computer that may sign a user in without the password: what it shows is in its keyring, here is a hash.
remembered_sign_ins = Table(
    "remembered_sign_ins",
    metadata,
    company_key(),
    Column("user_name", String(80), primary_key=True),
    Column("token_no", String(16), primary_key=True),
    Column("token_hash", String(64), nullable=False),
    Column("machine", String(80), nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
)

# A name that is not there waits like one that is, or the wait would tell which names are.
unknown_names = Table(
    "unknown_names",
    metadata,
    company_key(),
    Column("name_hash", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("wait_until_ms", BigInteger, nullable=False),
)
