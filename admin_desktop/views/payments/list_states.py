"""What the list's answers mean for the pane around the grid: rows, a state in their place, or a trouble."""

from PySide6.QtCore import QObject, Signal

from admin_desktop.views.look.formats import number
from admin_desktop.views.payments.answers import ReadFailed
from admin_desktop.views.payments.detail.detail_follow import DetailFollow
from admin_desktop.views.payments.filters.filter_desk import FilterDesk
from admin_desktop.views.payments.filters.filter_words import (
    LOADING,
    NO_MATCH,
    NO_PAYMENTS,
    failed_state,
    is_filtered,
)
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.list_pane import ListPane
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.wishes import Kind
from admin_desktop.words import tr, trn


class ListStates(QObject):
    """Connects the list with its pane."""

    counted = Signal(str)
    told = Signal(str)
    sync_requested = Signal()

    def __init__(
        self,
        listed: PaymentsList,
        model: PaymentsTableModel,
        pane: ListPane,
        desk: FilterDesk,
        follow: DetailFollow,
    ) -> None:
        super().__init__(pane)
        self.list, self.model, self._pane, self._desk, self._follow = listed, model, pane, desk, follow
        self._whole = 0
        listed.opened.connect(self._on_opened)
        listed.counted.connect(self._on_counted)
        listed.whole_counted.connect(self._on_whole)
        listed.totalled.connect(pane.strip.show_totals)
        listed.news.connect(self._on_news)
        listed.busy.connect(self._on_busy)
        listed.failed.connect(self._on_failed)
        pane.state.action_requested.connect(self._act)
        pane.trouble.action_requested.connect(listed.open)
        pane.bar.new_requested.connect(listed.open)
        pane.bar.stop_requested.connect(listed.stop)

    def _on_opened(self) -> None:
        self._pane.tell(self.list.filter, self.list.sort)
        self._pane.bar.tell_news(0)
        self._pane.trouble.tell("")
        if self.model.rowCount():
            self._pane.show_table()
        else:
            self._pane.show_state(NO_MATCH if is_filtered(self.list.filter) else NO_PAYMENTS)
        if self._follow.key is not None:
            self.list.locate(self._follow.key)

    def _on_counted(self, count: int) -> None:
        if not is_filtered(self.list.filter):
            self._whole = count
        elif self.list.as_of_ms is None:
            self.list.count_whole()
        self._tell_count(count)

    def _on_whole(self, whole: int) -> None:
        self._whole = whole
        if self.list.count is not None:
            self._tell_count(self.list.count)

    def _tell_count(self, count: int) -> None:
        of = max(count, self._whole)
        self.counted.emit(
            trn("{n} of {of} payment", "{n} of {of} payments", of, n=number(count), of=number(of))
        )

    def _on_news(self, more: int) -> None:
        if more > 0 and not self.model.rowCount():
            self.list.open()
        else:
            self._pane.bar.tell_news(more)

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot of a signal
        if busy and not self.model.rowCount():
            self._pane.show_state(LOADING)
        self._pane.busy_line.show_busy(busy)
        self._pane.bar.show_busy(busy=busy)

    def _on_failed(self, problem: ReadFailed) -> None:
        if problem.kind in {Kind.OPEN, Kind.COMPANIES}:
            self._pane.show_state(failed_state(problem))
        elif problem.kind is Kind.DETAIL:
            self.told.emit(f"{tr(problem.title)}. {tr(problem.advice)}")
        else:
            self._pane.trouble.tell(f"{tr(problem.title)}. {tr(problem.advice)}", "red", tr("Try again"))

    def _act(self) -> None:
        state = self._pane.state.state()
        if state is NO_PAYMENTS:
            self.sync_requested.emit()
        elif state is NO_MATCH:
            self._desk.clear()
        else:
            self.list.open()
