"""The reader thread of View Payments: it takes wishes one by one, newest first, and answers by signals."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from admin_desktop.errors import AdminDesktopError, CancelledError
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.payments.answers import (
    Counted,
    DetailRead,
    Gathered,
    GatherOrder,
    Located,
    Opened,
    PageRead,
    ReadFailed,
    Totalled,
    WholeCounted,
)
from admin_desktop.views.payments.ports import PAGE_ROWS, PaymentKey, PaymentPages, PaymentsReader
from admin_desktop.views.payments.wishes import Kind, Wish, Wishes

_LOG = logging.getLogger(__name__)
STOP_MS = 2000
_IDLE_WORK = frozenset({Kind.COUNT, Kind.TOTALS, Kind.WHOLE, Kind.GATHER, Kind.LOCATE})
"""What gives way to rows: it is asked again once they are there."""


Question = tuple[PaymentFilter, PaymentSort] | tuple[PaymentFilter, PaymentSort, int]
"""Filter, sort, and as of when; without an instant: as it is now."""


class Answers(QObject):
    """The signals by which answers come; each carries one frozen answer."""

    opened = Signal(object)
    counted = Signal(object)
    whole_counted = Signal(object)
    page_read = Signal(object)
    totalled = Signal(object)
    located = Signal(object)
    gathered = Signal(object)
    detail_read = Signal(object)
    companies_read = Signal(object)
    failed = Signal(object)


ANSWERS = (
    "opened",
    "counted",
    "whole_counted",
    "page_read",
    "totalled",
    "located",
    "gathered",
    "detail_read",
    "companies_read",
    "failed",
)


class Reading(Answers):
    """Lives in the reader thread. Reads through the port, one wish per turn of the event loop."""

    _more = Signal()

    def __init__(self, reader: PaymentsReader, wishes: Wishes) -> None:
        super().__init__()
        self._reader = reader
        self._wishes = wishes
        self._pages: PaymentPages | None = None
        self._running: tuple[Kind, PaymentPages | None] | None = None
        self._dismissed = False
        self._generation = 0
        self._question: Question = (PaymentFilter(), PaymentSort())
        self._more.connect(self.serve, Qt.ConnectionType.QueuedConnection)
        self._acts = {
            Kind.OPEN: self._open,
            Kind.PAGE: self._page,
            Kind.DETAIL: self._detail,
            Kind.LOCATE: self._locate,
            Kind.COUNT: self._count,
            Kind.GATHER: self._gather,
            Kind.TOTALS: self._totals,
            Kind.WHOLE: self._whole,
            Kind.COMPANIES: self._companies,
        }

    @Slot()
    def serve(self) -> None:
        """Take the most urgent wish and answer it; come back while there are more."""
        wish = self._wishes.take()
        if wish is None:
            return
        if not self._wishes.is_late(wish):
            self._answer(wish)
        self._more.emit()

    def give_way(self, to: Kind) -> None:
        """Stop what runs if ``to`` is more urgent. Called in the window's thread."""
        running = self._running
        if running is None or running[1] is None:
            return
        if to is Kind.OPEN or (to < Kind.LOCATE and running[0] in _IDLE_WORK):
            running[1].stop()

    def dismiss(self) -> None:
        """Stop what runs for good: the user asked for it. Called in the window's thread."""
        running = self._running
        self._dismissed = running is not None and running[1] is not None and running[1].stop()

    def _answer(self, wish: Wish) -> None:
        self._running, failure = (wish.kind, self._pages), None
        try:
            self._acts[wish.kind](wish)
        except CancelledError as problem:
            if self._dismissed:
                failure = ReadFailed.of(wish.kind, wish.generation, wish.matter, problem)
            elif not self._wishes.is_late(wish):
                self._wishes.put(wish)
        except Exception as problem:  # noqa: BLE001 - a worker's tick: whatever happened, the page says so
            foreign = None if isinstance(problem, AdminDesktopError) else problem
            _LOG.warning("reading %s failed: %s", wish.kind.name, problem, exc_info=foreign)
            failure = ReadFailed.of(wish.kind, wish.generation, wish.matter, problem)
        finally:
            self._running, self._dismissed = None, False
        if failure is not None:  # told when nothing runs any more that could be stopped
            self.failed.emit(failure)

    def _open(self, wish: Wish) -> None:
        self._question = cast("Question", wish.matter)
        flt, sort, *at_ms = self._question
        read = self._reader
        self._pages = read.open_as_of(flt, sort, at_ms[0]) if at_ms else read.open(flt, sort)
        self._generation = wish.generation
        self._running = (wish.kind, self._pages)
        self.opened.emit(Opened(wish.generation, self._pages.page(0)))
        for kind in (Kind.COUNT, Kind.TOTALS):
            self._wishes.put(Wish(kind, wish.generation))

    def _page(self, wish: Wish) -> None:
        number = cast("int", wish.matter)
        self.page_read.emit(PageRead(wish.generation, number, self._current(wish).page(number)))

    def _count(self, wish: Wish) -> None:
        self.counted.emit(Counted(wish.generation, self._current(wish).count()))

    def _totals(self, wish: Wish) -> None:
        """Totals as of now, so from a new opening, and of every status: the strip offers them all."""
        pages = self._current(wish)
        flt, sort, *at_ms = self._question
        fresh = pages if at_ms else self._reader.open(replace(flt, statuses=frozenset()), sort)
        self._running = (wish.kind, fresh)
        self.totalled.emit(Totalled(wish.generation, fresh.totals()))

    def _whole(self, wish: Wish) -> None:
        """Of now, from the sums that are kept: to count all of them would take a while."""
        whole = self._reader.open(PaymentFilter(companies=self._question[0].companies), PaymentSort())
        self._running = (wish.kind, whole)
        count = sum(total.count for total in whole.totals())
        self.whole_counted.emit(WholeCounted(wish.generation, count))

    def _locate(self, wish: Wish) -> None:
        key = cast("PaymentKey", wish.matter)
        self.located.emit(Located(wish.generation, key, self._current(wish).index_of(*key)))

    def _gather(self, wish: Wish) -> None:
        order = cast("GatherOrder", wish.matter)
        rows = tuple(_rows_of(self._current(wish), order.ranges))
        self.gathered.emit(Gathered(wish.generation, order.purpose, rows))

    def _detail(self, wish: Wish) -> None:
        company, reference, *at_ms = cast("PaymentKey | tuple[str, str, int]", wish.matter)
        key, read = (company, reference), self._reader
        detail = read.detail_as_of(*key, at_ms[0]) if at_ms else read.detail(*key)
        self.detail_read.emit(DetailRead(key, detail, at_ms[0] if at_ms else None))

    def _companies(self, _wish: Wish) -> None:
        self.companies_read.emit(tuple(self._reader.companies()))

    def _current(self, wish: Wish) -> PaymentPages:
        if self._pages is None or wish.generation != self._generation:
            raise LookupError(f"list {wish.generation} is not open")
        return self._pages


