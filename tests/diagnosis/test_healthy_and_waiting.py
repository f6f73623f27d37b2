"""Nothing is wrong in any of these: the engine must not invent a cause."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from admin_desktop.models.diagnosis.outcomes import CheckState, Kind

THURSDAY, FRIDAY, SATURDAY, MONDAY = (date(2025, 11, day) for day in (20, 21, 22, 24))

Scenario = Callable[[Any], str]


def just_submitted(town: Any) -> str:
    return town.submit()


def submitted_eight_minutes_ago_and_the_next_sync_is_due(town: Any) -> str:
    ref = town.submit()
    town.minutes(8)
    return ref


def the_answer_was_lost_a_minute_ago(town: Any) -> str:
    ref = town.submit()
    town.plant("drop_before", "create_alternate_eft", times=1)
    town.sync()
    town.minutes(1)
    return ref


def a_cancel_was_asked_for_just_now(town: Any) -> str:
    ref = town.scheduled()
    town.minutes(3)
    town.cancel(ref)
    town.minutes(2)
    return ref


def a_cancel_before_the_first_send_was_asked_for_just_now(town: Any) -> str:
    ref = town.submit()
    town.cancel(ref)
    return ref


def scheduled_for_next_week(town: Any) -> str:
    return town.scheduled(MONDAY)


def scheduled_for_next_week_and_todays_run_ended_before_it(town: Any) -> str:
    ref = town.scheduled(MONDAY)
    town.run(through=THURSDAY)
    town.sync()
    return ref


def due_today_and_no_run_yet(town: Any) -> str:
    return town.scheduled(THURSDAY)


def made_after_todays_run(town: Any) -> str:
    town.run(through=THURSDAY)
    town.minutes(5)
    return town.scheduled(THURSDAY)


def due_on_saturday_and_seen_on_sunday(town: Any) -> str:
    ref = town.scheduled(SATURDAY)
    town.at(23, 12)
    town.sync()
    return ref


def previous_day_takes_it_tomorrow(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.run(begin=date(2025, 11, 19), through=date(2025, 11, 19))
    town.sync()
    return ref


def the_send_was_answered_only_when_asked_again(town: Any) -> str:
    ref = town.submit(THURSDAY)
    town.plant("drop_after", "create_alternate_eft", times=1)
    town.sync()
    town.minutes(10)
    town.sync()
    return ref


def aspire_was_away_and_came_back(town: Any) -> str:
    ref = town.submit(THURSDAY)
    town.plant("drop_before")
    town.sync()
    town.minutes(20)
    town.heal()
    town.sync()
    return ref


def pulled_and_not_posted(town: Any) -> str:
    ref = town.scheduled()
    town.run()
    town.sync()
    return ref


def a_weekend_day_that_a_blank_begin_date_caught(town: Any) -> str:
    ref = town.scheduled(SATURDAY)
    town.at(24, 9)
    town.run(through=MONDAY)
    town.sync()
    return ref


def posted_but_the_record_follows_later(town: Any) -> str:
    ref = town.scheduled()
    run = town.run()
    town.sync()
    town.minutes(30)
    town.tell_run_first(run, "posted")
    town.sync()
    return ref


def posted_and_paid(town: Any) -> str:
    return town.collect()


def paid_while_aspire_is_away_now(town: Any) -> str:
    ref = town.collect()
    town.plant("drop_before")
    town.minutes(60)
    town.sync()
    return ref


def paid_and_nobody_has_synced_for_a_day(town: Any) -> str:
    ref = town.collect()
    town.minutes(24 * 60)
    return ref


def paid_under_the_other_convention(town: Any) -> str:
    town.company = "LAKESIDE"
    return town.collect()


def scheduled_under_the_other_convention(town: Any) -> str:
    town.company = "LAKESIDE"
    return town.scheduled(MONDAY)


def cancelled_in_time(town: Any) -> str:
    ref = town.scheduled()
    town.cancel(ref)
    town.sync()
    return ref


def cancelled_while_staff_closed_it(town: Any) -> str:
    ref = town.scheduled()
    town.staff("close", ref)
    town.cancel(ref)
    town.sync()
    return ref


def cancelled_again_after_its_batch_was_voided(town: Any) -> str:
    ref = town.scheduled()
    run = town.run()
    town.cancel(ref)
    town.sync()
    town.void(run)
    town.sync()
    return ref


def cancelled_before_it_was_sent(town: Any) -> str:
    ref = town.submit()
    town.cancel(ref)
    town.sync()
    return ref


def closed_by_staff(town: Any) -> str:
    ref = town.scheduled()
    town.staff("close", ref)
    town.sync()
    return ref


def its_batch_was_voided(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    run = town.run()
    town.sync()
    town.void(run)
    town.sync()
    return ref


def a_difference_that_a_person_has_closed(town: Any) -> str:
    ref = town.scheduled(MONDAY)
    town.staff("set", ref, amount_cents=999)
    town.sync()
    town.close_difference(ref)
    return ref


def a_date_that_staff_moved_and_a_person_accepted(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.staff("set", ref, effective_date=date(2025, 12, 1))
    town.sync()
    town.close_difference(ref)
    town.run(through=FRIDAY)
    town.sync()
    return ref


def aspire_was_restored_and_still_has_it(town: Any) -> str:
    ref = town.scheduled(MONDAY)
    town.restore_aspire(town.ledger.snapshot())
    town.sync()
    return ref


def news_that_could_not_be_read_was_followed_by_news_that_could(town: Any) -> str:
    ref = town.scheduled(MONDAY)
    town.staff("set", ref, return_code="see letter")
    town.sync()
    town.staff("set", ref, return_code=None)
    town.sync()
    return ref


def payments_was_switched_off_while_it_was_under_way(town: Any) -> str:
    ref = town.scheduled(MONDAY)
    town.switch_payments_off()
    return ref


def backing_off_after_many_pauses(town: Any) -> str:
    ref = town.submit()
    town.plant("status", "create_alternate_eft", code=429, retry_after=1)
    for _ in range(40):
        town.minutes(2)
        town.sync()
    town.heal()
    town.sync()
    return ref


QUICK = 3
LABELLED: dict[Scenario, str] = {
    just_submitted: "wait_for_schedule",
    submitted_eight_minutes_ago_and_the_next_sync_is_due: "wait_for_schedule",
    the_answer_was_lost_a_minute_ago: "wait_for_schedule",
    a_cancel_was_asked_for_just_now: "wait_for_cancel",
    a_cancel_before_the_first_send_was_asked_for_just_now: "wait_for_cancel",
    scheduled_for_next_week: "not_due_yet",
    scheduled_for_next_week_and_todays_run_ended_before_it: "not_due_yet",
    due_today_and_no_run_yet: "waiting_for_run",
    made_after_todays_run: "waiting_for_run",
    due_on_saturday_and_seen_on_sunday: "waiting_for_run",
    previous_day_takes_it_tomorrow: "waiting_for_run",
    the_send_was_answered_only_when_asked_again: "waiting_for_run",
    aspire_was_away_and_came_back: "waiting_for_run",
    pulled_and_not_posted: "waiting_for_posting",
    a_weekend_day_that_a_blank_begin_date_caught: "waiting_for_posting",
    posted_but_the_record_follows_later: "wait_for_paid",
    posted_and_paid: "paid",
    paid_while_aspire_is_away_now: "paid",
    paid_and_nobody_has_synced_for_a_day: "paid",
    paid_under_the_other_convention: "paid",
    scheduled_under_the_other_convention: "not_due_yet",
    cancelled_in_time: "canceled_by_borrower",
    cancelled_while_staff_closed_it: "canceled_by_borrower",
    cancelled_again_after_its_batch_was_voided: "canceled_by_borrower",
    cancelled_before_it_was_sent: "canceled_never_sent",
    closed_by_staff: "closed_by_staff",
    its_batch_was_voided: "batch_voided",
    a_difference_that_a_person_has_closed: "not_due_yet",
    a_date_that_staff_moved_and_a_person_accepted: "not_due_yet",
    aspire_was_restored_and_still_has_it: "not_due_yet",
    news_that_could_not_be_read_was_followed_by_news_that_could: "not_due_yet",
    payments_was_switched_off_while_it_was_under_way: "not_due_yet",
    backing_off_after_many_pauses: "trying_again",
}


SPREAD = [
    pytest.param(one, id=one.__name__, marks=[] if place % QUICK == 0 else pytest.mark.slow)
    for place, one in enumerate(LABELLED)
]
"""All of them in the slow suite, every third in the quick one."""


@pytest.mark.parametrize("scenario", SPREAD)
def test_the_engine_says_that_nothing_is_wrong(town: Any, scenario: Scenario) -> None:
    ref = scenario(town)
    diagnosis = town.diagnose(ref)
    verdict = diagnosis.verdict
    assert verdict.code == LABELLED[scenario], verdict
    assert verdict.kind in {Kind.FINE, Kind.WAITING}
    assert verdict.missing == ()
    failed = [check.id for check in diagnosis.checks if check.state is CheckState.FAILED]
    assert failed == ([verdict.check] if verdict.check == "not_cancelled" else [])
