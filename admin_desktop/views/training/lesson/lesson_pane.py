"""The lesson: what is told, what is asked and its answer, and what was expected of the step just played."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.training.class_state import ClassState, LessonState, StepState
from admin_desktop.views.look.metrics import XS, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.icon_label import IconLabel
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import scrolling
from admin_desktop.views.training.lesson.steps_table import StepsTable
from admin_desktop.views.training.sized import SizedLabel
from admin_desktop.views.training.words import check_lines, place_words, said, step_title
from admin_desktop.words import tr


class LessonPane(QWidget):
    """``training_lesson``."""

    revealed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("training_lesson")
        self._look = look
        self._large = False
        self._step_no = -1
        self._title = SizedLabel(look, "training_title", (12, 18), "second", 500)
        self._step = SizedLabel(look, "training_step", (16, 32), "text", 600)
        self._say = SizedLabel(look, "training_say", (13, 24))
        self._refusal = SizedLabel(look, "training_refused", (13, 22), "amber", 500)
        self._ask = SizedLabel(look, "training_ask", (14, 25), "accent", 600)
        self._answer = SizedLabel(look, "training_answer", (13, 24))
        self.reveal_button = QPushButton(tr("Show the answer"))
        self.reveal_button.setObjectName("training_reveal")
        self.reveal_button.clicked.connect(self.reveal)
        self._checks: QWidget = QWidget()
        self._told: tuple[object, ...] = ()
        self.steps = StepsTable(look)
        self._sized = (self._title, self._step, self._say, self._refusal, self._ask, self._answer)
        self._build()

    def show_state(self, state: ClassState) -> None:
        """Show the step that was played last, or what the lesson is about."""
        lesson = state.lesson
        if lesson is None:
            return
        if lesson.done != self._step_no:
            self._step_no = lesson.done
            self._show_step(lesson)
        self._title.setText(f"{said(lesson.script.title)} · {place_words(lesson)}")
        played = lesson.steps[lesson.done - 1] if lesson.done else None
        self._refusal.say(tr("Refused: {words}", words=played.refusal) if played and played.refusal else "")
        self._show_checks(state, played)
        self.steps.show_steps(lesson.steps, state.time_zone)

    def forget(self) -> None:
        """Another lesson begins."""
        self._step_no = -1

    def asks(self) -> bool:
        """Whether the class was asked something that is not answered yet."""
        return bool(self._ask.text()) and not self._answer.isVisibleTo(self)

    def reveal(self) -> None:
        """Show the answer."""
        self._answer.setVisible(True)
        self._say.setVisible(not self._large)
        self.reveal_button.hide()
        self.revealed.emit()

    def present(self, *, on: bool, scale: float = 1.0) -> None:
        """Be large, and leave out what only the trainer needs."""
        self._large = on
        for label in self._sized:
            label.present(on=on, scale=scale)
        self.steps.setVisible(not on)
        self._checks.setVisible(not on)
        self.reveal_button.setVisible(not on and self.asks())
        answered = self._answer.isVisibleTo(self)
        self._say.setVisible(bool(self._say.text()) and not (on and answered))

    def _show_step(self, lesson: LessonState) -> None:
        step = lesson.current
        if step is None:
            self._step.say(said(lesson.script.title))
            self._say.say(said(lesson.script.about))
            ask, answer = "", ""
        else:
            self._step.say(step_title(lesson.steps[lesson.done - 1]))
            self._say.say(said(step.say))
            ask, answer = said(step.ask), said(step.answer)
        self._ask.say(ask)
        self._answer.setText(answer)
        self._answer.hide()
        self.reveal_button.setVisible(bool(ask) and not self._large)

    def _show_checks(self, state: ClassState, played: StepState | None) -> None:
        lines = check_lines(state, played) if played else []
        if tuple(lines) == self._told:
            return
        self._told = tuple(lines)
        checks = QWidget()
        checks.setObjectName("training_checks")
        column = QVBoxLayout(checks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        for words, met in lines:
            row = QHBoxLayout()
            row.setSpacing(S)
            row.addWidget(
                IconLabel(self._look, "ok" if met else "error", "green" if met else "red"),
                0,
                Qt.AlignmentFlag.AlignTop,
            )
            row.addWidget(Label(self._look, "base", "text" if met else "red", words).wrapping(), 1)
            column.addLayout(row)
        self._column.replaceWidget(self._checks, checks)
        self._checks.setParent(None)
        self._checks.deleteLater()
        self._checks = checks
        checks.setVisible(not self._large)

    def _build(self) -> None:
        body = QWidget()
        body.setObjectName("training_lesson_body")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(L, M, L, S)
        self._column.setSpacing(S)
        for part in (self._title, self._step, self._say, self._refusal, self._ask, self._answer):
            part.wrapping()
            self._column.addWidget(part)
        self._column.addWidget(self.reveal_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._checks)
        self._column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(body, "training_lesson_scroll"), 3)
        whole.addWidget(self.steps, 2)
