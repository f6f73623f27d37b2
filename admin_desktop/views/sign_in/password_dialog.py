"""Changing one's own password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from admin_desktop.clock import Clock
from admin_desktop.errors import InvalidRequestError
from admin_desktop.models.accounts.password_rules import check_password
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.dialogs.roomy import RoomyDialog
from admin_desktop.views.sign_in.pane import Pane
from admin_desktop.views.sign_in.ports import NewPassword, Refusal
from admin_desktop.views.sign_in.words import sentence
from admin_desktop.words import tr


class PasswordDialog(RoomyDialog):
    """``password_change_dialog``: emits ``requested``; ``tell`` says what came of it, ``accept`` ends it."""

    requested = Signal(object)

    def __init__(self, look: Look, clock: Clock, user_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("password_change_dialog")
        self.setWindowTitle(tr("Change your password"))
        self.setModal(True)
        self.setFixedWidth(480)
        self.pane = _ChangePane(look, clock, user_name)
        self.pane.requested.connect(self.requested)
        self.pane.leave.clicked.connect(self.reject)
        for button in (self.pane.leave, self.pane.submit):
            button.setAutoDefault(False)  # Return is the line's: a dialog would press the next one too
            button.setDefault(False)
        self.body.addWidget(self.pane)

    def tell(self, refusal: Refusal) -> None:
        """Say why it was not changed."""
        self.pane.tell(refusal)


class _ChangePane(Pane):
    requested = Signal(object)

    def __init__(self, look: Look, clock: Clock, user_name: str) -> None:
        super().__init__(
            look,
            clock,
            "password_change",
            tr("Change your password"),
            tr("At least 12 characters, without your user name. Computers that remembered you ask again."),
        )
        self._user_name = user_name
        self.old = self.field("password_old", tr("Password now"), secret=True)
        self.new = self.field("password_new", tr("New password"), secret=True)
        self.again = self.field("password_again", tr("New password once more"), secret=True)
        self.leave = self.link("password_leave", tr("Not now"), lambda: None)
        self.finish(tr("Change the password"), self.leave)
        self.submit.clicked.connect(self._ask)

    def is_complete(self) -> bool:
        """Whether all three are there."""
        return hasattr(self, "again") and all(line.text() for line in (self.old, self.new, self.again))

    def _ask(self) -> None:
        if self.new.text() != self.again.text():
            self.tell(Refusal(tr("The two new passwords are not the same.")))
            return
        try:
            check_password(self._user_name, self.new.text())
        except InvalidRequestError as error:
            self.tell(Refusal(sentence(error)))
            return
        self.wait()
        self.requested.emit(NewPassword(self.old.text(), self.new.text()))
