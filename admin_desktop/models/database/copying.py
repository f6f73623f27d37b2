"""Whole copies of a workspace file: consistent while others write, private, and never half there."""

import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from admin_desktop.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseUnreachableError,
    DiskFullError,
    InvalidRequestError,
    RetryLaterError,
)


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """Yield an empty private file beside ``target`` that becomes ``target`` when the block ends well.

    It appears whole or not at all, readable by its owner only (mode 0600). An existing ``target`` is
    never replaced: InvalidRequestError.
    """
    refuse_existing(target)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        _flush(part)
        _put_in_place(part, target)
        _flush_directory(target.parent)
    finally:
        for leftover in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
            leftover.unlink(missing_ok=True)


def _put_in_place(part: Path, target: Path) -> None:
    """Give the finished file its name; unlike a rename, a link never replaces what came meanwhile."""
    try:
        os.link(part, target)
    except OSError:
        # Somebody was quicker, or the file system has no links (FAT, some shares).
        refuse_existing(target)
        part.rename(target)


def refuse_existing(target: Path) -> None:
    """Raise InvalidRequestError when there is something at ``target``, be it a dangling link."""
    if target.exists() or target.is_symlink():
        raise InvalidRequestError(f"{target.name} exists already; nothing is overwritten")


def copy_database(source: Path, target: Path) -> None:
    """Copy a SQLite database with its own backup interface: one consistent state of it.

    Raises InvalidRequestError when ``target`` exists, DatabaseDamagedError when the source is unreadable.
    """
    with new_file(target) as part:
        try:
            with (
                closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True, timeout=5)) as old,
                closing(sqlite3.connect(part)) as new,
            ):
                old.backup(new)
        except sqlite3.Error as error:
            raise _ours(error) from error


def _ours(error: sqlite3.Error) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return DatabaseBusyError(str(error))
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(str(error))
    if code in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}:
        return DatabaseUnreachableError(str(error))
    return DatabaseDamagedError(str(error))


def ours_for(error: OSError) -> RetryLaterError:
    """Return our error for the operating system's about a file."""
    return (DiskFullError if error.errno == errno.ENOSPC else DatabaseUnreachableError)(str(error))


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_directory(directory: Path) -> None:
    if os.name == "posix":
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
