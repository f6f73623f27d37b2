"""What revision 0003 makes beside tables: append-only triggers, and SQLite's text index on customers.

Frozen with its revision: a later change gets statements of its own.
"""

from sqlalchemy import Connection

_APPEND_ONLY = ("audit_log", "payment_events")

_SQLITE_TEXT_INDEX = (
    # A document number of our own: SQLite may renumber hidden row ids when a file is vacuumed.
    """CREATE TABLE customer_documents (
        document INTEGER PRIMARY KEY, company TEXT NOT NULL, customer_no TEXT NOT NULL,
        UNIQUE (company, customer_no))""",
    "CREATE VIRTUAL TABLE customer_search USING fts5(search_text, tokenize='trigram')",
    """CREATE TRIGGER customers_search_insert AFTER INSERT ON customers BEGIN
        INSERT INTO customer_documents (company, customer_no) VALUES (new.company, new.customer_no);
        INSERT INTO customer_search (rowid, search_text)
            SELECT document, new.search_text FROM customer_documents
            WHERE company = new.company AND customer_no = new.customer_no;
    END""",
    """CREATE TRIGGER customers_search_update AFTER UPDATE OF search_text ON customers
        WHEN old.search_text <> new.search_text BEGIN
        UPDATE customer_search SET search_text = new.search_text WHERE rowid =
            (SELECT document FROM customer_documents
             WHERE company = new.company AND customer_no = new.customer_no);
    END""",
    """CREATE TRIGGER customers_search_delete AFTER DELETE ON customers BEGIN
        DELETE FROM customer_search WHERE rowid =
            (SELECT document FROM customer_documents
             WHERE company = old.company AND customer_no = old.customer_no);
        DELETE FROM customer_documents WHERE company = old.company AND customer_no = old.customer_no;
    END""",
)

_POSTGRES_REFUSE = """CREATE FUNCTION admin_desktop_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE integrity_constraint_violation USING MESSAGE = TG_TABLE_NAME || ' is append-only'; END $$"""


def create_engine_objects(conn: Connection) -> None:
    """Create what differs by engine, in the transaction of the migration."""
    statements = _sqlite_statements() if conn.dialect.name == "sqlite" else _postgres_statements()
    for statement in statements:
        conn.exec_driver_sql(statement)


def _sqlite_statements() -> list[str]:
    triggers = [
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for table in _APPEND_ONLY
        for act in ("UPDATE", "DELETE")
    ]
    return [*triggers, *_SQLITE_TEXT_INDEX]


def _postgres_statements() -> list[str]:
    triggers = [
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION admin_desktop_append_only()"
        for table in _APPEND_ONLY
    ]
    return [_POSTGRES_REFUSE, *triggers]
