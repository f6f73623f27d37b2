"""A company's list of closed days: who may change it, what cannot be on it, and what the log says."""

import json
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy import delete, select

from admin_desktop.clock import ManualClock, from_rfc3339, local_datetime
from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.banking_days import effective_entry_date, is_banking_day
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, closed_days
from admin_desktop.models.portal.reads import first_date
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.set_up.closed_day_names import name_of_closed_day
from admin_desktop.models.set_up.closed_days import (
    LONGEST_NAME,
    add_closed_day,
    closed_days_of,
    remove_closed_day,
)
from admin_desktop.models.set_up.run_days import ClosedDay

HERE, OTHER = "NORTHSTAR", "SUNBELT"
BRIDGE, EVE = date(2025, 11, 28), date(2025, 12, 24)
PAST = date(2025, 10, 31)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(from_rfc3339("2025-11-20T18:00:00Z"))


def lines(store: Store, company: str = HERE) -> list[Any]:
    a = audit_log.c
    query = select(a.action, a.entity, a.old, a.new, a.reason, a.actor).where(a.company == company)
    with store.reading() as conn:
        return [tuple(row) for row in conn.execute(query.order_by(a.line_no))]


def listed(store: Store, company: str = HERE) -> tuple[ClosedDay, ...]:
    with store.reading() as conn:
        return closed_days_of(conn, company)


def test_a_day_is_added_read_in_order_and_removed_each_with_its_line(
    store: Store, lti_admin: Principal
) -> None:
    eve = add_closed_day(store, lti_admin, HERE, EVE, "  Christmas\tEve ")
    bridge = add_closed_day(store, lti_admin, HERE, BRIDGE, "Day after Thanksgiving")
    assert (
        listed(store)
        == (bridge, eve)
        == (
            ClosedDay(BRIDGE, "Day after Thanksgiving"),
            ClosedDay(EVE, "Christmas Eve"),
        )
    )
    with store.reading() as conn:
        assert name_of_closed_day(conn, HERE, EVE) == "Christmas Eve"
        assert name_of_closed_day(conn, HERE, EVE + timedelta(days=5)) == ""
        kept = conn.execute(select(closed_days.c.added_ms, closed_days.c.added_by)).first()
    assert kept == (store.clock.now_ms(), lti_admin.name)
    assert remove_closed_day(store, lti_admin, HERE, EVE) == eve
    assert listed(store) == (bridge,)
    told = {"day": "2025-12-24", "name": "Christmas Eve"}
    added, _second, removed = lines(store)
    assert added == ("add_closed_day", "closed day 2025-12-24", None, _same(told), None, lti_admin.name)
    assert removed == ("remove_closed_day", "closed day 2025-12-24", _same(told), None, None, lti_admin.name)


def _same(told: dict[str, str]) -> str:
    return json.dumps(told, sort_keys=True, separators=(",", ":"))


def test_no_day_is_on_the_list_twice_and_each_company_has_its_own(store: Store, lti_admin: Principal) -> None:
    add_closed_day(store, lti_admin, HERE, BRIDGE, "Bridge day")
    with pytest.raises(InvalidRequestError, match="2025-11-28 is on the list already: Bridge day"):
        add_closed_day(store, lti_admin, HERE, BRIDGE, "Another")
    assert listed(store, OTHER) == ()
    add_closed_day(store, lti_admin, OTHER, BRIDGE, "Another")
    assert listed(store) == (ClosedDay(BRIDGE, "Bridge day"),)
    assert [len(lines(store, company)) for company in (HERE, OTHER)] == [1, 1]


@pytest.mark.parametrize(
    ("day", "name", "words"),
    [
        (date(2025, 11, 29), "Saturday", "2025-11-29 is no banking day anyhow: weekend"),
        (date(2025, 11, 27), "Turkey", "2025-11-27 is no banking day anyhow: Thanksgiving"),
        (BRIDGE, " \t ", "say what the day is called"),
        (BRIDGE, "x" * (LONGEST_NAME + 1), "at most 80 characters"),
        (BRIDGE, "evil \u202e name", "all of which can be seen"),
        (BRIDGE, "nul\0", "all of which can be seen"),
        (PAST, "Halloween", "2025-10-31 has passed: say why it matters"),
        (date(2036, 12, 1), "Far away", "more than ten years away"),
        (date(2014, 12, 1), "Long ago", "more than ten years away"),
    ],
)
def test_what_cannot_be_on_the_list_is_refused_and_leaves_no_line(
    store: Store, lti_admin: Principal, day: date, name: str, words: str
) -> None:
    with pytest.raises(InvalidRequestError, match=words):
        add_closed_day(store, lti_admin, HERE, day, name)
    assert (listed(store), lines(store)) == ((), [])


