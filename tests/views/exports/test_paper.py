"""Lists drawn for paper: whole pages, stopped when asked, nothing half."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from admin_desktop.errors import CancelledError
from admin_desktop.models.exports.columns import COLUMNS
from admin_desktop.models.exports.printed import PrintedColumn, PrintedList
from admin_desktop.views.exports.paper import draw

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def listed(rows: int, columns: int = 6) -> PrintedList:
    heads = tuple(PrintedColumn(f"Column {n}", n == 5, 14) for n in range(columns))
    about = (("Payments", "All payments"), ("Rows", str(rows)))
    return PrintedList("Payments", about, heads, tuple(("x\u202ey",) * columns for _ in range(rows)), "a sum")


@pytest.mark.parametrize(("rows", "pages"), [(0, 1), (20, 1), (400, 9)])
def test_a_list_takes_as_many_pages_as_it_needs(
    qapp: QApplication, tmp_path: Path, rows: int, pages: int
) -> None:
    told: list[int] = []
    draw(listed(rows), tmp_path / "a.pdf", told.append)
    data = (tmp_path / "a.pdf").read_bytes()
    assert qapp
    assert data.startswith(b"%PDF-")
    found = len(re.findall(rb"/Type\s*/Page\b(?!s)", data))
    assert abs(found - pages) <= pages // 3
    assert told[-1] == rows


def test_many_columns_are_made_smaller_until_they_fit(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp
    draw(listed(3, len(COLUMNS)), tmp_path / "a.pdf", lambda _done: None)
    assert (tmp_path / "a.pdf").stat().st_size > 1_000


def test_who_stops_it_stops_it_and_a_file_that_cannot_be_is_told(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp

    def stop(_done: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        draw(listed(5), tmp_path / "a.pdf", stop)
    with pytest.raises(OSError, match=r"a\.pdf"):
        draw(listed(5), tmp_path / "gone" / "a.pdf", lambda _done: None)
