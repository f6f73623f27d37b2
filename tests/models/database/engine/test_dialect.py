"""What differs by engine."""

import sys
from typing import Any

import pytest
from sqlalchemy import event, exc, select
from sqlalchemy.dialects import postgresql

from admin_desktop.errors import (
    InvalidRequestError,
    NewerDatabaseError,
    NotAllowedError,
)
from admin_desktop.models.database import migrate, store as store_module
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.folding import customer_search_text, fold
from admin_desktop.models.database.schema_version import HEAD
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import customers, workspace_settings
from admin_desktop.models.payments.filters.payment_filter import PaymentSort
from admin_desktop.models.payments.listing.ordering import From, ordering


class PostgresConnection:
    """Just enough of a connection to say which engine it is, and to keep what it was told."""

    dialect = postgresql.dialect()

    def __init__(self) -> None:
        self.told: list[str] = []

    def execute(self, statement: Any) -> None:
        self.told.append(sql(statement))


def sql(statement: Any) -> str:
    return str(statement.compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}))


def test_an_upsert_overwrites_everything_but_the_key(store: Store) -> None:
    row = {"company": "*", "name": "kind", "value": "demo"}
    with store.writing() as conn:
        for value in ("demo", "live"):
            conn.execute(dialect.upsert_by_key(workspace_settings, conn), {**row, "value": value})
        assert conn.execute(select(workspace_settings.c.value)).scalars().all() == ["live"]


def test_postgresql_gets_its_own_upsert_lock_order_and_search() -> None:
    conn: Any = PostgresConnection()
    assert "ON CONFLICT (company, name) DO UPDATE" in str(
        dialect.upsert_by_key(workspace_settings, conn).compile(dialect=postgresql.dialect())
    )
    dialect.lock_chain(conn, "NORTHSTAR")
    assert conn.told[0].startswith("SELECT pg_advisory_xact_lock(")
    search = sql(dialect.customers_containing("50%_o'neil", conn))
    assert "strpos(customers.search_text, '50%%_o''neil') > 0" in search
    assert "customer_search" not in search
    order = ordering(conn, PaymentSort("batch", descending=True))
    assert [sql(part) for part in order.order_by()] == [
        "payments.batch_no DESC NULLS LAST",
        'payments.company COLLATE "C" DESC',
        'payments.payment_ref COLLATE "C" DESC',
    ]
    behind, empty = order.onwards(From.KEY, inclusive=True)
    assert "COLLATE" in str(behind.compile(dialect=postgresql.dialect()))
    assert sql(empty) == "payments.batch_no IS NULL"


def test_an_engine_of_another_kind_is_made_without_sqlites_ways() -> None:
    engine = dialect.make_engine("postgresql+psycopg://dana@db.example/desk")
    assert engine.dialect.name == "postgresql"
    assert event.contains(engine, "begin", dialect._begin_postgres)
    assert not event.contains(engine, "begin", dialect._begin_sqlite)


def test_a_server_without_its_driver_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(InvalidRequestError, match=r"admin-desktop\[postgres\]"):
        dialect.make_engine("postgresql+psycopg://dana@db.example/desk")


def test_a_server_is_migrated_when_it_is_behind_and_refused_when_it_is_ahead(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way to a server differs from a file's only by what can be seen from outside."""
    fresh = dialect.make_engine(store.url.replace("workspace.db", "server.db"))
    monkeypatch.setattr(dialect, "OLDEST_SERVER", 0)
    store_module._prepare_server(fresh)
    store_module._prepare_server(fresh)
    with dialect.for_writing(fresh).begin() as conn:
        assert migrate.current_revision(conn) == HEAD
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabaseError, match="9999"):
        store_module._prepare_server(fresh)
    fresh.dispose()


def test_an_address_of_a_server_takes_the_servers_way(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared: list[Any] = []
    engine = dialect.make_engine(store.url)
    monkeypatch.setattr(dialect, "make_engine", lambda url, _departure: prepared.append(url) or engine)
    monkeypatch.setattr(store_module, "_prepare_server", prepared.append)
    opened = Store.open("postgresql://dana:secret@db.example/desk", store.clock)
    assert [str(prepared[0]), prepared[1]] == ["postgresql://dana:***@db.example/desk", engine]
    opened.close()


def _found(store: Store, part: str) -> list[tuple[str, str]]:
    with store.reading() as conn:
        return sorted(tuple(row) for row in conn.execute(dialect.customers_containing(fold(part), conn)))


def test_the_text_index_follows_every_change_of_a_customer(store: Store) -> None:
    jose = [("NORTHSTAR", "C100"), ("SUNBELT", "C100")]
    assert _found(store, "JOSÉ nu") == jose
    with store.writing() as conn:
        conn.execute(
            customers.update()
            .where(customers.c.company == "SUNBELT", customers.c.customer_no == "C100")
            .values(search_text=customer_search_text('Josefa\'s "Own" 100%', "j@x.example", "C100"))
        )
        conn.execute(customers.delete().where(customers.c.customer_no == "C200"))
    assert _found(store, "jose nu") == jose[:1]
    assert _found(store, 'fa\'s "own" 1') == jose[1:]
    assert _found(store, "zephyr") == []
    assert _found(store, "00%") == jose
    with store.reading() as conn:
        for table in ("customer_documents", "customer_search") if dialect.is_sqlite(conn) else ():
            assert conn.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 4  # noqa: S608 - two names


@pytest.mark.sqlite_only
def test_the_text_index_survives_a_vacuum(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(customers.delete().where(customers.c.customer_no == "C100"))
    engine = dialect.make_engine(store.url)
    raw = engine.raw_connection()
    raw.execute("VACUUM")
    raw.close()
    engine.dispose()
    assert _found(store, "zephyr") == [("SUNBELT", "C200")]


def test_the_text_index_is_of_the_same_transaction(store: Store) -> None:
    def forget_and_fail() -> None:
        with store.writing() as conn:
            conn.execute(customers.delete().where(customers.c.customer_no == "C200"))
            conn.exec_driver_sql("INSERT INTO customers (company) VALUES ('NOBODY')")

    with pytest.raises(exc.IntegrityError):
        forget_and_fail()
    assert _found(store, "zephyr") == [("SUNBELT", "C200")]


@pytest.mark.parametrize("table", ["audit_log", "payment_events"])
@pytest.mark.parametrize("act", ["UPDATE {} SET at_ms = 0", "DELETE FROM {}"])
def test_what_happened_is_never_rewritten(store: Store, table: str, act: str) -> None:
    with store.writing() as conn:
        conn.exec_driver_sql("INSERT INTO audit_log VALUES ('*',1,0,0,'a','r','m','x','y','','','','','','')")
        conn.exec_driver_sql(
            "INSERT INTO payments (company, payment_ref, status, status_since_ms, submitted_ms, submitted_by,"
            " customer_no, contract_no, bank_account_token, amount_cents, sec_code, effective_date,"
            " updated_ms, checking)"
            " VALUES ('NORTHSTAR','P','paid',0,0,'p','C','K','t',1,'WEB','2025-01-01',0,FALSE)"
        )
        conn.exec_driver_sql(
            "INSERT INTO payment_events VALUES ('NORTHSTAR','P',1,0,0,'k','paid','a','t','')"
        )
    with (
        pytest.raises((exc.DatabaseError, NotAllowedError), match=r"append-only|permission denied"),
        store.writing() as conn,
    ):
        conn.exec_driver_sql(act.format(table))
