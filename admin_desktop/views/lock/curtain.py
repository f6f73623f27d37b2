# ruff: noqa: N802 - Qt names its own methods
"""What stands in front of the whole window: the way in, or the lock. Nothing behind it can be read."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.views.look.metrics import XL, L
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label

_WIDE = 560


class Curtain(QWidget):
    """``curtain``: ``draw`` hides the window's body and its dialogs, ``open`` brings them back."""

    def __init__(self, window: QMainWindow, look: Look, name: str) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self._window = window
        self._hidden: list[QDialog] = []
        self._shortcuts: list[QShortcut] = []
        self._focus: QWidget | None = None
        self.setAutoFillBackground(True)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(XL, 2 * XL, XL, XL)
        self._place.setSpacing(L)
        self._place.addWidget(Label(look, "medium", "second", "Admin Desktop"))
        self._place.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDE)
        middle.setLayout(self._place)
        across = QWidget()
        row = QHBoxLayout(across)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self._area = QScrollArea()
        self._area.setObjectName("curtain_scroll")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(across)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        window.installEventFilter(self)
        self.hide()

    def put(self, widget: QWidget) -> None:
        """Place what is shown in front."""
        self._place.insertWidget(self._place.count() - 1, widget)

    def is_drawn(self) -> bool:
        """Whether the window is covered."""
        return not self.isHidden()

    def draw(self) -> None:
        """Cover the window; what was open comes back with ``open``, what waited for an answer is dropped."""
        if self.is_drawn():
            return
        self._focus = QApplication.focusWidget()
        self._hide_dialogs()
        self._shortcuts = [one for one in self._window.findChildren(QShortcut) if one.isEnabled()]
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
        self._show_body(shown=False)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def open(self) -> None:
        """Uncover it."""
        self.hide()
        for shortcut in self._shortcuts:
            shortcut.setEnabled(True)
        self._show_body(shown=True)
        for dialog in self._hidden:
            dialog.show()
        self._hidden = []
        if self._focus is not None:
            self._focus.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if watched is self._window and event.type() is QEvent.Type.Resize and self.is_drawn():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _show_body(self, *, shown: bool) -> None:
        body = self._window.centralWidget()
        if body is not None:
            body.setVisible(shown)

    def _hide_dialogs(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for top in QApplication.topLevelWidgets():
            if not top.isVisible() or top is self._window:
                continue
            if isinstance(top, QFileDialog | QMessageBox):
                top.reject()
            elif isinstance(top, QDialog):
                self._hidden.append(top)
                top.hide()
