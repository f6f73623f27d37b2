"""When the window cannot come: what happened, what it means for the payments, what to do next."""

from typing import Final

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from admin_desktop.errors import AdminDesktopError
from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr

_WIDTH: Final = 520


class NoStartDialog(QDialog):
    """``no_start_dialog``: a window of its own, as there is no other."""

    def __init__(self, look: Look, error: AdminDesktopError) -> None:
        super().__init__()
        self.setObjectName("no_start_dialog")
        self.setWindowTitle(tr("Admin Desktop does not start"))
        self._told = (tr(error.title), error.detail, tr(error.advice))
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        for words, font, colour in zip(
            self._told, ("title", "base", "base"), ("text", "text", "second"), strict=True
        ):
            if words:
                column.addWidget(Label(look, font, colour, words).wrapping())
        column.addStretch(1)
        column.addLayout(self._buttons())
        self._close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the sentences need at this width: a dialog does not ask its layout by itself."""
        layout = self.layout()
        if layout is not None:
            self.setFixedSize(_WIDTH, layout.totalHeightForWidth(_WIDTH))
        super().showEvent(event)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, S, 0, 0)
        copy = self._button("no_start_copy", tr("Copy these words"))
        copy.clicked.connect(self._copy)
        self._close = self._button("no_start_close", tr("Close"))
        self._close.clicked.connect(self.reject)
        self._close.setProperty("kind", "primary")
        self._close.setDefault(True)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(self._close)
        return row

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        return button

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(words for words in self._told if words))
