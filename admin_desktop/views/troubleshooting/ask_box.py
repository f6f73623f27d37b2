# ruff: noqa: N802 - Qt names its own methods
"""``troubleshooting_input``: where one pastes. A line of an EFT file is masked before it is drawn."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from admin_desktop.models.diagnosis.pasted import Form, understand
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.words import tr

PAUSE_MS = 350
_HEIGHT = 34


class PasteLine(QLineEdit):
    """A line edit whose text never holds an account number of a pasted file line."""

    dropped = Signal(str)
    """A file was dropped: its path."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("troubleshooting_input")
        self.setAccessibleName(tr("What to diagnose"))
        self.setPlaceholderText(tr("Reference, customer, e-mail, record, batch, or a line of an EFT file"))
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(_HEIGHT)
        self.setMaxLength(400)
        self.setAcceptDrops(True)
        self.textChanged.connect(self._mask)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand a file on; take a text as pasted."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files[0])
        else:
            super().dropEvent(event)

    def _mask(self, text: str) -> None:
        pasted = understand(text)
        if pasted.form is Form.LINE and pasted.shown != text:
            self.setText(pasted.shown)


class AskBox(QWidget):
    """The input with its two buttons; typing asks after a pause, Enter at once."""

    asked = Signal(str)
    overdue_requested = Signal()
    company_requested = Signal()
    """Why can nobody of the company pay?"""
    file_dropped = Signal(str)

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
