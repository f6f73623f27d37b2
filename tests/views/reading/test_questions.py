"""Questions to a work thread, and bursts of news: who hears what, how often, and until when."""

import weakref
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QObject

from admin_desktop.errors import NotAllowedError
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.reading.questions import Questions

if TYPE_CHECKING:
    from admin_desktop.views.reading.answers import Failure


@pytest.fixture
def questions(qtbot: Any) -> Any:
    made = Questions("test")
    yield made
    made.shut_down()


def test_each_answer_goes_to_whom_its_question_named(questions: Questions, qtbot: Any) -> None:
    heard: list[object] = []
    questions.ask("sum", lambda value: heard.append(("sum", value)), sum, (1, 2, 3))
    questions.ask("text", lambda value: heard.append(("text", value)), "{} {a}".format, 1, a=2)
    assert not questions.is_at_rest()
    qtbot.waitUntil(questions.is_at_rest)
    assert heard == [("sum", 6), ("text", "1 2")]


def test_of_a_topic_the_newest_question_is_heard_by_the_one_it_named(
    questions: Questions, qtbot: Any
) -> None:
    heard: list[object] = []
    gate = Event()
    questions.ask("topic", heard.append, lambda: (gate.wait(PATIENCE_S), "old"))
    questions.ask("topic", lambda value: heard.append(["new", value]), lambda: "new")
    gate.set()
    qtbot.waitUntil(questions.is_at_rest)
    assert heard == [["new", "new"]]


def test_what_fails_is_told_with_its_topic_and_nobody_waits_for_it(questions: Questions, qtbot: Any) -> None:
    failures: list[Failure] = []
    busy: list[bool] = []
    questions.failed.connect(failures.append)
    questions.busy.connect(busy.append)

    def refused() -> None:
        raise NotAllowedError("not yours")

    questions.ask("act", lambda _: pytest.fail("it failed"), refused)
    assert questions.is_open("act")
    qtbot.waitUntil(questions.is_at_rest)
    assert [(one.topic, one.refused, one.detail) for one in failures] == [("act", True, "not yours")]
    assert busy == [True, False]


def test_a_long_one_is_asked_to_stop(questions: Questions, qtbot: Any) -> None:
    stopped = Event()

    def work(steps: Any) -> str:
        while not steps.cancelled():
            stopped.wait(0.001)
        return "listened"

    heard: list[object] = []
    questions.ask_long("walk", heard.append, work)
    questions.stop("walk")
    qtbot.waitUntil(questions.is_at_rest)
    assert heard == ["listened"]


def test_at_the_end_whoever_waits_is_let_go(qtbot: Any) -> None:
    class Waiting:
        def hear(self, _value: object) -> None:
            pytest.fail("it ended")

    questions, gate, waiting = Questions("test"), Event(), Waiting()
    questions.ask("long", waiting.hear, lambda: gate.wait(PATIENCE_S))
    news = Burst(questions, 60_000, gate.set)
    news.note()
    there = weakref.ref(waiting)
    del waiting
    assert there() is not None
    gate.set()
    questions.shut_down()
    assert there() is None
    assert not news.isActive()


def test_after_the_end_nothing_is_asked(qtbot: Any) -> None:
    questions = Questions("test")
    questions.shut_down()
    questions.ask("late", pytest.fail, lambda: "late")
    assert questions.is_at_rest()


def test_a_burst_is_answered_once_and_not_put_off_by_what_follows(qtbot: Any) -> None:
    acts: list[int] = []
    owner = QObject()
    far_away = 60_000
    burst = Burst(owner, far_away, lambda: acts.append(1))
    begun = burst.remainingTime()
    burst.note()
    qtbot.waitUntil(lambda: burst.remainingTime() < far_away)
    left = burst.remainingTime()
    burst.note()
    assert begun == -1
    assert 0 < burst.remainingTime() <= left
    assert acts == []
    burst.setInterval(1)
    qtbot.waitUntil(lambda: bool(acts))
    assert acts == [1]
    assert not burst.isActive()


def test_what_is_forgotten_is_neither_heard_nor_told(questions: Questions, qtbot: Any) -> None:
    told: list[Failure] = []
    questions.failed.connect(told.append)
    questions.ask("one", pytest.fail, lambda: "late")
    questions.ask("two", pytest.fail, sum, "no numbers")  # type: ignore[call-overload]
    for topic in ("one", "two"):
        questions.forget(topic)
    assert questions.is_at_rest()
    heard: list[object] = []
    questions.ask("one", heard.append, lambda: "again")
    qtbot.waitUntil(questions.is_at_rest)
    assert (heard, told) == (["again"], [])
