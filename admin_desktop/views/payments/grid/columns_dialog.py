"""Which columns the grid shows, in which order, and how many of them stand still."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSpinBox, QWidget

from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look, window_behind
from admin_desktop.views.parts.controls import button
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.views.payments.grid.frozen_columns import MOST
from admin_desktop.words import tr

_KEY = Qt.ItemDataRole.UserRole
_WIDTH, _LIST_HEIGHT = 440, 360
_TITLES = {column.key: column.title for column in COLUMNS}
USUAL = tuple(column.key for column in COLUMNS if column.shown)


class ColumnsDialog(AskingDialog):
    """``columns_dialog``. Space shows and hides the column at hand; the buttons move it."""

    def __init__(self, look: Look, shown: tuple[str, ...], frozen: int, parent: QWidget) -> None:
        super().__init__(look, parent, "columns", tr("Columns"), _WIDTH)
        self._look = look
        self.list = QListWidget()
        self.list.setObjectName("columns_list")
        self.list.setAccessibleName(tr("Columns in their order; ticked ones are shown"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.frozen = QSpinBox()
        self.frozen.setObjectName("columns_frozen")
        self.frozen.setAccessibleName(tr("How many columns stand still"))
        self.frozen.setRange(0, MOST)
        self.frozen.setValue(frozen)
        self._fill(shown)
        self._build(look)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Give the boxes an outline; before now the style sheet would take it away again."""
        super().showEvent(event)
        self._look.dressed(self.list, QPalette.ColorRole.Window, window_behind(self._look.tokens.second))

    def _fill(self, shown: tuple[str, ...]) -> None:
        self.list.clear()
        rest = [column.key for column in COLUMNS if column.key not in shown]
        for key in (*shown, *rest):
            item = QListWidgetItem(tr(_TITLES[key]))
            item.setData(_KEY, key)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + S))
            flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags if key != "status" else flags & ~Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _build(self, look: Look) -> None:
        column = self.column
        words = tr("Tick what is shown and drag it where it belongs. Status is always shown.")
        column.addWidget(Label(look, "base", "second", words).wrapping())
        column.addWidget(self.list, 1)
        moves = QHBoxLayout()
        moves.addWidget(button("columns_up", tr("Move up"), lambda: self.move_current(-1)))
        moves.addWidget(button("columns_down", tr("Move down"), lambda: self.move_current(1)))
        moves.addStretch(1)
        moves.addWidget(Label(look, "base", "text", tr("Freeze the first")))
        moves.addWidget(self.frozen)
        column.addLayout(moves)
        usual = button("columns_usual", tr("Usual columns"), lambda: self._fill(USUAL))
        self.close_with(tr("Show these"), "", usual)

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

    def answer(self) -> tuple[tuple[str, ...], int]:
        """Return the keys of the visible columns in order, and how many of them stand still."""
        return self.shown(), self.frozen.value()
