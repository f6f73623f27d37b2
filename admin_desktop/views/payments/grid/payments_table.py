# ruff: noqa: N802 - Qt names its own methods
"""The grid: keys, hover, flash, widths and selection. What it shows is the model's, how is the delegate's."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments.detail.case_keys import is_letter
from admin_desktop.views.payments.grid.columned_table import ColumnedTable
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.views.payments.grid.delegate import PaymentsDelegate
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.words import tr

FLASH_MS = 1000
ROWS_FLASHED = 12
"""When more change at once, as in a first sync, a flash tells nothing."""


class PaymentsTable(ColumnedTable):
    """``payments_table``. Enter opens, Space peeks, Ctrl+C copies; the page acts on the signals."""

    peek_requested = Signal()
    close_requested = Signal()
    copy_requested = Signal()
    letter_pressed = Signal(str)
    selection_moved = Signal()
    current_moved = Signal()

    def __init__(self, look: Look, model: PaymentsTableModel) -> None:
        super().__init__(look, model)
        self.setObjectName("payments_table")
        self.setAccessibleName(tr("Payments"))
        self._delegate = PaymentsDelegate(look, model, self)
        self._held: Callable[[], object] | None = None
        """What waits for the rows that were asked for."""
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(FLASH_MS)
        self._calm.timeout.connect(lambda: self._flash(frozenset()))
        self._build()
        self.setModel(model)
        for section, column in enumerate(COLUMNS):
            self.setColumnHidden(section, not column.shown)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_moved.emit())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.current_moved.emit())
        model.rows_changed.connect(self._on_rows_changed)
        model.modelReset.connect(self._on_reset)
        self.header.sectionResized.connect(self._on_resized)
        look.changed.connect(self.lay_out)
        self.lay_out()

    def is_flashing(self) -> bool:
        """Whether a row that changed is still tinted."""
        return bool(self._delegate.flashing)

    def current_payment(self) -> PaymentRow | None:
        """Return the row under the cursor, if it is here."""
        index = self.currentIndex()
        return self._grid.held_row(index.row()) if index.isValid() else None

    def selected_ranges(self) -> tuple[tuple[int, int], ...]:
        """Return the selected rows as ranges, both ends included, in order."""
        ranges = {(part.top(), part.bottom()) for part in self.selectionModel().selection().toList()}
        return tuple(sorted(ranges))

    def select_row(self, number: int, *, scroll: bool = True) -> None:
        """Select one row and, with ``scroll``, bring it into view."""
        index = self._grid.index(number, self.header.logicalIndex(0))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        place = self.verticalScrollBar().value()
        self.selectionModel().setCurrentIndex(index, flags)
        if scroll:
            self.scrollTo(index)
        else:
            self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and Ctrl+C are the page's; the rest is Qt's.

        While a search is under way they wait for its rows: who types and presses Enter means what was typed.
        """
        if event.key() == Qt.Key.Key_Escape:
            self._held = None
            self.close_requested.emit()
        elif (act := self._act_of(event)) is not None:
            self._when_listed(act)
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return self.copy_requested.emit
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return partial(self._on_current, self.open_requested)
        if event.key() == Qt.Key.Key_Space:
            return partial(self._on_current, self.peek_requested)
        if is_letter(event):
            return partial(self._on_current, self.letter_pressed, event.text().upper())
        return None

    def _on_current(self, asked: SignalInstance, *what: str) -> None:
        self._have_current()
        asked.emit(*what)

    def _when_listed(self, act: Callable[[], object]) -> None:
        if self._grid.is_opening():
            self._held = act
        else:
            act()

    def _on_reset(self) -> None:
        self._flash(frozenset())
        held, self._held = self._held, None
        if held is not None and self._grid.rowCount():
            held()

    def _have_current(self) -> None:
        """A key acts on the row at hand; after a new search that is the first one in view."""
        if not self.currentIndex().isValid() and self._grid.rowCount():
            self.select_row(max(0, self.rowAt(0)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab finds a current row."""
        super().focusInEvent(event)
        by_mouse = event.reason() is Qt.FocusReason.MouseFocusReason
        if not by_mouse:
            self._when_listed(self._have_current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever went elsewhere means nothing here any more."""
        super().focusOutEvent(event)
        self._held = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _build(self) -> None:
        self.setHorizontalHeader(self.header)
        self.setItemDelegate(self._delegate)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: self.open_requested.emit())

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            before, self._delegate.hovered = self._delegate.hovered, row
            self._repaint_rows({before, row})

    def _on_rows_changed(self, rows: tuple[int, ...]) -> None:
        if len(rows) <= ROWS_FLASHED:
            self._flash(frozenset(rows) | self._delegate.flashing)

    def _flash(self, rows: frozenset[int]) -> None:
        touched = rows | self._delegate.flashing
        self._delegate.flashing = rows
        if rows:
            self._calm.start()
        self._repaint_rows(touched)

    def _repaint_rows(self, rows: set[int] | frozenset[int]) -> None:
        width, height = self.viewport().width(), self.verticalHeader().defaultSectionSize()
        for row in rows:
            if row >= 0:
                self.viewport().update(0, self.rowViewportPosition(row), width, height)
        if self.frozen is not None:
            self.frozen.viewport().update()

    def look_again(self) -> None:
        """Ask for what is in view, and paint no cell before one has changed; hidden, ask when it is shown."""
        first, last = self.visible_rows()
        if self.isVisible() and last >= 0:
            for row in {first, last}:
                self._grid.row(row)

    def visible_rows(self) -> tuple[int, int]:
        """Return the first and last row in view."""
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        return first, last if last >= 0 else self._grid.rowCount() - 1
