"""The way in with its real parts: what the chooser offers, and who is let into what was chosen.

Light to import: it may be the first thing that is painted. The doorkeeper, with argon2 and the keyring, comes
in the loader's thread once there is a workspace to be let into.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from admin_desktop.clock import SystemClock
from admin_desktop.errors import AdminDesktopError, CancelledError
from admin_desktop.settings import folders
from admin_desktop.views.sign_in import places
from admin_desktop.views.sign_in.front import Front
from admin_desktop.views.sign_in.opening import FirstOne, Opening
from admin_desktop.views.sign_in.ports import Choices, Refusal, SignIn
from admin_desktop.views.window import MainWindow
from admin_desktop.words import tr

if TYPE_CHECKING:
    from admin_desktop.bootstrap.session.doorkeeper import Doorkeeper
    from admin_desktop.models.database.store import Store
    from admin_desktop.models.principal import Principal

_TRAINING_ROOM = "admin_desktop.bootstrap.practice.training"


class FrontDesk(QObject):
    """One window's; made in its thread. ``admit`` is called in the loader's."""

    chosen = Signal(object)
    """An Opening."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._opening = Opening()
        self._door: Doorkeeper | None = None
        self._given_up = False
        self.front = Front(window, window.look, SystemClock(), folders().make().data)
        self.front.opening_requested.connect(self.chosen)
        self.front.answered.connect(self._answer)
        self.front.left_requested.connect(self._leave)

    def choose(self, error: AdminDesktopError | None = None) -> None:
        """Ask where to work; the error tells why the last place was not opened."""
        words = ""
        if error is not None and not isinstance(error, CancelledError):
            words = f"{tr(error.title)}: {error.detail}. {tr(error.advice)}"
        missing = "" if has_training() else tr("This copy of the program comes without the training room.")
        if words and self.front.told_where_it_was_typed(words, self._opening):
            return
        self.front.choose(Choices(places.recent(self._window.memory), missing), words)

    def go_in(self, opening: Opening) -> None:
        """A workspace is about to be opened."""
        self._opening, self._door, self._given_up = opening, None, False

    def admit(self, store: "Store") -> "Principal":
        """Return who sits down; called in the loader's thread, which waits there for answers."""
        made = import_module("admin_desktop.bootstrap.session.doorkeeper").Doorkeeper
        door: Doorkeeper = made(self._opening)
        door.asked_who.connect(self._ask_who)
        door.asked_first.connect(self._ask_first)
        self._door = door
        if self._given_up:
            door.give_up()
        return door.admit(store)

    def let_in(self) -> None:
        """Somebody is in: the window is theirs."""
        self.front.let_in()
        if self._door is not None and self._door.notice:
            self._window.status.tell(self._door.notice)

    def give_up(self) -> None:
        """Nobody wants in any more."""
        self._given_up = True
        if self._door is not None:
            self._door.give_up()

    @Slot(object)
    def _answer(self, wish: SignIn | FirstOne) -> None:
        if self._door is not None:
            self._door.answer(wish)

    @Slot()
    def _leave(self) -> None:
        """Back to the chooser; what the loader waits for is given up."""
        self.give_up()
        self.choose()

    @Slot(object)
    def _ask_who(self, refusal: Refusal | None) -> None:
        location = self._opening.location
        if self._door is not None:
            self.front.sign_in.offer_remembering(works=self._door.keyring_works)
        known = self._opening.user_name or places.user_at(self._window.memory, location)
        self.front.ask_who(location, known, refusal)

    @Slot(str, object)
    def _ask_first(self, user_name: str, refusal: Refusal | None) -> None:
        self.front.ask_first(user_name, refusal)


def has_training() -> bool:
    """Whether there is a training room to open."""
    return find_spec(_TRAINING_ROOM) is not None
