"""The base of pages that read and act in a work thread of their own."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Page
from admin_desktop.views.parts.failures import failed, told
from admin_desktop.views.parts.states import Banner, PageState, StatePanel
from admin_desktop.views.reading.answers import Failure
from admin_desktop.views.reading.questions import Questions
from admin_desktop.words import tr

READ = "read"
"""The topic of what the page shows: when that fails, nothing else is shown; what else fails is told above."""


class WorkPage(Page):
    """Reads whenever it is shown. Its body gives way to a state where there is nothing to show."""

    def __init__(
        self, look: Look, key: str, title: str, icon: str, search_hint: str, work: Questions | None = None
    ) -> None:
        super().__init__(key, title, icon, search_hint)
        self.work = work or Questions(key)
        self._banner, self._trouble = Banner(look, f"{key}_banner"), Banner(look, f"{key}_trouble")
        self._state = StatePanel(look, f"{key}_state")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._state)
        self.work.failed.connect(self._on_failure)
        self._trouble.action_requested.connect(lambda: self._trouble.tell(""))
        self._state.action_requested.connect(self._go_on)

    def read(self) -> None:
        """Ask for what the page shows."""

    def tell_offline(self, sentence: str, tone: str) -> None:
        """Say that what is shown may be behind ASPIRE."""
        self._banner.tell(sentence, tone)

    def is_settled(self) -> bool:
        """Whether everything that was asked for is here."""
        return self.work.is_at_rest()

    def shut_down(self) -> None:
        """End the work thread, and what would ask it again."""
        for timer in self.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly):
            timer.stop()
        self.work.shut_down()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Coming here, read what is so."""
        super().showEvent(event)
        self.read()

    def _lay_out(self, body: QWidget, *above: QWidget, around: QWidget | None = None) -> None:
        """Put the body below banner and strips; ``around`` holds the stack where more stands beside it."""
        self._stack.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self._banner, *above):
            column.addWidget(strip)
        column.addWidget(around or self._stack, 1)

    def _go_on(self) -> None:
        """What the state's button does."""
        self.read()

    def _show_state(self, state: PageState) -> None:
        self._state.show_state(state)
        self._stack.setCurrentWidget(self._state)

    def _show_body(self) -> None:
        self._stack.setCurrentIndex(1)

    def _on_failure(self, failure: Failure) -> None:
        if failure.topic == READ:
            self._show_state(failed(failure))
        elif not failure.stopped:
            self._trouble.tell(told(failure), "red", tr("Dismiss"))
