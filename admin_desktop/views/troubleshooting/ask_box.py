# ruff: noqa: N802 - Qt names its own methods
"""``troubleshooting_input``: where one pastes. A line of an EFT file is masked before it is drawn."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from admin_desktop.models.diagnosis.asking.pasted import understand
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.parts.safe_line import SafeLine
from admin_desktop.words import tr

PAUSE_MS = 350
_HEIGHT = 34


def _masked(text: str) -> str | None:
    """A masked line of a file is shown whole: it is what one asks about."""
    pasted = understand(text)
    return pasted.shown if pasted.is_masked else None


class PasteLine(SafeLine):
    """``troubleshooting_input``: takes files too."""

    dropped = Signal(str)
    """A file was dropped: its path."""

    def __init__(self) -> None:
        super().__init__(_masked)
        self.setObjectName("troubleshooting_input")
        self.setAccessibleName(tr("What to diagnose"))
        hint = tr("Reference, customer, e-mail, record, batch, or a line of an EFT file")
        self.setPlaceholderText(hint)
        self.setToolTip(hint)
        self.setMinimumHeight(_HEIGHT)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand a file on; take a text as pasted."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(files) == 1 and Path(files[0]).is_file():
            self.dropped.emit(files[0])
        elif files:
            self.told.emit(tr("Drop one file, no folder"))
        else:
            super().dropEvent(event)


class AskBox(QWidget):
    """The input with its two buttons; typing asks after a pause, Enter at once."""

    asked = Signal(str)
    overdue_requested = Signal()
    company_requested = Signal()
    """Why can nobody of the company pay?"""
    file_dropped = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line = PasteLine()
        self.setFocusProxy(self.line)
        self._go = QPushButton(tr("Diagnose"))
        self._go.setProperty("kind", "primary")
        self._go.setObjectName("troubleshooting_diagnose")
        self._overdue = QPushButton(tr("Diagnose all overdue"))
        self._overdue.setObjectName("diagnose_all_overdue")
        self._company = QPushButton(tr("Payments not available?"))
        self._company.setObjectName("why_no_payments")
        self._company.clicked.connect(self.company_requested)
        self._company.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        for button in (self._go, self._overdue, self._company):
            button.setMinimumHeight(_HEIGHT)
            button.setAccessibleName(button.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(L, S, L, M)
        row.setSpacing(S)
        row.addWidget(self.line, 1)
        row.addWidget(self._go)
        row.addWidget(self._overdue)
        row.addWidget(self._company)
        self.line.textEdited.connect(self._pause.start)
        self.line.textChanged.connect(lambda text: None if text else self._pause.start())
        self.line.returnPressed.connect(self.ask)
        self.line.dropped.connect(self.file_dropped)
        self.line.told.connect(self.told)
        self._pause.timeout.connect(self.ask)
        self._go.clicked.connect(self.ask)
        self._overdue.clicked.connect(self.overdue_requested)

    def put(self, text: str) -> None:
        """Show a text without asking."""
        self.line.blockSignals(True)
        self.line.setText(understand(text).shown)
        self.line.blockSignals(False)
        self._pause.stop()

    def offer_company(self, *, chosen: bool) -> None:
        """Offer the question about a company, when one is chosen or there is only one."""
        self._company.setVisible(chosen)

    def ask(self) -> None:
        """Ask now."""
        self._pause.stop()
        self.asked.emit(self.line.text())

    def stop(self) -> None:
        """Ask no more."""
        self._pause.stop()
