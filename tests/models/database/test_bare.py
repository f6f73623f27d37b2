"""Statements that go past SQLAlchemy when they run: rows by many keys, and errors in our own words."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, create_engine, insert, select

from admin_desktop.errors import DatabaseDamagedError, DatabaseUnreachableError
from admin_desktop.models.database.bare import Among, Bare, hole
from admin_desktop.models.database.engine.foreign_errors import driver_error

things = Table("things", MetaData(), Column("owner", Text), Column("number", Integer), Column("name", Text))
BY_NUMBER = Among(
    lambda: select(things.c.number, things.c.name).where(things.c.owner == hole("of", things.c.owner)),
    things.c.number,
    (1, 4, 9),
)


@pytest.fixture
def conn(tmp_path: Path) -> Iterator[Connection]:
    engine = create_engine(f"sqlite:///{tmp_path / 'x.db'}")
    things.metadata.create_all(engine)
    with engine.begin() as conn:
        conn.execute(
            insert(things), [{"owner": o, "number": n, "name": f"{o}{n}"} for o in "ab" for n in range(40)]
        )
        yield conn
    engine.dispose()


@pytest.mark.parametrize("many", [0, 1, 2, 4, 5, 9, 10, 23])
def test_each_key_brings_its_row_once_however_many_are_asked_for(conn: Connection, many: int) -> None:
    rows = list(BY_NUMBER.rows(conn, list(range(many)), {"of": "a"}))
    assert sorted(rows) == [(n, f"a{n}") for n in range(many)]


def test_a_key_that_nothing_has_brings_nothing(conn: Connection) -> None:
    assert list(BY_NUMBER.rows(conn, [3, 99, 98, 97, 96], {"of": "b"})) == [(3, "b3")]


def test_what_the_driver_says_comes_as_our_error(conn: Connection) -> None:
    everything = Bare(select(things.c.name), conn)
    conn.exec_driver_sql("UPDATE things SET name = CAST(x'ff' AS TEXT) WHERE number = 1")
    with pytest.raises(DatabaseDamagedError):
        everything.rows(conn)


def test_a_walk_brings_all_rows_some_at_a_time_and_its_trouble_as_our_error(conn: Connection) -> None:
    everything = Bare(select(things.c.number).where(things.c.owner == "a").order_by(things.c.number), conn)
    walked = list(everything.walk(conn, 15))
    assert [len(some) for some in walked] == [15, 15, 10]
    assert [number for some in walked for (number,) in some] == list(range(40))
    names = Bare(select(things.c.name).order_by(things.c.owner, things.c.number), conn)
    conn.exec_driver_sql("UPDATE things SET name = CAST(x'ff' AS TEXT) WHERE owner = 'b' AND number = 9")
    begun = names.walk(conn, 15)
    assert len(next(begun)) == 15
    with pytest.raises(DatabaseDamagedError):
        list(begun)


def test_an_error_that_is_a_bug_of_ours_stays_what_it_is(conn: Connection) -> None:
    everything = Bare(select(things.c.name), conn)
    conn.exec_driver_sql("DROP TABLE things")
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        everything.run(conn)


class OperationalError(Exception):
    """As a server's driver names it."""

    sqlstate: str | None = None


class ShutdownError(OperationalError):
    sqlstate = "57P01"


@pytest.mark.parametrize("error", [OperationalError("gone"), ShutdownError("gone")])
def test_a_server_that_is_gone_is_told_so_past_sqlalchemy_too(error: Exception) -> None:
    assert type(driver_error(error)) is DatabaseUnreachableError
    assert driver_error(ValueError("ours")) is None
