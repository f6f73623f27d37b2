"""The head of the page: open, how to match, whose it is, keep; and the progress of what takes long."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from admin_desktop.models.eft.matching import Way
from admin_desktop.views.eft_files.ports import MayDo
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.reading.answers import Progress
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import tr

_HEIGHT = 30
_STEPS = 1000


class FileHead(QWidget):
    """``eft_head``."""

    open_requested = Signal()
    keep_requested = Signal()
    stop_requested = Signal()
    lenience_changed = Signal()
    way_changed = Signal()

    def __init__(self, look: Look, may: MayDo) -> None:
        super().__init__()
        self.setObjectName("eft_head")
        self.open_button = QPushButton(tr("Open file…"))
        self.keep_button = QPushButton(tr("Keep as evidence"))
        self.lenient = QToolButton()
        self.way = Chooser(look)
        self.whose = ElidedLabel(look, "base", "second")
        self._bar = QProgressBar()
        self._words = Label(look, "second", "second")
        self._stop = QPushButton(tr("Cancel"))
        self._may_keep = may.keep
        self._name_parts()
        self._build()
        for part in (self.open_button, self.way, self.lenient):
            part.setVisible(may.compare)
        self.show_busy(busy=False)
        self.offer_keep(offer=False)
        self.say_whose("")

    def chosen_way(self) -> Way:
        """Return how entries are to be matched."""
        return Way(self.way.currentData())

    def say_whose(self, words: str) -> None:
        """Say whose payments are shown, where the header does not."""
        self.whose.set_text(words, words)
        self.whose.setVisible(bool(words))

    def offer_keep(self, *, offer: bool) -> None:
        """Say whether the open file may be kept."""
        self.keep_button.setVisible(self._may_keep)
        self.keep_button.setEnabled(offer)

    def show_busy(self, *, busy: bool, words: str = "") -> None:
        """Show the bar and Cancel while something long runs."""
        for part in (self._bar, self._words, self._stop):
            part.setVisible(busy)
        if busy:
            self._words.setText(words)
            self._bar.setRange(0, 0)

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        if progress.total:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(_STEPS * progress.done // progress.total)

    def _name_parts(self) -> None:
        self.open_button.setObjectName("eft_open")
        self.open_button.setProperty("kind", "primary")
        self.open_button.setToolTip(tr("Open a payment or return file (Ctrl+O)"))
        self.keep_button.setObjectName("eft_keep")
        self.keep_button.setToolTip(
            tr("Keep its hash, totals and masked lines. The same file twice is refused.")
        )
        self.lenient.setObjectName("eft_lenient")
        self.lenient.setText(tr("Read off-format files"))
        self.lenient.setAccessibleName(tr("Read off-format files"))
        self.lenient.setCheckable(True)
        self.lenient.setToolTip(tr("Blanks trimmed at line ends, a wrong block count, no padding"))
        self.way.setObjectName("eft_way")
        self.way.setAccessibleName(tr("Match by"))
        self.way.setMinimumContentsLength(12)
        self.way.currentTextChanged.connect(self.way.setToolTip)
        self.way.addItem(tr("Match by payment reference"), Way.REFERENCE.value)
        self.way.addItem(tr("Match by date, amount, contract"), Way.OLDER.value)
        self.whose.setObjectName("eft_company")
        self._bar.setObjectName("eft_progress")
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setTextVisible(False)
        self._stop.setObjectName("eft_stop")

    def _build(self) -> None:
        line = QWidget()
        flow = FlowLayout(line, S)
        for part in (self.open_button, self.way, self.lenient, self.whose):
            part.setMinimumHeight(_HEIGHT)
            flow.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(line, 1)
        row.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignTop)
        busy = QHBoxLayout()
        busy.setSpacing(S)
        busy.addWidget(self._words)
        busy.addWidget(self._bar, 1)
        busy.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, S, L, S)
        column.setSpacing(S)
        column.addLayout(row)
        column.addLayout(busy)
        self.open_button.clicked.connect(self.open_requested)
        self.keep_button.clicked.connect(self.keep_requested)
        self._stop.clicked.connect(self.stop_requested)
        self.lenient.toggled.connect(lambda _on: self.lenience_changed.emit())
        self.way.activated.connect(lambda _place: self.way_changed.emit())
