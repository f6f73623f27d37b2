# ruff: noqa: ANN001 - fixtures are typed where they are made
"""Whatever is filtered, sorted and scrolled, with payments arriving between: the grid shows what SQL says."""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from office import Office, office
from sqlalchemy import update

from admin_desktop.bootstrap.window import Reader
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.models.database.tables import payments
from admin_desktop.models.payments.filters import SORTABLE, PaymentFilter, PaymentSort
from admin_desktop.models.payments.queries import export_rows
from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal, Role
from admin_desktop.views.payments.payments_list import PaymentsList
from admin_desktop.views.payments.reading import ReaderThread
from admin_desktop.views.payments.table_model import PaymentsTableModel

__all__ = ["office"]

CARE = Principal("dana", Role.CUSTOMER_CARE, None)
FILTERS = st.builds(
    PaymentFilter,
    statuses=st.frozensets(st.sampled_from([Status.PENDING, Status.PAID]), max_size=2),
    text=st.sampled_from(["", "", "ada", "pmt", "zz%"]),
    overdue=st.booleans(),
    amount_min_cents=st.sampled_from([None, 500]),
    reviewed=st.sampled_from([None, False]),
)
STEPS = st.one_of(
    st.tuples(st.just("filter"), FILTERS),
    st.tuples(st.just("sort"), st.builds(PaymentSort, st.sampled_from(SORTABLE), st.booleans())),
    st.tuples(st.just("arrive"), st.integers(1, 12)),
    st.tuples(st.just("change"), st.sampled_from(["paid", "canceled"])),
    st.tuples(st.just("scroll"), st.integers(0, 700)),
    st.tuples(st.just("show new"), st.none()),
)


@pytest.fixture
def empty_location(tmp_path) -> Any:
    return tmp_path / "workspace.db"


class Grid:
    """The page's list without its window: real thread, real database."""

    def __init__(self, office: Office, qtbot) -> None:
        self.office, self.qtbot = office, qtbot
        here = Workspace("Town", "demo", office.store, CARE, office.clock)
        self.thread = ReaderThread(Reader(here))
        self.model = PaymentsTableModel(office.clock)
        self.list = PaymentsList(self.thread, self.model)
        self.opened: list[int] = []
        self.list.opened.connect(lambda: self.opened.append(self.model.generation))
        self.keys: list[str] = []
        self.open()

    def open(self) -> None:
        """Wait for the list, and note what SQL says now."""
        self.qtbot.waitUntil(lambda: True)
        self.list.open()
        self.settle()

    def settle(self) -> None:
        def there() -> bool:
            return self.model.generation in self.opened and self.list.count is not None

        self.qtbot.waitUntil(there, timeout=20_000)
        self.keys = [row.payment_ref for row in self.said()]

    def said(self) -> list[PaymentRow]:
        return list(export_rows(self.office.store, CARE, self.list.filter, self.list.sort))

    def shown(self) -> list[PaymentRow]:
        count = self.model.rowCount()
        for number in range(0, count, 256):
            self.model.row(number)
            self.qtbot.waitUntil(lambda n=number: self.model.row(n) is not None, timeout=20_000)
        rows = [self.model.row(number) for number in range(count)]
        assert all(row is not None for row in rows)
        return [row for row in rows if row is not None]

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
        elif act == "change":
            with self.office.store.writing() as conn:
                now_ms = self.office.now_ms
                some = payments.c.amount_cents % 7 == 3
                conn.execute(update(payments).where(some).values(status=what, updated_ms=now_ms, due_ms=None))
            self.model.mark_stale()
        elif act == "scroll":
            self.model.row(min(what, max(self.model.rowCount() - 1, 0)))
        else:
            self.open()


def _live(grid: Grid, steps: list[Any]) -> None:
    for act, what in steps:
        grid.do(act, what)
    grid.model.mark_stale()
    grid.shown()  # asks for every page again
    grid.qtbot.wait(30)
    now = {
        row.payment_ref: row for row in export_rows(grid.office.store, CARE, PaymentFilter(), PaymentSort())
    }
    shown = grid.shown()
    assert [row.payment_ref for row in shown] == grid.keys
    grid.open()
    assert [row.payment_ref for row in grid.shown()] == [row.payment_ref for row in grid.said()]
    assert all(now[row.payment_ref].amount_cents == row.amount_cents for row in shown)


@pytest.mark.slow
@pytest.mark.parametrize("lives", [40])
def test_the_grid_shows_what_sql_says(office: Office, qtbot, lives: int) -> None:
    office.store.clock.jump_to(office.now_ms)
    for number in range(300):
        office.clock.advance(60)
        office.submit(100 + number)
    grid = Grid(office, qtbot)

    @settings(max_examples=lives, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(steps=st.lists(STEPS, min_size=1, max_size=7))
    def live(steps: list[Any]) -> None:
        _live(grid, steps)

    try:
        live()
    finally:
        grid.thread.shut_down()
