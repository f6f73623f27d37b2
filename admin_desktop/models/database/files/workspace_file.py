"""A SQLite workspace file seen from outside, before SQLite is let near it.

A file that this program must not touch is recognised by reading its bytes alone: opening it with SQLite
could already change it or the files beside it. Offsets are those of sqlite.org/fileformat2.html.
"""

import os
import sqlite3
import struct
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from admin_desktop.errors import DatabaseDamagedError, NewerDatabaseError, OtherDatabaseError
from admin_desktop.models.database.files import open_files
from admin_desktop.models.database.schema_version import APPLICATION_ID, MARKER, REVISIONS

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_WAL_HEADER_BYTES = 32
_WAL_FRAME_HEADER_BYTES = 24
_MARKER_OFFSET = 60


class FileHeader(NamedTuple):
    """What the first hundred bytes say. ``pages`` is 0 when an old SQLite left it stale."""

    page_bytes: int
    pages: int
    marker: int
    application_id: int


def wal_path(path: Path) -> Path:
    """Return the write-ahead log beside a database file."""
    return path.with_name(path.name + "-wal")


def read_header(path: Path) -> FileHeader:
    """Return the header of a SQLite file; DatabaseDamagedError when it is none or is cut short."""
    if not path.exists():
        raise DatabaseDamagedError(f"{path.name} is gone, but its write-ahead log is still there")
    head, size = open_files.read_head(path, _HEADER_BYTES)
    if len(head) < _HEADER_BYTES or not head.startswith(_MAGIC):
        raise DatabaseDamagedError(f"{path.name} is not a database ({size:,} bytes)")
    page_bytes = struct.unpack_from(">H", head, 16)[0]
    changed, pages = struct.unpack_from(">II", head, 24)
    valid_for = struct.unpack_from(">I", head, 92)[0]
    header = FileHeader(
        page_bytes=65_536 if page_bytes == 1 else page_bytes,
        pages=pages if changed == valid_for else 0,
        marker=struct.unpack_from(">I", head, _MARKER_OFFSET)[0],
        application_id=struct.unpack_from(">I", head, 68)[0],
    )
    if header.page_bytes < 512 or header.page_bytes & (header.page_bytes - 1):  # noqa: PLR2004 - smallest page
        raise DatabaseDamagedError(f"{path.name} has a damaged header")
    if size < header.pages * header.page_bytes and not _has_wal(path):
        expected = header.pages * header.page_bytes
        raise DatabaseDamagedError(f"{path.name} is cut short: {size:,} of {expected:,} bytes")
    return header


def _has_wal(path: Path) -> bool:
    log = wal_path(path)
    return log.exists() and log.stat().st_size > _WAL_HEADER_BYTES


def highest_wal_marker(path: Path, page_bytes: int) -> int:
    """Return the highest marker that the write-ahead log holds for page 1, or 0.

    Frames of an unfinished transaction count too: a newer program that was stopped while it changed the
    file has begun to make it its own. Only frame headers are read, so a long log takes milliseconds.
    """
    highest = 0
    with suppress(FileNotFoundError), wal_path(path).open("rb") as log:
        head = log.read(_WAL_HEADER_BYTES)
        salts = head[16:24]
        while len(frame := log.read(_WAL_FRAME_HEADER_BYTES)) == _WAL_FRAME_HEADER_BYTES:
            page_no = struct.unpack_from(">I", frame)[0]
            page = log.read(_HEADER_BYTES) if page_no == 1 and frame[8:16] == salts else b""
            if len(page) == _HEADER_BYTES:
                highest = max(highest, struct.unpack_from(">I", page, _MARKER_OFFSET)[0])
            log.seek(page_bytes - len(page), os.SEEK_CUR)
    return highest


def revision_of(path: Path) -> str | None:
    """Return the schema revision of a workspace file, or None when the database is still empty.

    Raises DatabaseDamagedError (no database, cut short, or somebody else's) and NewerDatabaseError.
    Neither the file nor its log is changed.
    """
    header = read_header(path)
    marker = max(header.marker, highest_wal_marker(path, header.page_bytes))
    if header.application_id not in {0, APPLICATION_ID}:
        raise OtherDatabaseError(f"{path.name} was made by something else")
    if marker > MARKER and header.application_id == APPLICATION_ID:
        raise NewerDatabaseError(f"{path.name} has schema {marker}; this program knows {MARKER}")
    revision = _read_revision(path)
    if revision is not None and revision not in REVISIONS:
        raise NewerDatabaseError(f"{path.name} has the unknown schema revision {revision}")
    return revision


def _read_revision(path: Path) -> str | None:
    # Without a log the file alone is the truth, and ``immutable`` keeps SQLite from making files beside it.
    how = "mode=ro" if _has_wal(path) else "mode=ro&immutable=1"
    try:
        address = f"{path.resolve().as_uri()}?{how}"
        with open_files.held(path), closing(sqlite3.connect(address, uri=True, timeout=5)) as db:
            tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return None
            row = db.execute("SELECT version_num FROM alembic_version").fetchone()
    except UnicodeDecodeError as error:  # SQLite's own words, about a schema that is no text any more
        raise DatabaseDamagedError(
            f"{path.name} cannot be read as a workspace: its schema is damaged"
        ) from error
    except sqlite3.Error as error:
        raise DatabaseDamagedError(f"{path.name} cannot be read as a workspace: {error}") from error
    if row is None:
        raise DatabaseDamagedError(f"{path.name} has no schema revision")
    return str(row[0])
