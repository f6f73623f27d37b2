"""Files that appear whole or not at all, private to their owner, in the folder that was chosen."""

import errno
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from admin_desktop.errors import (
    DatabaseUnreachableError,
    DiskFullError,
    FileUnreachableError,
    InvalidRequestError,
    RetryLaterError,
)
from admin_desktop.words import tr

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_ODD_CHARACTERS = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_LONGEST_NAME = 200


def path_in(folder: Path, name: str) -> Path:
    """Return the path of a file called ``name`` in ``folder``; InvalidRequestError for a name that is odd.

    Refused are names that leave the folder, that some system reserves (``CON``, ``C:``), or that would hide.
    """
    odd = (
        not name
        or len(name) > _LONGEST_NAME
        or name != name.strip(" .")
        or _ODD_CHARACTERS.search(name)
        or _RESERVED.fullmatch(name)
    )
    if odd:
        raise InvalidRequestError(tr("file name: {name} cannot be used", name=f"{name[:40]!r}"))
    return folder / name


@contextmanager
def new_file(target: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Yield an empty private file beside ``target`` that becomes ``target`` when the block ends well.

    It appears whole or not at all, readable by its owner only (mode 0600). An existing ``target`` is
    replaced only when asked, else InvalidRequestError; a link there is replaced, never followed.
    """
    with new_files(target, overwrite=overwrite) as (part,):
        yield part


@contextmanager
def new_files(*targets: Path, overwrite: bool = False) -> Iterator[tuple[Path, ...]]:
    """As ``new_file`` for files of one folder that belong together: all of them appear, or none.

    All are on the disk before the first has its name; one whose companion is refused is taken back.
    """
    if not overwrite:
        for target in targets:
            refuse_existing(target)
    parts: list[Path] = []
    try:
        parts += (_beside(target) for target in targets)
        yield tuple(parts)
        for part in parts:
            _flush(part)
        _place_all(dict(zip(parts, targets, strict=True)), overwrite=overwrite)
    finally:
        for part in parts:
            for leftover in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
                leftover.unlink(missing_ok=True)


def _place_all(named: dict[Path, Path], *, overwrite: bool) -> None:
    placed: list[Path] = []
    try:
        for part, target in named.items():
            _put_in_place(part, target, overwrite=overwrite)
            placed.append(target)
        _flush_directory(next(iter(named.values())).parent)
    except BaseException:
        for target in () if overwrite else placed:
            target.unlink(missing_ok=True)
        raise


def _beside(target: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".new", dir=target.parent)
    os.close(handle)
    return Path(name)


def refuse_existing(target: Path) -> None:
    """Raise InvalidRequestError when there is something at ``target``, be it a dangling link."""
    if target.exists() or target.is_symlink():
        raise InvalidRequestError(tr("{name} exists already; nothing is overwritten", name=target.name))


def _put_in_place(part: Path, target: Path, *, overwrite: bool) -> None:
    """Give the finished file its name; unlike a rename, a link never replaces what came meanwhile."""
    if overwrite:
        part.replace(target)
        return
    try:
        os.link(part, target)
    except OSError:
        # Somebody was quicker, or the file system has no links (FAT, some shares).
        refuse_existing(target)
        part.rename(target)


_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def ours_for(error: OSError, *, database: bool = False) -> RetryLaterError:
    """Return our error for the operating system's about a file."""
    if error.errno in _FULL:
        return DiskFullError(str(error))
    return (DatabaseUnreachableError if database else FileUnreachableError)(str(error))


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
