"""A workspace on PostgreSQL keeps the promises of a file: the quick part; the whole model runs with --all."""

import gc
import random
import subprocess
import threading
from collections.abc import Iterator
from datetime import date

import pytest
from postgres_cluster import ROLE, Cluster
from sqlalchemy import exc, func, insert, select, text

from admin_desktop.clock import ManualClock
from admin_desktop.errors import (
    DatabaseBusyError,
    DatabaseUnreachableError,
    IllegalMoveError,
    InvalidRequestError,
    NewerDatabaseError,
    NotAllowedError,
    OtherDatabaseError,
)
from admin_desktop.models import audit
from admin_desktop.models.database.bare import Bare
from admin_desktop.models.database.engine import dialect
from admin_desktop.models.database.engine.server_walk import server_walk
from admin_desktop.models.database.folding import fold
from admin_desktop.models.database.schema_version import HEAD
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import workspace_settings
from admin_desktop.models.payments.filters.payment_filter import PaymentFilter, PaymentSort
from admin_desktop.models.payments.listing.payment_pages import PaymentPages
from admin_desktop.models.payments.queries import find
from admin_desktop.models.payments.status import Status
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.principal import Principal
from admin_desktop.models.workspaces.workspace_check import check

SETTING = {"company": "*", "name": "one", "value": "a"}
SUBMISSION = Submission("NORTHSTAR", "C100", "K-100", "tok-a", 12_050, date(2025, 11, 21))


@pytest.fixture
def desk(filled_database: str, clock: ManualClock) -> Iterator[Store]:
    """A store on the server; not the ``store`` of the model's tests, so that this runs in the quick suite."""
    opened = Store.open(filled_database, clock)
    yield opened
    opened.close()


def values(store: Store) -> list[str]:
    with store.reading() as conn:
        return list(
            conn.execute(
                select(workspace_settings.c.value).where(workspace_settings.c.name == "one")
            ).scalars()
        )


def test_it_was_made_whole_and_opens_again_as_it_is(desk: Store, filled_database: str) -> None:
    assert (desk.path, "filled" not in desk.url) == (None, True)
    again = Store.open(filled_database, desk.clock)
    with again.reading() as conn:
        assert conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == HEAD
    again.close()


def test_a_newer_one_is_refused(desk: Store, filled_database: str) -> None:
    with desk.writing() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabaseError, match="9999"):
        Store.open(filled_database, desk.clock)


def test_another_programs_database_is_left_as_it_is(postgres: Cluster, clock: ManualClock) -> None:
    name = postgres.fresh_name()
    address = postgres.create(name)
    postgres.do("CREATE TABLE recipes (dish text)", name)
    for revision in ("", "ffa1"):
        if revision:  # it uses Alembic too
            postgres.do(f"CREATE TABLE alembic_version AS SELECT '{revision}' AS version_num", name, ROLE)
        with pytest.raises(OtherDatabaseError, match=name):
            Store.open(address, clock)
    tables = postgres.do("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1", name)
    assert tables == [("alembic_version",), ("recipes",)]
    postgres.drop(name)


def test_a_server_of_long_ago_is_refused(
    filled_database: str, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "OLDEST_SERVER", 99)
    with pytest.raises(InvalidRequestError, match=r"the server is PostgreSQL \d+.*needs 99 or newer"):
        Store.open(filled_database, clock)


def test_an_address_that_asks_for_what_there_is_not_is_refused(
    filled_database: str, clock: ManualClock
) -> None:
    with pytest.raises(InvalidRequestError, match="the address asks"):
        Store.open(f"{filled_database}&secret=hunter2", clock)


def test_how_long_a_server_may_be_silent_is_ours_unless_the_address_says(
    filled_database: str, clock: ManualClock
) -> None:
    for address, patience in ((filled_database, "10"), (f"{filled_database}&connect_timeout=3", "3")):
        store = Store.open(address, clock)
        with store.reading() as conn:
            assert conn.connection.dbapi_connection.info.get_parameters()["connect_timeout"] == patience
        store.close()


NUMBERS = select(func.generate_series(1, 5_000).label("n"))


def test_two_walks_of_one_moment_go_side_by_side(desk: Store) -> None:
    with desk.reading() as conn:
        one, other = (Bare(NUMBERS, conn).walk(conn, 1_000) for _ in range(2))
        both = list(zip(one, other, strict=True))
    assert [len(some) for pair in both for some in pair] == [1_000] * 10


