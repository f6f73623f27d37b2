"""How a workspace is set up: every change asks for the right, holds at once and has its line in the log."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import insert, select

from admin_desktop.clock import DAY_MS, ManualClock
from admin_desktop.errors import AdminDesktopError, InvalidRequestError, NotAllowedError
from admin_desktop.models.connections import enabled
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import diagnoses, sync_cycles
from admin_desktop.models.database.tables.reference_tables import audit_log, finance_companies
from admin_desktop.models.feed.records import CompanyRecord
from admin_desktop.models.feed.reference import _write_company
from admin_desktop.models.principal import Principal
from admin_desktop.models.set_up import addresses, companies, desk_lock, retention, setting_rows
from admin_desktop.models.set_up.companies import CompanySetUp
from admin_desktop.models.set_up.retention import Retention
from admin_desktop.models.sync_log import CycleRecord, record_cycle

PRAIRIE = CompanySetUp("PRAIRIE", "Prairie Leasing", "https://aspire.example/api", 300, True)


def actions(store: Store, company: str) -> list[str]:
    a = audit_log.c
    with store.reading() as conn:
        return list(conn.execute(select(a.action).where(a.company == company).order_by(a.line_no)).scalars())


def seen(store: Store, company: str = "PRAIRIE") -> CompanySetUp:
    with store.reading() as conn:
        found = companies.set_up_of(conn, company)
    assert found is not None
    return found


@pytest.fixture
def listed(store: Store, lti_admin: Principal) -> None:
    addresses.set_allowed_hosts(store, lti_admin, ("aspire.example",))


def test_only_an_lti_admin_of_all_companies_sets_anything(store: Store, care: Principal) -> None:
    acts: tuple[Callable[[], object], ...] = (
        lambda: companies.save(store, care, PRAIRIE),
        lambda: addresses.set_allowed_hosts(store, care, ("a.example",)),
        lambda: desk_lock.set_lock_minutes(store, care, 5),
        lambda: retention.set_retention(store, care, Retention(30, 30)),
        lambda: retention.prune(store, care),
    )
    for act in acts:
        with pytest.raises(NotAllowedError):
            act()
    assert actions(store, "*") == ["refused"] * len(acts)


def test_an_address_must_be_on_the_list(store: Store, lti_admin: Principal) -> None:
    with pytest.raises(InvalidRequestError, match=r"aspire\.example is not on the list"):
        companies.save(store, lti_admin, PRAIRIE)
    assert addresses.set_allowed_hosts(store, lti_admin, (" ASPIRE.example", "", "aspire.example")) == (
        "aspire.example",
    )
    companies.save(store, lti_admin, PRAIRIE)
    addresses.set_allowed_hosts(store, lti_admin, ())
    with store.reading() as conn:
        addresses.require_allowed(conn, "http://127.0.0.1:8400")
        with pytest.raises(InvalidRequestError, match="is not on the list"):
            addresses.require_allowed(conn, PRAIRIE.address)
    assert actions(store, "*") == ["change_setting"] * 2


@pytest.mark.parametrize(
    "odd",
    [
        "http://aspire.example",
        "ftp://aspire.example",
        "https://",
        "https://me:secret@aspire.example",
        "aspire.example",
        "https://[::bad",
        "https://aspire.example.evil.example",
    ],
)
def test_an_odd_address_is_refused(store: Store, lti_admin: Principal, listed: None, odd: str) -> None:
    with pytest.raises(InvalidRequestError, match="address"):
        companies.save(store, lti_admin, replace(PRAIRIE, address=odd))


@pytest.mark.parametrize("odd", ["*", "*.example", "a b", "https://x", "x" * 300])
def test_what_is_no_host_is_not_listed(store: Store, lti_admin: Principal, odd: str) -> None:
    with pytest.raises(InvalidRequestError, match="no host name"):
        addresses.set_allowed_hosts(store, lti_admin, (odd,))


def test_a_company_is_set_up_and_changed_with_its_lines_in_the_log(
    store: Store, lti_admin: Principal, listed: None
) -> None:
    with store.reading() as conn:
        assert companies.set_up_of(conn, "PRAIRIE") is None
    companies.save(store, lti_admin, PRAIRIE)
    companies.save(store, lti_admin, PRAIRIE)
    assert actions(store, "PRAIRIE") == ["connect"]
    assert seen(store) == PRAIRIE
    other = replace(PRAIRIE, counters="kb", cutoff="15:30", time_zone="America/Chicago", enabled=False)
    companies.save(store, lti_admin, other)
    assert seen(store) == other
    assert actions(store, "PRAIRIE") == ["connect", "connect", "change_setting"]
    assert enabled(store, frozenset({"PRAIRIE"})) == ()


def test_what_an_admin_says_stays_over_what_aspire_says(
    store: Store, lti_admin: Principal, listed: None
) -> None:
    companies.save(store, lti_admin, replace(PRAIRIE, counters="kb", cutoff="15:30"))
    record = CompanyRecord(
        "PRAIRIE", "Prairie Leasing, LLC", "America/Denver", "ACH", False, "s2", "any", "17:00"
    )

    def told() -> tuple[str, ...]:
        f = finance_companies.c
        with store.writing() as conn:
            _write_company(conn, "PRAIRIE", record)
            query = select(f.name, f.time_zone, f.counters, f.cutoff).where(f.company == "PRAIRIE")
            return tuple(conn.execute(query).one())

    assert told() == ("Prairie Leasing, LLC", "America/Denver", "kb", "15:30")
    companies.save(store, lti_admin, PRAIRIE)
    assert told()[2:] == ("s2", "17:00")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"company": "prairie"}, "company"),
        ({"name": " "}, "name"),
        ({"interval_s": 59}, "interval"),
        ({"interval_s": 901}, "interval"),
        ({"counters": "xx"}, "counters"),
        ({"cutoff": "25:00"}, "cut-off"),
        ({"time_zone": "Mars/Base"}, "time zone"),
    ],
)
def test_what_is_wrong_is_named(
    store: Store, lti_admin: Principal, listed: None, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidRequestError, match=field):
        companies.save(store, lti_admin, replace(PRAIRIE, **wrong))  # type: ignore[arg-type]


def test_desks_lock_after_the_minutes_that_are_set(store: Store, lti_admin: Principal) -> None:
    def minutes() -> int:
        with store.reading() as conn:
            return desk_lock.lock_minutes(conn)

    assert minutes() == 15
    desk_lock.set_lock_minutes(store, lti_admin, 5)
    desk_lock.set_lock_minutes(store, lti_admin, 5)
    assert minutes() == 5
    assert actions(store, "*") == ["change_setting"]
    for odd in (0, 241):
        with pytest.raises(InvalidRequestError):
            desk_lock.set_lock_minutes(store, lti_admin, odd)
    with store.writing() as conn:
        setting_rows.write(conn, lti_admin, 0, "*", {"lock_minutes": "never"})
    assert minutes() == 15


def test_only_the_sync_log_and_diagnoses_are_pruned(
    store: Store, lti_admin: Principal, clock: ManualClock, add_payments: Callable[..., None]
) -> None:
    add_payments({})
    now_ms = clock.now_ms()
    with store.writing() as conn:
        for days in (1, 40, 400):
            at_ms = now_ms - days * DAY_MS
            cycle = {"ended_ms": at_ms, "pushed": 0, "pulled": 0, "outcome": "idle", "message": ""}
            conn.execute(insert(sync_cycles), {"company": "NORTHSTAR", "started_ms": at_ms, **cycle})
            answer = {"asked_by": "x", "status": "pending", "cause": "c", "kind": "k"}
            row = {"company": "NORTHSTAR", "payment_ref": "PMT00000000000A", "at_ms": at_ms}
            conn.execute(insert(diagnoses), {**row, **answer, "sentence": "s", "next_step": "n"})
    with store.reading() as conn:
        assert retention.prunable(conn, now_ms) == retention.Prunable(2, 1)
    retention.set_retention(store, lti_admin, Retention(60, 30))
    assert retention.prune(store, lti_admin) == retention.Prunable(1, 2)
    assert actions(store, "*")[-2:] == ["change_setting", "prune"]
    with pytest.raises(InvalidRequestError, match="sync log days"):
        retention.set_retention(store, lti_admin, Retention(1, 30))
    record_cycle(store, CycleRecord("NORTHSTAR", now_ms, now_ms, 0, 0, "idle", ""))
    with store.reading() as conn:
        assert retention.prunable(conn, now_ms) == retention.Prunable(0, 0)
        assert retention.retention(conn) == Retention(60, 30)


def test_a_change_that_fails_leaves_no_line(store: Store, lti_admin: Principal, listed: None) -> None:
    before = actions(store, "*")
    with pytest.raises(AdminDesktopError):
        companies.save(store, lti_admin, replace(PRAIRIE, address="https://evil.example"))
    assert actions(store, "*") == before
    assert actions(store, "PRAIRIE") == []
