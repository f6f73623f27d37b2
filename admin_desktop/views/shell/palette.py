# ruff: noqa: N802 - Qt names its own methods
"""``palette`` (Ctrl+K): every action, page, payment reference and customer, a few letters away.

Actions and pages are matched here and at once; payments and customers come from the work thread, and only
those of the newest text are heard.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from admin_desktop.views.look.formats import isolated
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.parts.safe_line import SafeLine
from admin_desktop.views.reading.questions import Questions
from admin_desktop.views.shell.ports import Found, ShellReader
from admin_desktop.words import noted, tr

FIND = "palette"
_WIDE, _HIGH = 560, 420
_LEAST_TEXT = 2
_SECOND_ROLE = Qt.ItemDataRole.UserRole + 1
_KINDS = {"payment": noted("Payment"), "customer": noted("Customer")}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it is called, what it is, and what choosing it does."""

    words: str
    second: str
    act: Callable[[], object]


class _Line(QStyledItemDelegate):
    """Words on the left, what it is on the right, quiet."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        tokens, box = self._look.tokens, QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
            painter.fillRect(box.left(), box.top(), 3, box.height(), QColor(tokens.accent))
        inner = box.adjusted(M, 0, -M, 0)
        second = str(index.data(_SECOND_ROLE))
        painter.setFont(self._look.fonts.second)
        painter.setPen(QColor(tokens.second))
        wide = min(painter.fontMetrics().horizontalAdvance(second) + 4, inner.width() // 2)
        cut = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, cut)
        painter.setFont(self._look.fonts.figures)
        painter.setPen(QColor(tokens.text))
        room = inner.adjusted(0, 0, -wide - M, 0)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as a roomy row."""
        return QSize(200, QFontMetrics(self._look.fonts.base).height() + M)


class Palette(QDialog):
    """Typing narrows, Up and Down choose, Enter does it, Esc closes."""

    item_chosen = Signal(str, tuple)
    """A page's key and what to open there."""

    def __init__(self, look: Look, parent: QWidget, work: Questions, reader: ShellReader) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._over = parent
        self.setObjectName("palette")
        self.setWindowTitle(tr("Find anything"))
        self.setModal(True)
        self._work, self._reader = work, reader
        self._entries: Sequence[Entry] = ()
        self._shown: list[Entry] = []
        self._searches = False
        self._chooses = False
        """Enter was pressed before anything was found."""
        self.field = SafeLine()
        self.field.setObjectName("palette_search")
        self.field.setAccessibleName(tr("Find anything"))
        self.field.setPlaceholderText(tr("Action, page, payment or customer…"))
        self.field.setMinimumHeight(34)
        self.field.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(tr("What was found"))
        self.list.setItemDelegate(_Line(look, self))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._choose)
        self._hint = ElidedLabel(look, "second", "second")
        self._hint.setObjectName("palette_hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(M, M, M, S)
        column.setSpacing(S)
        for part in (self.field, self.list, self._hint):
            column.addWidget(part)

    def ask(self, entries: Sequence[Entry]) -> None:
        """Open over the window with these actions and pages."""
        self._entries = entries
        self.field.clear()
        self._narrow("")
        over = self._over
        size = QSize(min(_WIDE, over.width() - 2 * L), min(_HIGH, over.height() - 2 * L))
        corner = over.mapToGlobal(over.rect().topLeft())
        left = corner.x() + (over.width() - size.width()) // 2
        self.setGeometry(
            left, corner.y() + min(64, (over.height() - size.height()) // 2), size.width(), size.height()
        )
        self.open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows belong to the list while the text keeps the focus."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            rows = max(1, self.list.count())
            self.list.setCurrentRow((self.list.currentRow() + step) % rows)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _narrow(self, text: str) -> None:
        parts = text.casefold().split()
        self._chooses = False
        self._show(
            [entry for entry in self._entries if all(part in entry.words.casefold() for part in parts)]
        )
        self._searches = len(text.strip()) >= _LEAST_TEXT
        if self._searches:
            self._work.ask(FIND, self._on_found, self._reader.find, text.strip())
        else:
            self._work.forget(FIND)
        self._tell_what_next()

    def _on_found(self, found: Sequence[Found]) -> None:
        self._show([*self._shown, *(self._entry(one) for one in found)])
        self._tell_what_next()
        if self._chooses and self.isVisible():
            self._choose()

    def _tell_what_next(self) -> None:
        """Say which keys there are, or that there is nothing to choose."""
        if self._shown or self._work.is_open(FIND):
            self._hint.set_text(tr("Up and Down choose · Enter does it · Esc closes"))
        else:
            self._hint.set_text(tr("Nothing found. Try fewer letters, or a part of a name or reference."))

    def _entry(self, found: Found) -> Entry:
        kind = tr(_KINDS.get(found.kind, found.kind))
        second = f"{kind} · {isolated(found.second)}" if found.second else kind
        return Entry(isolated(found.words), second, lambda: self.item_chosen.emit(found.page, found.item))

    def _show(self, entries: list[Entry]) -> None:
        row = max(0, self.list.currentRow())
        self._shown = entries
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(entry.words)
            item.setData(_SECOND_ROLE, entry.second)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.words}, {entry.second}")
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(entries) - 1) if self._searches else 0)

    def _choose(self) -> None:
        row = self.list.currentRow()
        self._chooses = not self._shown and self._work.is_open(FIND)
        if 0 <= row < len(self._shown):
            self.accept()
            self._over.activateWindow()
            self._shown[row].act()
