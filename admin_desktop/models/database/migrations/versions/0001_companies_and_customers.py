"""Companies, their customers, contracts and accounts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "finance_companies",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.String(length=40), nullable=False),
        sa.Column("bank_processing_type", sa.String(length=12), nullable=False),
        sa.Column("balancing_entry", sa.Boolean(), nullable=False),
        sa.Column("counters", sa.String(length=4), nullable=False),
        sa.Column("payment_accounts", sa.String(length=12), nullable=False),
        sa.Column("cutoff", sa.String(length=5), nullable=False),
        sa.PrimaryKeyConstraint("company", name="pk_finance_companies"),
    )
    op.create_table(
        "connections",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("base_url", sa.Text(), nullable=False),
        sa.Column("interval_s", sa.Integer(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_connections_company"),
        sa.PrimaryKeyConstraint("company", name="pk_connections"),
    )
    op.create_table(
        "private_labels",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("private_label", sa.String(length=40), nullable=False),
        sa.Column("branding", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_private_labels_company"),
        sa.PrimaryKeyConstraint("company", "private_label", name="pk_private_labels"),
    )
    op.create_table(
        "customers",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("customer_no", sa.String(length=20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("postal_code", sa.String(length=12), nullable=False),
        sa.Column("private_labels", sa.Text(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("record_epoch", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_customers_company"),
        sa.PrimaryKeyConstraint("company", "customer_no", name="pk_customers"),
    )
    op.create_table(
        "portal_users",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("portal_user", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("private_label", sa.String(length=40), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_portal_users_company"),
        sa.PrimaryKeyConstraint("company", "portal_user", name="pk_portal_users"),
    )
    op.create_table(
        "linked_accounts",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("portal_user", sa.String(length=80), nullable=False),
        sa.Column("customer_no", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["company", "portal_user"],
            ["portal_users.company", "portal_users.portal_user"],
            name="fk_linked_accounts_company_portal_user",
        ),
        sa.PrimaryKeyConstraint("company", "portal_user", "customer_no", name="pk_linked_accounts"),
    )
    op.create_table(
        "contracts",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("contract_no", sa.String(length=20), nullable=False),
        sa.Column("customer_no", sa.String(length=20), nullable=False),
        sa.Column("guarantor_nos", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("private_label", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("record_epoch", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_contracts_company"),
        sa.PrimaryKeyConstraint("company", "contract_no", name="pk_contracts"),
    )
    op.create_index("ix_contracts_company_customer_no", "contracts", ["company", "customer_no"], unique=False)
    op.create_table(
        "charges",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("charge_no", sa.String(length=20), nullable=False),
        sa.Column("contract_no", sa.String(length=20), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("due_date", sa.Date(), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("open_cents", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("record_epoch", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_charges_company"),
        sa.PrimaryKeyConstraint("company", "charge_no", name="pk_charges"),
    )
    op.create_index("ix_charges_company_contract_no", "charges", ["company", "contract_no"], unique=False)
    op.create_table(
        "bank_accounts",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("token", sa.String(length=40), nullable=False),
        sa.Column("customer_no", sa.String(length=20), nullable=False),
        sa.Column("routing_number", sa.String(length=9), nullable=False),
        sa.Column("last4", sa.String(length=4), nullable=False),
        sa.Column("account_type", sa.String(length=10), nullable=False),
        sa.Column("validated_at_ms", sa.BigInteger(), nullable=True),
        sa.Column("validated_how", sa.String(length=40), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("record_epoch", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_bank_accounts_company"),
        sa.PrimaryKeyConstraint("company", "token", name="pk_bank_accounts"),
    )
    op.create_index(
        "ix_bank_accounts_company_customer_no", "bank_accounts", ["company", "customer_no"], unique=False
    )
    op.create_table(
        "features",
        sa.Column("company", sa.String(length=12), nullable=False),
        sa.Column("feature", sa.String(length=24), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("since_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_by", sa.String(length=80), nullable=False),
        sa.Column("ticket", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["company"], ["finance_companies.company"], name="fk_features_company"),
        sa.PrimaryKeyConstraint("company", "feature", name="pk_features"),
    )
