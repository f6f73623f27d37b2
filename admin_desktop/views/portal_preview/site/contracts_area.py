"""The borrower's contracts: all that shows while Payments is off, and the first page while it is on."""

from admin_desktop.models.portal.rows import PortalContract, PortalView
from admin_desktop.views.look.formats import NOTHING, money, shown
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.portal_preview.site.area import FILLING, Area
from admin_desktop.words import tr


class ContractsArea(Area):
    """``portal_area_contracts``."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "contracts", tr("Your contracts"))
        self.table: RowsTable[PortalContract] = RowsTable(
            look, "portal_contracts", tr("Contracts"), _columns()
        )
        self.table.setMinimumHeight(120)
        self.column.addWidget(self.table, FILLING)
        self.column.addStretch(1)

    def show_view(self, view: PortalView) -> None:
        """Show the contracts that the site shows to this user."""
        self.table.show_rows(view.contracts)
        self.table.setVisible(bool(view.contracts))
        self.say("" if view.contracts else tr("There are no contracts to show for your account."))


def _columns() -> tuple[RowColumn[PortalContract], ...]:
    return (
        RowColumn(tr("Contract"), "NS-2024-00001", lambda one: one.contract_no),
        RowColumn(tr("Description"), "2024 Kenworth T680", lambda one: shown(one.description), grows=True),
        RowColumn(tr("State"), "Closed", lambda one: tr("Closed") if one.closed else tr("Open"), quiet=True),
        RowColumn(
            tr("On its way"),
            "$100,000.00",
            lambda one: money(one.under_way_cents) if one.under_way_cents else NOTHING,
            right=True,
            quiet=True,
        ),
        RowColumn(tr("Open charges"), "$100,000.00", lambda one: money(one.open_cents), right=True),
    )
