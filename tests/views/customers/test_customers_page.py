"""The customers page: search as one types, the overview, a payment and the checks beside it, five states."""

from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from admin_desktop.errors import DatabaseBusyError, NotAllowedError
from admin_desktop.models.customers.contract_case import Outcome
from admin_desktop.models.customers.rows import CustomerAccount, CustomerHit
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.customers.checks_pane import ChecksPane
from admin_desktop.views.customers.customer_results import CustomerResults
from admin_desktop.views.customers.customers_page import CustomersPage
from admin_desktop.views.customers.overview.customer_head import CustomerHead
from admin_desktop.views.customers.overview.people import People
from admin_desktop.views.look.metrics import Density
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.states import Banner, StatePanel
from admin_desktop.views.payments.detail.cancel_dialog import CancelDialog
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def state(page: CustomersPage) -> str:
    return page.findChild(StatePanel, "customers_state").state().title


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None, name
    return found


def texts(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return " | ".join(labels + [part.accessibleName() for part in widget.findChildren(QWidget)])


def test_everybody_is_listed_until_one_types(page: CustomersPage, qtbot: QtBot) -> None:
    assert page.results.hits.rowCount() == 3
    assert state(page) == "Find a customer"
    with qtbot.waitSignal(page.counted) as counted:
        page.search("elk")
    qtbot.waitUntil(page.is_settled)
    assert counted.args == ["1 of 3 customers"]
    assert [page.results.hits.hit(row).customer_no for row in range(page.results.hits.rowCount())] == [
        "411003"
    ]


def test_the_newest_search_wins(page: CustomersPage, customers: Any, qtbot: QtBot) -> None:
    gate = Event()
    customers.hold = lambda what: gate.wait(PATIENCE_S) if what == "search e" else None
    page.search("e")
    page.search("elk")
    gate.set()
    qtbot.waitUntil(page.is_settled)
    assert page.results.hits.rowCount() == 1


def test_enter_in_the_search_waits_for_what_was_searched(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    gate = Event()
    customers.hold = lambda what: gate.wait(PATIENCE_S) if what == "search elk" else None
    page.search("elk")
    page.take_focus()
    assert page.questions.key is None
    gate.set()
    qtbot.waitUntil(page.is_settled)
    assert page.questions.key == ("NORTHSTAR", "411003")
    qtbot.waitUntil(page.results.hasFocus)


def test_who_went_elsewhere_meanwhile_is_not_called_back(
    opened: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    gate, table = Event(), opened.overview.payments.table
    opened.results.setFocus(Qt.FocusReason.OtherFocusReason)
    customers.hold = lambda what: gate.wait(PATIENCE_S) if what == "search elk" else None
    opened.search("elk")
    opened.take_focus()
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    gate.set()
    qtbot.waitUntil(opened.is_settled)
    assert table.hasFocus()
    assert opened.questions.key == ("NORTHSTAR", "411000")


def test_who_is_opened_from_the_palette_is_not_left_for_the_first_that_is_found(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    gate = Event()
    customers.hold = lambda what: gate.wait(PATIENCE_S) if what == "search elk" else None
    page.search("elk")
    page.take_focus()
    page.open_item(("NORTHSTAR", "411000"))
    gate.set()
    qtbot.waitUntil(page.is_settled)
    qtbot.waitUntil(page.overview.payments.table.hasFocus)
    assert page.questions.key == ("NORTHSTAR", "411000")


def test_going_in_waits_for_the_payments_of_the_customer(
    opened: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    gate, table = Event(), opened.overview.payments.table
    customers.hold = lambda what: gate.wait(PATIENCE_S) if what == "overview 411003" else None
    opened.results.opened.emit(opened.results.hits.hit(1))
    assert not table.hasFocus()
    gate.set()
    qtbot.waitUntil(table.hasFocus)
    assert opened.overview.payments.model.held_row(0).customer_no == "411003"


def test_arrows_show_and_enter_goes_to_the_payments(page: CustomersPage, qtbot: QtBot) -> None:
    page.take_focus()
    qtbot.waitUntil(page.is_settled)
    assert page.findChild(CustomerHead).findChild(QWidget, "customer_name").text() == PEOPLE_FIRST
    QTest.keyClick(page.results, Qt.Key.Key_Down)
    qtbot.waitUntil(page.is_settled)
    assert page.questions.key == ("NORTHSTAR", "411003")
    QTest.keyClick(page.results, Qt.Key.Key_Return)
    qtbot.waitUntil(page.is_settled)
    qtbot.waitUntil(lambda: page.overview.payments.table.currentIndex().isValid())
    assert page.overview.payments.table.hasFocus()


PEOPLE_FIRST = "Müller Orthopaedics, P.A."


def test_without_a_mouse_from_search_to_the_copied_reference(page: CustomersPage, qtbot: QtBot) -> None:
    page.search("muller@")
    qtbot.waitUntil(page.is_settled)
    page.take_focus()
    QTest.keyClick(page.results, Qt.Key.Key_Return)
    qtbot.waitUntil(page.is_settled)
    table = page.overview.payments.table
    qtbot.waitUntil(lambda: table.currentIndex().isValid())
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(page.aside.detail.isVisible)
    copy = page.aside.detail.findChild(QPushButton, "payment_copy_reference")
    qtbot.waitUntil(copy.hasFocus)
    QTest.keyClick(copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == page.overview.payments.model.held_row(0).payment_ref
    assert page.overview.payments.model.held_row(0).customer_no == "411000"


def test_the_site_of_the_customer_is_one_press_away(opened: CustomersPage, qtbot: QtBot) -> None:
    site = button(opened, "customer_site")
    assert site.isEnabled()
    with qtbot.waitSignal(opened.item_requested) as told:
        QTest.keyClick(site, Qt.Key.Key_Space)
    assert told.args == ["portal_preview", ("NORTHSTAR", "411000")]
    (act,) = opened.page_actions()
    with qtbot.waitSignal(opened.item_requested) as told_again:
        act.act()
    assert told_again.args == told.args


def test_where_nobody_signs_in_the_site_says_why_it_cannot_be_seen(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    customers.users = tuple(replace(user, active=False) for user in customers.users)
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(page.is_settled)
    site = button(page, "customer_site")
    assert not site.isEnabled()
    assert site.toolTip() == site.accessibleDescription() == "No active portal user signs in for this account"
    assert page.page_actions() == ()


def test_who_may_not_preview_is_offered_no_site(
    make_page: Callable[..., CustomersPage], qtbot: QtBot
) -> None:
    page = make_page(may_preview=False)
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(page.is_settled)
    assert not button(page, "customer_site").isVisible()
    assert page.page_actions() == ()


def test_a_commit_that_changes_nothing_in_view_paints_nothing(
    opened: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    payments = opened.overview.payments

    def commit() -> None:
        with qtbot.waitSignals([opened._thread.page_read, payments.list.totalled]):
            opened.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
        qtbot.waitUntil(opened.is_settled)
        QApplication.processEvents()

    commit()
    painted = Painted()
    parts = (opened.results, payments.table, opened.overview.contracts, opened.overview)
    watched = [*(part.viewport() for part in parts), *opened.overview.findChildren(QLabel)]
    for part in watched:
        part.installEventFilter(painted)
    commit()
    assert painted.times == 0
    customers.users = ()
    opened.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    qtbot.waitUntil(lambda: painted.times > 0)


class Painted(QObject):
    """Counts how often what it watches is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.times += event.type() is QEvent.Type.Paint
        return False


def test_payments_are_the_customers_newest_first(opened: CustomersPage) -> None:
    model = opened.overview.payments.model
    rows = [model.held_row(number) for number in range(model.rowCount())]
    assert {row.customer_no for row in rows} == {"411000"}
    assert [row.submitted_ms for row in rows] == sorted((row.submitted_ms for row in rows), reverse=True)
    keys = [column.key for column in opened.overview.payments.table.shown_columns()]
    assert keys[:5] == ["status", "submitted", "updated", "reference", "contract"]
    assert "customer" not in keys


def test_a_status_filters_the_payments_and_says_when_there_is_none(
    opened: CustomersPage, qtbot: QtBot
) -> None:
    payments = opened.overview.payments
    strip = payments.findChild(QWidget, "customer_totals")
    strip.filter_requested.emit(frozenset({Status.PAID}))
    qtbot.waitUntil(opened.is_settled)
    assert {payments.model.held_row(n).status for n in range(payments.model.rowCount())} == {Status.PAID}
    strip.filter_requested.emit(frozenset({Status.CANCELED}))
    qtbot.waitUntil(opened.is_settled)
    assert (
        payments.findChild(QLabel, "customer_no_payments").text()
        == "No payment of this customer has that status"
    )


def test_another_customer_begins_without_the_filter(opened: CustomersPage, qtbot: QtBot) -> None:
    payments = opened.overview.payments
    payments.findChild(QWidget, "customer_totals").filter_requested.emit(frozenset({Status.PAID}))
    qtbot.waitUntil(opened.is_settled)
    opened.open_item(("NORTHSTAR", "411003"))
    qtbot.waitUntil(opened.is_settled)
    assert payments.list.filter.statuses == frozenset()
    assert payments.model.rowCount() == 10


def test_a_customer_without_payments_says_so(opened: CustomersPage, qtbot: QtBot) -> None:
    opened.open_customer("BLUERIDGE", "521003")
    qtbot.waitUntil(opened.is_settled)
    words = opened.overview.payments.findChild(QLabel, "customer_no_payments")
    assert words.isVisible()
    assert words.text() == "This customer has made no payment yet"


def test_a_payment_stands_beside_the_overview_until_it_is_closed(opened: CustomersPage, qtbot: QtBot) -> None:
    opened.aside.open_row(1)
    qtbot.waitUntil(opened.aside.detail.isVisible)
    assert not opened.results.isVisible()
    assert not opened.aside.detail.open_customer.isVisible()
    QTest.keyClick(opened.aside.detail, Qt.Key.Key_Escape)
    assert not opened.aside.detail.isVisible()
    assert opened.results.isVisible()


def test_space_opens_and_closes_the_payment(opened: CustomersPage, qtbot: QtBot) -> None:
    table = opened.overview.payments.table
    table.select_row(0)
    QTest.keyClick(table, Qt.Key.Key_Space)
    qtbot.waitUntil(opened.aside.detail.isVisible)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert not opened.aside.detail.isVisible()


def test_escape_in_the_payments_goes_back_to_the_results(opened: CustomersPage) -> None:
    opened.overview.take_focus()
    QTest.keyClick(opened.overview.payments.table, Qt.Key.Key_Escape)
    assert opened.results.hasFocus()


def test_cancel_for_the_borrower_asks_for_a_ticket(opened: CustomersPage, qtbot: QtBot) -> None:
    opened.aside.open_row(0)
    qtbot.waitUntil(opened.aside.detail.isVisible)
    row = opened.overview.payments.model.held_row(0)
    opened.aside.detail.cancel_chosen.emit(row)
    dialog = opened.aside.detail.findChild(CancelDialog)
    assert dialog is not None
    with qtbot.waitSignal(opened.cancel_requested):
        dialog.confirmed.emit("asked")
    dialog.reject()


def test_every_contract_has_a_button_that_runs_its_checks(
    opened: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    why = button(opened, "customer_contract_why_41-20002-01")
    assert (why.text(), why.accessibleName()) == ("Why not?", "Why is contract 41-20002-01 not showing?")
    assert button(opened, "customer_contract_why_41-20001-01").text() == "Check"
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    pane = opened.findChild(ChecksPane)
    qtbot.waitUntil(lambda: pane.verdict() is not None)
    assert "explain 41-20002-01" in customers.calls
    said = texts(pane)
    for words in (
        "It is not booked yet.",
        "Next: Finance company",
        "Is the contract booked?",
        "Failed",
        "Passed",
    ):
        assert words in said
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert opened.overview.contracts.hasFocus()


def test_enter_and_double_click_on_a_contract_ask_too(opened: CustomersPage, qtbot: QtBot) -> None:
    opened.overview.contracts.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(opened.overview.contracts.why_requested) as asked:
        QTest.keyClick(opened.overview.contracts, Qt.Key.Key_Return)
    assert asked.args == ["41-20001-01"]
    with qtbot.waitSignal(opened.overview.contracts.why_requested):
        opened.overview.contracts.doubleClicked.emit(opened.overview.contracts.model().index(2, 0))
    qtbot.waitUntil(opened.is_settled)


def test_any_contract_number_can_be_checked(opened: CustomersPage, customers: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(opened, "customer_why"), Qt.MouseButton.LeftButton)
    field = opened.findChild(QLineEdit, "contract_checks_number")
    qtbot.waitUntil(field.isVisible)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not [call for call in customers.calls if call.startswith("explain")]
    QTest.keyClicks(field, " 99-1 ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "explain 99-1" in customers.calls and opened.is_settled())
    qtbot.mouseClick(button(opened, "contract_checks_go"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(opened.is_settled)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_its_words(
    opened: CustomersPage, customers: Any, qtbot: QtBot, outcome: Outcome
) -> None:
    customers.outcome = outcome
    opened.explain("41-20001-01")
    qtbot.waitUntil(lambda: opened.aside.checks.verdict() is not None)
    assert outcome.words in texts(opened.aside.checks)
    waits = outcome is Outcome.WAITING
    assert ("Nothing to do until then" in texts(opened.aside.checks)) == waits


def test_checks_that_cannot_be_made_say_why(opened: CustomersPage, customers: Any, qtbot: QtBot) -> None:
    customers.trouble["explain"] = DatabaseBusyError("locked")
    opened.explain("41-20001-01")
    qtbot.waitUntil(opened.is_settled)
    assert DatabaseBusyError.title in texts(opened.aside.checks)


def test_a_role_that_may_not_diagnose_has_no_such_buttons(
    make_page: Callable[..., CustomersPage], qtbot: QtBot
) -> None:
    page = make_page(may_diagnose=False)
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(page.is_settled)
    assert page.findChild(QPushButton, "customer_contract_why_41-20001-01") is None
    assert not button(page, "customer_why").isVisible()
    page.overview.contracts.doubleClicked.emit(page.overview.contracts.model().index(0, 0))
    assert not page.aside.checks.isVisible()


def test_people_and_accounts_are_told_and_a_linked_account_opens(opened: CustomersPage, qtbot: QtBot) -> None:
    people = opened.findChild(People)
    said = texts(people)
    for words in ("Wanda Kaczmarek", "Site Northstar", "••6983 checking", "Validated", "Not validated"):
        assert words in said
    qtbot.mouseClick(button(people, "customer_linked_411003"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(opened.is_settled)
    assert opened.questions.key == ("NORTHSTAR", "411003")


def test_a_customer_without_users_accounts_and_contracts_says_so(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    customers.users, customers.accounts, customers.contracts = (), (), ()
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(page.is_settled)
    said = texts(page.overview)
    for words in ("No portal user is linked", "None set up", "No contract is known"):
        assert words in said


def test_nobody_found_offers_to_clear_the_search(page: CustomersPage, qtbot: QtBot) -> None:
    page.search("nobody like that")
    qtbot.waitUntil(page.is_settled)
    assert state(page) == "No customer matches"
    with qtbot.waitSignal(page.search_cleared):
        qtbot.mouseClick(button(page, "customers_state_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.is_settled)
    assert (page.results.hits.rowCount(), state(page)) == (3, "Find a customer")


def test_a_search_without_hits_hides_the_overview_until_there_are_some(
    opened: CustomersPage, qtbot: QtBot
) -> None:
    opened.search("nobody like that")
    qtbot.waitUntil(opened.is_settled)
    assert not opened.overview.isVisible()
    opened.search("")
    qtbot.waitUntil(opened.is_settled)
    assert opened.overview.isVisible()


def test_an_empty_workspace_offers_to_sync(
    customers: Any, make_page: Callable[..., CustomersPage], qtbot: QtBot
) -> None:
    customers.people.clear()
    page = make_page()
    assert state(page) == "No customers yet"
    with qtbot.waitSignal(page.sync_requested):
        qtbot.mouseClick(button(page, "customers_state_action"), Qt.MouseButton.LeftButton)


def test_a_read_that_fails_can_be_tried_again(page: CustomersPage, customers: Any, qtbot: QtBot) -> None:
    customers.trouble["overview"] = DatabaseBusyError("locked")
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(page.is_settled)
    assert state(page) == DatabaseBusyError.title
    customers.trouble.clear()
    qtbot.mouseClick(button(page, "customers_state_action"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.overview.isVisible)


def test_a_refusal_is_no_error_to_be_repeated(page: CustomersPage, customers: Any, qtbot: QtBot) -> None:
    customers.trouble["search"] = NotAllowedError("Portal service may not read")
    page.search("x")
    qtbot.waitUntil(page.is_settled)
    assert state(page) == NotAllowedError.title
    assert not button(page, "customers_state_action").isVisible()


def test_payments_that_cannot_be_read_are_told_above_the_page(
    opened: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    customers.trouble["payments"] = DatabaseBusyError("locked")
    opened.open_customer("NORTHSTAR", "411003")
    banner = opened.findChild(Banner, "customers_trouble")
    qtbot.waitUntil(banner.isVisible)
    assert DatabaseBusyError.title in banner.text()
    qtbot.mouseClick(button(banner, "customers_trouble_action"), Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_loading_shows_after_a_moment_and_not_before(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    gate = Event()
    customers.hold = lambda what: gate.wait(PATIENCE_S) if what.startswith("overview") else None
    page.open_customer("NORTHSTAR", "411000")
    assert state(page) == "Find a customer"
    qtbot.waitUntil(lambda: state(page) == "Loading the customer")
    gate.set()
    qtbot.waitUntil(page.overview.isVisible)


def test_offline_is_told_and_taken_back(page: CustomersPage) -> None:
    page.tell_offline("ASPIRE is not reachable since 14:02.", "amber")
    banner = page.findChild(Banner, "customers_banner")
    assert banner.isVisible()
    page.tell_offline("", "")
    assert not banner.isVisible()


def test_one_company_is_searched_when_it_is_chosen(page: CustomersPage, qtbot: QtBot) -> None:
    page.show_company("BLUERIDGE")
    qtbot.waitUntil(page.is_settled)
    assert page.results.hits.rowCount() == 1
    page.show_company(None)
    qtbot.waitUntil(page.is_settled)
    assert page.results.hits.rowCount() == 3


def test_a_commit_brings_what_is_new(
    opened: CustomersPage, customers: Any, row: Callable[..., PaymentRow], qtbot: QtBot
) -> None:
    before = opened.overview.payments.model.rowCount()
    newer = row(0)._replace(payment_ref="PMTNEW000000001", customer_no="411000", company="NORTHSTAR")
    customers.payments = (*customers.payments, newer)
    customers.contracts = customers.contracts[:1]
    opened.results.setFocus()
    opened.apply_revision(Revision("NORTHSTAR", 1, 1, 0))
    qtbot.waitUntil(lambda: opened.overview.payments.model.rowCount() == before + 1)
    qtbot.waitUntil(lambda: opened.overview.contracts.model().rowCount() == 1)


def test_a_hidden_page_reads_nothing_until_it_is_seen(
    opened: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    def searches() -> int:
        return sum(call.startswith("search") for call in customers.calls)

    opened.hide()
    seen = searches()
    opened.apply_revision(Revision("NORTHSTAR", 1, 1, 0))
    QTest.qWait(260)
    assert searches() == seen
    opened.show()
    qtbot.waitUntil(lambda: searches() > seen and opened.is_settled())


def test_the_account_number_is_copied(opened: CustomersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.told) as told:
        opened.findChild(QAbstractButton, "customer_copy_account").click()
    assert QGuiApplication.clipboard().text() == "411000"
    assert told.args == ["411000 copied"]


def test_who_is_open_survives_a_restart(
    opened: CustomersPage, make_page: Callable[..., CustomersPage], qtbot: QtBot
) -> None:
    state_of = opened.save_state()
    again = make_page()
    again.restore_state(state_of)
    qtbot.waitUntil(lambda: again.overview.isVisible() and again.is_settled())
    assert again.questions.key == ("NORTHSTAR", "411000")


@pytest.mark.parametrize("odd", [{}, {"sizes": "x", "customer": 7}, {"sizes": ["a"], "customer": ["a", 1]}])
def test_an_odd_memory_is_passed_over(page: CustomersPage, odd: dict[str, object]) -> None:
    page.restore_state(odd)
    assert page.questions.key is None


@pytest.mark.parametrize("size", [(1500, 900), (1340, 790), (868, 490)], ids=str)
def test_no_text_is_cut_or_covered(
    make_page: Callable[..., CustomersPage], qtbot: QtBot, size: tuple[int, int]
) -> None:
    page = make_page(width=size[0], height=size[1])

    def at_rest_nothing_is_cut() -> None:
        qtbot.waitUntil(page.is_settled)
        qtbot.waitUntil(lambda: findings(page) == [])

    at_rest_nothing_is_cut()
    page.open_customer("NORTHSTAR", "411000")
    at_rest_nothing_is_cut()
    page.explain("41-20002-01")
    at_rest_nothing_is_cut()
    page.aside.open_row(0)
    qtbot.waitUntil(page.aside.detail.isVisible)
    at_rest_nothing_is_cut()


def test_every_control_has_a_name_and_is_reached_by_tab(opened: CustomersPage) -> None:
    kinds = (QAbstractButton, QLineEdit, CustomerResults)
    controls = [one for kind in kinds for one in opened.findChildren(kind) if one.isVisible()]
    controls += [opened.overview.contracts, opened.overview.payments.table, opened.overview.head.chart]
    reached, one = set(), opened.nextInFocusChain()
    for _ in range(400):
        reached.add(one)
        one = one.nextInFocusChain()
    for control in controls:
        name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert name, control.objectName()
        assert control in reached, name
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_rows_speak_as_sentences(opened: CustomersPage) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    hits = opened.results.hits
    assert "account 411000, ap.muller@example.com, NORTHSTAR" in hits.data(hits.index(0, 0), role)
    lines = opened.overview.contracts.model()
    assert lines.data(lines.index(1, 0), role) == (
        "Contract 41-20002-01, Combine with 12-row corn head, private label Northstar. In the portal: "
        "Not visible. Seen by: Nobody: not booked yet. Open charges $1,204.50."
    )
    assert "guaranteed by this customer" in lines.data(lines.index(2, 0), role)
    assert lines.data(lines.index(0, 1), role) == "In the portal: Open"


def test_headers_and_figures_of_the_tables_are_told(opened: CustomersPage) -> None:
    lines, across = opened.overview.contracts.model(), Qt.Orientation.Horizontal
    titles = [lines.headerData(section, across) for section in range(lines.columnCount())]
    assert titles == [
        "Contract",
        "In the portal",
        "Seen by",
        "Description",
        "Private label",
        "Open charges",
        "",
    ]
    assert lines.headerData(0, Qt.Orientation.Vertical) is None
    assert lines.headerData(0, across, Qt.ItemDataRole.DecorationRole) is None
    assert lines.headerData(5, across, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert lines.data(lines.index(2, 3)) == "Guarantor · Combine with 12-row corn head"
    assert lines.data(lines.index(0, 5), Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert lines.data(lines.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert lines.data(lines.index(-1, 0)) is None
    tip = lines.data(lines.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("Contract 41-20002-01")


def test_a_hit_through_a_portal_user_names_them(page: CustomersPage) -> None:
    hits = page.results.hits
    hits.show_hits((CustomerHit("NORTHSTAR", "411000", "Müller", "m@x.example", "Wanda · w@x.example"),))
    index = hits.index(0, 0)
    assert hits.data(index) == "Müller"
    assert hits.data(index, Qt.ItemDataRole.ToolTipRole) == "Müller\n411000 · Wanda · w@x.example"
    assert "portal user" in hits.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert hits.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert hits.data(hits.index(-1, 0)) is None
    assert not page.results.grab().isNull()


def test_a_deactivated_user_and_an_account_without_a_method_are_told(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    customers.users = (replace(customers.users[0], active=False, accounts=()),)
    customers.accounts = (CustomerAccount("1111", "checking", customers.now_ms, None),)
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(page.is_settled)
    said = texts(page.overview)
    assert "Deactivated · site Northstar" in said
    assert "Validated Nov 20" in said


def test_without_a_customer_there_is_nothing_to_check(page: CustomersPage, customers: Any) -> None:
    page.questions.explain("41-20001-01")
    assert page.is_settled()
    assert customers.calls == ["search "]
    page.results.keyPressEvent(
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    )
    assert page.questions.key is None


def test_bursts_of_commits_are_answered_once(opened: CustomersPage, customers: Any, qtbot: QtBot) -> None:
    seen = customers.calls.count("overview 411000")
    for _ in range(5):
        opened.apply_revision(Revision("NORTHSTAR", 1, 0, 0))
    qtbot.waitUntil(lambda: customers.calls.count("overview 411000") > seen and opened.is_settled())
    assert customers.calls.count("overview 411000") == seen + 1
    assert not [burst for burst in opened.questions.findChildren(Burst) if burst.isActive()]


def test_escape_on_the_page_goes_back_to_the_results(opened: CustomersPage) -> None:
    QTest.keyClick(opened.overview.head.chart, Qt.Key.Key_Escape)
    assert opened.results.hasFocus()
    QTest.keyClick(opened, Qt.Key.Key_F7)
    assert opened.results.hasFocus()


def test_other_keys_on_a_contract_move_the_cursor(opened: CustomersPage) -> None:
    opened.overview.contracts.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(opened.overview.contracts, Qt.Key.Key_Down)
    assert opened.overview.contracts.currentIndex().row() == 1


def test_density_and_theme_reach_every_part(opened: CustomersPage, look: Look) -> None:
    before = opened.overview.contracts.height()
    look.choose_density(Density.ROOMY)
    assert opened.overview.contracts.height() > before
    look.choose(ThemeChoice.DARK)
    assert findings(opened) == []
    look.choose(ThemeChoice.LIGHT)


class Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.add(watched.objectName())
        return False


def test_no_part_is_a_window_of_its_own_while_the_page_is_made(
    make_page: Callable[..., CustomersPage], qapp: QApplication
) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    page = make_page()
    qapp.removeEventFilter(windows)
    assert windows.names <= {page.objectName(), ""}
