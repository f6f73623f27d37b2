"""The drift report: portal, ASPIRE and file beside each other, with cause and next step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from admin_desktop.models.eft.drift_rows import Drift, DriftReport
from admin_desktop.views.eft_files.panes.columns import drifts_columns
from admin_desktop.views.eft_files.words import drift_words
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.layout.sections import Statement
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.words import tr


class DriftPane(QWidget):
    """``eft_drift_pane``."""

    told = Signal(str)
    payment_opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("eft_drift_pane")
        self.verdict = Statement(look)
        self.drifts = RowsTable(look, "eft_drifts", tr("Differences"), drifts_columns())
        self._next = Statement(look)
        self._next.setObjectName("eft_drift_next")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        column.addWidget(self.drifts, 1)
        column.addWidget(self._next)
        self.drifts.current_moved.connect(self._explain)
        self.drifts.copied.connect(self.told)
        self.drifts.opened.connect(self._open)
        self._explain(None)

    def show_report(self, report: DriftReport) -> None:
        """Show a report."""
        self.verdict.tell(*drift_words(report))
        self.drifts.show_rows(report.drifts)
        self._next.setVisible(bool(report.drifts))
        if report.drifts:
            self.drifts.selectRow(0)

    def _explain(self, drift: Drift | None) -> None:
        if drift is None:
            self._next.tell(tr("Select a difference to see its likely cause and what to do."), "", "")
        else:
            self._next.tell(f"{drift.text}.", "", f"{drift.cause} {drift.next_step}")

    def _open(self, drift: Drift) -> None:
        if drift.payment_ref and drift.portal:
            self.payment_opened.emit(drift.payment_ref)
