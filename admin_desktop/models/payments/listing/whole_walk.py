"""Walking a whole road, a thousand rows at a time: for exports and whatever else reads a list to its end."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from admin_desktop.models.database.bare import Bare
from admin_desktop.models.payments.listing.grid_rows import grid_row, rows_by_key, select_grid
from admin_desktop.models.payments.listing.ordering import From
from admin_desktop.models.payments.listing.road_steps import Steps
from admin_desktop.models.payments.listing.roads import Road
from admin_desktop.models.payments.rows import PaymentRow

ROWS = 1_000


def batches(conn: Connection, road: Road, now_ms: int) -> Iterator[Sequence[PaymentRow]]:
    """Yield every row of a road in its order, inside the caller's transaction; memory stays flat."""
    query = road.rows(From.START, select_grid())
    if query is None:
        yield from _by_steps(conn, road, now_ms)
        return
    # One statement for all rows: an index gives their order, and the engine hands them on as they come.
    for some in Bare(query, conn).walk(conn, ROWS):
        yield [grid_row(row, now_ms) for row in some]


def _by_steps(conn: Connection, road: Road, now_ms: int) -> Iterator[Sequence[PaymentRow]]:
    steps = Steps(road)
    if not road.ordered:  # few, and sorted once
        places = steps.run(conn, None, None)
        for first in range(0, len(places), ROWS):
            keys = [steps.key(place) for place in places[first : first + ROWS]]
            yield rows_by_key(conn, keys, now_ms)
        return
    start, inclusive = None, True
    while places := steps.some(conn, start, ROWS, inclusive=inclusive):
        yield rows_by_key(conn, [steps.key(place) for place in places], now_ms)
        start, inclusive = places[-1], False
