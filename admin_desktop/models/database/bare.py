"""A SELECT compiled once and run through the driver itself: for steps that are taken ten thousand times.

SQLAlchemy writes the SQL, and is out of the way when it runs. Rows are plain tuples as the driver gives them:
SQLite's dates are ISO text.
"""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Connection, Select, bindparam

from admin_desktop.models.database.foreign_errors import sqlite_error


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
        except sqlite3.Error as error:
            ours = sqlite_error(error)
            if ours is None:
                raise
            raise ours from error

    def rows(self, conn: Connection, filled: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """Return all rows; see ``run``."""
        cursor = self.run(conn, filled)
        try:
            return list(cursor.fetchall())
        except sqlite3.Error as error:
            ours = sqlite_error(error)
            if ours is None:
                raise
            raise ours from error

    def first(self, conn: Connection, filled: Mapping[str, Any] | None = None) -> tuple[Any, ...] | None:
        """Return the first row, or None."""
        rows = self.rows(conn, filled)
        return rows[0] if rows else None


def _plain(value: Any) -> Any:
    """SQLite's own adapters for dates are deprecated; both engines read ISO text."""
    return value.isoformat() if isinstance(value, date) else value
