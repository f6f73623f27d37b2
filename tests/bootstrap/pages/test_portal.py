"""The customer's view on real parts: Payments off everywhere at once, an account set up in ASPIRE."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from admin_desktop.bootstrap.pages.portal import PortalDesk, portal_page
from admin_desktop.bootstrap.window import Room
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.cli.console.exit_codes import REFUSED
from admin_desktop.cli.program import main
from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import DatabaseUnreachableError, PaymentsOffError
from admin_desktop.models.database.store import Store
from admin_desktop.models.demo.loading.loader import load
from admin_desktop.models.demo.story import tell
from admin_desktop.models.features import effects, planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.payments.submission import Submission, submit
from admin_desktop.models.portal import paying, reads
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import Revision
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.portal_preview.portal_preview_page import PortalPreviewPage
from admin_desktop.views.portal_preview.ports import PayRequest

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")
N = "NORTHSTAR"
CARE = Principal("dana", Role.CUSTOMER_CARE, None, "desk-1")
PORTAL = Principal("portal", Role.PORTAL_SERVICE, None, "web")
NUMBER = "770033445567"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Changes:
    def __init__(self) -> None:
        self.noted: list[Revision] = []

    def note(self, revision: Revision) -> None:
        self.noted.append(revision)


def no_line(_company: str, _cancelled: Callable[[], bool]) -> Any:
    raise AssertionError("nobody asks ASPIRE here")


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Workspace]:
    """A small story, loaded as the demo's is."""
    clock = ManualClock(NOW_MS)
    store = Store.open(tmp_path / "small.sqlite", clock)
    load(store, CARE, tell(1, NOW_MS, payments=120, customers=20), "e1", "http://127.0.0.1:9", 10)
    yield Workspace("Small", "demo", store, CARE, clock)
    store.close()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def page(here: Workspace, changes: Changes, qapp: QApplication, qtbot: Any) -> Iterator[PortalPreviewPage]:
    made = portal_page(Look(qapp, ThemeChoice.LIGHT, shipped_font=True), PortalDesk(here, no_line, changes))
    made.resize(1180, 700)
    made.show_company(N)
    qtbot.waitUntil(made.is_settled)
    made.show()
    payer = next(
        hit
        for hit in made.borrowers.lines.rows
        if any(one.open_cents for one in reads.view(here.store, CARE, N, hit.portal_user).payable)
    )
    made.open_site((N, payer.portal_user))
    qtbot.waitUntil(lambda: made.view is not None and made.is_settled())
    yield made
    made.shut_down()
    made.deleteLater()


def switch(here: Workspace, *, on: bool) -> None:
    """Through the governed switch, as Customer Care does it."""
    wish = Wish(PAYMENTS, active=on, ticket="T-9", reason="asked")
    basis = effects.work_out(here.store, CARE, N, PAYMENTS, active=on).basis
    planning.plan(here.store, CARE, N, wish, basis)


def spoken(widget: QWidget) -> set[str]:
    names: set[str] = set()
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop()
        if one is not None:
            names.add(one.text(QAccessible.Text.Name))
            waiting += [one.child(place) for place in range(one.childCount())]
    return names


