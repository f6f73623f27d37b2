# ruff: noqa: ANN001, RUF001, FBT001 - fixtures are typed where they are made; a dash is a dash
import threading
from typing import Any

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QThread
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from admin_desktop.errors import (
    AlreadyInBatchError,
    DatabaseBusyError,
    NotAllowedError,
)
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.sync_report import Revision, SyncProgress, SyncState
from admin_desktop.views.page import Page
from admin_desktop.views.payments.detail.cancel_dialog import CancelDialog
from admin_desktop.views.payments.detail.detail_follow import DetailFollow
from admin_desktop.views.payments.detail.payment_detail import PaymentDetailPane
from admin_desktop.views.payments.detail.timeline import Timeline
from admin_desktop.views.payments.filters.filter_bar import FilterBar
from admin_desktop.views.payments.filters.totals_strip import TotalButton, TotalsStrip
from admin_desktop.views.payments.grid.grid_header import GridHeader
from admin_desktop.views.payments.grid.payments_table import FLASH_MS, PaymentsTable
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.shell.desk import WorkspaceKind
from admin_desktop.views.shell.frame.header import Header
from admin_desktop.views.shell.frame.rail import Rail
from admin_desktop.views.shell.frame.watermark import Watermark
from admin_desktop.views.shell.sync_state.status_line import StatusLine
from admin_desktop.views.shell.sync_state.sync_watch import SyncWatch
from admin_desktop.views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() is QEvent.Type.Paint
        return False


def child(window: QWidget, name: str, kind: type = QWidget) -> Any:
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def text(window: QWidget, name: str) -> str:
    return child(window, name).text()


def open_detail(page: MainWindow, qtbot, number: int) -> PaymentDetailPane:
    page.payments.table.select_row(number)
    qtbot.keyClick(page.payments.table, Qt.Key.Key_Return)
    qtbot.waitUntil(page.payments.detail.isVisible)
    return page.payments.detail


def shows_state(window: QWidget, title: str) -> bool:
    """Whether the list gave way to this state; until its answer is here it may have given way to Loading."""
    state = child(window, "payments_state")
    return state.isVisible() and state.state().title == title


def totals_read_again(qtbot, reader, before: int) -> None:
    qtbot.waitUntil(lambda: reader.calls.count("totals") > before)


# the shell ------------------------------------------------------------------------------------------


def test_the_parts_of_the_window_are_there(page) -> None:
    parts = {
        "rail": Rail, "header": Header, "status_line": StatusLine, "watermark": Watermark,
        "payments_page": PaymentsPage, "payments_table": PaymentsTable, "payments_header": GridHeader,
        "payments_totals": TotalsStrip, "payments_filter_bar": FilterBar, "payment_detail": PaymentDetailPane,
        "payment_timeline": Timeline, "company_chooser": QComboBox, "payments_search": QLineEdit,
        "sync_state": QAbstractButton, "sync_now": QToolButton,
    }  # fmt: skip
    for name, kind in parts.items():
        child(page, name, kind)
    assert isinstance(page.payments, Page)
    assert isinstance(page.payments.list, PaymentsList)
    assert isinstance(page.payments._follow, DetailFollow)


def test_only_pages_that_exist_have_a_button(page) -> None:
    names = {button.objectName() for button in child(page, "rail").findChildren(QToolButton)}
    assert names == {"rail_payments", "help_button", "appearance_button", "account_button"}


def test_a_page_can_be_registered_and_shown(page, qtbot) -> None:
    page.register(Page("customers", "Customers", "payments", "Search customers"))
    qtbot.mouseClick(child(page, "rail_customers"), Qt.MouseButton.LeftButton)
    assert text(page, "page_title") == "Customers"
    assert child(page, "customers_search").placeholderText() == "Search customers"
    page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    page.search("somebody")
    child(page, "customers_page").show_company(None)
    child(page, "customers_page").take_focus()


