"""Spreadsheets read back equal, whatever stands in them."""

import re
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given, strategies as st

from admin_desktop.models.exports.xlsx import SheetColumn, Workbook

Cell = str | Decimal | None
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def sheets(path: Path) -> list[list[list[Cell]]]:
    """Read a workbook as its standard says, sheet by sheet."""
    with ZipFile(path) as book:
        assert book.testzip() is None
        names = sorted(name for name in book.namelist() if name.startswith("xl/worksheets/"))
        listed = ET.fromstring(book.read("xl/workbook.xml")).findall(".//m:sheet", NS)  # noqa: S314 - our own file
        assert len(listed) == len(names)
        return [
            [[_value(cell) for cell in row.findall("m:c", NS)] for row in root.iterfind(".//m:row", NS)]
            for root in (ET.fromstring(book.read(name)) for name in names)  # noqa: S314 - our own file
        ]


def _value(cell: ET.Element) -> Cell:
    assert cell.find("m:f", NS) is None
    text, number = cell.find(".//m:t", NS), cell.find("m:v", NS)
    if text is not None:
        return re.sub(r"_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text.text or "")
    return None if number is None else Decimal(number.text or "")


HOSTILE = [
    "=1+1",
    "@x",
    "a\nb\tc\r",
    "\u202egnp.exe",
    "\U0001f4b8",
    "x" * 300,
    "_x0041_",
    "]]>&<",
    "\x00\x07",
    " ",
]


@given(
    cells=st.lists(
        st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1, max_size=20)), min_size=1, max_size=5
    )
)
def test_any_text_comes_back_as_a_text_and_never_as_a_formula(tmp_path: Path, cells: list[str]) -> None:
    with Workbook(tmp_path / "a.xlsx", [SheetColumn("Name")]) as book:
        book.add([cells])
    assert sheets(tmp_path / "a.xlsx") == [[["Name"], *([cell] for cell in cells)]]


def test_numbers_are_numbers_nothing_is_empty_and_the_last_sheet_tells_about_the_file(tmp_path: Path) -> None:
    number, money = SheetColumn("n", number=True), SheetColumn("Amount", number=True, money=True)
    columns = [money, number, SheetColumn("t")]
    with Workbook(tmp_path / "a.xlsx", columns, [("Rows", "2"), ("By", "=dana")]) as book:
        book.add([["1204.50", ""], ["7", ""], ["", "x"]])
    assert sheets(tmp_path / "a.xlsx") == [
        [["Amount", "n", "t"], [Decimal("1204.50"), Decimal(7), None], [None, None, "x"]],
        [["Rows", "2"], ["By", "=dana"]],
    ]
    with ZipFile(tmp_path / "a.xlsx") as book_file:
        assert b'name="Payments 1"' in book_file.read("xl/workbook.xml")
        assert b'name="About"' in book_file.read("xl/workbook.xml")


def test_more_rows_than_a_sheet_takes_go_on_on_the_next_under_the_same_heading(tmp_path: Path) -> None:
    with Workbook(tmp_path / "a.xlsx", [SheetColumn("n", number=True)], rows_per_sheet=2) as book:
        book.add([["0", "1", "2"]])
        book.add([["3", "4"]])
    found = sheets(tmp_path / "a.xlsx")
    assert [[row[0] for row in sheet] for sheet in found] == [["n", 0, 1], ["n", 2, 3], ["n", 4]]


def test_what_goes_wrong_inside_is_told(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), Workbook(tmp_path / "a.xlsx", []) as book:
        book.add([[str(1 // 0)]])
