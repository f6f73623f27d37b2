"""Signing in with name and password, and the first password of somebody who has none yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from admin_desktop.clock import Clock
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.labels import Label
from admin_desktop.views.sign_in.pane import Pane
from admin_desktop.views.sign_in.ports import SignIn
from admin_desktop.views.sign_in.words import place_words
from admin_desktop.words import tr


class PasswordPane(Pane):
    """``sign_in``: emits ``requested`` with a SignIn."""

    requested = Signal(object)
    left_requested = Signal()

    def __init__(self, look: Look, clock: Clock) -> None:
        super().__init__(look, clock, "sign_in", "", " ")
        self.user_name = self.field("sign_in_user", tr("User name"))
        self.password = self.field("sign_in_password", tr("Password"), secret=True)
        self.remember = QCheckBox(tr("Remember me on this computer"))
        self.remember.setObjectName("sign_in_remember")
        self.remember.setAccessibleName(self.remember.text())
        self._about = Label(look, "second", "second")
        self._about.setWordWrap(True)
        self.column.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._about)
        other = self.link("sign_in_leave", tr("Another workspace"), self.left_requested.emit)
        self.finish(tr("Sign in"), other)
        self.submit.clicked.connect(self._ask)
        self.offer_remembering(works=True)

    def ask_for(self, location: str, user_name: str) -> None:
        """Ask who wants into a workspace."""
        name, where = place_words(location)
        self.title.setText(tr("Sign in to {workspace}", workspace=name))
        self.text.setText(where)
        if user_name and not self.user_name.text():
            self.user_name.setText(user_name)
        self._busy = False
        self._judge()
        (self.password if self.user_name.text() else self.user_name).setFocus()

    def offer_remembering(self, *, works: bool) -> None:
        """Offer it where there is a keyring to keep it; where there is none, say so."""
        self.remember.setEnabled(works)
        self.remember.setChecked(self.remember.isChecked() and works)
        self._about.setText(
            tr("For 30 days, in this computer's keyring. Signing out ends it.")
            if works
            else tr("This computer has no keyring that keeps it: the password is asked for each time.")
        )

    def is_complete(self) -> bool:
        """Whether there is a name and a password."""
        return hasattr(self, "password") and bool(self.user_name.text().strip() and self.password.text())

    def _ask(self) -> None:
        wish = SignIn(self.user_name.text().strip().lower(), self.password.text(), self.remember.isChecked())
        self.password.clear()
        self.wait()
        self.requested.emit(wish)
