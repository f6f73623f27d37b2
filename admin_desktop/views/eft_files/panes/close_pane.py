"""Close of day: figures, statuses that must tie, runs from three sides, open differences, and the export."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.views.eft_files.panes.columns import runs_columns, statuses_columns
from admin_desktop.views.eft_files.panes.day_box import DayBox
from admin_desktop.views.eft_files.words import close_words
from admin_desktop.views.look.formats import counted, money
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.layout.sections import Facts, Heading, Statement
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.words import tr

_ROWS = 5
_HEIGHT = 30


class ClosePane(QWidget):
    """``eft_close_pane``."""

    day_chosen = Signal(object)
    """A date to close."""
    export_requested = Signal(object)
    """The DayClose that is shown."""

    def __init__(self, look: Look, *, may_export: bool) -> None:
        super().__init__()
        self.setObjectName("eft_close_pane")
        self._look = look
        self.shown: DayClose | None = None
        """The close that is shown; None before the first."""
        self.day = DayBox()
        self._before, self._after = QPushButton(tr("Day before")), QPushButton(tr("Day after"))
        self.export = QPushButton(tr("Export CSV…"))
        self.verdict = Statement(look)
        self.figures = Facts(look, "eft_close_figures")
        self.statuses = RowsTable(look, "eft_close_statuses", tr("Statuses over the day"), statuses_columns())
        self.runs = RowsTable(look, "eft_close_runs", tr("EFT Generation runs of the day"), runs_columns())
        self.differences = Facts(look, "eft_close_differences")
        self._no_runs = Label(look, "base", "second", tr("No run pulled or posted anything on this day."))
        self._none = Label(look, "base", "second", tr("No payment differs from ASPIRE."))
        self._build()
        self.export.setVisible(may_export)
        look.changed.connect(self._fit)

    def show_close(self, close: DayClose) -> None:
        """Show a day."""
        self.shown = close
        self.day.show_day(close.day)
        self.verdict.tell(*close_words(close))
        self.figures.show_facts(
            [
                (
                    tr(figure.title),
                    f"{money(figure.total.cents)} · {counted(figure.total.count, 'payment')}",
                    "",
                )
                for figure in close.figures
            ]
        )
        self.statuses.show_rows(close.statuses)
        self.runs.show_rows(close.runs)
        self.runs.setVisible(bool(close.runs))
        self._no_runs.setVisible(not close.runs)
        self.differences.show_facts(
            [(one.payment_ref, f"{money(one.cents)} · {one.text}", one.text) for one in close.differences]
        )
        self._none.setVisible(not close.differences)
        self._fit()

    def go_back(self) -> date | None:
        """Another day cannot be shown: name the one that is shown again, and return it."""
        if self.shown is None:
            return None
        self.day.show_day(self.shown.day)
        return self.shown.day

    def _build(self) -> None:
        for table in (self.statuses, self.runs):
            table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.day.chosen.connect(self.day_chosen)
        self.export.setObjectName("eft_close_export")
        for button, name, days in ((self._before, "before", -1), (self._after, "after", 1)):
            button.setObjectName(f"eft_close_{name}")
            button.clicked.connect(lambda _on=False, step=days: self.day.step(step))
        self.export.clicked.connect(lambda: self.export_requested.emit(self.shown))
        week = QWidget()
        flow = FlowLayout(week, S)
        for control in (self.day, self._before, self._after):
            control.setMinimumHeight(_HEIGHT)
            flow.addWidget(control)
        bar = QHBoxLayout()
        bar.setContentsMargins(L, S, L, S)
        bar.setSpacing(S)
        bar.addWidget(week, 1)
        self.export.setMinimumHeight(_HEIGHT)
        bar.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        body.setObjectName("eft_close_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(L, 0, L, M)
        column.setSpacing(S)
        for part in (
            Heading(self._look, tr("The day")),
            self.figures,
            Heading(self._look, tr("Opening + movements = closing")),
            self.statuses,
            Heading(self._look, tr("Portal, ASPIRE and file, per run")),
            self.runs,
            self._no_runs,
            Heading(self._look, tr("Differs from ASPIRE, as of now")),
            self.differences,
            self._none,
        ):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(bar)
        page.addWidget(self.verdict)
        page.addWidget(scroll, 1)

    def _fit(self) -> None:
        """Both tables are as high as their rows: the page scrolls, not they."""
        for table, rows in ((self.statuses, _ROWS), (self.runs, min(len(self.runs.lines.rows), _ROWS))):
            row = table.verticalHeader().defaultSectionSize()
            table.setFixedHeight(table.horizontalHeader().sizeHint().height() + max(rows, 1) * row + 2)
