"""Which columns the grid shows, in which order, and how many of them stand still."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.payments.columns import COLUMNS
from admin_desktop.views.payments.frozen_columns import MOST
from admin_desktop.words import tr

_KEY = Qt.ItemDataRole.UserRole
_TITLES = {column.key: column.title for column in COLUMNS}
USUAL = tuple(column.key for column in COLUMNS if column.shown)


class ColumnsDialog(QDialog):
    """``columns_dialog``. Space shows and hides the column at hand; the buttons move it."""

    chosen = Signal(object, int)
    """The keys of the visible columns in order, and how many of them stand still."""

    def __init__(self, look: Look, shown: tuple[str, ...], frozen: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("columns_dialog")
        self.setWindowTitle(tr("Columns"))
        self.setModal(True)
        self.setMinimumSize(360, 520)
        self.list = QListWidget()
        self.list.setObjectName("columns_list")
        self.list.setAccessibleName(tr("Columns in their order; ticked ones are shown"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.frozen = QSpinBox()
        self.frozen.setObjectName("columns_frozen")
        self.frozen.setAccessibleName(tr("How many columns stand still"))
        self.frozen.setRange(0, MOST)
        self.frozen.setValue(frozen)
        self._fill(shown)
        self._build(look)

    def _fill(self, shown: tuple[str, ...]) -> None:
        self.list.clear()
        rest = [column.key for column in COLUMNS if column.key not in shown]
        for key in (*shown, *rest):
            item = QListWidgetItem(tr(_TITLES[key]))
            item.setData(_KEY, key)
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags if key != "status" else flags & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", tr("Columns")))
        words = tr("Tick what is shown and drag it where it belongs. Status is always shown.")
        column.addWidget(Label(look, "base", "second", words).wrapping())
        column.addWidget(self.list, 1)
        moves = QHBoxLayout()
        for words, step in ((tr("Move up"), -1), (tr("Move down"), 1)):
            button = QPushButton(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _=False, step=step: self.move_current(step))
            moves.addWidget(button)
        moves.addStretch(1)
        moves.addWidget(Label(look, "base", "text", tr("Freeze the first")))
        moves.addWidget(self.frozen)
        column.addLayout(moves)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        usual, keep, done = (
            QPushButton(tr("Usual columns")),
            QPushButton(tr("Not now")),
            QPushButton(tr("Show these")),
        )
        usual.clicked.connect(lambda: self._fill(USUAL))
        keep.clicked.connect(self.reject)
        done.clicked.connect(self._accept)
        done.setProperty("kind", "primary")
        done.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(usual)
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(done)
        for button in (usual, keep, done):
            button.setAccessibleName(button.text())
        return row

    def move_current(self, step: int) -> None:
        """Move the column at hand one place up or down."""
        place = self.list.currentRow()
        if 0 <= place + step < self.list.count():
            item = self.list.takeItem(place)
            self.list.insertItem(place + step, item)
            self.list.setCurrentRow(place + step)

    def shown(self) -> tuple[str, ...]:
        """Return the keys of the ticked columns, in order."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _accept(self) -> None:
        self.chosen.emit(self.shown(), self.frozen.value())
        self.accept()
