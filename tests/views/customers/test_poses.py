"""The tour's scenes: reached through the page's own searches, whoever the customers are."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from admin_desktop.views.customers.customers_page import CustomersPage
from admin_desktop.views.customers.poses import scenes_of
from admin_desktop.views.text_check import findings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


NAMES = ("customers-search", "customer-overview", "contract-not-showing")


def strike(page: CustomersPage, qtbot: QtBot, name: str) -> None:
    scene = next(scene for scene in page.scenes() if scene.name == name)
    page.search(scene.search)
    qtbot.waitUntil(page.is_settled)
    scene.act()
    qtbot.waitUntil(scene.ready)
    qtbot.waitUntil(page.is_settled)


def test_the_scenes_have_their_names(page: CustomersPage) -> None:
    assert tuple(scene.name for scene in scenes_of(page)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_scene_shows_a_customer_and_cuts_no_text(page: CustomersPage, qtbot: QtBot, name: str) -> None:
    strike(page, qtbot, name)
    assert page.overview.isVisible()
    qtbot.waitUntil(lambda: findings(page) == [])


def test_a_contract_that_nobody_sees_is_chosen(page: CustomersPage, customers: Any, qtbot: QtBot) -> None:
    strike(page, qtbot, "contract-not-showing")
    explained = [call for call in customers.calls if call.startswith("explain")]
    assert explained[-1] == "explain 41-20002-01"


def test_without_contracts_the_overview_stands_alone(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    customers.contracts = ()
    strike(page, qtbot, "contract-not-showing")
    assert not page.aside.is_open()


def test_a_scene_leaves_nothing_of_the_one_before(page: CustomersPage, qtbot: QtBot) -> None:
    strike(page, qtbot, "contract-not-showing")
    strike(page, qtbot, "customer-overview")
    assert not page.aside.is_open()


def test_nobody_of_the_searched_name_shows_the_first_of_all(
    page: CustomersPage, customers: Any, qtbot: QtBot
) -> None:
    customers.people = customers.people[1:]
    strike(page, qtbot, "customer-overview")
    assert page.questions.key == ("NORTHSTAR", "411003")
