"""Why a contract does not show: each check in its order, the first cause named, and who acts next."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from admin_desktop.clock import MINUTE_MS, from_rfc3339
from admin_desktop.models.customers.contract_case import (
    Acts,
    Case,
    ContractFacts,
    Outcome,
    Question,
    SiteUser,
    SyncFacts,
    closest,
    sees,
)
from admin_desktop.models.customers.contract_checks import diagnose, visibility_checks
from admin_desktop.models.customers.sync_checks import same_database, waited

NOW_MS = from_rfc3339("2025-11-20T19:02:00Z")
LONG_AGO = NOW_MS - 60 * MINUTE_MS
CONTRACT = ContractFacts("K-1", "C1", ("C7",), "Lakes", "booked", LONG_AGO, "e1")
MARIA = SiteUser("María", "Lakes", active=True, created_ms=LONG_AGO, linked=("C1",))
SYNC = SyncFacts(NOW_MS - 2 * MINUTE_MS, "e1", None)
CASE = Case("K-1", "C1", CONTRACT, (MARIA,), SYNC, NOW_MS, "America/New_York")


def test_when_everything_holds_the_portal_shows_it_under_open() -> None:
    verdict = diagnose(CASE)
    assert (verdict.outcome, verdict.cause, verdict.acts) == (Outcome.PASSED, None, Acts.CUSTOMER)
    assert "to María under Open" in verdict.sentence
    assert [check.outcome for check in verdict.checks] == [Outcome.PASSED] * 5
    assert [check.question for check in verdict.checks] == list(Question)


def test_a_terminated_contract_is_under_closed() -> None:
    verdict = diagnose(replace(CASE, contract=replace(CONTRACT, state="terminated")))
    assert verdict.outcome is Outcome.PASSED
    assert "under Closed" in verdict.sentence
    assert "under Closed" in verdict.checks[0].evidence


def test_a_contract_that_is_not_booked_is_the_finance_companys_to_book() -> None:
    verdict = diagnose(replace(CASE, contract=replace(CONTRACT, state="pending")))
    assert (verdict.outcome, verdict.cause) == (Outcome.FAILED, Question.BOOKED)
    assert verdict.acts is Acts.FINANCE_COMPANY
    assert "pending in ASPIRE" in verdict.sentence


def test_another_private_label_is_named_with_the_users_site() -> None:
    verdict = diagnose(replace(CASE, contract=replace(CONTRACT, private_label="Prairie")))
    assert verdict.cause is Question.PRIVATE_LABEL
    assert "private label Prairie" in verdict.sentence
    assert "site of Lakes" in verdict.sentence


def test_another_account_is_customer_cares_to_link() -> None:
    verdict = diagnose(replace(CASE, users=(replace(MARIA, linked=("C2", "C3")),)))
    assert (verdict.cause, verdict.acts) == (Question.LINKED_ACCOUNT, Acts.CUSTOMER_CARE)
    assert "belongs to accounts C1, C7; María is linked to accounts C2, C3" in verdict.sentence


def test_a_user_without_accounts_is_linked_to_no_account() -> None:
    assert "linked to no account" in diagnose(replace(CASE, users=(replace(MARIA, linked=()),))).sentence


def test_a_guarantor_sees_the_contract_too() -> None:
    verdict = diagnose(replace(CASE, customer_no="C7", users=(replace(MARIA, linked=("C7",)),)))
    assert verdict.outcome is Outcome.PASSED
    assert "a guarantor of the contract" in verdict.checks[2].evidence


def test_without_a_portal_user_the_label_cannot_be_checked_and_the_link_is_the_cause() -> None:
    verdict = diagnose(replace(CASE, users=()))
    assert verdict.checks[1].outcome is Outcome.UNCHECKED
    assert verdict.cause is Question.LINKED_ACCOUNT
    assert "No portal user is linked to ASPIRE account C1" in verdict.sentence


def test_a_deactivated_user_sees_nothing() -> None:
    verdict = diagnose(replace(CASE, users=(replace(MARIA, active=False),)))
    assert verdict.cause is Question.LINKED_ACCOUNT
    assert "deactivated" in verdict.sentence


def test_an_unknown_number_is_checked_by_the_finance_company() -> None:
    verdict = diagnose(replace(CASE, contract=None))
    assert (verdict.outcome, verdict.cause) == (Outcome.FAILED, Question.BOOKED)
    assert "no contract K-1" in verdict.sentence
    assert [check.outcome for check in verdict.checks[1:3]] == [Outcome.UNCHECKED] * 2


def test_before_the_first_sync_nothing_can_be_said() -> None:
    verdict = diagnose(replace(CASE, contract=None, sync=SyncFacts(None, None, None)))
    assert (verdict.outcome, verdict.cause) == (Outcome.UNCHECKED, Question.BOOKED)
    assert verdict.acts is Acts.CUSTOMER_CARE
    assert {check.outcome for check in verdict.checks} == {Outcome.UNCHECKED}


def test_a_change_of_a_few_minutes_ago_waits_until_the_promise_is_over() -> None:
    changed = replace(CONTRACT, changed_ms=NOW_MS - 3 * MINUTE_MS)
    verdict = diagnose(replace(CASE, contract=changed))
    assert (verdict.outcome, verdict.cause) == (Outcome.WAITING, Question.WAITED)
    assert "changed in ASPIRE at 13:59: it shows by 14:14" in verdict.sentence
    assert verdict.acts is Acts.NOBODY


def test_a_new_portal_user_waits_too() -> None:
    verdict = diagnose(replace(CASE, users=(replace(MARIA, created_ms=NOW_MS - MINUTE_MS),)))
    assert "portal user of María was made at 14:01" in verdict.sentence


@pytest.mark.parametrize(("minutes", "outcome"), [(15, Outcome.PASSED), (16, Outcome.FAILED)])
def test_a_sync_is_behind_once_it_is_over_the_promise(minutes: int, outcome: Outcome) -> None:
    behind = replace(SYNC, last_success_ms=NOW_MS - minutes * MINUTE_MS)
    assert waited(replace(CASE, sync=behind)).outcome is outcome


def test_a_contract_without_a_time_of_change_and_without_user_counts_as_old() -> None:
    case = replace(CASE, contract=replace(CONTRACT, changed_ms=None), users=())
    assert waited(case).outcome is Outcome.PASSED
    assert waited(replace(case, contract=None)).outcome is Outcome.PASSED


def test_a_restored_database_is_ltis_to_put_right() -> None:
    verdict = diagnose(replace(CASE, sync=replace(SYNC, epoch="e2", frozen_since_ms=LONG_AGO)))
    assert (verdict.cause, verdict.acts) == (Question.SAME_DATABASE, Acts.LTI)
    assert "restored from a backup, noticed at 13:02" in verdict.sentence


def test_a_contract_of_an_older_epoch_was_not_told_again() -> None:
    assert (
        "not told us of this contract"
        in same_database(replace(CASE, sync=replace(SYNC, epoch="e2"))).evidence
    )
    assert same_database(replace(CASE, contract=None)).outcome is Outcome.PASSED


def test_the_first_failure_comes_before_what_waits() -> None:
    new = replace(CONTRACT, state="pending", changed_ms=NOW_MS)
    assert diagnose(replace(CASE, contract=new)).cause is Question.BOOKED


def test_the_user_who_comes_closest_is_judged() -> None:
    stranger = SiteUser("Zoe", "Prairie", active=True, created_ms=0, linked=("C1",))
    sleeper = SiteUser("Al", "Lakes", active=False, created_ms=0, linked=("C1",))
    assert closest(CONTRACT, (stranger, sleeper, MARIA)) is MARIA
    assert closest(CONTRACT, (sleeper, stranger)) is stranger
    assert closest(None, (sleeper, stranger)) is stranger
    assert closest(CONTRACT, ()) is None


def test_outcomes_questions_and_people_have_words() -> None:
    assert Question.BOOKED.words == "Is the contract booked?"
    assert Acts.CUSTOMER_CARE.words == "LTi Customer Care"
    assert [outcome.words for outcome in Outcome] == ["Passed", "Failed", "Waiting", "Could not be checked"]


users = st.builds(
    SiteUser,
    name=st.just("U"),
    private_label=st.sampled_from(["Lakes", "Prairie"]),
    active=st.booleans(),
    created_ms=st.just(LONG_AGO),
    linked=st.lists(st.sampled_from(["C1", "C2", "C7"]), unique=True).map(tuple),
)


@given(
    people=st.lists(users, max_size=4).map(tuple),
    state=st.sampled_from(["pending", "booked", "terminated"]),
)
def test_the_checks_pass_exactly_when_somebody_sees_a_booked_contract(
    people: tuple[SiteUser, ...], state: str
) -> None:
    contract = replace(CONTRACT, state=state)
    checks = visibility_checks(replace(CASE, contract=contract, users=people))
    passed = all(check.outcome is Outcome.PASSED for check in checks)
    assert passed == (state != "pending" and any(sees(contract, user) for user in people))
