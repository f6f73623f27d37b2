"""``restored_pane``: what a restored ASPIRE left open, payment by payment, and the way to resolve it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.diagnosis.restored import AffectedPayment, LeftOpen
from admin_desktop.views.look.formats import counted, money, short_instant, shown
from admin_desktop.views.look.metrics import L, M
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Statement
from admin_desktop.views.troubleshooting.tables import affected_table
from admin_desktop.words import number, tr


class RestoredPane(QWidget):
    """Every unresolved restore. Who may not resolve it reads who does."""

    payment_opened = Signal(str, str)
    """Company and reference."""
    resolve_requested = Signal(str)
    """A company."""

    def __init__(self, look: Look, now_ms: Callable[[], int], *, may_resolve: bool) -> None:
        super().__init__()
        self.setObjectName("restored_pane")
        self._now_ms, self._may_resolve = now_ms, may_resolve
        self._reports: tuple[LeftOpen, ...] = ()
        self._company = ""
        self._statement = Statement(look)
        self._statement.setObjectName("restored_statement")
        self._sum = Label(look, "medium")
        self._sum.setObjectName("restored_sum")
        self._resolve = QPushButton()
        self._resolve.setObjectName("restored_resolve")
        self.payments = affected_table(look, now_ms)
        row = QHBoxLayout()
        row.setContentsMargins(L, M, L, M)
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
        self.payments.current_moved.connect(self._follow)
        self._resolve.clicked.connect(lambda: self.resolve_requested.emit(self._company))

    def show_reports(self, reports: Sequence[LeftOpen]) -> None:
        """Show what is open; ``reports`` is of one company at least."""
        self._reports = tuple(reports)
        self._statement.tell(self._sentence(), "red", self._next())
        rows = [payment for report in reports for payment in report.payments]
        count = sum(report.count for report in reports)
        amount = sum(report.amount_cents for report in reports)
        words = tr("{payments} left open, {sum}", payments=counted(count, "payment"), sum=money(amount))
        if count > len(rows):
            words += tr("; {count} are listed", count=number(len(rows)))
        self._sum.setText(words)
        self.payments.show_rows(sorted(rows, key=lambda one: not one.decide))

    def _sentence(self) -> str:
        told = [
            tr(
                "{company} (noticed {since})",
                company=shown(one.restored.name),
                since=short_instant(one.restored.since_ms, one.restored.time_zone, self._now_ms()),
            )
            for one in self._reports
        ]
        return tr(
            "ASPIRE was restored from a backup for {companies}: nothing is sent there until it is resolved; "
            "changes are still read.",
            companies=", ".join(told),
        )

    def _next(self) -> str:
        if not all(report.ready for report in self._reports):
            return tr("The restored ASPIRE is still being read: the list may grow until the sync has ended.")
        to_decide = sum(report.to_decide for report in self._reports)
        if not to_decide:
            return tr("No payment needs a decision. An LTi admin confirms that, and sending goes on.")
        return tr(
            "{count} to decide: collected already, send again, or leave. An LTi admin proposes, a second "
            "person confirms; never submit them again before that.",
            count=counted(to_decide, "payment"),
        )

    def _follow(self, one: AffectedPayment | None) -> None:
        """Offer to resolve the restore of the company under the cursor, else of the first that needs it."""
        first = max(self._reports, key=lambda report: report.to_decide, default=None)
        code = one.row.company if one is not None else ""
        report = next((each for each in self._reports if each.restored.company == code), first)
        self._company = report.restored.company if report is not None else ""
        name = shown(report.restored.name) if report is not None else ""
        self._resolve.setText(tr("Resolve the restore of {company}…", company=name))
        self._resolve.setAccessibleName(self._resolve.text())
        self._resolve.setVisible(self._may_resolve)
        self._resolve.setEnabled(report is not None and report.ready)
