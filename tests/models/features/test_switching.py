"""The Payments switch: on a ticket, at once in the data layer, with a second person where asked."""

import random
from datetime import date

import pytest
from sqlalchemy import event, select

from admin_desktop.clock import DAY_MS, ManualClock
from admin_desktop.errors import (
    InvalidRequestError,
    NotAllowedError,
    NotFoundError,
    PaymentsOffError,
    StalePlanError,
)
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, features
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import FEATURES, PAYMENTS, feature_named
from admin_desktop.models.features.events import Kind
from admin_desktop.models.features.ledger import is_on, payments_on
from admin_desktop.models.features.overview import history, plan_of, state, switches
from admin_desktop.models.features.plans import PlanState
from admin_desktop.models.features.rules import OneselfError, Wish
from admin_desktop.models.payments.submission import Submission, request_cancel, submit
from admin_desktop.models.permissions import Action
from admin_desktop.models.principal import Principal, Role
from admin_desktop.words import is_pseudo, pseudo, speak

HOUR_MS = 3_600_000
OFF = Wish(PAYMENTS, active=False, ticket="T-100", reason="the client asked")
ON = Wish(PAYMENTS, active=True, ticket="T-101", reason="the client asked again")
PAUL = Principal("paul", Role.CUSTOMER_CARE, None, "desk-9")


def submission() -> Submission:
    return Submission("NORTHSTAR", "C100", "K-100", "tok-a", 5_000, date(2025, 11, 21))


def basis(store: Store, who: Principal) -> int:
    return state(store, who, "NORTHSTAR", PAYMENTS).change_no


def actions(store: Store) -> list[str]:
    a = audit_log.c
    with store.reading() as conn:
        return list(
            conn.execute(select(a.action).where(a.company == "NORTHSTAR").order_by(a.line_no)).scalars()
        )


def test_off_is_off_at_once_and_what_is_under_way_goes_on(
    store: Store, care: Principal, portal: Principal, rng: random.Random
) -> None:
    under_way = submit(store, portal, submission(), rng)
    plan = planning.plan(store, care, "NORTHSTAR", OFF, 0)
    assert plan.state is PlanState.DONE
    with pytest.raises(PaymentsOffError):
        submit(store, portal, submission(), rng)
    assert request_cancel(store, care, "NORTHSTAR", under_way.payment_ref, ticket="T-1").status.value
    now = state(store, care, "NORTHSTAR", PAYMENTS)
    assert (now.active, now.changed_by, now.ticket, now.reason) == (
        False,
        "dana",
        "T-100",
        "the client asked",
    )
    assert state(store, care, "SUNBELT", PAYMENTS).active
    planning.revert(store, care, "NORTHSTAR", plan.plan_no, "T-102", "put back", now.change_no)
    assert submit(store, portal, submission(), rng)
    assert [action for action in actions(store) if action.startswith("feature")] == [
        "feature_planned",
        "feature_switched",
        "feature_planned",
        "feature_switched",
    ]


def test_ticket_and_reason_are_required_and_an_account_number_in_a_reason_is_masked(
    store: Store, care: Principal
) -> None:
    for wish in (
        Wish(PAYMENTS, False, " ", "why"),
        Wish(PAYMENTS, False, "T-1", "  "),
        Wish("x", False, "T", "r"),
    ):
        with pytest.raises(InvalidRequestError):
            planning.plan(store, care, "NORTHSTAR", wish, 0)
    with pytest.raises(InvalidRequestError, match="on already"):
        planning.plan(store, care, "NORTHSTAR", ON, 0)
    planned = planning.plan(store, care, "NORTHSTAR", Wish(PAYMENTS, False, "T-1", "account 123456789012"), 0)
    assert "123456789012" not in planned.reason


def test_only_customer_care_switches_payments_and_only_an_lti_admin_the_others(
    store: Store, care: Principal, lti_admin: Principal, northstar_admin: Principal
) -> None:
    with pytest.raises(NotAllowedError):
        planning.plan(store, lti_admin, "NORTHSTAR", OFF, 0)
    with pytest.raises(NotAllowedError):
        planning.plan(store, northstar_admin, "NORTHSTAR", OFF, 0)
    with pytest.raises(NotFoundError):
        planning.plan(store, northstar_admin, "SUNBELT", OFF, 0)
    mfa = Wish("mfa", active=True, ticket="T-5", reason="safer")
    with pytest.raises(NotAllowedError):
        planning.plan(store, care, "NORTHSTAR", mfa, 0)
    assert planning.plan(store, lti_admin, "NORTHSTAR", mfa, 0).active
    assert [feature.action for feature in FEATURES] == [
        Action.SWITCH_PAYMENTS,
        Action.SWITCH_FEATURES,
        Action.SWITCH_FEATURES,
    ]
    assert feature_named("mfa").title
    rows = switches(store, northstar_admin)
    assert [(row.company, row.feature, row.now.active, row.may_change) for row in rows] == [
        ("NORTHSTAR", "payments", True, False),
        ("NORTHSTAR", "self_enrolment", False, False),
        ("NORTHSTAR", "mfa", True, False),
    ]


