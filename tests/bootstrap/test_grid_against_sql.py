# ruff: noqa: ANN001, E501 - fixtures are typed where they are made; SQL is read in lines of its own
"""Whatever is filtered, sorted and scrolled, with payments arriving between: the grid shows what SQL says.

SQL is asked past the product: a plain SELECT over the file, which knows nothing of roads, anchors and pages.
"""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from office import Office, office
from sqlalchemy import insert, update

from admin_desktop.bootstrap.window import Reader
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.database.folding import customer_search_text
from admin_desktop.models.database.tables.grid_tables import payment_cases
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import customers
from admin_desktop.models.payments.filters.payment_filter import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.ports import PAGE_ROWS
from admin_desktop.views.payments.reading import ReaderThread

__all__ = ["office"]

Facts: TypeAlias = tuple[Any, ...]
CARE = Principal("dana", Role.CUSTOMER_CARE, None)
FILTERS = st.one_of(
    st.just(PaymentFilter()),
    st.builds(
        PaymentFilter,
        statuses=st.frozensets(st.sampled_from([Status.PENDING, Status.PAID]), max_size=2),
        text=st.sampled_from(["", "", "ada", "pmt", "zz%", "_", "100%", "12", "c2"]),
        overdue=st.booleans(),
        amount_min_cents=st.sampled_from([None, 500]),
        reviewed=st.sampled_from([None, None, False, True]),
    ),
)
STEPS = st.one_of(
    st.tuples(st.just("filter"), FILTERS),
    st.tuples(st.just("sort"), st.builds(PaymentSort, st.sampled_from(SORTABLE), st.booleans())),
    st.tuples(st.just("arrive"), st.integers(1, 12)),
    st.tuples(st.just("change"), st.sampled_from(["paid", "canceled"])),
    st.tuples(st.just("scroll"), st.integers(0, 700)),
    st.tuples(st.just("show new"), st.none()),
)
FROM = (
    "FROM payments p LEFT JOIN customers c ON c.company = p.company AND c.customer_no = p.customer_no "
    "LEFT JOIN payment_cases k ON k.company = p.company AND k.payment_ref = p.payment_ref "
    "LEFT JOIN bank_accounts b ON b.company = p.company AND b.token = p.bank_account_token"
)
FACTS = (
    "p.payment_ref, p.status, p.amount_cents, p.submitted_ms, p.updated_ms, p.due_ms, p.record_no, p.batch_no, "
    "p.contract_no, coalesce(c.name, ''), coalesce(k.reviewed_by, '')"
)
KEYS = {
    "submitted": "p.submitted_ms", "updated": "p.updated_ms", "amount": "p.amount_cents", "record": "p.record_no",
    "batch": "p.batch_no", "due": "p.due_ms", "contract": "p.contract_no", "effective_date": "p.effective_date",
    "customer": "coalesce(c.search_text, '')", "status": "p.status p.submitted_ms", "reference": "p.payment_ref",
}  # fmt: skip
FOUND = (
    "instr(lower(p.payment_ref), :text) OR instr(lower(c.name), :text) OR instr(lower(c.email), :text) "
    "OR instr(lower(c.customer_no), :text) OR instr(lower(p.contract_no), :text) OR instr(b.last4, :text) "
    "OR substr(p.record_no, 1, length(:text)) = :text OR substr(p.batch_no, 1, length(:text)) = :text"
)


@pytest.fixture
def empty_location(tmp_path) -> Any:
    return tmp_path / "workspace.db"


def facts(row: PaymentRow) -> Facts:
    return (
        row.payment_ref, row.status.value, row.amount_cents, row.submitted_ms, row.updated_ms, row.due_ms,
        row.record_no, row.batch_no, row.contract_no, row.customer_name, row.reviewed_by,
    )  # fmt: skip


def conditions(flt: PaymentFilter) -> Iterator[str]:
    yield "1"
    if flt.statuses:
        yield f"p.status IN ({', '.join(repr(one.value) for one in flt.statuses)})"
    if flt.text:
        yield f"({FOUND})"
    if flt.overdue:
        yield "p.due_ms < :now"
    if flt.amount_min_cents is not None:
        yield f"p.amount_cents >= {flt.amount_min_cents}"
    if flt.reviewed is not None:
        yield f"k.reviewed_ms IS {'NOT NULL' if flt.reviewed else 'NULL'}"


