"""The parts of the page, each with the state that stands in for it while there is nothing to show."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.states import PageState, StatePanel

FILE, DRIFT, RATES, CLOSE, KEPT = "file", "drift", "rates", "close", "kept"


class Parts(QWidget):
    """One part is shown; each remembers whether it shows its pane or a state."""

    action_requested = Signal(str)
    """The button of a part's state was pressed."""

    def __init__(self, look: Look, panes: Mapping[str, QWidget]) -> None:
        super().__init__()
        self._panes = dict(panes)
        self._states: dict[str, PageState | None] = dict.fromkeys(panes)
        self._state = StatePanel(look, "eft_state")
        self._stack = QStackedWidget()
        self.current = FILE
        for pane in (*self._panes.values(), self._state):
            self._stack.addWidget(pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._state.action_requested.connect(lambda: self.action_requested.emit(self.current))

    def names(self) -> frozenset[str]:
        """Return the keys of all parts."""
        return frozenset(self._panes)

    def choose(self, part: str) -> None:
        """Show another part."""
        self.current = part
        self._update()

    def show_pane(self, part: str) -> None:
        """A part has something to show."""
        self._states[part] = None
        self._update()

    def show_state(self, part: str, state: PageState) -> None:
        """A part has nothing to show, and says why."""
        self._states[part] = state
        self._update()

    def state(self, part: str) -> PageState | None:
        """Return the state that stands in for a part, None while its pane is shown."""
        return self._states[part]

    def _update(self) -> None:
        state = self._states[self.current]
        if state is None:
            self._stack.setCurrentWidget(self._panes[self.current])
        else:
            self._state.show_state(state)
            self._stack.setCurrentWidget(self._state)
