"""A workspace with two companies, a few borrowers, and people of every role."""

import random
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from postgres_cluster import Cluster, find_programs
from sqlalchemy import insert, make_url

from admin_desktop.clock import ManualClock, from_rfc3339
from admin_desktop.models.database.folding import customer_search_text
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.models.database.tables.reference_tables import (
    bank_accounts,
    contracts,
    customers,
    finance_companies,
)
from admin_desktop.models.principal import Principal, Role

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
"""14:02 in New York, 11:02 in Los Angeles."""

ZONES = {"NORTHSTAR": "America/New_York", "SUNBELT": "America/Los_Angeles"}

BORROWERS = {
    "NORTHSTAR": (
        ("C100", "José Núñez 100% Gravel", "jose@gravel.example", "K-100", "tok-a", "1234"),
        ("C101", 'O\'Neil "Big" Farms_Co', "office@oneil.example", "K-101", "tok-b", "5678"),
        ("C102", "Ångström Milling", "milling@angstrom.example", "K-102", "tok-c", "9012"),
    ),
    "SUNBELT": (
        ("C100", "Jose Nunez", "jn@sunbelt.example", "K-100", "tok-a", "4321"),
        ("C200", "Zephyr Aviation", "pay@zephyr.example", "K-200", "tok-d", "1234"),
    ),
}
"""Per company: customer, name, e-mail, contract, token, last four. Numbers repeat across companies."""


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(NOW_MS)


@pytest.fixture(scope="session")
def filled_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("workspace") / "filled.db"
    store = Store.open(path, ManualClock(NOW_MS))
    fill(store)
    store.close()
    return path


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test of the store runs on both engines, on PostgreSQL with the slow proofs."""
    if "engine_name" in metafunc.fixturenames:
        both = ["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)]
        only_sqlite = metafunc.definition.get_closest_marker("sqlite_only")
        metafunc.parametrize("engine_name", both[:1] if only_sqlite else both)


@pytest.fixture
def store(
    engine_name: str,
    filled_workspace: Path,
    tmp_path: Path,
    clock: ManualClock,
    request: pytest.FixtureRequest,
) -> Iterator[Store]:
    """A private copy of the filled workspace: a file, or a database of PostgreSQL's."""
    location: Path | str = tmp_path / "workspace.db"
    if engine_name == "sqlite":
        Path(location).write_bytes(filled_workspace.read_bytes())
    else:
        location = request.getfixturevalue("filled_database")
    opened = Store.open(location, clock, durable=False)
    yield opened
    opened.close()


@pytest.fixture
def empty_location(engine_name: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path | str]:
    """Where a test may make a workspace of its own: a file, or a new database of PostgreSQL's."""
    if engine_name == "sqlite":
        yield tmp_path / "workspace.db"
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    name = cluster.fresh_name()
    yield cluster.create(name)
    cluster.drop(name)


@pytest.fixture
def address(store: Store, engine_name: str, request: pytest.FixtureRequest) -> str:
    """Where another connection finds the same workspace."""
    return store.url if engine_name == "sqlite" else str(request.getfixturevalue("filled_database"))


