"""Resolving a restore: two people decide, nothing is sent twice, every payment is accounted for."""

from collections import Counter

import pytest

from admin_desktop.errors import InvalidRequestError, NotAllowedError, StalePlanError
from admin_desktop.models import audit
from admin_desktop.models.feed import overtaken
from admin_desktop.models.payments.timeline import events_of
from admin_desktop.models.principal import Principal, Role
from admin_desktop.models.restore import carrying_out, cases
from admin_desktop.models.restore.cases import Decision, Group, open_case
from admin_desktop.models.restore.evidence import restore_report
from admin_desktop.models.restore.plans import confirm, decide, latest_plan, propose
from admin_desktop.models.sync_report import SyncState
from admin_desktop.sync.simulation.town import Town

ADMIN = Principal("ada.admin", Role.LTI_ADMIN, None, "lti")
SECOND = Principal("bob.admin", Role.LTI_ADMIN, None, "lti")
CARE = Principal("carl.care", Role.CUSTOMER_CARE, None, "lti")
NORTH = "NORTHSTAR"


def restore(town: Town, backup: str) -> None:
    town.ledger.restore(backup, new_epoch=True)
    town.wait()
    assert town.sync().state is SyncState.RESTORED


def resolve(town: Town, by_group: dict[Group, Decision] | None = None) -> None:
    case = open_case(town.store, ADMIN, NORTH)
    assert case is not None
    plan = propose(town.store, ADMIN, NORTH, decide(case, by_group), "asked the bank")
    confirm(town.store, CARE, NORTH, plan.plan_no)


def lost(town: Town) -> str:
    """A scheduled payment that the restored ASPIRE does not have."""
    backup = town.ledger.snapshot()
    ref = town.submit()
    town.sync()
    restore(town, backup)
    return ref


def test_without_a_restore_there_is_nothing_to_decide(town: Town) -> None:
    assert open_case(town.store, ADMIN, NORTH) is None
    assert latest_plan(town.store, ADMIN, NORTH) is None
    with pytest.raises(InvalidRequestError, match="not restored"):
        propose(town.store, ADMIN, NORTH, {}, "because")


def test_what_aspire_lost_is_sent_again_once_under_the_same_reference(town: Town) -> None:
    ref = lost(town)
    before = town.calls("POST", "/alternate-efts")
    resolve(town)
    assert town.sync().state is SyncState.IDLE
    record = town.record(ref)
    assert record is not None
    assert record.payment_ref == ref
    assert town.calls("POST", "/alternate-efts") == before + 1
    assert town.status(ref) == "scheduled"
    assert town.payment(ref).missing_since_ms is None
    assert town.disagreements() == []
    assert {"missing", "restore_resolved"} <= set(town.kinds(ref))


def test_what_was_collected_already_is_never_sent_again(town: Town) -> None:
    ref = lost(town)
    before = town.calls("POST", "/alternate-efts")
    resolve(town, {Group.MISSING: Decision.COLLECTED})
    town.wait(4000)
    assert town.sync().state is SyncState.IDLE
    assert town.calls("POST", "/alternate-efts") == before
    assert town.record(ref) is None
    assert town.status(ref) == "scheduled"
    assert town.sync().attention == 0


def test_what_is_left_keeps_its_mark_and_is_not_sent(town: Town) -> None:
    ref = lost(town)
    resolve(town, {Group.MISSING: Decision.LEAVE})
    town.wait(4000)
    assert town.sync().attention == 1
    assert town.record(ref) is None
    assert town.payment(ref).missing_since_ms is not None


def test_a_cancel_after_the_restore_never_hits_the_record_that_took_the_number(town: Town) -> None:
    ref = lost(town)
    resolve(town, {Group.MISSING: Decision.COLLECTED})
    other = town.submit(cents=777, customer=2)
    town.sync()
    taken = town.record(other)
    assert taken is not None
    assert taken.record_no == town.payment(ref).record_no
    town.cancel(ref)
    town.wait(4000)
    town.sync()
    assert town.status(other) == "scheduled"
    assert town.status(ref) == "pending_cancel"
    assert town.entries(ref)[-1][1] == "rejected"


def test_an_attempt_without_an_answer_waits_for_the_decision(town: Town) -> None:
    backup = town.ledger.snapshot()
    ref = town.submit()
    town.plant("drop_after", "create_alternate_eft")
    town.plant("drop_before", "find_alternate_eft", times=5)
    town.plant("status", "changes", code=500)
    town.sync()
    assert town.payment(ref).checking
    town.heal()
    restore(town, backup)
    case = open_case(town.store, ADMIN, NORTH)
    assert case is not None
    assert [(p.payment_ref, p.group) for p in case.payments] == [(ref, Group.UNKNOWN)]
    resolve(town)
    town.sync()
    assert town.status(ref) == "scheduled"
    assert town.disagreements() == []


