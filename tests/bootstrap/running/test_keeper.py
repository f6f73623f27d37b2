"""The sync's thread is watched over: its death is told, another one goes on, and nothing is sent twice."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from admin_desktop.bootstrap.running.keeper import SyncKeeper
from admin_desktop.clock import SystemClock
from admin_desktop.models.sync_report import CompanySync, Revision, SyncFault, SyncState
from admin_desktop.sync.simulation.town import Town, town_in
from admin_desktop.sync.worker import SyncWorker

PATIENT, HASTY = 1_000_000, 10
"""Looks: a worker with nothing to do gives a sign of life once a second."""


class ThreadEnd(BaseException):
    """What no handler of ours expects."""


class FakeCycle:
    """A cycle that is always due, and does what the test says."""

    def __init__(self) -> None:
        self.listener: Any = None
        self.runs = 0
        self.act: Callable[[], None] = lambda: None

    def state(self, company: str) -> CompanySync:
        return CompanySync(company, SyncState.IDLE, None, None, None, 0, 0, "", 0.0)

    begin = state

    def run(self, company: str, _cancel: Callable[[], bool]) -> CompanySync:
        self.runs += 1
        self.act()
        return self.state(company)

    def due_ms(self, _company: str) -> int:
        return SystemClock().now_ms() + (3_600_000 if self.runs else 0)

    def wish_ms(self, _company: str) -> None:
        return None

    def must_wait(self, _company: str) -> bool:
        return False


class Firm:
    """Keeps who was hired."""

    def __init__(self) -> None:
        self.cycles: list[FakeCycle] = []
        self.hung: list[bool] = []
        self.acts: list[Callable[[], None]] = []

    def hire(self, hangs: bool) -> SyncWorker:  # noqa: FBT001 - the keeper asks so
        cycle = FakeCycle()
        if len(self.cycles) < len(self.acts):
            cycle.act = self.acts[len(self.cycles)]
        self.cycles.append(cycle)
        self.hung.append(hangs)
        return SyncWorker(cycle, ("NORTHSTAR",), SystemClock())  # type: ignore[arg-type]


@pytest.fixture
def firm() -> Firm:
    return Firm()


@pytest.fixture
def hired(qapp: object, firm: Firm) -> Iterator[Callable[..., tuple[SyncKeeper, list[SyncFault]]]]:
    keepers: list[SyncKeeper] = []

    def make(patience: int = PATIENT) -> tuple[SyncKeeper, list[SyncFault]]:
        keeper = SyncKeeper(firm.hire, SystemClock(), look_ms=20, patience=patience)
        told: list[SyncFault] = []
        keeper.faulted.connect(told.append)
        keepers.append(keeper)
        keeper.start()
        return keeper, told

    yield make
    for keeper in keepers:
        assert keeper.stop()


def end() -> None:
    raise ThreadEnd


def test_a_dead_thread_is_told_and_another_one_goes_on(
    qtbot: Any, firm: Firm, hired: Callable[..., tuple[SyncKeeper, list[SyncFault]]]
) -> None:
    firm.acts = [end]
    keeper, told = hired()
    heard: list[CompanySync] = []
    keeper.company_changed.connect(heard.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [(fault.running, fault.reason) for fault in told] == [(False, "ThreadEnd"), (True, "ThreadEnd")]
    assert told[0].at_ms <= told[0].again_ms <= told[1].again_ms
    qtbot.waitUntil(lambda: firm.cycles[1].runs == 1)
    qtbot.waitUntil(lambda: heard[-1].state is SyncState.IDLE)
    assert firm.hung == [False, False]
    assert keeper.is_running


def test_one_that_dies_again_and_again_is_started_ever_later(
    qtbot: Any, firm: Firm, hired: Callable[..., tuple[SyncKeeper, list[SyncFault]]]
) -> None:
    firm.acts = [end, end, end]
    keeper, told = hired()
    keeper._rng.uniform = lambda _low, high: high / 10  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: len([fault for fault in told if fault.running]) == 3)
    waits = [fault.again_ms - fault.at_ms for fault in told if not fault.running]
    assert waits == [100, 200, 400]


def test_a_thread_that_hangs_is_left_behind_and_another_one_takes_its_place(
    qtbot: Any, firm: Firm, hired: Callable[..., tuple[SyncKeeper, list[SyncFault]]]
) -> None:
    never = threading.Event()
    firm.acts = [lambda: never.wait(120) and None]
    keeper, told = hired(HASTY)
    qtbot.waitUntil(lambda: len(told) >= 2)
    keeper._look.stop()  # the second has nothing to do, and would soon be taken to hang too
    assert [fault.reason for fault in told[:2]] == ["hung", "hung"]
    assert firm.hung[:2] == [False, True]
    qtbot.waitUntil(lambda: firm.cycles[1].runs == 1)
    never.set()
    qtbot.waitUntil(lambda: not keeper._hung[0].is_running)


def test_a_person_may_ask_and_cancel_whoever_is_at_work(
    qtbot: Any, firm: Firm, hired: Callable[..., tuple[SyncKeeper, list[SyncFault]]]
) -> None:
    keeper, told = hired()
    qtbot.waitUntil(lambda: firm.cycles[0].runs == 1)
    keeper.sync_now()
    qtbot.waitUntil(lambda: firm.cycles[0].runs == 2)
    keeper.cancel()
    assert told == []


def test_of_a_burst_of_commits_one_a_second_is_told_and_nothing_is_missing(
    qtbot: Any, firm: Firm, hired: Callable[..., tuple[SyncKeeper, list[SyncFault]]]
) -> None:
    committed = threading.Event()

    def commit() -> None:
        for _ in range(20):
            firm.cycles[0].listener.committed(Revision("NORTHSTAR", 5, 0, 1))
        committed.set()

    firm.acts = [commit]
    keeper, _told = hired()
    keeper._burst.setInterval(200)
    heard: list[Revision] = []
    keeper.committed.connect(heard.append)
    assert committed.wait(60)  # the window hears of all of them at once, whichever thread is quick
    qtbot.waitUntil(lambda: sum(revision.payments_changed for revision in heard) == 100)
    assert len(heard) <= 4
    assert sum(revision.reference_changed for revision in heard) == 20


POINTS = (
    "push.attempt_stored", "push.answered", "push.acknowledged", "pull.fetched", "pull.applied",
    "cycle.succeeded",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("point", POINTS)
def test_whichever_step_the_thread_dies_at_nothing_is_lost_and_nothing_sent_twice(
    qtbot: Any, tmp_path: Path, point: str
) -> None:
    with town_in(tmp_path) as town:
        town.sync("NORTHSTAR")
        ref = town.submit()
        told = _live_through(qtbot, town, point)
        assert [fault.reason for fault in told] == ["ThreadEnd", "ThreadEnd"]
        assert town.status(ref) == "scheduled"
        assert town.disagreements() == []
        assert town.calls("POST", "/alternate-efts") <= 2  # the second is answered with the same record
        assert town.record(ref) is not None


def is_done(one: CompanySync) -> bool:
    return one.state is SyncState.IDLE


def _live_through(qtbot: Any, town: Town, point: str) -> list[SyncFault]:
    """Run the town's own cycle in a worker that dies at one step, until the next one has synced."""
    fired = threading.Event()

    def die_once(name: str) -> None:
        if name == point and not fired.is_set():
            fired.set()
            raise ThreadEnd

    desk = town.new_cycle(town.store, town.clock, die_once)
    keeper = SyncKeeper(
        lambda _hangs: SyncWorker(desk, ("NORTHSTAR",), town.clock),
        SystemClock(),
        look_ms=20,
        patience=PATIENT,
    )
    told: list[SyncFault] = []
    synced: list[CompanySync] = []
    keeper.faulted.connect(told.append)
    keeper.company_changed.connect(synced.append)
    keeper.start()
    try:
        qtbot.waitUntil(lambda: len(told) == 2)
        synced.clear()
        keeper.sync_now()
        # one that began after it was asked for: how a company stood before is told too
        qtbot.waitUntil(
            lambda: SyncState.SYNCING in [one.state for one in synced[:-1]] and is_done(synced[-1])
        )
    finally:
        assert keeper.stop()
    assert fired.is_set()
    return told