def test_that_the_second_person_is_the_first_is_kept_in_english_and_told_in_the_reader_s_language(
    store: Store, clock: ManualClock, care: Principal, lti_admin: Principal
) -> None:
    planning.set_second_person(store, lti_admin, "NORTHSTAR", asked=True)
    later = Wish(PAYMENTS, False, "T-1", "later", start_ms=clock.now_ms() + HOUR_MS)
    plan = planning.plan(store, care, "NORTHSTAR", later, 0)
    speak(pseudo)
    try:
        with pytest.raises(OneselfError) as told:
            planning.approve(store, care, "NORTHSTAR", plan.plan_no, plan.version)
        assert is_pseudo(told.value.detail)
    finally:
        speak(None)
    a = audit_log.c
    with store.reading() as conn:
        kept = conn.scalars(select(a.reason).where(a.action == "refused")).all()
    assert kept == [f"{care.name} made or edited plan {plan.plan_no}"]


def test_a_second_person_is_somebody_else_and_an_edit_voids_the_approval(
    store: Store, clock: ManualClock, care: Principal, lti_admin: Principal
) -> None:
    planning.set_second_person(store, lti_admin, "NORTHSTAR", asked=True)
    planning.set_second_person(store, lti_admin, "NORTHSTAR", asked=True)
    later = Wish(PAYMENTS, False, "T-1", "later", start_ms=clock.now_ms() + HOUR_MS)
    plan = planning.plan(store, care, "NORTHSTAR", later, 0)
    assert plan.state is PlanState.WAITING
    with pytest.raises(OneselfError):
        planning.approve(store, care, "NORTHSTAR", plan.plan_no, plan.version)
    assert actions(store)[-1] == "refused"
    approved = planning.approve(store, lti_admin, "NORTHSTAR", plan.plan_no, plan.version)
    assert approved.state is PlanState.SCHEDULED
    edited = planning.edit(store, PAUL, "NORTHSTAR", plan.plan_no, OFF, 0)
    assert (edited.state, edited.approved_by) == (PlanState.WAITING, None)
    with pytest.raises(OneselfError):
        planning.approve(store, PAUL, "NORTHSTAR", plan.plan_no, edited.version)
    with pytest.raises(StalePlanError):
        planning.approve(store, lti_admin, "NORTHSTAR", plan.plan_no, plan.version)
    assert state(store, care, "NORTHSTAR", PAYMENTS).active
    done = planning.approve(store, lti_admin, "NORTHSTAR", plan.plan_no, edited.version)
    assert done.state is PlanState.DONE
    assert not state(store, care, "NORTHSTAR", PAYMENTS).active
    with pytest.raises(InvalidRequestError, match="done already"):
        planning.cancel(store, care, "NORTHSTAR", plan.plan_no, "no longer")


def test_a_schedule_and_its_return_are_in_force_to_the_minute_before_anybody_notices(
    store: Store, clock: ManualClock, care: Principal
) -> None:
    start, back = clock.now_ms() + HOUR_MS, clock.now_ms() + 3 * HOUR_MS
    planning.plan(store, care, "NORTHSTAR", Wish(PAYMENTS, False, "T-1", "month end", start, back), 0)
    seen = []
    for hours in (0, 1, 1, 1, 1):
        clock.advance(hours * 3600)
        with store.reading() as conn:
            seen.append(payments_on(conn, "NORTHSTAR", clock.now_ms()))
    assert seen == [True, False, False, True, True]
    assert planning.settle_due(store, ("NORTHSTAR", "SUNBELT")) == ("NORTHSTAR",)
    assert planning.settle_due(store, ("NORTHSTAR", "SUNBELT")) == ()
    kinds = [line.kind for line in history(store, care, "NORTHSTAR", PAYMENTS)]
    assert kinds == [Kind.RETURNED, Kind.SWITCHED, Kind.PLANNED]
    assert state(store, care, "NORTHSTAR", PAYMENTS).since_ms == back
    assert [line.at_ms for line in history(store, care, "NORTHSTAR")][:2] == [back, start]
    assert actions(store) == ["feature_planned", "feature_switched", "feature_returned"]


