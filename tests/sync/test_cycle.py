"""Whole cycles against the real ledger: what customers and staff do, and what is shown of it."""

from dataclasses import replace
from typing import Any

import pytest
from chain_verdict import chain_verdict
from sqlalchemy import select, update

from admin_desktop.errors import AdminDesktopError, NotAllowedError, SignInNeededError
from admin_desktop.models import audit
from admin_desktop.models.database.tables.payment_tables import (
    outbox,
    payments,
    set_aside,
    sync_cursors,
    unknown_records,
)
from admin_desktop.models.feed.apply import apply_page
from admin_desktop.models.feed.cursor import read_cursor
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.sync_log import last_cycles
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.cycle import SyncCycle
from admin_desktop.sync.rhythm.agenda import Agenda
from admin_desktop.sync.rhythm.condition import RESTORED_WORDS

ADMIN = Principal("ann", Role.LTI_ADMIN, None, "desk")


@pytest.mark.parametrize("company", ["NORTHSTAR", "LAKESIDE"])
def test_a_payment_goes_from_pending_to_paid(town: Any, company: str) -> None:
    ref = town.submit(company)
    assert town.status(ref, company) == "pending"
    town.sync(company)
    assert town.status(ref, company) == "scheduled"
    assert town.record(ref, company).sec_code == "WEB"
    run = town.generate(company)
    town.sync(company)
    assert town.payment(ref, company).batch_no == run.batch_no
    assert town.payment(ref, company).due_ms is None
    town.post(run.run_no, company)
    town.sync(company)
    assert town.status(ref, company) == "paid"
    assert town.kinds(ref, company) == ["submitted", "sent", "scheduled", "in_batch", "paid"]
    assert town.entries(ref, company) == [("create", "done", 1)]


def test_what_another_program_submits_or_cancels_is_pushed_at_once(town: Any) -> None:
    town.sync()
    line = Agenda(town.cycle, ["NORTHSTAR"], town.clock)
    assert line.next() is None
    ref = town.submit()  # through the door, as the portal's own program does; nobody wakes the sync
    assert line.next() is None, "a breath after the last cycle"
    town.clock.advance(1)
    assert line.next() == "NORTHSTAR"
    town.sync()
    town.clock.advance(1)
    assert line.next() is None
    town.cancel(ref)
    assert line.next() == "NORTHSTAR"
    town.plant("drop_before", "health")
    town.sync()
    town.clock.advance(1)
    assert line.next() is None, "in trouble the back-off decides"