def test_the_company_chooser_shows_where_there_is_a_choice(page, qtbot, reader) -> None:
    chooser = child(page, "company_chooser")
    qtbot.waitUntil(chooser.isVisible)
    assert [chooser.itemText(place) for place in range(chooser.count())] == [
        "All companies", "Northstar Equipment Finance", "Prairie Leasing", "Cascade Capital Partners",
    ]  # fmt: skip
    chooser.setCurrentIndex(2)
    chooser.activated.emit(2)
    qtbot.waitUntil(lambda: page.payments.model.rowCount() == 1671)
    assert page.payments.model.row(0).company == "PRAIRIE"
    assert page.payments.table.isColumnHidden(12)
    assert not page.payments.model.name_zone


def test_one_company_needs_no_chooser(make_window, reader, desk, qtbot) -> None:
    reader.companies_seen = reader.companies_seen[:1]
    window = make_window(reader, desk(companies=frozenset({"NORTHSTAR"})))
    qtbot.waitUntil(lambda: "companies" in reader.calls and window.payments.list.count is not None)
    assert not child(window, "company_chooser").isVisible()
    assert not window.payments.model.name_zone


@pytest.mark.parametrize(("kind", "visible"), [("demo", True), ("training", True), ("live", False)])
def test_everything_but_live_wears_a_watermark(make_window, reader, desk, kind: str, visible: bool) -> None:
    window = make_window(reader, desk(WorkspaceKind(kind)))
    assert child(window, "watermark").isVisible() is visible
    assert (
        text(window, "who_and_where")
        == f"Dana Okafor · LTi Customer Care · {kind.title()} · America/New_York"
    )


def test_every_interactive_widget_has_a_name_and_an_accessible_name(page, qtbot) -> None:
    open_detail(page, qtbot, 1)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QProgressBar)
    widgets = [
        widget
        for kind in kinds
        for widget in page.findChildren(kind)
        if not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), QLineEdit | QComboBox)
        and not (widget.parentWidget() and isinstance(widget.parentWidget().parentWidget(), QComboBox))
        and not isinstance(widget.parentWidget(), QAbstractItemView)
    ]  # fmt: skip
    assert [widget for widget in widgets if not widget.objectName()] == []
    nameless = [widget.objectName() for widget in widgets if not widget.accessibleName()]
    assert set(nameless) <= {
        "opening_state_action",
        "payments_banner_action",
        "payments_trouble_action",
        "refusal_banner_action",
        "payments_state_action",
        "payments_new",
    }


def test_everything_interactive_is_reached_by_tab(page, qtbot) -> None:
    page.payments.table.setFocus()
    seen: set[str] = set()
    for _ in range(30):
        seen.add(QApplication.focusWidget().objectName())
        page.focusNextChild()
    wanted = {"rail_payments", "appearance_button", "company_chooser", "payments_search", "payments_table",
              "sync_state", "sync_now", *(f"payments_total_{status.value}" for status in Status)}  # fmt: skip
    assert wanted <= seen


# sync -----------------------------------------------------------------------------------------------


def test_the_status_bar_tells_the_sync_s_state(page, report, clock, qtbot) -> None:
    for company in ("NORTHSTAR", "PRAIRIE", "CASCADE"):
        page.show_company_sync(report(company))
    assert text(page, "sync_state") == "Synced 2 min ago · next in 3 min"
    clock.advance(600)
    page.watch.tell()
    assert text(page, "sync_state").endswith("Synced 12 min ago, overdue")
    assert child(page, "sync_state").line().tone == "red"
    assert isinstance(page.watch, SyncWatch)
    assert len(page.watch.reports()) == 3