def test_a_scheduled_plan_lapses_on_a_state_it_was_not_made_on(
    store: Store, clock: ManualClock, care: Principal
) -> None:
    later = Wish(PAYMENTS, False, "T-1", "later", start_ms=clock.now_ms() + HOUR_MS)
    plan = planning.plan(store, care, "NORTHSTAR", later, 0)
    with pytest.raises(InvalidRequestError, match="one is open"):
        planning.plan(store, care, "NORTHSTAR", OFF, 0)
    planning.emergency_off(store, care, "NORTHSTAR", PAYMENTS, "fraud")
    with pytest.raises(StalePlanError):
        planning.edit(store, care, "NORTHSTAR", plan.plan_no, ON, 0)
    clock.advance(3700)
    assert planning.settle_due(store, ("NORTHSTAR",)) == ("NORTHSTAR",)
    assert plan_of(store, care, "NORTHSTAR", plan.plan_no).state is PlanState.LAPSED


def test_an_emergency_owes_its_ticket_and_second_person_until_paid(
    store: Store, clock: ManualClock, care: Principal, lti_admin: Principal
) -> None:
    with pytest.raises(InvalidRequestError, match="reason"):
        planning.emergency_off(store, care, "NORTHSTAR", PAYMENTS, "")
    plan = planning.emergency_off(store, care, "NORTHSTAR", PAYMENTS, "fraud")
    assert (plan.owes_ticket, plan.owes_second_person) == (True, True)
    assert plan.owed_by_ms == clock.now_ms() + DAY_MS
    with pytest.raises(InvalidRequestError, match="off already"):
        planning.emergency_off(store, care, "NORTHSTAR", PAYMENTS, "again")
    clock.advance(2 * 86_400)
    assert switches(store, care)[0].debts[0].plan_no == plan.plan_no
    with pytest.raises(OneselfError):
        planning.confirm(store, care, "NORTHSTAR", plan.plan_no)
    planning.confirm(store, lti_admin, "NORTHSTAR", plan.plan_no)
    with pytest.raises(InvalidRequestError, match="no second person"):
        planning.confirm(store, lti_admin, "NORTHSTAR", plan.plan_no)
    assert switches(store, care)[0].debts
    paid = planning.pay_ticket(store, care, "NORTHSTAR", plan.plan_no, "T-9")
    assert not paid.owes
    assert switches(store, care, frozenset({"NORTHSTAR"}))[0].debts == ()
    assert state(store, care, "NORTHSTAR", PAYMENTS).ticket == "T-9"
    with pytest.raises(InvalidRequestError, match="no ticket"):
        planning.pay_ticket(store, care, "NORTHSTAR", plan.plan_no, "T-9")


def test_a_temporary_switch_is_kept_or_overtaken_but_never_planned_past_its_return(
    store: Store, clock: ManualClock, care: Principal
) -> None:
    back = clock.now_ms() + HOUR_MS
    planning.plan(store, care, "NORTHSTAR", Wish(PAYMENTS, False, "T-1", "short", None, back), 0)
    now = basis(store, care)
    with pytest.raises(InvalidRequestError, match="returns by itself"):
        planning.plan(store, care, "NORTHSTAR", Wish(PAYMENTS, True, "T-2", "late", back + 1), now)
    with pytest.raises(InvalidRequestError, match="past"):
        planning.plan(store, care, "NORTHSTAR", Wish(PAYMENTS, True, "T-2", "late", back - 2 * HOUR_MS), now)
    with pytest.raises(InvalidRequestError, match="later than"):
        planning.plan(store, care, "NORTHSTAR", Wish(PAYMENTS, True, "T-2", "late", back - 5, back - 6), now)
    planning.plan(store, care, "NORTHSTAR", Wish(PAYMENTS, False, "T-2", "for good"), now)
    clock.advance(7200)
    assert not state(store, care, "NORTHSTAR", PAYMENTS).active


