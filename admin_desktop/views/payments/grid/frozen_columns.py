# ruff: noqa: N802 - Qt names its own methods
"""The first columns of the grid, standing still while the others scroll: a second view over the same rows."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QTableView

from admin_desktop.views.look.paint import fill
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments.grid.grid_header import GridHeader

MOST = 5
"""More would leave no room for the rest."""


class FrozenColumns(QTableView):
    """``payments_frozen``: lies over the table's left edge and shares its model, selection and widths."""

    open_requested = Signal()

    def __init__(self, look: Look, table: QTableView, delegate: QStyledItemDelegate) -> None:
        super().__init__(table)
        self.setObjectName("payments_frozen")
        self._look, self._table, self.many = look, table, 0
        self.header = GridHeader(look, self)
        self.header.setSectionsMovable(False)
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(delegate)
        self._build()
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        for signal in ("sectionResized", "sectionMoved"):
            getattr(table.horizontalHeader(), signal).connect(self.follow)
        self.hide()

    def _build(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._table)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(self._table.verticalScrollMode())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: self.open_requested.emit())

    def share(self) -> None:
        """Take the table's model and selection, once it has them."""
        self.setModel(self._table.model())
        self.setSelectionModel(self._table.selectionModel())

    def freeze(self, many: int) -> None:
        """Let so many of the visible columns stand still; none at 0."""
        self.many = max(0, min(many, MOST))
        self.follow()

    def follow(self, *_args: object) -> None:
        """Stand where the table's columns stand, as wide and as high as they are."""
        if self.model() is None:
            return
        theirs = self._table.horizontalHeader()
        order = [theirs.logicalIndex(place) for place in range(theirs.count())]
        frozen = [section for section in order if not self._table.isColumnHidden(section)][: self.many]
        self.setVisible(bool(frozen) and self._leaves_room(frozen))
        if not frozen:
            return
        for place, section in enumerate(order):
            self.setColumnHidden(section, section not in frozen)
            self.header.moveSection(self.header.visualIndex(section), place)
            if section in frozen:
                self.setColumnWidth(section, self._table.columnWidth(section))
        self.verticalHeader().setDefaultSectionSize(self._table.verticalHeader().defaultSectionSize())
        self.header.setFixedHeight(theirs.height())
        edge = self._table.frameWidth()
        wide = sum(self._table.columnWidth(section) for section in frozen)
        high = theirs.height() + self._table.viewport().height()
        self.setGeometry(edge, edge, wide, high)
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())

    def _leaves_room(self, frozen: list[int]) -> bool:
        """In a narrow pane nothing stands still: there would be nothing left to scroll."""
        wide = sum(self._table.columnWidth(section) for section in frozen)
        return wide < self._table.viewport().width() * 3 // 4

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the edge behind which the others go."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        box = self.viewport().rect()
        fill(painter, QRect(box.right(), box.top(), 1, box.height()), self._look.tokens.control)
