import random
from collections import Counter
from datetime import date

import pytest
from sqlalchemy import delete, func, select, update

from admin_desktop.clock import ManualClock
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.payment_tables import outbox, payments
from admin_desktop.models.database.tables.reference_tables import bank_accounts, charges, contracts, features
from admin_desktop.models.demo.people.borrowers import BorrowerSimulator, Did, Pace
from admin_desktop.models.demo.people.portal_reads import Payable, cancelable, payable, set_up
from admin_desktop.models.payments.status import Status
from admin_desktop.models.principal import Principal, Role

PORTAL = Principal("portal", Role.PORTAL_SERVICE, None)
NORTHSTAR_ONLY = Principal("portal", Role.PORTAL_SERVICE, frozenset({"NORTHSTAR"}))


@pytest.fixture
def simulator(store: Store) -> BorrowerSimulator:
    return BorrowerSimulator(store, random.Random(11))


def test_something_happens_every_ten_to_forty_seconds(simulator: BorrowerSimulator) -> None:
    waits = [simulator.next_in_s() for _ in range(200)]
    assert 10 <= min(waits) < max(waits) <= 40


def test_borrowers_mostly_submit_and_sometimes_cancel(
    simulator: BorrowerSimulator, clock: ManualClock
) -> None:
    acts = []
    for _ in range(80):
        clock.advance(simulator.next_in_s())
        acts.append(simulator.step())
    done = Counter(act.did for act in acts if act is not None)
    assert done.total() >= 76
    assert 3 <= done[Did.CANCEL_REQUESTED] <= 24
    for act in acts:
        assert act is not None
        expected = Status.PENDING if act.did is Did.SUBMITTED else Status.PENDING_CANCEL
        assert act.payment.status is expected


def test_every_act_came_through_a_door(simulator: BorrowerSimulator, store: Store) -> None:
    with store.reading() as conn:
        before = conn.execute(select(func.count()).select_from(outbox)).scalar_one()
    acts = [simulator.step() for _ in range(20)]
    with store.reading() as conn:
        after = conn.execute(select(func.count()).select_from(outbox)).scalar_one()
    assert after - before == sum(act is not None for act in acts)


def test_the_same_dice_do_the_same(store: Store) -> None:
    with store.reading() as conn:
        assert payable(conn, random.Random(5), PORTAL) == payable(conn, random.Random(5), PORTAL)


def test_most_submissions_are_due_in_the_next_run(simulator: BorrowerSimulator) -> None:
    acts = [act for _ in range(60) if (act := simulator.step()) and act.did is Did.SUBMITTED]
    soon = sum(act.payment.effective_date == date(2026, 3, 4) for act in acts)
    assert soon / len(acts) > 0.7


def test_after_the_cut_off_the_next_banking_day_is_the_first(store: Store, clock: ManualClock) -> None:
    clock.advance(2 * 86_400 + 11 * 3_600)
    simulator = BorrowerSimulator(store, random.Random(1), pace=Pace(cancels=0))
    acts = [act for _ in range(10) if (act := simulator.step())]
    assert acts
    assert min(act.payment.effective_date for act in acts) == date(2026, 3, 9)


def test_cancels_too_late_are_tried_as_well(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(
            update(payments)
            .where(payments.c.status == "scheduled", payments.c.differences.is_(None))
            .values(batch_no=9, batch_state="pulled")
        )
    simulator = BorrowerSimulator(store, random.Random(1), pace=Pace(cancels=1.0, too_late=1.0))
    act = simulator.step()
    assert act is not None
    assert act.did is Did.CANCEL_REQUESTED
    assert act.payment.batch_no == 9


def test_with_nothing_to_cancel_somebody_submits(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(update(payments).values(status="paid"))
    act = BorrowerSimulator(store, random.Random(1), pace=Pace(cancels=1.0)).step()
    assert act is not None
    assert act.did is Did.SUBMITTED


def test_with_payments_switched_off_nobody_submits(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(update(features).values(active=False))
    simulator = BorrowerSimulator(store, random.Random(1), pace=Pace(cancels=0))
    assert [simulator.step() for _ in range(10)] == [None] * 10


def test_a_refusal_at_the_door_is_no_trouble(store: Store) -> None:
    simulator = BorrowerSimulator(store, random.Random(1), Principal("x", Role.AUDITOR, None))
    assert [simulator.step() for _ in range(5)] == [None] * 5


def test_a_contract_without_open_charges_is_paid_something(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(delete(charges))
    acts = [BorrowerSimulator(store, random.Random(n), pace=Pace(cancels=0)).step() for n in range(4)]
    assert all(act is not None and 18_000 <= act.payment.amount_cents < 240_000 for act in acts)


def test_amounts_come_from_open_charges(store: Store) -> None:
    for n in range(40):
        with store.reading() as conn:
            choice = payable(conn, random.Random(n), PORTAL)
        assert choice is not None
        assert all(cents > 0 for cents in choice.open_cents)
        act = BorrowerSimulator(store, random.Random(n), pace=Pace(cancels=0)).step()
        assert act is not None
        assert act.payment.amount_cents >= 1_000


def test_reads_are_bound_to_the_principals_companies(store: Store) -> None:
    with store.reading() as conn:
        choices = [payable(conn, random.Random(n), NORTHSTAR_ONLY) for n in range(20)]
        references = cancelable(conn, NORTHSTAR_ONLY, pulled=False)
        everywhere = cancelable(conn, PORTAL, pulled=False)
        assert set_up(conn, "CASCADIA") == ("America/Los_Angeles", "13:30")
    assert {choice.company for choice in choices if isinstance(choice, Payable)} == {"NORTHSTAR"}
    assert {company for company, _reference in references} == {"NORTHSTAR"}
    assert len({company for company, _reference in everywhere}) > 1


def test_without_accounts_or_contracts_nobody_can_pay(store: Store) -> None:
    with store.writing() as conn:
        conn.execute(delete(bank_accounts))
    simulator = BorrowerSimulator(store, random.Random(1), pace=Pace(cancels=0))
    assert simulator.step() is None
    with store.writing() as conn:
        conn.execute(delete(contracts))
    assert simulator.step() is None