def test_a_payment_whose_answer_was_lost_is_asked_for_again_and_made_once(
    here: Workspace, page: PortalPreviewPage, changes: Changes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.view is not None
    assert page.view.areas is not None
    contract = next(one for one in page.view.payable if one.open_cents)
    token = page.view.accounts_of(contract.customer_no)[0].token
    wanted = paying.Wanted(contract.contract_no, token, 4_711, page.view.areas.first_date)
    desk, key = PortalDesk(here, no_line, changes), (N, page.view.user.portal_user)
    request = PayRequest((wanted,))
    whole = paying.submit

    def lost(*given: Any) -> None:
        whole(*given)
        raise DatabaseUnreachableError("the server was lost")

    with monkeypatch.context() as patched:
        patched.setattr(paying, "submit", lost)
        with pytest.raises(DatabaseUnreachableError):
            desk.pay(key, request)
    made = desk.pay(key, request).made
    assert [row.amount_cents for row in made] == [4_711]
    alike = desk.pay(key, request).alike
    assert [row.payment_ref for row in alike] == [made[0].payment_ref]
    assert desk.pay(key, PayRequest((wanted,), confirmed=True)).made[0].payment_ref != made[0].payment_ref


def read_again(page: PortalPreviewPage, qtbot: Any) -> None:
    page.apply_revision(Revision(N, 1, 0, 0))
    qtbot.waitUntil(page.is_settled)


def test_payments_off_is_off_in_model_command_line_and_page_and_on_again_all_is_back(
    here: Workspace, page: PortalPreviewPage, qtbot: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    four = {"Bank accounts", "Quick pay", "Pay a contract", "Payment history"}
    assert page.view is not None
    assert page.view.areas is not None
    accounts = page.view.areas.accounts
    contract = next(one for one in page.view.payable if one.open_cents)
    token = page.view.accounts_of(contract.customer_no)[0].token
    wanted = Submission(N, contract.customer_no, contract.contract_no, token, 100, page.view.areas.first_date)
    assert four <= spoken(page)

    switch(here, on=False)
    with pytest.raises(PaymentsOffError):
        submit(here.store, PORTAL, wanted, random.Random(1))
    command = ["payments", "submit", "--company", N, "--customer", contract.customer_no]
    command += ["--contract", contract.contract_no, "--token", token, "--cents", "100"]
    command += ["--effective", str(wanted.effective_date), "--workspace", str(here.store.path), "--json"]
    assert main(command) == REFUSED
    assert "switched off" in capsys.readouterr().out
    page.site.choose("quick_pay")
    page.site.pay_requested.emit(PayRequest(()))
    qtbot.waitUntil(page.is_settled)
    assert "switched off" in page.site.notice.text()
    read_again(page, qtbot)
    assert not four & spoken(page)

    switch(here, on=True)
    read_again(page, qtbot)
    assert four <= spoken(page)
    assert page.view.areas is not None
    assert page.view.areas.accounts == accounts


@pytest.mark.slow
def test_what_the_borrower_does_is_told_to_the_sync(
    page: PortalPreviewPage, changes: Changes, qtbot: Any
) -> None:
    page.site.choose("quick_pay")
    button = page.findChild(QPushButton, "portal_quick_pay")
    assert button is not None
    button.click()
    qtbot.waitUntil(page.is_settled)
    warning = page.findChild(QPushButton, "portal_quick_pay_warning_action")
    if warning is not None and warning.isVisible():
        warning.click()
        qtbot.waitUntil(page.is_settled)
    assert [one.company for one in changes.noted] == [N]
    page.site.choose("history")
    area: Any = page.site.areas["history"]
    area.table.selectRow(0)
    cancel = page.findChild(QPushButton, "portal_cancel")
    assert cancel is not None
    cancel.click()
    confirm = page.findChild(QPushButton, "portal_cancel_confirm")
    assert confirm is not None
    confirm.click()
    qtbot.waitUntil(page.is_settled)
    assert len(changes.noted) == 2
    assert area.table.lines.rows[0].status.words == "Pending Cancel"


@pytest.mark.slow
def test_an_account_set_up_in_the_demo_is_in_aspire_and_its_number_nowhere_here(
    qapp: QApplication, qtbot: Any, own_home: Path
) -> None:
    room = Room.whole(qapp, "demo", None, ThemeChoice.LIGHT, lively=False)
    try:
        page = next(one for one in room.window.pages() if isinstance(one, PortalPreviewPage))
        room.window.resize(1280, 900)
        room.window.show()
        room.worker.start()
        room.window.show_page(page.key)
        page.show_company(N)
        qtbot.waitUntil(page.is_settled)
        page.borrowers.selectRow(3)
        qtbot.waitUntil(lambda: page.view is not None and page.is_settled())
        page.site.choose("accounts")
        for name, text in (("routing", "091000019"), ("number", NUMBER), ("again", NUMBER)):
            QTest.keyClicks(_line(page, name), text)
        button = page.findChild(QPushButton, "portal_account_set_up")
        assert button is not None
        qtbot.waitUntil(lambda: room.worker is not None)
        button.click()
        qtbot.waitUntil(page.is_settled)
        assert page.site.notice.text() == "Bank account ••5567 is set up."
        assert page.view is not None
        assert page.view.areas is not None
        made = next(one for one in page.view.areas.accounts if one.last4 == "5567")
    finally:
        room.window.close()
        room.close()
    ledger = next(path for path in own_home.rglob("*") if path.is_file() and "aspire" in path.name)
    with closing(sqlite3.connect(ledger)) as books:
        known = books.execute("SELECT account_number FROM bank_accounts WHERE token = ?", (made.token,))
        assert known.fetchone() == (NUMBER,)
    for path in own_home.rglob("*"):
        if path.is_file() and "aspire" not in path.name:
            assert NUMBER.encode() not in path.read_bytes(), path


def _line(page: QWidget, name: str) -> QLineEdit:
    line = page.findChild(QLineEdit, f"portal_account_{name}")
    assert line is not None
    return line
