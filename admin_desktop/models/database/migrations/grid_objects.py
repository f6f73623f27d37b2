"""What revision 0009 makes beside tables and indexes: totals kept by triggers, and SQLite's text indexes.

Frozen with its revision: a later change gets statements of its own. A bulk load may drop the triggers and
fill everything at its end (``models/seeding``), which is why these lists have names.
"""

from sqlalchemy import Connection

_ADD = """INSERT INTO payment_totals (company, status, payments, amount_cents)
        VALUES (new.company, new.status, 1, new.amount_cents)
        ON CONFLICT (company, status) DO UPDATE SET
        payments = payment_totals.payments + 1,
        amount_cents = payment_totals.amount_cents + excluded.amount_cents;"""
_TAKE = """UPDATE payment_totals SET payments = payments - 1, amount_cents = amount_cents - old.amount_cents
        WHERE company = old.company AND status = old.status;"""

SQLITE_TEXT_TABLES = (
    """CREATE TABLE contract_documents (
        document INTEGER PRIMARY KEY, company TEXT NOT NULL, contract_no TEXT NOT NULL,
        UNIQUE (company, contract_no))""",
    "CREATE VIRTUAL TABLE contract_search USING fts5(contract_no, tokenize='trigram')",
    # Of ten million references only the places are kept (no text, no positions): a hit is looked at again.
    """CREATE VIRTUAL TABLE payment_search USING fts5(
        payment_ref, tokenize='trigram', content='', columnsize=0, detail=none)""",
)

SQLITE_TRIGGERS = {
    "payments_totals_insert": f"AFTER INSERT ON payments BEGIN {_ADD} END",
    "payments_totals_update": f"""AFTER UPDATE OF status, amount_cents ON payments
        WHEN old.status <> new.status OR old.amount_cents <> new.amount_cents BEGIN {_TAKE} {_ADD} END""",
    "payments_totals_delete": f"AFTER DELETE ON payments BEGIN {_TAKE} END",
    "payments_search_insert": """AFTER INSERT ON payments BEGIN
        INSERT INTO payment_search (rowid, payment_ref) VALUES (new.rowid, new.payment_ref);
        INSERT INTO contract_documents (company, contract_no) SELECT new.company, new.contract_no
            WHERE NOT EXISTS (SELECT 1 FROM contract_documents
                              WHERE company = new.company AND contract_no = new.contract_no);
    END""",
    "contracts_search_insert": """AFTER INSERT ON contract_documents BEGIN
        INSERT INTO contract_search (rowid, contract_no) VALUES (new.document, new.contract_no);
    END""",
}

FILL_TOTALS = """INSERT INTO payment_totals (company, status, payments, amount_cents)
    SELECT company, status, count(*), sum(amount_cents) FROM payments GROUP BY company, status"""

SQLITE_FILL_TEXT = (
    """INSERT INTO contract_documents (company, contract_no)
        SELECT DISTINCT company, contract_no FROM payments ORDER BY contract_no, company""",
    "INSERT INTO payment_search (rowid, payment_ref) SELECT rowid, payment_ref FROM payments ORDER BY rowid",
)

_POSTGRES_TOTALS = (
    f"""CREATE FUNCTION admin_desktop_payment_totals() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' THEN {_TAKE} END IF;
        IF TG_OP <> 'DELETE' THEN {_ADD} END IF;
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER payments_totals AFTER INSERT OR DELETE ON payments
        FOR EACH ROW EXECUTE FUNCTION admin_desktop_payment_totals()""",
    """CREATE TRIGGER payments_totals_update AFTER UPDATE OF status, amount_cents ON payments
        FOR EACH ROW WHEN (old.status <> new.status OR old.amount_cents <> new.amount_cents)
        EXECUTE FUNCTION admin_desktop_payment_totals()""",
)


def create_grid_objects(conn: Connection) -> None:
    """Create and fill what differs by engine, in the transaction of the migration."""
    sqlite = conn.dialect.name == "sqlite"
    for statement in _sqlite_statements() if sqlite else (FILL_TOTALS, *_POSTGRES_TOTALS):
        conn.exec_driver_sql(statement)


def _sqlite_statements() -> list[str]:
    triggers = [f"CREATE TRIGGER {name} {rest}" for name, rest in SQLITE_TRIGGERS.items()]
    return [*SQLITE_TEXT_TABLES, FILL_TOTALS, *triggers[-1:], *SQLITE_FILL_TEXT, *triggers[:-1]]
