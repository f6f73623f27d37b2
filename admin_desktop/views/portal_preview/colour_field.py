"""A colour as hexadecimal digits and as a picker, with what its contrast means for white text."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.portal.contrast import Legibility, against_white, is_colour
from admin_desktop.views.look.metrics import XS, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.words import tr

_HEIGHT = 30
_SWATCH = QSize(20, 20)


class ColourField(QWidget):
    """Named as given; ``changed`` with every keystroke or pick."""

    changed = Signal()

    def __init__(self, look: Look, name: str, words: str) -> None:
        super().__init__()
        self._words = words
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(words)
        self.line.setMaxLength(7)
        self.line.setMinimumHeight(_HEIGHT)
        self.picker = QPushButton()
        self.picker.setObjectName(f"{name}_picker")
        self.picker.setAccessibleName(tr("Pick: {what}", what=words))
        self.picker.setText(tr("Pick…"))
        self.picker.setMinimumHeight(_HEIGHT)
        self.verdict = Label(look, "second", "second").wrapping()
        self.verdict.setObjectName(f"{name}_verdict")
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.line, 1)
        row.addWidget(self.picker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(XS)
        column.addWidget(Label(look, "second_medium", "second", words))
        column.addLayout(row)
        column.addWidget(self.verdict)
        self.line.textChanged.connect(self._on_text)
        self.picker.clicked.connect(self._pick)

    def colour(self) -> str:
        """Return what is entered, in capitals."""
        return self.line.text().strip().upper()

    def put(self, colour: str) -> None:
        """Show a colour without telling anybody."""
        self.line.blockSignals(True)
        self.line.setText(colour)
        self.line.blockSignals(False)
        self._judge()

    def _on_text(self) -> None:
        self._judge()
        self.changed.emit()

    def _judge(self) -> None:
        colour = self.colour()
        if not is_colour(colour):
            self.verdict.setText(tr("# and six hexadecimal digits"))
            self.verdict.set_colour("red")
            self.picker.setIcon(QIcon())
            return
        swatch = QPixmap(_SWATCH)
        swatch.fill(QColor(colour))
        self.picker.setIcon(QIcon(swatch))
        contrast = against_white(colour)
        ratio = f"{contrast.ratio:.2f}"
        words = {
            Legibility.GOOD: tr("White text: {ratio} : 1, reads well", ratio=ratio),
            Legibility.POOR: tr("White text: {ratio} : 1, hard to read (4.5 : 1 reads well)", ratio=ratio),
            Legibility.UNREADABLE: tr("White text: {ratio} : 1, cannot be read; refused", ratio=ratio),
        }
        tones = {Legibility.GOOD: "green", Legibility.POOR: "amber", Legibility.UNREADABLE: "red"}
        self.verdict.setText(words[contrast.verdict])
        self.verdict.set_colour(tones[contrast.verdict])

    def _pick(self) -> None:
        dialog = QColorDialog(QColor(self.colour()), self)
        dialog.setWindowTitle(self._words)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(lambda colour: self.line.setText(colour.name().upper()))
        open_dialog(dialog)
