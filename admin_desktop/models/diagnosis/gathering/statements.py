"""A SELECT that is compiled once for each kind of database and then sent to its driver as text.

Core would look its cache up and build its result anew at every call; for look-ups of a few microseconds
that is most of their cost. Values come back as the driver has them (SQLite: dates as text).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam
from sqlalchemy.exc import NoResultFound


def value(name: str) -> BindParameter[Any]:
    """Return a named value of a statement, sent as the caller gives it."""
    return bindparam(name)


class Statement:
    """One SELECT. Values are given by name at each call."""

    def __init__(self, select: Select[Any]) -> None:
        self._select = select
        self._compiled: dict[str, tuple[str, tuple[str, ...], Mapping[str, Any]]] = {}

    def all(self, conn: Connection, **values: Any) -> Sequence[Any]:
        """Return every row."""
        text, filled = self.call(conn, values)
        cursor = conn.connection.cursor()
        try:
            cursor.execute(text, filled)
            return cursor.fetchall()
        except Exception:  # noqa: BLE001 - asked again where the driver's errors are put into our words
            return conn.exec_driver_sql(text, filled).all()
        finally:
            cursor.close()

    def first(self, conn: Connection, **values: Any) -> Any | None:
        """Return the first row, or None."""
        return next(iter(self.all(conn, **values)), None)

    def one(self, conn: Connection, **values: Any) -> Any:
        """Return the row; NoResultFound when there is none."""
        row = self.first(conn, **values)
        if row is None:
            raise NoResultFound
        return row

    def call(self, conn: Connection, values: Mapping[str, Any]) -> tuple[str, Any]:
        """Return the text for this kind of database, and its values in order."""
        name = conn.dialect.name
        if name not in self._compiled:
            made = self._select.compile(dialect=conn.dialect)
            self._compiled[name] = (str(made), tuple(made.positiontup or ()), dict(made.params))
        text, order, usual = self._compiled[name]
        filled = {**usual, **values}
        return text, tuple(filled[key] for key in order) if order else filled
