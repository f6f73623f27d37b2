"""The bar above the log: what is shown, more of it, evidence, and Verify."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from admin_desktop.views.activity.period import PERIODS, period_words
from admin_desktop.views.activity.words import KINDS, kind_words
from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import tr


class ActivityBar(QWidget):
    """``activity_bar``; what the role may not do has no button."""

    filtered = Signal()

    def __init__(self, look: Look, *, may_verify: bool, may_take_evidence: bool) -> None:
        super().__init__()
        self.setObjectName("activity_bar")
        self.kinds = {kind: self._button(f"activity_{kind}", kind_words(kind)) for kind in KINDS}
        self.period = Chooser(look)
        self.period.setObjectName("activity_period")
        self.period.setAccessibleName(tr("Period"))
        self.period.setMinimumHeight(32)
        for days in PERIODS:
            self.period.addItem(period_words(days), days)
        self.period.currentIndexChanged.connect(lambda _place: self.filtered.emit())
        self.verify = self._button("activity_verify", tr("Verify"))
        self.verify.setProperty("kind", "primary")
        self.evidence = self._button("activity_evidence", tr("Evidence pack…"))
        self.more = self._button("activity_more", tr("Show more"))
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(S)
        for button in self.kinds.values():
            button.setCheckable(True)
            button.toggled.connect(lambda _on: self.filtered.emit())
            row.addWidget(button)
        row.addWidget(self.period)
        row.addStretch(1)
        for button in (self.more, self.evidence, self.verify):
            row.addWidget(button)
        self.more.hide()
        self.verify.setVisible(may_verify)
        self.evidence.setVisible(may_take_evidence)

    def chosen(self) -> frozenset[str]:
        """Return the kinds of lines that are asked for; none is all."""
        return frozenset(kind for kind, button in self.kinds.items() if button.isChecked())

    def days(self) -> int | None:
        """Return how many days before today the period begins; None when all is asked for."""
        return PERIODS[self.period.currentIndex()]

    def show_all(self) -> None:
        """Ask for every kind and time again."""
        self.period.setCurrentIndex(0)
        for button in self.kinds.values():
            button.setChecked(False)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setMinimumHeight(30)
        return button