def test_a_running_sync_shows_its_bar_and_can_be_cancelled(page, report, qtbot) -> None:
    page.show_company_sync(report("NORTHSTAR", SyncState.SYNCING))
    page.show_progress(SyncProgress("NORTHSTAR", "pull", 3_200, 10_000))
    bar = child(page, "sync_progress")
    assert bar.isVisible()
    assert (bar.value(), bar.maximum()) == (3_200, 10_000)
    assert not child(page, "sync_now").isEnabled()
    with qtbot.waitSignal(page.sync_cancel_requested):
        qtbot.mouseClick(child(page, "sync_cancel"), Qt.MouseButton.LeftButton)
    page.show_company_sync(report("NORTHSTAR"))
    assert not bar.isVisible()
    assert child(page, "sync_now").isEnabled()


def test_sync_now_and_f5_ask_for_a_sync(page, qtbot) -> None:
    with qtbot.waitSignal(page.sync_requested):
        qtbot.mouseClick(child(page, "sync_now"), Qt.MouseButton.LeftButton)
    page.activateWindow()
    with qtbot.waitSignal(page.sync_requested):
        qtbot.keyClick(page.payments.table, Qt.Key.Key_F5)


def test_trouble_is_told_above_the_grid_until_it_ends(page, report) -> None:
    banner = child(page, "payments_banner")
    page.show_company_sync(report("PRAIRIE", SyncState.OFFLINE, waiting=12))
    assert banner.isVisible()
    assert "ASPIRE not reachable, 12 payments waiting." in banner.text()
    page.show_company_sync(report("PRAIRIE"))
    assert not banner.isVisible()


def test_the_state_tells_of_every_company_on_a_click(page, report, qtbot) -> None:
    page.show_company_sync(report("NORTHSTAR"))
    qtbot.mouseClick(child(page, "sync_state"), Qt.MouseButton.LeftButton)
    assert "Synced" in child(page, "sync_state").toolTip()


