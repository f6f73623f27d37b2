"""The online payment history, with cancel."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from admin_desktop.models.portal.rows import PortalPayment, PortalView
from admin_desktop.views.look.formats import money, short_date
from admin_desktop.views.look.icons import STATUS_ICONS
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.portal_preview.site.area import FILLING, HEIGHT, Area
from admin_desktop.views.portal_preview.words import day_words, status_words
from admin_desktop.words import tr


class HistoryArea(Area):
    """``portal_area_history``."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "history", tr("Payment history"))
        self._view: PortalView | None = None
        self.table: RowsTable[PortalPayment] = RowsTable(
            look, "portal_history", tr("Payments"), self._columns()
        )
        self.table.setMinimumHeight(120)
        self.cancel = QPushButton(tr("Cancel payment"))
        self.cancel.setObjectName("portal_cancel")
        self.cancel.setMinimumHeight(HEIGHT)
        self.cancel.clicked.connect(self._ask)
        self.table.current_moved.connect(lambda _row: self._offer())
        self.column.addWidget(self.table, FILLING)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def show_view(self, view: PortalView) -> None:
        """Show the payments; the one under the cursor stays there."""
        self._view = view
        rows = view.areas.history if view.areas else ()
        before = self.table.current_row()
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.say("" if rows else tr("You have made no payments here yet."))
        if before is not None:
            places = (n for n, row in enumerate(rows) if row.payment_ref == before.payment_ref)
            self.table.selectRow(next(places, 0))
        self._offer()

    def _offer(self) -> None:
        row = self.table.current_row()
        self.cancel.setVisible(self._view is not None and self._view.may_act and self.table.isVisibleTo(self))
        self.cancel.setEnabled(row is not None and row.cancelable)
        self.cancel.setToolTip(
            tr("Choose a payment that is Pending or Scheduled") if not self.cancel.isEnabled() else ""
        )

    def _ask(self) -> None:
        row = self.table.current_row()
        if row is not None and row.cancelable:
            self.cancel_requested.emit(row)

    def _columns(self) -> tuple[RowColumn[PortalPayment], ...]:
        return (
            RowColumn(
                tr("Status"),
                tr("Pending Cancel"),
                status_words,
                icon=lambda one: STATUS_ICONS[one.status],
                grows=True,
                tone=lambda one: "red" if one.returned else "",
            ),
            RowColumn(tr("Contract"), "41-21428-03", lambda one: one.contract_no),
            RowColumn(tr("Amount"), "$10,000.00", lambda one: money(one.amount_cents), right=True),
            RowColumn(tr("Submitted"), "Nov 20, 2026", self._submitted, quiet=True),
            RowColumn(tr("Effective"), "Nov 20, 2026", self._effective, quiet=True),
            RowColumn(tr("Account"), "••1234", lambda one: f"••{one.last4}", quiet=True),
            RowColumn(tr("Reference"), "PMT7Q2ABCDEFGHJ", lambda one: one.payment_ref, quiet=True),
        )

    def _submitted(self, one: PortalPayment) -> str:
        return day_words(one.submitted_ms, self._view) if self._view else ""

    def _effective(self, one: PortalPayment) -> str:
        today = self._view.areas.first_date if self._view and self._view.areas else one.effective_date
        return short_date(one.effective_date, today)
