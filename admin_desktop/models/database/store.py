"""The workspace database: where a transaction begins and ends, and nowhere else.

``reading()`` is one snapshot, ``writing()`` holds the write lock from its first line. What the engine
says when it fails is translated here, once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from admin_desktop.clock import Clock
from admin_desktop.errors import (
    AdminDesktopError,
    CancelledError,
    InvalidRequestError,
    NewerDatabaseError,
    OtherDatabaseError,
)
from admin_desktop.models.database.engine import dialect, foreign_errors
from admin_desktop.models.database.engine.departure import Departure
from admin_desktop.models.database.files import copying, workspace_file
from admin_desktop.models.database.schema_version import HEAD, REVISIONS
from admin_desktop.models.whole_file import new_file, ours_for

_OURS_SINCE_EVER = frozenset({"finance_companies", "connections", "contracts"})
"""Of the first migration: a database without them was never a workspace."""
_Translate = Callable[[DBAPIError], AdminDesktopError | None]


class Store:
    """One workspace database. Safe to share between threads: a connection is taken per use."""

    def __init__(self, engine: Engine, clock: Clock, departure: Departure | None = None) -> None:
        self._departure = departure or Departure()
        self.url = engine.url.render_as_string(hide_password=True)
        self.path = _file_of(engine.url)
        self.clock = clock
        self._engine = engine
        self._writer = dialect.for_writing(engine)

    @classmethod
    def open(cls, location: Path | str, clock: Clock, *, durable: bool = True) -> "Store":
        """Open a workspace, make it when it is not there, and bring its schema up to date.

        A path is a SQLite file, a text is a SQLAlchemy URL of SQLite or PostgreSQL; InvalidRequestError when
        it is neither. ``durable`` False does not wait for the disk: for a file that is kept elsewhere.
        Raises NewerDatabaseError and DatabaseDamagedError, both with the file left byte for byte as it was,
        and DatabaseBusyError.
        """
        url = URL.create("sqlite", database=str(location)) if isinstance(location, Path) else _url(location)
        path = _file_of(url)
        departure = Departure()
        engine = dialect.make_engine(url, departure)
        if path is not None and not durable:
            event.listen(engine, "connect", _hurry)
        try:
            if path is None:
                with _translated(foreign_errors.while_connecting):
                    _prepare_server(engine)
            else:
                with _translated():
                    _prepare_file(path, engine, clock)
        except OSError as error:
            engine.dispose()
            raise ours_for(error, database=True) from error
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, clock, departure)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection in a read transaction: everything read in it is of one moment."""
        self._look_up()
        with _translated(), self._engine.connect() as conn, conn.begin():
            yield conn

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection that holds the write lock; commits at the end, rolls back on any error.

        Raises DatabaseBusyError when another program holds the lock for longer than the busy timeout.
        """
        self._look_up()
        with _translated(), self._writer.connect() as conn, conn.begin():
            yield conn

    def leave(self) -> None:
        """Interrupt what runs, in any thread, and let nobody in: the program ends now."""
        self._departure.leave()

    def close(self) -> None:
        """Let go of every idle connection; the last one out folds SQLite's log into the file."""
        self._engine.dispose()

    def _look_up(self) -> None:
        if self._departure.has_begun:
            raise CancelledError("the program ends")


@contextmanager
def _translated(translate: _Translate = foreign_errors.translate) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        ours = translate(error)
        if ours is None:
            raise
        raise ours from error


def _hurry(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous=OFF")


def _url(address: str) -> URL:
    """Read an address; what it says is not repeated, because it may hold a password."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise InvalidRequestError("this is not the address of a database") from error
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise InvalidRequestError(f"a workspace is SQLite or PostgreSQL, not {url.get_backend_name()}")
    return url


def _file_of(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite":
        return None
    if not url.database or url.database == ":memory:":
        raise InvalidRequestError(
            "a workspace needs a file: a database in memory is gone with its connection"
        )
    return Path(url.database)


def _prepare_file(path: Path, engine: Engine, clock: Clock) -> None:
    if not path.exists() and not workspace_file.wal_path(path).exists():
        # Whoever is quicker makes it; the other one finds it there.
        with suppress(InvalidRequestError):
            _create_file(path)
    revision = workspace_file.revision_of(path)
    if revision == HEAD:
        return
    if revision is not None:
        at = datetime.fromtimestamp(clock.now_ms() / 1000, UTC)
        copying.copy_database(path, path.with_name(f"{path.name}.before-{HEAD}.{at:%Y%m%dT%H%M%S%f}.backup"))
    _upgrade(engine)


def _create_file(path: Path) -> None:
    """Make a new workspace beside its place and move it there whole, so that a kill leaves no half of one."""
    with new_file(path) as part:
        engine = dialect.make_engine(URL.create("sqlite", database=str(part)))
        try:
            _upgrade(engine)
        finally:
            engine.dispose()


def _prepare_server(engine: Engine) -> None:
    with engine.connect() as conn, conn.begin():
        _refuse_old_server(conn)
        revision = _server_revision(conn)
    if revision != HEAD:
        _upgrade(engine)


def _refuse_old_server(conn: Connection) -> None:
    version = conn.dialect.server_version_info or (0,)
    if not dialect.is_sqlite(conn) and int(version[0]) < dialect.OLDEST_SERVER:
        said = ".".join(str(part) for part in version)
        raise InvalidRequestError(
            f"the server is PostgreSQL {said}; a workspace needs {dialect.OLDEST_SERVER} or newer"
        )


def _server_revision(conn: Connection) -> str | None:
    """Return the schema revision, None of an empty database; one that is not ours is refused untouched."""
    tables = set(inspect(conn).get_table_names())
    revision: str | None = None
    if "alembic_version" in tables:
        revision = conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if revision in REVISIONS or not tables - {"alembic_version"}:
        return revision
    if revision is None or not tables >= _OURS_SINCE_EVER:
        name = conn.engine.url.database
        raise OtherDatabaseError(f"the tables in {name} were made by something else")
    raise NewerDatabaseError(f"the workspace has the unknown schema revision {revision}")


def _upgrade(engine: Engine) -> None:
    # Alembic costs more to import than an up-to-date workspace costs to open, so it waits until it is needed.
    import_module("admin_desktop.models.database.migrate").upgrade(engine)
