# ruff: noqa: ANN001 - fixtures are typed where they are made
"""Qt's values as numbers: they are Qt's, and Qt takes them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from admin_desktop.views.look import numbers
from admin_desktop.views.look.numbers import elided, put

NUMBERS = {
    "LEFT": Qt.AlignmentFlag.AlignLeft,
    "RIGHT": Qt.AlignmentFlag.AlignRight,
    "ABSOLUTE": Qt.AlignmentFlag.AlignAbsolute,
    "V_CENTER": Qt.AlignmentFlag.AlignVCenter,
    "CENTER": Qt.AlignmentFlag.AlignCenter,
    "PLAIN_TEXT": Qt.TextFormat.PlainText,
    "NO_FOCUS": Qt.FocusPolicy.NoFocus,
    "STRONG_FOCUS": Qt.FocusPolicy.StrongFocus,
    "ICON_ONLY": Qt.ToolButtonStyle.ToolButtonIconOnly,
    "TEXT_BESIDE_ICON": Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    "TEXT_UNDER_ICON": Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
    "SCROLL_BAR_OFF": Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
}


def test_every_number_is_qt_s() -> None:
    ours = {name: value for name, value in vars(numbers).items() if name.isupper()}
    assert ours == {name: value.value for name, value in NUMBERS.items()}


def test_a_property_takes_its_number(qtbot) -> None:
    label, button = QLabel(), QToolButton()
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    put(label, alignment=numbers.CENTER, textFormat=numbers.PLAIN_TEXT)
    put(button, focusPolicy=numbers.STRONG_FOCUS, toolButtonStyle=numbers.TEXT_UNDER_ICON)
    assert label.alignment() == Qt.AlignmentFlag.AlignCenter
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert button.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon


def test_a_name_that_qt_has_not_is_refused(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with pytest.raises(AttributeError, match="focusPolice"):
        put(widget, focusPolice=numbers.NO_FOCUS)


def test_only_a_text_that_is_too_long_is_cut(look) -> None:
    metrics = QFontMetrics(look.fonts.base)
    words = "Demo workspace · invented people and money"
    assert elided(metrics, words, metrics.horizontalAdvance(words)) == words
    short = elided(metrics, words, 100)
    assert short.endswith("…")
    assert metrics.horizontalAdvance(short) <= 100
