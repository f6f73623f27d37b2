"""Somebody who hears everything that a class says."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from admin_desktop.bootstrap.practice.class_driver import ClassDriver
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.sync_report import Revision
from admin_desktop.models.training.class_state import ClassState

PATIENCE_MS = 60_000


class Ear(QObject):
    """Hears everything, in the test's own thread."""

    def __init__(self, driver: ClassDriver) -> None:
        super().__init__()
        self.states: list[ClassState] = []
        self.refused: list[AdminDesktopError] = []
        self.failed: list[BaseException] = []
        self.committed: list[Revision] = []
        self.papers: list[tuple[Path, ...]] = []
        self.fractions: list[float] = []
        driver.stands.connect(self._stands)
        driver.refused.connect(self._refused)
        driver.failed.connect(self._failed)
        driver.committed.connect(self._committed)
        driver.handed_out.connect(self._handed_out)
        driver.working.connect(self._working)

    @Slot(object)
    def _stands(self, state: ClassState) -> None:
        self.states.append(state)

    @Slot(object)
    def _refused(self, error: AdminDesktopError) -> None:
        self.refused.append(error)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self.failed.append(error)

    @Slot(object)
    def _committed(self, revision: Revision) -> None:
        self.committed.append(revision)

    @Slot(object)
    def _handed_out(self, papers: tuple[Path, ...]) -> None:
        self.papers.append(papers)

    @Slot(str, float)
    def _working(self, _words: str, fraction: float) -> None:
        self.fractions.append(fraction)

    @property
    def last(self) -> ClassState:
        """How the class stood when it was last told."""
        return self.states[-1]
