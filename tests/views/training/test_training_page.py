"""The desk: what it shows of a class, and what the trainer wishes with keys and buttons."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from admin_desktop.errors import AspireInUseError
from admin_desktop.models.payments.status import Status
from admin_desktop.models.training import wishes as w
from admin_desktop.models.training.class_state import RATES, ClassState, Conditions
from admin_desktop.models.training.deeds import (
    Aspire,
    AspireDo,
    BankReturn,
    Cancel,
    Payments,
    PostBatch,
    RunEft,
    Staff,
    StaffDo,
    Submit,
    SyncDo,
    Syncing,
    VoidBatch,
    Window,
)
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.text_check import findings
from admin_desktop.views.training.following import whom_to_follow
from admin_desktop.views.training.training_page import TrainingPage

from .conftest import BATCH, P, lesson, payment

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
State = Callable[..., ClassState]


def part(page: QWidget, name: str, kind: type = QPushButton) -> Any:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(page: TrainingPage, key: Qt.Key) -> None:
    page.setFocus()
    QTest.keyClick(page, key)


def test_before_the_class_is_open_the_desk_says_so(look: Look) -> None:
    page = TrainingPage(look)
    panel = part(page, "training_state", QWidget)
    assert panel.state().title == "Opening the class"
    page.tell_trouble(AspireInUseError("Only one of them can run the class"))
    assert "Only one of them" in panel.state().advice
    page.deleteLater()


def test_a_class_without_a_lesson_offers_the_lessons(
    page: TrainingPage, wishes: list[Any], state: State
) -> None:
    table = page.stage.scripts.table
    assert [one.name for one in table.lines.rows] == ["lesson", "broken"]
    assert "2 hours of the class" in page.stage.scripts.about.text()
    assert findings(page) == []
    page.take_focus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert wishes == [w.OpenScript(Path("lesson.toml"))]
    table.selectRow(1)
    assert not page.stage.scripts.begin.isEnabled()
    assert "line 3" in page.stage.scripts.about.text()
    QTest.keyClick(table, Qt.Key.Key_Return)
    part(page, "training_free").click()
    assert wishes[1:] == [w.FreeClass()]
    page.search("LECCI")
    assert [one.name for one in table.lines.rows] == ["lesson"]


def test_a_clicker_reveals_the_answer_before_it_goes_on(
    page: TrainingPage, wishes: list[Any], state: State
) -> None:
    page.show_state(state(lesson=lesson(), last_step_no=0))
    assert part(page, "training_say", QWidget).text() == "About it."
    press(page, Qt.Key.Key_PageDown)
    assert wishes == [w.StepForward()]
    page.show_work("Step 1 of 2", 0.5)
    assert not page.is_settled()
    page.show_work("Step 1 of 2", 1.0)
    assert not page.is_settled()
    asked = replace(lesson(2), done=2)
    page.show_state(state(lesson=asked, payments=(payment(),), step_no=2, last_step_no=2))
    answer = part(page, "training_answer", QWidget)
    assert not answer.isVisible()
    assert part(page, "training_ask", QWidget).text() == "What now?"
    press(page, Qt.Key.Key_PageDown)
    assert answer.isVisible()
    assert answer.text() == "It is Pending Cancel."
    assert wishes == [w.StepForward()]
    press(page, Qt.Key.Key_PageDown)
    assert wishes == [w.StepForward()]
    press(page, Qt.Key.Key_PageUp)
    assert wishes[-1] == w.StepBack()


def test_a_step_shows_what_was_expected_and_what_came(page: TrainingPage, state: State, qtbot: Any) -> None:
    one = lesson(1)
    bad = replace(one.steps[0].checks[0], met=False, actual="rent: Scheduled")
    steps = (replace(one.steps[0], checks=(bad,), outcome="failed", refusal="Payments are off"), one.steps[1])
    page.show_state(state(lesson=replace(one, steps=steps), payments=(payment(),)))
    qtbot.waitUntil(page.is_settled)
    checks = part(page, "training_checks", QWidget)
    assert "rent: Pending, but rent: Scheduled" in checks.findChildren(QWidget)[1].text()
    assert part(page, "training_refused", QWidget).text() == "Refused: Payments are off"
    assert page.stage.lesson.steps.lines.sentence(0).endswith("Expected Not met")
    qtbot.waitUntil(lambda: findings(page) == [])


def test_the_clock_says_its_time_and_takes_wishes(
    page: TrainingPage, wishes: list[Any], state: State
) -> None:
    assert part(page, "training_time", QWidget).text() == "16:03:00"
    assert part(page, "training_coming", QWidget).text() == "PRAIRIE syncs with ASPIRE in 2 min"
    for name in ("training_run", "training_next_event", "training_skip"):
        part(page, name).click()
    for rate in RATES:
        part(page, f"training_rate_{rate}", QWidget).click()
    page.show_state(state(paused=False, rate=60.0))
    assert part(page, "training_rate_60", QWidget).isChecked()
    part(page, "training_run").click()
    press(page, Qt.Key.Key_F6)
    press(page, Qt.Key.Key_F7)
    assert wishes[:3] == [w.Run(), w.ToNextEvent(), w.Skip(15)]
    assert wishes[3:9] == [w.SetRate(rate) for rate in RATES]
    assert wishes[9:] == [w.Pause(), w.Pause(), w.ToNextEvent()]


def deeds(wishes: list[Any]) -> list[Any]:
    return [wish.deed for wish in wishes if isinstance(wish, w.Do)]


def test_every_deed_of_the_product_has_its_button(
    page: TrainingPage, wishes: list[Any], state: State
) -> None:
    page.show_state(state(payments=(payment(status=Status.SCHEDULED),), batches=(BATCH,)))
    expected = {
        "submit": Submit(),
        "cancel": Cancel("rent"),
        "run": RunEft(),
        "previous": RunEft(window=Window.PREVIOUS_DAY),
        "post": PostBatch(),
        "void": VoidBatch(),
        "close": Staff("rent", StaffDo.CLOSE),
        "reopen": Staff("rent", StaffDo.REOPEN),
        "change": Staff("rent", StaffDo.CHANGE, 46_000),
        "delete": Staff("rent", StaffDo.DELETE),
        "sync": Syncing(SyncDo.STOP),
        "now": Syncing(SyncDo.NOW),
        "down": Aspire(AspireDo.DOWN),
        "slow": Aspire(AspireDo.SLOW),
        "lose": Aspire(AspireDo.LOSE_ANSWER),
        "backup": Aspire(AspireDo.BACKUP),
        "payments": Payments(False, P, ticket="T-1001", reason="Shown in class"),
    }
    for key in expected:
        part(page, f"training_do_{key}").click()
    assert dict(zip(expected, deeds(wishes), strict=True)) == expected
    assert {f"training_{key}" for key in expected} <= {action.key for action in page.page_actions()}


def test_what_makes_no_sense_is_grey_and_what_was_broken_can_be_mended(
    page: TrainingPage, wishes: list[Any], state: State
) -> None:
    grey = {"cancel", "post", "void", "return", "close", "restore", "resolve"}
    assert not any(part(page, f"training_do_{key}").isEnabled() for key in grey)
    own = replace(state().companies[0], payments_on=False, must_resolve=True)
    page.show_state(
        state(
            conditions=Conditions(False, "down", False, 1),
            companies=(own,),
            payments=(payment(status=Status.PAID, record_no=1),),
        )
    )
    part(page, "training_return_code", QComboBox).setCurrentText("R10")
    for key in ("return", "restore", "resolve", "sync", "down", "payments"):
        part(page, f"training_do_{key}").click()
    done = deeds(wishes)
    assert done[0] == BankReturn("rent", "R10")
    assert done[1] == Aspire(AspireDo.RESTORE)
    assert done[3:5] == [Syncing(SyncDo.START), Aspire(AspireDo.UP)]
    assert done[5].on
    page.show_state(state(conditions=Conditions(True, "slow", False, 0)))
    part(page, "training_do_slow").click()
    assert deeds(wishes)[-1] == Aspire(AspireDo.UP)


def test_any_payment_of_the_class_can_be_followed(page: TrainingPage, state: State) -> None:
    both = (payment(), payment("P2", Status.SCHEDULED, next_step="", lateness="red"))
    page.show_state(state(payments=both[:1]))
    page.show_state(state(payments=both))
    assert page.followed() is both[1]
    part(page, "training_payment_rent", QWidget).click()
    assert page.followed() is both[0]
    assert part(page, "training_sentence", QWidget).text() == "Pending for 4 minutes."
    assert page.save_state() == {"followed": "rent"}
    for rubbish in ({}, {"followed": 3}):
        page.restore_state(rubbish)
    page.restore_state({"followed": "P2"})
    page.show_state(state(payments=both))
    assert page.followed() is both[1]


def test_presenter_mode_leaves_the_class_clock_diagram_and_words(
    page: TrainingPage, state: State, qtbot: Any
) -> None:
    before = set(QApplication.topLevelWidgets())  # other tests' pages, not yet gone
    page.show_state(state(lesson=lesson(2), payments=(payment(),), step_no=2, last_step_no=2))
    shown = part(page, "training_ask", QWidget).font().pointSizeF()
    with qtbot.waitSignal(page.presenting_changed) as told:
        press(page, Qt.Key.Key_F11)
    assert told.args == [True]
    for name in ("training_deeds", "training_bar", "training_steps", "training_checks", "training_payments"):
        assert not part(page, name, QWidget).isVisible(), name
    assert part(page, "training_ask", QWidget).font().pointSizeF() > 1.5 * shown
    assert "Step 2 of 2" in part(page, "training_foot", QWidget).text()
    page.resize(1900, 1040)
    qtbot.waitUntil(page.is_settled)
    qtbot.waitUntil(lambda: findings(page) == [])
    assert part(page, "training_ask", QWidget).font().pointSizeF() > 2 * shown
    with qtbot.waitSignal(page.presenting_changed) as told:
        press(page, Qt.Key.Key_Escape)
    assert told.args == [False]
    assert part(page, "training_deeds", QWidget).isVisible()
    strays = [
        widget
        for widget in set(QApplication.topLevelWidgets()) - before
        if widget.isVisible() and widget is not page
    ]
    assert strays == []  # one would keep the program open when its window is closed
    page.resize(1160, 720)
    qtbot.waitUntil(lambda: findings(page) == [])


def test_refusals_trouble_and_papers_are_told(
    page: TrainingPage, wishes: list[Any], state: State, qtbot: Any
) -> None:
    page.show_state(state(refusal="Payments are switched off"))
    banner = part(page, "training_banner", QWidget)
    assert banner.text() == "Refused: Payments are switched off"
    part(page, "training_do_submit").click()
    assert not banner.isVisible()
    page.tell_trouble(AspireInUseError("elsewhere"))
    assert "elsewhere" in banner.text()
    part(page, "training_banner_action").click()
    assert not banner.isVisible()
    with qtbot.waitSignal(page.told) as told:
        page.tell_papers((Path("a"), Path("b")))
    assert told.args == ["2 hand-outs written"]
    for name in ("training_reset", "training_lessons"):
        part(page, name).click()
    assert wishes[-1] == w.Reset()


@pytest.mark.parametrize("theme", [ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_the_desk_can_be_read_in_every_theme(
    page: TrainingPage, look: Look, state: State, theme: ThemeChoice, qtbot: Any
) -> None:
    look.choose(theme)
    page.show_state(state(lesson=lesson(1), payments=(payment(status=Status.PENDING_CANCEL), payment("P2"))))
    qtbot.waitUntil(page.is_settled)
    page.grab()
    qtbot.waitUntil(lambda: findings(page) == [])


def test_the_class_looks_at_whom_the_step_is_about_and_else_at_whom_the_trainer_chose(state: State) -> None:
    both = (payment(), payment("P2"))
    begun = state(lesson=lesson(0), payments=both)
    played = state(lesson=lesson(1), payments=both)
    assert whom_to_follow(begun, played, "P2") == "rent"
    assert whom_to_follow(played, played, "P2") == "P2"
    assert whom_to_follow(played, begun, "P2") == "P2"
    assert whom_to_follow(state(payments=both[:1]), state(payments=both), "rent") == "P2"
    assert whom_to_follow(None, state(payments=both), "rent") == "rent"
    assert whom_to_follow(None, state(), "rent") == ""
