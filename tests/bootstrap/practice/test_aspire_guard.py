"""The practice ASPIRE that somebody kills is started again after a pause, told, and at last left off."""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from admin_desktop.bootstrap.practice.aspire_guard import ENDED, LEFT_OFF, AspireGuard
from admin_desktop.bootstrap.practice.demo import demo_aspire
from admin_desktop.clock import SystemClock
from admin_desktop.errors import AdminDesktopError, AspireUnavailableError
from admin_desktop.models.connections import enabled
from admin_desktop.models.database.store import Store
from admin_desktop.settings import folders
from admin_desktop.sync.client import AspireClient


class FakeAspire:
    """Alive until it is told otherwise."""

    def __init__(self, *, is_running: bool = True) -> None:
        self.is_running = is_running

    def stop(self) -> None:
        self.is_running = False


class Heard:
    """What the guard told, and a way to wait for it."""

    def __init__(self, awaited: str) -> None:
        self.words: list[str] = []
        self.done = threading.Event()
        self._awaited = awaited

    def __call__(self, error: AdminDesktopError) -> None:
        self.words.append(error.detail)
        if error.detail == self._awaited:
            self.done.set()


def guarded(
    heard: Heard, again: Callable[[Callable[[], bool]], FakeAspire], first: FakeAspire | None = None
) -> AspireGuard:
    dead = first or FakeAspire(is_running=False)
    return AspireGuard(dead, again, heard, look_s=0.001, pauses_s=(0.001, 0.001))


def test_one_that_ends_again_and_again_is_left_off_and_that_is_said() -> None:
    heard, made = Heard(LEFT_OFF), list[FakeAspire]()

    def again(_given_up: Callable[[], bool]) -> FakeAspire:
        made.append(FakeAspire(is_running=False))
        return made[-1]

    guard = guarded(heard, again)
    guard.start()
    assert heard.done.wait(100)
    guard.stop()
    assert heard.words == [ENDED, ENDED, LEFT_OFF]
    assert len(made) == 2


def test_one_that_cannot_be_started_again_says_why() -> None:
    heard = Heard("no room")

    def again(_given_up: Callable[[], bool]) -> FakeAspire:
        raise AspireUnavailableError("no room")

    guard = guarded(heard, again)
    guard.start()
    assert heard.done.wait(100)
    guard.stop()
    assert heard.words == ["no room"]


def test_one_that_lives_is_left_alone_and_ended_with_its_guard() -> None:
    heard, alive = Heard(ENDED), FakeAspire()
    guard = guarded(heard, lambda _given_up: FakeAspire(), alive)
    guard.start()
    guard.stop()
    assert heard.words == []
    assert not alive.is_running


def test_a_killed_practice_aspire_answers_again_at_its_new_address(demo_home: Path) -> None:
    place, clock, heard = folders(str(demo_home)), SystemClock(), Heard(ENDED)
    with demo_aspire(place, clock, lively=False, tell=heard) as aspire:
        os.kill(aspire.pid, signal.SIGKILL)
        assert heard.done.wait(100)
        with closing(Store.open(place.demo_workspace, clock)) as store:
            address = enabled(store)[0].base_url
        assert address != aspire.url
        with closing(AspireClient("NORTHSTAR", address, aspire.tokens["NORTHSTAR"], clock)) as client:
            assert client.health().epoch == aspire.epoch
