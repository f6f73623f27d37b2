"""Around the grid: banners, totals, the filter as a sentence, and the page's state in the grid's place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.busy_line import BusyLine
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.payments.filters.filter_bar import FilterBar
from admin_desktop.views.payments.filters.filter_chips import FilterChips
from admin_desktop.views.payments.filters.totals_strip import TotalsStrip
from admin_desktop.views.payments.grid.payments_table import PaymentsTable

_LEAST_WIDTH = 320
_NARROW = 480
"""Below this width the tools stand under the filters."""
_VERY_SHORT = 340
"""Below this height there are no totals at all: the filter by status does what a click on them would."""
_SHORT = 520
"""Below this height the totals give up their second line for rows of the grid."""


class ListPane(QWidget):
    """The left side of View Payments; the page connects its parts."""

    def __init__(self, look: Look, table: PaymentsTable) -> None:
        super().__init__()
        self.setMinimumWidth(_LEAST_WIDTH)
        self.table = table
        self.strip, self.bar = TotalsStrip(look), FilterBar(look)
        self.chips = FilterChips(look)
        self.banner = Banner(look, "payments_banner")
        self.trouble = Banner(look, "payments_trouble")
        self.state = StatePanel(look, "payments_state")
        self.busy_line = BusyLine(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(self.state)
        head = QVBoxLayout()
        head.setContentsMargins(L, S, L, S)
        head.setSpacing(S)
        head.addWidget(self.strip)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(S)
        tools = QWidget()
        self._tools.setContentsMargins(0, 0, 0, 0)
        tools.setLayout(self._tools)
        self._above = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._above.setSpacing(S)
        self._above.addWidget(self.chips, 1)
        self._above.addWidget(tools, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        head.addLayout(self._above)
        head.addWidget(self.bar)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.trouble)
        column.addLayout(head)
        column.addWidget(self.busy_line)
        column.addWidget(self._stack, 1)

    def add_tool(self, tool: QWidget) -> None:
        """Put a button to the right of the chips."""
        self._tools.addWidget(tool)

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip above the grid's head."""
        self._column.insertWidget(0, strip)

    def tell(self, flt: PaymentFilter, sort: PaymentSort) -> None:
        """Say what is listed, as chips and as a sentence."""
        self.chips.tell(flt, sort)
        self.bar.tell(flt, sort)
        self.strip.show_filter(flt.statuses)

    def show_table(self) -> None:
        """Show the grid."""
        self._stack.setCurrentWidget(self.table)

    def show_state(self, state: PageState) -> None:
        """Show a state where the grid stood."""
        self.state.show_state(state)
        self._stack.setCurrentWidget(self.state)

    def shows_state(self) -> bool:
        """Whether a state is shown instead of the grid."""
        return self._stack.currentWidget() is self.state

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Rows go before sums where there is little height."""
        super().resizeEvent(event)
        self.strip.show_sums(shown=event.size().height() >= _SHORT)
        self.strip.setVisible(event.size().height() >= _VERY_SHORT)
        narrow = event.size().width() < _NARROW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._above.setDirection(way)
