# ruff: noqa: N802, B008 - Qt names its own methods, and QModelIndex() as a default is Qt's own signature
"""``customer_results``: the customers that the search found, two lines each."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from admin_desktop.models.customers.rows import CustomerHit
from admin_desktop.views.customers.ports import CustomerKey
from admin_desktop.views.customers.words import hit_sentence
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.metrics import L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.words import tr

Index = QModelIndex | QPersistentModelIndex
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_SELECTED = QStyle.StateFlag.State_Selected
_HOVERED = QStyle.StateFlag.State_MouseOver


class HitsModel(QAbstractListModel):
    """The hits, in their order; where they are of several companies, each names its own."""

    def __init__(self) -> None:
        super().__init__()
        self._mixed = False
        self._hits: tuple[CustomerHit, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many hits are listed."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, the whole line as a tooltip, and the row's sentence."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(hit.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{shown(hit.name)}\n{self.second_line(hit)}"
        return hit_sentence(hit) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def hit(self, row: int) -> CustomerHit:
        """Return the hit of a row."""
        return self._hits[row]

    def second_line(self, hit: CustomerHit) -> str:
        """Return account, company and e-mail, or the portal user who was found."""
        company = f"{hit.company} · " if self._mixed else ""
        return f"{hit.customer_no} · {company}{shown(hit.via or hit.email)}"

    def row_of(self, key: CustomerKey | None) -> int | None:
        """Return the row of a customer, None when they are not listed."""
        places = (n for n, hit in enumerate(self._hits) if (hit.company, hit.customer_no) == key)
        return next(places, None)

    def show_hits(self, hits: tuple[CustomerHit, ...]) -> bool:
        """Show other hits; returns whether anything changed."""
        if hits == self._hits:
            return False
        self.beginResetModel()
        self._hits = hits
        self._mixed = len({hit.company for hit in hits}) > 1
        self.endResetModel()
        return True


class HitDelegate(QStyledItemDelegate):
    """Paints name above account and e-mail."""

    def __init__(self, look: Look, model: HitsModel, view: QListView) -> None:
        super().__init__(view)
        self._look, self._model, self._view = look, model, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        fonts = self._look.fonts
        high = QFontMetrics(fonts.medium).height() + QFontMetrics(fonts.second).height() + 14
        return QSize(120, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one hit."""
        tokens, box = self._look.tokens, QRect(option.rect)
        selected = bool(option.state & _SELECTED)
        fill = tokens.selection if selected else tokens.hover if option.state & _HOVERED else ""
        if fill:
            painter.fillRect(box, QColor(fill))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(tokens.hairline))
        if selected and self._view.hasFocus():
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(tokens.accent))
        hit = self._model.hit(index.row())
        fonts = self._look.fonts
        inner = box.adjusted(L, 6, -S, -6)
        self._line(painter, inner, shown(hit.name), fonts.medium, tokens.text)
        inner.setTop(inner.bottom() + 1 - QFontMetrics(fonts.second).height())
        self._line(painter, inner, self._model.second_line(hit), fonts.second, tokens.second)

    def _line(self, painter: QPainter, box: QRect, text: str, font: Any, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        line = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, side, line)


class CustomerResults(QListView):
    """Arrows choose and show, Enter opens; the page acts on the signals."""

    chosen = Signal(object)
    """The CustomerHit under the cursor."""
    opened = Signal(object)
    """The CustomerHit to go into."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("customer_results")
        self.setAccessibleName(tr("Customers found"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hits = HitsModel()
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(look, self.hits, self))
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.hits.hit(index.row())))
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_hits(self, hits: tuple[CustomerHit, ...], key: CustomerKey | None) -> None:
        """Show the hits; the customer that is open stays marked."""
        if self.hits.show_hits(hits):
            self.mark(key)

    def mark(self, key: CustomerKey | None) -> None:
        """Put the cursor on a customer without telling anybody; take it away when they are not listed."""
        row = self.hits.row_of(key)
        self.selectionModel().blockSignals(True)
        if row is None:
            self.selectionModel().clear()
        else:
            index = self.hits.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().blockSignals(False)
        if row is not None:
            self.scrollTo(self.hits.index(row, 0))
        self.viewport().update()

    def clear_cursor(self) -> None:
        """Mark nobody."""
        self.mark(None)

    def enter(self) -> None:
        """Take the keyboard; without a cursor the first customer is chosen."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self._choose_first()

    def enter_from(self, where: QWidget | None) -> None:
        """Take the keyboard if it is still where it was when that was asked for."""
        if QApplication.focusWidget() is where:
            self.enter()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first customer for whoever comes by Tab; a window that wakes up chooses nobody."""
        chosen = self.currentIndex().isValid()
        self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clear()
        self.selectionModel().blockSignals(False)
        if event.reason() in _BY_TAB:
            self._choose_first()

    def _choose_first(self) -> None:
        if not self.currentIndex().isValid() and self.hits.rowCount():
            self.setCurrentIndex(self.hits.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.hits.hit(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.hits.hit(index.row()))
