"""What is in the file: the verdict, the findings by line, the entries with their matches."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from admin_desktop.views.eft_files.answers import EntryLine, Listing, Opened
from admin_desktop.views.eft_files.panes.columns import entries_columns, findings_columns, outcome_words
from admin_desktop.views.eft_files.words import verdict_words
from admin_desktop.views.look.formats import counted
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import ElidedLabel, Label
from admin_desktop.views.parts.layout.sections import Statement
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.shell.frame.header import Chooser
from admin_desktop.words import number, tr


class FilePane(QWidget):
    """``eft_file_pane``. A refused file shows why; its entries are listed as far as they could be read."""

    told = Signal(str)
    payment_opened = Signal(str)
    """A payment's reference: Enter on its entry."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("eft_file_pane")
        self.verdict = Statement(look)
        self.findings = RowsTable(look, "eft_findings", tr("Findings"), findings_columns())
        self.entries = RowsTable(look, "eft_entries", tr("Entries"), entries_columns())
        self._filter = Chooser(look)
        self._line = ElidedLabel(look, "figures", "second")
        self._line.setObjectName("eft_masked_line")
        self._count = Label(look, "second", "second")
        self._opened: Opened | None = None
        self._all: tuple[EntryLine, ...] = ()
        self._text = ""
        self._build()
        self.entries.current_moved.connect(self._show_line)
        self.entries.opened.connect(self._open)
        self.entries.copied.connect(self.told)
        self.findings.copied.connect(self.told)
        self._filter.activated.connect(lambda _place: self._show_entries())

    def show_file(self, opened: Opened) -> None:
        """Show a file that was opened and is not matched yet."""
        self._opened = opened
        sentence, tone, second = verdict_words(opened)
        self.verdict.tell(sentence, tone, second)
        self.findings.show_rows(opened.file.verdict.findings)
        self.findings.setVisible(bool(opened.file.verdict.findings))
        self.show_listing(opened.listing)

    def show_listing(self, listing: Listing) -> None:
        """Show the entries, matched or not."""
        self._all = listing.lines
        self._filter.clear()
        self._filter.addItem(tr("All entries"), "")
        for outcome, count in listing.counts.items():
            self._filter.addItem(f"{outcome_words(outcome)} ({number(count)})", outcome)
        self._show_entries()

    def search(self, text: str) -> None:
        """Show the entries whose reference, name, trace number or last four contain the text."""
        self._text = text.strip().upper()
        self._show_entries()

    def _show_entries(self) -> None:
        wanted = self._filter.currentData()
        rows = tuple(line for line in self._all if line.outcome == wanted) if wanted else self._all
        if self._text:
            rows = tuple(line for line in rows if line.contains(self._text))
        self.entries.show_rows(rows)
        self._count.setText(
            tr("{some} of {all}", some=number(len(rows)), all=counted(len(self._all), "entry", "entries"))
        )
        self._show_line(None)

    def _show_line(self, line: EntryLine | None) -> None:
        if line is None or self._opened is None:
            self._line.set_text(tr("Select an entry to see its line, account number masked."))
        else:
            masked = self._opened.file.masked_line(line.facts.line_no)
            self._line.set_text(f"{number(line.facts.line_no)}  {masked}")

    def _open(self, line: EntryLine) -> None:
        if line.match is not None and line.match.matched_ref:
            self.payment_opened.emit(line.match.matched_ref)

    def _build(self) -> None:
        self._filter.setObjectName("eft_entry_filter")
        self._filter.setAccessibleName(tr("Show which entries"))
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._filter.setMinimumHeight(28)
        bar = QHBoxLayout()
        bar.setContentsMargins(L, S, L, S)
        bar.setSpacing(M)
        bar.addWidget(self._filter)
        bar.addWidget(self._count)
        bar.addStretch(1)
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addLayout(bar)
        lower.addWidget(self.entries, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(L, S, L, S)
        foot.addWidget(self._line, 1)
        lower.addLayout(foot)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.findings)
        split.addWidget(below)
        split.setSizes([160, 10_000])
        self.findings.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        column.addWidget(split, 1)
