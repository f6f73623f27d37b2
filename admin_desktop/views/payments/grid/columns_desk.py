"""*Columns* on the page: the button, its dialog, and the palette's word for it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import PageAction
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.payments.grid.columns_dialog import ColumnsDialog
from admin_desktop.views.payments.grid.payments_table import PaymentsTable
from admin_desktop.words import tr


class ColumnsDesk(QObject):
    """Asks which columns are shown, and lets the table show them."""

    def __init__(self, look: Look, table: PaymentsTable) -> None:
        super().__init__(table)
        self._look, self._table = look, table
        self.button = QToolButton()
        self.button.setObjectName("payments_columns")
        self.button.setText(tr("Columns"))
        self.button.setAccessibleName(tr("Choose the columns"))
        self.button.setToolTip(tr("Show, hide, move and freeze columns"))
        self.button.clicked.connect(self.ask)

    def actions(self) -> list[PageAction]:
        """Return what the palette offers."""
        return [PageAction("payments_columns", tr("Choose the columns"), self.ask)]

    def ask(self) -> None:
        """Show the dialog."""
        keys = tuple(column.key for column in self._table.shown_columns())
        dialog = ColumnsDialog(self._look, keys, self._table.frozen_columns(), self._table.window())
        dialog.confirmed.connect(lambda chosen: self._table.show_columns(*chosen))
        open_dialog(dialog)