class Grid:
    """The page's list without its window: real thread, real database."""

    def __init__(self, office: Office, file: Path, qtbot) -> None:
        self.office, self.file, self.qtbot = office, file, qtbot
        here = Workspace("Town", "demo", office.store, CARE, office.clock)
        self.thread = ReaderThread(Reader(here))
        self.model = PaymentsTableModel(office.clock)
        self.list = PaymentsList(self.thread, self.model)
        self.opened: list[int] = []
        self.list.opened.connect(lambda: self.opened.append(self.model.generation))
        self.keys: list[str] = []
        """What SQL said, in its order, when the list was opened."""
        self.still = True
        """Whether nothing has come or changed since."""
        self.read: set[int] = set()
        """The pages that were read while it was so: whatever comes, they keep their rows."""
        self.open()

    def open(self) -> None:
        """Wait for the list, and note what SQL says now."""
        self.list.open()
        self.settle()

    def settle(self) -> None:
        def there() -> bool:
            return self.model.generation in self.opened and self.list.count is not None

        self.qtbot.waitUntil(there)
        self.keys = [fact[0] for fact in self.said(self.list.filter, self.list.sort)]
        assert self.model.rowCount() == self.list.count == len(self.keys)
        self.still, self.read = True, set()
        self.visit(0)

    def said(self, flt: PaymentFilter, sort: PaymentSort) -> list[Facts]:
        """Ask SQL."""
        keys = [*KEYS[sort.column].split(" p."), "company", "payment_ref"]
        names = [name if "." in name else f"p.{name}" for name in keys]
        order = ", ".join(f"{name} {'DESC' if sort.descending else 'ASC'}" for name in names)
        where = " AND ".join(conditions(flt))
        with closing(sqlite3.connect(self.file)) as conn:
            sql = f"SELECT {FACTS} {FROM} WHERE {where} ORDER BY {order}"
            return conn.execute(sql, {"text": flt.text, "now": self.office.now_ms}).fetchall()

    def now(self) -> dict[str, Facts]:
        return {fact[0]: fact for fact in self.said(PaymentFilter(), PaymentSort())}

    def visit(self, page: int) -> None:
        """See a page; what it shows is known if nothing has changed, or if it was read before that."""
        if self.still:
            self.read.add(page)
        if page in self.read:
            self.shows(range(page * PAGE_ROWS, min((page + 1) * PAGE_ROWS, len(self.keys))))
        else:
            self.model.row(page * PAGE_ROWS)

    def shows(self, numbers: range) -> None:
        """Wait until these rows of the list are the ones that were there, with their values of now."""
        now = self.now()
        wanted = [now[self.keys[number]] for number in numbers]

        def shown() -> list[Facts | None]:
            rows = [self.model.row(number) for number in numbers]
            return [None if row is None else facts(row) for row in rows]

        try:
            self.qtbot.waitUntil(lambda: shown() == wanted)
        except self.qtbot.TimeoutError:
            assert shown() == wanted

    def do(self, act: str, what: Any) -> None:
        if act == "filter":
            before = self.list.filter
            self.list.change_filter(**{name: getattr(what, name) for name in PaymentFilter.__slots__})
            if self.list.filter != before:
                self.settle()
        elif act == "sort":
            self.list.sort_by(what.column, what.descending)
            self.settle()
        elif act == "arrive":
            for _ in range(what):
                self.office.clock.advance(7)
                self.office.submit(100 + self.office.rng.randrange(900))
            self.list.note_commit()
            self.still = False
        elif act == "change":
            with self.office.store.writing() as conn:
                now_ms = self.office.now_ms
                some = payments.c.amount_cents % 7 == 3
                conn.execute(update(payments).where(some).values(status=what, updated_ms=now_ms, due_ms=None))
            self.model.mark_stale()
            self.still = False
        elif act == "scroll" and self.keys:
            self.model.mark_stale()
            self.visit(min(what, len(self.keys) - 1) // PAGE_ROWS)
        else:
            self.open()


def _live(grid: Grid, steps: list[Any]) -> None:
    for act, what in steps:
        grid.do(act, what)
    grid.model.mark_stale()
    for page in grid.read:
        grid.visit(page)
    grid.open()
    grid.shows(range(len(grid.keys)))
    cents = sum(fact[2] for fact in grid.said(grid.list.filter, grid.list.sort))
    grid.qtbot.waitUntil(lambda: grid.list.cents is not None)
    assert grid.list.cents == cents


def _make_varied(office: Office) -> None:
    """No two payments alike: customers known and unknown, records, batches, promises kept and broken."""
    rng = random.Random(7)
    name, email = "Zoë_100% Farms", "zoe@example.com"
    second = {"company": "N", "customer_no": "C2", "name": name, "email": email, "postal_code": "1"}
    second |= {"private_labels": "[]", "version": 1, "search_text": customer_search_text(name, email, "C2")}
    references = [office.submit(100 + number) for number in range(300) if office.clock.advance(60) is None]
    with office.store.writing() as conn:
        conn.execute(insert(customers), [second])
        for reference in references:
            values = {
                "customer_no": rng.choice(["C1", "C2", "C9"]),
                "status": rng.choice(["pending", "scheduled", "paid", "pending_cancel"]),
                "record_no": rng.choice([None, rng.randrange(1000, 2000)]),
                "batch_no": rng.choice([None, 12, 120]),
                "due_ms": rng.choice([None, office.now_ms - 1, office.now_ms + 10**9]),
            }
            conn.execute(update(payments).where(payments.c.payment_ref == reference).values(**values))
        seen = [
            {"company": "N", "payment_ref": one, "reviewed_by": by, "reviewed_ms": by and 5, "notes": 0, "changed_ms": 5}
            for one, by in zip(references[::5], rng.choices([None, "dana"], k=60), strict=True)
        ]  # fmt: skip
        conn.execute(insert(payment_cases), seen)


@pytest.mark.slow
@pytest.mark.parametrize("lives", [40])
def test_the_grid_shows_what_sql_says(office: Office, qtbot, empty_location: Path, lives: int) -> None:
    office.store.clock.jump_to(office.now_ms)
    _make_varied(office)
    grid = Grid(office, empty_location, qtbot)

    @settings(max_examples=lives, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(steps=st.lists(STEPS, min_size=1, max_size=7))
    def live(steps: list[Any]) -> None:
        _live(grid, steps)

    try:
        live()
    finally:
        grid.thread.shut_down()
