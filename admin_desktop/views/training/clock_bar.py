"""The class's clock: what time it is there, how fast it runs, and what comes next by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from admin_desktop.models.training.class_state import RATES, ClassState
from admin_desktop.models.training.wishes import Pause, Run, SetRate, Skip, ToNextEvent
from admin_desktop.views.look.metrics import XS, L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.training.face import Face
from admin_desktop.views.training.words import clock_words, coming_words
from admin_desktop.words import tr

_HEIGHT = 30
_MINUTES = 15


class ClockBar(QWidget):
    """``training_clock``."""

    wished = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("training_clock")
        self._look = look
        self.time = Face(look, "training_time", (24, 44), "00:00:00", "text", 600)
        wide = tr("{what} in {span}", what=tr("PRAIRIE syncs with ASPIRE"), span="60 min")
        self.day = Face(look, "training_day", (12, 20), wide, "second")
        self.coming = Face(look, "training_coming", (12, 20), wide, "second")
        self.run = QPushButton()
        self.run.setObjectName("training_run")
        self.run.setMinimumHeight(_HEIGHT)
        self.run.setMinimumWidth(84)
        self._paused = True
        self.run.clicked.connect(lambda: self.wished.emit(Run() if self._paused else Pause()))
        self._rates = QButtonGroup(self)
        self._rates.setExclusive(True)
        self._controls = QWidget()
        self._build()
        look.changed.connect(self._dress)
        self._dress()

    def show_state(self, state: ClassState) -> None:
        """Show the time and how it goes."""
        time, day = clock_words(state)
        self.time.say(time)
        self.day.say(day)
        self.coming.say(coming_words(state, state.coming[0]) if state.coming else "")
        self._paused = state.paused
        words = tr("Resume") if state.paused else tr("Pause")
        if words != self.run.text():
            self.run.setText(words)
            self.run.setAccessibleName(tr("Let the clock run") if state.paused else tr("Pause the clock"))
        shown = next((rate for rate in RATES if rate == round(state.rate)), RATES[0])
        self._rates.button(shown).setChecked(True)

    def present(self, *, on: bool, scale: float = 1.0) -> None:
        """Show the time only, and large."""
        for label in (self.time, self.day, self.coming):
            label.present(on=on, scale=scale)
        self._controls.setVisible(not on)
        self._row.setStretch(self._row.count() - 1, int(on))

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.day)
        words.addWidget(self.coming)
        flow = FlowLayout(self._controls, XS)
        flow.addWidget(self.run)
        for rate in RATES:
            flow.addWidget(self._rate_button(rate))
        event = QPushButton(tr("Next event"))
        event.setObjectName("training_next_event")
        event.clicked.connect(lambda: self.wished.emit(ToNextEvent()))
        skip = QPushButton(tr("+15 minutes"))
        skip.setObjectName("training_skip")
        skip.clicked.connect(lambda: self.wished.emit(Skip(_MINUTES)))
        for button in (event, skip):
            button.setMinimumHeight(_HEIGHT)
            flow.addWidget(button)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(M)
        row.addWidget(self.time)
        row.addLayout(words)
        row.addWidget(self._controls, 1)
        row.addStretch(0)

    def _rate_button(self, rate: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"training_rate_{rate}")
        button.setText(f"×{rate}")  # noqa: RUF001 - the sign for times
        button.setAccessibleName(tr("{rate} times as fast", rate=rate))
        button.setCheckable(True)
        button.setMinimumHeight(_HEIGHT)
        button.clicked.connect(lambda: self.wished.emit(SetRate(rate)))
        self._rates.addButton(button, rate)
        return button

    def _dress(self) -> None:
        for button in self._rates.buttons():
            button.setFont(self._look.fonts.medium)
