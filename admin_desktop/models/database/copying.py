"""Whole copies of a workspace file: consistent while others write, and private."""

import sqlite3
from contextlib import closing
from pathlib import Path

from admin_desktop.models.database.foreign_errors import sqlite_error
from admin_desktop.models.database.open_files import held
from admin_desktop.models.whole_file import new_file


def copy_database(source: Path, target: Path) -> None:
    """Copy a SQLite database with its own backup interface: one consistent state of it.

    Raises InvalidRequestError when ``target`` exists, DatabaseDamagedError when the source is unreadable.
    """
    with new_file(target) as part:
        try:
            with (
                closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True, timeout=5)) as old,
                held(source),
                closing(sqlite3.connect(part)) as new,
            ):
                # Python's backup waits for ever for a locked source, so the snapshot is taken before it.
                old.execute("BEGIN")
                old.execute("SELECT count(*) FROM sqlite_master")
                old.backup(new)
        except sqlite3.Error as error:
            ours = sqlite_error(error)
            if ours is None:
                raise
            raise ours from error
