# ruff: noqa: ANN001 - fixtures are typed where they are made
import tracemalloc
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from admin_desktop.models.payments.rows import PaymentRow
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.views.payments.answers import Counted, Opened, PageRead
from admin_desktop.views.payments.grid.columns import COLUMNS
from admin_desktop.views.payments.grid.page_cache import PAGES_KEPT, PageCache, merged
from admin_desktop.views.payments.grid.table_model import PaymentsTableModel
from admin_desktop.views.payments.ports import PAGE_ROWS

AMOUNT = next(place for place, column in enumerate(COLUMNS) if column.key == "amount")
DISPLAY = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def rows(row) -> Callable[..., tuple[PaymentRow, ...]]:
    return lambda page, size=PAGE_ROWS: tuple(row(page * PAGE_ROWS + place) for place in range(size))


@pytest.fixture
def model(qapp, clock, rows) -> PaymentsTableModel:
    model = PaymentsTableModel(clock)
    model.accept_opened(Opened(model.open_next(), rows(0)))
    return model


def test_the_model_keeps_qt_s_rules(model, rows, qtmodeltester) -> None:
    model.accept_count(Counted(model.generation, 600))
    model.accept_page(PageRead(model.generation, 1, rows(1)))
    qtmodeltester.check(model)


def test_a_missing_page_shows_a_placeholder_and_is_asked_for_once(model, qtbot) -> None:
    model.accept_count(Counted(model.generation, 10_000))
    asked: list[int] = []
    model.page_wanted.connect(asked.append)
    cells = [model.index(5_000 + place, column).data() for place in range(5) for column in range(4)]
    assert set(cells) == {"…"}
    assert asked == [5_000 // PAGE_ROWS]
    assert model.index(5_000, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_page_that_was_given_up_is_asked_for_again(model) -> None:
    model.accept_count(Counted(model.generation, 10_000))
    asked: list[int] = []
    model.page_wanted.connect(asked.append)
    model.row(5_000)
    model.give_up((5_000 // PAGE_ROWS,))
    model.row(5_000)
    assert len(asked) == 2


def test_a_page_that_comes_is_shown_without_a_reset(model, rows, qtbot) -> None:
    model.accept_count(Counted(model.generation, 600))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    with qtbot.waitSignal(model.dataChanged) as change:
        model.accept_page(PageRead(model.generation, 1, rows(1)))
    assert (change.args[0].row(), change.args[1].row()) == (256, 511)
    assert model.index(300, AMOUNT).data() == "$36,002.45" or model.index(300, AMOUNT).data().startswith("$")
    assert resets == []


def test_late_answers_of_an_older_generation_are_dropped(model, rows) -> None:
    old = model.generation
    model.open_next()
    model.accept_count(Counted(old, 9_999))
    model.accept_page(PageRead(old, 1, rows(1)))
    model.accept_opened(Opened(old, rows(3)))
    assert model.rowCount() == PAGE_ROWS
    assert model.row(0).payment_ref == rows(0)[0].payment_ref
    assert model.pages_held() == 1


def test_a_commit_repaints_only_the_cells_that_differ(model, rows) -> None:
    changed: list[tuple[int, int]] = []
    told: list[tuple[int, ...]] = []
    resets: list[bool] = []
    model.dataChanged.connect(lambda one, other: changed.append((one.row(), one.column())))
    model.rows_changed.connect(told.append)
    model.modelReset.connect(lambda: resets.append(True))
    page = list(rows(0))
    page[7] = page[7]._replace(amount_cents=1)
    model.mark_stale()
    model.accept_page(PageRead(model.generation, 0, tuple(page)))
    assert changed == [(7, AMOUNT)]
    assert told == [(7,)]
    assert resets == []


def test_a_commit_that_changed_nothing_repaints_nothing(model, rows) -> None:
    changed: list[object] = []
    model.dataChanged.connect(lambda *_: changed.append(1))
    model.rows_changed.connect(changed.append)
    model.mark_stale()
    model.accept_page(PageRead(model.generation, 0, rows(0)))
    assert changed == []


def test_stale_pages_show_what_they_had_until_the_new_ones_come(model, rows) -> None:
    asked: list[int] = []
    model.page_wanted.connect(asked.append)
    model.mark_stale()
    assert model.index(0, AMOUNT).data() == "$123.45"
    model.index(1, AMOUNT).data()
    assert asked == [0]


def test_rows_that_arrive_do_not_move_the_rows_that_are_shown(model, rows, row) -> None:
    arrived = (row(-2), row(-1), *rows(0))[:PAGE_ROWS]
    model.mark_stale()
    model.accept_page(PageRead(model.generation, 0, arrived))
    assert [model.row(place).payment_ref for place in range(3)] == [item.payment_ref for item in rows(0)[:3]]


def test_the_count_grows_and_shrinks_without_a_reset(model) -> None:
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    for count in (5_000, 100, 100):
        model.accept_count(Counted(model.generation, count))
        assert model.rowCount() == count
    assert resets == []


def test_ten_million_rows_are_a_window_on_a_few_pages(model, rows, qtbot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    tracemalloc.start()
    model.accept_count(Counted(model.generation, 10_000_000))
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert grown < 1_000_000
    assert view.model().rowCount() == 10_000_000
    for page in range(0, 3_000, 50):
        model.accept_page(PageRead(model.generation, page, rows(page)))
    assert model.pages_held() == PAGES_KEPT
    assert model.row(2_950 * PAGE_ROWS) == rows(2_950)[0]


def test_the_least_recently_seen_page_goes_first(rows) -> None:
    cache = PageCache(kept=2)
    cache.put(0, list(rows(0)))
    cache.put(1, list(rows(1)))
    assert cache.row(0) == rows(0)[0]
    cache.put(2, list(rows(2)))
    assert cache.page(1) is None
    assert cache.row(0) == rows(0)[0]
    assert len(cache) == 2
    assert cache.row(PAGE_ROWS * 2 + PAGE_ROWS - 1) is not None


def test_merged_keeps_places_and_takes_values(row) -> None:
    shown = [row(0), row(1)]
    paid = row(1)._replace(status=Status.PAID)
    assert merged(shown, (row(-1), row(0), paid)) == [row(0), paid]
    assert merged(shown, (row(0), paid)) == [row(0), paid]


def test_the_first_cell_speaks_the_row_and_the_others_their_column(model, row) -> None:
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Pending: $123.45 from ")
    assert row(0).payment_ref in spoken
    assert "bank account ending" in spoken
    assert "Next status expected by" in spoken
    assert model.index(0, AMOUNT).data(Qt.ItemDataRole.AccessibleTextRole) == "Amount: $123.45"


def test_headers_and_alignment(model) -> None:
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(AMOUNT, horizontal) == "Amount"
    assert model.headerData(AMOUNT, horizontal, Qt.ItemDataRole.TextAlignmentRole) == right
    assert model.headerData(AMOUNT, vertical) is None
    assert model.headerData(AMOUNT, horizontal, Qt.ItemDataRole.DecorationRole) is None
    assert model.index(0, AMOUNT).data(Qt.ItemDataRole.TextAlignmentRole) == right
    assert model.index(0, AMOUNT).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(model.index(-1, 0)) is None


def test_data_is_a_look_up_and_no_more_than_a_few_microseconds(model) -> None:
    index = model.index(0, AMOUNT)
    assert model.data(index, DISPLAY) == "$123.45"
    assert model.row(3).marks == (Mark.TOO_LATE,)
