"""The trainer's desk with its real parts: the class's driver, and the window that gives way to the class."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from admin_desktop.bootstrap.practice.training import known_scripts
from admin_desktop.models.training.class_state import ClassState
from admin_desktop.models.training.scripts.library import ScriptFile
from admin_desktop.views.training.training_page import TrainingPage
from admin_desktop.views.window import MainWindow

if TYPE_CHECKING:
    from admin_desktop.bootstrap.window import Room


class Frame(QObject):
    """What stands around the page gives way while the class looks on; the watermark stays."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot(bool)
    def give_way(self, away: bool) -> None:  # noqa: FBT001 - a slot of a signal
        """Hide rail, header and status bar, or bring them back."""
        for part in (self._window.rail, self._window.header, self._window.status):
            part.setVisible(not away)


USUAL_MINUTES = 5
"""Between two syncs of a class without a lesson."""

ORDER = (
    "happy-path",
    "cancel-in-time",
    "cancel-too-late",
    "status-not-updating",
    "missing-from-eft-file",
    "payments-deactivated",
    "weekend-gap",
    "bank-return",
    "aspire-restored",
)
"""From the plain to the rare, as a class would go through them; a trainer's own lessons come after."""


def in_order(scripts: tuple[ScriptFile, ...]) -> tuple[ScriptFile, ...]:
    """Return the lessons in the order of a course."""
    places = {name: place for place, name in enumerate(ORDER)}
    return tuple(sorted(scripts, key=lambda one: (places.get(one.name, len(ORDER)), one.name)))


class Pace(QObject):
    """How often a class syncs is its lesson's to say: the status bar counts missed syncs by it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._minutes = window, 0

    @Slot(object)
    def keep(self, state: ClassState) -> None:
        """Take the lesson's pace."""
        minutes = state.lesson.script.sync_minutes if state.lesson is not None else USUAL_MINUTES
        if minutes != self._minutes and self._window.desk is not None:
            self._minutes = minutes
            self._window.watch.sit_down(self._window.desk._replace(interval_s=minutes * 60))


def register_training(room: "Room") -> None:
    """Put the desk on the rail where a class is held, and show it: a class begins there."""
    driver, window = room.driver, room.window
    if driver is None:
        raise RuntimeError("no class is held here")
    window.watch.keep_time_by(room.here.clock)
    page = TrainingPage(room.look)
    page.show_scripts(in_order(known_scripts()))
    page.wished.connect(driver.take)
    page.presenting_changed.connect(Frame(window).give_way)
    driver.stands.connect(page.show_state)
    driver.stands.connect(Pace(window).keep)
    driver.working.connect(page.show_work)
    driver.refused.connect(page.tell_trouble)
    driver.handed_out.connect(page.tell_papers)
    window.register(page)
    window.show_page(page.key)
