"""The workspace's file as one piece of bytes, taken and put back while others read it."""

import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from admin_desktop.clock import ManualClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.training.walls import TRAINING
from admin_desktop.models.workspaces.workspace import set_kind
from admin_desktop.sync.mock_aspire.ledger.storing.storage import image_opened


class WorkspaceImages:
    """A connection of its own to the workspace's file; used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA synchronous=OFF")

    def take(self) -> bytes:
        """Return the workspace as of now."""
        return self._db.serialize()

    def put_back(self, image: bytes) -> None:
        """Put an image in place of what is there, in one transaction: readers see the one or the other."""
        with closing(image_opened(image)) as source:
            source.backup(self._db)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()


@cache
def blank_image() -> bytes:
    """Return a training workspace with nothing in it; made once, because its schema takes long."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "blank.sqlite"
        store = Store.open(file, ManualClock(0), durable=False)
        with store.writing() as conn:
            set_kind(conn, TRAINING)
        store.close()
        return file.read_bytes()
