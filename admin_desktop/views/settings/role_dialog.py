"""Giving a user another role: those that fit where the user stands."""

from PySide6.QtWidgets import QWidget

from admin_desktop.models.people.users import UserRow
from admin_desktop.models.principal import Role
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.controls import chooser, note
from admin_desktop.views.parts.dialogs.frame import AskingDialog
from admin_desktop.views.settings.user_dialog import roles_at
from admin_desktop.words import tr


class RoleDialog(AskingDialog):
    """``role_dialog``: emits ``confirmed`` with a Role."""

    def __init__(self, look: Look, user: UserRow, parent: QWidget) -> None:
        title = tr("Change the role of {name}", name=user.user_name)
        super().__init__(look, parent, "role", title)
        self.role = chooser(look, "role_choice", tr("Role"))
        for role in roles_at(user.company):
            self.role.addItem(tr(role.words), role)
        self.role.setCurrentIndex(max(0, self.role.findData(user.role)))
        self.column.addWidget(note(look, tr("An open window of theirs is locked: they sign in again.")))
        self.column.addWidget(self.role)
        self.close_with(tr("Change the role"))

    def answer(self) -> Role:
        """Return the role that is chosen."""
        return Role(self.role.currentData())
