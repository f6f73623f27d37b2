"""Companies, customers, contracts, users and the log: what payments refer to and who acts on them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from admin_desktop.models.database.tables.payment_tables import company_key, metadata, of_company

finance_companies = Table(
    "finance_companies",
    metadata,
    company_key(),
    Column("name", Text, nullable=False),
    Column("time_zone", String(40), nullable=False),
    Column("bank_processing_type", String(12), nullable=False),
    Column("balancing_entry", Boolean, nullable=False),
    Column("counters", String(4), nullable=False),
    Column("payment_accounts", String(12), nullable=False),
    Column("cutoff", String(5), nullable=False),
)

connections = Table(
    "connections",
    metadata,
    company_key(),
    Column("base_url", Text, nullable=False),
    Column("interval_s", Integer, nullable=False),
    Column("enabled", Boolean, nullable=False),
    of_company(),
)

# A company's own days without EFT Generation, beside weekends and the Federal Reserve's holidays.
closed_days = Table(
    "closed_days",
    metadata,
    company_key(),
    Column("day", Date, primary_key=True),
    Column("name", Text, nullable=False),
    # Why it matters, where the day had passed when it was added.
    Column("reason", Text),
    Column("added_ms", BigInteger, nullable=False),
    Column("added_by", String(80), nullable=False),
    of_company(),
)

private_labels = Table(
    "private_labels",
    metadata,
    company_key(),
    Column("private_label", String(40), primary_key=True),
    Column("branding", Text),
    of_company(),
)

customers = Table(
    "customers",
    metadata,
    company_key(),
    Column("customer_no", String(20), primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("phone", Text),
    Column("postal_code", String(12), nullable=False),
    Column("private_labels", Text, nullable=False),
    # folding.customer_search_text(name, email, customer_no), for searching and sorting by name.
    Column("search_text", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("record_epoch", String(40), nullable=False, default=""),
    of_company(),
    # The order by name.
    Index(None, "search_text", "company", "customer_no"),
)

portal_users = Table(
    "portal_users",
    metadata,
    company_key(),
    Column("portal_user", String(80), primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("private_label", String(40), nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("active", Boolean, nullable=False),
    # folding.portal_user_search_text(name, email), for finding the customers that a user is linked to.
    Column("search_text", Text, nullable=False, server_default=text("''")),
    of_company(),
)

linked_accounts = Table(
    "linked_accounts",
    metadata,
    company_key(),
    Column("portal_user", String(80), primary_key=True),
    Column("customer_no", String(20), primary_key=True),
    ForeignKeyConstraint(["company", "portal_user"], ["portal_users.company", "portal_users.portal_user"]),
)

contracts = Table(
    "contracts",
    metadata,
    company_key(),
    Column("contract_no", String(20), primary_key=True),
    Column("customer_no", String(20), nullable=False),
    Column("guarantor_nos", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("private_label", String(40), nullable=False),
    Column("state", String(12), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("record_epoch", String(40), nullable=False, default=""),
    # By ASPIRE's clock; None when it was stored before this was kept.
    Column("changed_ms", BigInteger),
    of_company(),
    Index(None, "company", "customer_no"),
)

charges = Table(
    "charges",
    metadata,
    company_key(),
    Column("charge_no", String(20), primary_key=True),
    Column("contract_no", String(20), nullable=False),
    Column("description", Text, nullable=False),
    Column("due_date", Date, nullable=False),
    Column("amount_cents", BigInteger, nullable=False),
    Column("open_cents", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("record_epoch", String(40), nullable=False, default=""),
    of_company(),
    Index(None, "company", "contract_no"),
)

bank_accounts = Table(
    "bank_accounts",
    metadata,
    company_key(),
    Column("token", String(40), primary_key=True),
    Column("customer_no", String(20), nullable=False),
    Column("routing_number", String(9), nullable=False),
    Column("last4", String(4), nullable=False),
    Column("account_type", String(10), nullable=False),
    Column("validated_at_ms", BigInteger),
    Column("validated_how", String(40)),
    Column("version", BigInteger, nullable=False),
    Column("record_epoch", String(40), nullable=False, default=""),
    of_company(),
    Index(None, "company", "customer_no"),
)

features = Table(
    "features",
    metadata,
    company_key(),
    Column("feature", String(24), primary_key=True),
    Column("active", Boolean, nullable=False),
    Column("since_ms", BigInteger, nullable=False),
    Column("changed_by", String(80), nullable=False),
    Column("ticket", String(40)),
    Column("reason", Text),
    # When the state changes next by itself: a scheduled change, an automatic return. Never later than now
    # without ``feature_history`` being replayed.
    Column("next_ms", BigInteger),
    of_company(),
)

# Everything that was ever planned, approved, switched or owed: append-only, and the truth about ``features``.
feature_history = Table(
    "feature_history",
    metadata,
    company_key(),
    Column("event_no", Integer, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("feature", String(24), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("plan_no", Integer),
    Column("actor", String(80), nullable=False),
    Column("role", String(20), nullable=False),
    Column("ticket", String(40)),
    Column("reason", Text),
    Column("detail", Text),
    of_company(),
)

# A line about the workspace itself, of no single company, stands under the company '*'.
audit_log = Table(
    "audit_log",
    metadata,
    company_key(),
    Column("line_no", BigInteger, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("aspire_at_ms", BigInteger),
    Column("actor", String(80), nullable=False),
    Column("role", String(20), nullable=False),
    Column("machine", String(80), nullable=False),
    Column("action", String(40), nullable=False),
    Column("entity", String(80), nullable=False),
    Column("old", Text),
    Column("new", Text),
    Column("reason", Text),
    Column("ticket", String(40)),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

# What is set for one company, or under '*' for the workspace as a whole (its kind: live, demo, training).
workspace_settings = Table(
    "workspace_settings",
    metadata,
    company_key(),
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

saved_views = Table(
    "saved_views",
    metadata,
    company_key(),
    Column("owner", String(80), primary_key=True),
    Column("name", String(80), primary_key=True),
    Column("shared", Boolean, nullable=False),
    Column("definition", Text, nullable=False),
    Column("changed_ms", BigInteger, nullable=False),
)

# LTi's own users, who see all companies, stand under the company '*'.
users = Table(
    "users",
    metadata,
    company_key(),
    Column("user_name", String(80), primary_key=True),
    Column("display_name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("password_hash", Text),
    Column("active", Boolean, nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    # Sign-ins that failed since the last good one, and until when the next is not even tried.
    Column("failures", Integer),
    Column("wait_until_ms", BigInteger),
)
