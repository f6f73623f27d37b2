# ruff: noqa: ANN001, E501 - qtbot has no type to name; an invented row reads best on its line
"""A window over invented payments: realistic ones by number, so that ten million need no memory."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import pytest
from PySide6.QtWidgets import QApplication
from wardrobe import Wardrobe, forget_listeners

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.errors import NotFoundError
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.rows import (
    Difference,
    PaymentDetail,
    PaymentEvent,
    PaymentRow,
    StatusTotal,
)
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.views.look.theme import Look
from admin_desktop.views.payments.payments_page import PaymentsPage
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.shell.desk import Desk, WorkspaceKind
from admin_desktop.views.shell.ports import Found, News
from admin_desktop.views.shell.reception import Reception
from admin_desktop.views.window import MainWindow

NOW_MS = from_rfc3339("2026-11-20T19:42:00Z")
LONG_NAME = "Grünwald & Søn Maskinudlejning og Entreprenørservice, efterfølgere til " * 4 + "A/S"
NAMES = (
    "Dana Okafor", "María José Hernández-Villalobos", "Northfield Dairy LLC", "Zbigniew Wróblewski",
    "Ngũgĩ wa Mwangi", "Smith Plumbing & Heating", "Smith Plumbing & Heating", "Anaïs Lefèvre",
    "שרה כהן", "شركة الخليج للمعدات", "Ray O'Dell", "Þórhildur Sigurðardóttir", "Kim Tran Trucking",
    "evil\u202egnp.exe Holdings", LONG_NAME, "Alexandra Featherstone-Haugh", "Li Wei", "Bo",
)  # fmt: skip
COMPANIES = (
    ("NORTHSTAR", "Northstar Equipment Finance", "America/New_York"),
    ("PRAIRIE", "Prairie Leasing", "America/Chicago"),
    ("CASCADE", "Cascade Capital Partners", "America/Los_Angeles"),
)
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Company:
    company: str
    name: str
    time_zone: str


def _reference(number: int) -> str:
    value, letters = 777_000_000 + number * 7919, ""
    for _ in range(12):
        value, digit = divmod(value, 32)
        letters = _CROCKFORD[digit] + letters
        value += number % 97
    return f"PMT{letters}"


@lru_cache(maxsize=30_000)
def payment(number: int) -> PaymentRow:
    """The payment ``number`` places below the newest."""
    company, _, zone = COMPANIES[number * 7 % 3]
    dice = number * 2654435761 % 1000
    status = Status.PAID if dice < 860 else Status.CANCELED if dice < 940 else Status.SCHEDULED
    if number < 40:
        status = (Status.PENDING, Status.SCHEDULED, Status.SCHEDULED, Status.PENDING_CANCEL, Status.PAID)[
            number % 5
        ]
    marks: tuple[Mark, ...] = ()
    if status is Status.PAID and dice % 37 == 0:
        marks = (Mark.RETURNED,)
    marks = {
        3: (Mark.TOO_LATE,),
        7: (Mark.DIFFERS,),
        5: (Mark.CHECKING,),
        26: (Mark.DIFFERS, Mark.MISSING),
    }.get(number, marks)
    submitted = (
        NOW_MS
        - number * 437_000
        - (number * number * 900 if number < 6_000 else 32_400_000_000 + number * 10)
    )
    known = status is not Status.PENDING
    batch = (known and status is Status.PAID) or Mark.TOO_LATE in marks
    return PaymentRow(
        company=company, payment_ref=_reference(number), status=status, marks=marks, submitted_ms=submitted,
        submitted_by="portal", customer_no=f"C-{1000 + number % 200}", customer_name=NAMES[number % len(NAMES)],
        customer_email=f"customer{number % 200}@example.com", contract_no=f"{company[:2]}-{100000 + number % 600}",
        private_label="Northstar Direct", amount_cents=12_345 + number * 7_919 % 480_000 + (99_000_000 if number == 11 else 0),
        effective_date=date(2026, 11, 21) - timedelta(days=number // 9 % 9_000), bank_last4=f"{number * 37 % 10000:04d}",
        sec_code="WEB", record_no=48_000_000 - number if known else None, batch_no=3120 - number // 60 if batch else None,
        batch_state="posted" if status is Status.PAID else "pulled" if batch else None,
        payments_counter=1 if known else None, payments_processed=(0 if status.is_final else 1) if known else None,
        return_code="R01" if Mark.RETURNED in marks else None, updated_ms=submitted + 540_000,
        due_ms=submitted + 900_000 if status in {Status.PENDING, Status.PENDING_CANCEL} and Mark.TOO_LATE not in marks else None, time_zone=zone,
    )  # fmt: skip


class FakePages:
    """Pages over the fake's rows; ``arrived`` rows come in with a new opening, changed values at once."""

    def __init__(self, reader: "FakeReader", flt: PaymentFilter, sort: PaymentSort) -> None:
        self.page_rows = 256
        self._reader, self._filter, self._sort = reader, flt, sort
        self._look()

    def _look(self) -> None:
        self._arrived = self._reader.arrived
        self._numbers = None
        plain = self._filter == PaymentFilter() and self._sort == PaymentSort()
        if not plain:
            rows = [(number, self._reader.row(number)) for number in self._all()]
            found = [pair for pair in rows if self._fits(pair[1])]
            found.sort(key=lambda pair: self._sort_key(pair[1]), reverse=self._sort.descending)
            self._numbers = [number for number, _ in found]

    def count(self) -> int:
        self._reader.note("count")
        return len(self._all()) if self._numbers is None else len(self._numbers)

    def page(self, number: int) -> tuple[PaymentRow, ...]:
        self._reader.note(f"page {number}")
        numbers = self._all() if self._numbers is None else self._numbers
        part = numbers[number * self.page_rows : (number + 1) * self.page_rows]
        return tuple(self._reader.row(place) for place in part)

    def totals(self) -> tuple[StatusTotal, ...]:
        self._reader.note("totals")
        found = dict.fromkeys(Status, (0, 0))
        for number in range(-self._arrived, min(self._reader.rows, 20_000)):
            row = self._reader.row(number)
            if self._fits(row):
                count, cents = found[row.status]
                found[row.status] = (count + 1, cents + row.amount_cents)
        return tuple(StatusTotal(status, *pair) for status, pair in found.items())

    def index_of(self, company: str, payment_ref: str) -> int | None:
        numbers = self._all() if self._numbers is None else self._numbers
        for place, number in enumerate(numbers[:20_000]):
            row = self._reader.row(number)
            if (row.company, row.payment_ref) == (company, payment_ref):
                return place
        return None

    def stop(self) -> bool:
        self._reader.note_stop()
        return self._reader.stoppable

    def _all(self) -> range:
        return range(-self._arrived, self._reader.rows)

    def _fits(self, row: PaymentRow) -> bool:
        flt = self._filter
        text = f"{row.payment_ref} {row.customer_name} {row.contract_no}".casefold()
        return (
            (not flt.statuses or row.status in flt.statuses)
            and (flt.companies is None or row.company in flt.companies)
            and flt.text.casefold() in text
        )

    def _sort_key(self, row: PaymentRow) -> tuple[object, ...]:
        keys = {"submitted": row.submitted_ms, "amount": row.amount_cents, "customer": row.customer_name}
        return (keys.get(self._sort.column, row.submitted_ms), row.payment_ref)


