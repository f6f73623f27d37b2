"""The way to a class: its own ASPIRE, in process, and the driver that lets its time pass.

Takes the place of ``link`` where the window is opened on the training workspace; the room cannot tell the two
apart.
"""

from collections.abc import Callable
from contextlib import ExitStack

from admin_desktop.bootstrap.practice.class_driver import ClassDriver
from admin_desktop.bootstrap.practice.training import OpenClass, open_class
from admin_desktop.bootstrap.running.acts import Acts
from admin_desktop.bootstrap.running.syncing import Syncing
from admin_desktop.bootstrap.workspaces import Workspace
from admin_desktop.clock import Clock
from admin_desktop.models.training.cast import HOUSES
from admin_desktop.settings import SYNC_INTERVAL_S
from admin_desktop.sync.client import AspireClient
from admin_desktop.views.activity.pdf import render_pdf


class ClassLink:
    """As ``Link``: ``begin`` opens the class, ``worker`` returns what runs it, ``stack`` closes it."""

    def __init__(self, stack: ExitStack, _clock: Clock) -> None:
        self._stack = stack
        self._held: OpenClass | None = None
        self._driver: ClassDriver | None = None

    @property
    def held(self) -> OpenClass:
        """The class."""
        if self._held is None:
            raise RuntimeError("begin comes first")
        return self._held

    @property
    def here(self) -> Workspace:
        """The class's workspace, with the class's clock."""
        return self.held.here

    def begin(self, _location: str, *, lively: bool) -> None:  # noqa: ARG002 - a class has no life of its own
        """Open the class; takes a second when it is new."""
        if self._held is None:
            self._held = open_class()
            self._stack.callback(self._held.close)

    def give_up(self) -> None:
        """Opening a class does not wait for anybody."""

    def ready(self, here: Workspace) -> Syncing:
        """Return the companies of the class, and the lines to its ASPIRE."""
        classroom = self.held.classroom
        return Syncing(
            cycle=classroom.cycle,
            companies=tuple(house.record.code for house in HOUSES),
            interval_s=SYNC_INTERVAL_S,
            settle=lambda: None,
            open_client=self._opener(here),
        )

    @property
    def driver(self) -> ClassDriver:
        """What runs the class, made when it is first asked for; in the window's thread."""
        if self._driver is None:
            self._driver = ClassDriver(self.held.classroom, render_pdf)
            self._stack.callback(self._driver.stop)
        return self._driver

    def worker(self, _here: Workspace, _ready: Syncing) -> ClassDriver:
        """Return what runs the class, not yet started; called in the window's thread."""
        return self.driver

    def enliven(self, here: Workspace, acts: Acts) -> None:
        """The people of a class do what the trainer says."""

    def _opener(self, _here: Workspace) -> Callable[[str, Callable[[], bool]], AspireClient]:
        """Return lines of their own: the customer's view speaks to ASPIRE in another thread."""
        lines = self.held.classroom.second_line()
        self._stack.callback(lines.close)
        return lines.open_client
