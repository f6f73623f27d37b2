"""The worker's thread: news by signal, an unforeseen error shown, and a quick end at any point."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread

from admin_desktop.clock import SystemClock
from admin_desktop.errors import DatabaseUnreachableError
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.sync.client import AspireClient
from admin_desktop.sync.worker import SyncWorker


class FakeCycle:
    """A cycle that does what the test says, and knows in which thread it was asked."""

    def __init__(self, clock: SystemClock) -> None:
        self.clock = clock
        self.listener: Any = None
        self.runs: list[str] = []
        self.threads: set[str] = set()
        self.act: Callable[[str, Callable[[], bool]], None] = lambda _company, _cancel: None
        self.noted: list[tuple[str, Exception]] = []
        self.due: dict[str, int | None] = {}
        self.paused: set[str] = set()

    def state(self, company: str, state: SyncState = SyncState.IDLE) -> CompanySync:
        return CompanySync(company, state, None, None, None, 0, 0, "", 0.0)

    def begin(self, company: str) -> CompanySync:
        return self.state(company, SyncState.SYNCING)

    def run(self, company: str, cancel: Callable[[], bool]) -> CompanySync:
        self.runs.append(company)
        self.threads.add(QThread.currentThread().objectName())
        self.due[company] = self.clock.now_ms() + 3_600_000
        self.act(company, cancel)
        return self.state(company)

    def due_ms(self, company: str) -> int | None:
        return self.due.get(company, 0)

    def wish_ms(self, _company: str) -> None:
        return None

    def must_wait(self, company: str) -> bool:
        return company in self.paused

    def note_failure(self, company: str, error: Exception) -> None:
        self.noted.append((company, error))
        self.due[company] = self.clock.now_ms() + 3_600_000


@pytest.fixture
def cycle() -> FakeCycle:
    return FakeCycle(SystemClock())


@pytest.fixture
def worker(qapp: object, cycle: FakeCycle) -> Iterator[SyncWorker]:
    made = SyncWorker(cycle, ("NORTHSTAR", "LAKESIDE"), cycle.clock)  # type: ignore[arg-type]
    yield made
    assert made.stop()
    assert not made.is_running


def test_every_company_is_synced_at_the_start_in_the_workers_own_thread(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle
) -> None:
    told: list[CompanySync] = []
    worker.company_changed.connect(told.append)
    worker.start()
    qtbot.waitUntil(lambda: len(told) >= 6)
    assert cycle.runs == ["NORTHSTAR", "LAKESIDE"]
    assert cycle.threads == {"sync"}
    assert [(each.company, each.state.value) for each in told[2:4]] == [
        ("NORTHSTAR", "syncing"),
        ("NORTHSTAR", "idle"),
    ]


def test_sync_now_syncs_all_except_where_aspire_asked_for_a_pause(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle
) -> None:
    worker.start()
    qtbot.waitUntil(lambda: len(cycle.runs) == 2)
    cycle.paused = {"LAKESIDE"}
    worker.sync_now()
    qtbot.waitUntil(lambda: len(cycle.runs) == 3)
    qtbot.wait(50)
    assert cycle.runs[2:] == ["NORTHSTAR"]


def test_an_unforeseen_error_is_shown_and_the_sync_goes_on(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(company: str, _cancel: Callable[[], bool]) -> None:
        if company == "NORTHSTAR":
            raise ZeroDivisionError("our own bug")

    cycle.act = fail
    shown: list[object] = []
    worker.failed.connect(shown.append)
    worker.start()
    qtbot.waitUntil(lambda: cycle.runs == ["NORTHSTAR", "LAKESIDE"])
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert isinstance(shown[0], ZeroDivisionError)
    assert [company for company, _error in cycle.noted] == ["NORTHSTAR"]
    assert "our own bug" in caplog.text


def test_trouble_with_the_workspace_is_how_the_company_stands_and_no_bug(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle
) -> None:
    def fail(_company: str, _cancel: Callable[[], bool]) -> None:
        raise DatabaseUnreachableError("no server")

    cycle.act = fail
    told: list[CompanySync] = []
    shown: list[object] = []
    worker.company_changed.connect(told.append)
    worker.failed.connect(shown.append)
    worker.start()
    qtbot.waitUntil(lambda: len(told) >= 6)
    assert [each.state.value for each in told[2:4]] == ["syncing", "idle"]  # what the cycle then said
    assert [company for company, _error in cycle.noted] == ["NORTHSTAR", "LAKESIDE"]
    assert shown == []


def test_where_even_that_cannot_be_said_the_trouble_is_shown(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_asked: object) -> None:
        raise DatabaseUnreachableError("no server")

    monkeypatch.setattr(cycle, "state", fail)
    shown: list[object] = []
    worker.failed.connect(shown.append)
    worker.start()
    qtbot.waitUntil(lambda: len(shown) >= 2)
    assert isinstance(shown[0], DatabaseUnreachableError)


class ThreadEnd(BaseException):
    """What no handler of ours expects."""


def test_what_gets_out_of_a_tick_ends_the_thread_and_is_told(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle, caplog: pytest.LogCaptureFixture
) -> None:
    def die(_company: str, _cancel: Callable[[], bool]) -> None:
        raise ThreadEnd("out of here")

    cycle.act = die
    told: list[object] = []
    worker.died.connect(told.append)
    worker.start()
    qtbot.waitUntil(lambda: not worker.is_running)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert isinstance(told[0], ThreadEnd)
    assert cycle.runs == ["NORTHSTAR"]
    assert "the sync's thread ends" in caplog.text


def test_a_running_cycle_gives_signs_of_life(qtbot: Any, worker: SyncWorker, cycle: FakeCycle) -> None:
    cycle.act = until_cancelled
    worker.start()
    qtbot.waitUntil(lambda: cycle.runs == ["NORTHSTAR"])
    before = worker.pulse.count
    qtbot.waitUntil(lambda: worker.pulse.count > before + 2)


def test_news_of_a_cycle_arrives_as_signals(qtbot: Any, worker: SyncWorker, cycle: FakeCycle) -> None:
    def tell(company: str, _cancel: Callable[[], bool]) -> None:
        cycle.listener.committed(f"revision of {company}")
        cycle.listener.progressed(f"progress of {company}")

    cycle.act = tell
    got: list[object] = []
    worker.committed.connect(got.append)
    worker.progressed.connect(got.append)
    worker.start()
    qtbot.waitUntil(lambda: len(got) == 4)
    assert got[:2] == ["revision of NORTHSTAR", "progress of NORTHSTAR"]


def until_cancelled(_company: str, cancel: Callable[[], bool]) -> None:
    while not cancel():
        time.sleep(0.01)


def test_cancel_ends_the_running_cycle_only(qtbot: Any, worker: SyncWorker, cycle: FakeCycle) -> None:
    cycle.act = until_cancelled
    worker.start()
    qtbot.waitUntil(lambda: cycle.runs == ["NORTHSTAR"])
    worker.cancel()
    qtbot.waitUntil(lambda: cycle.runs == ["NORTHSTAR", "LAKESIDE"])
    assert worker.is_running


def test_the_end_comes_within_two_seconds_in_the_middle_of_a_cycle(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle
) -> None:
    cycle.act = until_cancelled
    worker.start()
    qtbot.waitUntil(lambda: cycle.runs == ["NORTHSTAR"])
    with qtbot.waitSignal(worker.stopped):
        assert worker.stop()  # it waits no longer than that


def test_stopping_before_the_start_or_twice_is_harmless(worker: SyncWorker) -> None:
    assert worker.stop()
    assert worker.stop()


def test_the_end_comes_within_two_seconds_while_a_request_hangs(
    qtbot: Any, worker: SyncWorker, cycle: FakeCycle
) -> None:
    accepted = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        def hang(_company: str, cancel: Callable[[], bool]) -> None:
            client = AspireClient(
                "N", f"http://127.0.0.1:{port}", "t", SystemClock(), cancelled=cancel, deadline_s=60
            )
            accepted.set()
            client.health()

        cycle.act = hang
        worker.start()
        qtbot.waitUntil(accepted.is_set)
        qtbot.wait(200)
        assert worker.stop()
