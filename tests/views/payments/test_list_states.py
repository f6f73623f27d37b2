# ruff: noqa: ANN001 - fixtures are typed where they are made
"""How many are listed, of how many."""

import pytest

from admin_desktop.views.parts.labels import ElidedLabel
from admin_desktop.views.payments.list_states import ListStates

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def counted(window) -> str:
    return window.status.findChild(ElidedLabel, "row_count").text()


def test_of_how_many_is_known_though_the_filter_was_there_first(make_window, reader, qtbot) -> None:
    window = make_window(reader)
    assert isinstance(window.payments._states, ListStates)
    window.payments.restore_state({"list": {"text": reader.row(3).payment_ref}})
    window.payments.list.open()
    qtbot.waitUntil(lambda: counted(window) == "1 of 5,013 payments")


def test_of_how_many_follows_the_company_and_what_has_arrived(page, reader, qtbot) -> None:
    page.search(reader.row(3).payment_ref)
    qtbot.waitUntil(lambda: counted(page) == "1 of 5,013 payments")
    reader.arrived = 2
    page.payments.list.open()
    qtbot.waitUntil(lambda: counted(page) == "1 of 5,015 payments")
    page.header.choose_company(reader.row(3).company)
    qtbot.waitUntil(lambda: counted(page) == "1 of 1,671 payments")
