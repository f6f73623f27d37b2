"""The kept steps of a class, in a file of their own: each holds both sides, clock and random state whole.

A step is one row, so it is there whole or not at all, whatever happens to the machine meanwhile. Small
databases pack well: a step of an ordinary class takes some 30 KB.
"""

import os
import sqlite3
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from admin_desktop.sync.classroom.steps.memory import ClassMemory

_QUICK: Final = 1
_DDL: Final = """
CREATE TABLE IF NOT EXISTS steps (
    step_no INTEGER PRIMARY KEY, workspace BLOB NOT NULL, books BLOB NOT NULL, memory BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS place (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1), step_no INTEGER NOT NULL
);
"""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Both databases and the memory, as they were after a step."""

    workspace: bytes
    books: bytes
    memory: ClassMemory


class Checkpoints:
    """The steps taken so far, and at which of them the class is. ``schema`` parts files of other versions."""

    def __init__(self, path: Path, schema: str) -> None:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        version = zlib.crc32(schema.encode()) & 0x7FFFFFFF
        if self._db.execute("PRAGMA user_version").fetchone()[0] != version:
            self._db.executescript("DROP TABLE IF EXISTS steps; DROP TABLE IF EXISTS place;")
            self._db.execute(f"PRAGMA user_version={version}")
        self._db.executescript(_DDL)

    @property
    def step_no(self) -> int | None:
        """At which step the class is; None when nothing was kept yet."""
        row = self._db.execute("SELECT step_no FROM place").fetchone()
        return None if row is None else int(row[0])

    @property
    def last_no(self) -> int:
        """The newest step kept, also one that was taken back."""
        return int(self._db.execute("SELECT coalesce(max(step_no), 0) FROM steps").fetchone()[0])

    @property
    def now_ms(self) -> int:
        """The class's time at its present step; 0 when nothing was kept yet."""
        query = "SELECT memory FROM steps JOIN place USING (step_no)"
        row = self._db.execute(query).fetchone()
        return 0 if row is None else ClassMemory.from_bytes(zlib.decompress(row[0])).now_ms

    def keep(self, workspace: bytes, books: bytes, memory: ClassMemory) -> int:
        """Keep the class as the step after the present one and return its number.

        Steps that had been taken back are gone.
        """
        here = self.step_no
        number = 0 if here is None else here + 1
        row = number, _packed(workspace), _packed(books), _packed(memory.to_bytes())
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute("DELETE FROM steps WHERE step_no >= ?", (number,))
            self._db.execute("INSERT INTO steps VALUES (?, ?, ?, ?)", row)
            self._put(number)
        return number

    def move_to(self, step_no: int) -> Checkpoint:
        """Return a kept step, which is the present one from now on; KeyError when there is none."""
        row = self._db.execute(
            "SELECT workspace, books, memory FROM steps WHERE step_no = ?", (step_no,)
        ).fetchone()
        if row is None:
            raise KeyError(step_no)
        workspace, books, memory = (zlib.decompress(part) for part in row)
        self._put(step_no)
        return Checkpoint(workspace, books, ClassMemory.from_bytes(memory))

    def forget(self) -> None:
        """Begin again without a step."""
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute("DELETE FROM steps")
            self._db.execute("DELETE FROM place")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _put(self, step_no: int) -> None:
        self._db.execute("INSERT OR REPLACE INTO place VALUES (1, ?)", (step_no,))


def _packed(data: bytes) -> bytes:
    return zlib.compress(data, _QUICK)
