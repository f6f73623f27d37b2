"""The simulation holds, is the same for the same seed, and finds a pusher that is wrong on purpose."""

import random
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from admin_desktop.clock import ManualClock
from admin_desktop.models.database.tables.payment_tables import payments
from admin_desktop.sync.mock_aspire.faults.spec import FaultKind, FaultSpec
from admin_desktop.sync.simulation import (
    agreement,
    desks,
    faults,
    in_process,
    mishaps,
    naive,
    people,
    seeds,
    story,
    town,
    truth,
    workspaces,
    world,
)

IN_THE_SUITE = 6


def everything(played: world.World) -> list[Any]:
    with played.town.store.reading() as conn:
        return list(conn.execute(select(payments).order_by(payments.c.payment_ref)))


@pytest.mark.parametrize("seed", range(IN_THE_SUITE))
def test_a_virtual_day_holds(seed: int) -> None:
    assert seeds.play(seed, story.story(seed, 1.0))[0] == ""


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(IN_THE_SUITE, 40))
def test_a_virtual_day_of_more_seeds_holds(seed: int) -> None:
    assert seeds.play(seed, story.story(seed, 1.0))[0] == ""


def test_a_wrong_pusher_is_found_within_twenty_seeds() -> None:
    found = (seeds.play(seed, story.story(seed, 1.0), naive=True)[0] for seed in range(20))
    assert any(failure.startswith("I1 two records") for failure in found)


def test_a_failing_seed_is_told_by_its_shortest_story() -> None:
    verdict = seeds.run_seed(3, 0.3, naive=True)
    assert not verdict.held
    assert verdict.failure.startswith("I1 two records")
    assert 1 <= len(verdict.steps) <= 3
    assert all(step.startswith("day 1 ") for step in verdict.steps)


def test_the_same_seed_is_the_same_story_to_the_byte(tmp_path: Path) -> None:
    told = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        with world.world_in(folder, 5, calm=False) as played:
            played.play(story.story(5, 0.3))
            told.append(
                (
                    everything(played),
                    played.town.transport.calls,
                    played.town.clock.now_ms(),
                )
            )
    assert told[0] == told[1]
    assert told[0][0]


def test_every_act_of_a_story_can_be_done() -> None:
    acts = {step.act for seed in range(12) for step in story.story(seed, 2.0)}
    assert acts == set(world.ACTS) == {*people.ACTS, *mishaps.ACTS}
    assert set(story.MEANWHILE) - set(world.ACTS) == {"other_desk", "wait"}


def test_every_kind_of_fault_is_planted() -> None:
    dice = random.Random(1)
    kinds = {faults.pick(dice)[0] for _ in range(3000)}
    assert kinds == {kind.value for kind in FaultKind}
    for kind, more in faults.FAULTS:
        FaultSpec(**{"operation": "*", "kind": FaultKind(kind), "times": 1, **more})


def test_shortening_keeps_what_matters() -> None:
    steps = [story.Step(second, "submit", second) for second in range(40)]

    def needs(fewer: Any) -> bool:
        return {7, 31} <= {step.at_s for step in fewer}

    assert [step.at_s for step in seeds.shortest(steps, needs, 200)] == [7, 31]


def test_seeds_run_in_processes_give_their_verdicts_in_order() -> None:
    verdicts = list(seeds.run_seeds(range(2), 0.05, naive=False, processes=2))
    assert [verdict.seed for verdict in verdicts] == [0, 1]
    assert all(verdict.held for verdict in verdicts)


def test_a_claim_that_aspire_never_confirmed_is_found(tmp_path: Path) -> None:
    with world.world_in(tmp_path, 1, calm=True) as here:
        here.sync(here.desks[0], "NORTHSTAR")
        ref = here.town.submit()
        here.check()
        with here.town.store.writing() as conn:
            conn.exec_driver_sql("UPDATE payments SET status = 'scheduled'")
        with pytest.raises(truth.BrokenInvariantError, match=f"I2 says more: {ref}"):
            here.check()


def test_a_payment_that_is_forgotten_is_found(tmp_path: Path) -> None:
    with town.town_in(tmp_path, 1, workspaces.open_quickly) as here:
        here.sync()
        ref = here.submit()
        assert here.disagreements() == [
            f"{ref}: still to be sent",
        ]
        assert not list(agreement.of_company(here.store, here.ledger, "NORTHSTAR", unsent=False))
        assert isinstance(here.transport, in_process.InProcess)
        assert naive.naive_cycles(here)(here.store, desks.DeskClock(ManualClock(0)), print, "desk")
