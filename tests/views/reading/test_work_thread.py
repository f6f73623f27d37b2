import threading
from collections.abc import Iterator
from time import monotonic

import pytest
from patience import PATIENCE_S
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from admin_desktop.errors import CancelledError, NotAllowedError
from admin_desktop.views.reading.answers import Answer, Failure, Progress
from admin_desktop.views.reading.work_thread import NEWS_EVERY_S, Steps, WorkThread


@pytest.fixture
def thread(qapp: QApplication) -> Iterator[WorkThread]:
    made = WorkThread("test-work")
    yield made
    assert made.shut_down()


def test_work_is_done_in_the_named_thread_and_its_answer_arrives_in_ours(
    thread: WorkThread, qtbot: QtBot
) -> None:
    seen: list[str] = []
    with qtbot.waitSignal(thread.answered) as got:
        number = thread.ask("sum", lambda _steps: seen.append(QThread.currentThread().objectName()) or 7)
    assert got.args == [Answer("sum", number, 7)]
    assert seen == ["test-work"]


def test_the_newest_question_of_a_topic_wins_and_stops_the_older_ones(
    thread: WorkThread, qtbot: QtBot
) -> None:
    started, gate = threading.Event(), threading.Event()
    stopped: list[bool] = []
    answers: list[object] = []

    def slow(steps: Steps) -> int:
        started.set()
        gate.wait(PATIENCE_S)
        stopped.append(steps.cancelled())
        return 1

    thread.answered.connect(lambda answer: answers.append(answer.value))
    thread.ask("list", slow)
    assert started.wait(PATIENCE_S)
    thread.ask("list", lambda _steps: 2)
    thread.ask("list", lambda _steps: 3)
    with qtbot.waitSignal(thread.answered):
        gate.set()
    assert (answers, stopped) == ([3], [True])


def test_topics_do_not_disturb_each_other(thread: WorkThread, qtbot: QtBot) -> None:
    answers: list[object] = []
    thread.answered.connect(lambda answer: answers.append((answer.topic, answer.value)))
    thread.ask("a", lambda _steps: 1)
    thread.ask("b", lambda _steps: 2)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [("a", 1), ("b", 2)]


def test_progress_is_told_and_a_stop_is_heard(thread: WorkThread, qtbot: QtBot) -> None:
    def work(steps: Steps) -> None:
        steps.report(1, 2)
        while not steps.cancelled():
            threading.Event().wait(0.005)
        raise CancelledError("stopped after 1 of 2")

    with qtbot.waitSignal(thread.progressed) as told:
        number = thread.ask("long", work)
    assert told.args == [Progress("long", number, 1, 2)]
    with qtbot.waitSignal(thread.failed) as failed:
        thread.stop("long")
    assert (failed.args[0].stopped, failed.args[0].detail) == (True, "stopped after 1 of 2")


def test_progress_comes_seldom_but_its_end_always(thread: WorkThread, qtbot: QtBot) -> None:
    told: list[int] = []
    thread.progressed.connect(lambda progress: told.append(progress.done))

    def work(steps: Steps) -> float:
        begun = monotonic()
        for done in range(1001):
            steps.report(done, 1000)
        return monotonic() - begun

    with qtbot.waitSignal(thread.answered) as got:
        thread.ask("many", work)
    first, last = 1, 1
    assert told[-1] == 1000
    assert len(told) <= first + got.args[0].value / NEWS_EVERY_S + last


def test_a_foreign_error_is_told_without_its_text_and_the_thread_lives_on(
    thread: WorkThread, qtbot: QtBot
) -> None:
    def fail(_steps: Steps) -> None:
        raise ZeroDivisionError("123456789012345")

    with qtbot.waitSignal(thread.failed) as failed:
        thread.ask("bad", fail)
    assert (failed.args[0].title, failed.args[0].detail) == ("Something went wrong", "ZeroDivisionError")
    with qtbot.waitSignal(thread.answered):
        thread.ask("good", lambda _steps: None)


def test_a_refusal_is_told_in_the_words_for_its_reader() -> None:
    assert Failure.of("x", 1, NotAllowedError("kept", said=lambda: "told")).detail == "told"


def test_what_may_not_be_seen_is_refused() -> None:
    failure = Failure.of("x", 1, NotAllowedError("no"))
    assert (failure.refused, failure.stopped, failure.title) == (True, False, NotAllowedError.title)
