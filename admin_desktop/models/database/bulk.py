"""One statement for many rows, without paying SQLAlchemy's price per row.

A long sync writes tens of thousands of rows; building each row's parameters by name costs more than the
database does. Here the statement is compiled once and the rows go to the driver as they are.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Executable
from sqlalchemy.sql.compiler import SQLCompiler


class BulkStatement:
    """A statement whose parameters are all named, run for rows of plain values.

    The values go to the driver unchanged, so the columns must be integers, text or NULL.
    """

    def __init__(self, statement: Executable, names: Sequence[str]) -> None:
        """``names`` are the parameters, in the order in which a row holds their values."""
        self._statement = statement
        self._names = tuple(names)
        self._compiled: dict[str, SQLCompiler] = {}

    def run(self, conn: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Execute the statement for every row, in the caller's transaction."""
        if rows:
            compiled = self._compile(conn)
            conn.exec_driver_sql(compiled.string, self._parameters(compiled, rows))

    def _compile(self, conn: Connection) -> SQLCompiler:
        name = conn.dialect.name
        if name not in self._compiled:
            compiled = self._statement.compile(dialect=conn.dialect, column_keys=list(self._names))  # type: ignore[attr-defined]  # every statement compiles
            self._compiled[name] = compiled
        return self._compiled[name]

    def _parameters(self, compiled: SQLCompiler, rows: Sequence[tuple[Any, ...]]) -> list[Any]:
        if compiled.positiontup is None:
            return [dict(zip(self._names, row, strict=True)) for row in rows]
        if tuple(compiled.positiontup) == self._names:
            return list(rows)
        return list(map(itemgetter(*map(self._names.index, compiled.positiontup)), rows))
