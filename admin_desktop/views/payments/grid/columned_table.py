# ruff: noqa: N802 - Qt names its own methods
"""The columns of the grid: which are shown, in which order, how wide, and what stands still."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QTableView, QWidget

from admin_desktop.views.look.metrics import L, row_height
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments.grid.columns import COLUMNS, Column
from admin_desktop.views.payments.grid.delegate import status_width
from admin_desktop.views.payments.grid.frozen_columns import FrozenColumns
from admin_desktop.views.payments.grid.grid_header import GridHeader
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.words import tr


class ColumnedTable(QTableView):
    """A table of payments that knows its columns; the model is set by who inherits."""

    open_requested = Signal()

    def __init__(self, look: Look, model: PaymentsTableModel) -> None:
        super().__init__()
        self.setViewport(QWidget())  # to wrap Qt's own, every widget class would be tried: 12 ms
        self._look, self._grid = look, model
        self._stretched: tuple[int, int] | None = None
        self.own_widths: dict[str, int] = {}
        """Widths that the user gave, by column key."""
        self._laying_out = True
        self.header = GridHeader(look, self)
        self.frozen: FrozenColumns | None = None
        """Made when somebody freezes columns for the first time."""

    def frozen_columns(self) -> int:
        """Return how many of the visible columns stand still."""
        return 0 if self.frozen is None else self.frozen.many

    def freeze(self, many: int) -> None:
        """Let so many of the visible columns stand still."""
        if self.frozen is None and many <= 0:
            return
        if self.frozen is None:
            self.frozen = FrozenColumns(self._look, self, cast("QStyledItemDelegate", self.itemDelegate()))
            self.frozen.share()
            self.frozen.header.show_sort(*self.header.sorted_by())
            self.frozen.open_requested.connect(self.open_requested)
            self.frozen.header.sort_requested.connect(self.header.take_sort)
            self.frozen.show()
        self.frozen.freeze(many)

    def _follow_frozen(self) -> None:
        if self.frozen is not None:
            self.frozen.follow()

    def name_companies(self, *, mixed: bool) -> None:
        """Say whether several companies are listed: then rows name company and zone."""
        self._grid.name_zone = mixed
        self.show_column("company", shown=mixed)

    def show_column(self, key: str, *, shown: bool) -> None:
        """Show or hide a column."""
        section = next(number for number, column in enumerate(COLUMNS) if column.key == key)
        self.setColumnHidden(section, not shown)
        self.lay_out()

    def shown_columns(self) -> tuple[Column, ...]:
        """Return the visible columns in the order in which they stand."""
        order = (self.header.logicalIndex(place) for place in range(self.header.count()))
        return tuple(COLUMNS[section] for section in order if not self.isColumnHidden(section))

    def show_columns(self, keys: Sequence[str], frozen: int | None = None) -> None:
        """Show these columns in this order, the first ``frozen`` of them standing still (None: as before)."""
        sections = {column.key: section for section, column in enumerate(COLUMNS)}
        order = ["status", *keys] if "status" not in keys else list(keys)
        known = [key for key in order if key in sections]
        for place, key in enumerate(known):
            self.header.moveSection(self.header.visualIndex(sections[key]), place)
        for key, section in sections.items():
            self.setColumnHidden(section, key not in known)
        if frozen is not None:
            self.freeze(frozen)
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is left over to the column that can use it."""
        super().resizeEvent(event)
        self._laying_out = True
        self._stretch()
        self._laying_out = False
        self._follow_frozen()

    def lay_out(self) -> None:
        """Give every column the width of its sample, or the user's, and rows the look's height."""
        text = QFontMetrics(self._look.fonts.figures)
        head = QFontMetrics(self._look.fonts.second_medium)
        self._stretched, self._laying_out = None, True
        self.verticalHeader().setDefaultSectionSize(row_height(self._look.density, text.height()))
        for section, column in enumerate(COLUMNS):
            zone = " EST" if self._grid.name_zone and column.zoned else ""
            title = head.horizontalAdvance(tr(column.title)) + 20
            wide = max(text.horizontalAdvance(column.sample + zone), title)
            status = column.key == "status"
            usual = max(status_width(self._look), title) if status else wide + L
            self.setColumnWidth(section, self.own_widths.get(column.key, usual))
        self._stretch()
        self._laying_out = False
        self._follow_frozen()
        self.viewport().update()

    def _on_resized(self, section: int, _before: int, now: int) -> None:
        if not self._laying_out and now and not COLUMNS[section].stretch:
            self.own_widths[COLUMNS[section].key] = now

    def _stretch(self) -> None:
        """Give what is left over to one column, so that no column is cut by the edge at first sight."""
        if self._stretched is not None:
            self.setColumnWidth(*self._stretched)
        order = (self.header.logicalIndex(place) for place in range(self.header.count()))
        whole, left = [], self.viewport().width()
        for section in (section for section in order if not self.isColumnHidden(section)):
            if self.columnWidth(section) > left:
                break
            whole.append(section)
            left -= self.columnWidth(section)
        if whole:
            wide = next((section for section in whole if COLUMNS[section].stretch), whole[-1])
            self._stretched = (wide, self.columnWidth(wide))
            self.setColumnWidth(wide, self.columnWidth(wide) + left)
