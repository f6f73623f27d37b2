"""The checks: a sound workspace passes them all, and each kind of harm fails its own."""

import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.dialects import postgresql

from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import features
from admin_desktop.models.features import planning
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.payments.timeline import add_event
from admin_desktop.models.principal import Principal
from admin_desktop.models.workspaces.workspace_check import CHECKS, check


@pytest.fixture
def living(store: Store, portal: Principal, rng: random.Random) -> Store:
    for contract, token, customer in (("K-100", "tok-a", "C100"), ("K-101", "tok-b", "C101")):
        row = submit(
            store, portal, Submission("NORTHSTAR", customer, contract, token, 500, date(2025, 11, 21)), rng
        )
    request_cancel(store, portal, "NORTHSTAR", row.payment_ref)
    return store


def failed(store: Store) -> dict[str, str]:
    return {result.name: result.detail for result in check(store) if not result.passed}


def test_a_sound_workspace_passes_every_check(living: Store) -> None:
    results = check(living)
    assert [result.name for result in results if not result.passed] == []
    assert len(results) == len(CHECKS)
    details = {result.name: result.detail for result in results}
    assert details["money"] == "$10.00 in the five statuses together"
    assert details["audit log"] == "3 lines hold (not anchored outside)"


HARMS = {
    "audit log": ("UPDATE audit_log SET actor = 'x' WHERE line_no = 2", {"audit log"}),
    "timeline": ("UPDATE payments SET status = 'paid' WHERE status = 'pending'", {"timeline", "totals"}),
    "money": (
        "UPDATE payments SET amount_cents = 0 WHERE status = 'pending'",
        {"money", "totals", "submissions"},
    ),
    "outbox": ("UPDATE outbox SET state = 'done'", {"outbox"}),
    "totals": ("UPDATE payment_totals SET amount_cents = amount_cents + 1", {"totals"}),
    "date": ("UPDATE payments SET effective_date = '2025-11-22' WHERE status = 'pending'", {"submissions"}),
    "account": ("UPDATE payments SET bank_account_token = 'tok-c'", {"submissions"}),
}


@pytest.mark.parametrize("name", HARMS)
def test_each_harm_fails_its_own_checks(living: Store, tamper: Callable[..., None], name: str) -> None:
    act, found = HARMS[name]
    tamper(act)
    assert set(failed(living)) == found


@pytest.mark.sqlite_only
def test_a_row_whose_company_is_gone_is_found(living: Store, tamper: Callable[..., None]) -> None:
    tamper("DELETE FROM finance_companies WHERE company = 'SUNBELT'")
    assert set(failed(living)) == {"foreign keys"}


def test_a_status_of_no_life_cycle_is_named(living: Store, tamper: Callable[..., None]) -> None:
    tamper("UPDATE payments SET status = 'lost' WHERE status = 'pending'")
    assert "status 'lost'" in failed(living)["money"]


def test_a_long_list_of_faults_is_cut(store: Store, add_payments: Callable[..., None]) -> None:
    add_payments(*({"payment_ref": f"P{n}", "amount_cents": 0} for n in range(8)))
    assert failed(store)["money"].endswith("and 3 more")
    with store.writing() as conn:
        add_event(conn, "NORTHSTAR", "P0", at_ms=1, kind="x", status=None, actor="x", text="x")
    assert "P0 is pending, told None" in failed(store)["timeline"]


@pytest.mark.sqlite_only
def test_a_damaged_index_is_found(living: Store, tamper: Callable[..., None]) -> None:
    tamper(
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_master SET sql = replace(sql, '(submitted_ms', '(updated_ms')"
        " WHERE name = 'ix_payments_submitted_ms_company_payment_ref'",
        "UPDATE payments SET updated_ms = updated_ms + 1",
    )
    assert "integrity" in failed(living)


def test_a_servers_own_checks_are_left_to_it() -> None:
    class Server:
        dialect = postgresql.dialect()

    server: Any = Server()
    assert [run(server).detail for run in CHECKS[:2]] == ["left to the server", "enforced by the server"]


def test_a_switch_that_was_moved_past_its_history_is_named(store: Store, care: Principal) -> None:
    planning.plan(store, care, "NORTHSTAR", Wish("payments", active=False, ticket="T-1", reason="asked"), 0)
    assert all(one.passed for one in check(store) if one.name == "switches")
    with store.writing() as conn:
        conn.execute(update(features).values(active=True))
    found = next(one for one in check(store) if one.name == "switches")
    assert (found.passed, found.detail) == (False, "NORTHSTAR payments")
