"""Giving a user another role: those that fit where the user stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from admin_desktop.models.principal import Role
from admin_desktop.models.users import UserRow
from admin_desktop.views.look.metrics import XL, L, S
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.settings.controls import button, chooser, note
from admin_desktop.views.settings.user_dialog import roles_at
from admin_desktop.words import tr


class RoleDialog(QDialog):
    """``role_dialog``: emits ``confirmed`` with a Role."""

    confirmed = Signal(object)

    def __init__(self, look: Look, user: UserRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("role_dialog")
        self.setWindowTitle(tr("Change the role"))
        self.setModal(True)
        self.setFixedWidth(480)
        self.role = chooser(look, "role_choice", tr("Role"))
        for role in roles_at(user.company):
            self.role.addItem(tr(role.words), role)
        self.role.setCurrentIndex(max(0, self.role.findData(user.role)))
        title = tr("Change the role of {name}", name=user.user_name)
        self.confirm = button("role_confirm", tr("Change the role"), self._accept, primary=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, L)
        column.setSpacing(S)
        column.addWidget(Label(look, "title", "text", title).wrapping())
        column.addWidget(note(look, tr("An open window of theirs is locked: they sign in again.")))
        column.addWidget(self.role)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button("role_keep", tr("Not now"), self.reject))
        row.addWidget(self.confirm)
        column.addLayout(row)

    def _accept(self) -> None:
        self.confirmed.emit(Role(self.role.currentData()))
        self.accept()