def test_a_server_lost_on_the_way_is_told(desk: Store, postgres: Cluster) -> None:
    def lose_it() -> None:
        with desk.reading() as conn:
            begun = Bare(NUMBERS, conn).walk(conn, 10)
            number = int(conn.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
            next(begun)
            postgres.do(f"SELECT pg_terminate_backend({number})")
            list(begun)

    with pytest.raises(DatabaseUnreachableError):
        lose_it()


def test_a_walk_that_is_left_leaves_nothing_behind(desk: Store) -> None:
    with desk.reading() as conn:
        for _some in server_walk(conn, "SELECT generate_series(1, %(to)s)", {"to": 5_000}, 10):
            break
        gc.collect()
        assert conn.exec_driver_sql("SELECT count(*) FROM pg_cursors WHERE name LIKE 'walk%%'").scalar() == 0
    assert not [one for one in threading.enumerate() if one.name.startswith("fetching")]


def test_nobody_there_is_told_as_unreachable(clock: ManualClock) -> None:
    with pytest.raises(DatabaseUnreachableError):
        Store.open("postgresql+psycopg://nobody:secret@/none?host=/nonexistent", clock)


def test_a_payment_is_submitted_found_cancelled_and_logged(
    desk: Store, portal: Principal, care: Principal, rng: random.Random
) -> None:
    row = submit(desk, portal, SUBMISSION, rng)
    request_cancel(desk, portal, "NORTHSTAR", row.payment_ref)
    with pytest.raises(IllegalMoveError):
        request_cancel(desk, portal, "NORTHSTAR", row.payment_ref)
    detail = find(desk, care, "NORTHSTAR", row.payment_ref)
    assert (detail.row.status, [event.kind for event in detail.events]) == (
        Status.PENDING_CANCEL,
        ["submitted", "cancel_requested"],
    )
    pages = PaymentPages(desk, care, PaymentFilter(text="josé"), PaymentSort("amount", descending=True))
    assert [one.payment_ref for one in pages.page(0)] == [row.payment_ref]
    with desk.reading() as conn:
        assert audit.verify_chain(conn, "NORTHSTAR").holds
    assert [one.name for one in check(desk) if not one.passed] == []


def test_an_upsert_and_a_search_by_part_of_a_name(desk: Store) -> None:
    with desk.writing() as conn:
        for value in ("a", "b"):
            conn.execute(dialect.upsert_by_key(workspace_settings, conn), {**SETTING, "value": value})
    assert values(desk) == ["b"]
    with desk.reading() as conn:
        found = conn.execute(dialect.customers_containing(fold("100%"), conn)).all()
    assert [tuple(one) for one in found] == [("NORTHSTAR", "C100")]


def test_a_read_is_of_one_moment_and_cannot_write(desk: Store) -> None:
    with desk.reading() as conn:
        before = conn.execute(select(workspace_settings)).all()
        with desk.writing() as other:
            other.execute(insert(workspace_settings), SETTING)
        assert conn.execute(select(workspace_settings)).all() == before
    with pytest.raises(DatabaseUnreachableError, match="read-only"), desk.reading() as conn:
        conn.execute(insert(workspace_settings), {**SETTING, "name": "two"})
    assert values(desk) == ["a"]


def test_a_second_writer_waits_and_then_is_told_that_it_is_busy(
    desk: Store, filled_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "BUSY_TIMEOUT_S", 0.05)
    impatient = Store.open(filled_database, desk.clock)
    with desk.writing(), pytest.raises(DatabaseBusyError), impatient.writing():
        raise AssertionError
    with impatient.writing() as conn:
        conn.execute(insert(workspace_settings), SETTING)
    impatient.close()


WRITER = """
import sys
from admin_desktop.clock import SystemClock
from admin_desktop.models import audit
from admin_desktop.models.database.store import Store
from admin_desktop.models.principal import Principal, Role
store = Store.open(sys.argv[1], SystemClock())
for n in range(10):
    with store.writing() as conn:
        audit.write(conn, company="NORTHSTAR", now_ms=n, who=Principal("p", Role.LTI_ADMIN, None),
                    action="tested", entity=str(n))
store.close()
"""


def test_desks_that_submit_at_once_lose_nothing(
    desk: Store, filled_database: str, portal: Principal, care: Principal, python: str
) -> None:
    process = subprocess.Popen([python, "-c", WRITER, filled_database])
    submitting = [
        threading.Thread(
            target=lambda seed=seed: [
                submit(desk, portal, SUBMISSION, random.Random(f"{seed}{n}")) for n in range(5)
            ]
        )
        for seed in range(3)
    ]
    for thread in submitting:
        thread.start()
    for thread in submitting:
        thread.join()
    assert process.wait(100) == 0
    with desk.reading() as conn:
        verdict = audit.verify_chain(conn, "NORTHSTAR")
    assert (verdict.holds, verdict.lines) == (True, 25)
    assert PaymentPages(desk, care).count() == 15
    with desk.reading() as conn:
        numbers = conn.exec_driver_sql("SELECT entry_no FROM outbox ORDER BY entry_no").scalars().all()
    assert numbers == list(range(numbers[0], numbers[0] + 15))


@pytest.mark.parametrize("table", ["audit_log", "payment_events", "feature_history"])
@pytest.mark.parametrize("act", ["UPDATE {} SET company = company", "DELETE FROM {}", "TRUNCATE {}"])
def test_what_happened_is_never_rewritten_by_grant_nor_by_trigger(desk: Store, table: str, act: str) -> None:
    with pytest.raises(NotAllowedError, match="permission denied"), desk.writing() as conn:
        conn.execute(text(act.format(table)))
    with desk.writing() as conn:
        conn.execute(text(f"GRANT UPDATE, DELETE, TRUNCATE ON {table} TO CURRENT_USER"))
    with pytest.raises(exc.IntegrityError, match="append-only"), desk.writing() as conn:
        conn.execute(text(act.format(table)))
