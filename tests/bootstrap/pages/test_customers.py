"""The customers page on a story's workspace, as the window makes it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from admin_desktop.bootstrap.pages.customers import CustomersReads, customers_page
from admin_desktop.bootstrap.window import Reader
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import NotAllowedError
from admin_desktop.models.database.store import Store
from admin_desktop.models.demo.loading.loader import load
from admin_desktop.models.demo.story import tell
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.customers.customers_page import CustomersPage
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    """A small story, loaded as the demo's is."""
    clock = ManualClock(NOW_MS)
    store = Store.open(tmp_path / "small.sqlite", clock)
    who = Principal("dana", getattr(request, "param", Role.CUSTOMER_CARE), None, "desk-1")
    load(store, who, tell(1, NOW_MS, payments=120, customers=20), "e1", "http://127.0.0.1:9", 10)
    yield Workspace("Small", "demo", store, who, clock)
    store.close()


@pytest.fixture
def page(here: Workspace, qapp: QApplication) -> Iterator[CustomersPage]:
    made = customers_page(Look(qapp, ThemeChoice.LIGHT, shipped_font=True), here, Reader(here))
    yield made
    made.shut_down()
    made.deleteLater()


def test_a_customer_found_by_part_of_the_mail_opens_with_their_payments(
    here: Workspace, page: CustomersPage, qtbot: Any
) -> None:
    hit = CustomersReads(here).search("", None).hits[7]
    page.resize(1300, 800)
    page.show()
    page.search(hit.email.split("@")[0])
    qtbot.waitUntil(page.is_settled)
    page.take_focus()
    qtbot.waitUntil(lambda: page.overview.isVisible() and page.is_settled())
    one = CustomersReads(here).overview(hit.company, hit.customer_no)
    assert page.questions.key == (hit.company, hit.customer_no)
    assert page.overview.payments.model.rowCount() == one.figures.count
    assert page.overview.contracts.lines() == one.contracts


@pytest.mark.parametrize("here", [Role.AUDITOR], indirect=True)
def test_an_auditor_reads_and_does_not_diagnose(here: Workspace, page: CustomersPage) -> None:
    reads = CustomersReads(here)
    hit = reads.search("", frozenset({"NORTHSTAR"})).hits[0]
    with pytest.raises(NotAllowedError):
        reads.explain(hit.company, hit.customer_no, "1")
    why = page.findChild(QPushButton, "customer_why")
    assert why is not None
    assert why.isHidden()
