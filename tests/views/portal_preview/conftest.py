"""A site of one borrower, and a desk that answers what a test says."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from admin_desktop.clock import from_rfc3339
from admin_desktop.models.customers.rows import LinkedAccount, PortalUserRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.portal.accounts import NewAccount
from admin_desktop.models.portal.branding import PLAIN, Branding
from admin_desktop.models.portal.paying import Outcome
from admin_desktop.models.portal.rows import (
    BorrowerHit,
    PaymentAreas,
    PortalAccount,
    PortalCharge,
    PortalContract,
    PortalPayment,
    PortalView,
)
from admin_desktop.views.look.theme import Look
from admin_desktop.views.portal_preview.portal_preview_page import PortalPreviewPage
from admin_desktop.views.portal_preview.ports import Key, PayRequest

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")
N = "NORTHSTAR"
CONTRACTS = (
    PortalContract(
        "K-100", "Excavator", "C100", False, (PortalCharge("1", "Rent", date(2026, 11, 1), 12_550),), 0
    ),
    PortalContract(
        "K-101", "Crusher", "C101", False, (PortalCharge("2", "Rent", date(2026, 11, 1), 40_000),), 900
    ),
    PortalContract("K-102", "Old truck", "C100", True, (), 0),
)
ACCOUNTS = (
    PortalAccount("tok-a", "C100", "1234", "checking", "091000019", True),
    PortalAccount("tok-b", "C101", "5678", "savings", "091000019", False),
)
HISTORY = (
    PortalPayment("PMTB", Status.SCHEDULED, NOW_MS, "K-100", 12_550, date(2026, 11, 23), "1234", False),
    PortalPayment("PMTA", Status.PAID, NOW_MS - 10, "K-100", 500, date(2026, 11, 3), "1234", True),
)
VIEW = PortalView(
    company=N,
    company_name="Northstar Equipment Finance",
    time_zone="America/Chicago",
    user=PortalUserRow(
        "jo@example", "Jo Núñez", "jo@example", "main", 0, True,
        (LinkedAccount("C100", "Gravel"), LinkedAccount("C101", "Farms")),
    ),
    contracts=CONTRACTS,
    hidden_contracts=2,
    areas=PaymentAreas(ACCOUNTS, True, HISTORY, date(2026, 11, 23)),
    may_act=True,
    live=False,
    branding=PLAIN,
    may_brand=True,
    now_ms=NOW_MS,
)  # fmt: skip


class FakeDesk:
    """Satisfies PortalDesk; ``trouble`` is raised by the call of that name, ``threads`` says where it ran."""

    def __init__(self) -> None:
        self.site = VIEW
        self.hits: tuple[BorrowerHit, ...] = (
            BorrowerHit(N, "jo@example", "Jo Núñez", "jo@example", "main"),
            BorrowerHit(N, "ada@example", "Ada", "ada@example", "main"),
        )
        self.trouble: dict[str, Exception] = {}
        self.outcome = Outcome()
        self.asked: list[tuple[str, Any]] = []
        self.numbers: list[str] = []
        self.threads: set[int] = set()

    def _note(self, name: str, what: object) -> None:
        self.threads.add(threading.get_ident())
        self.asked.append((name, what))
        if name in self.trouble:
            raise self.trouble[name]

    def borrowers(self, text: str, company: str | None) -> tuple[BorrowerHit, ...]:
        self._note("borrowers", (text, company))
        return tuple(hit for hit in self.hits if text.casefold() in hit.name.casefold())

    def borrower_of(self, company: str, customer_no: str) -> str | None:
        self._note("borrower_of", (company, customer_no))
        return "jo@example" if customer_no == "C100" else None

    def view(self, key: Key) -> PortalView:
        self._note("view", key)
        return replace(self.site, user=replace(self.site.user, portal_user=key[1]))

    def pay(self, key: Key, request: PayRequest) -> Outcome:
        self._note("pay", request)
        return self.outcome

    def cancel(self, key: Key, payment_ref: str) -> None:
        self._note("cancel", (key, payment_ref))

    def set_up(self, key: Key, new: NewAccount) -> PortalAccount:
        self._note("set_up", new)
        self.numbers.append(new.account_number.take())
        return PortalAccount("tok-n", new.customer_no, "4556", new.account_type, new.routing_number, False)

    def read_picture(self, path: Path) -> bytes:
        self._note("read_picture", path)
        return path.read_bytes()

    def change_branding(self, company: str, wanted: Branding) -> Branding:
        self._note("change_branding", (company, wanted))
        self.site = replace(self.site, branding=wanted)
        return wanted

    def calls(self, name: str) -> list[Any]:
        return [what for asked, what in self.asked if asked == name]


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def bare(look: Look, desk: FakeDesk, qapp: QApplication, qtbot: Any) -> Iterator[PortalPreviewPage]:
    """The page, shown, with nobody's site open."""
    made = PortalPreviewPage(look, desk)
    made.resize(1180, 700)
    made.borrowers.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # or it may be given the keyboard, and open one
    made.show()
    qtbot.waitUntil(made.is_settled)
    yield made
    made.shut_down()
    made.close()
    made.deleteLater()


@pytest.fixture
def page(bare: PortalPreviewPage, qtbot: Any) -> PortalPreviewPage:
    """The page with jo's site."""
    bare.choose_first()
    qtbot.waitUntil(lambda: bare.view is not None and bare.is_settled())
    return bare


@pytest.fixture
def again(page: PortalPreviewPage, desk: FakeDesk, qtbot: Any) -> Callable[..., None]:
    """Let the page read a site that has changed."""

    def read(**changes: Any) -> None:
        desk.site = replace(desk.site, **changes)
        page.open_site((N, "jo@example"))
        qtbot.waitUntil(page.is_settled)

    return read
