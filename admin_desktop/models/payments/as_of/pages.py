"""View Payments as of an instant, by pages: the questions of ``PaymentPages``, answered from the events."""

from admin_desktop.models.database.engine.stopping import StoppableReads
from admin_desktop.models.database.store import Store
from admin_desktop.models.payments.as_of.listing import AsOfList, rows_then
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PAGE_ROWS
from admin_desktop.models.payments.listing.road_choice import Question
from admin_desktop.models.payments.rows import PaymentRow, StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.models.permissions import Action, require_role
from admin_desktop.models.principal import Principal


class AsOfPages:
    """The payments that ``who`` may see under a filter, as we knew them at ``at_ms`` by our own clock.

    The whole list is told again at the first question, which may take seconds; ``stop`` ends it.
    """

    def __init__(
        self,
        store: Store,
        who: Principal,
        flt: PaymentFilter,
        sort: PaymentSort,
        at_ms: int,
        page_rows: int = PAGE_ROWS,
    ) -> None:
        require_role(store, who, Action.READ)
        self._reads = StoppableReads(store)
        self._question = Question(who, flt, sort, at_ms)
        self._at_ms, self._page_rows = at_ms, page_rows
        self._list: AsOfList | None = None

    def stop(self) -> bool:
        """Interrupt what runs now; returns whether anything did. Called from any thread."""
        return self._reads.stop()

    def count(self) -> int:
        """Return how many payments the list had."""
        return self._told().count

    def totals(self) -> tuple[StatusTotal, ...]:
        """Return count and sum of each status under the rest of the filter."""
        told = self._told()
        return tuple(StatusTotal(status, told.counts[status], told.cents[status]) for status in Status)

    def page(self, number: int) -> tuple[PaymentRow, ...]:
        """Return the rows of page ``number`` (from 0) as they were; empty behind the last."""
        first = number * self._page_rows
        keys = self._told().keys[first : first + self._page_rows]
        with self._reads.reading() as conn:
            return rows_then(conn, keys, self._at_ms)

    def index_of(self, company: str, payment_ref: str) -> int | None:
        """Return a payment's place in the order (from 0), or None when it was not in the list."""
        keys = self._told().keys
        key = (company, payment_ref)
        return keys.index(key) if key in keys else None

    def _told(self) -> AsOfList:
        if self._list is None:
            with self._reads.reading() as conn:
                self._list = AsOfList.read(conn, self._question, self._at_ms, self._reads.look_up)
        return self._list
