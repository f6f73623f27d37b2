"""``restored_pane``: what a restored ASPIRE left open, payment by payment, and the way to resolve it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.diagnosis.restored import RestoreReport
from admin_desktop.views.look.formats import counted, money, short_instant, shown
from admin_desktop.views.look.metrics import L, M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.sections import Statement
from admin_desktop.views.troubleshooting.tables import affected_table
from admin_desktop.words import tr


class RestoredPane(QWidget):
    """One company's report. Who may not resolve it reads who does."""

    payment_opened = Signal(str, str)
    """Company and reference."""
    resolve_requested = Signal(str)
    """A company."""

    def __init__(self, look: Look, now_ms: Callable[[], int], *, may_resolve: bool) -> None:
        super().__init__()
        self.setObjectName("restored_pane")
        self._now_ms, self._may_resolve = now_ms, may_resolve
        self._report: RestoreReport | None = None
        self._statement = Statement(look)
        self._statement.setObjectName("restored_statement")
        self._sum = Label(look, "medium")
        self._sum.setObjectName("restored_sum")
        self._resolve = QPushButton(tr("Resolve the restore…"))
        self._resolve.setObjectName("restored_resolve")
        self._resolve.setAccessibleName(tr("Decide, payment by payment, what becomes of them"))
        self.payments = affected_table(look, now_ms)
        row = QHBoxLayout()
        row.setContentsMargins(L, 0, L, M)
        row.addWidget(self._sum, 1)
        row.addWidget(self._resolve)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._statement)
        column.addLayout(row)
        column.addWidget(self.payments, 1)
        self.payments.opened.connect(
            lambda one: self.payment_opened.emit(one.row.company, one.row.payment_ref)
        )
        self._resolve.clicked.connect(self._request)

    def show_report(self, report: RestoreReport) -> None:
        """Show what is open in a company."""
        self._report = report
        one = report.restored
        since = short_instant(one.since_ms, one.time_zone, self._now_ms())
        sentence = tr(
            "ASPIRE of {company} was restored from a backup, noticed {since}: nothing is sent for it until "
            "that is resolved; changes are still read.",
            company=shown(one.name),
            since=since,
        )
        self._statement.tell(sentence, "red", self._next(report))
        listed = counted(report.count, "payment")
        words = tr("{payments} left open, {sum}", payments=listed, sum=money(report.amount_cents))
        if report.count > len(report.payments):
            words += tr("; the first {count} are listed", count=f"{len(report.payments):,}")
        self._sum.setText(words)
        self._resolve.setVisible(self._may_resolve)
        self._resolve.setEnabled(report.ready)
        self.payments.show_rows(report.payments)

    def _next(self, report: RestoreReport) -> str:
        if not report.ready:
            return tr("The restored ASPIRE is still being read: the list may grow until the sync has ended.")
        if not report.to_decide:
            return tr("No payment needs a decision. An LTi admin confirms that, and sending goes on.")
        return tr(
            "{count} to decide: collected already, send again, or leave. An LTi admin proposes, a second "
            "person confirms; never submit them again before that.",
            count=counted(report.to_decide, "payment"),
        )

    def _request(self) -> None:
        if self._report is not None:
            self.resolve_requested.emit(self._report.restored.company)
