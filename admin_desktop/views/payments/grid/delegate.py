"""Paints the grid's cells itself: text, status chips and hairlines, without asking the style."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.look.formats import PLACEHOLDER
from admin_desktop.views.look.metrics import XS, S, row_height
from admin_desktop.views.look.paint import fill
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import Pair
from admin_desktop.views.parts.chip import ChipWords, chip_width, mark_chip, paint_chip, status_chip
from admin_desktop.views.payments.grid.columns import Column, marks_of
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.words import noted, tr

Index = QModelIndex | QPersistentModelIndex
_SHORT = {
    Mark.TOO_LATE: noted("Too late"),
    Mark.CHECKING: noted("Checking"),
    Mark.DIFFERS: noted("Differs"),
    Mark.REJECTED: noted("Rejected"),
    Mark.MISSING: noted("Missing"),
}


class PaymentsDelegate(QStyledItemDelegate):
    """Reads the row from the model directly: one look-up a cell instead of seven."""

    def __init__(self, look: Look, model: PaymentsTableModel, table: QTableView) -> None:
        super().__init__(table)
        self._look, self._model, self._table = look, model, table
        self.flashing: frozenset[int] = frozenset()
        self.hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint background, hairline and content of one cell.

        The selection says what is selected: ``option.state`` would wrap every enum of QStyle at the start.
        """
        column = self._model.columns[index.column()]
        box: QRect = option.rect
        selected = self._table.selectionModel().isSelected(index)
        self._background(painter, box, index, selected=selected)
        inner = box.adjusted(S, 0, -S, 0)
        row = self._model.row(index.row())
        if row is None:
            painter.setPen(QColor(self._look.tokens.second))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, PLACEHOLDER)
        elif column.key == "status":
            self._status(painter, inner, row, selected=selected)
        else:
            self._text(painter, inner, column, row)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Rows are as tall as the look's density; widths are the header's business."""
        height = QFontMetrics(self._look.fonts.base).height()
        return QSize(40, row_height(self._look.density, height))

    def _background(self, painter: QPainter, box: QRect, index: Index, *, selected: bool) -> None:
        tokens, row = self._look.tokens, index.row()
        past = tokens.tone("amber").tint if self._model.as_of_ms is not None else ""
        colour = tokens.selection if selected else past
        if row in self.flashing:
            colour = tokens.flash
        elif not selected and row == self.hovered:
            colour = tokens.hover
        if colour:
            fill(painter, box, colour)
        fill(painter, QRect(box.left(), box.bottom(), box.width(), 1), tokens.hairline)
        focused = self._table.hasFocus() and row == self._table.currentIndex().row()
        if focused and self._table.horizontalHeader().visualIndex(index.column()) == 0:
            fill(painter, QRect(box.left(), box.top(), 3, box.height()), tokens.accent)

    def _text(self, painter: QPainter, box: QRect, column: Column, row: PaymentRow) -> None:
        moment = self._model.moment()
        text = column.text(row, moment)
        painter.setFont(self._look.fonts.figures if column.figures else self._look.fonts.base)
        painter.setPen(QColor(self._colour(column, row)))
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, line)

    def _colour(self, column: Column, row: PaymentRow) -> str:
        tokens = self._look.tokens
        if column.key == "due":
            return tokens.tone(row.lateness(self._model.moment().now_ms)).text
        return tokens.second if column.quiet else tokens.text

    def _status(self, painter: QPainter, box: QRect, row: PaymentRow, *, selected: bool) -> None:
        painter.setFont(self._look.fonts.second_medium)
        metrics = painter.fontMetrics()
        height = min(box.height() - 6, metrics.height() + 4)
        top = box.top() + (box.height() - 1 - height) // 2
        left, room = box.left(), box.right() + 1
        painter.save()
        painter.setClipRect(box)
        for number, chip in enumerate(self._chips(row)):
            fits = left + chip_width(metrics, chip.words) <= room
            word = chip if fits or number == 0 else chip._replace(words="")
            if number and left + chip_width(metrics, word.words) > room:
                break
            if selected:
                word = word._replace(pair=Pair(word.pair.text, self._look.tokens.surface))
            left += paint_chip(painter, self._look, QPoint(left, top), height, word) + XS
        painter.restore()

    def _chips(self, row: PaymentRow) -> Iterator[ChipWords]:
        yield status_chip(self._look, row.status)
        for mark in marks_of(row, self._model.moment()):
            yield mark_chip(self._look, mark, _short_words(row, mark))


def status_width(look: Look) -> int:
    """Return the width for the usual pairs of status and mark; the room belongs to the customers' names.

    The longest status shows the icon of its mark, whose words are told by the tooltip and the detail.
    """
    metrics = QFontMetrics(look.fonts.second_medium)
    pairs = (
        (Status.PENDING_CANCEL, ""),
        (Status.SCHEDULED, tr(_SHORT[Mark.DIFFERS])),
        (Status.PAID, tr("Returned {code}", code="R01")),
    )
    widths = (chip_width(metrics, tr(one.words)) + chip_width(metrics, mark) for one, mark in pairs)
    return max(widths) + XS + 2 * S


def _short_words(row: PaymentRow, mark: Mark) -> str:
    if mark is Mark.RETURNED and row.return_code:
        return tr("Returned {code}", code=row.return_code)
    return tr(_SHORT.get(mark, mark.words))
