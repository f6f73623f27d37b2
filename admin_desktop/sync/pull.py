"""The way from ASPIRE: pages of changes, each applied together with the cursor, to the end of the feed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from admin_desktop.clock import Clock
from admin_desktop.errors import AdminDesktopError, CancelledError, FeedGapError
from admin_desktop.models.database.store import Store
from admin_desktop.models.feed.apply import apply_page
from admin_desktop.models.feed.cursor import Cursor, read_cursor, start_compare
from admin_desktop.models.feed.records import ChangePage
from admin_desktop.models.outbox.lease import Lease
from admin_desktop.models.principal import Principal
from admin_desktop.models.sync_report import SyncProgress
from admin_desktop.sync.client import PAGE_LIMIT, AspireClient
from admin_desktop.sync.line.feed_end import find_head
from admin_desktop.sync.listener import FailPoint, Listener

PAGES_TOGETHER: Final = 5
"""Pages of a long catch-up that share one commit: most of a page's cost is the commit."""

MANY: Final = 5000
"""From so many changes on it is asked how many there will be."""

COMPARE_AGAIN_MS: Final = 3_600_000
"""A full compare that meets a gap itself is begun anew only after an hour."""


@dataclass(frozen=True, slots=True)
class PullParts:
    """What pulling works with."""

    store: Store
    clock: Clock
    who: Principal
    listener: Listener
    fail_point: FailPoint
    lease: Lease | None = None


class Pull:
    """Pulls one company's changes to the end of the feed, once."""

    def __init__(
        self,
        parts: PullParts,
        client: AspireClient,
        company: str,
        cancel: Callable[[], bool],
        page_limit: int = PAGE_LIMIT,
    ) -> None:
        self._parts = parts
        self._client = client
        self._company = company
        self._cancel = cancel
        self._page_limit = page_limit
        self.pulled = 0
        """Changes applied."""
        self._total: int | None = None
        self._has_asked = False

    def run(self) -> None:
        """Fetch and apply until ASPIRE has no more. Raises what stops the whole company."""
        while self._step():
            if self._cancel():
                raise CancelledError("stopped between two pages; what was applied stays")

    def _step(self) -> bool:
        cursor = self._cursor()
        try:
            page = self.fetch(cursor)
        except FeedGapError as gap:
            self._compare_everything(cursor, gap)
            return True
        self._parts.fail_point("pull.fetched")
        now_ms = self._parts.clock.now_ms()
        revision = apply_page(self._parts.store, page, now_ms, self._parts.who, self._parts.lease)
        self._parts.fail_point("pull.applied")
        self.pulled += len(page.changes)
        if page.changes or page.set_aside:
            self._parts.listener.committed(revision)
            self._tell(page)
        return page.more

    def _tell(self, page: ChangePage) -> None:
        """Say how far it is; of many changes also how many there will be."""
        if page.more and not self._has_asked and self.pulled >= MANY:
            self._has_asked = True
            self._total = self._whole(page)
        total = None if self._total is None else max(self._total, self.pulled)
        self._parts.listener.progressed(SyncProgress(self._company, "pull", self.pulled, total))

    def _whole(self, page: ChangePage) -> int | None:
        """Return about how many changes there will be in all; None when ASPIRE will not say."""

        def reaches(place: int) -> bool:
            return bool(self._client.changes(page.epoch, place, 1).changes)

        try:
            return self.pulled + find_head(reaches, page.next_after) - page.next_after
        except CancelledError:
            raise
        except AdminDesktopError:
            return None

    def _cursor(self) -> Cursor:
        with self._parts.store.reading() as conn:
            return read_cursor(conn, self._company)

    def fetch(self, cursor: Cursor) -> ChangePage:
        """Return the changes after the cursor: one page, or a few together when there are many."""
        page = self._page(cursor.reading_epoch, cursor.after_seq)
        for _ in range(PAGES_TOGETHER - 1):
            if not page.more or self._cancel():
                break
            try:
                following = self._page(page.epoch, page.next_after)
            except AdminDesktopError:
                break  # what is here is good; the trouble comes again with the next step
            page = _joined(page, following)
        return page

    def _page(self, epoch: str | None, after: int) -> ChangePage:
        """Return one page; asks a second time before believing in a gap or in unreadable records."""
        try:
            page = self._client.changes(epoch, after, self._page_limit)
        except FeedGapError:
            return self._client.changes(epoch, after, self._page_limit)
        if not page.set_aside:
            return page
        try:
            again = self._client.changes(epoch, after, self._page_limit)
        except AdminDesktopError:
            return page
        return min(page, again, key=lambda each: len(each.set_aside))

    def _compare_everything(self, cursor: Cursor, gap: FeedGapError) -> None:
        """Read the epoch again from its start; never for ever: a gap in that reading is an error."""
        now_ms = self._parts.clock.now_ms()
        began = cursor.comparing_from
        if began is not None and now_ms - began < COMPARE_AGAIN_MS:
            raise gap
        start_compare(self._parts.store, self._company, now_ms, self._parts.who, gap.detail)
        self._parts.fail_point("pull.compare_started")


def _joined(first: ChangePage, second: ChangePage) -> ChangePage:
    return replace(
        first,
        next_after=second.next_after,
        more=second.more,
        changes=first.changes + second.changes,
        set_aside=first.set_aside + second.set_aside,
    )
