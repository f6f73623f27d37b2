"""Back, forward, and what belongs to the lesson as a whole."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.training.class_state import ClassState
from admin_desktop.models.training.wishes import HandOut, Reset, StepBack
from admin_desktop.views.look.metrics import XS, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.words import spoken, tr

_HEIGHT = 30


class LessonBar(QWidget):
    """``training_bar``."""

    wished = Signal(object)
    forward_requested = Signal()
    lessons_requested = Signal()
    present_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("training_bar")
        self._look = look
        body = QWidget()
        self._flow = FlowLayout(body, XS)
        self.back = self._button("training_back", tr("Back"), tr("One step back (Page Up)"))
        self.forward = self._button("training_forward", tr("Forward"), tr("One step forward (Page Down)"))
        self.forward.setProperty("kind", "primary")
        self.reset = self._button("training_reset", tr("Start again"), tr("Begin the same class again"))
        self.lessons = self._button("training_lessons", tr("Lessons"), tr("Choose another lesson"))
        self.hand_out = self._button(
            "training_handouts", tr("Hand-outs…"), tr("Payment and return files, and a transcript as PDF")
        )
        self.present = self._button("training_present", tr("Present"), tr("Large type, full width (F11)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, L, S)
        column.addWidget(body)
        self.back.clicked.connect(lambda: self.wished.emit(StepBack()))
        self.forward.clicked.connect(self.forward_requested)
        self.reset.clicked.connect(lambda: self.wished.emit(Reset()))
        self.lessons.clicked.connect(self.lessons_requested)
        self.hand_out.clicked.connect(self._choose_folder)
        self.present.clicked.connect(self.present_requested)

    def show_state(self, state: ClassState, *, asks: bool) -> None:
        """Offer what can be done."""
        self.back.setEnabled(state.can_step_back)
        self.forward.setEnabled(state.can_step_forward or asks)

    def _button(self, name: str, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(tip)
        button.setMinimumHeight(_HEIGHT)
        self._flow.addWidget(button)
        return button

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Folder for the hand-outs"), str(Path.home()))
        if chosen:
            self.wished.emit(HandOut(Path(chosen), spoken()))