def test_a_refused_act_is_told_with_its_advice(page, qtbot) -> None:
    page.tell_error(AlreadyInBatchError("batch 123", 123))
    banner = child(page, "refusal_banner")
    assert banner.text().startswith("Too late: the payment is in an EFT batch. batch 123.")
    assert "refund" in banner.text()
    qtbot.mouseClick(child(page, "refusal_banner_action"), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


# the list -------------------------------------------------------------------------------------------


def test_the_count_is_always_in_view(page, qtbot, reader) -> None:
    assert text(page, "row_count") == "5,013 of 5,013 payments"
    page.search("Okafor")
    qtbot.waitUntil(lambda: text(page, "row_count") == "279 of 5,013 payments")
    assert text(page, "filter_sentence").startswith("All payments containing “")
    qtbot.mouseClick(child(page, "filter_clear"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text(page, "row_count") == "5,013 of 5,013 payments")
    assert text(page, "payments_search") == ""


def test_the_count_and_the_selection_are_there_again_when_the_page_is(page, qtbot) -> None:
    page.payments.table.select_row(1)
    qtbot.waitUntil(lambda: text(page, "selection_sum") != "")
    counted, selected = text(page, "row_count"), text(page, "selection_sum")
    page.register(Page("elsewhere", "Elsewhere", "payments", "Search"))
    page.show_page("elsewhere")
    assert (text(page, "row_count"), text(page, "selection_sum")) == ("", "")
    page.show_page("payments")
    assert (text(page, "row_count"), text(page, "selection_sum")) == (counted, selected)
    assert counted


def test_typing_searches_after_a_pause_and_enter_goes_to_the_grid(page, qtbot, reader) -> None:
    qtbot.keyClick(page.payments.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = child(page, "payments_search")
    qtbot.waitUntil(search.hasFocus)
    before = reader.calls.count("open")
    qtbot.keyClicks(search, "dairy")
    qtbot.waitUntil(lambda: page.payments.model.rowCount() == 279)
    assert reader.calls.count("open") - before <= 4
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(page.payments.table.hasFocus)
    assert page.payments.table.currentIndex().row() == 0


def test_a_status_total_filters_and_lets_go_again(page, qtbot) -> None:
    total = child(page, "payments_total_pending", TotalButton)
    qtbot.waitUntil(lambda: total.accessibleName() == "Pending: 8 payments, $12,074.20")
    qtbot.mouseClick(total, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.payments.model.rowCount() == 8)
    assert text(page, "filter_sentence") == "Pending payments, newest first"
    assert child(page, "payments_total_paid").accessibleName().startswith("Paid: 4,286")
    qtbot.mouseClick(total, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.payments.model.rowCount() == 5_013)


def test_a_header_click_sorts_in_the_database(page, qtbot) -> None:
    header = page.payments.table.header
    header.sectionClicked.emit(5)
    qtbot.waitUntil(
        lambda: (
            page.payments.model.row(0) is not None and page.payments.model.row(0).amount_cents > 90_000_000
        )
    )
    header.sectionClicked.emit(5)
    qtbot.waitUntil(lambda: page.payments.model.row(0).amount_cents < 13_000)
    assert text(page, "filter_sentence") == "All payments, by amount, ascending"


def test_columns_are_shown_and_hidden_from_the_header_s_menu(page) -> None:
    menu = page.payments.table.header.column_menu()
    by_title = {action.text(): action for action in menu.actions()}
    assert not by_title["Status"].isEnabled()
    by_title["SEC code"].trigger()
    by_title["Contract"].trigger()
    titles = [column.title for column in page.payments.table.shown_columns()]
    assert "SEC code" in titles
    assert "Contract" not in titles


def test_rows_that_arrive_wait_for_a_click(page, qtbot, reader) -> None:
    first = page.payments.model.row(0)
    reader.arrived = 12
    before = reader.calls.count("totals")
    page.apply_revision(Revision("NORTHSTAR", 0, 12, 0))
    totals_read_again(qtbot, reader, before)
    notice = child(page, "payments_new")
    qtbot.waitUntil(notice.isVisible)
    assert notice.text() == "12 new – show"
    assert page.payments.model.row(0) == first
    qtbot.mouseClick(notice, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.payments.model.rowCount() == 5_025)
    assert not notice.isVisible()


def test_a_commit_updates_rows_in_place_and_keeps_selection_and_scroll(page, qtbot, reader) -> None:
    table, model = page.payments.table, page.payments.model
    table.select_row(40)
    table.select_row(30)
    scroll, resets, flashed = table.verticalScrollBar().value(), [], []
    assert scroll > 0
    model.modelReset.connect(lambda: resets.append(True))
    model.rows_changed.connect(lambda _rows: flashed.append(table._delegate.flashing))
    reader.changed[30] = {"status": Status.PAID, "marks": (Mark.RETURNED,), "return_code": "R01"}
    with qtbot.waitSignal(model.rows_changed) as changed:
        page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    assert changed.args[0] == (30,)
    assert model.row(30).status is Status.PAID
    assert table.selected_ranges() == ((30, 30),)
    assert table.currentIndex().row() == 30
    assert table.verticalScrollBar().value() == scroll
    assert resets == []
    assert flashed == [{30}]
    qtbot.waitUntil(lambda: table._delegate.flashing == frozenset())
    assert table._calm.interval() == FLASH_MS


def test_a_commit_that_changes_nothing_in_view_paints_no_row(page, qtbot) -> None:
    model, painted = page.payments.model, Painted()
    for watched in (False, True, True):  # what the first one brings is not counted
        if watched:
            page.payments.table.viewport().installEventFilter(painted)
        with qtbot.waitSignals([page.payments._thread.page_read, page.payments.list.totalled]):
            page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
        QApplication.processEvents()
    page.payments.table.viewport().removeEventFilter(painted)
    assert painted.times == 0
    assert not model._pages.is_wanting(0)


def test_an_empty_list_takes_in_the_first_payment_by_itself(make_window, reader_of, qtbot) -> None:
    reader = reader_of(0)
    window = make_window(reader)
    qtbot.waitUntil(lambda: shows_state(window, "No payments yet"))
    with qtbot.waitSignal(window.sync_requested):
        qtbot.mouseClick(child(window, "payments_state_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.payments.list.count == 0)
    reader.arrived = 1
    window.apply_revision(Revision("NORTHSTAR", 0, 1, 0))
    qtbot.waitUntil(window.payments.table.isVisible)


def test_selection_is_counted_and_summed(page, qtbot) -> None:
    table = page.payments.table
    table.select_row(0)
    qtbot.waitUntil(lambda: text(page, "selection_sum") == "1 selected, $123.45")
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.selectionModel().select(page.payments.model.index(4_000, 0), flags)
    expected = page.payments.model
    qtbot.waitUntil(lambda: text(page, "selection_sum").startswith("2 selected, $"))
    assert expected.rowCount() == 5_013
    table.clearSelection()
    qtbot.waitUntil(lambda: not child(page, "selection_sum").isVisible())


def test_copying_takes_whole_rows_with_a_header(page, qtbot, row) -> None:
    page.payments.table.select_row(2)
    qtbot.keyClick(page.payments.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: text(page, "notice") == "1 row copied")
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Status\tSubmitted\tReference\tCustomer\tContract\tAmount")
    assert row(2).payment_ref in lines[1]
    assert len(lines) == 2


def test_copying_millions_is_declined_with_a_reason(make_window, reader_of, qtbot) -> None:
    window = make_window(reader_of(50_000))
    qtbot.waitUntil(lambda: window.payments.model.rowCount() == 50_000)
    window.payments.table.selectAll()
    window.payments.table.copy_requested.emit()
    assert text(window, "notice") == "50,000 rows are too many to copy; select at most 10,000"
    qtbot.waitUntil(lambda: text(window, "selection_sum") == "50,000 selected")


def test_scrolling_far_brings_that_page_and_holds_only_a_window(make_window, reader_of, qtbot) -> None:
    reader = reader_of(10_000_000)
    window = make_window(reader)
    model = window.payments.model
    qtbot.waitUntil(lambda: model.rowCount() == 10_000_000)
    window.payments.table.scrollToBottom()
    qtbot.waitUntil(lambda: model.held_row(9_999_999) is not None)
    assert model.pages_held() <= 4


# detail ---------------------------------------------------------------------------------------------


def test_enter_opens_the_detail_and_escape_gives_the_grid_back(page, qtbot, row) -> None:
    pane = open_detail(page, qtbot, 3)
    assert pane.detail().row == row(3)
    assert text(page, "payment_sentence").startswith("Cancel requested at 13:51. Too late")
    assert text(page, "payment_next_step") == "Ask the finance company for a refund."
    qtbot.waitUntil(child(page, "payment_copy_reference").hasFocus)
    qtbot.keyClick(child(page, "payment_copy_reference"), Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert page.payments.table.hasFocus()


def test_space_peeks_and_the_pane_follows_the_cursor(page, qtbot, row) -> None:
    table, pane = page.payments.table, page.payments.detail
    table.setFocus()
    table.select_row(5)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.waitUntil(pane.isVisible)
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: pane.detail().row == row(6))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not pane.isVisible()


def test_an_open_detail_is_read_again_after_a_commit(page, qtbot, reader) -> None:
    pane = open_detail(page, qtbot, 1)
    reader.changed[1] = {"status": Status.PAID, "batch_no": 9, "batch_state": "posted"}
    page.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    qtbot.waitUntil(lambda: pane.detail().row.status is Status.PAID)


def test_what_differs_is_shown_side_by_side_with_both_counters(page, qtbot) -> None:
    pane = open_detail(page, qtbot, 7)
    words = {
        label.text() for label in pane.findChildren(QWidget) if hasattr(label, "text") and label.isVisible()
    }
    assert {"Ours", "ASPIRE's", "$99.00", "••0032", "Payments", "Payments Processed"} <= words


def test_the_reference_is_copied(page, qtbot, row) -> None:
    open_detail(page, qtbot, 1)
    qtbot.mouseClick(child(page, "payment_copy_reference"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == row(1).payment_ref


def test_cancel_names_the_payment_and_needs_a_ticket(page, qtbot, row) -> None:
    open_detail(page, qtbot, 1)
    qtbot.mouseClick(child(page, "payment_cancel"), Qt.MouseButton.LeftButton)
    dialog = child(page, "payment_cancel_dialog", CancelDialog)
    assert row(1).payment_ref in dialog.windowTitle()
    confirm = child(dialog, "payment_cancel_confirm", QPushButton)
    assert confirm.text() == "Cancel $202.64 payment"
    assert not confirm.isEnabled()
    qtbot.keyClicks(child(dialog, "payment_cancel_line"), " CC-4711 ")
    with qtbot.waitSignal(page.payments.cancel_requested) as asked:
        qtbot.mouseClick(confirm, Qt.MouseButton.LeftButton)
    request = asked.args[0]
    assert (request.company, request.payment_ref, request.ticket) == (
        row(1).company,
        row(1).payment_ref,
        "CC-4711",
    )


@pytest.mark.parametrize("number", [3, 4])
def test_what_cannot_be_cancelled_is_not_offered(page, qtbot, number: int) -> None:
    open_detail(page, qtbot, number)
    assert not child(page, "payment_cancel").isVisible()


def test_who_may_not_cancel_is_not_offered_it(make_window, reader, desk, qtbot) -> None:
    window = make_window(reader, desk(companies=frozenset({"NORTHSTAR", "PRAIRIE"})))
    qtbot.waitUntil(lambda: window.payments.list.count is not None)
    open_detail(window, qtbot, 1)
    assert not child(window, "payment_cancel").isVisible()


def test_a_detail_that_cannot_be_read_is_told(page, qtbot, reader) -> None:
    reader.trouble["detail"] = DatabaseBusyError("held")
    page.payments.table.select_row(1)
    page.payments.table.open_requested.emit()
    qtbot.waitUntil(lambda: text(page, "notice").startswith("The workspace is in use"))
    assert not page.payments.detail.isVisible()


def test_late_details_do_not_replace_newer_ones(page, qtbot, reader, row) -> None:
    gate = threading.Event()
    reader.hold = lambda what: gate.wait(PATIENCE_S) if what == f"detail {row(1).payment_ref}" else None
    page.payments.table.select_row(1)
    page.payments.table.open_requested.emit()
    page.payments.table.select_row(2)
    gate.set()
    qtbot.waitUntil(page.payments.detail.isVisible)
    assert page.payments.detail.detail().row == row(2)


# states ---------------------------------------------------------------------------------------------


def test_loading_shows_only_when_it_takes_longer(make_window, reader, qtbot) -> None:
    gate = threading.Event()
    reader.hold = lambda what: gate.wait(PATIENCE_S) if what == "open" else None
    window = make_window(reader)
    state = child(window, "payments_state")
    assert not state.isVisible()
    qtbot.waitUntil(state.isVisible)
    assert state.state().title == "Loading payments"
    assert child(window, "payments_busy").is_busy()
    gate.set()
    qtbot.waitUntil(window.payments.table.isVisible)
    assert not child(window, "payments_busy").is_busy()


def test_no_match_says_so_and_offers_the_way_out(page, qtbot) -> None:
    page.search("zzzz")
    qtbot.waitUntil(lambda: shows_state(page, "No payment matches"))
    qtbot.mouseClick(child(page, "payments_state_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.payments.table.isVisible)


def test_a_list_that_is_awaited_is_not_at_rest_whatever_stands_in_its_place(page, reader, qtbot) -> None:
    page.search("zzzz")
    qtbot.waitUntil(lambda: shows_state(page, "No payment matches"))
    assert page.payments.is_settled()
    gate = threading.Event()
    reader.hold = lambda what: gate.wait(PATIENCE_S) if what == "open" else None
    page.search("")
    assert not page.payments.is_settled()
    qtbot.waitUntil(lambda: child(page, "payments_busy").is_busy())
    assert not page.payments.is_settled()
    gate.set()
    qtbot.waitUntil(page.payments.is_settled)
    assert page.payments.table.isVisible()


def test_a_detail_that_cannot_be_read_does_not_end_the_wait_for_a_list(page, reader, qtbot) -> None:
    gates = {"detail": threading.Event(), "open": threading.Event()}
    reached = threading.Event()

    def hold(what: str) -> None:
        reached.set()
        for name, gate in gates.items():
            if what.startswith(name):
                gate.wait(PATIENCE_S)

    reader.hold, reader.trouble["detail"] = hold, DatabaseBusyError("held")
    page.payments.table.select_row(1)
    page.payments.table.open_requested.emit()
    assert reached.wait(PATIENCE_S)
    page.search("zzzz")
    gates["detail"].set()
    qtbot.waitUntil(lambda: text(page, "notice").startswith("The workspace is in use"))
    assert page.payments.list.waits
    qtbot.waitUntil(lambda: child(page, "payments_busy").is_busy())
    gates["open"].set()
    qtbot.waitUntil(lambda: shows_state(page, "No payment matches"))
    assert not child(page, "payments_busy").is_busy()


def test_a_failed_list_says_why_and_tries_again(make_window, reader, qtbot) -> None:
    reader.trouble["open"] = DatabaseBusyError("held by a backup")
    window = make_window(reader)
    qtbot.waitUntil(lambda: shows_state(window, "The workspace is in use by another program"))
    reader.trouble.clear()
    qtbot.mouseClick(child(window, "payments_state_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.payments.table.isVisible)


def test_without_permission_there_is_nothing_to_try_again(make_window, reader, qtbot) -> None:
    reader.trouble["open"] = NotAllowedError("read")
    window = make_window(reader)
    qtbot.waitUntil(lambda: shows_state(window, "Your role may not do this"))
    assert not child(window, "payments_state_action").isVisible()


def test_a_page_that_fails_leaves_the_rest_and_offers_another_try(page, qtbot, reader) -> None:
    reader.trouble["page"] = DatabaseBusyError("held")
    page.payments.table.scrollToBottom()
    trouble = child(page, "payments_trouble")
    qtbot.waitUntil(trouble.isVisible)
    assert page.payments.table.isVisible()
    reader.trouble.clear()
    qtbot.mouseClick(child(page, "payments_trouble_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not trouble.isVisible())


# life -----------------------------------------------------------------------------------------------


def test_the_window_is_never_held_up_by_a_slow_read(make_window, reader, qtbot) -> None:
    """No read ends before the gate opens: a search that waited for one would end after it."""
    gate, ended = threading.Event(), []

    def hold(what: str) -> None:
        gate.wait(PATIENCE_S)
        ended.append(what)

    reader.hold = hold
    window = make_window(reader)
    for number in range(20):
        window.search(f"name {number}")
    assert ended == []
    gate.set()
    qtbot.waitUntil(lambda: window.payments.list.count is not None)


def test_closing_ends_the_reader_thread(make_window, reader, qtbot) -> None:
    window = make_window(reader)
    qtbot.waitUntil(lambda: window.payments.list.count is not None)
    thread = window.payments._thread._thread
    with qtbot.waitSignal(window.closed):
        window.close()
    assert thread.isFinished()
    assert isinstance(thread, QThread)


def test_a_window_that_closes_takes_its_open_question_with_it(make_window, reader, row, look, qtbot) -> None:
    """Qt keeps an open question's window in a list of its own; the next window shown would look into it."""
    window = make_window(reader)
    question = CancelDialog(look, row(), window.payments)
    question.open()
    qtbot.waitUntil(question.isVisible)
    assert QApplication.activeModalWidget() is question
    window.close()
    assert not question.isVisible()
    assert QApplication.activeModalWidget() is None
