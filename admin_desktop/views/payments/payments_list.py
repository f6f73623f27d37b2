"""The list behind the grid: filter and sort, what is asked of the reader thread, what answers mean."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.filters.typed_filters import retyped
from admin_desktop.models.payments.status import Status
from admin_desktop.views.payments.answers import (
    Counted,
    GatherOrder,
    Located,
    Opened,
    ReadFailed,
    Totalled,
    WholeCounted,
)
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.ports import PaymentKey
from admin_desktop.views.payments.reading import Question, ReaderThread
from admin_desktop.views.payments.wishes import Kind, Wish

SPINNER_MS = 150
THROTTLE_MS = 200


class PaymentsList(QObject):
    """Owns filter, sort and generation. Commits come in bursts: they are answered together."""

    opened = Signal()
    """The first rows of a filter and sort are shown."""
    counted = Signal(int)
    whole_counted = Signal(int)
    """How many there would be without a filter."""
    totalled = Signal(object)
    news = Signal(int)
    """How many more rows there are than shown; negative when rows have left the list."""
    busy = Signal(bool)
    """A filter or sort takes longer than 150 ms, or has come."""
    located = Signal(object)
    failed = Signal(object)
    stale = Signal()
    """What is in view may have changed: repaint it, and it is asked for."""

    def __init__(self, thread: ReaderThread, model: PaymentsTableModel) -> None:
        super().__init__(model)
        self.filter, self.sort = PaymentFilter(), PaymentSort()
        self.as_of_ms: int | None = None
        """None: as the payments are; else as we knew them then."""
        self.count: int | None = None
        self.cents: int | None = None
        """The sum of all that is listed, once it is known."""
        self.waits = False
        """A filter and sort was asked for, and its first rows are not here yet."""
        self._typed = PaymentFilter()
        self._thread, self._model = thread, model
        self._spinner = self._timer(SPINNER_MS, lambda: self.busy.emit(True))
        self._burst = self._timer(THROTTLE_MS, self._take_news)
        model.page_wanted.connect(self._ask_page)
        thread.opened.connect(self._on_opened)
        thread.counted.connect(self._on_counted)
        thread.whole_counted.connect(self._on_whole)
        thread.page_read.connect(model.accept_page)
        thread.totalled.connect(self._on_totalled)
        thread.located.connect(self._on_located)
        thread.failed.connect(self._on_failed)

    def open(self) -> None:
        """Show the filter and sort as they are now, with the rows that have arrived."""
        self.count = self.cents = None
        self.waits = True
        self._spinner.start()
        self._thread.ask(Wish(Kind.OPEN, self._model.open_next(), self._question()))

    def _question(self) -> Question:
        now = (self.filter, self.sort)
        return now if self.as_of_ms is None else (*now, self.as_of_ms)

    def show_as_of(self, at_ms: int | None) -> None:
        """Show the list as we knew it at an instant; None: as it is."""
        self.as_of_ms = self._model.as_of_ms = at_ms
        self.open()

    def change_filter(self, **fields: Any) -> None:
        """Change some fields of the filter; nothing happens when they are as they were."""
        changed = replace(self.filter, **fields)
        if changed != self.filter:
            self.filter = changed
            self.open()

    def type_filter(self, typed: PaymentFilter) -> None:
        """Take what was typed into the search; the chips' part of the filter stays."""
        before, self._typed = self._typed, typed
        changed = retyped(self.filter, before, typed)
        if changed != self.filter:
            self.filter = changed
            self.open()

    def show_view(self, flt: PaymentFilter, sort: PaymentSort) -> None:
        """Show a view: its filter and its order."""
        self.filter, self.sort = flt, sort
        self.open()

    def clear_filter(self) -> None:
        """Drop everything but the company."""
        self.filter = PaymentFilter(companies=self.filter.companies)
        self.open()

    def show_statuses(self, statuses: frozenset[Status]) -> None:
        """Show these statuses only; all when empty."""
        self.change_filter(statuses=statuses)

    def sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot of the header's signal
        """Sort by a column."""
        self.sort = PaymentSort(key, descending)
        self.open()

    def locate(self, key: PaymentKey) -> None:
        """Ask where a payment stands."""
        self._thread.ask(Wish(Kind.LOCATE, self._model.generation, key))

    def count_whole(self) -> None:
        """Ask how many there would be without a filter."""
        self._thread.ask(Wish(Kind.WHOLE, self._model.generation))

    def gather(self, purpose: str, ranges: tuple[tuple[int, int], ...]) -> None:
        """Ask for whole rows."""
        self._thread.ask(Wish(Kind.GATHER, self._model.generation, GatherOrder(purpose, ranges)))

    def stop(self) -> None:
        """Stop a read that takes too long; it says so."""
        self._thread.stop()

    def note_commit(self) -> None:
        """A transaction was committed; bursts are answered once."""
        if self.as_of_ms is None and not self._burst.isActive():  # the past does not change
            self._burst.start()

    def _ask_page(self, number: int) -> None:
        dropped = self._thread.ask(Wish(Kind.PAGE, self._model.generation, number))
        self._model.give_up(dropped)

    def _take_news(self) -> None:
        self._model.mark_stale()
        self.stale.emit()
        self._thread.ask(Wish(Kind.TOTALS, self._model.generation))

    def _on_opened(self, answer: Opened) -> None:
        if answer.generation != self._model.generation:
            return
        self._settle()
        self._model.accept_opened(answer)
        self.opened.emit()

    def _on_counted(self, answer: Counted) -> None:
        if answer.generation == self._model.generation:
            self._model.accept_count(answer)
            self.count = answer.count
            self.counted.emit(answer.count)

    def _on_whole(self, answer: WholeCounted) -> None:
        if answer.generation == self._model.generation:
            self.whole_counted.emit(answer.whole)

    def _on_totalled(self, answer: Totalled) -> None:
        if answer.generation != self._model.generation:
            return
        self.totalled.emit(answer.totals)
        if self.count is not None:
            shown = self.filter.statuses or frozenset(Status)
            now = sum(total.count for total in answer.totals if total.status in shown)
            if now == self.count:
                self.cents = sum(one.amount_cents for one in answer.totals if one.status in shown)
            self.news.emit(now - self.count)

    def _on_located(self, answer: Located) -> None:
        if answer.generation == self._model.generation:
            self.located.emit(answer)

    def _on_failed(self, problem: ReadFailed) -> None:
        if problem.kind is Kind.DETAIL or problem.generation == self._model.generation:
            if problem.kind is Kind.OPEN:
                self._settle()
            self.failed.emit(problem)

    def _settle(self) -> None:
        self.waits = False
        self._spinner.stop()
        self.busy.emit(False)

    def _timer(self, interval_ms: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(act)
        return timer
