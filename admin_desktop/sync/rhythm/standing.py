"""How far each company's sync is, by the database; what it last said when it says nothing."""

from typing import NamedTuple

from admin_desktop.errors import RetryLaterError
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.cursor import Cursor, read_cursor
from admin_desktop.models.outbox.queue import Backlog, backlog


class Standing(NamedTuple):
    """One company's: how far changes are read, and what waits."""

    cursor: Cursor
    left: Backlog


class Standings:
    """Asks at every question, and remembers: a server that is away must not silence who tells of it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Standing] = {}

    def of(self, company: str) -> Standing:
        """Return how far the company is; raises what the database does where it never answered."""
        try:
            with self._store.reading() as conn:
                cursor = read_cursor(conn, company)
            self._known[company] = Standing(cursor, backlog(self._store, company))
        except RetryLaterError:
            if company not in self._known:
                raise
        return self._known[company]
