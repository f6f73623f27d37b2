"""The page's parts by themselves: who asks the thread, who stands beside whom, which columns give way."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from admin_desktop.clock import ManualClock
from admin_desktop.errors import DatabaseBusyError
from admin_desktop.models.customers.rows import CustomerContract, Standing
from admin_desktop.models.payments.rows import PaymentDetail, PaymentRow
from admin_desktop.views.customers.aside import Aside
from admin_desktop.views.customers.customers_page import CustomersPage
from admin_desktop.views.customers.overview import contracts_model
from admin_desktop.views.customers.overview.contracts_table import ContractsTable
from admin_desktop.views.customers.overview.customer_overview import CustomerOverviewPane
from admin_desktop.views.customers.overview.customer_payments import CustomerPayments
from admin_desktop.views.customers.ports import CustomersReader
from admin_desktop.views.customers.questions import CHECKS, OVERVIEW, CustomerQuestions
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.beside import Beside

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def line(number: int, **fields: Any) -> CustomerContract:
    usual: dict[str, Any] = {
        "contract_no": f"41-2000{number}-01", "description": "Combine", "private_label": "Lakes",
        "state": "booked", "is_guarantor": False, "open_cents": 0, "standing": Standing.OPEN,
        "reason": "Wanda Kaczmarek",
    }  # fmt: skip
    return CustomerContract(**usual | fields)


def test_the_page_needs_three_reads(customers: Any) -> None:
    reads = {name for name in vars(CustomersReader) if not name.startswith("_")}
    assert reads == {"search", "overview", "explain"}
    assert all(callable(getattr(customers, read)) for read in reads)


def test_a_failure_names_what_was_asked(customers: Any, qtbot: QtBot) -> None:
    questions = CustomerQuestions(customers)
    customers.trouble["overview"] = DatabaseBusyError("locked")
    with qtbot.waitSignal(questions.failed) as failed:
        questions.open(("NORTHSTAR", "411000"))
    assert failed.args[0].topic == OVERVIEW
    with qtbot.waitSignal(questions.explained):
        questions.explain("41-20001-01")
    assert questions.is_at_rest()
    assert CHECKS != OVERVIEW
    questions.shut_down()


def test_parts_stand_beside_each_other_only_where_there_is_room(qtbot: QtBot) -> None:
    one, other = QLabel("one"), QLabel("other")
    both = Beside((one, other), (1, 1), 300)
    qtbot.addWidget(both)
    turned: list[bool] = []
    both.turned.connect(turned.append)
    both.show()
    for width in (400, 200, 180, 500):
        both.resize(width, 100)
        beside = (width >= 300, width < 300)
        qtbot.waitUntil(lambda beside=beside: (other.x() > one.x(), other.y() > one.y()) == beside)
    assert turned[-2:] == [True, False]


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (1200, "contract standing reason description label open why"),
        (740, "contract standing reason description open why"),
        (620, "contract standing reason description why"),
        (400, "contract standing reason why"),
    ],
)
def test_columns_give_way_in_their_order_and_none_is_cut(
    look: Look, qtbot: QtBot, width: int, shown: str
) -> None:
    table = ContractsTable(look, may_diagnose=True)
    qtbot.addWidget(table)
    table.resize(width, 200)
    table.show_contracts((line(1), line(2, open_cents=120_450)))
    table.show()
    keys = [column.key for column in contracts_model.COLUMNS]
    visible = [key for section, key in enumerate(keys) if not table.isColumnHidden(section)]
    assert " ".join(visible) == shown
    assert table.horizontalHeader().length() <= table.viewport().width()


def test_a_large_sum_is_never_cut(look: Look, qtbot: QtBot) -> None:
    table = ContractsTable(look, may_diagnose=False)
    qtbot.addWidget(table)
    table.resize(900, 200)
    table.show_contracts((line(1, open_cents=99_999_999_99),))
    table.show()
    section = [column.key for column in contracts_model.COLUMNS].index("open")
    wide = table.fontMetrics().horizontalAdvance("$99,999,999.99")
    assert table.columnWidth(section) >= wide + 16
    assert not table.grab().isNull()


def test_at_most_six_contracts_are_in_view(look: Look, qtbot: QtBot) -> None:
    table = ContractsTable(look, may_diagnose=False)
    qtbot.addWidget(table)
    table.show_contracts(tuple(line(number) for number in range(6)))
    six = table.height()
    table.show_contracts(tuple(line(number) for number in range(9)))
    assert table.height() == six
    assert len(table.lines()) == 9
    table.show_contracts(())
    assert table.height() < six


def test_every_standing_has_a_chip_of_its_own(look: Look) -> None:
    chips = [contracts_model.standing_chip(look, standing) for standing in Standing]
    assert len({chip.icon for chip in chips}) == len({chip.words for chip in chips}) == 3


def test_parts_are_where_the_page_says(opened: CustomersPage) -> None:
    assert isinstance(opened.overview, CustomerOverviewPane)
    assert isinstance(opened.overview.payments, CustomerPayments)
    assert isinstance(opened.aside, Aside)
    assert opened.aside.panes() == (opened.aside.detail, opened.aside.checks)
    assert not opened.aside.is_open()


def test_what_is_opened_beside_keeps_the_payments_in_view(
    make_page: Callable[..., CustomersPage], qtbot: QtBot
) -> None:
    page = make_page(width=868, height=490)
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(page.is_settled)
    page.aside.open_row(0)
    qtbot.waitUntil(page.aside.detail.isVisible)
    qtbot.waitUntil(lambda: not page.overview.payments.table.visibleRegion().isEmpty())


def test_details_are_of_the_grids_own_payments(
    opened: CustomersPage, detail: Callable[[PaymentRow], PaymentDetail], clock: ManualClock, qtbot: QtBot
) -> None:
    opened.aside.open_row(2)
    qtbot.waitUntil(opened.aside.detail.isVisible)
    row = opened.overview.payments.model.held_row(2)
    assert row is not None
    shown = opened.aside.detail.detail()
    assert shown is not None
    assert shown == detail(row)
    assert shown.row.submitted_ms < clock.now_ms()
    assert opened.aside.detail.testAttribute(Qt.WidgetAttribute.WA_WState_Created)
