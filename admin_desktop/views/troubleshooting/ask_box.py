# ruff: noqa: N802 - Qt names its own methods
"""``troubleshooting_input``: where one pastes. A line of an EFT file is masked before it is drawn."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from admin_desktop.models.diagnosis.pasted import understand
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.words import tr

PAUSE_MS = 350
_HEIGHT = 34
_LONGEST = 200


class PasteLine(QLineEdit):
    """A line edit whose text never holds an account number of a pasted file line.

    Whatever comes from outside is masked before it gets in, so that nothing can be undone to it and no
    assistive tool hears it; what is typed is masked as it turns into an account number.
    """

    dropped = Signal(str)
    """A file was dropped: its path."""
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("troubleshooting_input")
        self.setAccessibleName(tr("What to diagnose"))
        hint = tr("Reference, customer, e-mail, record, batch, or a line of an EFT file")
        self.setPlaceholderText(hint)
        self.setToolTip(hint)
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(_HEIGHT)
        self.setMaxLength(_LONGEST)
        self.setAcceptDrops(True)
        self.textChanged.connect(self._mask)

    def take(self, text: str) -> None:
        """Insert a text from outside; a masked one takes the place of everything."""
        pasted = understand(text)
        if not pasted.is_masked:
            self.insert(pasted.shown)
            return
        self.setText(pasted.shown)
        self.textEdited.emit(pasted.shown)
        self._mask_clipboard(text, pasted.shown)

    def take_clipboard(self) -> None:
        """Paste."""
        self.take(QGuiApplication.clipboard().text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes masked."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_clipboard()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does the middle button, where there is a selection to paste."""
        clipboard = QGuiApplication.clipboard()
        if event.button() is Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.take(clipboard.text(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """And so does the menu."""
        menu = self.standard_menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def standard_menu(self) -> QMenu:
        """Return the usual menu, whose Paste masks."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.take_clipboard)
        return menu

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
            self.clear()
            self.take(event.mimeData().text())

    def _mask(self, text: str) -> None:
        pasted = understand(text)
        if pasted.is_masked and pasted.shown != text:
            self.setText(pasted.shown)

    def _mask_clipboard(self, text: str, shown: str) -> None:
        """The number shall not be pasted somewhere else by mistake."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == text:
            clipboard.setText(shown)
            self.told.emit(tr("The account number was masked, on the clipboard too"))


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
