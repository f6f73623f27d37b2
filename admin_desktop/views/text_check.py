"""Looks over a window for text that is cut, empty or covered: what a person would notice in a picture.

A line that ends in an ellipsis is right where the tooltip holds it whole; anything else cut is a finding.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.views.payments.grid.grid_header import GridHeader
from admin_desktop.views.shell.sync_state.status_line import SyncState
from admin_desktop.words import tr

_TEXT = (QLabel, QAbstractButton, QComboBox, QLineEdit, ElidedLabel)
_COMBO_ARROW = 32
_FIELD_MARGIN = 36
_SORT_ARROW = 12


def findings(root: QWidget) -> list[str]:
    """Return a sentence for each text of the window that is cut, empty or covered."""
    widgets = [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root)]
    texts = [widget for widget in widgets if isinstance(widget, _TEXT) and _is_own(widget)]
    found = [f"{_name(widget)}: {problem}" for widget in texts for problem in _problems(widget)]
    found += [problem for widget in widgets if isinstance(widget, GridHeader) for problem in _header(widget)]
    return found + list(_overlaps(root, texts))


def _problems(widget: QWidget) -> Iterator[str]:
    for kind, check in _CHECKS.items():
        if isinstance(widget, kind):
            yield from check(widget)
            break
    seen = widget.visibleRegion().boundingRect()
    if not _scrolls(widget):
        if seen != widget.rect():
            yield "reaches out of its place"
    elif not seen.isEmpty() and seen.width() < widget.width():
        yield "is cut at the side: one would have to scroll both ways"


def _label(label: QLabel) -> Iterator[str]:
    if label.text():
        box, metrics = label.contentsRect(), label.fontMetrics()
        if label.wordWrap():
            longest = max((metrics.horizontalAdvance(word) for word in label.text().split()), default=0)
            if label.heightForWidth(label.width()) > label.height() or longest > box.width():
                yield f"cut: {label.text()!r}"
        elif metrics.horizontalAdvance(label.text()) > box.width() or metrics.height() > box.height():
            yield f"cut: {label.text()!r}"
    elif label.pixmap().isNull():
        yield "is there and says nothing"


def _elided(label: ElidedLabel) -> Iterator[str]:
    if label.elided() and not label.toolTip():
        yield f"cut, and no tooltip holds it: {label.text()!r}"


def _state(state: SyncState) -> Iterator[str]:
    if state.width() < state.sizeHint().width() and state.text() not in state.toolTip():
        yield f"cut, and no tooltip holds it: {state.text()!r}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if button.width() < button.sizeHint().width() or button.height() < button.sizeHint().height():
        yield f"cut: {button.text()!r}"
    if not button.text() and button.icon().isNull() and not button.findChildren(QLabel):
        yield "is there and says nothing"


def _combo(combo: QComboBox) -> Iterator[str]:
    cut = combo.fontMetrics().horizontalAdvance(combo.currentText()) > combo.width() - _COMBO_ARROW
    if cut and combo.currentText() not in combo.toolTip():
        yield f"cut: {combo.currentText()!r}"


def _field(field: QLineEdit) -> Iterator[str]:
    hint = field.placeholderText()
    cut = field.fontMetrics().horizontalAdvance(hint) > field.width() - _FIELD_MARGIN
    if not field.text() and cut and hint.rstrip("…") not in field.toolTip():
        yield f"cut, and no tooltip holds it: {hint!r}"


_CHECKS: dict[type[QWidget], Callable[..., Iterator[str]]] = {
    ElidedLabel: _elided,
    SyncState: _state,
    QLabel: _label,
    QAbstractButton: _button,
    QComboBox: _combo,
    QLineEdit: _field,
}


def _header(header: GridHeader) -> Iterator[str]:
    for section, column in enumerate(COLUMNS):
        room = header.sectionSize(section) - 2 * 8 - _SORT_ARROW
        if (
            not header.isSectionHidden(section)
            and header.fontMetrics().horizontalAdvance(tr(column.title)) > room
        ):
            yield f"{header.objectName()}: cut: {column.title!r}"
        left, edge = header.sectionViewportPosition(section), header.viewport().width()
        if header.offset() == 0 and left < edge < left + header.sectionSize(section):
            yield f"{header.objectName()}: cut by the edge: {column.title!r}"


def _overlaps(root: QWidget, texts: Sequence[QWidget]) -> Iterator[str]:
    places = [(widget, _place(root, widget)) for widget in texts]
    for (one, here), (other, there) in combinations(places, 2):
        related = one.isAncestorOf(other) or other.isAncestorOf(one)
        if not related and here.intersects(there):
            yield f"{_name(one)} and {_name(other)} overlap"


def _place(root: QWidget, widget: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(root, seen.topLeft()), seen.size())


def _is_own(widget: QWidget) -> bool:
    """Whether the widget is ours to place: Qt's own parts of a field or table are not."""
    parent = widget.parentWidget()
    return not isinstance(parent, QLineEdit | QComboBox) and not widget.objectName().startswith("qt_")


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _name(widget: QWidget) -> str:
    return widget.objectName() or f"{type(widget).__name__} in {_owner(widget)}"


def _owner(widget: QWidget) -> str:
    parent = widget.parentWidget()
    while parent is not None and not parent.objectName():
        parent = parent.parentWidget()
    return parent.objectName() if parent is not None else "nothing"
