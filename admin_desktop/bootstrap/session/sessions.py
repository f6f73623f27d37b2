"""One session after the other: from the way in to signing out, each with a window and parts of its own.

Nothing of a session is left when the next begins: what one user saw is in no memory that another's pages use.
The first of a day opens what was open last; where nothing was, it begins at the front desk.
"""

import logging
import sys
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.start import DEMO, Milestone, Start, application
from admin_desktop.clock import SystemClock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.principal import Role
from admin_desktop.settings import folders, log_level
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.shell.frame.memory import Memory
from admin_desktop.views.sign_in import places
from admin_desktop.views.sign_in.opening import Opening

if TYPE_CHECKING:
    from admin_desktop.bootstrap.session.desk_session import DeskSession
    from admin_desktop.bootstrap.session.front_desk import FrontDesk
    from admin_desktop.bootstrap.session.token_desk import TokenDesk
    from admin_desktop.bootstrap.window import Room
    from admin_desktop.credentials import Credentials

_log = logging.getLogger(__name__)
LIVE = "live"
_DESK = "admin_desktop.bootstrap.session.desk_session"
_TURN_S = 0.001
"""As ``start.TURN_S``, while pages load: they and the window need the interpreter alike."""


class Session(Start):
    """A start that may begin at the front desk, and whose end may lead to another one (``onward``)."""

    _ready_to_sit = Signal()

    def __init__(
        self,
        app: QApplication,
        opening: Opening,
        theme: ThemeChoice = ThemeChoice.SYSTEM,
        milestone: Milestone = _log.info,
    ) -> None:
        super().__init__(app, opening.location, opening.role, theme, milestone)
        self._app, self._opening = app, opening
        self.desk: FrontDesk | None = None
        self.session: DeskSession | None = None
        self._tokens: TokenDesk | None = None
        self.onward: Opening | None = None
        self._ready_to_sit.connect(self._sit)

    def begin(self) -> None:
        """Show the window, and open what is known; else ask where to work."""
        if self._opening.location:
            self._go_in(self._opening)
            super().begin()
            return
        self._front_desk().choose()
        self._paint()

    def end(self) -> None:
        """Close what was opened."""
        if self.desk is not None:
            self.desk.give_up()
        for mine in (self.session, self._tokens):
            if mine is not None:
                mine.shut_down()
        self.session = self._tokens = None
        super().end()

    def _front_desk(self) -> "FrontDesk":
        if self.desk is None:
            self.desk = import_module("admin_desktop.bootstrap.session.front_desk").FrontDesk(self.window)
            self.desk.chosen.connect(self._choose)
        return self.desk

    @Slot(object)
    def _choose(self, opening: Opening) -> None:
        """Somebody chose where to work: begin there, in the same window."""
        if self._loader.is_alive():
            return
        self._opening = opening
        self._location, self._role = opening.location, opening.role
        self._go_in(opening)
        if opening.location == DEMO:
            self._front_desk().let_in()
        super().begin()

    def _go_in(self, opening: Opening) -> None:
        if opening.location != DEMO:
            self._front_desk().go_in(opening)

    def _open(self) -> None:
        room: Room = import_module("admin_desktop.bootstrap.window").Room(self.window, self.look)
        self.room = room
        opening = self._opening
        room.tokens = cast("Credentials | None", opening.tokens)
        if opening.backup:
            import_module("admin_desktop.bootstrap.session.restoring").put_back(opening)
        if self.desk is None or self._location == DEMO:
            room.open(self._location, self._role)
            return
        room.open(
            self._location,
            self._role,
            admit=self.desk.admit,
            password=opening.password,
            new=opening.first is not None,
        )

    @Slot()
    def _furnish(self) -> None:
        try:
            super()._furnish()
        except AdminDesktopError as error:
            self._give_up(error)
            return
        if self.room is not None and not self._leaving:
            places.note(self.window.memory, self._opening, self.room.here.who.name)
            if self.desk is not None:
                self.desk.let_in()

    @Slot()
    def _connect(self) -> None:
        super()._connect()
        if self.room is not None and self.room.here.kind == LIVE and not self._leaving:
            self._tokens = import_module("admin_desktop.bootstrap.session.token_desk").TokenDesk(self.room)
        self._prepare_to_sit()

    @Slot(object)
    def _give_up(self, error: BaseException) -> None:
        if self.window.pages() or self.desk is None:
            super()._give_up(error)
            if self.window.pages():
                self._prepare_to_sit()
            return
        if not isinstance(error, AdminDesktopError):
            _log.error("the workspace could not be opened", exc_info=error)
            error = AdminDesktopError(type(error).__name__)
        self._drop_room()
        self._loader.join()  # it has said its last word; what is chosen next finds it gone
        self.desk.choose(error)

    def _drop_room(self) -> None:
        """Nothing came of it: the next choice gets a room of its own."""
        if self.room is not None:
            self.room.close()
            self.room = None

    def _prepare_to_sit(self) -> None:
        if self.session is None and not self._leaving:
            self._load(lambda: import_module(_DESK), self._ready_to_sit)

    @Slot()
    def _sit(self) -> None:
        if self._leaving or self.room is None or self.session is not None:
            return
        made = import_module(_DESK).DeskSession
        self.session = made(self._app, self.window, self.room.here, SystemClock())
        self.session.ended.connect(self._leave)
        for page in self.window.pages():
            if page.key == "settings":
                page.restore_requested.connect(self._restore)  # type: ignore[attr-defined]
                page.companies_changed.connect(self._begin_anew)  # type: ignore[attr-defined]
        self._milestone("seated")

    @Slot(object)
    def _restore(self, backup: Path) -> None:
        """Close the workspace, put the backup in its place, and ask who comes in."""
        if self.room is not None:
            who = self.room.here.who
            self._leave(Opening(self._location, self._role, seated=who, backup=str(backup)))

    @Slot()
    def _begin_anew(self) -> None:
        """Open the same workspace again for who sits here: the sync takes up its companies."""
        if self.room is not None and self._location != DEMO:
            here, tokens = self.room.here, self.room.credentials()
            self._leave(self._opening._replace(first=None, seated=here.who, tokens=tokens))

    @Slot(object)
    def _leave(self, onward: Opening) -> None:
        self.onward = onward
        self.window.close()


