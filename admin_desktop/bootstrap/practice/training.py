"""The training workspace: which parts a class is made of is chosen here, and nowhere else.

A class has its own database, its own ASPIRE (in process) and its own clock. It is given no keyring and no
address, and a workspace that is not a class's is refused.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from admin_desktop.bootstrap.workspaces import Workspace, trainer
from admin_desktop.clock import Clock, SystemClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal
from admin_desktop.models.training.scripts.library import ScriptFile, find_script, list_scripts
from admin_desktop.models.training.walls import TRAINING
from admin_desktop.settings import folders, resources
from admin_desktop.sync.classroom.classroom import Classroom
from admin_desktop.sync.classroom.steps.kept_clock import store_at_rest
from admin_desktop.words import tr


@dataclass(frozen=True, slots=True)
class OpenClass:
    """A class and the workspace that the rest of the window reads; ``here.clock`` is the class's."""

    here: Workspace
    classroom: Classroom

    def close(self) -> None:
        """Close the class and its workspace."""
        self.classroom.close()


def open_class(who: Principal | None = None, folder: Path | None = None) -> OpenClass:
    """Open this account's class, or that of a folder; it goes on where it stopped.

    Takes a second when it is new. Raises NotAllowedError, AspireInUseError, and what ``Store.open`` raises.
    """
    sitting = who or trainer()
    classroom = Classroom(folder or folders().make().training, sitting, SystemClock())
    here = Workspace(tr("Training"), TRAINING, classroom.store, sitting, classroom.clock)
    return OpenClass(here, classroom)


@contextmanager
def passing_class() -> Iterator[Classroom]:
    """Hold a class that nothing is left of afterwards: for scripts that are played by a program."""
    with tempfile.TemporaryDirectory(prefix="admin-desktop-class-") as folder:
        held = open_class(folder=Path(folder) / "training")
        try:
            yield held.classroom
        finally:
            held.close()


def open_training(_real: Clock) -> Store:
    """Open the workspace of this account's class as it stood when the class stopped, without running it.

    Its clock is the class's and stands still. A class that is not there yet is made first.
    """
    folder = folders().make().training
    if not (folder / "workspace.sqlite").exists():
        open_class().close()
    return store_at_rest(folder)


def scenarios() -> Path:
    """Return the folder of the scripts that come with the product."""
    return resources() / "scenarios"


def known_scripts() -> tuple[ScriptFile, ...]:
    """Return the product's scripts and the trainer's own; an own one takes the place of its namesake."""
    return list_scripts(scenarios(), folders().own_scenarios)


def script_named(named: str) -> Path:
    """Return the file of a script by its name or path; raises NotFoundError."""
    return find_script(named, scenarios(), folders().own_scenarios)