class FakeReader:
    """Satisfies PaymentsReader. Tests set ``trouble`` (raised by reads named so) and ``hold`` (called before)."""

    def __init__(self, rows: int = 5_013) -> None:
        self.rows = rows
        self.arrived = 0
        self.changed: dict[int, dict[str, object]] = {}
        self.trouble: dict[str, Exception] = {}
        self.hold: Callable[[str], None] = lambda _what: None
        self.calls: list[str] = []
        self.stops, self.stoppable = 0, True
        self.stopped: Callable[[], None] = lambda: None
        self.companies_seen = tuple(Company(*fields) for fields in COMPANIES)

    def note_stop(self) -> None:
        self.stops += 1
        self.stopped()

    def note(self, what: str) -> None:
        self.calls.append(what)
        self.hold(what)
        for name, problem in list(self.trouble.items()):  # a test may clear it from the other thread
            if what.startswith(name):
                raise problem

    def row(self, number: int) -> PaymentRow:
        row = payment(number)
        return row._replace(**self.changed[number]) if number in self.changed else row

    def open(self, flt: PaymentFilter, sort: PaymentSort) -> FakePages:
        self.note("open")
        return FakePages(self, flt, sort)

    def companies(self) -> tuple[Company, ...]:
        self.note("companies")
        return self.companies_seen

    def detail(self, company: str, payment_ref: str) -> PaymentDetail:
        self.note(f"detail {payment_ref}")
        for number in range(-self.arrived, min(self.rows, 6_000)):
            if _reference(number) == payment_ref:
                return detail_of(self.row(number))
        raise NotFoundError(payment_ref)


