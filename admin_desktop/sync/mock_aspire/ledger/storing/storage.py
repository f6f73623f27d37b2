"""The ledger's SQLite file: one connection, one lock, one transaction at a time, snapshots.

The file, its snapshots and their folder are readable by their owner only: they hold full account numbers.
"""

import os
import re
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from admin_desktop.sync.mock_aspire.ledger.storing.schema import APPLICATION_ID, DATA_TABLES, DDL, VERSION

_BUSY_S = 3.0
_SNAPSHOT = re.compile(r"S[0-9]{4,8}")


class Storage:
    """One SQLite database; ``path`` None keeps it in memory. Safe to share between threads.

    ``durable`` False does not wait for the disk: for books that are kept elsewhere too, as a class's.
    """

    def __init__(self, path: Path | None, *, durable: bool = True) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._connection = _connect(path)
        if not durable:
            self._connection.execute("PRAGMA synchronous = OFF")
        self._in_memory: dict[str, sqlite3.Connection] = {}

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Hold the lock over some reads: they see one state."""
        with self._lock:
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Open a transaction: committed on the way out, rolled back on any error. Never nested."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                if self._connection.in_transaction:  # a full disk has ended it already
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def clear(self, conn: sqlite3.Connection) -> None:
        """Empty every data table, inside the caller's transaction."""
        for table in DATA_TABLES:
            conn.execute(f"DELETE FROM {table}")  # noqa: S608 - names are the constants above

    def take_snapshot(self) -> str:
        """Copy the whole database aside and return the copy's name (``S0001`` ...)."""
        with self._lock:
            name = f"S{len(self.snapshots()) + 1:04d}"
            target = self._snapshot_connection(name)
            self._connection.backup(target)
            if self.path is None:
                self._in_memory[name] = target
            else:
                target.close()
            return name

    def bring_back(self, name: str) -> None:
        """Put a snapshot in place of the database; raises KeyError when there is none of that name."""
        with self._lock:
            if name not in self.snapshots():
                raise KeyError(name)
            if self.path is None:
                self._in_memory[name].backup(self._connection)
                return
            source = self._snapshot_connection(name)
            try:
                source.backup(self._connection)
            finally:
                source.close()

    def snapshots(self) -> tuple[str, ...]:
        """Return the names of the snapshots, oldest first."""
        if self.path is None:
            return tuple(sorted(self._in_memory))
        folder = self._snapshot_folder()
        if not folder.is_dir():
            return ()
        return tuple(sorted(f.stem for f in folder.iterdir() if _SNAPSHOT.fullmatch(f.stem)))

    def image(self) -> bytes:
        """Return the whole database as one piece of bytes."""
        with self._lock:
            return self._connection.serialize()

    def become(self, image: bytes) -> None:
        """Put an image in place of the database; snapshots stay."""
        with self._lock, closing(image_opened(image)) as source:
            source.backup(self._connection)

    def forget_snapshots(self) -> None:
        """Delete every snapshot."""
        with self._lock:
            for connection in self._in_memory.values():
                connection.close()
            self._in_memory.clear()
            if self.path is not None:
                shutil.rmtree(self._snapshot_folder(), ignore_errors=True)

    def close(self) -> None:
        """Close the database and in-memory snapshots."""
        with self._lock:
            for connection in (self._connection, *self._in_memory.values()):
                connection.close()

    def _snapshot_connection(self, name: str) -> sqlite3.Connection:
        if self.path is None:
            return sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        folder = self._snapshot_folder()
        folder.mkdir(mode=0o700, exist_ok=True)
        file = folder / f"{name}.sqlite3"
        _create_private(file)
        return sqlite3.connect(file, check_same_thread=False, isolation_level=None)

    def _snapshot_folder(self) -> Path:
        if self.path is None:
            raise ValueError("a ledger in memory has no folder")
        return self.path.with_name(f"{self.path.name}.snapshots")


def image_opened(image: bytes) -> sqlite3.Connection:
    """Open the image of a database in memory, where there can be no write-ahead log."""
    opened = sqlite3.connect(":memory:")
    # Bytes 18 and 19 of the header (sqlite.org/fileformat2.html): 2 is write-ahead log, 1 is none.
    opened.deserialize(image[:18] + b"\x01\x01" + image[20:])
    return opened


def _create_private(path: Path) -> None:
    """Create the file with mode 0600 before SQLite opens it; an existing one is narrowed to that."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)


def _connect(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        _create_private(path)
    connection = sqlite3.connect(
        path or ":memory:", check_same_thread=False, isolation_level=None, timeout=_BUSY_S
    )
    try:
        _prepare(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file; refuse a file that is no ledger, or of another version, untouched."""
    connection.row_factory = sqlite3.Row
    made_by = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    is_new = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0] == 0
    if not is_new and (made_by, version) != (APPLICATION_ID, VERSION):
        raise sqlite3.DatabaseError("the file is no ledger of this version of the mock")
    # One ledger, one process: a second mock on the same file is refused instead of mixing its batches in.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if is_new:
        connection.executescript(
            f"BEGIN; {DDL} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; COMMIT;"
        )
