"""Which database files this process has open with SQLite, so that looking at one does not unlock it.

POSIX drops every lock that a process has on a file when it closes any descriptor of it: SQLite's too, and
another program then takes the log away under our open connections (sqlite.org/howtocorrupt.html 2.2). So a
file that is open here is looked at through a descriptor that stays open until the last connection has gone.
"""

import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

from sqlalchemy import Engine, event
from sqlalchemy.pool import ConnectionPoolEntry

Key: TypeAlias = tuple[int, int]
"""Device and inode: a file, whatever it is called."""

_INFO: Final = "open file"
_guard: Final = threading.Lock()
_connections: Final[Counter[Key]] = Counter()
_kept: Final[dict[Key, int]] = {}
"""Descriptors of files that were looked at while they were open."""


def read_head(path: Path, length: int) -> tuple[bytes, int]:
    """Return the first bytes of a file and its size, and leave every lock that this process has on it."""
    with _guard:
        _close_what_is_not_open_any_more()
        descriptor = _kept.pop(_key_of(path.stat()), None)
        if descriptor is None:
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        seen = os.fstat(descriptor)
        os.lseek(descriptor, 0, os.SEEK_SET)
        head = os.read(descriptor, length)
        if _connections.get(_key_of(seen)):
            _kept[_key_of(seen)] = descriptor
        else:
            os.close(descriptor)
    return head, seen.st_size


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Let the file count as open here, for a connection that no engine makes."""
    key = _opened(path)
    try:
        yield
    finally:
        _closed(key)


def watch(engine: Engine) -> None:
    """Count the connections of an engine on a SQLite file; before anything else listens to it."""
    path = Path(engine.url.database or "")

    def count(_connection: object, record: ConnectionPoolEntry) -> None:
        with suppress(FileNotFoundError):  # a database in memory
            record.info[_INFO] = _opened(path)

    def discount(_connection: object, record: ConnectionPoolEntry) -> None:
        key = record.info.pop(_INFO, None)
        if key is not None:
            _closed(key)

    event.listen(engine, "connect", count)
    event.listen(engine, "close", discount)


def _key_of(seen: os.stat_result) -> Key:
    return seen.st_dev, seen.st_ino


def _opened(path: Path) -> Key:
    with _guard:
        key = _key_of(path.stat())
        _connections[key] += 1
    return key


def _closed(key: Key) -> None:
    """Count one connection less. Its descriptor goes with the next look: the connection is still closing."""
    with _guard:
        _connections[key] -= 1


def _close_what_is_not_open_any_more() -> None:
    for key in [key for key, count in _connections.items() if count <= 0]:
        del _connections[key]
        if key in _kept:
            os.close(_kept.pop(key))