def _rows_of(pages: PaymentPages, ranges: tuple[tuple[int, int], ...]) -> Iterator[PaymentRow]:
    size = PAGE_ROWS
    for first, last in sorted(ranges):
        for number in range(first // size, last // size + 1):
            start = number * size
            yield from pages.page(number)[max(0, first - start) : last - start + 1]


class ReaderThread(Answers):
    """The window's end of the reader thread: ``ask`` there, and the answers arrive in the window's thread."""

    _poked = Signal()

    def __init__(self, reader: PaymentsReader) -> None:
        super().__init__()
        self._wishes = Wishes()
        self._reading = Reading(reader, self._wishes)
        self._thread = QThread()
        self._thread.setObjectName("payments-reader")
        self._reading.moveToThread(self._thread)
        for name in ANSWERS:
            getattr(self._reading, name).connect(getattr(self, name), Qt.ConnectionType.QueuedConnection)
        self._poked.connect(self._reading.serve, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def ask(self, wish: Wish) -> tuple[int, ...]:
        """Put a wish to the thread; returns the page numbers that were given up for it."""
        dropped = self._wishes.put(wish)
        self._reading.give_way(wish.kind)
        self._poked.emit()
        return dropped

    def stop(self) -> None:
        """Stop the read that runs; it fails as stopped."""
        self._reading.dismiss()

    def shut_down(self) -> bool:
        """End the thread; returns whether it ended within two seconds."""
        self._reading.dismiss()
        self._thread.quit()
        return self._thread.wait(STOP_MS)