@pytest.fixture
def tamper(store: Store, address: str, request: pytest.FixtureRequest) -> Callable[..., None]:
    """Change the database as somebody who goes around every trigger and key, and around this program."""
    if store.path is None:
        cluster: Cluster = request.getfixturevalue("postgres")
        name = make_url(address).database or ""
        return lambda *acts: cluster.do(";".join(("SET session_replication_role = replica", *acts)), name)

    def on_file(*acts: str) -> None:
        store.close()
        with closing(sqlite3.connect(store.path or "")) as db:
            for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                db.execute(f"DROP TRIGGER {trigger}")
            for act in acts:
                db.execute(act)
            db.commit()

    return on_file


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A PostgreSQL of our own; where its programs are installed, not to run it is a failure."""
    programs = find_programs()
    if programs is None:
        pytest.skip("PostgreSQL 15 or newer is not installed here (Debian: postgresql)")
    with Cluster.start(programs) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def filled_template(postgres: Cluster) -> str:
    """The name of a database to copy."""
    store = Store.open(postgres.create("filled"), ManualClock(NOW_MS))
    fill(store)
    store.close()
    return "filled"


@pytest.fixture
def filled_database(postgres: Cluster, filled_template: str) -> Iterator[str]:
    """The address of a private copy of the filled workspace."""
    name = postgres.fresh_name()
    yield postgres.create(name, filled_template)
    postgres.drop(name)


@pytest.fixture
def rng() -> random.Random:
    return random.Random(7)


@pytest.fixture
def care() -> Principal:
    return Principal("dana", Role.CUSTOMER_CARE, None, "desk-1")


@pytest.fixture
def portal() -> Principal:
    return Principal("portal", Role.PORTAL_SERVICE, None, "web-1")


@pytest.fixture
def northstar_admin() -> Principal:
    return Principal("nora", Role.FINANCE_ADMIN, frozenset({"NORTHSTAR"}), "desk-2")


@pytest.fixture
def lti_admin() -> Principal:
    return Principal("lee", Role.LTI_ADMIN, None, "desk-3")


@pytest.fixture
def auditor() -> Principal:
    return Principal("ada", Role.AUDITOR, None, "desk-4")


@pytest.fixture
def add_payments(store: Store) -> Callable[..., None]:
    """Store payments as they are, past both doors: each a mapping of what is unusual about it."""

    def add(*unusual: Mapping[str, Any]) -> None:
        with store.writing() as conn:
            conn.execute(insert(payments), [payment(**one) for one in unusual])

    return add


@pytest.fixture
def a_payment() -> Callable[..., dict[str, Any]]:
    """The row of a payment, to be stored by whoever asks for it."""
    return payment


def payment(**unusual: Any) -> dict[str, Any]:
    """Return a whole Pending payment of NORTHSTAR, but for what is given."""
    usual: dict[str, Any] = dict.fromkeys(column.name for column in payments.columns)
    usual |= {
        "company": "NORTHSTAR",
        "payment_ref": "PMT00000000000A",
        "status": "pending",
        "status_since_ms": NOW_MS,
        "submitted_ms": NOW_MS,
        "submitted_by": "portal",
        "customer_no": "C100",
        "contract_no": "K-100",
        "bank_account_token": "tok-a",
        "amount_cents": 12_050,
        "sec_code": "WEB",
        "effective_date": date(2025, 11, 21),
        "updated_ms": NOW_MS,
        "checking": False,
    }
    return usual | unusual


def fill(store: Store) -> None:
    with store.writing() as conn:
        for company, zone in ZONES.items():
            conn.execute(
                insert(finance_companies),
                {
                    "company": company,
                    "name": company.title(),
                    "time_zone": zone,
                    "bank_processing_type": "ACH",
                    "balancing_entry": False,
                    "counters": "s2",
                    "payment_accounts": "any",
                    "cutoff": "17:00",
                },
            )
            for borrower in BORROWERS[company]:
                _add_borrower(conn, company, *borrower)


def _add_borrower(
    conn: Any, company: str, customer_no: str, name: str, email: str, contract_no: str, token: str, last4: str
) -> None:
    key = {"company": company, "customer_no": customer_no, "version": 1, "record_epoch": "e1"}
    conn.execute(
        insert(customers),
        {
            **key,
            "name": name,
            "email": email,
            "postal_code": "10001",
            "private_labels": '["main"]',
            "search_text": customer_search_text(name, email, customer_no),
        },
    )
    conn.execute(
        insert(contracts),
        {
            **key,
            "contract_no": contract_no,
            "guarantor_nos": '["C102"]',
            "description": f"Excavator of {name}",
            "private_label": "main",
            "state": "booked",
        },
    )
    conn.execute(
        insert(bank_accounts),
        {**key, "token": token, "routing_number": "021000021", "last4": last4, "account_type": "checking"},
    )
