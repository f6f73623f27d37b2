# ruff: noqa: ANN001 - fixtures are typed where they are made
"""*Export* on the page: what is listed is written elsewhere; how far it is and what came of it is told."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog

from admin_desktop.errors import CancelledError, DiskFullError
from admin_desktop.models.exports.columns import columns_named
from admin_desktop.models.exports.orders import ExportReport
from admin_desktop.views.exports.export_desk import ExportDesk
from admin_desktop.views.exports.grid_columns import exported
from admin_desktop.views.exports.ports import ExportKind, ExportWish
from admin_desktop.views.payments.grid.columns import COLUMNS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class FakeExporter:
    """Writes nothing; ``go`` lets it end, ``trouble`` is raised."""

    def __init__(self) -> None:
        self.wishes: list[ExportWish] = []
        self.go, self.trouble = Event(), None
        self.go.set()

    def __call__(self, wish, progress, cancelled) -> ExportReport:
        self.wishes.append(wish)
        progress(0, 10)
        while not self.go.wait(0.01):
            if cancelled():
                raise CancelledError("stopped")
        progress(10, 10)
        if self.trouble is not None:
            raise self.trouble
        return ExportReport(wish.target, 10, "abc")


@pytest.fixture
def exporter() -> FakeExporter:
    return FakeExporter()


@pytest.fixture
def desk(page, look, clock, exporter) -> ExportDesk:
    return ExportDesk(look, page.payments, clock, exporter)


def test_what_is_listed_is_exported_in_its_order_and_columns(desk, page, exporter, qtbot, tmp_path) -> None:
    page.payments.table.show_columns(["reference", "status", "amount", "counters"])
    page.payments.list.sort_by("amount", descending=False)
    desk._start(ExportKind.CSV, str(tmp_path / "a.csv"))
    qtbot.waitUntil(lambda: "10 payments exported to a.csv" in desk.strip.text())
    (wish,) = exporter.wishes
    assert wish.columns == ("reference", "status", "marks", "amount", "payments", "payments_processed")
    assert (wish.sort.column, wish.sort.descending, wish.as_of_ms) == ("amount", False, None)
    assert wish.target == tmp_path / "a.csv"
    desk.strip.action_requested.emit()
    assert not desk.strip.isVisible()


def test_progress_is_told_with_its_rate_and_cancel_stops_it(desk, exporter, clock, qtbot, tmp_path) -> None:
    exporter.go.clear()
    desk._start(ExportKind.XLSX, str(tmp_path / "a.xlsx"))
    qtbot.waitUntil(lambda: "0 of 10" in desk.strip.text())
    assert desk.is_running()
    assert not desk.button.isEnabled()
    clock.advance(2)
    exporter.go.set()
    qtbot.waitUntil(lambda: not desk.is_running())
    exporter.go.clear()
    desk._start(ExportKind.XLSX, str(tmp_path / "a.xlsx"))
    desk.strip.action_requested.emit()
    qtbot.waitUntil(lambda: "No file was left" in desk.strip.text())
    assert desk.button.isEnabled()


def test_a_full_disk_and_an_odd_name_are_told(desk, exporter, qtbot, tmp_path) -> None:
    exporter.trouble = DiskFullError("no room")
    desk._start(ExportKind.CSV, str(tmp_path / "a.csv"))
    qtbot.waitUntil(lambda: DiskFullError.title in desk.strip.text())
    before = len(exporter.wishes)
    desk._start(ExportKind.CSV, str(tmp_path / "CON"))
    assert "cannot be used" in desk.strip.text()
    assert len(exporter.wishes) == before


def test_too_much_for_paper_is_said_before_anything_starts(desk, page, qtbot) -> None:
    page.payments.list.count = 10_001
    desk.ask(ExportKind.PDF)
    assert "at most 10,000 payments and 10,001 are listed" in desk.strip.text()
    assert page.payments.findChild(QFileDialog) is None
    page.payments.list.count = 5
    desk.actions()[2].act()
    dialog = page.payments.findChild(QFileDialog)
    dialog.close()


def test_a_suggested_name_is_plain_whatever_a_company_is_called(desk, page) -> None:
    page.payments.list.filter = page.payments.list.filter.__class__(companies=frozenset({"../../ETC:x"}))
    assert desk._suggested(ExportKind.CSV).startswith("payments-etc-x-20")
    assert desk._suggested(ExportKind.CSV).endswith(".csv")


def test_every_column_of_the_grid_can_be_exported() -> None:
    names = exported(column.key for column in COLUMNS)
    assert columns_named(names)
    for column in COLUMNS:
        assert exported([column.key]), column.key


def test_the_past_is_exported_as_the_past(desk, page, exporter, qtbot, tmp_path) -> None:
    page.payments.list.as_of_ms = 7
    desk._start(ExportKind.CSV, str(Path(tmp_path) / "a.csv"))
    qtbot.waitUntil(lambda: bool(exporter.wishes))
    assert exporter.wishes[0].as_of_ms == 7
