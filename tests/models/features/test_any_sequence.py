# ruff: noqa: FBT001 - hypothesis hands a rule its arguments by name
"""Any sequence of plans, approvals, edits, emergencies and time, by anybody, leaves the rules kept."""

import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import insert, select

from admin_desktop.clock import ManualClock
from admin_desktop.errors import RejectedError
from admin_desktop.models.audit import verify_chain
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log, features, finance_companies
from admin_desktop.models.features import planning
from admin_desktop.models.features.catalogue import FEATURES, PAYMENTS
from admin_desktop.models.features.events import CHANGES_STATE, Event, Kind
from admin_desktop.models.features.ledger import as_of, events_of, is_on, projected, settle, stored
from admin_desktop.models.features.plans import OPEN, CompanyFeatures, Plan
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.features.standing import due, replay
from admin_desktop.models.principal import Principal, Role

COMPANY = "NORTHSTAR"
START_MS = 1_763_665_320_000
MINUTE = 60_000
PEOPLE = [
    Principal("dana", Role.CUSTOMER_CARE, None),
    Principal("paul", Role.CUSTOMER_CARE, None),
    Principal("lee", Role.LTI_ADMIN, None),
    Principal("nora", Role.FINANCE_ADMIN, frozenset({COMPANY})),
    Principal("ada", Role.AUDITOR, frozenset({"OTHER"})),
    Principal("portal", Role.PORTAL_SERVICE, None),
]
people = st.sampled_from(PEOPLE)
minutes = st.one_of(st.none(), st.integers(-5, 120))
tickets = st.sampled_from(["T-1", "T-2", ""])
reasons = st.sampled_from(["asked for", "fraud", " "])
keys = st.sampled_from([PAYMENTS, PAYMENTS, PAYMENTS, "mfa"])