def test_plans_are_given_up_and_only_what_is_in_force_is_reverted(
    store: Store, clock: ManualClock, care: Principal, lti_admin: Principal, northstar_admin: Principal
) -> None:
    later = Wish(PAYMENTS, False, "T-1", "later", start_ms=clock.now_ms() + HOUR_MS)
    first = planning.plan(store, care, "NORTHSTAR", later, 0)
    with pytest.raises(InvalidRequestError, match="not what is in force"):
        planning.revert(store, care, "NORTHSTAR", first.plan_no, "T-3", "no", 0)
    with pytest.raises(NotFoundError):
        planning.cancel(store, northstar_admin, "SUNBELT", first.plan_no, "no")
    gone = planning.cancel(store, lti_admin, "NORTHSTAR", first.plan_no, "not needed")
    assert gone.state is PlanState.CANCELED
    clock.advance(7200)
    assert state(store, care, "NORTHSTAR", PAYMENTS).active
    with pytest.raises(NotFoundError, match="no plan 77"):
        planning.cancel(store, care, "NORTHSTAR", 77, "no")
    with pytest.raises(InvalidRequestError, match="no plan 77"):
        plan_of(store, care, "NORTHSTAR", 77)
    second = planning.plan(store, care, "NORTHSTAR", OFF, 0)
    wish = Wish(PAYMENTS, True, "T-1", "x", start_ms=clock.now_ms() + HOUR_MS)
    open_one = planning.plan(store, care, "NORTHSTAR", wish, basis(store, care))
    with pytest.raises(InvalidRequestError, match="stays with its feature"):
        planning.edit(store, lti_admin, "NORTHSTAR", open_one.plan_no, Wish("mfa", True, "T", "r"), 0)
    assert second.plan_no == 2


def test_a_stricter_policy_also_holds_for_what_is_planned_already(
    store: Store, clock: ManualClock, care: Principal, lti_admin: Principal
) -> None:
    later = Wish(PAYMENTS, False, "T-1", "later", start_ms=clock.now_ms() + HOUR_MS)
    plan = planning.plan(store, care, "NORTHSTAR", later, 0)
    with pytest.raises(InvalidRequestError, match="waits for nobody"):
        planning.approve(store, lti_admin, "NORTHSTAR", plan.plan_no, plan.version)
    planning.set_second_person(store, lti_admin, "NORTHSTAR", asked=True)
    clock.advance(7200)
    assert state(store, care, "NORTHSTAR", PAYMENTS).active
    assert planning.approve(store, lti_admin, "NORTHSTAR", plan.plan_no, plan.version).state is PlanState.DONE
    texts = [line.text for line in history(store, care, "NORTHSTAR")]
    assert "A second person is asked for" in texts


def test_an_approval_that_comes_after_the_return_is_refused(
    store: Store, clock: ManualClock, care: Principal, lti_admin: Principal
) -> None:
    planning.set_second_person(store, lti_admin, "NORTHSTAR", asked=True)
    wish = Wish(PAYMENTS, False, "T-1", "short", return_ms=clock.now_ms() + HOUR_MS)
    plan = planning.plan(store, care, "NORTHSTAR", wish, 0)
    clock.advance(7200)
    with pytest.raises(StalePlanError, match="before now"):
        planning.approve(store, lti_admin, "NORTHSTAR", plan.plan_no, plan.version)


def test_a_state_from_before_the_history_is_its_beginning(store: Store, care: Principal) -> None:
    row = {
        "company": "NORTHSTAR",
        "feature": PAYMENTS,
        "active": False,
        "since_ms": 5,
        "changed_by": "LTi",
        "ticket": "T-0",
    }
    with store.writing() as conn:
        conn.execute(features.insert(), row)
        assert not is_on(conn, "NORTHSTAR", PAYMENTS, 10)
        assert not is_on(conn, "NORTHSTAR", "nonsense", 10)
    now = state(store, care, "NORTHSTAR", PAYMENTS)
    assert (now.active, now.since_ms, now.changed_by, now.ticket) == (False, 5, "LTi", "T-0")
    planning.plan(store, care, "NORTHSTAR", ON, 0)
    assert [line.text for line in history(store, care, "NORTHSTAR")] == [
        "Switched on",
        "Planned to switch on",
        "Was off",
    ]


class PulledPlugError(Exception):
    """Stands for a kill: nothing after it runs, nothing before it was committed."""


def test_stopped_at_any_statement_state_history_and_audit_agree(store: Store, care: Principal) -> None:
    """Fail the nth statement of a change, for n = 1, 2, 3 ..., until it goes through."""
    for nth in range(1, 200):
        seen = 0

        def pull(*_words: object, at: int = nth) -> None:
            nonlocal seen
            seen += 1
            if seen == at:
                raise PulledPlugError

        event.listen(store._engine, "before_cursor_execute", pull)
        try:
            planning.plan(store, care, "NORTHSTAR", OFF, 0)
        except PulledPlugError:
            went_through = False
        else:
            went_through = True
        finally:
            event.remove(store._engine, "before_cursor_execute", pull)
        told = [action for action in actions(store) if action.startswith("feature")]
        assert state(store, care, "NORTHSTAR", PAYMENTS).active is not went_through
        assert told == (["feature_planned", "feature_switched"] if went_through else [])
        if went_through:
            break
    assert nth > 10