def detail_of(row: PaymentRow) -> PaymentDetail:
    """What the model would say about a payment."""
    at = row.submitted_ms
    events = [
        PaymentEvent(1, at, None, "submitted", Status.PENDING, "portal", "Submitted in the Customer Portal.")
    ]
    if row.record_no is not None:
        events += [
            PaymentEvent(2, at + 4_000, None, "sent", None, "sync", "Sent to ASPIRE under its reference."),
            PaymentEvent(3, at + 540_000, at + 9_000, "scheduled", Status.SCHEDULED, "aspire",
                         f"ASPIRE created Alternate EFT record {row.record_no}."),
        ]  # fmt: skip
    if row.status is Status.PENDING_CANCEL:
        events.append(PaymentEvent(4, at + 700_000, None, "cancel_requested", Status.PENDING_CANCEL, "portal",
                                   "The borrower asked to cancel."))  # fmt: skip
    if Mark.TOO_LATE in row.marks:
        events.append(PaymentEvent(5, at + 720_000, at + 719_000, "too_late", None, "aspire",
                                   f"Too late: EFT Generation had already pulled the record into batch {row.batch_no}."))  # fmt: skip
    if row.status is Status.PAID:
        events.append(PaymentEvent(6, at + 86_400_000, at + 86_390_000, "paid", Status.PAID, "aspire",
                                   f"Batch {row.batch_no} was posted."))  # fmt: skip
    tone = "red" if Mark.TOO_LATE in row.marks else row.lateness(NOW_MS)
    differences = (
        (
            Difference("Amount", f"${row.amount_cents / 100:,.2f}", "$99.00"),
            Difference("Bank account", "••4471", "••0032"),
        )
        if Mark.DIFFERS in row.marks
        else ()
    )
    sentences = {
        Status.PENDING: "Pending for 4 minutes (limit 15). Next: Scheduled, once ASPIRE has created its record.",
        Status.SCHEDULED: "Scheduled at 14:02, 9 minutes after submission (limit 15). Next: Paid, within 15 minutes of its batch being posted.",
        Status.PENDING_CANCEL: "Cancel requested at 13:51. Too late: in batch 3120. It will be collected.",
        Status.CANCELED: "Canceled at 14:02, 3 minutes after the request (limit 15).",
        Status.PAID: "Paid when batch 3119 was posted at 09:30, seen 6 minutes later (limit 15).",
    }
    return PaymentDetail(
        row=row,
        contract_description="2024 Kenworth T680 sleeper cab, 72 months, with tyres",
        sentence=sentences[row.status],
        tone=tone,
        next_step="Ask the finance company for a refund." if Mark.TOO_LATE in row.marks else "",
        events=tuple(events),
        differences=differences,
        settled_note="Paid is not yet settled: could be returned until Jan 19, 2027."
        if row.status is Status.PAID
        else "",
    )


def synced(company: str = "NORTHSTAR", state: SyncState = SyncState.IDLE, **fields: object) -> CompanySync:
    """A company's report; healthy unless fields say otherwise."""
    usual: dict[str, object] = {
        "last_success_ms": NOW_MS - 120_000, "next_due_ms": NOW_MS + 180_000, "since_ms": None, "waiting": 0,
        "attention": 0, "message": "", "skew_s": 0.0,
    }  # fmt: skip
    return CompanySync(company=company, state=state, **{**usual, **fields})  # type: ignore[arg-type]


