"""The parts of the desk and where they stand: side by side for the trainer, large and few for the class."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QProgressBar, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from admin_desktop.models.training.class_state import ClassPayment, ClassState
from admin_desktop.views.look.metrics import XS, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.sections import Hairline
from admin_desktop.views.training.class_strip import ClassStrip
from admin_desktop.views.training.clock_bar import ClockBar
from admin_desktop.views.training.deeds_pane import DeedsPane
from admin_desktop.views.training.diagram.status_diagram import StatusDiagram
from admin_desktop.views.training.lesson.lesson_bar import LessonBar
from admin_desktop.views.training.lesson.lesson_pane import LessonPane
from admin_desktop.views.training.lesson.scripts_pane import ScriptsPane
from admin_desktop.views.training.sized import SizedLabel
from admin_desktop.words import tr

_STEPS = 1000
_SIDE_WIDTH = 410
_NO_LIMIT = 16_777_215
_USUAL_WIDTH, _USUAL_HEIGHT = 1280, 760
"""The stage that the large type is made for; on a larger one it grows along."""


class Stage(QWidget):
    """``training_stage``."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("training_stage")
        self.clock, self.strip = ClockBar(look), ClassStrip(look)
        self.diagram = StatusDiagram(look)
        self.sentence = SizedLabel(look, "training_sentence", (13, 22), "text", 500)
        self.advice = SizedLabel(look, "training_next_step", (13, 18), "second")
        self.deeds, self.bar = DeedsPane(look), LessonBar(look)
        self.lesson, self.scripts = LessonPane(look), ScriptsPane(look)
        self.foot = SizedLabel(look, "training_foot", (11, 14), "second")
        self.progress = QProgressBar()
        self._large = False
        self._sides, self._side = QStackedWidget(), QWidget()
        self._line = Hairline(look, vertical=True)
        self._build()

    def show_state(self, state: ClassState, followed: ClassPayment | None, *, jump: bool) -> None:
        """Show the class, and one payment of it on the diagram."""
        self.clock.show_state(state)
        self.lesson.show_state(state)
        others = tuple(one for one in state.payments if one is not followed)
        self.diagram.show_payment(followed, others, jump=jump)
        self.strip.show_payments(state.payments, followed.name if followed else "")
        self.strip.setVisible(bool(state.payments) and not self._large)
        nothing = tr("No payment yet: submit one, or begin a lesson.")
        self.sentence.say(followed.sentence if followed else "" if self._large else nothing)
        self.sentence.set_colour((followed.lateness if followed else "") or "text")
        self.advice.say(followed.next_step if followed and not self._large else "")
        self.deeds.show_state(state, followed)
        self.bar.show_state(state, asks=self.lesson.asks())
        if state.lesson is not None:
            done, steps = state.lesson.done, len(state.lesson.steps)
            self.foot.setText(tr("Step {done} of {all} · Page Down goes on · Esc ends", done=done, all=steps))

    def show_busy(self, words: str, fraction: float) -> None:
        """Show what the class is at, and how far; it is over at 1."""
        under_way = fraction < 1.0
        self.progress.setValue(round(fraction * _STEPS) if under_way else 0)
        self.progress.setAccessibleName(words if under_way else tr("At rest"))

    def show_lessons(self) -> None:
        """Show the lessons to choose from."""
        self._sides.setCurrentWidget(self.scripts)

    def show_lesson(self) -> None:
        """Show the lesson that is being told."""
        self._sides.setCurrentWidget(self.lesson)

    def shows_lessons(self) -> bool:
        """Whether a lesson is to be chosen."""
        return self._sides.currentWidget() is self.scripts

    def present(self, *, on: bool) -> None:
        """Large and few, or the desk again."""
        self._large = on
        self._grow()
        for widget in (self.deeds, self.bar, self.progress, self._line):
            widget.setVisible(not on)
        self.foot.setVisible(on)
        self._grid.removeWidget(self._side)
        if on:
            self._grid.addWidget(self._side, 4, 0, 1, 3)
            self._side.setMaximumWidth(_NO_LIMIT)
        else:
            self._grid.addWidget(self._side, 2, 2, 5, 1)
            self._side.setMaximumWidth(_SIDE_WIDTH)
        self._grid.setRowStretch(4, 2 if on else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Words for the class grow with the screen."""
        super().resizeEvent(event)
        if self._large:
            self._grow()

    def _grow(self) -> None:
        scale = max(1.0, min(1.8, self.width() / _USUAL_WIDTH, self.height() / _USUAL_HEIGHT))
        for part in (self.clock, self.diagram, self.lesson, self.sentence, self.advice, self.foot):
            part.present(on=self._large, scale=scale)

    def _build(self) -> None:
        self.progress.setObjectName("training_progress")
        self.progress.setAccessibleName(tr("At rest"))
        self.progress.setRange(0, _STEPS)
        self.progress.setTextVisible(False)
        self._sides.addWidget(self.scripts)
        self._sides.addWidget(self.lesson)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._sides, 1)
        side.addWidget(self.bar)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(L, XS, L, S)
        column.setSpacing(XS)
        for label in (self.sentence, self.advice, self.foot):
            label.wrapping()
            column.addWidget(label)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.diagram.setMinimumHeight(self.diagram.minimumSizeHint().height())
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.clock, 0, 0, 1, 3)
        grid.addWidget(self.progress, 1, 0, 1, 3)
        for row, widget in ((2, self.strip), (3, self.diagram), (5, words), (6, self.deeds)):
            grid.addWidget(widget, row, 0)
        grid.addWidget(self._line, 2, 1, 5, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(3, 3)
        self.present(on=False)


class Filled(QWidget):
    """The stage in all the room there is.

    It asks for its least height at this width, not for what it would like: the diagram gives way before the
    page has to scroll.
    """

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        stage.setParent(self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least that can be read at this width."""
        least = self._stage.minimumSizeHint()
        layout = self._stage.layout()
        high = layout.totalMinimumHeightForWidth(max(self.width(), least.width())) if layout else 0
        return QSize(least.width(), max(high, 0))

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fill it."""
        self._stage.setGeometry(self.rect())
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """The stage's needs have changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
