"""Files kept as evidence: hash, totals, who and when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from admin_desktop.clock import Clock
from admin_desktop.models.eft.imports import ImportedFile
from admin_desktop.views.look.formats import money, short_instant, shown
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.sections import Statement
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.words import noted, number, tr

_KINDS = {"payment": noted("payment"), "return": noted("return")}


class KeptPane(QWidget):
    """``eft_kept_pane``."""

    told = Signal(str)

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("eft_kept_pane")
        self._clock, self._zone = clock, "UTC"
        self._verdict = Statement(look)
        self.files = RowsTable(look, "eft_kept_files", tr("Files kept as evidence"), self._columns())
        self.files.copied.connect(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._verdict)
        column.addWidget(self.files, 1)

    def show_files(self, files: tuple[ImportedFile, ...], zone: str) -> None:
        """Show a company's files, times in its zone."""
        self._zone = zone
        self.files.show_rows(files)
        if files:
            words = tr("{count} kept. Of each only the hash, totals and masked lines.", count=len(files))
        else:
            words = tr("No file is kept yet. Open one and choose Keep as evidence.")
        self._verdict.tell(words, "", "")

    def _columns(self) -> tuple[RowColumn[ImportedFile], ...]:
        return (
            RowColumn(tr("Kept"), "Nov 20, 14:02", self._when),
            RowColumn(tr("By"), "demo LTi Customer Care", lambda one: shown(one.imported_by)),
            RowColumn(tr("Kind"), "payment", lambda one: tr(_KINDS.get(one.kind, one.kind))),
            RowColumn(tr("Entries"), "100,000", lambda one: number(one.entries), right=True),
            RowColumn(tr("Debits"), "$99,999,999.99", lambda one: money(one.debit_cents), right=True),
            RowColumn(tr("Credits"), "$99,999,999.99", lambda one: money(one.credit_cents), right=True),
            RowColumn(tr("SHA-256"), "0" * 24, lambda one: one.sha256, quiet=True, grows=True),
        )

    def _when(self, one: ImportedFile) -> str:
        return short_instant(one.imported_ms, self._zone, self._clock.now_ms())
