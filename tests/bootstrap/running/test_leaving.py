"""The end comes in time: first by itself, then interrupted, at last without what hangs."""

import threading

import pytest

from admin_desktop.bootstrap.running.leaving import GRACE_S, LIMIT_S, Leaving


class Told:
    def __init__(self) -> None:
        self.words: list[str] = []
        self.gone, self.ended = threading.Event(), threading.Event()

    def let_go(self) -> None:
        self.words.append("let go")
        self.gone.set()

    def end(self) -> None:
        self.words.append("end")
        self.ended.set()


@pytest.fixture
def told() -> Told:
    return Told()


NEVER_S = 60.0
"""Longer than any machine takes from one line to the next."""


def leaving(told: Told, grace_s: float = 0.05, limit_s: float = 0.1) -> Leaving:
    return Leaving(told.let_go, end=told.end, grace_s=grace_s, limit_s=limit_s)


def test_what_ends_by_itself_is_left_alone(told: Told) -> None:
    way = leaving(told, NEVER_S, NEVER_S + 1)
    way.begin()
    way.begin()
    way.arrived()
    way._guard.join(NEVER_S / 2)
    assert not way._guard.is_alive()
    assert told.words == []


def test_what_works_on_is_interrupted_and_what_hangs_is_left_behind(
    told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    way = leaving(told)
    way.begin()
    assert told.ended.wait(NEVER_S)
    way._guard.join(NEVER_S)
    assert told.gone.wait(NEVER_S)
    assert sorted(told.words) == ["end", "let go"]  # a thread lets go: it may be late
    assert "something will not end" in caplog.text
    assert "MainThread" in caplog.text


def test_what_listens_to_the_interruption_ends_like_the_rest(told: Told) -> None:
    way = leaving(told, limit_s=NEVER_S)
    way.begin()
    assert told.gone.wait(NEVER_S / 2)
    way.arrived()
    way._guard.join(NEVER_S / 2)
    assert told.words == ["let go"]


def test_letting_go_that_hangs_itself_does_not_hold_up_the_end(told: Told) -> None:
    never = threading.Event()
    way = Leaving(lambda: never.wait(2 * NEVER_S), end=told.end, grace_s=0.02, limit_s=0.05)
    way.begin()
    assert told.ended.wait(NEVER_S)
    never.set()


def test_all_of_it_is_within_two_seconds() -> None:
    assert GRACE_S < LIMIT_S < 2