def desk_of(kind: WorkspaceKind = WorkspaceKind.DEMO, companies: frozenset[str] | None = None) -> Desk:
    """A Customer Care desk in New York."""
    role = Role.CUSTOMER_CARE if companies is None else Role.FINANCE_ADMIN
    who = Principal("Dana Okafor", role, companies)
    return Desk(
        who, kind.value.title(), kind, "America/New_York", 300, may_cancel_for_borrower=companies is None
    )


class FakeShellReader:
    """Finds payments by reference and customers by name; its news are what a test says."""

    def __init__(self, reader: FakeReader) -> None:
        self._reader = reader
        self.told = News(0, "", 0)

    def find(self, text: str) -> tuple[Found, ...]:
        part = text.casefold()
        rows = [self._reader.row(number) for number in range(200)]
        named = {
            row.customer_no: row
            for row in rows
            if part in f"{row.customer_name} {row.customer_email}".casefold()
        }
        people = [
            Found(
                "customer", row.customer_name, row.customer_email, "customers", (row.company, row.customer_no)
            )
            for row in list(named.values())[:6]
        ]
        payments = [
            Found("payment", row.payment_ref, row.customer_name, "payments", (row.company, row.payment_ref))
            for row in rows
            if part in row.payment_ref.casefold()
        ]
        return (*people, *payments[:6])

    def news(self) -> News:
        return self.told


def furnished(look: Look, clock: ManualClock, desk: Desk, reader: FakeReader) -> MainWindow:
    """A window with View Payments, as bootstrap makes it."""
    window = MainWindow(look=look, clock=clock, desk=desk)
    thread = ReaderThread(reader)
    window.payments = PaymentsPage(look, clock, thread, may_cancel=desk.may_cancel_for_borrower)
    thread.companies_read.connect(window.show_companies)
    window.register(window.payments)
    window.payments.start()
    window.attend(Reception(window, FakeShellReader(reader)))
    return window


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW_MS)


@pytest.fixture(scope="session")
def wardrobe() -> Wardrobe:
    return Wardrobe()


@pytest.fixture
def look(qapp: QApplication, wardrobe: Wardrobe) -> Iterator[Look]:
    """A light look as new."""
    made = wardrobe.light(qapp)
    yield made
    forget_listeners(made)


@pytest.fixture
def reader() -> FakeReader:
    return FakeReader()


@pytest.fixture
def make_window(qtbot, look: Look, clock: ManualClock) -> Iterator[Callable[..., MainWindow]]:
    made: list[MainWindow] = []

    def make(
        reader: FakeReader, desk: Desk | None = None, *, width: int = 1280, height: int = 800
    ) -> MainWindow:
        window = furnished(look, clock, desk or desk_of(), reader)
        made.append(window)
        window.resize(width, height)
        window.show()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def row() -> Callable[..., PaymentRow]:
    """A payment by number, with any fields changed."""
    return lambda number=0, **fields: payment(number)._replace(**fields)


@pytest.fixture
def detail() -> Callable[[PaymentRow], PaymentDetail]:
    return detail_of


@pytest.fixture
def report() -> Callable[..., CompanySync]:
    return synced


@pytest.fixture
def desk() -> Callable[..., Desk]:
    return desk_of


@pytest.fixture
def reader_of() -> Callable[[int], FakeReader]:
    return FakeReader


def has_come_to_rest(window: MainWindow) -> bool:
    """Whether the window has the keyboard and has heard the answers to all that it asks at its start."""
    listed = window.payments.list
    counted = listed.count is not None and listed.cents is not None
    named = window.header.companies.isVisible() and window.reception.alerts._known is not None
    return counted and named and window.isActiveWindow()


@pytest.fixture
def page(qtbot, make_window, reader: FakeReader) -> MainWindow:
    """A window whose first list is counted and totalled, and which awaits nothing more."""
    window = make_window(reader)
    qtbot.waitUntil(lambda: has_come_to_rest(window))
    return window
