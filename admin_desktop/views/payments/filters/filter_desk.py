"""Where the filter is made: search, chips, views and totals come together in the list's one filter."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from admin_desktop.clock import Clock, local_date
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.filters.typed_filters import parse
from admin_desktop.models.payments.status import Mark
from admin_desktop.models.saved.saved_views import SavedView
from admin_desktop.views.payments.filters.filter_chips import shown_by
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.list_pane import ListPane
from admin_desktop.views.payments.payments_list import PaymentsList


class FilterDesk(QObject):
    """Connects what filters to the list."""

    search_cleared = Signal()

    def __init__(self, listed: PaymentsList, pane: ListPane, model: PaymentsTableModel, clock: Clock) -> None:
        super().__init__(pane)
        self._list, self._pane, self._model, self._clock = listed, pane, model, clock
        pane.chips.take_today(self._today)
        pane.chips.fields_chosen.connect(lambda chosen: listed.change_filter(**chosen))
        pane.chips.view_chosen.connect(self.show_view)
        pane.strip.filter_requested.connect(listed.show_statuses)
        pane.bar.clear_requested.connect(self.clear)

    def search(self, text: str) -> None:
        """Show what contains the text, and is as the filters typed in it say."""
        self._list.type_filter(parse(text.strip(), self._today()))

    def show_view(self, view: SavedView) -> None:
        """Show a view, of the companies that are chosen."""
        self.search_cleared.emit()
        self._list.show_view(shown_by(view.flt, self._list.filter.companies), view.sort)

    def show_marked(self, company: str, marks: frozenset[Mark]) -> None:
        """Show a company's payments that wear any of these marks, the newest first."""
        self.search_cleared.emit()
        flt = PaymentFilter(companies=frozenset({company}), marks=marks)
        self._list.show_view(flt, PaymentSort())

    def clear(self) -> None:
        """Drop search and filters."""
        self.search_cleared.emit()
        self._list.clear_filter()

    def _today(self) -> date:
        """Return the day in the company of the first row; elsewhere it may be another for some hours."""
        first = self._model.held_row(0)
        return local_date(self._clock.now_ms(), first.time_zone if first else "UTC")