def test_history_is_changed_with_a_reason_only_and_stays_on_the_list(
    store: Store, lti_admin: Principal, clock: ManualClock
) -> None:
    old = add_closed_day(store, lti_admin, HERE, PAST, "Hurricane", "ticket 88: no run that day")
    today = add_closed_day(store, lti_admin, HERE, date(2025, 11, 20), "Power cut")
    clock.advance(86_400)
    assert listed(store) == (old, today)
    for one in (old, today):
        with pytest.raises(InvalidRequestError, match="say why it matters"):
            remove_closed_day(store, lti_admin, HERE, one.day)
    remove_closed_day(store, lti_admin, HERE, PAST, "it was the day before")
    assert listed(store) == (today,)
    assert [line[4] for line in lines(store)] == [
        "ticket 88: no run that day",
        None,
        "it was the day before",
    ]


def test_what_is_past_is_judged_in_the_companys_zone(
    store: Store, lti_admin: Principal, clock: ManualClock
) -> None:
    """05:30 UTC on the 21st is still the 20th in New York minus an hour: its zone decides."""
    clock.jump_to(from_rfc3339("2025-11-21T04:30:00Z"))
    add_closed_day(store, lti_admin, HERE, date(2025, 11, 20), "Today there")
    clock.jump_to(from_rfc3339("2025-11-21T12:30:00Z"))
    with pytest.raises(InvalidRequestError, match="has passed"):
        remove_closed_day(store, lti_admin, HERE, date(2025, 11, 20))


def test_what_is_not_on_the_list_cannot_be_taken_off(store: Store, lti_admin: Principal) -> None:
    with pytest.raises(NotFoundError, match="2025-11-28 is no closed day of NORTHSTAR"):
        remove_closed_day(store, lti_admin, HERE, BRIDGE)
    assert lines(store) == []


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.LTI_ADMIN])
def test_only_an_lti_admin_changes_the_list_and_a_refusal_has_its_line(
    store: Store, lti_admin: Principal, role: Role
) -> None:
    add_closed_day(store, lti_admin, HERE, BRIDGE, "Bridge day")
    who = Principal("eve", role, frozenset({HERE}))
    for act in (
        lambda: add_closed_day(store, who, HERE, EVE, "Christmas Eve"),
        lambda: remove_closed_day(store, who, HERE, BRIDGE),
    ):
        with pytest.raises(NotAllowedError):
            act()
    with pytest.raises(NotFoundError):
        add_closed_day(store, who, OTHER, EVE, "Christmas Eve")
    assert listed(store) == (ClosedDay(BRIDGE, "Bridge day"),)
    assert [line[0] for line in lines(store)] == ["add_closed_day", "refused", "refused"]
    assert [line[0] for line in lines(store, OTHER)] == ["refused"]


def test_numbers_that_may_be_an_accounts_are_masked(store: Store, lti_admin: Principal) -> None:
    kept = add_closed_day(store, lti_admin, HERE, BRIDGE, "Inventory 4000123456781", "")
    assert "400012345" not in kept.name
    assert "400012345" not in str(lines(store))


@pytest.mark.sqlite_only
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(name=st.text(max_size=100))
def test_whatever_is_typed_is_kept_as_one_line_that_can_be_seen_or_refused(
    store: Store, lti_admin: Principal, name: str
) -> None:
    try:
        kept = add_closed_day(store, lti_admin, HERE, BRIDGE, name)
    except InvalidRequestError:
        assert listed(store) == ()
        return
    assert listed(store) == (kept,)
    assert kept.name.isprintable()
    assert len(kept.name) > 0
    assert len(" ".join(name.split())) <= LONGEST_NAME
    remove_closed_day(store, lti_admin, HERE, BRIDGE)


@pytest.mark.sqlite_only
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    now_ms=st.integers(from_rfc3339("2025-11-01T00:00:00Z"), from_rfc3339("2026-02-01T00:00:00Z")),
    days=st.sets(st.dates(date(2025, 11, 1), date(2026, 2, 28)), max_size=60),
)
def test_own_days_never_move_the_effective_entry_date(
    store: Store, lti_admin: Principal, clock: ManualClock, now_ms: int, days: set[date]
) -> None:
    """What the portal promises and what a file says come from the EFT calendar, whatever is on the list."""
    moment = local_datetime(now_ms, "America/New_York")
    with store.writing() as conn:
        conn.execute(delete(closed_days))
        before = first_date(conn, HERE, now_ms), effective_entry_date(moment, "17:00")
    for day in days:
        with suppress(InvalidRequestError):
            add_closed_day(store, lti_admin, HERE, day, "closed", "asked")
    with store.reading() as conn:
        assert (first_date(conn, HERE, now_ms), effective_entry_date(moment, "17:00")) == before
    assert all(is_banking_day(day) for day in before)