def run_sessions(
    location: str, role: Role | None, theme: ThemeChoice, milestone: Milestone, user_name: str = ""
) -> int:
    """Show windows until one is closed for good; see ``start.run_window``."""
    app = application()
    try:
        session, code = _one_after_the_other(app, location, role, theme, milestone, user_name)
    except AdminDesktopError as error:  # there is no window that could have told it
        import_module("admin_desktop.bootstrap.running.no_start").tell_why(app, error)
        raise
    if session.error is not None and not session.window.pages():
        raise session.error
    return code


def _one_after_the_other(
    app: QApplication,
    location: str,
    role: Role | None,
    theme: ThemeChoice,
    milestone: Milestone,
    user_name: str,
) -> tuple[Session, int]:
    """Return the last session and the code it ended with."""
    onward = Opening(location, role) if location else places.last(Memory(folders().window_memory))
    onward = onward._replace(user_name=user_name)
    while True:
        sys.setswitchinterval(_TURN_S)
        session = Session(app, onward, theme, milestone)
        code = _run(app, session)
        if session.onward is None:
            return session, code
        onward, theme = session.onward, ThemeChoice.SYSTEM


def _run(app: QApplication, session: Session) -> int:
    with ExitStack() as stack:
        leaving = import_module("admin_desktop.bootstrap.running.leaving").Leaving(session.let_go)
        session.window.closing.connect(leaving.begin)
        stack.callback(leaving.arrived)
        stack.callback(session.end)
        session.begin()
        interrupts = import_module("admin_desktop.bootstrap.running.interrupts").Interrupts()
        interrupts.interrupted.connect(session.window.close)
        stack.callback(interrupts.close)
        import_module("admin_desktop.log_file").log_to_file(folders().make().logs, log_level())
        watch = import_module("admin_desktop.bootstrap.running.crashes").watch_for_bugs
        stack.callback(watch(session.window, session.look, SystemClock(), session.workspace_kind))
        return app.exec()
