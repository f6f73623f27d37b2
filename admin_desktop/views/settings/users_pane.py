"""Users and roles: add, another role, deactivate, a new password."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from admin_desktop.models.people.users import UserRow
from admin_desktop.views.look.metrics import S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import button, column_of, note, say
from admin_desktop.views.parts.dialogs.confirm_dialog import ConfirmDialog, Question
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.parts.layout.flow import FlowLayout
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.settings.ports import Ask, CompanySettings, SettingsDesk
from admin_desktop.views.settings.role_dialog import RoleDialog
from admin_desktop.views.settings.user_dialog import UserDialog
from admin_desktop.views.settings.words import user_columns
from admin_desktop.words import tr


class UsersPane(QWidget):
    """``settings_users``."""

    counted = Signal(str)

    def __init__(self, look: Look, desk: SettingsDesk, ask: Ask) -> None:
        super().__init__()
        self._look, self._desk, self._ask = look, desk, ask
        self._all: Sequence[UserRow] = ()
        self._companies: Sequence[CompanySettings] = ()
        self._text = self.count = ""
        self.table: RowsTable[UserRow] = RowsTable(look, "settings_users", tr("Users"), user_columns())
        self.add_button = button("settings_add", tr("Add a user…"), self._add, primary=True)
        self.role_button = button("settings_role", tr("Change the role…"), self._set_role)
        self.password_button = button("settings_password", tr("Set a password…"), self._set_password)
        self.active_button = button("settings_active", tr("Deactivate"), self._set_active)
        column = column_of(self)
        acts = QWidget()
        line = FlowLayout(acts, S)  # four buttons in one row are wider than a small screen
        for one in (self.add_button, self.role_button, self.password_button, self.active_button):
            line.addWidget(one)
        column.addWidget(acts)
        self._nobody = note(
            look, tr("No users yet. Each signs in by name, with a role, in one company or in all.")
        )
        self._nobody.setObjectName("settings_nobody")
        column.addWidget(self._nobody)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        self.table.current_moved.connect(lambda _row: self._offer())

    def show_users(self, users: Sequence[UserRow], companies: Sequence[CompanySettings]) -> None:
        """Show them; the one that was chosen stays so."""
        self._all, self._companies = users, companies
        self._show()

    def search(self, text: str) -> None:
        """Show those that contain the text."""
        self._text = text.strip().casefold()
        self._show()

    def _show(self) -> None:
        place = self.table.currentIndex().row()
        rows = [row for row in self._all if self._text in f"{row.user_name} {row.display_name}".casefold()]
        self.table.show_rows(rows)
        self.table.selectRow(max(0, place))
        self._nobody.setVisible(not self._all)
        self.table.setVisible(bool(self._all))
        self.count = tr("{users} of {all} users", users=len(rows), all=len(self._all))
        self.counted.emit(self.count)
        self._offer()

    def _offer(self) -> None:
        user = self.table.current_row()
        for one in (self.role_button, self.password_button, self.active_button):
            one.setEnabled(user is not None)
        active = user is None or user.active
        say(self.active_button, tr("Deactivate") if active else tr("Take back"))

    def _add(self) -> None:
        dialog = UserDialog(self._look, tuple(self._companies), self)
        dialog.confirmed.connect(lambda new: self._ask(lambda: self._desk.add(new)))
        open_dialog(dialog)

    def _set_role(self) -> None:
        user = self.table.current_row()
        if user is not None:
            dialog = RoleDialog(self._look, user, self)
            dialog.confirmed.connect(lambda role: self._ask(lambda: self._desk.set_role(user, role)))
            open_dialog(dialog)

    def _set_password(self) -> None:
        user = self.table.current_row()
        if user is None:
            return
        title = tr("Set a password for {name}", name=user.user_name)
        text = tr(
            "At least 12 characters, without the user's name. The old one ends now, and so does every "
            "computer's right to sign {name} in.",
            name=user.user_name,
        )
        field = tr("New password")
        dialog = ConfirmDialog(self._look, self, Question("password", title, text, field=field))
        dialog.line.setEchoMode(QLineEdit.EchoMode.Password)
        dialog.confirmed.connect(lambda word: self._ask(lambda: self._desk.set_password(user, word)))
        open_dialog(dialog)

    def _set_active(self) -> None:
        user = self.table.current_row()
        if user is not None:
            self._ask(lambda: self._desk.set_active(user, active=not user.active))
