"""Everything that differs by database engine: pragmas, upsert, locks and order. Its errors: foreign_errors.

SQLite is set up for money: write-ahead log, foreign keys, every commit on the disk before it counts
(``synchronous=FULL``), and five seconds of patience with another program. PostgreSQL keeps the same promises:
a read sees one moment and cannot write, and one writer at a time holds the workspace from its first line.
Triggers and the text index stand in the migrations, because they belong to the schema.
"""

import zlib
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    Table,
    and_,
    column,
    create_engine,
    event,
    func,
    select,
    table as plain_table,
)
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.engine import URL, make_url

from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.database.engine.departure import Departure
from admin_desktop.models.database.files import open_files
from admin_desktop.models.database.tables.reference_tables import customers

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

BUSY_TIMEOUT_S = 5.0
OLDEST_SERVER = 15
"""The oldest PostgreSQL that a workspace is tested on, and that is still looked after."""
_SERVER_PATIENCE = {
    "connect_timeout": 10,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""How long a server may be silent: libpq's own patience is minutes, and hours where a cable was pulled."""

_WRITES = "admin_desktop_writes"

_TRIGRAM = 3
_documents = plain_table("customer_documents", column("document"), column("company"), column("customer_no"))
_search = plain_table("customer_search", column("rowid"), column("customer_search"))

_SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA wal_autocheckpoint=4000",  # 16 MB: a page that a catch-up changes often goes over once
)

_POSTGRES_WRITER = zlib.crc32(b"admin-desktop:writer")


class _HintingCompiler(SQLiteCompiler):
    """Writes ``INDEXED BY``, which SQLAlchemy has no words for on SQLite: ``walking_along`` asks for it."""

    def get_from_hint_text(self, _table: object, text: str | None) -> str | None:
        return text


def walking_along(query: Select[Any], table: Table, index: str | None) -> Select[Any]:
    """Return the query walking along an index, without leave to choose another; PostgreSQL chooses itself.

    SQLite plans without figures of the table, and would now and then sort millions of rows.
    """
    return query if index is None else query.with_hint(table, f"INDEXED BY {index}", "sqlite")


def make_engine(url: URL | str, departure: Departure | None = None) -> Engine:
    """Return an engine whose transactions begin as we say; nothing is opened yet.

    ``departure`` can end its waits and what runs on it, from another thread.
    """
    parsed = make_url(url)
    leave = departure or Departure()
    if parsed.get_backend_name() != "sqlite":
        return leave.watch(_make_server_engine(parsed))
    engine = create_engine(
        parsed,
        connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT_S},
        hide_parameters=True,  # an error's text goes to the log, and what is written has names in it
    )
    engine.dialect.statement_compiler = _HintingCompiler
    open_files.watch(engine)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", lambda conn: _begin_sqlite(conn, leave))
    return leave.watch(engine)


def _make_server_engine(url: URL) -> Engine:
    try:
        patience = {name: limit for name, limit in _SERVER_PATIENCE.items() if name not in url.query}
        engine = create_engine(url, pool_pre_ping=True, hide_parameters=True, connect_args=patience)
    except ModuleNotFoundError as error:
        raise InvalidRequestError(
            f"a workspace on PostgreSQL needs {error.name}: pip install admin-desktop[postgres]"
        ) from error
    event.listen(engine, "connect", _set_up_postgres)
    event.listen(engine, "begin", _begin_postgres)
    return engine


def for_writing(engine: Engine) -> Engine:
    """Return the same engine (and pool) whose transactions take the write lock at once."""
    return engine.execution_options(**{_WRITES: True})


def _set_up_sqlite(dbapi_connection: Any, _record: object) -> None:
    for pragma in _SQLITE_PRAGMAS:
        dbapi_connection.execute(pragma)


def _begin_sqlite(conn: Connection, departure: Departure) -> None:
    """Begin for real: Python's sqlite3 would wait for the first write and then may fail on the upgrade."""
    writes = conn.get_execution_options().get(_WRITES, False)
    raw: Any = conn.connection.dbapi_connection
    raw.execute(f"PRAGMA query_only={0 if writes else 1}")
    if writes:
        departure.take_write_lock(conn, BUSY_TIMEOUT_S)  # the one of them that can fail
    else:
        raw.execute("BEGIN")


def _set_up_postgres(dbapi_connection: Any, _record: object) -> None:
    dbapi_connection.execute(f"SET lock_timeout = {int(BUSY_TIMEOUT_S * 1000)}")
    dbapi_connection.commit()


def _begin_postgres(conn: Connection) -> None:
    """Begin as SQLite does, so that what was proved on a file holds on a server too."""
    if conn.get_execution_options().get(_WRITES, False):
        conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_POSTGRES_WRITER})")
    else:
        conn.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def is_sqlite(conn: Connection) -> bool:
    """Whether this connection talks to SQLite."""
    return conn.dialect.name == "sqlite"


@cache
def _insert_of(engine: str) -> Callable[[Table], "sqlite.Insert | postgresql.Insert"]:
    """Return INSERT as the engine knows it: a desk on SQLite does not import PostgreSQL's dialect, 15 ms."""
    insert: Callable[[Table], sqlite.Insert | postgresql.Insert]
    insert = import_module(f"sqlalchemy.dialects.{engine}").insert
    return insert


def upsert(table: Table, conn: Connection) -> "sqlite.Insert | postgresql.Insert":
    """Return an INSERT that knows ``on_conflict_do_update`` and ``excluded`` in the engine's dialect."""
    return _insert_of(conn.dialect.name)(table)


def upsert_by_key(table: Table, conn: Connection) -> "sqlite.Insert | postgresql.Insert":
    """Return an upsert on the primary key that overwrites every other column; pass it full rows."""
    return _upsert_by_key(table, conn.dialect.name)


@cache
def _upsert_by_key(table: Table, engine: str) -> "sqlite.Insert | postgresql.Insert":
    statement = _insert_of(engine)(table)
    keys = [key.name for key in table.primary_key.columns]
    others = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=others)


def lock_chain(conn: Connection, company: str) -> None:
    """Let one writer at a time extend a company's audit chain, until its transaction ends.

    SQLite's writers hold the whole file already; PostgreSQL takes an advisory lock.
    """
    if not is_sqlite(conn):
        key = zlib.crc32(f"audit:{company}".encode())
        conn.execute(select(func.pg_advisory_xact_lock(key)))


def in_byte_order(words: ColumnElement[str], conn: Connection) -> ColumnElement[str]:
    """Return a text that sorts and compares by code point, as Python does."""
    return words if is_sqlite(conn) else words.collate("C")


def contains(words: ColumnElement[str], part: str, conn: Connection) -> ColumnElement[bool]:
    """Return a literal, exact substring condition: no character of ``part`` is a wildcard."""
    position = func.instr(words, part) if is_sqlite(conn) else func.strpos(words, part)
    return position > 0


def customers_containing(part: str, conn: Connection) -> Select[Any]:
    """Select (company, customer_no) of every customer whose search text contains the folded ``part``.

    SQLite's trigram index narrows it down for three letters and more; shorter parts, and PostgreSQL,
    read the customers.
    """
    names = customers.c
    found = select(names.company, names.customer_no).where(contains(names.search_text, part, conn))
    if not is_sqlite(conn) or len(part) < _TRIGRAM:
        return found
    phrase = '"' + part.replace('"', '""') + '"'
    hits = select(_search.c.rowid).where(_search.c.customer_search.op("MATCH")(phrase))
    same = and_(_documents.c.company == names.company, _documents.c.customer_no == names.customer_no)
    return found.where(_documents.c.document.in_(hits), same)
