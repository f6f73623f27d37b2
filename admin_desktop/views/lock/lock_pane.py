"""The desk is locked: nothing of the workspace can be read until its user is back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from admin_desktop.clock import Clock
from admin_desktop.views.look.theme import Look
from admin_desktop.views.sign_in.pane import Pane
from admin_desktop.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


class LockPane(Pane):
    """``lock``: emits ``requested`` with the password; empty where none is asked for (the demo)."""

    requested = Signal(str)
    sign_out_requested = Signal()

    def __init__(self, look: Look, clock: Clock, who: str, *, asks: bool) -> None:
        super().__init__(look, clock, "lock", tr("Locked"), tr("{who}. Syncing goes on.", who=who))
        self._asks = asks
        self.password = self.field("lock_password", tr("Password"), secret=True) if asks else None
        self.finish(
            tr("Unlock") if asks else tr("Go on"),
            self.link("lock_sign_out", tr("Sign out"), self.sign_out_requested.emit),
        )
        self.submit.clicked.connect(self._ask)

    def take_focus(self) -> None:
        """Go to what has to be done."""
        (self.password or self.submit).setFocus()

    def release(self) -> None:
        """The desk is unlocked."""
        self._busy = False
        self.tell(None)

    def end(self, why: str) -> None:
        """The sign-in is over: only signing out is left."""
        self.text.setText(why)
        self.submit.hide()
        for part in self.findChildren(type(self.title)):
            if part.buddy() is not None:
                part.hide()
        if self.password is not None:
            self.password.hide()

    def is_complete(self) -> bool:
        """Whether there is a password where one is asked for."""
        line: QLineEdit | None = getattr(self, "password", None)
        return not self._asks or bool(line is not None and line.text())

    def _ask(self) -> None:
        password = self.password.text() if self.password is not None else ""
        if self.password is not None:
            self.password.clear()
        self.wait()
        self.requested.emit(password)
