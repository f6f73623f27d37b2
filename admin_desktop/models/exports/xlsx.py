"""Spreadsheets written as they are read: a batch of rows at a time, whatever their number, only values.

The least that Office Open XML (ECMA-376) asks for: text cells are inline strings, which no spreadsheet takes
for a formula; numbers are numbers. A sheet is full after a million rows and the next begins with the heading.
The last sheet tells about the file.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

ROWS_PER_SHEET = 1_000_000
_LONGEST_CELL = 32_767
_MOST_REMEMBERED = 20_000
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HEADING, _MONEY = 1, 2
"""Styles by their place in ``_STYLES``."""
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font/><font><b/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
    '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs>'
    "</styleSheet>"
)
_FROZEN = (
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
    'state="frozen"/></sheetView></sheetViews>'
)
# What XML cannot hold, and what would be read as such an escape, in Excel's own spelling.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
_ODD = re.compile(r"[^ -~\u00a0-\ud7ff\U00010000-\U0010ffff]|[&<>]|_x|^ | $|^$")
"""Any text in which this is not found stands in a cell as it is."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column's heading, what stands in it, and its width in characters."""

    heading: str
    number: bool = False
    money: bool = False
    chars: int = 14


class _Cells(dict[str, str]):
    """Texts as cells. Those that come again and again are remembered."""

    def __missing__(self, text: str) -> str:
        cell = text_cell(text)
        if len(self) < _MOST_REMEMBERED:
            self[text] = cell
        return cell


class Workbook:
    """A context manager; ``add`` adds rows. ``about`` lines stand on a last sheet of their own."""

    def __init__(
        self,
        path: Path,
        columns: Sequence[SheetColumn],
        about: Sequence[Sequence[str]] = (),
        rows_per_sheet: int = ROWS_PER_SHEET,
    ) -> None:
        self._path, self._columns, self._about, self._most = path, columns, about, rows_per_sheet
        self._names: list[str] = []
        self._rows = 0
        self._sheet: IO[bytes] | None = None
        self._texts = [_Cells() for _ in columns]

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
                self._tell_about()
                self._finish()
        finally:
            self._zip.close()

    def add(self, columns: Sequence[Sequence[str]]) -> None:
        """Add rows, given column by column; an empty text leaves its cell empty."""
        many, start = len(columns[0]) if columns else 0, 0
        cells = [self._cells(place, texts) for place, texts in enumerate(columns)]
        while start < many:
            if self._rows >= self._most:
                self._end_sheet()
                self._next_sheet()
            end = min(many, start + self._most - self._rows)
            self._write(map("".join, zip(*(column[start:end] for column in cells), strict=True)))
            self._rows += end - start
            start = end

    def _cells(self, place: int, texts: Sequence[str]) -> list[str]:
        column = self._columns[place]
        if not column.number:
            return list(map(self._texts[place].__getitem__, texts))
        style = f' s="{_MONEY}"' if column.money else ""
        return [f"<c{style}><v>{text}</v></c>" if text else "<c/>" for text in texts]

    def _next_sheet(self) -> None:
        self._rows = 0
        self._open_sheet(f"Payments {len(self._names) + 1}", [column.chars for column in self._columns])
        self._write(["".join(text_cell(column.heading, _HEADING) for column in self._columns)])

    def _tell_about(self) -> None:
        if self._about:
            self._open_sheet("About", [14, 60, 14, 66])
            self._write("".join(map(text_cell, line)) for line in self._about)
            self._end_sheet()

    def _open_sheet(self, name: str, widths: Sequence[int]) -> None:
        self._names.append(name)
        place = f"xl/worksheets/sheet{len(self._names)}.xml"
        self._sheet = self._zip.open(place, "w", force_zip64=True)
        wide = "".join(
            f'<col min="{n}" max="{n}" width="{chars + 1}" customWidth="1"/>'
            for n, chars in enumerate(widths, 1)
        )
        cols = f"<cols>{wide}</cols>" if wide else ""
        self._sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}">{_FROZEN}{cols}<sheetData>'.encode())

    def _end_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.write(b"</sheetData></worksheet>")
            self._sheet.close()
            self._sheet = None

    def _write(self, rows: Iterable[str]) -> None:
        if self._sheet is not None:
            self._sheet.write("".join([f"<row>{row}</row>" for row in rows]).encode())

    def _finish(self) -> None:
        sheets = range(1, len(self._names) + 1)
        types = "".join(_part_type(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in sheets)
        types += _part_type("/xl/styles.xml", "styles")
        self._part(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
            f'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="{_OFFICE}.sheet.main+xml"/>{types}</Types>',
        )
        root = _relation("r0", "officeDocument", "xl/workbook.xml")
        self._part("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{root}</Relationships>')
        named = "".join(
            f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>'
            for n, name in zip(sheets, self._names, strict=True)
        )
        self._part(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>{named}</sheets></workbook>',
        )
        links = "".join(_relation(f"r{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in sheets)
        links += _relation("styles", "styles", "styles.xml")
        self._part(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        )
        self._part("xl/styles.xml", _STYLES)

    def _part(self, name: str, xml: str) -> None:
        self._zip.writestr(name, _HEAD + xml)


def _part_type(name: str, kind: str) -> str:
    return f'<Override PartName="{name}" ContentType="{_OFFICE}.{kind}+xml"/>'


def _relation(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'


def text_cell(text: str, style: int = 0) -> str:
    """Return a text as a cell; an empty one leaves its cell empty."""
    styled = f' s="{style}"' if style else ""
    if not _ODD.search(text) and len(text) <= _LONGEST_CELL:
        return f'<c{styled} t="inlineStr"><is><t>{text}</t></is></c>'
    if not text:
        return "<c/>"
    words = escape(_UNWRITABLE.sub(_spelled, text[:_LONGEST_CELL]))
    return f'<c{styled} t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'


def _spelled(found: re.Match[str]) -> str:
    return f"_x{ord(found.group()):04X}_"
