"""Walking a road: places in a row, and every 256th of them, each a short step from the one before."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from admin_desktop.models.database.bare import Bare
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.payments.listing.grid_rows import COLUMN_AT, Key, select_grid
from admin_desktop.models.payments.listing.ordering import From, Place
from admin_desktop.models.payments.listing.roads import Road

p = payments.c


class Steps:
    """Steps along one road. Each kind of step is compiled once."""

    def __init__(self, road: Road) -> None:
        self.road = road
        self._whole: dict[From, Bare | None] = {}
        self._bare: dict[tuple[From, bool, int | None, int], Bare] = {}
        self._in_row = tuple(COLUMN_AT[name] for name in road.order.names)

    def key(self, place: Place) -> Key:
        """Return the company and reference of a place."""
        return (place[1], place[0]) if self.road.order.column == "reference" else (place[-2], place[-1])

    def run(self, conn: Connection, start: Place | None, rows: int | None) -> list[Place]:
        """Return so many places from ``start`` on, itself included; None: from the beginning, to the end."""
        return self._step(conn, start, inclusive=True, limit=rows, skip=0)

    def some(self, conn: Connection, start: Place | None, rows: int, *, inclusive: bool) -> list[Place]:
        """Return so many places from ``start`` on, or from behind it."""
        return self._step(conn, start, inclusive=inclusive, limit=rows, skip=0)

    def rows(self, conn: Connection, start: Place, rows: int) -> list[tuple[Any, ...]] | None:
        """Return so many whole rows from ``start`` on as ``grid_row`` reads them, if one walk gives them."""
        begin = self.road.order.begin(start)
        if begin not in self._whole:
            query = self.road.rows(begin, select_grid())
            self._whole[begin] = None if query is None else Bare(query.limit(rows), conn)
        whole = self._whole[begin]
        return None if whole is None else whole.rows(conn, self.road.order.at(start))

    def place_in(self, row: tuple[Any, ...]) -> Place:
        """Return where a whole row stands."""
        return tuple(row[at] for at in self._in_row)

    def anchors(self, conn: Connection, last: Place, every: int) -> Iterator[Place]:
        """Yield the place ``every`` rows behind the last one, and so on, to the end."""
        while found := self._step(conn, last, inclusive=False, limit=1, skip=every - 1):
            last = found[0]
            yield last

    def place_of(self, conn: Connection, key: Key) -> Place | None:
        """Return where a payment stands, None when it is not on the road."""
        company, payment_ref = key
        mine = (p.company == company, p.payment_ref == payment_ref)
        arms = tuple(replace(arm, index=None) for arm in self.road.arms)
        only = replace(self.road, bound=(*self.road.bound, *mine), arms=arms)
        return Bare(only.places(), conn).first(conn)

    def _step(
        self, conn: Connection, start: Place | None, *, inclusive: bool, limit: int | None, skip: int
    ) -> list[Place]:
        order = self.road.order
        begin = order.begin(start)
        name = (begin, inclusive, limit, skip)
        if name not in self._bare:
            query = self.road.places(begin, inclusive=inclusive)
            query = query if limit is None else query.limit(limit)
            self._bare[name] = Bare(query.offset(skip) if skip else query, conn)
        return self._bare[name].rows(conn, order.at(start))
