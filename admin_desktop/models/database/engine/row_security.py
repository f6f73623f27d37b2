"""Row-level security on PostgreSQL: a login of the server sees the companies of the user of that name.

A second wall behind ``permissions``: it also stands before other programs and before our own mistakes. Who
owns the tables (who made the workspace, or a sync service) is not bound by it; every other login is, and has
no right at all until ``rights_of`` are granted. Source: docs/threat-model.md.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, text
from sqlalchemy.sql.elements import quoted_name

from admin_desktop.models.database.engine.dialect import is_sqlite
from admin_desktop.models.database.guards import GUARDED

WORKSPACE = "'*'"
"""The company under which stands what belongs to all: LTi's own users, the workspace's settings and log."""

POLICY = "own_companies"

_MINE = "SELECT admin_desktop_companies()"
_SEES = f"(company IN ({_MINE}) OR {WORKSPACE} IN ({_MINE}))"
_ROWS = {"users": f"{_SEES} OR user_name = lower(session_user)"}
"""Tables of which the workspace's own rows are not for everybody."""
_OF_ALL = f"{_SEES} OR company = {WORKSPACE}"

_UNSECURED = text(
    """SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company' AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND NOT c.relrowsecurity
    ORDER BY 1"""
)
_FUNCTION = """CREATE OR REPLACE FUNCTION admin_desktop_companies() RETURNS SETOF text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = {schema}, pg_temp AS $$
    SELECT company FROM users WHERE user_name = lower(session_user) AND active $$"""


def secure(conn: Connection) -> None:
    """Bind every table of company data that is not bound yet; nothing to do on a file."""
    if is_sqlite(conn):
        return
    schema = conn.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one()
    conn.exec_driver_sql(_FUNCTION.format(schema=schema))
    for table in conn.execute(_UNSECURED).scalars().all():
        seen = _ROWS.get(table, _OF_ALL)
        conn.exec_driver_sql(f"CREATE POLICY {POLICY} ON {table} USING ({seen})")
        conn.exec_driver_sql(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")


def unsecured(conn: Connection) -> tuple[str, ...]:
    """Return the tables of company data that no policy binds; none on a file, which has no logins."""
    return () if is_sqlite(conn) else tuple(conn.execute(_UNSECURED).scalars())


_ONE_S_OWN = ("audit_log", "diagnoses", "remembered_sign_ins", "saved_views", "unknown_names")
"""What every user writes: that something was refused, asked, remembered."""


def rights_of(conn: Connection, login: str, guarded: frozenset[str], *, works: bool) -> Iterator[str]:
    """Yield the statements that give a login what its user's role needs, and take what it had before.

    ``guarded`` are tables that it may read only; ``works`` is whether it changes payments at all.
    """
    who = conn.dialect.identifier_preparer.quote(quoted_name(login, quote=True))
    tables = [str(name) for name in conn.execute(_TABLES).scalars()]
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA {_schema(conn)} FROM {who}"
    yield f"GRANT USAGE ON SCHEMA {_schema(conn)} TO {who}"
    yield f"GRANT SELECT ON ALL TABLES IN SCHEMA {_schema(conn)} TO {who}"
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {_schema(conn)} TO {who}"
    yield f"GRANT UPDATE (password_hash, failures, wait_until_ms) ON users TO {who}"
    for table in tables:
        if table == "alembic_version" or table in guarded or not (works or table in _ONE_S_OWN):
            continue
        yield f"GRANT {'INSERT' if table in GUARDED else 'INSERT, UPDATE, DELETE'} ON {table} TO {who}"
    if works:  # a foreign key's check asks for the right to update some column: see 0008
        yield f"GRANT UPDATE (event_no) ON payment_events TO {who}"


_TABLES = text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")


def _schema(conn: Connection) -> str:
    return str(conn.exec_driver_sql("SELECT quote_ident(current_schema())").scalar_one())
