"""The trainer's desk. It holds no class: it shows the states it is told, and says what the trainer wishes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.training.class_state import ClassPayment, ClassState
from admin_desktop.models.training.deeds import Deed
from admin_desktop.models.training.scripts.library import ScriptFile
from admin_desktop.models.training.wishes import (
    Do,
    FreeClass,
    HandOut,
    OpenScript,
    Pause,
    Reset,
    Run,
    SetRate,
    StepBack,
    StepForward,
    ToNextEvent,
    Wish,
)
from admin_desktop.views.look.formats import counted, number
from admin_desktop.views.look.theme import Look
from admin_desktop.views.page import Page, PageAction, Scene
from admin_desktop.views.parts.states import Banner, StatePanel
from admin_desktop.views.training.following import whom_to_follow
from admin_desktop.views.training.keys import bind
from admin_desktop.views.training.poses import scenes_of
from admin_desktop.views.training.stage import Filled, Stage
from admin_desktop.views.training.words import broken, opening
from admin_desktop.words import tr, trn

_AT_ONCE = (Run, Pause, SetRate, HandOut)
"""Wishes that need no work of the class."""


class TrainingPage(Page):
    """``training_page``."""

    wished = Signal(object)
    """A Wish."""
    presenting_changed = Signal(bool)
    """Presenter mode: the window around the page gives way, or comes back."""

    def __init__(self, look: Look) -> None:
        super().__init__("training", tr("Training"), "training", tr("Search lessons…"))
        self.state: ClassState | None = None
        self.is_presenting = False
        self._followed, self._jump = "", True
        self._waiting, self._stale = 0, False
        self._scripts: tuple[ScriptFile, ...] = ()
        self.stage = Stage(look)
        self._banner, self._panel = Banner(look, "training_banner"), StatePanel(look, "training_state")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panel)
        self._place = Filled(self.stage)
        self._stack.addWidget(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)
        self._connect()
        self._panel.show_state(opening())

    def show_scripts(self, scripts: tuple[ScriptFile, ...]) -> None:
        """Take the lessons that there are."""
        self._scripts = scripts
        self.stage.scripts.show_scripts(scripts)

    @Slot(object)
    def show_state(self, state: ClassState) -> None:
        """Show the class as it stands."""
        before, self.state, self._stale = self.state, state, False
        if _lesson_of(before) != _lesson_of(state) or before is None:
            self._begin(state)
        went_back = before is not None and state.now_ms < before.now_ms
        self._followed = whom_to_follow(before, state, self._followed)
        self.stage.show_state(state, self.followed(), jump=self._jump or went_back)
        self._jump = False
        if state.refusal:
            self._banner.tell(tr("Refused: {words}", words=state.refusal), "amber", tr("Dismiss"))
        self._stack.setCurrentWidget(self._place)
        self.counted.emit(counted(state.step_no, "step taken in this class", "steps taken in this class"))

    @Slot(str, float)
    def show_work(self, words: str, fraction: float) -> None:
        """Show what the class is at, and how far; at 1 a wish was worked off, and its state comes next."""
        if fraction >= 1.0:
            self._waiting, self._stale = max(0, self._waiting - 1), True
        self.stage.show_busy(words, fraction)

    @Slot(object)
    def tell_trouble(self, error: AdminDesktopError) -> None:
        """The class, or a wish, met an error."""
        self._waiting = 0
        if self.state is None:
            self._panel.show_state(broken(error))
        else:
            self._banner.tell(f"{tr(error.title)}. {error.detail}. {tr(error.advice)}", "red", tr("Dismiss"))

    @Slot(object)
    def tell_papers(self, papers: tuple[Path, ...]) -> None:
        """The hand-outs were written."""
        count = len(papers)
        self.told.emit(trn("{n} hand-out written", "{n} hand-outs written", count, n=number(count)))

    def followed(self) -> ClassPayment | None:
        """Return the payment on the diagram."""
        payments = self.state.payments if self.state else ()
        return next((one for one in payments if one.name == self._followed), None)

    def follow(self, name: str) -> None:
        """Follow a payment of the class on the diagram."""
        self._followed, self._jump = name, True
        self._show_again()

    def forward(self) -> None:
        """The answer that is owed, else the next step: what a clicker's key asks for."""
        if self.stage.lesson.asks():
            self.stage.lesson.reveal()
        elif self.state is not None and self.state.can_step_forward:
            self.wish(StepForward())

    def back(self) -> None:
        """One step back."""
        if self.state is not None and self.state.can_step_back:
            self.wish(StepBack())

    def wish(self, wish: Wish) -> None:
        """Ask something of the class."""
        self._banner.tell("")
        self._jump = isinstance(wish, StepBack | OpenScript | FreeClass | Reset)
        if not isinstance(wish, _AT_ONCE):
            self._waiting += 1
        self.wished.emit(wish)

    def present(self, *, on: bool) -> None:
        """Large type, full width, few words; or the desk again."""
        if on == self.is_presenting:
            return
        self.is_presenting = on
        if on and self.state is not None and self.state.lesson is not None:
            self.stage.show_lesson()
        self.stage.present(on=on)
        self.presenting_changed.emit(on)
        self._show_again()
        self.setFocus()

    def search(self, text: str) -> None:
        """Show the lessons that contain the text."""
        part = text.strip().casefold()
        found = [one for one in self._scripts if part in f"{one.title.en} {one.title.es or ''}".casefold()]
        self.stage.scripts.show_scripts(tuple(found))
        if part:
            self.stage.show_lessons()

    def take_focus(self) -> None:
        """Go to the lessons, or to the lesson's forward."""
        if self.stage.shows_lessons():
            self.stage.scripts.take_focus()
        else:
            self.stage.bar.forward.setFocus()

    def page_actions(self) -> Sequence[PageAction]:
        """Return everything that can be done by hand now."""
        present = PageAction("training_present", tr("Presenter mode"), self._toggle_presenting, "F11")
        return (present, *self.stage.deeds.page_actions())

    def save_state(self) -> dict[str, Any]:
        """Return whom the class follows."""
        return {"followed": self._followed}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Follow them again."""
        name = state.get("followed")
        self._followed = name if isinstance(name, str) else ""

    def is_settled(self) -> bool:
        """Whether every wish was worked off and nothing moves."""
        at_rest = not self._waiting and not self._stale
        return at_rest and not self.stage.diagram.is_moving() and self.state is not None

    def scenes(self) -> tuple[Scene, ...]:
        """Return the states that the tour goes through."""
        return scenes_of(self)

    def _show_again(self) -> None:
        if self.state is not None:
            self.stage.show_state(self.state, self.followed(), jump=self._jump)
            self._jump = False

    def _begin(self, state: ClassState) -> None:
        self.stage.lesson.forget()
        self._jump = True
        if state.lesson is None:
            self.stage.show_lessons()
        else:
            self.stage.show_lesson()

    def _connect(self) -> None:
        stage = self.stage
        for part in (stage.clock, stage.scripts, stage.bar):
            part.wished.connect(self.wish)
        stage.deeds.deed_chosen.connect(self._do)
        stage.strip.chosen.connect(self.follow)
        stage.bar.forward_requested.connect(self.forward)
        stage.bar.lessons_requested.connect(self._choose_lesson)
        stage.bar.present_requested.connect(self._toggle_presenting)
        stage.lesson.revealed.connect(self._show_again)
        self._banner.action_requested.connect(lambda: self._banner.tell(""))
        keys = {
            Qt.Key.Key_PageDown: self.forward,
            Qt.Key.Key_PageUp: self.back,
            Qt.Key.Key_F11: self._toggle_presenting,
            Qt.Key.Key_Escape: lambda: self.present(on=False),
            Qt.Key.Key_F6: self._toggle_clock,
            Qt.Key.Key_F7: lambda: self.wish(ToNextEvent()),
        }
        bind(self, keys)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _do(self, deed: Deed) -> None:
        self.wish(Do(deed))

    def _choose_lesson(self) -> None:
        self.stage.show_lessons()
        self.stage.scripts.take_focus()

    def _toggle_clock(self) -> None:
        if self.state is not None:
            self.wish(Run() if self.state.paused else Pause())

    def _toggle_presenting(self) -> None:
        self.present(on=not self.is_presenting)


def _lesson_of(state: ClassState | None) -> str:
    return state.lesson.script.name if state is not None and state.lesson is not None else ""
