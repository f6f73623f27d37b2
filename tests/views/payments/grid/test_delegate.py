# ruff: noqa: ANN001 - fixtures are typed where they are made
"""What the grid paints, looked at pixel by pixel where a picture would be too coarse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.look.metrics import Density, S
from admin_desktop.views.payments.answers import Counted, Opened
from admin_desktop.views.payments.filters.totals_strip import TotalsStrip
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.views.payments.grid.delegate import PaymentsDelegate, status_width
from admin_desktop.views.payments.grid.payments_table import ROWS_FLASHED, PaymentsTable
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def table(qtbot, look, clock, row: Callable[..., PaymentRow]) -> PaymentsTable:
    model = PaymentsTableModel(clock)
    rows = tuple(row(number) for number in range(256))
    model.accept_opened(Opened(model.open_next(), rows))
    model.accept_count(Counted(model.generation, 1_000))
    table = PaymentsTable(look, model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(1_600, 700)
    table.show()
    return table


def picture(table: PaymentsTable) -> QImage:
    QApplication.processEvents()
    return table.viewport().grab().toImage()


def colours(image: QImage, top: int, height: int = 28, left: int = 0, width: int = 400) -> set[str]:
    places = ((x, y) for x in range(left, left + width, 1) for y in range(top, top + height))
    return {image.pixelColor(x, y).name().upper() for x, y in places}


def test_a_status_wears_its_tint_and_the_row_a_hairline(table, look) -> None:
    image = picture(table)
    assert look.tokens.status[Status.PENDING].tint in colours(image, 0)
    assert look.tokens.status[Status.SCHEDULED].tint in colours(image, 28)
    assert image.pixelColor(900, 27).name().upper() == look.tokens.hairline


def test_marks_stand_beside_the_status(table, look) -> None:
    assert look.tokens.mark[Mark.TOO_LATE].tint in colours(picture(table), 3 * 28)
    assert look.tokens.mark[Mark.DIFFERS].tint in colours(picture(table), 7 * 28)


def test_marks_without_room_shrink_to_their_icon_and_then_give_way(table, look) -> None:
    usual = status_width(look)
    assert table.columnWidth(0) == usual
    assert look.tokens.mark[Mark.TOO_LATE].tint in colours(picture(table), 3 * 28, width=usual)
    table.setColumnWidth(0, 100)
    assert look.tokens.mark[Mark.TOO_LATE].tint not in colours(picture(table), 3 * 28, width=100)


def test_selected_hovered_and_changed_rows_are_told_apart(table, look) -> None:
    table.select_row(2)
    table.mouseMoveEvent(
        QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(300, 4 * 28 + 5),
            QPointF(300, 4 * 28 + 5),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    table._on_rows_changed((6,))
    image = picture(table)
    places = {number: image.pixelColor(1_000, number * 28 + 2).name().upper() for number in (0, 2, 4, 6)}
    tokens = look.tokens
    assert places == {0: tokens.surface, 2: tokens.selection, 4: tokens.hover, 6: tokens.flash}
    table.leaveEvent(QEvent(QEvent.Type.Leave))
    assert picture(table).pixelColor(1_000, 4 * 28 + 2).name().upper() == tokens.surface


def test_a_flood_of_changes_does_not_flash(table) -> None:
    table._on_rows_changed(tuple(range(ROWS_FLASHED + 1)))
    assert not table.is_flashing()


def test_the_row_under_the_cursor_has_a_bar_while_the_grid_has_the_keyboard(table, look, qtbot) -> None:
    table.activateWindow()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(table.hasFocus)
    assert table.currentIndex().row() == 0
    assert picture(table).pixelColor(1, 10).name().upper() == look.tokens.accent


def test_a_page_on_its_way_shows_a_placeholder(table) -> None:
    table.scrollToBottom()
    image = picture(table)
    assert len(colours(image, 2, height=20)) > 1


def test_rows_follow_the_density(table, look) -> None:
    look.choose_density(Density.ROOMY)
    assert table.rowHeight(0) == 36
    delegate = table.itemDelegate()
    assert isinstance(delegate, PaymentsDelegate)
    assert delegate.sizeHint(QStyleOptionViewItem(), table.model().index(0, 0)).height() == 36


def test_the_header_s_arrow_stands_on_the_sorted_column(table) -> None:
    before = table.header.viewport().grab().toImage()
    table.header.show_sort("amount", descending=False)
    QApplication.processEvents()
    assert table.header.viewport().grab().toImage() != before


def test_a_column_that_cannot_be_sorted_by_asks_for_nothing(table, qtbot) -> None:
    with qtbot.assertNotEmitted(table.header.sort_requested):
        table.header.sectionClicked.emit(15)


def test_the_header_s_menu_opens_where_it_was_asked_for(table) -> None:
    table.header.customContextMenuRequested.emit(QPoint(5, 5))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_customers_and_references_have_room_at_any_width(table, look) -> None:
    figures, names = QFontMetrics(look.fonts.figures), QFontMetrics(look.fonts.base)
    keys = [column.key for column in COLUMNS]
    for width in (600, 1_000, 1_310):
        table.resize(width, 700)
        QApplication.processEvents()
        room = {key: table.columnWidth(keys.index(key)) - 2 * S for key in ("reference", "customer")}
        assert room["reference"] >= figures.horizontalAdvance("PMT5MTRDWWNHWW7")
        assert room["customer"] >= names.horizontalAdvance("Cedar Hollow Montessori School")


def test_the_customer_takes_what_room_is_left(table) -> None:
    table.resize(2_400, 700)
    QApplication.processEvents()
    assert table.header.length() == table.viewport().width()
    first, last = table.visible_rows()
    assert first == 0
    assert last > 20


def test_a_total_tints_under_the_pointer(qtbot, look) -> None:
    strip = TotalsStrip(look)
    qtbot.addWidget(strip)
    strip.resize(900, 60)
    strip.show()
    button = strip._buttons[Status.PAID]
    button.enterEvent(QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    button.leaveEvent(QEvent(QEvent.Type.Leave))
    strip.show_totals(())
    assert button.accessibleName() == "Paid: 0 payments, $0.00"
