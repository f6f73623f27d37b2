"""What a view is called, where it is kept, and whether everybody there sees it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr


class SaveDialog(QDialog):
    """``view_dialog``: emits ``chosen`` with company, name, and whether it is shared."""

    chosen = Signal(str, str, bool)

    def __init__(
        self, look: Look, companies: Sequence[tuple[str, str]], what: str, parent: QWidget, *, may_share: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("view_dialog")
        self.setWindowTitle(tr("Save view"))
        self.setModal(True)
        self.setFixedWidth(440)
        self.name = QLineEdit()
        self.name.setObjectName("view_name")
        self.name.setAccessibleName(tr("Name of the view"))
        self.name.setPlaceholderText(tr("Name of the view"))
        self.name.setMaxLength(80)
        self.company = QComboBox()
        self.company.setObjectName("view_company")
        self.company.setAccessibleName(tr("Company in which the view is kept"))
        for code, words in companies:
            self.company.addItem(words, code)
        self.share = QCheckBox(tr("Share with everybody in this company"))
        self.share.setObjectName("view_share")
        self.share.setAccessibleName(self.share.text())
        self.share.setVisible(may_share)
        self.confirm, self.keep = QPushButton(tr("Save view")), QPushButton(tr("Not now"))
        self._build(look, what)
        self.name.textChanged.connect(lambda text: self.confirm.setEnabled(bool(text.strip())))
        self.confirm.clicked.connect(self._accept)
        self.keep.clicked.connect(self.reject)

    def _build(self, look: Look, what: str) -> None:
        self.confirm.setProperty("kind", "primary")
        self.confirm.setEnabled(False)
        self.confirm.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Save view")))
        column.addWidget(Label(look, "base", "second", what).wrapping())
        column.addWidget(self.name)
        if self.company.count() > 1:
            column.addWidget(Label(look, "second_medium", "second", tr("Kept in")))
            column.addWidget(self.company)
        column.addWidget(self.share)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.keep, self.confirm):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        column.addLayout(row)

    def _accept(self) -> None:
        self.chosen.emit(self.company.currentData(), self.name.text().strip(), self.share.isChecked())
        self.accept()
