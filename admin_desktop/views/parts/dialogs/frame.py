"""What the dialogs share: title, one column, and at its end the way out beside what is done."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from admin_desktop.views.look.metrics import M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import HEIGHT
from admin_desktop.views.parts.dialogs.roomy import RoomyDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class AskingDialog(RoomyDialog):
    """``{name}_dialog``: a title, what a subclass puts into ``column``, and two buttons to end it.

    They are ``{name}_keep`` and ``{name}_confirm``. Return does the act, unless that is dangerous; Esc leaves
    everything as it is.
    """

    confirmed = Signal(object)
    """What ``answer`` returns; nothing is done here."""

    def __init__(self, look: Look, parent: QWidget, name: str, title: str, width: int = 480) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_dialog")
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(width)
        self._name = name
        self.confirm, self.keep = QPushButton(), QPushButton()
        self.column = self.body
        self.column.setSpacing(S)
        self.column.addWidget(Label(look, "title", "text", title).wrapping())

    def answer(self) -> Any:
        """Return what was asked for."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be no higher than what is asked: Qt guesses the height of words that wrap at another width."""
        super().showEvent(event)
        self.resize(self.width(), self.minimumHeight())

    def close_with(self, act: str, keep: str = "", *beside: QWidget, danger: bool = False) -> None:
        """End the dialog with its buttons: what is done, and the way out; ``beside`` stands at the left."""
        row = QHBoxLayout()
        row.setContentsMargins(0, M, 0, 0)
        row.setSpacing(S)
        for other in beside:
            row.addWidget(other)
        row.addStretch(1)
        ends = (
            (self.keep, "keep", keep or tr("Not now"), self.reject),
            (self.confirm, "confirm", act, self._accept),
        )
        for button, what, words, done in ends:
            button.setObjectName(f"{self._name}_{what}")
            button.setText(words)
            button.setAccessibleName(words)
            button.setMinimumHeight(HEIGHT)
            button.clicked.connect(done)
            row.addWidget(button)
        self.confirm.setProperty("kind", "danger" if danger else "primary")
        self.foot.addLayout(row)
        # Return in a line does what was filled in; what is dangerous asks for its own button.
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(button is self.confirm and not danger)
        self.confirm.setDefault(not danger)

    def _accept(self) -> None:
        self.confirmed.emit(self.answer())
        self.accept()


def open_dialog(dialog: QDialog) -> None:
    """Open a dialog that is gone once it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