@cache
def an_empty_workspace() -> bytes:
    """Making a schema takes longer than most sequences, so it is made once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "w.db"
        Store.open(path, ManualClock(START_MS)).close()
        return path.read_bytes()


class AnySequence(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "w.db").write_bytes(an_empty_workspace())
        self.clock = ManualClock(START_MS)
        self.store = Store.open(self.folder / "w.db", self.clock, durable=False)
        self.acts = 0

    @initialize(asked=st.booleans())
    def a_company(self, asked: bool) -> None:
        row = {
            "company": COMPANY,
            "name": "Northstar",
            "time_zone": "UTC",
            "bank_processing_type": "ACH",
            "balancing_entry": False,
            "counters": "s2",
            "payment_accounts": "any",
            "cutoff": "17:00",
        }
        with self.store.writing() as conn:
            conn.execute(insert(finance_companies), row)
        self.attempt(planning.set_second_person, PEOPLE[2], asked=asked)

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def attempt(self, door: Any, who: Principal, *words: Any, **named: Any) -> None:
        try:
            door(self.store, who, COMPANY, *words, **named)
        except RejectedError:
            return
        self.acts += 1

    def standing(self) -> CompanyFeatures:
        with self.store.reading() as conn:
            return as_of(conn, COMPANY, self.clock.now_ms())

    def wish(
        self, key: str, active: bool, ticket: str, reason: str, start: int | None, back: int | None
    ) -> Wish:
        now = self.clock.now_ms()
        at = None if start is None else now + start * MINUTE
        return Wish(key, active, ticket, reason, at, None if back is None else now + back * MINUTE)

    @rule(
        who=people,
        key=keys,
        active=st.booleans(),
        ticket=tickets,
        reason=reasons,
        start=minutes,
        back=minutes,
        stale=st.integers(0, 9),
    )
    def plan(self, who: Principal, key: str, stale: int, **told: Any) -> None:
        basis = self.standing().features[key].change_no + (stale == 0)
        self.attempt(planning.plan, who, self.wish(key, **told), basis)

    @rule(who=people, number=st.integers(1, 6), active=st.booleans(), start=minutes, back=minutes)
    def edit(self, who: Principal, number: int, active: bool, start: int | None, back: int | None) -> None:
        standing = self.standing()
        key = standing.plans[number].feature if number in standing.plans else PAYMENTS
        wish = self.wish(key, active, "T-3", "edited", start, back)
        self.attempt(planning.edit, who, number, wish, standing.features[key].change_no)

    @rule(who=people, stale=st.booleans())
    def approve(self, who: Principal, stale: bool) -> None:
        for plan in self.standing().plans.values():
            if plan.state in OPEN:
                self.attempt(planning.approve, who, plan.plan_no, plan.version - stale)

    @rule(who=people, number=st.integers(1, 6))
    def cancel(self, who: Principal, number: int) -> None:
        self.attempt(planning.cancel, who, number, "no longer")

    @rule(who=people, number=st.integers(1, 6))
    def revert(self, who: Principal, number: int) -> None:
        basis = self.standing().features[PAYMENTS].change_no
        self.attempt(planning.revert, who, number, "T-4", "taken back", basis)

    @rule(who=people, key=keys, reason=reasons)
    def emergency(self, who: Principal, key: str, reason: str) -> None:
        self.attempt(planning.emergency_off, who, key, reason)

    @rule(who=people, number=st.integers(1, 6), ticket=tickets)
    def pay(self, who: Principal, number: int, ticket: str) -> None:
        self.attempt(planning.pay_ticket, who, number, ticket)

    @rule(who=people, number=st.integers(1, 6))
    def confirm(self, who: Principal, number: int) -> None:
        self.attempt(planning.confirm, who, number)

    @rule(who=people, asked=st.booleans())
    def policy(self, who: Principal, asked: bool) -> None:
        self.attempt(planning.set_second_person, who, asked=asked)

    @rule(by=st.integers(1, 90), noticed=st.booleans())
    def time_passes(self, by: int, noticed: bool) -> None:
        self.clock.advance(by * 60)
        before = self.standing()
        if noticed:
            planning.settle_due(self.store, (COMPANY,))
            assert _facts(self.standing()) == _facts(before)

    @invariant()
    def the_state_is_the_replay_of_its_history(self) -> None:
        now_ms = self.clock.now_ms()
        with self.store.reading() as conn:
            events = events_of(conn, COMPANY)
            rows = {row["feature"]: dict(row) for row in conn.execute(select(features)).mappings()}
            standing = replay(COMPANY, events)
            assert standing == stored(conn, COMPANY)
            for feature, row in rows.items():
                assert row == projected(standing, feature)
            for feature in FEATURES:
                on = as_of(conn, COMPANY, now_ms).features[feature.key].active
                assert is_on(conn, COMPANY, feature.key, now_ms) == on
            lines = conn.execute(select(audit_log.c.action).where(audit_log.c.company == COMPANY)).scalars()
            told = [action for action in lines if action.startswith("feature_")]
            assert told == [f"feature_{event.kind.value}" for event in events if event.kind is not Kind.BEGAN]
            assert verify_chain(conn, COMPANY).holds
        _judge(events, standing)


def _facts(standing: CompanyFeatures) -> list[tuple[Any, ...]]:
    states = [(one.feature, one.active, one.since_ms, one.return_ms) for one in standing.features.values()]
    return [*states, *[(plan.plan_no, plan.state) for plan in standing.plans.values()]]


def _judge(events: tuple[Event, ...], standing: CompanyFeatures) -> None:
    """No lasting change without ticket, reason and, where asked, a second person who is somebody else."""
    for number, event in enumerate(events):
        if event.kind in CHANGES_STATE and event.kind is not Kind.EMERGENCY:
            plan = replay(COMPANY, events[:number]).plans[event.plan_no or 0]
            assert plan.emergency or (plan.ticket and plan.reason)
            assert not plan.second_person or plan.approved_by not in {None, *plan.authors}
            assert event.role != Role.FINANCE_ADMIN.value
    open_plans = [plan.feature for plan in standing.plans.values() if plan.is_open]
    assert len(open_plans) == len(set(open_plans))
    for plan in standing.plans.values():
        _judge_debt(plan, events)


def _judge_debt(plan: Plan, events: tuple[Event, ...]) -> None:
    kinds = {event.kind for event in events if event.plan_no == plan.plan_no}
    if plan.emergency:
        assert plan.owes_ticket == (Kind.TICKET_PAID not in kinds)
        assert plan.owes_second_person == (Kind.CONFIRMED not in kinds)
        assert plan.approved_by not in plan.authors


TestAnySequence = AnySequence.TestCase
TestAnySequence.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


def test_nothing_is_due_twice() -> None:
    standing = replay(COMPANY, ())
    assert due(standing, START_MS) is None
    assert settle.__doc__
