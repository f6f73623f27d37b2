"""Spreadsheets written as they are read: one row at a time, whatever their number, and nothing but values.

The least that Office Open XML (ECMA-376) asks for: text cells are inline strings, which no spreadsheet takes
for a formula; numbers are numbers. A sheet is full after a million rows and the next begins with the heading.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

ROWS_PER_SHEET = 1_000_000
_LONGEST_CELL = 32_767
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML cannot hold, and what would be read as such an escape, in Excel's own spelling.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")

Cell = str | int | Decimal | None


class Workbook:
    """A context manager; ``row`` adds a row. ``heading`` rows stand on every sheet."""

    def __init__(
        self, path: Path, heading: Sequence[Sequence[Cell]], rows_per_sheet: int = ROWS_PER_SHEET
    ) -> None:
        self._path, self._heading, self._most = path, heading, rows_per_sheet
        self._sheets = self._rows = 0
        self._sheet: IO[bytes] | None = None

    def __enter__(self) -> Self:
        self._zip = ZipFile(self._path, "w", ZIP_DEFLATED, compresslevel=1)
        self._next_sheet()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._end_sheet()
            if kind is None:
                self._finish()
        finally:
            self._zip.close()

    def row(self, cells: Sequence[Cell]) -> None:
        """Add a row; an empty text or None leaves its cell empty."""
        if self._rows >= self._most:
            self._end_sheet()
            self._next_sheet()
        self._rows += 1
        self._write(cells)

    def _next_sheet(self) -> None:
        self._sheets += 1
        self._rows = 0
        self._sheet = self._zip.open(f"xl/worksheets/sheet{self._sheets}.xml", "w", force_zip64=True)
        self._sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
        for cells in self._heading:
            self._write(cells)

    def _end_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.write(b"</sheetData></worksheet>")
            self._sheet.close()
            self._sheet = None

    def _write(self, cells: Sequence[Cell]) -> None:
        if self._sheet is not None:
            self._sheet.write(f"<row>{''.join(map(_cell, cells))}</row>".encode())

    def _finish(self) -> None:
        sheets = range(1, self._sheets + 1)
        parts = "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-'
            f'officedocument.spreadsheetml.worksheet+xml"/>'
            for n in sheets
        )
        self._part(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
            f'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{parts}</Types>',
        )
        root = f'<Relationship Id="r0" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
        self._part("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{root}</Relationships>')
        named = "".join(f'<sheet name="Payments {n}" sheetId="{n}" r:id="r{n}"/>' for n in sheets)
        self._part(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{named}</sheets></workbook>',
        )
        links = "".join(
            f'<Relationship Id="r{n}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in sheets
        )
        self._part(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        )

    def _part(self, name: str, xml: str) -> None:
        self._zip.writestr(name, _HEAD + xml)


def _cell(value: Cell) -> str:
    if value is None or value == "":
        return "<c/>"
    if not isinstance(value, str):
        return f"<c><v>{value}</v></c>"
    text = escape(_UNWRITABLE.sub(_spelled, value[:_LONGEST_CELL]))
    return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _spelled(found: re.Match[str]) -> str:
    return f"_x{ord(found.group()):04X}_"
