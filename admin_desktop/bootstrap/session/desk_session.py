"""Somebody at the desk: the account's menu, the lock, the end of the session.

What asks the database or the keyring is done in a thread of its own, ``session``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.session.doorkeeper import refusal_of
from admin_desktop.bootstrap.session.remembering import Remembering
from admin_desktop.clock import Clock
from admin_desktop.errors import RejectedError, RetryLaterError
from admin_desktop.models.accounts.standing import still_stands
from admin_desktop.models.payments.queries import companies
from admin_desktop.models.people import sign_in
from admin_desktop.models.permissions import Action, may
from admin_desktop.models.set_up.desk_lock import lock_minutes
from admin_desktop.views.lock.curtain import Curtain
from admin_desktop.views.lock.idle import Idle
from admin_desktop.views.lock.lock_pane import LockPane
from admin_desktop.views.page import PageAction
from admin_desktop.views.parts.dialogs.frame import open_dialog
from admin_desktop.views.reading.answers import Answer, Failure
from admin_desktop.views.reading.work_thread import WorkThread
from admin_desktop.views.sign_in import places
from admin_desktop.views.sign_in.opening import Opening
from admin_desktop.views.sign_in.password_dialog import PasswordDialog
from admin_desktop.views.sign_in.ports import NewPassword, Refusal
from admin_desktop.words import tr

if TYPE_CHECKING:
    from admin_desktop.bootstrap.workspaces import Workspace
    from admin_desktop.views.window import MainWindow

_LOOK_MS = 20_000
_ENDED = "ended"


@dataclass(frozen=True, slots=True)
class _State:
    """How the session stands: whether its user still does, and the minutes until it locks."""

    stands: bool
    minutes: int


class DeskSession(QObject):
    """Made when the window is somebody's; ``shut_down`` ends its thread and timers."""

    ended = Signal(object)
    """An Opening: where to go on, the chooser when it names no place."""

    def __init__(self, app: QApplication, window: "MainWindow", here: "Workspace", clock: Clock) -> None:
        super().__init__(window)
        self._window, self._here, self._clock = window, here, clock
        self._thread = WorkThread("session")
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._curtain = Curtain(window, window.look, "lock_curtain")
        self.pane = LockPane(window.look, clock, f"{here.who.name} · {here.name}", asks=here.who.signed_in)
        self._curtain.put(self.pane)
        self.pane.requested.connect(self._unlock)
        self.pane.sign_out_requested.connect(self.sign_out)
        self._dialog: PasswordDialog | None = None
        self._idle = Idle(app, clock, 0)
        self._idle.left.connect(self.lock)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        window.rail.offer_account(self.actions())
        self._thread.ask("arrive", lambda _steps: self._is_empty())
        self.look()

    def actions(self) -> list[PageAction]:
        """Return what the account's menu and the palette offer."""
        own = [PageAction("change_password", tr("Change your password…"), self.change_password)]
        return [
            PageAction("lock", tr("Lock now"), self.lock, "Ctrl+L"),
            *(own if self._here.who.signed_in else []),
            PageAction("switch_workspace", tr("Switch workspace…"), self.switch),
            PageAction("sign_out", tr("Sign out"), self.sign_out),
        ]

    def is_locked(self) -> bool:
        """Whether the window is covered."""
        return self._curtain.is_drawn()

    @Slot()
    def look(self) -> None:
        """Ask how the session stands: somebody may have been deactivated meanwhile."""
        self._thread.ask("look", lambda _steps: self._read())

    @Slot()
    def lock(self) -> None:
        """Cover the window until its user is back."""
        self._hush(hushed=True)
        self._curtain.draw()
        self.pane.tell(None)
        self.pane.take_focus()

    @Slot()
    def sign_out(self) -> None:
        """End the session, and this computer's right to begin the next one without a password."""
        places.forget_last(self._window.memory)
        self._thread.ask(_ENDED, lambda _steps: self._write_sign_out(forgets=True))

    @Slot()
    def switch(self) -> None:
        """End the session to go on in another workspace; who is remembered here stays so."""
        self._thread.ask(_ENDED, lambda _steps: self._write_sign_out(forgets=False))

    @Slot()
    def change_password(self) -> None:
        """Ask for the old password and the new one."""
        dialog = PasswordDialog(self._window.look, self._clock, self._here.who.name, self._window)
        dialog.requested.connect(self._change)
        self._dialog = dialog
        open_dialog(dialog)

    def shut_down(self) -> None:
        """End timers and thread."""
        self._idle.stop()
        self._timer.stop()
        self._thread.shut_down()

    @Slot(str)
    def _unlock(self, password: str) -> None:
        if not self._here.who.signed_in:
            self._open()
            return
        self._thread.ask(
            "unlock",
            lambda _steps: _refused(
                lambda: sign_in.check_own_password(self._here.store, self._here.who, password)
            ),
        )

    @Slot(object)
    def _change(self, wish: NewPassword) -> None:
        self._thread.ask("change", lambda _steps: _refused(lambda: self._write_password(wish)))

    def _write_password(self, wish: NewPassword) -> None:
        store, who = self._here.store, self._here.who
        remembering = Remembering(store)
        was_remembered = remembering.forget(who)
        sign_in.change_password(store, who, wish.old, wish.new)
        if was_remembered:
            remembering.keep(who)

    def _write_sign_out(self, *, forgets: bool) -> None:
        if not self._here.who.signed_in:
            return
        if forgets:
            Remembering(self._here.store).forget(self._here.who)
        sign_in.note_sign_out(self._here.store, self._here.who)

    def _is_empty(self) -> bool:
        """Whether there is no company yet: its LTi admin goes on in Settings, where they are connected."""
        here = self._here
        return may(here.who.role, Action.MANAGE_SETTINGS) and not companies(here.store, here.who)

    def _read(self) -> _State:
        with self._here.store.reading() as conn:
            return _State(still_stands(conn, self._here.who), lock_minutes(conn))

    @Slot(object)
    def _on_answer(self, answer: Answer) -> None:
        if answer.topic == _ENDED:
            self.ended.emit(Opening())
        elif isinstance(answer.value, _State):
            self._take(answer.value)
        elif answer.topic == "arrive":
            if answer.value:
                self._window.open_page("settings")
        elif answer.topic == "unlock":
            self._after_unlock(answer.value)
        elif self._dialog is not None:
            self._after_change(self._dialog, answer.value)

    @Slot(object)
    def _on_failure(self, failure: Failure) -> None:
        """A workspace that cannot be reached keeps nobody from leaving."""
        if failure.topic == _ENDED:
            self.ended.emit(Opening())
        elif failure.topic == "unlock":
            self.pane.tell(Refusal(f"{tr(failure.title)}: {failure.detail}. {tr(failure.advice)}"))

    def _take(self, state: _State) -> None:
        self._idle.minutes = state.minutes
        if not state.stands:
            self.lock()
            self.pane.end(tr("You were deactivated, or have another role now. Sign out and in again."))

    def _after_unlock(self, refusal: object) -> None:
        if isinstance(refusal, Refusal):
            self.pane.tell(refusal)
            self.pane.take_focus()
        else:
            self._open()

    def _after_change(self, dialog: PasswordDialog, refusal: object) -> None:
        if isinstance(refusal, Refusal):
            dialog.tell(refusal)
            return
        dialog.accept()
        self._dialog = None
        self._window.status.tell(tr("Your password is changed"))

    def _hush(self, *, hushed: bool) -> None:
        if self._window.reception is not None:
            self._window.reception.hushed = hushed

    def _open(self) -> None:
        self._hush(hushed=False)
        self._curtain.open()
        self.pane.release()
        self._idle.begin_anew()


def _refused(act: Callable[[], None]) -> Refusal | None:
    """Do it; return the refusal in words, None when it was done."""
    try:
        act()
    except (RejectedError, RetryLaterError) as error:
        return refusal_of(error)
    return None
