"""The class in its thread: wishes are met in their order, the clock runs, and the end comes soon."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bootstrap.practice.class_ear import PATIENCE_MS, Ear
from pytestqt.qtbot import QtBot
from sync.classroom.classes import script

from admin_desktop.bootstrap.practice.class_driver import ClassDriver
from admin_desktop.bootstrap.practice.training import OpenClass, open_class, scenarios
from admin_desktop.models.payments.status import Status
from admin_desktop.models.training import wishes
from admin_desktop.models.training.deeds import Submit


@pytest.fixture
def held(own_home: Path) -> Iterator[OpenClass]:
    one = open_class()
    yield one
    one.close()


@pytest.fixture
def driver(held: OpenClass, qapp: object) -> Iterator[ClassDriver]:
    one = ClassDriver(held.classroom, lambda html: html.encode())
    yield one
    assert one.stop()
    assert not one.is_running


@pytest.fixture
def ear(driver: ClassDriver, qtbot: QtBot) -> Ear:
    heard = Ear(driver)
    driver.start()
    qtbot.waitUntil(lambda: bool(heard.states), timeout=PATIENCE_MS)
    return heard


def test_wishes_are_met_in_their_order(driver: ClassDriver, ear: Ear, qtbot: QtBot) -> None:
    for wish in (wishes.Do(Submit("rent")), wishes.Skip(6), wishes.StepBack(), wishes.StepForward()):
        driver.take(wish)
    qtbot.waitUntil(lambda: ear.last.step_no == 2 and ear.last.last_step_no == 2, timeout=PATIENCE_MS)
    assert ear.last.payments[0].status is Status.SCHEDULED
    assert "PRAIRIE" in {revision.company for revision in ear.committed}
    assert ear.fractions[-1] == 1.0
    assert not ear.refused


def test_the_clock_runs_until_it_is_paused(driver: ClassDriver, ear: Ear, qtbot: QtBot) -> None:
    began = ear.last.now_ms
    driver.take(wishes.SetRate(3600))
    driver.take(wishes.Run())
    qtbot.waitUntil(lambda: ear.last.now_ms - began > 1_800_000, timeout=PATIENCE_MS)
    assert not ear.last.paused
    driver.take(wishes.Pause())
    qtbot.waitUntil(lambda: ear.last.paused, timeout=PATIENCE_MS)


@pytest.mark.slow
def test_a_lesson_is_opened_played_and_called_off(driver: ClassDriver, ear: Ear, qtbot: QtBot) -> None:
    driver.take(wishes.OpenScript(scenarios() / "happy-path.toml"))
    driver.take(wishes.PlayNext())
    qtbot.waitUntil(lambda: ear.last.lesson is not None and ear.last.lesson.done == 1, timeout=PATIENCE_MS)
    before = ear.last.now_ms
    driver.take(wishes.Skip(6000))
    driver.cancel()
    qtbot.waitUntil(lambda: not ear.last.busy and len(ear.states) > 3, timeout=PATIENCE_MS)
    driver.take(wishes.Reset())
    qtbot.waitUntil(lambda: ear.last.lesson is not None and ear.last.lesson.done == 0, timeout=PATIENCE_MS)
    assert ear.last.now_ms == script("happy-path").start_ms < before
    driver.take(wishes.FreeClass())
    qtbot.waitUntil(lambda: ear.last.lesson is None, timeout=PATIENCE_MS)


def test_a_wish_that_cannot_be_met_is_told_and_the_class_goes_on(
    driver: ClassDriver, ear: Ear, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "broken.toml").write_text("x")
    driver.take(wishes.OpenScript(tmp_path / "broken.toml"))
    qtbot.waitUntil(lambda: bool(ear.refused), timeout=PATIENCE_MS)
    assert "broken.toml, line 1" in str(ear.refused[0])
    driver.take(wishes.ToNextEvent())
    qtbot.waitUntil(lambda: ear.last.step_no == 1, timeout=PATIENCE_MS)


@pytest.mark.slow
def test_hand_outs_are_written_by_the_class(
    driver: ClassDriver, ear: Ear, qtbot: QtBot, tmp_path: Path
) -> None:
    driver.take(wishes.HandOut(tmp_path / "out"))
    qtbot.waitUntil(lambda: bool(ear.papers), timeout=PATIENCE_MS)
    assert [path.name for path in ear.papers[0]] == ["class.pdf"]


def test_what_happens_past_the_desk_becomes_a_step(driver: ClassDriver, ear: Ear, qtbot: QtBot) -> None:
    driver.sync_now()
    qtbot.waitUntil(lambda: ear.last.step_no == 1, timeout=PATIENCE_MS)
    assert ear.last.last_deed == "Somebody acted in the customer's view."


def test_an_unforeseen_error_is_told_and_the_class_goes_on(
    held: OpenClass, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_html: str) -> bytes:
        raise ZeroDivisionError

    driver = ClassDriver(held.classroom, broken)
    ear = Ear(driver)
    driver.start()
    driver.take(wishes.HandOut(held.classroom.store.path.parent / "out"))  # type: ignore[union-attr]
    driver.take(wishes.Skip(1))
    qtbot.waitUntil(lambda: bool(ear.states) and ear.last.step_no == 1, timeout=PATIENCE_MS)
    assert driver.stop()
    assert isinstance(ear.failed[0], ZeroDivisionError)
    assert "the class failed" in caplog.text


@pytest.mark.parametrize("wish", [wishes.Skip(60_000), wishes.Run()], ids=["working", "running"])
def test_the_end_comes_soon_also_in_the_middle(wish: wishes.Wish, held: OpenClass, qtbot: QtBot) -> None:
    driver = ClassDriver(held.classroom, str.encode)
    ear = Ear(driver)
    driver.start()
    for one in (wishes.Do(Submit("rent")), wishes.SetRate(3600), wish):
        driver.take(one)
    qtbot.waitUntil(lambda: bool(ear.states), timeout=PATIENCE_MS)
    assert driver.stop()
