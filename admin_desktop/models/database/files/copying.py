"""Whole copies of a workspace file: consistent while others write, and private."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from admin_desktop.models.database.engine.foreign_errors import sqlite_error
from admin_desktop.models.database.files.open_files import held
from admin_desktop.models.whole_file import new_file

_PAGES = 2_000
"""Copied in one step: some milliseconds, so that progress moves."""


def copy_database(
    source: Path, target: Path, progress: Callable[[int, int | None], None] | None = None
) -> None:
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
                old.backup(new, pages=_PAGES, progress=_teller(progress))
        except sqlite3.Error as error:
            ours = sqlite_error(error)
            if ours is None:
                raise
            raise ours from error


def _teller(progress: Callable[[int, int | None], None] | None) -> Callable[[int, int, int], None] | None:
    """Return what SQLite calls after each step with its status, the pages left and all of them."""
    if progress is None:
        return None
    return lambda _status, left, total: progress(total - left, total)
