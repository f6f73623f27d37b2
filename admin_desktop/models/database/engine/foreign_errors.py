"""What a database engine says when it fails, in our errors: one table per engine."""

import sqlite3

from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from admin_desktop.errors import (
    AdminDesktopError,
    CancelledError,
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseUnreachableError,
    DiskFullError,
    InvalidRequestError,
    NotAllowedError,
)

_SQLITE_ERRORS: dict[int, type[AdminDesktopError]] = {
    3: DatabaseUnreachableError,  # PERM
    5: DatabaseBusyError,  # BUSY
    6: DatabaseBusyError,  # LOCKED
    8: DatabaseUnreachableError,  # READONLY
    9: CancelledError,  # INTERRUPT
    10: DatabaseUnreachableError,  # IOERR
    11: DatabaseDamagedError,  # CORRUPT
    13: DiskFullError,  # FULL
    14: DatabaseUnreachableError,  # CANTOPEN
    26: DatabaseDamagedError,  # NOTADB
}
"""SQLite's primary result codes (sqlite.org/rescode.html) to ours."""

_NO_ROOM = 10 | 19 << 8
"""IOERR_SHMSIZE: beside the file there is no room for the few pages that readers share."""

_POSTGRES_ERRORS: dict[str, type[AdminDesktopError]] = {
    "08": DatabaseUnreachableError,  # connection exceptions
    "25006": DatabaseUnreachableError,  # only reading is possible: a standby after a failover
    "42501": NotAllowedError,  # insufficient privilege, or a row of another company
    "40": DatabaseBusyError,  # serialization failure, deadlock
    "53": DiskFullError,  # insufficient resources
    "55": DatabaseBusyError,  # lock not available
    "57014": CancelledError,  # query_canceled: somebody here asked for it
    "57": DatabaseUnreachableError,  # shut down by the operator
    "XX": DatabaseDamagedError,  # data corrupted
}
"""PostgreSQL's SQLSTATEs, or their classes (appendix A of its manual), to ours."""


_OPENINGS = ("connection failed: ", "connection is bad: ")
"""What psycopg puts before PostgreSQL's own words."""

_NO_TEXT = "Could not decode to UTF-8"


def translate(error: DBAPIError) -> AdminDesktopError | None:
    """Return our error for an engine's, or None when it is our own bug and should stay as it is."""
    if isinstance(error.orig, sqlite3.Error):
        return sqlite_error(error.orig)
    if error.connection_invalidated:
        return DatabaseUnreachableError(server_words(str(error.orig)))
    return _server_error(error.orig, isinstance(error, OperationalError))


def driver_error(error: Exception) -> AdminDesktopError | None:
    """Return our error for one that came from the driver itself, past SQLAlchemy; or None, as above."""
    if isinstance(error, sqlite3.Error):
        return sqlite_error(error)
    return _server_error(error, any(kind.__name__ == "OperationalError" for kind in type(error).__mro__))


def _server_error(error: object, operational: bool) -> AdminDesktopError | None:  # noqa: FBT001 - one use
    ours = _postgres_error(getattr(error, "sqlstate", None), operational)
    return None if ours is None else ours(server_words(str(error)))


def while_connecting(error: DBAPIError) -> AdminDesktopError | None:
    """As ``translate``, for the first connection to a server: what its driver cannot use came in the address.

    The driver's words are left out: they may repeat what stands there, a password too.
    """
    if isinstance(error, ProgrammingError) and getattr(error.orig, "sqlstate", None) is None:
        return InvalidRequestError("the address asks for something that PostgreSQL's driver does not know")
    return translate(error)


def server_words(text: str) -> str:
    """Return what a server or its driver said, without what repeats our title and without its hints."""
    lines = [line.strip() for line in text.splitlines() if not line.startswith("\t")]
    words = " ".join(" ".join(line for line in lines if line).split())
    for start in _OPENINGS:
        words = words.removeprefix(start)
    return words.rstrip(".")


def _postgres_error(state: str | None, operational: bool) -> type[AdminDesktopError] | None:  # noqa: FBT001 - one use
    if state is None:  # nobody there to give one
        return DatabaseUnreachableError if operational else None
    return _POSTGRES_ERRORS.get(state) or _POSTGRES_ERRORS.get(state[:2])


def sqlite_error(error: sqlite3.Error) -> AdminDesktopError | None:
    """Return our error for SQLite's own, by its primary result code.

    Python's driver has no code for a text that is none; its words would repeat what stands there.
    """
    if str(error).startswith(_NO_TEXT):
        return DatabaseDamagedError("a text in the database is not UTF-8")
    code = getattr(error, "sqlite_errorcode", 0)
    ours = DiskFullError if code == _NO_ROOM else _SQLITE_ERRORS.get(code & 0xFF)
    return None if ours is None else ours(str(error))
