"""Everything that a network and a server can do wrong, on every call; afterwards both sides agree."""

from typing import Any

import pytest
from sqlalchemy import select

from admin_desktop.models.database.tables.payment_tables import set_aside
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.sync_report import SyncState

CALLS = ["health", "changes", "find_alternate_eft", "create_alternate_eft", "cancel_alternate_eft"]
FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("drop_before", {}),
    ("drop_after", {}),
    ("status", {"code": 500}),
    ("status", {"code": 503}),
    ("status", {"code": 502, "done": True}),
    ("status", {"code": 409, "done": True}),
    ("status", {"code": 429, "retry_after": "7"}),
    ("garbage", {"done": True}),
    ("html", {}),
    ("html", {"done": True}),
    ("redirect", {"location": "https://elsewhere.example/"}),
    ("wrong_types", {}),
    ("gzip_bomb", {"bytes": 40_000_000}),
]


@pytest.mark.parametrize(("kind", "more"), FAULTS, ids=str)
def test_after_one_fault_on_any_call_nothing_is_lost_and_nothing_is_doubled(
    town: Any, kind: str, more: dict[str, Any]
) -> None:
    for operation in CALLS:
        withdrawn = town.submit(cents=100)
        town.cancel(withdrawn)
        cancelled = town.submit(cents=200)
        town.sync()
        town.cancel(cancelled)
        kept = town.submit(cents=300)
        town.plant(kind, operation, **more)
        town.sync()
        town.heal()
        for _ in range(2):
            town.wait(900)
            report = town.sync()
        assert report.state is SyncState.IDLE, operation
        statuses = [town.status(ref) for ref in (withdrawn, cancelled, kept)]
        assert statuses == ["canceled", "canceled", "scheduled"], operation
        assert town.record(withdrawn) is None
        assert town.disagreements() == []


@pytest.mark.parametrize("code", [404, 422])
def test_a_refusal_that_aspire_signs_waits_for_a_person(town: Any, code: int) -> None:
    ref = town.submit()
    town.plant("status", "create_alternate_eft", code=code)
    assert town.sync().attention == 1
    assert town.entries(ref) == [("create", "rejected", 1)]
    assert town.kinds(ref)[-1] == "rejected"


def test_an_answer_lost_after_the_commit_shows_as_checking_and_is_not_sent_twice(town: Any) -> None:
    ref = town.submit()
    town.plant("drop_after", "create_alternate_eft", done=False)
    town.plant("status", "changes", code=500)
    town.sync()
    assert town.payment(ref).checking
    assert town.status(ref) == "pending"
    assert town.kinds(ref) == ["submitted", "sent", "checking"]
    town.wait(900)
    town.sync()
    assert not town.payment(ref).checking
    assert town.status(ref) == "scheduled"
    assert town.calls("POST", "/alternate-efts") == 1
    assert town.disagreements() == []


def test_an_attempt_that_was_not_done_is_sent_again_under_the_same_reference(town: Any) -> None:
    ref = town.submit()
    town.plant("drop_before", "create_alternate_eft")
    town.sync()
    town.wait(900)
    town.sync()
    assert town.entries(ref) == [("create", "done", 2)]
    assert town.disagreements() == []


def test_the_pause_that_aspire_asks_for_is_kept_and_other_companies_go_on(town: Any) -> None:
    town.plant("status", "changes", code=429, retry_after="120")
    report = town.sync()
    assert report.state is SyncState.WAITING
    assert report.next_due_ms == town.clock.now_ms() + 120_000
    assert town.cycle.must_wait("NORTHSTAR")
    assert town.sync("LAKESIDE").state is SyncState.IDLE


@pytest.mark.parametrize("kind", ["duplicate_changes", "reorder_changes", "stale_changes"])
def test_repeated_reordered_and_old_changes_have_no_effect(town: Any, kind: str) -> None:
    refs = [town.submit(cents=100 + n) for n in range(3)]
    more = {"behind": 5} if kind == "stale_changes" else {}
    town.plant(kind, "changes", times=None, **more)
    report = town.sync()
    assert report.state is SyncState.IDLE
    assert [town.status(ref) for ref in refs] == ["scheduled"] * 3
    town.heal()
    assert town.disagreements() == []


def test_one_gap_is_asked_about_again(town: Any) -> None:
    ref = town.submit()
    town.plant("gap", "changes")
    assert town.sync().state is SyncState.IDLE
    assert town.status(ref) == "scheduled"


def test_a_gap_that_stays_is_followed_by_one_full_compare_and_an_error(town: Any) -> None:
    ref = town.submit()
    town.plant("gap", "changes", times=None)
    report = town.sync()
    assert report.state is SyncState.FAILED
    assert town.calls("GET", "/changes") < 12
    with town.store.reading() as conn:
        assert read_cursor(conn, "NORTHSTAR").comparing_from is not None
    town.heal()
    town.wait(900)
    assert town.sync().state is SyncState.IDLE
    assert town.status(ref) == "scheduled"
    assert town.disagreements() == []
    with town.store.reading() as conn:
        assert read_cursor(conn, "NORTHSTAR").comparing_from is None


def test_a_compare_that_met_a_gap_is_begun_anew_after_an_hour(town: Any) -> None:
    town.plant("gap", "changes", times=None)
    town.submit()
    town.sync()
    before = town.calls("GET", "/changes")
    town.wait(60)
    town.sync()
    asked = town.calls("GET", "/changes") - before
    town.wait(3700)
    town.sync()
    assert town.calls("GET", "/changes") - before - asked > asked


def test_an_endless_feed_is_noticed(town: Any) -> None:
    town.plant("endless_changes", "changes", times=None)
    report = town.sync()
    assert report.state is SyncState.FAILED
    assert town.calls("GET", "/changes") < 12
    town.heal()
    town.wait(900)
    assert town.sync().state is SyncState.IDLE


def test_a_feed_that_went_back_is_compared_from_its_start(town: Any) -> None:
    backup = town.ledger.snapshot()
    ref = town.submit()
    town.sync()
    town.ledger.restore(backup, new_epoch=False)
    town.tokens.update(town.ledger.tokens())
    assert town.sync().state is SyncState.IDLE
    assert town.status(ref) == "scheduled"


def test_one_payment_without_an_answer_does_not_hold_up_the_others_but_two_do(town: Any) -> None:
    refs = [town.submit(cents=100 + n) for n in range(4)]
    town.plant("status", "create_alternate_eft", code=500)
    assert town.sync().state is SyncState.IDLE
    assert [town.status(ref) for ref in refs] == ["pending", *["scheduled"] * 3]
    more = [town.submit(cents=200 + n) for n in range(4)]
    town.plant("status", "create_alternate_eft", times=2, code=500)
    assert town.sync().state is SyncState.OFFLINE
    assert [town.status(ref) for ref in more] == ["pending"] * 4
    town.wait(900)
    town.sync()
    assert town.disagreements() == []


def test_a_burst_of_server_errors_makes_few_attempts(town: Any) -> None:
    town.plant("status", times=None, code=503)
    for _ in range(12):
        report = town.sync()
        town.clock.jump_to(report.next_due_ms)
    assert len(town.transport.calls) < 20
    assert report.next_due_ms is not None


def test_unreadable_records_are_asked_for_twice_before_they_are_set_aside(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.staff("set", ref, return_code="no code")
    town.sync()
    with town.store.reading() as conn:
        rows = conn.execute(select(set_aside)).all()
    assert [row.kind for row in rows] == ["alternate_eft"]
    assert "return_code" in rows[0].reason
    assert town.status(ref) == "scheduled"
