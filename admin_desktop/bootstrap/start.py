"""The start of the window: paint it first, then load the rest while it is already there.

Nothing heavy is imported here. SQLAlchemy, the models and the pages come with ``bootstrap.window``, the HTTP
client and the demo with ``bootstrap.running.link``: both by name, in the loader's thread, because an import
at the top would put half a second before the first pixel.
"""

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLocale, QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QApplication

from admin_desktop.clock import SystemClock
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.principal import Role
from admin_desktop.settings import folders
from admin_desktop.views.look.language import speak_like
from admin_desktop.views.look.theme import STYLE, STYLED, Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.parts.states import PageState
from admin_desktop.views.shell.desk import WorkspaceKind
from admin_desktop.views.shell.frame.appearance import language_of, theme_of
from admin_desktop.views.shell.frame.memory import Memory
from admin_desktop.views.window import MainWindow
from admin_desktop.words import noted, tr

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room

_log = logging.getLogger(__name__)
DEMO = "demo"
_LOOK_S = 0.1
_LONGEST_WAIT_MS = 500
"""The other pages come after the first payments, or after this: they would only slow each other down."""
TURN_S = 0.001 if os.name == "nt" else 0.00005
"""How long a work thread keeps the interpreter when the window wants its turn, once the sync works beside it.

A turn of the window asks for the interpreter a dozen times. Windows cannot wait for less than a millisecond.
"""
MAKING_DEMO = PageState(
    "loading",
    noted("Making the demo"),
    noted("Three finance companies with 18 months of payments are made up. This takes some seconds, once."),
)
Milestone = Callable[[str], object]


