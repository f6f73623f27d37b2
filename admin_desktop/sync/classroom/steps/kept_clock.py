"""A class's workspace while nobody holds the class: to be read by other commands, at the class's own time."""

from pathlib import Path

from admin_desktop.clock import ManualClock
from admin_desktop.models.database.schema_version import HEAD
from admin_desktop.models.database.store import Store
from admin_desktop.models.training.walls import open_class
from admin_desktop.sync.classroom.steps.checkpoints import Checkpoints


def store_at_rest(folder: Path) -> Store:
    """Open the workspace with its clock standing at the class's last step; raises as ``Machine`` does."""
    steps = Checkpoints(folder / "steps.sqlite", HEAD)
    try:
        now_ms = steps.now_ms
    finally:
        steps.close()
    return open_class(folder / "workspace.sqlite", ManualClock(now_ms))
