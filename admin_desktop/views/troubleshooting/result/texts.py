"""What one says to others, ready to copy: the borrower's reply in two languages, the ticket for LTi."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.diagnosis.replies.borrower import BorrowerReply
from admin_desktop.views.look.metrics import XS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.words import tr

_TICKET_HEIGHT = 168


class CopyText(QWidget):
    """A sentence with a button that copies it."""

    copied = Signal(str)
    """What was copied, in words."""

    def __init__(self, look: Look, name: str, title: str) -> None:
        super().__init__()
        self._title = title
        self.text = Label(look, "base").wrapping()
        self.text.setObjectName(name)
        self.button = _copy_button(f"{name}_copy", title)
        self.button.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        head = QHBoxLayout()
        head.addWidget(Label(look, "second_medium", "second", title), 1)
        head.addWidget(self.button)
        column.addLayout(head)
        column.addWidget(self.text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
        self.copied.emit(tr("{what} copied", what=self._title))


class Ticket(QWidget):
    """The ticket's text, to read and to copy."""

    copied = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.text = QPlainTextEdit()
        self.text.setObjectName("ticket_text")
        self.text.setAccessibleName(tr("Ticket for LTi"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TICKET_HEIGHT)
        self.button = _copy_button("ticket_copy", tr("Ticket for LTi"))
        self.button.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        row = QHBoxLayout()
        redacted = ElidedLabel(look, "second", "second")
        redacted.set_text(tr("Redacted; no name, no account number"))
        row.addWidget(redacted, 1)
        row.addWidget(self.button)
        column.addLayout(row)
        column.addWidget(self.text)

    def show_text(self, text: str) -> None:
        """Show another ticket; the place one reads stays when nothing changed."""
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.emit(tr("Ticket for LTi copied"))


class Replies(QWidget):
    """The borrower's reply in English and in Spanish."""

    copied = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.english = CopyText(look, "reply_english", tr("English"))
        self.spanish = CopyText(look, "reply_spanish", tr("Spanish"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for part in (self.english, self.spanish):
            part.copied.connect(self.copied)
            column.addWidget(part)

    def show_reply(self, reply: BorrowerReply) -> None:
        """Show both."""
        self.english.text.setText(reply.english)
        self.spanish.text.setText(reply.spanish)


def _copy_button(name: str, title: str) -> QPushButton:
    button = QPushButton(tr("Copy"))
    button.setObjectName(name)
    button.setAccessibleName(tr("Copy: {title}", title=title))
    return button
