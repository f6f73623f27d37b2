"""A person at the window: finds everything by the text that can be read on the screen, and counts.

One interaction is one click, one double click, one typed text, or one key. No widget is found by its name in
the program or by its type; a control without a text of its own is found by the text beside it.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from admin_desktop.views.parts.labels import ElidedLabel

PATIENCE_MS = 30_000
_STEP_MS = 20
_NEAR = 24
"""Texts whose middles are this near in height stand on one line."""

Place = tuple[str, QWidget, QRect]
"""A text, the widget that shows it, and where in that widget."""


def readable(widget: QWidget) -> Iterator[Place]:
    """Yield what one widget shows."""
    if isinstance(widget, QAbstractItemView):
        yield from _cells(widget)
    elif isinstance(widget, QMenu):
        yield from ((action.text(), widget, widget.actionGeometry(action)) for action in widget.actions())
    elif isinstance(widget, QTabBar):
        yield from ((widget.tabText(tab), widget, widget.tabRect(tab)) for tab in range(widget.count()))
    else:
        text = _shown_by(widget)
        if text is not None:
            yield text, widget, widget.rect()


def _shown_by(widget: QWidget) -> str | None:
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "")
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.text() if isinstance(widget, QLabel | ElidedLabel) else None


def _cells(view: QAbstractItemView) -> Iterator[Place]:
    model, port = view.model(), view.viewport()
    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    for row in range(model.rowCount(QModelIndex())):
        for column in range(columns):
            index = model.index(row, column)
            place = view.visualRect(index)
            if port.rect().contains(place.center()) and not place.isEmpty():
                yield str(index.data() or ""), port, place


class Hands:
    """Acts on whatever window is in front; ``count`` is how many interactions it took so far."""

    def __init__(self, window: QWidget) -> None:
        self.window, self.count = window, 0

    def click(self, text: str, *, beside: str = "") -> None:
        """Click what shows exactly this text; with ``beside``, the one on the line of that text."""
        widget, place = self._find(text, beside)
        self.count += 1
        if QApplication.activePopupWidget() is not None:
            QTest.qWait(QApplication.doubleClickInterval() + _STEP_MS)  # a list takes no click before
            QTest.mouseMove(widget, place)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def double_click(self, text: str) -> None:
        """Open the line that shows this text."""
        widget, place = self._find(text, "")
        self.count += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        self.count += 1
        QTest.keyClicks(self._focus(), text)

    def press(self, key: Qt.Key) -> None:
        """Press one key."""
        self.count += 1
        QTest.keyClick(self._focus(), key)

    def during(self, act: Callable[[], None], then: Callable[[], None]) -> None:
        """Do what opens a dialog that holds everything up, and go on in it once it is there."""
        troubles: list[BaseException] = []

        def go_on() -> None:
            if QApplication.activeModalWidget() is None:  # the timer rang before the dialog was there
                QTimer.singleShot(200, go_on)
                return
            try:
                then()
            except BaseException as trouble:  # noqa: BLE001 - told after the dialog is gone
                troubles.append(trouble)
                dialog = QApplication.activeModalWidget()
                if dialog is not None:
                    dialog.close()

        QTimer.singleShot(200, go_on)
        act()
        if troubles:
            raise troubles[0]

    def reads(self, part: str) -> str:
        """Wait until a text that contains this can be read; returns the whole text."""
        found: list[str] = []

        def there() -> bool:
            found[:] = [text for text, _widget, _place in self._places() if part in text]
            return bool(found)

        assert _wait(there), f"{part!r} is nowhere to be read; there is {self.everything()}"
        return found[0]

    def copied(self) -> str:
        """Return what a Copy button put on the clipboard."""
        return QGuiApplication.clipboard().text()

    def everything(self) -> list[str]:
        """Return all that can be read now."""
        return [text for text, _widget, _place in self._places() if text.strip()]

    def _find(self, text: str, beside: str) -> tuple[QWidget, QPoint]:
        found: list[tuple[QWidget, QPoint]] = []

        def there() -> bool:
            found[:] = self._candidates(text, beside)
            return bool(found)

        assert _wait(there), f"nothing shows {text!r}; there is {self.everything()}"
        return found[0]

    def _candidates(self, text: str, beside: str) -> list[tuple[QWidget, QPoint]]:
        places = list(self._places())
        heights = [_middle(widget, place).y() for words, widget, place in places if words == beside]
        return [
            (widget, place.center())
            for words, widget, place in places
            if words == text
            and widget.isEnabled()
            and (not beside or any(abs(_middle(widget, place).y() - y) < _NEAR for y in heights))
        ]

    def _places(self) -> Iterator[Place]:
        """What can be read in front: a popup before a dialog before the window; nothing that is covered."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window
        for widget in (front, *front.findChildren(QWidget)):
            if widget.isVisible():
                yield from (place for place in readable(widget) if _is_uncovered(front, place))

    def _focus(self) -> QWidget:
        assert _wait(lambda: QApplication.focusWidget() is not None), "the keyboard is nowhere"
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget


def _middle(widget: QWidget, place: QRect) -> QPoint:
    return widget.mapToGlobal(place.center())


def _is_uncovered(front: QWidget, place: Place) -> bool:
    """Whether some of the text is inside every part around it: a text scrolled away cannot be clicked."""
    _text, widget, rect = place
    return widget.visibleRegion().intersects(rect) and widget.window() is front.window()


def _wait(true: Callable[[], bool]) -> bool:
    for _ in range(PATIENCE_MS // _STEP_MS):
        if true():
            return True
        QTest.qWait(_STEP_MS)
    return true()
