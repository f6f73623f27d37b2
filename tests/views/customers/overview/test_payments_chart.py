"""The chart of payments by month, seen and spoken."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.customers.figures import figures
from admin_desktop.models.customers.rows import MonthTotals, PaymentFigures
from admin_desktop.models.payments.status import Status
from admin_desktop.views.customers.overview.payments_chart import BARS, PaymentsChart
from admin_desktop.views.customers.words import chart_summary, figure_words, month_words, share_words
from admin_desktop.views.look.formats import NOTHING
from admin_desktop.views.look.theme import Look

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")
ZONE = "America/New_York"
MONTH_MS = 30 * 86_400_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def sums(*facts: tuple[int, str, int, str | None]) -> PaymentFigures:
    return figures(facts, NOW_MS, ZONE)


SOME = sums(
    (NOW_MS, "paid", 100_00, None),
    (NOW_MS, "paid", 50_00, "R01"),
    (NOW_MS, "scheduled", 1_00, None),
    (NOW_MS - MONTH_MS, "canceled", 5_00, None),
)


@pytest.fixture
def chart(look: Look, qtbot: QtBot) -> PaymentsChart:
    made = PaymentsChart(look)
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    made.show_figures(SOME)
    made.show()
    return made


def colours(chart: PaymentsChart, month: int) -> set[str]:
    image = chart.grab().toImage()
    x = round((month + 0.5) * chart.width() / 18)
    return {image.pixelColor(x, y).name() for y in range(BARS - 1)}


def test_each_status_of_a_month_is_a_piece_of_its_bar(chart: PaymentsChart, look: Look) -> None:
    now, before, empty = colours(chart, 17), colours(chart, 16), colours(chart, 3)
    pairs = look.tokens.status
    assert {QColor(pairs[status].text).name() for status in (Status.PAID, Status.SCHEDULED)} <= now
    assert QColor(pairs[Status.CANCELED].text).name() in before
    assert not {QColor(pair.text).name() for pair in pairs.values()} & empty


def test_the_chart_says_what_it_shows(chart: PaymentsChart) -> None:
    assert chart.accessibleName() == "Payments by month and status"
    assert chart.accessibleDescription() == ("4 payments in 18 months, most in Nov 2026 (3), 3 this month")


def test_left_and_right_tell_the_months(chart: PaymentsChart) -> None:
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.month() is SOME.months[16]
    assert chart.accessibleDescription() == "Oct 2026: 1 payment, $5.00\nCanceled 1"
    for _ in range(30):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.month() is SOME.months[0]
    assert chart.accessibleDescription() == "Jun 2025: no payments"
    for _ in range(30):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.month() is SOME.months[17]


def test_the_cursor_shows_only_with_the_keyboard_in_the_chart(
    chart: PaymentsChart, look: Look, qtbot: QtBot
) -> None:
    accent = QColor(look.tokens.accent).name()
    chart.clearFocus()
    assert not any(accent in row for row in everything(chart))
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    assert any(accent in row for row in everything(chart))


def everything(chart: PaymentsChart) -> list[set[str]]:
    image = chart.grab().toImage()
    return [{image.pixelColor(x, y).name() for x in range(image.width())} for y in range(0, BARS, 2)]


def test_the_pointer_tells_the_month_below_it(chart: PaymentsChart) -> None:
    at = QPoint(round(16.5 * chart.width() / 18), 20)
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, at, chart.mapToGlobal(at)))
    assert chart.month() is SOME.months[16]


def test_other_keys_and_a_chart_without_months_do_nothing(look: Look, qtbot: QtBot) -> None:
    empty = PaymentsChart(look)
    qtbot.addWidget(empty)
    QTest.keyClick(empty, Qt.Key.Key_Left)
    QTest.keyClick(empty, Qt.Key.Key_A)
    at = QPoint(3, 3)
    QApplication.sendEvent(empty, QHelpEvent(QEvent.Type.ToolTip, at, at))
    assert empty.month() is None
    assert not empty.grab().isNull()


def test_no_payments_are_said_too() -> None:
    none = sums()
    assert chart_summary(none) == "No payments in the last 18 months"
    assert share_words(none) == ""
    assert [words[1:] for words in figure_words(none)] == [
        ("0", "$0.00"), ("$0.00", "0 payments"), ("$0.00", "0 payments"), (NOTHING, "None came back"),
    ]  # fmt: skip


def test_the_head_figures_tie_out() -> None:
    assert [words[1:] for words in figure_words(SOME)] == [
        ("4", "$156.00"), ("$150.00", "2 payments"), ("$1.00", "1 payment"), ("50.0 %", "1 · $50.00"),
    ]  # fmt: skip


@pytest.mark.parametrize(("facts", "share"), [([None], "0.0 %"), ([None] * 142 + ["R01"], "0.7 %")])
def test_the_share_returned_has_one_decimal(facts: list[Any], share: str) -> None:
    assert share_words(sums(*((NOW_MS, "paid", 1, code) for code in facts))) == share


def test_an_empty_month_has_words() -> None:
    assert month_words(MonthTotals(date(2026, 1, 1), ())) == "Jan 2026: no payments"
