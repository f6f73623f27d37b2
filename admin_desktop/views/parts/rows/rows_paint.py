# ruff: noqa: N802 - Qt names its own methods
"""How a grid of frozen rows is painted: titles, text, tones, icons and hairlines in the look's colours."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from admin_desktop.views.look.metrics import ICON, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.rows.rows_model import LEFT, RIGHT, Index, RowsModel
from admin_desktop.words import tr


class Titled(Protocol):
    """A column as its head sees it."""

    @property
    def title(self) -> str:
        """Return its name."""
        ...

    @property
    def right(self) -> bool:
        """Whether it stands at the right."""
        ...


class RowsHeader(QHeaderView):
    """Titles as in the payments grid, ``on`` the colour of that name; nothing to click."""

    def __init__(self, look: Look, columns: Sequence[Titled], parent: QWidget, on: str = "window") -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(tr("Columns: {table}", table=parent.accessibleName()))
        self._look, self._columns, self._ground = look, columns, on
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(40)
        look.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """As high as a compact row."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + 12)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        tokens, column = self._look.tokens, self._columns[section]
        painter.save()
        painter.fillRect(rect, QColor(getattr(tokens, self._ground)))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.hairline))
        painter.setFont(self._look.fonts.second_medium)
        painter.setPen(QColor(tokens.second))
        inner = rect.adjusted(S, 0, -S, 0)
        title = painter.fontMetrics().elidedText(tr(column.title), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag(RIGHT if column.right else LEFT), title)
        painter.restore()


class RowsDelegate(QStyledItemDelegate):
    """Text, tones, icons and hairlines in the look's colours."""

    def __init__(self, look: Look, model: RowsModel[Any], table: QTableView) -> None:
        super().__init__(table)
        self._look, self._model, self._table = look, model, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        tokens, box = self._look.tokens, QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(tokens.hairline))
        current = self._table.hasFocus() and index.row() == self._table.currentIndex().row()
        if current and index.column() == 0:
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(tokens.accent))
        row, column = self._model.rows[index.row()], self._model.columns[index.column()]
        tone = column.tone(row)
        colour = tokens.tone(tone).text if tone else tokens.second if column.quiet else tokens.text
        inner = box.adjusted(S, 0, -S, 0)
        icon = column.icon(row)
        if icon:
            picture = self._look.icons.pixmap(icon, colour, ICON, painter.device().devicePixelRatioF())
            painter.drawPixmap(inner.left(), inner.center().y() - ICON // 2, picture)
            inner.adjust(ICON + 6, 0, 0, 0)
        painter.setFont(self._look.fonts.figures if column.right else self._look.fonts.base)
        painter.setPen(QColor(colour))
        text = painter.fontMetrics().elidedText(column.text(row), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag(RIGHT if column.right else LEFT), text)