def test_a_second_person_has_to_confirm_and_only_an_lti_admin_proposes(town: Town) -> None:
    lost(town)
    case = open_case(town.store, ADMIN, NORTH)
    assert case is not None
    with pytest.raises(NotAllowedError):
        propose(town.store, CARE, NORTH, decide(case), "because")
    with pytest.raises(InvalidRequestError, match="reason"):
        propose(town.store, ADMIN, NORTH, decide(case), "  ")
    plan = propose(town.store, ADMIN, NORTH, decide(case), "asked the bank")
    with pytest.raises(NotAllowedError, match="second person"):
        confirm(town.store, ADMIN, NORTH, plan.plan_no)
    assert town.sync().state is SyncState.RESTORED
    done = confirm(town.store, SECOND, NORTH, plan.plan_no)
    assert (done.state, done.confirmed_by) == ("confirmed", "bob.admin")
    with pytest.raises(InvalidRequestError, match="no open proposal"):
        confirm(town.store, SECOND, NORTH, plan.plan_no)
    with town.store.reading() as conn:
        assert audit.verify_chain(conn, NORTH).first_bad_line is None


def test_a_newer_proposal_replaces_the_older_and_a_newer_epoch_voids_both(town: Town) -> None:
    lost(town)
    case = open_case(town.store, ADMIN, NORTH)
    assert case is not None
    first = propose(town.store, ADMIN, NORTH, decide(case), "asked the bank")
    second = propose(town.store, ADMIN, NORTH, decide(case), "asked again")
    with pytest.raises(InvalidRequestError, match="no open proposal"):
        confirm(town.store, CARE, NORTH, first.plan_no)
    restore(town, town.ledger.snapshot())
    with pytest.raises(StalePlanError):
        confirm(town.store, CARE, NORTH, second.plan_no)


def test_a_decision_must_fit_its_payment(town: Town) -> None:
    ref = lost(town)
    case = open_case(town.store, ADMIN, NORTH)
    assert case is not None
    with pytest.raises(InvalidRequestError, match="every payment"):
        propose(town.store, ADMIN, NORTH, {}, "because")
    with pytest.raises(InvalidRequestError, match="nothing to decide"):
        decide(case, by_payment={"PMT0": Decision.LEAVE})
    assert decide(case, by_payment={ref: Decision.LEAVE}) == {ref: Decision.LEAVE}
    assert cases._choices(cases.Status.PAID, Group.MISSING_IN_BATCH) == (Decision.COLLECTED, Decision.LEAVE)
    assert set(carrying_out._APPLY) == set(Decision)


def test_a_restore_in_a_day_with_500_payments_sends_nothing_twice_and_accounts_for_all(town: Town) -> None:
    refs = [town.submit(cents=10_000 + number, customer=1 + number % 4) for number in range(300)]
    town.sync()
    backup = town.ledger.snapshot()
    refs += [town.submit(cents=20_000 + number, customer=1 + number % 4) for number in range(150)]
    town.sync()
    for ref in refs[280:320]:
        town.cancel(ref)
    town.sync()
    run = town.generate()
    town.post(run.run_no)
    town.wait()
    town.sync()
    refs += [town.submit(cents=30_000 + number, customer=1 + number % 4) for number in range(50)]
    town.plant("drop_after", "create_alternate_eft", times=2)
    town.sync()
    sent_before = town.calls("POST", "/alternate-efts")
    restore(town, backup)
    assert town.calls("POST", "/alternate-efts") == sent_before
    case = open_case(town.store, ADMIN, NORTH)
    assert case is not None
    assert case.ready
    groups = Counter(payment.group for payment in case.payments)
    assert groups[Group.MISSING_IN_BATCH] == 130
    assert groups[Group.MISSING_CANCELED] == 20
    assert groups[Group.UNKNOWN] == 2
    resolve(town)
    for _ in range(3):
        town.wait(4000)
        assert town.sync().state is SyncState.IDLE
    with town.ledger.look(NORTH) as desk:
        held = [row[0] for row in desk.conn.execute("SELECT payment_ref FROM alternate_efts").fetchall()]
    assert max(Counter(held).values()) == 1
    decided = {payment.payment_ref for payment in case.payments}
    for ref in refs:
        assert town.payment(ref).differences or ref in decided or town.record(ref) is not None
    assert town.disagreements() == []


