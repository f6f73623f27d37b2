"""A SELECT compiled once and run through the driver itself: for steps that are taken ten thousand times.

SQLAlchemy writes the SQL, and is out of the way when it runs. Rows are plain tuples as the driver gives them:
SQLite's dates are ISO text.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Any, NoReturn

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Connection, Select, bindparam

from admin_desktop.models.database.engine.foreign_errors import driver_error


def hole(name: str, column: ColumnElement[Any]) -> BindParameter[Any]:
    """Return a parameter to be filled in at every run."""
    return bindparam(name, None, column.type)


class Bare:
    """One SELECT on one engine; parameters made by ``hole`` are given to ``run`` by name."""

    def __init__(self, query: Select[Any] | CompoundSelect[Any], conn: Connection) -> None:
        compiled: Any = query.compile(dialect=conn.dialect, compile_kwargs={"render_postcompile": True})
        self.sql = str(compiled)
        self._names: list[str] | None = compiled.positiontup
        self._values = {name: _plain(value) for name, value in compiled.params.items()}

    def run(self, conn: Connection, filled: Mapping[str, Any] | None = None) -> Any:
        """Return the driver's cursor. Raises our errors for the engine's."""
        values = {**self._values, **filled} if filled else self._values
        parameters: Any = values if self._names is None else [values[name] for name in self._names]
        cursor = conn.connection.cursor()
        try:
            return cursor.execute(self.sql, parameters)
        except conn.dialect.loaded_dbapi.Error as error:
            _tell(error)

    def rows(self, conn: Connection, filled: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """Return all rows; see ``run``."""
        cursor = self.run(conn, filled)
        try:
            return list(cursor.fetchall())
        except conn.dialect.loaded_dbapi.Error as error:
            _tell(error)

    def walk(self, conn: Connection, size: int) -> Iterator[Sequence[tuple[Any, ...]]]:
        """Yield all rows, so many at a time as the engine finds them: a server keeps the rest until asked."""
        try:
            yield from self._walk(conn, size)
        except conn.dialect.loaded_dbapi.Error as error:
            _tell(error)

    def _walk(self, conn: Connection, size: int) -> Iterator[Sequence[tuple[Any, ...]]]:
        if conn.dialect.name != "sqlite":
            server_walk = import_module("admin_desktop.models.database.engine.server_walk").server_walk
            yield from server_walk(conn, self.sql, self._values, size)
            return
        cursor = self.run(conn)
        while rows := cursor.fetchmany(size):
            yield rows

    def first(self, conn: Connection, filled: Mapping[str, Any] | None = None) -> tuple[Any, ...] | None:
        """Return the first row, or None."""
        rows = self.rows(conn, filled)
        return rows[0] if rows else None


class Among:
    """A SELECT of what has one of many keys, compiled for a few numbers of them: the last one fills up."""

    def __init__(
        self, query: Callable[[], Select[Any]], key: ColumnElement[Any], sizes: Sequence[int]
    ) -> None:
        """``query`` is made when it is needed; its own parameters are made by ``hole``."""
        self._query, self._key, self._sizes = query, key, sizes
        self._names = [f"key_{n}" for n in range(sizes[-1])]
        self._compiled: dict[tuple[str, int], Bare] = {}

    def rows(
        self, conn: Connection, keys: Sequence[Any], filled: Mapping[str, Any]
    ) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of the keys, in no order."""
        most = self._sizes[-1]
        for start in range(0, len(keys), most):
            part = keys[start : start + most]
            size = next(size for size in self._sizes if size >= len(part))
            padded = (*part, *([part[-1]] * (size - len(part))))
            holes = zip(self._names, padded, strict=False)
            yield from self._of_size(conn, size).rows(conn, {**filled, **dict(holes)})

    def _of_size(self, conn: Connection, size: int) -> Bare:
        of = (conn.dialect.name, size)
        if of not in self._compiled:
            among = self._key.in_([hole(name, self._key) for name in self._names[:size]])
            self._compiled[of] = Bare(self._query().where(among), conn)
        return self._compiled[of]


def _tell(error: Exception) -> NoReturn:
    """Raise our error for the driver's; one that we have no words for goes on as it came."""
    ours = driver_error(error)
    if ours is None:
        raise error
    raise ours from error


def _plain(value: Any) -> Any:
    """SQLite's own adapters for dates are deprecated; both engines read ISO text."""
    return value.isoformat() if isinstance(value, date) else value
