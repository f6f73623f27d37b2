"""Ways through a window for tests: what one could use there, what Tab reaches, what is spoken of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractItemView,
    QAbstractSpinBox,
    QPlainTextEdit,
    QTextBrowser,
)


def interactive(window: QWidget) -> list[QWidget]:
    """What a person could use now: visible, enabled, ours."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, INTERACTIVE)
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.objectName().startswith("qt_")
        and not isinstance(
            widget.parentWidget(), QLineEdit | QComboBox | QAbstractItemView | QAbstractSpinBox
        )
    ]


def reached_by_tab(window: QWidget) -> set[QWidget]:
    """Every widget that has the focus on the way round with Tab, wherever the keyboard was before."""
    focused = QApplication.focusWidget()
    if focused is None or focused.window() is not window.window():
        window.activateWindow()
        QApplication.processEvents()
        interactive(window)[0].setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        again = bool(seen) and focused is seen[-1]  # a date's day, month and year are stops of their own
        if focused is None or (focused in seen and not again):
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return set(seen)


def spoken_name(widget: QWidget) -> str:
    """What assistive tools say: a button without a name of its own says its text."""
    accessible = QAccessible.queryAccessibleInterface(widget)
    return accessible.text(QAccessible.Text.Name) if accessible is not None else widget.accessibleName()


def in_a_group_that_was_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Radio-like buttons of one exclusive group are one stop; the arrows move inside."""
    if not isinstance(widget, QAbstractButton):
        return False
    group, parent = widget.group(), widget.parentWidget()
    if group is not None:
        return group.exclusive() and any(button in reached for button in group.buttons())
    beside = parent.findChildren(QAbstractButton) if parent is not None and widget.autoExclusive() else []
    return any(button in reached for button in beside if button.autoExclusive())
