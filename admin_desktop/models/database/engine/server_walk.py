"""All rows of a SELECT from a server, some at a time: the next ones are fetched while these are worked on."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any

from sqlalchemy import Connection

Rows = Sequence[tuple[Any, ...]]
_NAMES = count()
"""Two walks of one transaction have each a name on the server, which keeps what is not fetched yet."""


def server_walk(conn: Connection, sql: str, values: Mapping[str, Any], size: int) -> Iterator[Rows]:
    """Yield the rows; raises what the driver does."""
    cursor: Any = conn.connection.cursor(f"walk_{next(_NAMES)}")
    try:
        with ThreadPoolExecutor(1, "fetching") as ahead:
            cursor.execute(sql, values)
            coming = ahead.submit(cursor.fetchmany, size)
            while rows := coming.result():
                coming = ahead.submit(cursor.fetchmany, size)
                yield rows
    finally:
        cursor.close()
