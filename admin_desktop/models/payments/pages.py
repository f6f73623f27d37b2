"""View Payments by pages, for one filter and one sort: a window onto any number of rows.

Anchors, the place of every 256th row, make any page one short step from a known row; no query ever skips
over rows that were already passed. Qt-free; used by one reader thread.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from admin_desktop.models.database.reference_tables import customers
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables import payments
from admin_desktop.models.payments.conditions import conditions
from admin_desktop.models.payments.filters import PaymentFilter, PaymentSort
from admin_desktop.models.payments.ordering import Anchor, Ordering, ordering
from admin_desktop.models.payments.row_source import select_rows, to_row
from admin_desktop.models.payments.rows import PaymentRow, StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal

PAGE_ROWS = 256

p = payments.c


class PaymentPages:
    """The payments that ``who`` may see under a filter, in order, page by page.

    Filters that depend on the time (overdue, today) keep the instant of the last ``refresh``.
    """

    def __init__(
        self,
        store: Store,
        who: Principal,
        flt: PaymentFilter | None = None,
        sort: PaymentSort | None = None,
        page_rows: int = PAGE_ROWS,
    ) -> None:
        require_role(store, who, Action.READ)
        self._store = store
        self._who = who
        self._filter = flt or PaymentFilter()
        self._sort = sort or PaymentSort()
        self._page_rows = page_rows
        self.refresh()

    def refresh(self) -> None:
        """Forget what was counted and anchored: rows have arrived or changed."""
        self._as_of_ms = self._store.clock.now_ms()
        self._count: int | None = None
        self._totals: tuple[StatusTotal, ...] | None = None
        self._anchors: list[Anchor] = []
        self._anchored_all = False

    def count(self) -> int:
        """Return how many payments there are under the filter."""
        if self._count is None:
            with self._store.reading() as conn:
                query = select(func.count()).select_from(payments).where(*self._conditions(conn))
                self._count = conn.execute(query).scalar_one()
        return self._count

    def totals(self) -> tuple[StatusTotal, ...]:
        """Return count and sum of each of the five statuses, in the order of the life cycle."""
        if self._totals is None:
            query = select(p.status, func.count(), func.sum(p.amount_cents)).group_by(p.status)
            with self._store.reading() as conn:
                rows = conn.execute(query.where(*self._conditions(conn)))
                found = {status: (count, int(cents)) for status, count, cents in rows}
            self._totals = tuple(StatusTotal(status, *found.get(status, (0, 0))) for status in Status)
        return self._totals

    def page(self, number: int) -> tuple[PaymentRow, ...]:
        """Return the rows of page ``number`` (from 0); empty behind the last."""
        now_ms = self._store.clock.now_ms()
        with self._store.reading() as conn:
            order = ordering(conn, self._sort)
            query = select_rows().where(*self._conditions(conn)).order_by(*order.order_by())
            if number > 0:
                self._anchor_up_to(conn, order, number)
                if number >= len(self._anchors):
                    return ()
                query = query.where(order.onwards(self._anchors[number]))
            return tuple(to_row(row, now_ms) for row in conn.execute(query.limit(self._page_rows)))

    def index_of(self, company: str, payment_ref: str) -> int | None:
        """Return a payment's place in the order (from 0), or None when the filter hides it."""
        with self._store.reading() as conn:
            order = ordering(conn, self._sort)
            one = self._places(conn, order).where(p.company == company, p.payment_ref == payment_ref)
            found = conn.execute(one).first()
            if found is None:
                return None
            self._anchor_up_to(conn, order, None)
            wanted = Anchor(*found)
            page = max(self._page_of(wanted, descending=order.descending), 0)
            onwards = self._places(conn, order).where(order.onwards(self._anchors[page]))
            places = conn.execute(onwards.order_by(*order.order_by()))
            in_page = next((n for n, place in enumerate(places) if Anchor(*place) == wanted), None)
            return None if in_page is None else page * self._page_rows + in_page

    def _conditions(self, conn: Connection) -> list[Any]:
        return conditions(conn, self._who, self._filter, self._as_of_ms)

    def _places(self, conn: Connection, order: Ordering) -> Select[Any]:
        source = payments
        query = select(order.key.label("sort_key"), p.company, p.payment_ref)
        if order.needs_customers:
            same = and_(customers.c.company == p.company, customers.c.customer_no == p.customer_no)
            query = query.select_from(source.outerjoin(customers, same))
        return query.where(*self._conditions(conn))

    def _anchor_up_to(self, conn: Connection, order: Ordering, page: int | None) -> None:
        """Know the anchors up to a page, or all of them."""
        if self._anchored_all or (page is not None and page < len(self._anchors)):
            return
        if order.indexed and not self._filter.text:
            for anchor in self._steps(conn, order):
                self._anchors.append(anchor)
                if page is not None and len(self._anchors) > page:
                    return
        else:
            self._anchors = self._every_nth(conn, order)
        self._anchored_all = True

    def _steps(self, conn: Connection, order: Ordering) -> Iterator[Anchor]:
        """Walk along the index from the last anchor known, a page at a time."""
        places = self._places(conn, order).order_by(*order.order_by()).limit(1)
        last = self._anchors[-1] if self._anchors else None
        while True:
            if last is None:
                step = places
            else:
                step = places.where(order.onwards(last, inclusive=False)).offset(self._page_rows - 1)
            found = conn.execute(step).first()
            if found is None:
                return
            last = Anchor(*found)
            yield last

    def _every_nth(self, conn: Connection, order: Ordering) -> list[Anchor]:
        """Sort once and keep every page's first row, where no index gives the order."""
        number = func.row_number().over(order_by=order.order_by()).label("n")
        numbered = self._places(conn, order).add_columns(number).subquery()
        c = numbered.c
        firsts = select(c.sort_key, c.company, c.payment_ref).where((c.n - 1) % self._page_rows == 0)
        return [Anchor(*row) for row in conn.execute(firsts.order_by(c.n))]

    def _page_of(self, wanted: Anchor, *, descending: bool) -> int:
        tokens = [anchor.token for anchor in self._anchors]
        if descending:
            tokens.reverse()
            return len(tokens) - 1 - bisect_left(tokens, wanted.token)
        return bisect_right(tokens, wanted.token) - 1