class Start(QObject):
    """One start: ``begin`` paints, the loader works, and each stage is told to ``milestone`` by name."""

    _opened = Signal()
    _fetched = Signal()
    _reached = Signal()
    _failed = Signal(object)

    def __init__(
        self,
        app: QApplication,
        location: str = DEMO,
        role: Role | None = None,
        theme: ThemeChoice = ThemeChoice.SYSTEM,
        milestone: Milestone = _log.info,
    ) -> None:
        super().__init__()
        self._location, self._role, self._milestone = location, role, milestone
        self.error: AdminDesktopError | None = None
        self.room: Room | None = None
        self._leaving = False
        """Everybody was asked to leave: what runs ends, and no further stage begins."""
        memory = Memory(folders().window_memory)
        kept = memory.section("look")
        speak_like(language_of(kept).locale)
        chosen = theme if theme is not ThemeChoice.SYSTEM else theme_of(kept)
        self.look = Look(app, chosen, worn=str(kept.get("worn", "")))
        self.window = MainWindow(look=self.look, clock=SystemClock(), memory=memory)
        self._loader = threading.Thread(name="loader", target=bool)
        self._opened.connect(self._furnish)
        self._fetched.connect(self._settle)
        self._reached.connect(self._connect)
        self._waited = QTimer(self)
        self._waited.setSingleShot(True)
        self._waited.setInterval(_LONGEST_WAIT_MS)
        self._waited.timeout.connect(self._fetch)
        self._failed.connect(self._give_up)
        self.window.left_opening.connect(self.window.close)

    def begin(self) -> None:
        """Show the window, painted, and let the loader begin."""
        if self._location == DEMO:
            self.window.wear(WorkspaceKind.DEMO)
            if not folders().has_demo:
                self.window.tell_opening(MAKING_DEMO)
                _collect_again()
        self._paint()
        self._load(self._open, self._opened)

    def _paint(self) -> None:
        self.window.show()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self._milestone("painted")
        self.look.ask_system()

    def end(self) -> None:
        """Close what was opened; called after the event loop."""
        self._leaving = True
        while self._loader.is_alive():
            if self.room is not None:
                self.room.give_up()
            self._loader.join(_LOOK_S)
        if self.room is not None:
            self.room.close()
        self.window.shut_down()

    def let_go(self) -> None:
        """Interrupt what still runs; called in any thread, when the program ends."""
        self._leaving = True
        if self.room is not None:
            self.room.give_up()
            self.room.let_go()

    def workspace_kind(self) -> str:
        """Return what is open: live, demo or training; nothing yet while it is being opened."""
        here = getattr(self.room, "here", None)
        return here.kind if here is not None else "not open yet"

    def _open(self) -> None:
        room: Room = import_module("admin_desktop.bootstrap.window").Room(self.window, self.look)
        self.room = room
        room.open(self._location, self._role)

    def _load(self, work: Callable[[], object], done: SignalInstance) -> None:
        """Do one stage in a thread; what goes wrong in it is the window's to tell."""

        def run() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001 - a worker's tick: whatever happened, the window says so
                self._failed.emit(error)
            else:
                done.emit()

        self._loader = threading.Thread(name="loader", target=run)
        self._loader.start()

    @Slot()
    def _furnish(self) -> None:
        _collect_again()
        if self._leaving or self.room is None:
            return
        self.room.furnish()
        self._milestone("furnished")
        self.room.payments.list.opened.connect(self._tell_payments)
        self._waited.start()

    @Slot()
    def _tell_payments(self) -> None:
        QTimer.singleShot(0, self._payments_painted)

    @Slot()
    def _payments_painted(self) -> None:
        self._milestone("payments")
        if self._waited.isActive():
            self._waited.stop()
            self._fetch()

    @Slot()
    def _fetch(self) -> None:
        if not self._leaving and self.room is not None:
            self._load(self.room.fetch, self._fetched)

    @Slot()
    def _settle(self) -> None:
        if self._leaving or self.room is None:
            return
        self.room.settle()
        self._milestone("settled")
        self._load(self.room.reach, self._reached)

    @Slot()
    def _connect(self) -> None:
        if self._leaving or self.room is None:
            return
        self.room.connect()
        sys.setswitchinterval(TURN_S)
        self.room.worker.start()
        gc.freeze()  # the pages stay too: going over them again would hold up every thread for some tenths
        self._milestone("connected")

    @Slot(object)
    def _give_up(self, error: BaseException) -> None:
        _collect_again()
        if not isinstance(error, AdminDesktopError):
            _log.error("the workspace could not be opened", exc_info=error)
            error = AdminDesktopError(type(error).__name__)
        self.error = error
        if self.window.pages():
            self.window.tell_error(error)
            return
        detail = f"{error.detail}\n" if error.detail else ""
        state = PageState("error", tr(error.title), f"{detail}{tr(error.advice)}", noted("Close"))
        self.window.tell_opening(state)


def application() -> QApplication:
    """Return the process's QApplication, made when there is none."""
    app = QApplication.instance()
    if app is None:
        app = QApplication([*sys.argv[:1], "-style", STYLE])
        app.setProperty(STYLED, STYLE)
    if not isinstance(app, QApplication):  # pragma: no cover - only another kind made before us
        raise TypeError("a QCoreApplication is running")
    app.setApplicationName("Admin Desktop")
    speak_like(QLocale.system())
    return app


def _collect_again() -> None:
    """Turn the collector on, off while the program loaded; it passes over what is loaded, which stays."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def run_window(
    location: str = "",
    role: Role | None = None,
    theme: ThemeChoice = ThemeChoice.SYSTEM,
    milestone: Milestone = _log.info,
    user_name: str = "",
) -> int:
    """Show windows, one session after the other, until one is closed for good; returns the exit code.

    Without a location what was open last is opened, or the user is asked; ``user_name`` is who wants in.
    Raises the AdminDesktopError that kept the workspace shut, once the user has read and closed it.
    """
    run = import_module("admin_desktop.bootstrap.session.sessions").run_sessions
    code: int = run(location, role, theme, milestone, user_name)
    return code
