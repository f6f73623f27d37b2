"""The support bundle before it leaves: every file of it as it will be, and one button that writes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.models.support.bundle import Bundle
from admin_desktop.views.look.metrics import L, M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import tr


class BundleDialog(QDialog):
    """``bundle_dialog``."""

    save_requested = Signal(object)
    """The Bundle."""

    def __init__(self, look: Look, bundle: Bundle, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bundle_dialog")
        self.setWindowTitle(tr("Support bundle"))
        self.resize(820, 560)
        self._bundle = bundle
        self.files = Chooser(look)
        self.files.setObjectName("bundle_files")
        self.files.setAccessibleName(tr("Files of the bundle"))
        self.files.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.files.setMinimumHeight(28)
        self.text = QPlainTextEdit()
        self.text.setObjectName("bundle_text")
        self.text.setAccessibleName(tr("What the file holds"))
        self.text.setReadOnly(True)
        self.text.setFont(look.fonts.second)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.save = QPushButton(tr("Save as zip…"))
        self.save.setObjectName("bundle_save")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(lambda: self.save_requested.emit(bundle))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        words = Label(look, "base", "second").wrapping()
        words.setText(
            tr(
                "This is all that leaves: no names of customers, no e-mail addresses, "
                "no account numbers, no tokens."
            )
        )
        foot = QHBoxLayout()
        foot.setSpacing(M)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(M)
        column.addWidget(words)
        column.addWidget(self.files)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        for file in bundle.files:
            self.files.addItem(file.name)
        self.files.currentIndexChanged.connect(self._show)
        self._show(0)

    def _show(self, place: int) -> None:
        self.text.setPlainText(self._bundle.files[place].text)
