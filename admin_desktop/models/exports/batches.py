"""The rows of an export, a thousand at a time, in order and as of one moment; memory stays flat."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection

from admin_desktop.errors import CancelledError
from admin_desktop.models.exports.orders import Cancel, ExportOrder, Progress
from admin_desktop.models.exports.sqlite_lines import csv_lines
from admin_desktop.models.payments.as_of.listing import AsOfList
from admin_desktop.models.payments.listing.road_choice import Question, choose
from admin_desktop.models.payments.listing.totals import kept_count
from admin_desktop.models.payments.listing.whole_walk import ROWS, batches
from admin_desktop.models.payments.rows import PaymentRow

if TYPE_CHECKING:
    from admin_desktop.models.payments.listing.roads import Road

Batch = Sequence[PaymentRow]
T = TypeVar("T")


class Batches:
    """What one order asks for: ``total`` is known before the first row is read."""

    def __init__(self, conn: Connection, order: ExportOrder, cancel: Cancel) -> None:
        self._conn, self._order, self._cancel = conn, order, cancel
        self.written: Counter[str] = Counter()
        question = Question(order.who, order.flt, order.sort, order.now_ms)
        self._road: Road | None = None
        if order.as_of_ms is not None:
            then = AsOfList.read(conn, question, order.as_of_ms, self._look_up)
            self.total, self._batches = then.count, then.batches(conn, ROWS)
        else:
            road, kept = choose(conn, question), kept_count(conn, question)
            self.total = kept if kept is not None else int(conn.execute(road.count()).scalar_one())
            self._road, self._batches = road, batches(conn, road, order.now_ms)

    def each(self, progress: Progress) -> Iterator[Batch]:
        """Yield the batches; CancelledError when somebody does not want the rest."""
        told = ((batch, Counter([row.company for row in batch])) for batch in self._batches)
        return self._each(told, progress)

    def csv_lines(self, progress: Progress) -> Iterator[Sequence[str]] | None:
        """Yield the same as finished lines of a CSV file; None where SQLite cannot make them."""
        order = self._order
        road, columns = self._road, order.columns
        lines = None if road is None else csv_lines(self._conn, road, columns, order.now_ms)
        return None if lines is None else self._each(lines, progress)

    def _each(
        self, told: Iterable[tuple[Sequence[T], Counter[str]]], progress: Progress
    ) -> Iterator[Sequence[T]]:
        done = 0
        progress(done, self.total)
        self._look_up()
        for batch, companies in told:
            self.written.update(companies)
            yield batch
            done += len(batch)
            progress(done, self.total)
            self._look_up()

    def _look_up(self) -> None:
        if self._cancel():
            raise CancelledError("stopped; no file was left")
