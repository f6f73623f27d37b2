"""The migrations: they make what the tables say, all at once, after a backup."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event

from admin_desktop.clock import ManualClock
from admin_desktop.models.database import migrate, schema_version
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables import (
    account_tables,
    branding_tables,
    eft_tables,
    grid_tables,
    reference_tables,
    restore_tables,
)
from admin_desktop.models.database.tables.payment_tables import metadata

MADE_BESIDE = {"alembic_version", "customer_documents", "contract_documents"}


def test_the_migrated_schema_equals_the_tables(store: Store) -> None:
    assert {
        reference_tables.finance_companies.name,
        eft_tables.eft_files.name,
        grid_tables.payment_totals.name,
        restore_tables.sync_leases.name,
        branding_tables.brandings.name,
        account_tables.remembered_sign_ins.name,
    } <= set(metadata.tables)
    with store.reading() as conn:
        context = MigrationContext.configure(
            conn,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": lambda name, kind, _parents: (
                    kind != "table" or not (name in MADE_BESIDE or "_search" in str(name))
                ),
            },
        )
        assert compare_metadata(context, metadata) == []


@pytest.mark.sqlite_only
def test_the_migrated_schema_is_what_the_tables_create(store: Store, tmp_path: Path) -> None:
    """Alembic's comparison does not see primary keys, WITHOUT ROWID or partial indexes; SQLite does."""
    plain = dialect.make_engine(f"sqlite:///{tmp_path / 'plain.db'}")
    with dialect.for_writing(plain).begin() as conn:
        metadata.create_all(conn)
    with plain.connect() as conn, store.reading() as migrated:
        for table in metadata.tables:
            for pragma in ("table_xinfo", "index_list", "foreign_key_list"):
                query = f"PRAGMA {pragma}({table})"
                assert _sorted(migrated, query) == _sorted(conn, query), (table, pragma)
        indexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        assert _sorted(migrated, indexes) == _sorted(conn, indexes)
        tables = (
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%' "
            "AND name NOT LIKE '%_search%'"
        )
        assert _sorted(migrated, tables) == _sorted(conn, tables) == [("payment_events",)]
    plain.dispose()


def _sorted(conn: Connection, query: str) -> list[tuple[object, ...]]:
    """Rows without their running numbers: a column added later stands last, wherever the table has it."""
    numbers = 2 if "foreign_key_list" in query else 1 if "PRAGMA" in query else 0
    return sorted((tuple(row)[numbers:] for row in conn.exec_driver_sql(query)), key=str)


def test_the_revisions_written_down_are_alembics_own() -> None:
    scripts = ScriptDirectory.from_config(migrate.config_for())
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(revisions)) == schema_version.REVISIONS
    assert scripts.get_heads() == [schema_version.HEAD]


def _old_workspace(path: Path, revision: str) -> None:
    engine = dialect.make_engine(f"sqlite:///{path}")
    migrate.upgrade(engine, revision)
    with dialect.for_writing(engine).begin() as conn:
        conn.exec_driver_sql(
            "INSERT INTO finance_companies VALUES ('OLD', 'Old', 'UTC', 'ACH', 0, 's2', 'any', '17:00')"
        )
    engine.dispose()


@pytest.mark.parametrize("revision", schema_version.REVISIONS[:-1])
def test_an_older_workspace_is_backed_up_and_then_migrated(
    tmp_path: Path, clock: ManualClock, revision: str
) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    path = folder / "old.db"
    _old_workspace(path, revision)
    store = Store.open(path, clock)
    with store.reading() as conn:
        assert migrate.current_revision(conn) == schema_version.HEAD
        assert conn.exec_driver_sql("SELECT name FROM finance_companies").scalar() == "Old"
    store.close()
    [copy] = [one for one in folder.iterdir() if one.name.endswith(".backup")]
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)
        assert db.execute("SELECT name FROM finance_companies").fetchone() == ("Old",)
    Store.open(path, clock).close()
    assert len([one for one in folder.iterdir() if one.name.endswith(".backup")]) == 1


def test_a_migration_that_fails_at_any_statement_leaves_the_old_schema(tmp_path: Path) -> None:
    """Fail the first, second, third ... change, until a run ends without a fault."""
    failed = 0
    _old_workspace(tmp_path / "old.db", "0001")
    while True:
        path = tmp_path / f"old{failed}.db"
        shutil.copy(tmp_path / "old.db", path)
        engine = dialect.make_engine(f"sqlite:///{path}")
        event.listen(engine, "before_cursor_execute", _failing_at(failed))
        before = _schema(path)
        try:
            migrate.upgrade(engine)
        except StoppedError:
            assert _schema(path) == before
            failed += 1
            continue
        finally:
            engine.dispose()
        break
    assert failed > 20
    assert _schema(path) != before


class StoppedError(Exception):
    """The fault of a test."""


def _failing_at(number: int) -> Callable[..., None]:
    seen = 0

    def before(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        nonlocal seen
        if statement.lstrip().upper().startswith(("CREATE", "UPDATE", "INSERT", "PRAGMA USER")):
            seen += 1
            if seen == number + 1:
                raise StoppedError

    return before


def _schema(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        marker = db.execute("PRAGMA user_version").fetchone()
        return [*db.execute("SELECT name, sql FROM sqlite_master ORDER BY name"), marker]


@pytest.mark.sqlite_only
def test_running_it_again_changes_nothing(store: Store) -> None:
    assert store.path is not None
    before = _schema(store.path)
    engine = dialect.make_engine(store.url)
    migrate.upgrade(engine)
    engine.dispose()
    assert _schema(store.path) == before


def test_on_postgresql_the_migrations_write_its_own_triggers(capsys: pytest.CaptureFixture[str]) -> None:
    context = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True})
    statements: list[str] = []

    class Recorder:
        dialect = context.dialect

        @staticmethod
        def exec_driver_sql(statement: str) -> None:
            statements.append(statement)

    migration = ScriptDirectory.from_config(migrate.config_for()).get_revision("0003").module
    migration.create_engine_objects(Recorder())
    with Operations.context(context):
        ScriptDirectory.from_config(migrate.config_for()).get_revision("0002").module.upgrade()
    assert [one.split()[1] for one in statements] == ["FUNCTION", "TRIGGER", "TRIGGER"]
    assert "CREATE TABLE payments" in capsys.readouterr().out
