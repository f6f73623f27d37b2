"""The pages near the viewport: a few of them, the least recently seen one goes first."""

from collections import OrderedDict

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.payments.ports import PAGE_ROWS

PAGES_KEPT = 16


class PageCache:
    """Pages of one generation, by number. Not thread-safe: it belongs to the model."""

    def __init__(self, kept: int = PAGES_KEPT) -> None:
        self._kept = kept
        self._pages: OrderedDict[int, list[PaymentRow]] = OrderedDict()
        self._stale: set[int] = set()

    def __len__(self) -> int:
        return len(self._pages)

    def clear(self) -> None:
        """Forget everything."""
        self._pages.clear()
        self._stale.clear()

    def row(self, number: int) -> PaymentRow | None:
        """Return row ``number`` of the list, or None when its page is not here."""
        page_no, offset = divmod(number, PAGE_ROWS)
        page = self._pages.get(page_no)
        if page is None or offset >= len(page):
            return None
        self._pages.move_to_end(page_no)
        return page[offset]

    def is_wanting(self, page_no: int) -> bool:
        """Whether the page is missing, or held but no longer as the database has it."""
        return page_no not in self._pages or page_no in self._stale

    def page(self, page_no: int) -> list[PaymentRow] | None:
        """Return a page, or None."""
        return self._pages.get(page_no)

    def put(self, page_no: int, rows: list[PaymentRow]) -> None:
        """Keep a page, and let the least recently seen one go."""
        self._pages[page_no] = rows
        self._pages.move_to_end(page_no)
        self._stale.discard(page_no)
        while len(self._pages) > self._kept:
            gone, _ = self._pages.popitem(last=False)
            self._stale.discard(gone)

    def mark_stale(self) -> None:
        """A transaction was committed: every page is asked again once it is seen."""
        self._stale.update(self._pages)


def merged(shown: list[PaymentRow], read: tuple[PaymentRow, ...]) -> list[PaymentRow]:
    """Return the page as shown, with each row's values as read now: rows keep their places."""
    if [_key(row) for row in shown] == [_key(row) for row in read]:
        return list(read)
    now = {_key(row): row for row in read}
    return [now.get(_key(row), row) for row in shown]


def _key(row: PaymentRow) -> tuple[str, str]:
    return row.company, row.payment_ref
