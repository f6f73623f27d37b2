"""A short question before an act: what will be done, one line to fill in where it takes one, two buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class AskDialog(QDialog):
    """Emits ``confirmed`` with the line's text, empty when it asks for none."""

    confirmed = Signal(str)

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        *,
        name: str,
        title: str,
        text: str,
        field: str = "",
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(480)
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}_line")
        self.line.setAccessibleName(field)
        self.line.setMinimumHeight(30)
        self.confirm = QPushButton(title)
        self.confirm.setObjectName(f"{name}_confirm")
        self.confirm.setProperty("kind", "danger" if danger else "primary")
        keep = QPushButton(tr("Not now"))
        keep.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", title).wrapping())
        column.addWidget(Label(look, "base", "text", text).wrapping())
        if field:
            column.addWidget(Label(look, "second_medium", "second", field))
            column.addWidget(self.line)
            self.line.textChanged.connect(self._judge)
            self.confirm.setEnabled(False)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(self.confirm)
        column.addLayout(row)
        self.confirm.clicked.connect(self._accept)

    def _judge(self, text: str) -> None:
        self.confirm.setEnabled(bool(text.strip()))

    def _accept(self) -> None:
        self.confirmed.emit(self.line.text().strip())
        self.accept()
