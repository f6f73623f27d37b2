# ruff: noqa: N802 - Qt names its own methods
"""A line to type or paste into that never holds an account number: every search of the window is one."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui
from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu

from admin_desktop.redaction import mask_search, one_line
from admin_desktop.words import tr

_LONGEST = 200


class SafeLine(QLineEdit):
    """A line edit that masks.

    Whatever comes from outside is masked before it gets in, so that nothing can be undone to it and no
    assistive tool hears it; what is typed is masked as it turns into an account number.
    """

    told = Signal(str)
    """What became of a text that was pasted."""
    went_down = Signal()
    """The Down key: whoever typed goes on below."""

    def __init__(self, mask: Callable[[str], str | None] = mask_search) -> None:
        super().__init__()
        self._masked = mask
        self.setClearButtonEnabled(True)
        self.setMaxLength(_LONGEST)
        self.textChanged.connect(self._mask)

    def take(self, text: str) -> None:
        """Insert a text from outside; a masked one takes the place of everything."""
        masked = self._masked(text)
        if masked is None:
            self.insert(one_line(text))
            return
        self.setText(masked)
        self.textEdited.emit(masked)
        self._mask_clipboard(text, masked)

    def take_clipboard(self) -> None:
        """Paste."""
        self.take(QGuiApplication.clipboard().text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes masked."""
        if event.matches(QtGui.QKeySequence.StandardKey.Paste):
            self.take_clipboard()
        elif event.key() == QtCore.Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """So does the middle button, where there is a selection to paste."""
        clipboard = QGuiApplication.clipboard()
        if event.button() is QtCore.Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
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

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a dropped text as pasted, in the place of what was there."""
        event.acceptProposedAction()
        self.clear()
        self.take(event.mimeData().text())

    def _mask(self, text: str) -> None:
        masked = self._masked(text)
        if masked is not None and masked != text:
            self.setText(masked)

    def _mask_clipboard(self, text: str, shown: str) -> None:
        """The number shall not be pasted somewhere else by mistake."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == text:
            clipboard.setText(shown)
            self.told.emit(tr("The account number was masked, on the clipboard too"))
