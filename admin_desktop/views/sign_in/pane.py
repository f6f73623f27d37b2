"""What the panes of the way in have in common: a title, fields with their names above, buttons, a refusal."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.views.look.metrics import XS, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.sign_in.ports import Refusal
from admin_desktop.views.sign_in.words import clock_words
from admin_desktop.words import tr

_SECOND_MS = 1000
_BUTTON = 32


class Pane(QWidget):
    """One thing to fill in. ``submit`` is offered when ``is_complete`` and no wait is running."""

    def __init__(self, look: Look, clock: Clock, name: str, title: str, text: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._look, self._clock = look, clock
        self._retry_at_ms = 0
        self._refused = ""
        self._busy = False
        self.title, self.text = Label(look, "title", "text", title), Label(look, "base", "second", text)
        self.trouble = Label(look, "base", "red")
        self.trouble.setObjectName(f"{name}_trouble")
        self.submit = QPushButton()
        self.submit.setObjectName(f"{name}_submit")
        self.submit.setProperty("kind", "primary")
        self.submit.setAutoDefault(True)
        self.submit.setDefault(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(S)
        for label in (self.title, self.text, self.trouble):
            label.setWordWrap(True)
        self.column.addWidget(self.title)
        self.column.addWidget(self.text)
        self.text.setVisible(bool(text))
        self.trouble.hide()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._judge)

    def field(self, name: str, words: str, *, secret: bool = False, hint: str = "") -> QLineEdit:
        """Add a line to fill in, its name above it."""
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(words)
        line.setMinimumHeight(30)
        line.setPlaceholderText(hint)
        line.setToolTip(hint)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textChanged.connect(self._judge)
        line.returnPressed.connect(self.submit.click)
        label = Label(self._look, "second_medium", "second", words)
        label.setBuddy(line)
        self.column.addSpacing(XS)
        self.column.addWidget(label)
        self.column.addWidget(line)
        return line

    def finish(self, words: str, *others: QPushButton) -> None:
        """Add the refusal's place and the row of buttons."""
        self.submit.setText(words)
        self.submit.setAccessibleName(words)
        self.column.addWidget(self.trouble)
        self.column.addSpacing(L)
        row = QHBoxLayout()
        row.setSpacing(S)
        for one in (self.submit, *others):
            one.setMinimumHeight(max(_BUTTON, one.sizeHint().height()))  # larger text asks for more
            row.addWidget(one)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._judge()

    def link(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        """Return a quiet button."""
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setProperty("kind", "link")
        button.setAutoDefault(True)
        button.clicked.connect(act)
        return button

    def is_complete(self) -> bool:
        """Whether everything is filled in."""
        return True

    def wait(self) -> None:
        """It was asked for: nothing more until the answer."""
        self._busy = True
        self.tell(None)

    def tell(self, refusal: Refusal | None) -> None:
        """Say why it did not work; a wait counts down by itself."""
        if refusal is not None:
            self._busy = False
        self._refused = "" if refusal is None else refusal.text
        self._retry_at_ms = (refusal.retry_at_ms if refusal else None) or 0
        self._judge()

    def _judge(self) -> None:
        left_ms = self._retry_at_ms - self._clock.now_ms()
        waits = left_ms > 0
        self._second.start() if waits else self._second.stop()
        words = self._refused
        if waits:
            words = tr(
                "{why} The next try is possible at {time}, in {seconds} s.",
                why=self._refused,
                time=clock_words(self._retry_at_ms),
                seconds=-(-left_ms // 1000),
            ).strip()
        self.trouble.setText(words)
        self.trouble.setAccessibleName(words)
        self.trouble.setVisible(bool(words))
        self.submit.setEnabled(self.is_complete() and not waits and not self._busy)
