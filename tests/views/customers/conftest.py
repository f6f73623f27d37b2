"""A customers page over invented customers and their payments."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from admin_desktop.clock import ManualClock
from admin_desktop.models.customers.contract_case import Acts, Check, ContractVerdict, Outcome, Question
from admin_desktop.models.customers.figures import figures
from admin_desktop.models.customers.rows import (
    CustomerAccount,
    CustomerContract,
    CustomerHit,
    CustomerHits,
    CustomerOverview,
    LinkedAccount,
    PortalUserRow,
    Standing,
)
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.rows import PaymentDetail, PaymentRow, StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.views.customers.customers_page import CustomersPage
from admin_desktop.views.customers.ports import MayDo
from admin_desktop.views.look.theme import Look

DAY_MS = 86_400_000
ZONE = "America/New_York"
PEOPLE = (
    ("NORTHSTAR", "411000", "Müller Orthopaedics, P.A.", "ap.muller@example.com"),
    ("NORTHSTAR", "411003", "Elk River Cabinetmakers", "books.elkriver@example.org"),
    ("BLUERIDGE", "521003", "evil\u202egnp.exe Holdings", "office@example.net"),
)


def contract(number: int, **fields: object) -> CustomerContract:
    usual = CustomerContract(
        f"41-2000{number}-01", "Combine with 12-row corn head", "Northstar", "booked", False, 120_450,
        Standing.OPEN, "Wanda Kaczmarek",
    )  # fmt: skip
    return replace(usual, **fields)  # type: ignore[arg-type]


def person(now_ms: int, **fields: object) -> PortalUserRow:
    accounts = (LinkedAccount("411000", "Müller"), LinkedAccount("411003", "Elk River Cabinetmakers"))
    usual = PortalUserRow(
        "wanda@example.org", "Wanda Kaczmarek", "wanda@example.org", "Northstar", now_ms - 90 * DAY_MS, True,
        accounts,
    )  # fmt: skip
    return replace(usual, **fields)  # type: ignore[arg-type]


@dataclass
class FakeCustomers:
    """Satisfies CustomersReader; tests change what it knows and set ``trouble`` by the name of the read."""

    now_ms: int

    def __post_init__(self) -> None:
        self.trouble: dict[str, Exception] = {}
        self.hold: Callable[[str], None] = lambda _what: None
        self.calls: list[str] = []
        self.people = list(PEOPLE)
        self.contracts = (
            contract(1),
            contract(2, standing=Standing.NOT_VISIBLE, reason="Not booked yet", state="pending"),
            contract(3, standing=Standing.CLOSED, state="terminated", open_cents=0, is_guarantor=True),
        )
        self.users: tuple[PortalUserRow, ...] = (person(self.now_ms),)
        self.accounts: tuple[CustomerAccount, ...] = (
            CustomerAccount("6983", "checking", self.now_ms - 300 * DAY_MS, "micro-deposits"),
            CustomerAccount("4442", "savings", None, None),
        )
        self.payments: tuple[PaymentRow, ...] = ()
        self.outcome = Outcome.FAILED

    def note(self, what: str) -> None:
        self.calls.append(what)
        self.hold(what)
        problem = self.trouble.get(what.split(maxsplit=1)[0])
        if problem is not None:
            raise problem

    def search(self, text: str, companies: frozenset[str] | None) -> CustomerHits:
        self.note(f"search {text}")
        seen = [one for one in self.people if companies is None or one[0] in companies]
        hits = tuple(CustomerHit(*one, via="") for one in seen if text.casefold() in " ".join(one).casefold())
        return CustomerHits(text, hits, len(hits), len(seen))

    def overview(self, company: str, customer_no: str) -> CustomerOverview:
        self.note(f"overview {customer_no}")
        _, _, name, email = next(one for one in self.people if one[:2] == (company, customer_no))
        own = self.of(customer_no)
        facts = [(row.submitted_ms, row.status, row.amount_cents, row.return_code) for row in own]
        return CustomerOverview(
            company, f"{company.title()} Finance", ZONE, customer_no, name, email, "(357) 555-0112",
            ("Northstar",), self.users, self.contracts, self.accounts, figures(facts, self.now_ms, ZONE),
        )  # fmt: skip

    def explain(self, _company: str, customer_no: str, contract_no: str) -> ContractVerdict:
        self.note(f"explain {contract_no}")
        checks = tuple(
            Check(question, Outcome.PASSED, f"Evidence of {question.name}") for question in Question
        )
        checks = (Check(Question.BOOKED, self.outcome, "It is pending in ASPIRE."), *checks[1:])
        acts = Acts.NOBODY if self.outcome is Outcome.WAITING else Acts.FINANCE_COMPANY
        return ContractVerdict(
            contract_no, customer_no, self.outcome, "It is not booked yet.", "Book it.", acts,
            Question.BOOKED, checks,
        )  # fmt: skip

    def of(self, customer_no: str | None) -> list[PaymentRow]:
        mine = [row for row in self.payments if row.customer_no == customer_no]
        return sorted(mine, key=lambda row: row.submitted_ms, reverse=True)


class FakePayments:
    """Satisfies PaymentsReader over the customers' payments."""

    def __init__(self, customers: FakeCustomers, detail: Callable[[PaymentRow], PaymentDetail]) -> None:
        self._customers, self._detail = customers, detail

    def open(self, flt: PaymentFilter, _sort: PaymentSort) -> "FakeRows":
        self._customers.note("payments")
        rows = self._customers.of(flt.customer_no)
        return FakeRows([row for row in rows if not flt.statuses or row.status in flt.statuses])

    def detail(self, _company: str, payment_ref: str) -> PaymentDetail:
        return self._detail(next(row for row in self._customers.payments if row.payment_ref == payment_ref))

    def companies(self) -> tuple[()]:
        return ()


