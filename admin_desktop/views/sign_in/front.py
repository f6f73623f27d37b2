"""The way in as one screen: chooser, sign-in, a new workspace; and what went wrong."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from admin_desktop.clock import Clock
from admin_desktop.views.lock.curtain import Curtain
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.states import Banner
from admin_desktop.views.sign_in.chooser import Chooser
from admin_desktop.views.sign_in.founding_pane import FoundingPane
from admin_desktop.views.sign_in.opening import Opening
from admin_desktop.views.sign_in.password_pane import PasswordPane
from admin_desktop.views.sign_in.ports import Choices, Refusal
from admin_desktop.views.sign_in.server_pane import ServerPane
from admin_desktop.words import tr


class Front(QStackedWidget):
    """``sign_in_dialog``, drawn in front of a window that is not anybody's yet."""

    opening_requested = Signal(object)
    """An Opening: which workspace."""
    answered = Signal(object)
    """A SignIn or a FirstOne: who wants in."""
    left_requested = Signal()
    """Rather another workspace."""

    def __init__(self, window: QMainWindow, look: Look, clock: Clock, folder: Path) -> None:
        super().__init__()
        self.setObjectName("sign_in_dialog")
        self.curtain = Curtain(window, look, "front")
        self.trouble = Banner(look, "front_trouble")
        self.chooser = Chooser(look)
        self.sign_in = PasswordPane(look, clock)
        self.founding = FoundingPane(look, clock, folder)
        self.server = ServerPane(look, clock)
        for pane in (self.chooser, self.sign_in, self.founding, self.server):
            self.addWidget(pane)
        self.curtain.put(self.trouble)
        self.curtain.put(self)
        self._connect()

    def choose(self, choices: Choices, trouble: str = "") -> None:
        """Ask where to work; ``trouble`` says why the last choice could not be opened."""
        self.chooser.offer(choices)
        self.trouble.tell(trouble, "red")
        self._show(self.chooser)
        self.chooser.take_focus()

    def told_where_it_was_typed(self, trouble: str, opening: Opening) -> bool:
        """Say why a place was not opened where it is typed in; whether there is such a place.

        A server's is also gone back to: the login's password is kept nowhere, and may be all that is missing.
        """
        if opening.first is None and "://" in opening.location:
            if self.currentWidget() is not self.server:
                self._go(self.server)
                self.server.offer(opening.location)
            self.server.tell(Refusal(trouble))
            return True
        if opening.first is None or self.currentWidget() is not self.founding:
            return False
        self.founding.tell(Refusal(trouble))
        return True

    def ask_who(self, location: str, user_name: str, refusal: Refusal | None) -> None:
        """Ask for name and password; ``refusal`` says why the last try did not work."""
        self.trouble.tell("")
        self._show(self.sign_in)
        self.sign_in.ask_for(location, user_name)
        self.sign_in.tell(refusal)

    def ask_first(self, user_name: str, refusal: Refusal | None) -> None:
        """Ask for the first user of a workspace that has none."""
        self.trouble.tell("")
        self._show(self.founding)
        self.founding.ask_at(new_place=False, user_name=user_name)
        self.founding.tell(refusal)

    def let_in(self) -> None:
        """Somebody is in: the window is theirs."""
        self.curtain.open()

    def _connect(self) -> None:
        self.chooser.requested.connect(self._open)
        self.chooser.server_requested.connect(lambda: self._go(self.server))
        self.chooser.founding_requested.connect(self._found)
        self.server.requested.connect(self._open)
        self.founding.requested.connect(self._founded)
        self.sign_in.requested.connect(self.answered)
        for pane in (self.sign_in, self.founding, self.server):
            pane.left_requested.connect(self.left_requested)

    def _open(self, opening: Opening) -> None:
        self.trouble.tell("")
        self.opening_requested.emit(opening)

    def _found(self) -> None:
        self._go(self.founding)
        self.founding.ask_at(new_place=True)

    def _founded(self, wish: object) -> None:
        if isinstance(wish, Opening):
            self._open(wish)
        else:
            self.answered.emit(wish)

    def _go(self, pane: QWidget) -> None:
        self.trouble.tell("")
        self._show(pane)
        if pane is self.server:
            self.server.address.setFocus()

    def _show(self, pane: QWidget) -> None:
        self.setCurrentWidget(pane)
        self.setAccessibleName(tr("Sign in"))
        self.curtain.draw()