def test_what_the_bank_has_and_aspire_would_collect_again_is_for_its_staff_to_close(town: Town) -> None:
    paid, pulled = town.submit(), town.submit(cents=777, customer=2)
    town.sync()
    backup = town.ledger.snapshot()
    town.post(town.generate().run_no)
    town.sync()
    assert town.status(paid) == "paid"
    restore(town, backup)
    report = restore_report(town.store, ADMIN, NORTH)
    assert report is not None
    assert {p.payment_ref: p.group for p in report.case.payments} == {
        paid: Group.REOPENED,
        pulled: Group.REOPENED,
    }
    assert report.case.payments[0].choices == (Decision.CLOSE_RECORD, Decision.LEAVE)
    assert report.evidence[paid].confirmed.startswith("Posted in EFT batch")
    before = town.calls("POST", "/alternate-efts")
    resolve(town)
    for _ in range(2):
        town.wait(4000)
        assert town.sync().state is SyncState.IDLE
    assert town.calls("POST", "/alternate-efts") == before
    assert town.status(paid) == "paid"
    assert town.payment(paid).differences
    assert "must close the record in ASPIRE" in last_text(town, paid)


def last_text(town: Town, ref: str) -> str:
    with town.store.reading() as conn:
        return next(e.text for e in reversed(events_of(conn, NORTH, ref)) if e.kind == "restore_resolved")


def test_a_batch_that_was_pulled_and_is_open_again_may_be_at_the_bank(town: Town) -> None:
    ref = town.submit()
    town.sync()
    backup = town.ledger.snapshot()
    town.generate()
    town.sync()
    assert town.payment(ref).batch_no is not None
    restore(town, backup)
    report = restore_report(town.store, ADMIN, NORTH)
    assert report is not None
    assert [(p.payment_ref, p.group) for p in report.case.payments] == [(ref, Group.REOPENED)]
    assert "into batch" in report.evidence[ref].confirmed
    resolve(town)
    assert town.payment(ref).differences
    assert town.status(ref) == "scheduled"


def test_what_the_backup_has_as_it_was_does_not_differ(town: Town) -> None:
    """A new life is read from its start: open, then pulled, then posted, and Paid all along here."""
    posted, closed = town.submit(), town.submit(cents=20_000, customer=2)
    town.sync()
    town.cancel(closed)
    town.sync()
    town.post(town.generate().run_no)
    town.sync()
    assert (town.status(posted), town.status(closed)) == ("paid", "canceled")
    restore(town, town.ledger.snapshot())
    assert [town.payment(ref).differences for ref in (posted, closed)] == [None, None]
    assert town.kinds(posted)[-1] == "difference_closed"
    assert town.disagreements() == []


def test_what_a_restored_aspire_collected_a_second_time_keeps_its_mark(town: Town) -> None:
    """Its last word is *posted* again, and yet another collection: a run came before anybody looked."""
    ref = town.submit()
    town.sync()
    backup = town.ledger.snapshot()
    town.post(town.generate().run_no)
    town.sync()
    assert town.status(ref) == "paid"
    town.ledger.restore(backup, new_epoch=True)
    town.wait()
    town.post(town.generate().run_no)
    town.wait()
    assert town.sync().state is SyncState.RESTORED
    assert town.payment(ref).batch_state == "posted"
    assert town.payment(ref).differences
    assert "difference_closed" not in town.kinds(ref)


def test_a_backup_of_many_payments_is_gone_through_in_parts(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overtaken, "PART", 2)
    refs = [town.submit(cents=10_000 + 100 * number) for number in range(5)]
    town.sync()
    town.post(town.generate().run_no)
    town.sync()
    restore(town, town.ledger.snapshot())
    assert [town.payment(ref).differences for ref in refs] == [None] * 5
    assert all(town.kinds(ref).count("difference_closed") == 1 for ref in refs)


def test_a_mark_of_before_the_restore_stays_for_a_person(town: Town) -> None:
    ref = town.submit()
    town.sync()
    town.cancel(ref)
    town.sync()
    for deed in ("reopen", "close"):
        town.staff(deed, ref)
        town.sync()
    before = town.payment(ref).differences
    assert before
    restore(town, town.ledger.snapshot())
    assert town.payment(ref).differences == before


def test_sending_is_frozen_since_the_restore_and_not_since_the_window_was_opened_again(town: Town) -> None:
    lost(town)
    since_ms = town.sync().since_ms
    town.wait(3600)
    town.restart()
    assert town.sync().since_ms == since_ms


def test_a_report_says_who_may_do_what_and_whether_the_proposal_still_holds(town: Town) -> None:
    assert restore_report(town.store, ADMIN, NORTH) is None
    lost(town)
    first = restore_report(town.store, ADMIN, NORTH)
    assert first is not None
    assert (first.may_propose, first.may_confirm, first.plan, first.stale) == (True, False, None, False)
    propose(town.store, ADMIN, NORTH, decide(first.case), "asked the bank")
    mine = restore_report(town.store, ADMIN, NORTH)
    theirs = restore_report(town.store, CARE, NORTH)
    assert mine is not None
    assert theirs is not None
    assert (mine.may_confirm, theirs.may_propose, theirs.may_confirm) == (False, False, True)
    restore(town, town.ledger.snapshot())
    later = restore_report(town.store, CARE, NORTH)
    assert later is not None
    assert later.stale
