"""The larger parts in the gallery: tabs, tables, totals, a list and its detail, questions, strips."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from admin_desktop.models.payments.rows import StatusTotal
from admin_desktop.models.payments.status import Status
from admin_desktop.views.gallery_states import conditions_of_the_sync
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.beside import Beside
from admin_desktop.views.parts.layout.list_and_detail import ListAndDetail
from admin_desktop.views.parts.layout.sections import Hairline, Heading
from admin_desktop.views.parts.layout.tabs import Tabs
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.payments.filters.totals_strip import TotalsStrip
from admin_desktop.views.shell.desk import WorkspaceKind
from admin_desktop.views.shell.frame.watermark import Watermark

_QUESTIONS = (
    Question(
        "gallery_cancel",
        "Cancel payment PMT7Q2?",
        "ASPIRE is asked to close its record. If it is in a batch already, it is too late.",
        act="Cancel $120.00 payment",
        keep="Keep the payment",
        field="Ticket number",
        hint="Ticket of the borrower's request",
        danger=True,
    ),
    Question("gallery_approve", "Approve plan 3", "Payments off for Northstar from Nov 24, 06:00."),
)


@dataclass(frozen=True, slots=True)
class _Line:
    what: str
    count: str
    tone: str


_ROWS = (
    _Line("Within the level", "188", "green"),
    _Line("Near the level", "12", "amber"),
    _Line("Over the level", "3", "red"),
    _Line("Not judged", "1", ""),
)
_COLUMNS: tuple[RowColumn[_Line], ...] = (
    RowColumn("What", "Within the level", lambda line: line.what, grows=True, tone=lambda line: line.tone),
    RowColumn("Payments", "1,000", lambda line: line.count, right=True),
    RowColumn("Tone", "amber", lambda line: line.tone or "none", quiet=True),
)


def larger_parts(look: Look) -> Iterator[QWidget]:
    """Yield each part in each of its states."""
    yield Heading(look, "Tabs and tables")
    tabs = Tabs(
        look, "gallery_tabs", "Parts of a page", [("a", "File"), ("b", "Differences"), ("c", "Rates")]
    )
    tabs.choose("b")
    yield tabs
    yield _table(look)
    yield Heading(look, "Totals, one of them chosen, and totals on their way")
    yield from _totals(look)
    yield Heading(look, "A list and its detail; two parts beside each other")
    yield _beside(look)
    words = (
        Label(look, "base", "text", "Below a width"),
        Label(look, "base", "second", "this goes under that"),
    )
    yield Beside(words, (1, 1), 240)
    yield Heading(look, "Questions before an act")
    for question in _QUESTIONS:
        yield _embedded(look, question)
    yield Heading(look, "Strips of the window")
    for kind in (WorkspaceKind.DEMO, WorkspaceKind.TRAINING):
        yield Watermark(look, kind)
    yield from conditions_of_the_sync(look)


def _table(look: Look) -> QWidget:
    table = RowsTable(look, "gallery_table", "Rows in every tone", _COLUMNS)
    table.show_rows(_ROWS)
    table.selectRow(1)
    table.setFixedHeight(170)
    return table


def _totals(look: Look) -> Iterator[QWidget]:
    known = TotalsStrip(look)
    known.show_totals(
        tuple(StatusTotal(status, 12 * place, 841_000 * place) for place, status in enumerate(Status))
    )
    known.show_filter(frozenset({Status.SCHEDULED}))
    yield known
    yield TotalsStrip(look)


def _beside(look: Look) -> QWidget:
    left, right = QWidget(), QWidget()
    for side, words in ((left, "The list gives way"), (right, "when there is no room for both")):
        column = QVBoxLayout(side)
        column.addWidget(Label(look, "base", "second", words))
        column.addWidget(Hairline(look))
    return ListAndDetail("gallery_beside", left, right, 300)


def _embedded(look: Look, question: Question) -> QWidget:
    """Return the dialog standing in a frame instead of in a window of its own."""
    frame = QFrame()
    dialog = ConfirmDialog(look, frame, question)
    frame.setFrameShape(QFrame.Shape.StyledPanel)
    column = QVBoxLayout(frame)
    dialog.setModal(False)
    dialog.setWindowFlags(Qt.WindowType.Widget)
    column.addWidget(dialog)
    return frame