def test_a_cancel_in_time_closes_the_record(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.cancel(ref)
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.record(ref).payments_processed == 0
    assert town.payment(ref).due_ms is None


def test_a_cancel_before_the_first_send_leaves_no_record(town: Any) -> None:
    ref = town.submit()
    town.cancel(ref)
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.record(ref) is None
    assert town.entries(ref) == [("create", "withdrawn", 0), ("confirm_absent", "done", 0)]
    assert town.calls("POST", "/alternate-efts") == 0
    assert town.kinds(ref) == ["submitted", "cancel_requested", "canceled"]


def test_a_cancel_too_late_stays_pending_cancel_and_becomes_paid(town: Any) -> None:
    ref = town.submit()
    town.sync()
    run = town.generate()
    town.cancel(ref)
    town.sync()
    assert town.status(ref) == "pending_cancel"
    assert town.payment(ref).too_late_batch == run.batch_no
    assert town.payment(ref).due_ms is None
    town.sync()
    assert town.calls("POST", "/cancel") == 1
    town.post(run.run_no)
    town.sync()
    assert town.status(ref) == "paid"
    assert town.kinds(ref)[-2:] == ["too_late", "paid"]
    assert town.entries(ref)[-1] == ("cancel", "done", 1)


def test_a_cancel_too_late_is_sent_again_at_once_when_the_batch_is_voided(town: Any) -> None:
    ref = town.submit()
    town.sync()
    run = town.generate()
    town.cancel(ref)
    town.sync()
    town.void(run.run_no)
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.payment(ref).too_late_batch is None
    assert town.kinds(ref)[-3:] == ["too_late", "batch_voided", "canceled"]


def test_a_kept_cancel_whose_void_was_read_before_the_refusal_was_stored_is_still_sent(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.cancel(ref)
    with town.store.writing() as conn:  # as if another desk had pulled the void first
        conn.execute(
            update(outbox).where(outbox.c.action == "cancel").values(state="too_late", attempted_ms=1)
        )
    town.sync()
    assert town.status(ref) == "canceled"


def test_staff_close_a_record(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.staff("close", ref)
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.kinds(ref)[-1] == "canceled"


def test_a_cancel_of_a_record_that_staff_closed_meanwhile_ends_canceled(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.staff("close", ref)
    town.cancel(ref)
    town.sync()
    assert town.status(ref) == "canceled"
    assert town.entries(ref)[-1][:2] == ("cancel", "done")


def test_a_cancel_of_a_record_that_was_posted_meanwhile_ends_paid(town: Any) -> None:
    ref = town.submit()
    town.sync()
    run = town.generate()
    town.post(run.run_no)
    town.cancel(ref)
    town.sync()
    assert town.status(ref) == "paid"
    assert town.entries(ref)[-1][:2] == ("cancel", "done")


@pytest.mark.parametrize(("do", "fields"), [("reopen", {}), ("delete", {}), ("set", {"amount_cents": 99})])
def test_what_staff_do_against_us_is_marked_and_the_status_stays(
    town: Any, do: str, fields: dict[str, Any]
) -> None:
    ref = town.submit()
    town.sync()
    if do == "reopen":
        town.cancel(ref)
        town.sync()
    before = town.status(ref)
    town.staff(do, ref, **fields)
    report = town.sync()
    assert town.status(ref) == before
    assert town.payment(ref).differences
    assert town.kinds(ref)[-1] == "differs"
    assert report.attention == 1


def test_a_cancel_of_a_record_that_staff_deleted_waits_for_a_person(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.staff("delete", ref)
    town.cancel(ref)
    report = town.sync()
    assert town.status(ref) == "pending_cancel"
    assert town.entries(ref)[-1][:2] == ("cancel", "rejected")
    assert report.attention == 2
    calls = len(town.transport.calls)
    town.wait(86_400)
    town.sync()
    assert town.calls("POST", "/cancel") == 1
    assert len(town.transport.calls) - calls == 2


def test_a_refused_payment_waits_for_a_person_and_is_never_sent_again(town: Any) -> None:
    ref = town.submit()
    with town.store.writing() as conn:
        conn.execute(update(payments).values(contract_no="K9999"))
    report = town.sync()
    assert town.status(ref) == "pending"
    assert town.payment(ref).rejected_reason
    assert (report.state, report.attention, report.waiting) == (SyncState.IDLE, 1, 0)
    town.wait(86_400)
    town.sync()
    assert town.calls("POST", "/alternate-efts") == 1


def test_a_refused_payment_can_be_cancelled_and_never_reached_aspire(town: Any) -> None:
    ref = town.submit()
    with town.store.writing() as conn:
        conn.execute(update(payments).values(contract_no="K9999"))
    town.sync()
    town.cancel(ref)
    town.sync()
    assert town.status(ref) == "canceled"


def test_a_reference_that_aspire_knows_with_another_body_waits_for_a_person(town: Any) -> None:
    ref = town.submit()
    town.sync()
    with town.store.writing() as conn:  # a tampered row
        conn.execute(update(payments).values(amount_cents=1))
        conn.execute(update(outbox).values(state="waiting", attempts=0))
    for _ in range(3):
        report = town.sync()
        town.wait(86_400)
    assert town.entries(ref) == [("create", "rejected", 1)]
    assert town.calls("POST", "/alternate-efts") == 2
    assert report.attention == 1


def test_each_page_has_one_audit_line_and_an_idle_cycle_has_none(town: Any) -> None:
    town.submit()
    town.sync()
    with town.store.reading() as conn:
        before = audit.head(conn, "NORTHSTAR")
    town.sync()
    with town.store.reading() as conn:
        assert audit.head(conn, "NORTHSTAR") == before
    assert chain_verdict(town.store, "NORTHSTAR").holds


def test_records_that_are_no_payment_of_ours_are_listed_and_never_adopted(town: Any) -> None:
    ref = town.submit()
    town.sync()
    with town.store.writing() as conn:  # a workspace restored from a backup has forgotten the payment
        conn.execute(outbox.delete())
        triggers = conn.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='trigger'").all()
        for (name,) in triggers:
            conn.exec_driver_sql(f"DROP TRIGGER {name}")
        conn.exec_driver_sql("DELETE FROM payment_events")
        conn.exec_driver_sql("DELETE FROM payments")
    town.staff("set", ref, amount_cents=5)
    town.sync()
    with town.store.reading() as conn:
        listed = conn.execute(select(unknown_records)).all()
        assert conn.execute(select(payments)).all() == []
    assert [(row.payment_ref, row.amount_cents) for row in listed] == [(ref, 5)]
    town.staff("delete", ref)
    town.sync()
    with town.store.reading() as conn:
        assert conn.execute(select(unknown_records)).all() == []


def test_a_local_database_from_a_backup_pushes_nothing_twice(town: Any) -> None:
    ref = town.submit()
    with town.store.reading() as conn:
        before = read_cursor(conn, "NORTHSTAR")
    town.sync()
    with town.store.writing() as conn:
        conn.execute(update(outbox).values(state="waiting", attempts=0, epoch=None))
        forgotten = dict.fromkeys(("record_no", "record_epoch", "record_version", "payments_counter"))
        conn.execute(update(payments).values(status="pending", **forgotten))
        conn.execute(update(sync_cursors).values(after_seq=before.after_seq))
    town.sync()
    assert town.status(ref) == "scheduled"
    assert town.record(ref).record_no == town.payment(ref).record_no


def test_a_restored_aspire_freezes_writing_and_marks_what_is_missing(town: Any) -> None:
    kept = town.submit()
    town.sync()
    backup = town.ledger.snapshot()
    lost = town.submit(cents=777)
    town.sync()
    town.ledger.restore(backup, new_epoch=True)
    town.tokens.update(town.ledger.tokens())
    waiting = town.submit(cents=888)
    report = town.sync()
    assert report.state is SyncState.RESTORED
    assert report.message == RESTORED_WORDS
    assert report.attention == 1
    assert town.payment(lost).missing_since_ms is not None
    assert town.status(lost) == "scheduled"
    assert town.payment(kept).missing_since_ms is None
    assert town.record(lost) is None
    assert town.record(waiting) is None
    assert town.kinds(lost)[-1] == "missing"
    town.wait(3600)
    again = town.sync()
    assert again.state is SyncState.RESTORED
    assert town.kinds(lost).count("missing") == 1
    assert again.next_due_ms == town.clock.now_ms() + 300_000
    assert town.entries(waiting) == [("create", "waiting", 0)]


def test_a_restore_between_the_greeting_and_the_send_is_refused_by_aspire_itself(town: Any) -> None:
    backup = town.ledger.snapshot()
    ref = town.submit()
    done = []

    def restore_now(name: str) -> None:
        if name == "push.attempt_stored" and not done:
            done.append(name)
            town.ledger.restore(backup, new_epoch=True)

    town.fail_at = restore_now
    report = town.sync()
    assert report.state is SyncState.RESTORED
    assert town.record(ref) is None
    assert town.entries(ref) == [("create", "waiting", 1)]


def test_a_company_is_synced_only_by_who_may(town: Any) -> None:
    outsider = SyncCycle(
        town.store, town.client, town.clock, town.rng, Principal("p", Role.PORTAL_SERVICE, None, "")
    )
    with pytest.raises(NotAllowedError):
        outsider.run("NORTHSTAR", lambda: False)


def test_two_refused_sign_ins_stop_the_company_until_somebody_signs_in(town: Any) -> None:
    good = dict(town.tokens)
    town.tokens["NORTHSTAR"] = "wrong"
    town.submit()
    calls = []
    for _ in range(5):
        before = len(town.transport.calls)
        report = town.sync()
        calls.append(len(town.transport.calls) - before)
        town.wait(3600)
    assert report.state is SyncState.SIGN_IN
    assert report.next_due_ms is None
    assert [count > 0 for count in calls] == [True, True, False, False, False]
    assert town.sync("LAKESIDE").state is SyncState.IDLE
    town.tokens.update(good)
    town.cycle.signed_in("NORTHSTAR")
    assert town.cycle.due_ms("NORTHSTAR") == town.clock.now_ms()
    assert town.sync().state is SyncState.IDLE


def test_without_a_token_the_company_asks_for_a_sign_in(town: Any) -> None:
    def no_token(company: str, cancelled: object) -> Any:
        raise SignInNeededError(f"no token for {company}")

    cycle = SyncCycle(town.store, no_token, town.clock, town.rng, Principal("s", Role.SYNC_SERVICE, None))
    assert cycle.run("NORTHSTAR", lambda: False).state is SyncState.SIGN_IN


def test_a_cancelled_cycle_keeps_what_it_has_and_does_not_start_again_at_once(
    new_town: Any, tmp_path: Any
) -> None:
    with new_town(tmp_path) as town:
        town.page_limit = 3
        town.restart()
        pages = []
        town.cycle.listener = _Recorder(pages)
        report = town.cycle.run("NORTHSTAR", lambda: len(pages) > 0)
        assert report.last_success_ms is None
        assert report.next_due_ms == town.clock.now_ms() + 300_000
        with town.store.reading() as conn:
            held = read_cursor(conn, "NORTHSTAR").after_seq
        assert held > 0
        assert town.sync().state is SyncState.IDLE


class _Recorder:
    def __init__(self, pages: list[object]) -> None:
        self.pages = pages

    def committed(self, revision: object) -> None:
        self.pages.append(revision)

    def progressed(self, progress: object) -> None:
        pass


def test_every_cycle_is_on_record_with_its_counts(town: Any) -> None:
    town.wait(1)
    town.submit()
    town.sync()
    town.wait(1)
    town.plant("status", "health", code=503)
    town.sync()
    newest, before, *_rest = last_cycles(town.store, ADMIN, "NORTHSTAR")
    assert (before.outcome, before.pushed, before.pulled) == ("idle", 1, 1)
    assert (newest.outcome, newest.pushed) == ("offline", 0)
    assert "503" in newest.message


def test_the_last_success_is_a_whole_cycle_only(town: Any) -> None:
    first = town.cycle.state("NORTHSTAR").last_success_ms
    town.wait(60)
    town.plant("status", "changes", code=500)
    assert town.sync().last_success_ms == first
    assert town.sync().last_success_ms == town.clock.now_ms()


def test_unhealthy_says_since_when_and_a_new_process_knows_the_last_success(town: Any) -> None:
    town.plant("status", times=None, code=500)
    since = town.clock.now_ms()
    town.sync()
    town.wait(60)
    report = town.sync()
    assert (report.state, report.since_ms) == (SyncState.OFFLINE, since)
    town.heal()
    assert town.sync().since_ms is None
    town.restart()
    assert town.cycle.state("NORTHSTAR").state is SyncState.IDLE
    assert town.cycle.due_ms("NORTHSTAR") == town.clock.now_ms()


def test_an_unforeseen_failure_is_noted_and_backs_off(town: Any) -> None:
    town.cycle.note_failure("NORTHSTAR", AdminDesktopError("boom"))
    report = town.cycle.state("NORTHSTAR")
    assert report.state is SyncState.FAILED
    assert "boom" in report.message
    assert report.next_due_ms > town.clock.now_ms()


def test_the_skew_of_the_clocks_is_measured(town: Any) -> None:
    town.ledger.change_clock(advance_ms=-180_000)
    assert town.sync().skew_s == pytest.approx(180, abs=1.1)


def test_a_late_payment_is_due_by_the_posting_of_its_batch(town: Any) -> None:
    ref = town.submit()
    town.sync()
    run = town.generate()
    town.sync()
    with town.store.reading() as conn:
        before = read_cursor(conn, "NORTHSTAR")
    town.wait(60)
    town.post(run.run_no)
    page = town.client("NORTHSTAR").changes(before.epoch, before.after_seq)
    runs_only = [change for change in page.changes if type(change.record).__name__ == "EftGenerationRecord"]
    from_run = replace(page, changes=tuple(runs_only))
    apply_page(town.store, from_run, town.clock.now_ms(), Principal("s", Role.SYNC_SERVICE, None))
    assert town.payment(ref).due_ms == town.clock.now_ms() + 900_000


def test_counters_that_nobody_knows_are_set_aside_and_change_nothing(town: Any) -> None:
    ref = town.submit()
    town.sync()
    town.staff("set", ref, payments=7)
    report = town.sync()
    assert town.status(ref) == "scheduled"
    with town.store.reading() as conn:
        rows = conn.execute(select(set_aside)).all()
    assert len(rows) == 1
    assert "7" in rows[0].reason
    assert report.attention == 1
