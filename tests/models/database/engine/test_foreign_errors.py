"""How an engine's errors become ours."""

import sqlite3

import pytest
from sqlalchemy import exc

from admin_desktop.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseUnreachableError,
    DiskFullError,
    InvalidRequestError,
)
from admin_desktop.models.database.engine.foreign_errors import server_words, translate, while_connecting


class Failure(sqlite3.OperationalError):
    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.sqlite_errorcode = code


class ServerError(Exception):
    def __init__(self, state: str | None) -> None:
        super().__init__(f"state {state}")
        self.sqlstate = state


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseBusyError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, DatabaseBusyError),
        (sqlite3.SQLITE_LOCKED, DatabaseBusyError),
        (sqlite3.SQLITE_FULL, DiskFullError),
        (sqlite3.SQLITE_IOERR_SHMSIZE, DiskFullError),
        (sqlite3.SQLITE_IOERR_FSYNC, DatabaseUnreachableError),
        (sqlite3.SQLITE_READONLY, DatabaseUnreachableError),
        (sqlite3.SQLITE_CANTOPEN, DatabaseUnreachableError),
        (sqlite3.SQLITE_CORRUPT_VTAB, DatabaseDamagedError),
        (sqlite3.SQLITE_NOTADB, DatabaseDamagedError),
    ],
)
def test_sqlites_errors_become_ours(code: int, ours: type[Exception]) -> None:
    translated = translate(exc.OperationalError("", {}, Failure(code)))
    assert type(translated) is ours
    assert str(code) in str(translated)


def test_a_text_that_is_none_is_damage_and_is_not_repeated() -> None:
    failure = sqlite3.OperationalError("Could not decode to UTF-8 column 'name' with text 'Jane D'")
    translated = translate(exc.OperationalError("", {}, failure))
    assert type(translated) is DatabaseDamagedError
    assert "Jane" not in str(translated)


@pytest.mark.parametrize(
    ("state", "ours"),
    [
        ("40001", DatabaseBusyError),
        ("55P03", DatabaseBusyError),
        ("53100", DiskFullError),
        ("08006", DatabaseUnreachableError),
        ("25006", DatabaseUnreachableError),
        (None, DatabaseUnreachableError),
        ("57P01", DatabaseUnreachableError),
        ("XX001", DatabaseDamagedError),
    ],
)
def test_postgresqls_errors_become_ours(state: str | None, ours: type[Exception]) -> None:
    assert type(translate(exc.OperationalError("", {}, ServerError(state)))) is ours


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            'connection failed: connection to server at "127.0.0.1", port 1 failed: refused\n\tWhy?',
            'connection to server at "127.0.0.1", port 1 failed: refused',
        ),
        (
            'connection failed: connection to server at "db" failed: FATAL:  database "x" does not exist',
            'connection to server at "db" failed: FATAL: database "x" does not exist',
        ),
        (
            "Multiple attempts failed. All failures were:\n- host: 'a': refused\n- host: 'b': refused",
            "Multiple attempts failed. All failures were: - host: 'a': refused - host: 'b': refused",
        ),
        ("the connection is lost.", "the connection is lost"),
    ],
)
def test_a_server_is_quoted_in_one_line_without_its_hints(said: str, told: str) -> None:
    assert server_words(said) == told


def test_what_the_driver_cannot_use_came_in_the_address_and_is_not_repeated() -> None:
    odd = exc.ProgrammingError("", {}, ServerError(None))
    told = while_connecting(odd)
    assert type(told) is InvalidRequestError
    assert "state" not in str(told)
    assert while_connecting(exc.ProgrammingError("", {}, ServerError("42601"))) is None
    assert type(while_connecting(exc.OperationalError("", {}, ServerError(None)))) is DatabaseUnreachableError


def test_our_own_mistakes_are_not_dressed_up() -> None:
    assert translate(exc.IntegrityError("", {}, Failure(sqlite3.SQLITE_CONSTRAINT))) is None
    assert translate(exc.ProgrammingError("", {}, ServerError("42601"))) is None
    assert translate(exc.ProgrammingError("", {}, ServerError(None))) is None
    cut = exc.OperationalError("", {}, ServerError(None), connection_invalidated=True)
    assert type(translate(cut)) is DatabaseUnreachableError
