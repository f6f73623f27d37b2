"""Each of these is wrong for one reason; the engine must name that one."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from admin_desktop.models.diagnosis.outcomes import CheckState, Kind

THURSDAY, FRIDAY, SATURDAY, MONDAY = (date(2025, 11, day) for day in (20, 21, 22, 24))
THANKSGIVING = date(2025, 11, 27)

Scenario = Callable[[Any], str]

# -- on the portal's side ----------------------------------------------------------------------------


def nobody_submitted_it(town: Any) -> str:
    town.scheduled()
    return "PMT000000000000"


def the_workspace_was_put_back_from_a_backup(town: Any) -> str:
    ref = "PMT00000BACKUP1"
    town.recollect(500, MONDAY, ref)
    town.sync()
    return ref


def the_cancel_came_after_the_batch(town: Any) -> str:
    ref = town.scheduled()
    town.run()
    town.cancel(ref)
    town.sync()
    return ref


def the_cancel_came_after_the_batch_under_the_other_convention(town: Any) -> str:
    town.company = "LAKESIDE"
    return the_cancel_came_after_the_batch(town)


def the_cancel_came_too_late_and_aspire_is_away_since(town: Any) -> str:
    ref = the_cancel_came_after_the_batch(town)
    town.plant("drop_before")
    town.minutes(60)
    town.sync()
    return ref


def the_cancel_met_the_batch_before_we_knew_of_it(town: Any) -> str:
    ref = town.scheduled()
    town.cancel(ref)
    town.run()
    town.sync()
    town.minutes(20)
    town.sync()
    return ref


def it_was_collected_although_a_cancel_was_asked_for(town: Any) -> str:
    ref = town.scheduled()
    run = town.run()
    town.cancel(ref)
    town.sync()
    town.post(run)
    town.sync()
    return ref


# -- the sync ----------------------------------------------------------------------------------------


def aspire_does_not_answer(town: Any) -> str:
    town.plant("drop_before")
    ref = town.submit()
    town.sync()
    town.minutes(20)
    town.sync()
    return ref


def aspire_is_away_and_the_minimum_time_has_not_passed(town: Any) -> str:
    town.plant("drop_before")
    ref = town.submit()
    town.sync()
    town.minutes(2)
    return ref


def aspire_is_busy_for_half_an_hour(town: Any) -> str:
    town.plant("status", code=503)
    ref = town.submit()
    town.minutes(30)
    town.sync()
    return ref


def the_cancel_waits_for_an_aspire_that_is_away(town: Any) -> str:
    ref = town.scheduled()
    town.plant("drop_before")
    town.cancel(ref)
    town.minutes(20)
    town.sync()
    return ref


def it_was_posted_while_aspire_could_not_be_reached(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.plant("drop_before")
    town.post(town.run())
    town.minutes(30)
    town.sync()
    return ref


def a_captive_portal_answers_in_aspires_place(town: Any) -> str:
    ref = town.submit()
    town.plant("html")
    town.minutes(20)
    town.sync()
    return ref


def the_feed_has_a_gap_that_stays(town: Any) -> str:
    ref = town.scheduled()
    town.plant("gap", "changes")
    town.run()
    town.sync()
    town.minutes(20)
    town.sync()
    return ref


def the_token_was_withdrawn(town: Any) -> str:
    town.tokens["NORTHSTAR"] = "withdrawn"
    ref = town.submit()
    town.sync()
    town.minutes(20)
    town.sync()
    return ref


def the_token_was_withdrawn_while_it_was_scheduled(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.tokens["NORTHSTAR"] = "withdrawn"
    town.post(town.run())
    town.minutes(30)
    town.sync()
    return ref


def aspire_asks_for_a_pause(town: Any) -> str:
    ref = town.submit()
    town.plant("status", code=429, retry_after=600)
    town.sync()
    town.minutes(16)
    town.sync()
    return ref


def nobody_syncs(town: Any) -> str:
    ref = town.submit()
    town.minutes(25)
    return ref


def nobody_has_synced_since_it_was_scheduled(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.post(town.run())
    town.minutes(90)
    return ref


def the_connection_is_switched_off(town: Any) -> str:
    town.connect()
    ref = town.submit()
    town.switch_sync_off()
    town.minutes(20)
    return ref


def aspire_was_restored_before_it_was_sent(town: Any) -> str:
    town.restore_aspire(town.ledger.snapshot())
    ref = town.submit()
    town.sync()
    town.minutes(20)
    town.sync()
    return ref


def aspire_was_restored_before_the_cancel_was_sent(town: Any) -> str:
    ref = town.scheduled()
    town.restore_aspire(town.ledger.snapshot())
    town.cancel(ref)
    town.minutes(20)
    town.sync()
    return ref


def the_answer_never_came_and_then_aspire_was_restored(town: Any) -> str:
    backup = town.ledger.snapshot()
    ref = town.submit()
    town.plant("drop_after", "create_alternate_eft", times=1)
    town.plant("drop_before", "changes")
    town.sync()
    town.heal()
    town.restore_aspire(backup)
    town.minutes(20)
    town.sync()
    return ref


# -- sending -----------------------------------------------------------------------------------------


def the_contract_was_terminated_before_it_was_sent(town: Any) -> str:
    ref = town.submit()
    town.contract_becomes("terminated")
    town.sync()
    return ref


def the_contract_was_unbooked_and_a_day_has_passed(town: Any) -> str:
    ref = town.submit(customer=3)
    town.contract_becomes("pending", customer=3)
    for _ in range(3):
        town.sync()
        town.minutes(600)
    town.sync()
    return ref


def aspire_knows_the_reference_with_another_amount(town: Any) -> str:
    ref = town.submit(cents=12_345)
    town.recollect(99, MONDAY, ref)
    town.sync()
    return ref


def refused_and_keyed_in_by_hand(town: Any) -> str:
    ref = town.submit(FRIDAY, cents=4_400)
    town.contract_becomes("terminated")
    town.sync()
    town.contract_becomes("booked")
    town.recollect(4_400, FRIDAY)
    town.sync()
    return ref


def refused_and_then_aspire_went_away(town: Any) -> str:
    ref = the_contract_was_terminated_before_it_was_sent(town)
    town.plant("drop_before")
    town.minutes(60)
    town.sync()
    return ref


def the_amount_differs_and_then_nobody_synced(town: Any) -> str:
    ref = _staff_set(amount_cents=999)(town)
    town.minutes(120)
    return ref


def no_answer_comes_back_however_often_it_is_sent(town: Any) -> str:
    ref = town.submit()
    town.plant("drop_before", "create_alternate_eft")
    for _ in range(4):
        town.sync()
        town.minutes(6)
    town.sync()
    return ref


def no_answer_to_the_cancel_comes_back(town: Any) -> str:
    ref = town.scheduled()
    town.cancel(ref)
    town.plant("drop_before", "cancel_alternate_eft")
    for _ in range(4):
        town.sync()
        town.minutes(6)
    town.sync()
    return ref


# -- the record --------------------------------------------------------------------------------------


def a_restore_lost_its_record(town: Any) -> str:
    backup = town.ledger.snapshot()
    ref = town.scheduled()
    town.restore_aspire(backup)
    town.sync()
    return ref


def a_restore_lost_its_record_after_it_was_paid(town: Any) -> str:
    backup = town.ledger.snapshot()
    ref = town.collect()
    town.restore_aspire(backup)
    town.sync()
    return ref


def staff_deleted_the_record(town: Any) -> str:
    ref = town.scheduled()
    town.staff("delete", ref)
    town.sync()
    return ref


def staff_deleted_the_record_and_the_borrower_cancelled(town: Any) -> str:
    ref = town.scheduled()
    town.staff("delete", ref)
    town.cancel(ref)
    town.minutes(20)
    town.sync()
    return ref


def staff_deleted_the_record_after_it_was_paid(town: Any) -> str:
    ref = town.collect()
    town.staff("delete", ref)
    town.sync()
    return ref


def staff_typed_words_where_a_return_code_belongs(town: Any) -> str:
    ref = town.scheduled()
    town.staff("set", ref, return_code="see letter")
    town.sync()
    return ref


def staff_changed_the_sec_code(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.staff("set", ref, sec_code="PPD")
    town.sync()
    return ref


def staff_typed_counters_that_mean_nothing(town: Any) -> str:
    ref = town.scheduled()
    town.staff("set", ref, payments=5, payments_processed=5)
    town.sync()
    return ref


def the_counters_follow_the_other_convention(town: Any) -> str:
    town.company = "LAKESIDE"
    ref = town.scheduled()
    town.staff("set", ref, payments=1, payments_processed=1)
    town.sync()
    return ref


def counters_that_mean_nothing_and_then_a_cancel(town: Any) -> str:
    ref = town.scheduled()
    town.staff("set", ref, payments=5, payments_processed=5)
    town.sync()
    town.cancel(ref)
    town.minutes(20)
    town.sync()
    return ref


# -- contradictions ------------------------------------------------------------------------------------


def _staff_set(**fields: Any) -> Scenario:
    def scenario(town: Any) -> str:
        ref = town.scheduled()
        town.staff("set", ref, **fields)
        town.sync()
        return ref

    return scenario


def the_amount_differs_and_it_was_posted(town: Any) -> str:
    ref = town.scheduled()
    town.staff("set", ref, amount_cents=999)
    town.post(town.run())
    town.sync()
    return ref


def staff_opened_a_cancelled_one_again(town: Any) -> str:
    ref = town.scheduled()
    town.cancel(ref)
    town.sync()
    town.staff("reopen", ref)
    town.sync()
    return ref


def a_reopened_one_was_pulled(town: Any) -> str:
    ref = town.scheduled()
    town.cancel(ref)
    town.sync()
    town.staff("reopen", ref)
    town.run()
    town.sync()
    return ref


def a_reopened_one_was_collected_before_we_looked(town: Any) -> str:
    ref = town.scheduled()
    town.cancel(ref)
    town.sync()
    town.staff("reopen", ref)
    run = town.run()
    town.post(run)
    town.page_limit = 1000
    town.plant("drop_before", "changes", times=1)
    town.sync()
    town.sync()
    return ref


def staff_took_a_paid_one_out_of_its_batch(town: Any) -> str:
    ref = town.collect()
    town.staff("set", ref, batch_no=None, batch_state=None, payments=1, payments_processed=1)
    town.sync()
    return ref


def staff_reopened_a_paid_one_in_its_batch(town: Any) -> str:
    ref = town.collect()
    town.staff("reopen", ref)
    town.sync()
    return ref


def staff_closed_it_inside_its_batch(town: Any) -> str:
    ref = town.scheduled()
    town.run()
    town.staff("close", ref)
    town.sync()
    return ref


# -- runs and batches ------------------------------------------------------------------------------------


def the_bank_is_not_set_to_ach(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.set_up_company(bank_processing_type="CHECK")
    town.sync()
    return ref


def previous_day_forgot_the_weekend(town: Any) -> str:
    ref = town.scheduled(SATURDAY)
    town.at(24, 9)
    town.run(begin=date(2025, 11, 23), through=date(2025, 11, 23))
    town.sync()
    return ref


def previous_day_forgot_the_holiday(town: Any) -> str:
    ref = town.scheduled(THANKSGIVING)
    town.at(28, 9)
    town.run(begin=FRIDAY.replace(day=28), through=FRIDAY.replace(day=28))
    town.sync()
    return ref


def it_came_after_its_days_run(town: Any) -> str:
    town.run(begin=THURSDAY, through=THURSDAY)
    town.minutes(30)
    ref = town.scheduled(THURSDAY)
    town.at(21, 9)
    town.run(begin=FRIDAY, through=FRIDAY)
    town.sync()
    return ref


def no_run_for_days(town: Any) -> str:
    ref = town.scheduled(FRIDAY)
    town.at(26, 12)
    town.sync()
    return ref


def the_batch_was_voided_and_no_run_for_days(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    run = town.run()
    town.sync()
    town.void(run)
    town.at(26, 12)
    town.sync()
    return ref


def a_run_left_it_out(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.run_that_forgets(through=FRIDAY)
    town.sync()
    return ref


def the_batch_was_never_posted(town: Any) -> str:
    ref = town.scheduled(THURSDAY)
    town.run()
    town.sync()
    town.at(26, 12)
    town.sync()
    return ref


def posted_long_ago_and_its_record_never_followed(town: Any) -> str:
    ref = town.scheduled()
    run = town.run()
    town.sync()
    town.tell_run_first(run, "posted")
    town.sync()
    town.minutes(20)
    town.sync()
    return ref


def returned_for_insufficient_funds(town: Any) -> str:
    ref = town.collect()
    town.give_back(ref, "R01")
    town.sync()
    return ref


def returned_as_not_authorized_after_a_late_cancel(town: Any) -> str:
    ref = it_was_collected_although_a_cancel_was_asked_for(town)
    town.give_back(ref, "R10")
    town.sync()
    return ref


QUICK = 3
LABELLED: dict[Scenario, str] = {
    nobody_submitted_it: "not_submitted",
    the_workspace_was_put_back_from_a_backup: "unknown_record",
    the_cancel_came_after_the_batch: "cancel_too_late",
    the_cancel_came_after_the_batch_under_the_other_convention: "cancel_too_late",
    the_cancel_came_too_late_and_aspire_is_away_since: "cancel_too_late",
    the_cancel_met_the_batch_before_we_knew_of_it: "cancel_too_late",
    it_was_collected_although_a_cancel_was_asked_for: "paid_cancel_too_late",
    aspire_does_not_answer: "aspire_not_reachable",
    aspire_is_away_and_the_minimum_time_has_not_passed: "aspire_not_reachable",
    aspire_is_busy_for_half_an_hour: "aspire_not_reachable",
    the_cancel_waits_for_an_aspire_that_is_away: "aspire_not_reachable",
    it_was_posted_while_aspire_could_not_be_reached: "aspire_not_reachable",
    a_captive_portal_answers_in_aspires_place: "sync_failing",
    the_feed_has_a_gap_that_stays: "sync_failing",
    the_token_was_withdrawn: "sign_in_needed",
    the_token_was_withdrawn_while_it_was_scheduled: "sign_in_needed",
    aspire_asks_for_a_pause: "aspire_asks_to_wait",
    nobody_syncs: "sync_not_running",
    nobody_has_synced_since_it_was_scheduled: "sync_not_running",
    the_connection_is_switched_off: "sync_off",
    aspire_was_restored_before_it_was_sent: "aspire_restored",
    aspire_was_restored_before_the_cancel_was_sent: "aspire_restored",
    the_answer_never_came_and_then_aspire_was_restored: "aspire_restored",
    the_contract_was_terminated_before_it_was_sent: "rejected_by_aspire",
    the_contract_was_unbooked_and_a_day_has_passed: "rejected_by_aspire",
    aspire_knows_the_reference_with_another_amount: "rejected_by_aspire",
    refused_and_keyed_in_by_hand: "rejected_by_aspire",
    refused_and_then_aspire_went_away: "rejected_by_aspire",
    the_amount_differs_and_then_nobody_synced: "amount_differs",
    no_answer_comes_back_however_often_it_is_sent: "answer_unknown",
    no_answer_to_the_cancel_comes_back: "answer_unknown",
    a_restore_lost_its_record: "missing_in_aspire",
    a_restore_lost_its_record_after_it_was_paid: "missing_in_aspire",
    staff_deleted_the_record: "record_deleted",
    staff_deleted_the_record_and_the_borrower_cancelled: "record_deleted",
    staff_deleted_the_record_after_it_was_paid: "record_deleted",
    staff_typed_words_where_a_return_code_belongs: "unreadable_record",
    staff_changed_the_sec_code: "sec_code_differs",
    staff_typed_counters_that_mean_nothing: "counters_unknown",
    the_counters_follow_the_other_convention: "counters_unknown",
    counters_that_mean_nothing_and_then_a_cancel: "counters_unknown",
    the_amount_differs_and_it_was_posted: "amount_differs",
    staff_opened_a_cancelled_one_again: "reopened_in_aspire",
    a_reopened_one_was_pulled: "reopened_in_aspire",
    staff_took_a_paid_one_out_of_its_batch: "paid_denied_by_aspire",
    staff_reopened_a_paid_one_in_its_batch: "contradictory_record",
    staff_closed_it_inside_its_batch: "contradictory_record",
    the_bank_is_not_set_to_ach: "bank_not_ach",
    previous_day_forgot_the_weekend: "weekend_gap",
    previous_day_forgot_the_holiday: "holiday_gap",
    it_came_after_its_days_run: "missed_its_run",
    no_run_for_days: "no_run_since",
    the_batch_was_voided_and_no_run_for_days: "no_run_since",
    a_run_left_it_out: "run_skipped_it",
    the_batch_was_never_posted: "batch_not_posted",
    posted_long_ago_and_its_record_never_followed: "record_lags_its_run",
    a_reopened_one_was_collected_before_we_looked: "collected_though_canceled",
    returned_for_insufficient_funds: "returned",
    returned_as_not_authorized_after_a_late_cancel: "returned",
}
FIELDS: dict[str, dict[str, Any]] = {
    "amount_differs": {"amount_cents": 999},
    "effective_date_differs": {"effective_date": date(2025, 12, 1)},
    "bank_account_differs": {"bank_account_token": "BA-C1002"},
    "contract_differs": {"contract_no": "K2003"},
    "customer_differs": {"customer_no": "C1004"},
}


def _must_be_named(town: Any, ref: str, cause: str) -> None:
    diagnosis = town.diagnose(ref)
    verdict = diagnosis.verdict
    assert verdict.code == cause, verdict
    assert verdict.kind is Kind.PROBLEM
    assert verdict.next_step
    first = next(check for check in diagnosis.checks if check.state is CheckState.FAILED)
    assert (first.id, first.evidence) == (verdict.check, verdict.sentence)


SPREAD = [
    pytest.param(one, id=one.__name__, marks=[] if place % QUICK == 0 else pytest.mark.slow)
    for place, one in enumerate(LABELLED)
]
"""All of them in the slow suite, every third in the quick one."""


@pytest.mark.parametrize("scenario", SPREAD)
def test_the_engine_names_the_cause(town: Any, scenario: Scenario) -> None:
    _must_be_named(town, scenario(town), LABELLED[scenario])


@pytest.mark.parametrize("cause", FIELDS)
def test_the_engine_names_the_field_that_staff_changed(town: Any, cause: str) -> None:
    _must_be_named(town, _staff_set(**FIELDS[cause])(town), cause)


def test_a_first_sync_that_never_ended_is_named(new_town: Any) -> None:
    new_town.page_limit = 1
    new_town.restart()
    new_town.cancelled = new_town.knows_accounts
    new_town.sync()
    ref = new_town.submit()
    new_town.minutes(20)
    _must_be_named(new_town, ref, "never_synced")
