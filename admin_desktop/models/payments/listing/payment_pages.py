"""View Payments by pages, for one filter and one sort: a window onto any number of rows.

The places of every 256th row, anchors, make any page one short step from a known row; no query ever skips
over rows that were already passed. Few rows are kept as keys instead. Qt-free; used by one reader thread,
stopped from any.
"""

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from operator import attrgetter

from sqlalchemy import Connection

from admin_desktop.models.database.engine.stopping import StoppableReads
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.grid_rows import Key, grid_row, rows_by_key
from admin_desktop.models.payments.listing.ordering import Place
from admin_desktop.models.payments.listing.road_choice import FEW, Question, choose
from admin_desktop.models.payments.listing.road_steps import Steps
from admin_desktop.models.payments.listing.totals import kept_count, kept_totals
from admin_desktop.models.payments.rows import PaymentRow, StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal

PAGE_ROWS = 256
_PAGES_REMEMBERED = 128
_key_of = attrgetter("company", "payment_ref")


class PaymentPages:
    """The payments that ``who`` may see under a filter, in order, page by page.

    The list is as it was when its first page was read: rows that come or go later do not move pages that were
    read, and a list that is read on goes on where it was. Each row's values are as of now. Filters that
    depend on the time (overdue, today) keep the instant of the last ``refresh``. ``stop`` ends what runs,
    with CancelledError there; the same may be asked again.
    """

    def __init__(
        self,
        store: Store,
        who: Principal,
        flt: PaymentFilter | None = None,
        sort: PaymentSort | None = None,
        page_rows: int = PAGE_ROWS,
        *,
        few: int = FEW,
    ) -> None:
        require_role(store, who, Action.READ)
        self._clock = store.clock
        self._reads = StoppableReads(store)
        self._who = who
        self._filter = flt or PaymentFilter()
        self._sort = sort or PaymentSort()
        self._page_rows, self._few = page_rows, few
        self.refresh()

    def refresh(self) -> None:
        """Forget what was counted and anchored: rows have arrived or changed."""
        self._question = Question(self._who, self._filter, self._sort, self._clock.now_ms(), self._few)
        self._steps: Steps | None = None
        self._count: int | None = None
        self._totals: tuple[StatusTotal, ...] | None = None
        self._anchors: list[Place] = []
        self._anchored_all = False
        self._keys: list[Key] | None = None
        self._remembered: OrderedDict[int, tuple[Key, ...]] = OrderedDict()

    def stop(self) -> bool:
        """Interrupt what runs now; returns whether anything did. Called from any thread."""
        return self._reads.stop()

    def count(self) -> int:
        """Return how many payments there are under the filter."""
        if self._count is None:
            with self._reads.reading() as conn:
                self._begin(conn)
                if self._count is None:
                    self._count = int(conn.execute(self._way(conn).road.count()).scalar_one())
        return self._count

    def totals(self) -> tuple[StatusTotal, ...]:
        """Return count and sum of each of the five statuses, in the order of the life cycle."""
        if self._totals is None:
            with self._reads.reading() as conn:
                found = kept_totals(conn, self._question)
                if found is None:
                    rows = conn.execute(self._way(conn).road.totals())
                    found = {status: (count, int(cents)) for status, count, cents in rows}
            self._totals = tuple(StatusTotal(status, *found.get(status, (0, 0))) for status in Status)
        return self._totals

    def page(self, number: int) -> tuple[PaymentRow, ...]:
        """Return the rows of page ``number`` (from 0); empty behind the last."""
        with self._reads.reading() as conn:
            keys = self._remembered.get(number)
            if keys is not None:
                return rows_by_key(conn, keys, self._clock.now_ms())
            rows = self._read(conn, number)
            self._remembered[number] = tuple(map(_key_of, rows))
            if len(self._remembered) > _PAGES_REMEMBERED:
                self._remembered.popitem(last=False)
            return rows

    def index_of(self, company: str, payment_ref: str) -> int | None:
        """Return a payment's place in the order (from 0), or None when the filter hides it."""
        key = (company, payment_ref)
        with self._reads.reading() as conn:
            self._begin(conn)
            if self._keys is not None:
                return self._keys.index(key) if key in self._keys else None
            steps = self._way(conn)
            wanted = steps.place_of(conn, key)
            if wanted is None:
                return None
            self._anchor_up_to(conn, None)
            page = self._page_of(steps, wanted)
            if page < 0:
                return None
            keys = [steps.key(place) for place in steps.run(conn, self._anchors[page], self._page_rows)]
            return page * self._page_rows + keys.index(key) if key in keys else None

    def _way(self, conn: Connection) -> Steps:
        if self._steps is None:
            self._steps = Steps(choose(conn, self._question))
        return self._steps

    def _begin(self, conn: Connection) -> None:
        """Fix where the list begins, and of what is kept as keys all of it."""
        if self._anchors or self._anchored_all or self._keys is not None:
            return
        steps = self._way(conn)
        if not steps.road.ordered:
            self._keys = [steps.key(place) for place in steps.run(conn, None, None)]
            self._count = len(self._keys)
            return
        self._count = kept_count(conn, self._question)
        first = steps.run(conn, None, 1)
        self._anchors, self._anchored_all = first, not first

    def _read(self, conn: Connection, number: int) -> tuple[PaymentRow, ...]:
        self._begin(conn)
        now_ms, size = self._clock.now_ms(), self._page_rows
        if self._keys is not None:
            return rows_by_key(conn, self._keys[number * size : (number + 1) * size], now_ms)
        self._anchor_up_to(conn, number)
        if number >= len(self._anchors):
            return ()
        steps, start = self._way(conn), self._anchors[number]
        # One row more than the page has: the next page begins there, whatever comes before it is read.
        whole = steps.rows(conn, start, size + 1)
        if whole is not None:
            self._go_on(number, [steps.place_in(row) for row in whole[size:]])
            return tuple([grid_row(row, now_ms) for row in whole[:size]])
        places = steps.run(conn, start, size + 1)
        self._go_on(number, places[size:])
        return rows_by_key(conn, [steps.key(place) for place in places[:size]], now_ms)

    def _go_on(self, number: int, behind: list[Place]) -> None:
        if number + 1 == len(self._anchors) and not self._anchored_all:
            self._anchors += behind
            self._anchored_all = not behind

    def _anchor_up_to(self, conn: Connection, page: int | None) -> None:
        """Know the anchors up to a page, or all of them."""
        if self._anchored_all or (page is not None and page < len(self._anchors)):
            return
        steps = self._way(conn)
        for anchor in steps.anchors(conn, self._anchors[-1], self._page_rows):
            self._anchors.append(anchor)
            if page is not None and len(self._anchors) > page:
                return
            self._reads.look_up()
        self._anchored_all = True

    def _page_of(self, steps: Steps, wanted: Place) -> int:
        order = steps.road.order
        tokens = [order.token(anchor) for anchor in self._anchors]
        if order.descending:
            tokens.reverse()
            return len(tokens) - 1 - bisect_left(tokens, order.token(wanted))
        return bisect_right(tokens, order.token(wanted)) - 1
