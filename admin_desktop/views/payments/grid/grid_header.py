# ruff: noqa: N802 - Qt names its own methods
"""The grid's header: quiet titles, an arrow on the sorted column, a menu that shows and hides columns."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from admin_desktop.models.payments.filters.payment_filter import SORTABLE
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.paint import fill
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.words import tr

_ARROW = 8


class GridHeader(QHeaderView):
    """Click sorts, drag moves, the edge resizes, the context menu shows and hides."""

    sort_requested = Signal(str, bool)
    """Column key, and whether descending."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("payments_header")
        self.setAccessibleName(tr("Columns of the payments table"))
        self.setViewport(QWidget())  # to wrap Qt's own, every widget class would be tried: 12 ms
        self._look = look
        self._key, self._descending = "submitted", True
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.sectionClicked.connect(self._sort_by)
        look.changed.connect(self._dress)
        self._dress()

    def show_sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - as the signal says it
        """Put the arrow on a column."""
        self._key, self._descending = key, descending
        self.viewport().update()

    def sorted_by(self) -> tuple[str, bool]:
        """Return the column with the arrow, and whether it points down."""
        return self._key, self._descending

    def take_sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot of another header's signal
        """Sort as the header of the frozen columns was asked to."""
        self.show_sort(key, descending=descending)
        self.sort_requested.emit(key, descending)

    def _dress(self) -> None:
        self.setFont(self._look.fonts.second_medium)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """As high as a compact row."""
        return QSize(self.length(), self.fontMetrics().height() + 14)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        tokens, column = self._look.tokens, COLUMNS[section]
        sorted_by = column.key == self._key
        painter.save()
        fill(painter, rect, tokens.window)
        fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.hairline)
        painter.setFont(self._look.fonts.second_medium)
        painter.setPen(QColor(tokens.text if sorted_by else tokens.second))
        inner = rect.adjusted(S, 0, -S, 0)
        room = inner.adjusted(0, 0, -(_ARROW + 4) if sorted_by else 0, 0)
        title = painter.fontMetrics().elidedText(tr(column.title), Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, title)
        if sorted_by:
            wide = painter.fontMetrics().horizontalAdvance(title)
            left = inner.right() - _ARROW if column.right else inner.left() + wide + 4
            self._arrow(painter, QPoint(left, rect.center().y()))
        painter.restore()

    def column_menu(self) -> QMenu:
        """Return the menu of columns, ticked where shown."""
        menu = QMenu(self)
        for section, column in enumerate(COLUMNS):
            action = menu.addAction(tr(column.title))
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(section))
            action.setEnabled(column.key != "status")
            action.toggled.connect(lambda on, number=section: self.setSectionHidden(number, not on))
        return menu

    def _show_menu(self, at: QPoint) -> None:
        self.column_menu().popup(self.viewport().mapToGlobal(at))

    def _sort_by(self, section: int) -> None:
        key = COLUMNS[section].key
        if key in SORTABLE:
            descending = (
                not self._descending if key == self._key else key in {"submitted", "updated", "amount"}
            )
            self.show_sort(key, descending=descending)
            self.sort_requested.emit(key, descending)

    def _arrow(self, painter: QPainter, at: QPoint) -> None:
        tip, base = (3, -2) if self._descending else (-3, 2)
        shape = [QPointF(0, base), QPointF(_ARROW, base), QPointF(_ARROW / 2, tip)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.tokens.text))
        painter.drawPolygon(QPolygonF([point + QPointF(at) for point in shape]))
