"""Logins of a server: a second wall behind the table of roles, which also stands before other programs."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from doors import DOORS, EVERYBODYS, OTHER, OWN, REF, Door
from postgres_cluster import Cluster
from sqlalchemy import insert, make_url, select, text, update
from sqlalchemy.exc import ProgrammingError

from admin_desktop.clock import ManualClock
from admin_desktop.errors import AdminDesktopError, InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.database.engine.row_security import unsecured
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import metadata, payments
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import PAYMENTS
from admin_desktop.models.people import users
from admin_desktop.models.people.logins import admit
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.closed_days import closed_days_of, keep_closed_day
from admin_desktop.models.set_up.run_days import ClosedDay

ADMIN = Principal("lee", Role.LTI_ADMIN, None)
PEOPLE = {
    Role.FINANCE_ADMIN: ("nora", OWN),
    Role.AUDITOR: ("ada", OWN),
    Role.CUSTOMER_CARE: ("dana", "*"),
    Role.LTI_ADMIN: ("lena", "*"),
}

pytestmark = pytest.mark.slow
Sit = Callable[[Role], Store]
Row = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def logins(postgres: Cluster) -> None:
    for name, _company in PEOPLE.values():
        postgres.do(f"CREATE ROLE {name} LOGIN")
    postgres.do("CREATE ROLE stranger LOGIN")


@pytest.fixture
def owner(filled_database: str, clock: ManualClock, logins: None) -> Iterator[Store]:
    opened = Store.open(filled_database, clock)
    yield opened
    opened.close()


@pytest.fixture
def as_login(owner: Store, filled_database: str, clock: ManualClock) -> Iterator[Callable[[str], Store]]:
    opened: list[Store] = []

    def sit(name: str) -> Store:
        address = make_url(filled_database).set(username=name)
        opened.append(Store.open(address.render_as_string(hide_password=False), clock))
        return opened[-1]

    yield sit
    for store in opened:
        store.close()


@pytest.fixture
def seated(owner: Store, as_login: Callable[[str], Store]) -> Sit:
    def seat(role: Role) -> Store:
        name, company = PEOPLE[role]
        users.add(owner, ADMIN, company, name, name.title(), role)
        assert admit(owner, ADMIN, name) is role
        return as_login(name)

    return seat


def seen_in(store: Store) -> dict[str, set[str]]:
    """The companies whose rows a login reads without any condition, by table."""
    with store.reading() as conn:
        return {
            name: set(conn.execute(select(table.c.company).distinct()).scalars())
            for name, table in metadata.tables.items()
            if "company" in table.c
        }


def with_switches(owner: Store) -> None:
    """A switch thrown in both companies."""
    for company in (OWN, OTHER):
        planning.emergency_off(owner, EVERYBODYS, company, PAYMENTS, "fraud")


def test_every_table_of_company_data_is_bound(owner: Store) -> None:
    with owner.writing() as conn:
        assert unsecured(conn) == ()
        conn.execute(text("CREATE TABLE forgotten (company text)"))
        assert unsecured(conn) == ("forgotten",)
        conn.execute(text("DROP TABLE forgotten"))


def test_a_finance_admins_login_reads_its_own_company_whatever_it_asks(owner: Store, seated: Sit) -> None:
    with_switches(owner)
    assert seen_in(owner)["customers"] == {OWN, OTHER}
    seen = seen_in(seated(Role.FINANCE_ADMIN))
    assert set().union(*seen.values()) == {OWN, "*"}
    assert {table for table, companies in seen.items() if "*" in companies} <= {
        "audit_log",
        "workspace_settings",
        "unknown_names",
    }
    assert seen["customers"] == seen["features"] == {OWN}


def test_ltis_own_see_all_and_a_deactivated_user_and_a_stranger_nothing(
    owner: Store, seated: Sit, as_login: Callable[[str], Store]
) -> None:
    care = seated(Role.CUSTOMER_CARE)
    assert seen_in(care)["customers"] == {OWN, OTHER}
    users.set_active(owner, ADMIN, "*", "dana", active=False)
    assert seen_in(care)["customers"] == set()
    with pytest.raises(NotAllowedError):
        as_login("stranger")


REFUSED = (
    "UPDATE users SET role = 'lti_admin'",
    "UPDATE features SET active = true",
    "DELETE FROM audit_log",
    "UPDATE audit_log SET reason = 'x'",
    "DELETE FROM closed_days",
    "UPDATE connections SET base_url = 'https://mine.example'",
    "SET SESSION AUTHORIZATION desk",
    "ALTER TABLE customers DISABLE ROW LEVEL SECURITY",
    "CREATE OR REPLACE FUNCTION admin_desktop_companies() RETURNS SETOF text LANGUAGE sql AS $$SELECT '*'$$",
)


@pytest.mark.parametrize("statement", REFUSED)
def test_a_login_cannot_raise_itself(seated: Sit, owner: Store, statement: str) -> None:
    with_switches(owner)
    store = seated(Role.FINANCE_ADMIN)
    with pytest.raises((NotAllowedError, ProgrammingError)), store.writing() as conn:
        conn.exec_driver_sql(statement)


def test_a_login_writes_its_own_company_only(seated: Sit, owner: Store, a_payment: Row) -> None:
    store = seated(Role.FINANCE_ADMIN)
    with owner.writing() as conn:
        conn.execute(insert(payments), a_payment(company=OTHER, payment_ref="PMTOTHER"))
    with pytest.raises(NotAllowedError), store.writing() as conn:
        conn.execute(insert(payments), a_payment(company=OTHER))
    with store.writing() as conn:
        assert conn.execute(update(payments).values(status="paid")).rowcount == 0
        conn.execute(insert(payments), a_payment())
        assert conn.execute(update(payments).values(status="paid")).rowcount == 1


@pytest.mark.parametrize("role", PEOPLE)
def test_every_door_opens_for_a_login_as_for_the_owner(
    owner: Store, seated: Sit, a_payment: Row, role: Role, tmp_path: Path
) -> None:
    with owner.writing() as conn:
        conn.execute(insert(payments), [a_payment(payment_ref=REF), a_payment(company=OTHER)])
    store = seated(role)
    who = Principal(PEOPLE[role][0], role, None if PEOPLE[role][1] == "*" else frozenset({OWN}))
    for one in DOORS:
        assert opens(store, one, who, tmp_path) == opens(owner, one, who, tmp_path), one.name


def opens(store: Store, one: Door, who: Principal, to: Path) -> bool:
    """Whether the door opened; what it says for reasons of its own is no refusal."""
    try:
        one.knock(store, who, OWN, to)
    except NotAllowedError:
        return False
    except AdminDesktopError:
        return True
    return True


@pytest.mark.parametrize(("role", "keeps"), [(Role.LTI_ADMIN, True), (Role.CUSTOMER_CARE, False)])
def test_a_login_of_before_reads_the_closed_days_of_a_newer_workspace(
    owner: Store, seated: Sit, role: Role, *, keeps: bool
) -> None:
    """Who was admitted before there was a table has its rights after the upgrade, and no more than now."""
    store = seated(role)
    with owner.writing() as conn:
        conn.exec_driver_sql("DROP TABLE closed_days")
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '0014'")
    Store.open(owner.url, owner.clock).close()
    with store.reading() as conn:
        assert closed_days_of(conn, OWN) == ()
    who = Principal(PEOPLE[role][0], role, None)
    day = ClosedDay(date(2035, 11, 23), "Bridge day")
    with nullcontext() if keeps else pytest.raises(NotAllowedError), store.writing() as conn:
        keep_closed_day(conn, OWN, day, 1, who.name)
    with owner.reading() as conn:
        assert closed_days_of(conn, OWN) == ((day,) if keeps else ())
        assert unsecured(conn) == ()


def test_who_is_admitted(owner: Store, seated: Sit) -> None:
    with pytest.raises(NotFoundError, match="no user nobody"):
        admit(owner, ADMIN, "nobody")
    users.add(owner, ADMIN, "*", "nologin", "No Login", Role.AUDITOR)
    with pytest.raises(NotFoundError, match="no login"):
        admit(owner, ADMIN, "nologin")
    with pytest.raises(NotAllowedError):
        admit(owner, EVERYBODYS, "nora")


def test_a_file_has_no_logins(tmp_path: Path, clock: ManualClock) -> None:
    store = Store.open(tmp_path / "w.db", clock)
    with pytest.raises(InvalidRequestError, match="no logins"):
        admit(store, ADMIN, "nora")
    store.close()
