"""A list drawn for paper, page by page: in any thread that runs beside Qt's own, without a printer.

Landscape letter. Every page has the title, the filter as a sentence, the headings and its number; the first
one has the whole head, the last one the sum.
"""

import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from admin_desktop.models.exports.printed import PrintedList
from admin_desktop.views.look.fonts import choose_family
from admin_desktop.views.look.formats import shown
from admin_desktop.views.look.tokens import THEMES
from admin_desktop.words import tr

_DPI = 600
_POINT = _DPI / 72
_MARGIN_MM = 12.0
_GAP = 5.0
"""Points between two columns."""
_LIGHT = THEMES["light"]
_INK, _QUIET, _LINE, _BAND = _LIGHT.text, _LIGHT.second, _LIGHT.hairline, _LIGHT.window
_SIZES = (8.0, 7.0, 6.0, 5.0)
_ROWS_BETWEEN_NEWS = 100


@dataclass(slots=True)
class _Sheet:
    """Where the pen stands on the page; lengths are the writer's dots."""

    painter: QPainter
    writer: QPdfWriter
    font: QFont
    width: float
    height: float
    y: float = 0.0
    page: int = 1


def draw(listed: PrintedList, target: Path, drawn: Callable[[int], None]) -> None:
    """Draw a list into a PDF file. ``drawn`` is told of rows as they are done and may raise to stop."""
    file = QFile(str(target))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise OSError(f"{target.name}: {file.errorString()}")
    writer = QPdfWriter(file)
    writer.setResolution(_DPI)
    size, margins = QPageSize(QPageSize.PageSizeId.Letter), QMarginsF(*[_MARGIN_MM] * 4)
    writer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    writer.setTitle(listed.title)
    painter = QPainter(writer)
    try:
        box = writer.pageLayout().paintRectPixels(_DPI)
        widths, font = _fit(listed, box.width(), writer)
        sheet = _Sheet(painter, writer, font, box.width(), box.height())
        _fill(sheet, listed, widths, drawn)
    finally:
        painter.end()
        full = file.error() is not QFile.FileError.NoError or not file.flush()
        file.close()
    if full:  # a disk without room is told by the file, not by the painter
        raise OSError(errno.ENOSPC, file.errorString())


def _fill(sheet: _Sheet, listed: PrintedList, widths: Sequence[float], drawn: Callable[[int], None]) -> None:
    line = _height(sheet) + 3 * _POINT
    _head(sheet, listed, first=True)
    _headings(sheet, listed, widths)
    for number, row in enumerate(listed.rows):
        if sheet.y + line > sheet.height - 2 * line:
            _foot(sheet, listed)
            sheet.writer.newPage()
            sheet.page, sheet.y = sheet.page + 1, 0.0
            _head(sheet, listed, first=False)
            _headings(sheet, listed, widths)
        if number % 2:
            sheet.painter.fillRect(QRectF(0, sheet.y, sheet.width, line), QColor(_BAND))
        _cells(sheet, listed, widths, row, line)
        sheet.y += line
        if number % _ROWS_BETWEEN_NEWS == 0:
            drawn(number)
    drawn(len(listed.rows))
    _rule(sheet)
    _text(sheet, listed.sum, bold=True)
    _foot(sheet, listed)


def _fit(listed: PrintedList, width: float, writer: QPdfWriter) -> tuple[list[float], QFont]:
    """Return column widths that fill the page, and the largest font in which they fit."""
    family = choose_family("", shipped=True)
    for size in _SIZES:
        font = QFont(family)
        font.setPointSizeF(size)
        metrics = QFontMetricsF(font, writer)
        wanted = [
            max(metrics.horizontalAdvance(one.heading) * 1.08, metrics.averageCharWidth() * one.chars)
            + _GAP * _POINT
            for one in listed.columns
        ]
        if sum(wanted) <= width or size == _SIZES[-1]:
            break
    scale = width / sum(wanted) if wanted else 1.0
    return [one * scale for one in wanted], font


def _head(sheet: _Sheet, listed: PrintedList, *, first: bool) -> None:
    title = QFont(sheet.font)
    title.setPointSizeF(14.0 if first else sheet.font.pointSizeF())
    title.setBold(True)
    _text(sheet, listed.title, font=title)
    for label, *values in listed.about if first else listed.about[:1]:
        _text(sheet, f"{label}: {' · '.join(values)}", colour=_QUIET)
    sheet.y += 4 * _POINT


def _headings(sheet: _Sheet, listed: PrintedList, widths: Sequence[float]) -> None:
    font = QFont(sheet.font)
    font.setBold(True)
    sheet.painter.setFont(font)
    line = _height(sheet) + 4 * _POINT
    _cells(sheet, listed, widths, [tr(one.heading) for one in listed.columns], line, font)
    sheet.y += line
    _rule(sheet)


def _cells(
    sheet: _Sheet,
    listed: PrintedList,
    widths: Sequence[float],
    cells: Sequence[str],
    line: float,
    font: QFont | None = None,
) -> None:
    painter = sheet.painter
    painter.setFont(font or sheet.font)
    painter.setPen(QColor(_INK))
    metrics, left = QFontMetricsF(font or sheet.font, sheet.writer), 0.0
    for column, width, text in zip(listed.columns, widths, cells, strict=True):
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        box = QRectF(left, sheet.y, width - _GAP * _POINT, line)
        words = metrics.elidedText(shown(text), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        left += width


def _foot(sheet: _Sheet, listed: PrintedList) -> None:
    sheet.painter.setFont(sheet.font)
    sheet.painter.setPen(QColor(_QUIET))
    box = QRectF(0, sheet.height - _height(sheet), sheet.width, _height(sheet))
    words = tr("{title}, page {n}", title=listed.title, n=sheet.page)
    sheet.painter.drawText(box, Qt.AlignmentFlag.AlignRight, words)


def _rule(sheet: _Sheet) -> None:
    sheet.painter.setPen(QPen(QColor(_LINE), 0.5 * _POINT))
    sheet.painter.drawLine(0, round(sheet.y), round(sheet.width), round(sheet.y))
    sheet.y += 2 * _POINT


def _text(
    sheet: _Sheet, text: str, *, font: QFont | None = None, bold: bool = False, colour: str = _INK
) -> None:
    used = QFont(font or sheet.font)
    used.setBold(bold or used.bold())
    sheet.painter.setFont(used)
    sheet.painter.setPen(QColor(colour))
    box = QRectF(0, sheet.y, sheet.width, 400 * _POINT)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    taken = sheet.painter.boundingRect(box, flags, text)
    sheet.painter.drawText(box, flags, text)
    sheet.y += taken.height() + _POINT


def _height(sheet: _Sheet) -> float:
    return QFontMetricsF(sheet.font, sheet.writer).height()
