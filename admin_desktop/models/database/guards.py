"""Whether the triggers that keep the log append-only are still there, as the migrations made them."""

from sqlalchemy import Connection, bindparam, text

from admin_desktop.models.database.engine.dialect import is_sqlite

GUARDED = ("audit_log", "payment_events", "feature_history")
"""Tables that are only ever added to."""

_SQLITE = text(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN :tables"
).bindparams(bindparam("tables", expanding=True))
_POSTGRES = text(
    "SELECT tgname FROM pg_trigger WHERE tgname IN :names AND tgenabled IN ('O', 'A') AND NOT tgisinternal"
).bindparams(bindparam("names", expanding=True))


def missing_guards(conn: Connection) -> tuple[str, ...]:
    """Return the names of the triggers that are gone, switched off or do something else now."""
    if is_sqlite(conn):
        found = {row.name: _plain(row.sql) for row in conn.execute(_SQLITE, {"tables": list(GUARDED)})}
        wanted = _wanted()
        return tuple(name for name, statement in wanted.items() if found.get(name) != statement)
    names = [f"{table}_append_only" for table in GUARDED]
    there = set(conn.execute(_POSTGRES, {"names": names}).scalars())
    return tuple(name for name in names if name not in there)


def _wanted() -> dict[str, str]:
    return {
        f"{table}_no_{act.lower()}": _plain(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
        for table in GUARDED
        for act in ("UPDATE", "DELETE")
    }


def _plain(statement: str) -> str:
    return " ".join(statement.split())
