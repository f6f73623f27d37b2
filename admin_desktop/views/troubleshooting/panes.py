"""What the page can show below its input, one at a time: a state, a result, or one of three lists."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.states import PageState, StatePanel
from admin_desktop.views.troubleshooting.overdue_pane import OverduePane
from admin_desktop.views.troubleshooting.restored_pane import RestoredPane
from admin_desktop.views.troubleshooting.result.result_pane import ResultPane
from admin_desktop.views.troubleshooting.tables import hits_table


class Panes(QStackedWidget):
    """Made together; the flow says which is shown."""

    def __init__(self, look: Look, now_ms: Callable[[], int], *, may_resolve: bool) -> None:
        super().__init__()
        self.state = StatePanel(look, "troubleshooting_state")
        self.result = ResultPane(look)
        self.hits = hits_table(look, now_ms)
        self.overdue = OverduePane(look, now_ms)
        self.restored = RestoredPane(look, now_ms, may_resolve=may_resolve)
        for pane in (self.state, self.result, self.hits, self.overdue, self.restored):
            self.addWidget(pane)

    def shows(self, pane: QWidget) -> bool:
        """Whether this is what is shown."""
        return self.currentWidget() is pane

    def show_state(self, state: PageState) -> None:
        """Show a state."""
        self.state.show_state(state)
        self.setCurrentWidget(self.state)
