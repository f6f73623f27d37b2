"""``overdue_pane``: every overdue payment by cause, with progress and a way to stop."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from admin_desktop.models.diagnosis.overdue import CauseGroup, OverdueReport
from admin_desktop.views.look.formats import money
from admin_desktop.views.look.metrics import L, M, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.parts.layout.sections import Hairline
from admin_desktop.views.reading.answers import Progress
from admin_desktop.views.troubleshooting.tables import groups_table, overdue_table
from admin_desktop.words import number, tr, trn


class OverduePane(QWidget):
    """The groups, and below them the payments of the one that is chosen."""

    payment_opened = Signal(str, str)
    """Company and reference."""
    cancelled = Signal()

    def __init__(self, look: Look, now_ms: Callable[[], int]) -> None:
        super().__init__()
        self.setObjectName("overdue_pane")
        self._head = Label(look, "medium")
        self._head.setObjectName("overdue_head")
        self._bar = QProgressBar()
        self._bar.setObjectName("overdue_progress")
        self._bar.setAccessibleName(tr("Overdue payments diagnosed"))
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(280)
        self._stop = QPushButton(tr("Cancel"))
        self._stop.setObjectName("overdue_cancel")
        self._stop.setAccessibleName(tr("Stop diagnosing"))
        self._stop.clicked.connect(self.cancelled)
        self.table = groups_table(look)
        self.payments = overdue_table(look, now_ms)
        self.table.current_moved.connect(self._show_group)
        self.table.opened.connect(lambda _group: self.payments.setFocus(Qt.FocusReason.TabFocusReason))
        self.payments.opened.connect(lambda one: self.payment_opened.emit(one.company, one.payment_ref))
        row = QHBoxLayout()
        row.setContentsMargins(L, M, L, M)
        row.setSpacing(S)
        for part in (self._head, self._bar, self._stop):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 2)
        column.addWidget(Hairline(look))
        column.addWidget(self.payments, 3)

    def begin(self) -> None:
        """Show that the work has begun."""
        self._head.setText(tr("Diagnosing overdue payments"))
        self._bar.setRange(0, 0)
        self._show_running(running=True)
        self.table.show_rows(())

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        done, total = progress.done, progress.total or 0
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._head.setText(
            tr("Diagnosing {done} of {total} overdue payments", done=number(done), total=number(total))
        )

    def show_report(self, report: OverdueReport) -> None:
        """Show the groups."""
        self._show_running(running=False)
        whole = money(sum(group.amount_cents for group in report.groups))
        self._head.setText(
            trn(
                "{count} payment overdue, {sum}",
                "{count} payments overdue, {sum}",
                report.count,
                count=number(report.count),
                sum=whole,
            )
        )
        self.table.show_rows(report.groups)
        if report.groups:
            self.table.selectRow(0)

    def show_stopped(self) -> None:
        """Say that it was stopped."""
        self._show_running(running=False)
        self._head.setText(tr("Stopped. Nothing was changed."))

    def groups(self) -> tuple[CauseGroup, ...]:
        """Return what is shown."""
        return self.table.lines.rows

    def _show_group(self, group: CauseGroup | None) -> None:
        self.payments.show_rows(group.payments if group is not None else ())

    def _show_running(self, *, running: bool) -> None:
        self._bar.setVisible(running)
        self._stop.setVisible(running)