class FakeRows:
    def __init__(self, rows: list[PaymentRow]) -> None:
        self._rows = rows

    def count(self) -> int:
        return len(self._rows)

    def page(self, number: int) -> tuple[PaymentRow, ...]:
        return tuple(self._rows[number * 256 : (number + 1) * 256])

    def totals(self) -> tuple[StatusTotal, ...]:
        mine = {status: [row for row in self._rows if row.status is status] for status in Status}
        return tuple(
            StatusTotal(status, len(rows), sum(row.amount_cents for row in rows))
            for status, rows in mine.items()
        )

    def index_of(self, _company: str, payment_ref: str) -> int | None:
        return next((n for n, row in enumerate(self._rows) if row.payment_ref == payment_ref), None)

    def stop(self) -> bool:
        """Nothing to interrupt: every answer is there at once."""
        return False


@pytest.fixture
def customers(clock: ManualClock, row: Callable[..., PaymentRow]) -> FakeCustomers:
    known = FakeCustomers(clock.now_ms())
    known.payments = tuple(
        row(
            number, company="NORTHSTAR", customer_no="411000" if number % 4 else "411003",
            effective_date=date(2026, 11, 21), time_zone=ZONE,
        )
        for number in range(40)
    )  # fmt: skip
    return known


@pytest.fixture
def make_page(
    qtbot: QtBot,
    look: Look,
    clock: ManualClock,
    customers: FakeCustomers,
    detail: Callable[[PaymentRow], PaymentDetail],
) -> Iterator[Callable[..., CustomersPage]]:
    made: list[CustomersPage] = []

    def make(
        *, may_diagnose: bool = True, may_preview: bool = True, width: int = 1340, height: int = 790
    ) -> CustomersPage:
        page = CustomersPage(
            look,
            clock,
            customers,
            FakePayments(customers, detail),
            MayDo(cancel=True, diagnose=may_diagnose, preview=may_preview),
        )
        made.append(page)
        page.resize(width, height)
        page.show()
        qtbot.waitUntil(page.is_settled)
        return page

    yield make
    for page in made:
        page.shut_down()
        page.close()
        page.deleteLater()


@pytest.fixture
def page(make_page: Callable[..., CustomersPage]) -> CustomersPage:
    return make_page()


@pytest.fixture
def opened(page: CustomersPage, qtbot: QtBot) -> CustomersPage:
    """The page with a customer open."""
    page.open_customer("NORTHSTAR", "411000")
    qtbot.waitUntil(lambda: page.is_settled() and page.overview.payments.list.cents is not None)
    QTest.qWait(0)
    return page
