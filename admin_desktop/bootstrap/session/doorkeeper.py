"""Lets people into a workspace: who this computer remembers, else whoever answers with name and password.

``admit`` runs in the loader's thread and waits there for answers, so that neither the keyring nor the work
of checking a password holds up the window. A new doorkeeper is made for each workspace that is opened.
"""

import platform
import queue
from typing import cast

from PySide6.QtCore import QObject, Signal

from admin_desktop.bootstrap.session.remembering import Remembering
from admin_desktop.credentials import has_keyring
from admin_desktop.errors import (
    AdminDesktopError,
    CancelledError,
    RejectedError,
    RetryLaterError,
    WrongPasswordError,
)
from admin_desktop.models.accounts import founding
from admin_desktop.models.accounts.founding import FirstUser
from admin_desktop.models.accounts.standing import still_stands
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import sign_in
from admin_desktop.models.principal import Principal
from admin_desktop.redaction import keep_secret
from admin_desktop.views.sign_in.opening import FirstOne, Opening
from admin_desktop.views.sign_in.ports import Refusal, SignIn
from admin_desktop.views.sign_in.words import sentence
from admin_desktop.words import noted, tr


class Doorkeeper(QObject):
    """``answer`` and ``give_up`` are called in the window's thread."""

    asked_who = Signal(object)
    """A Refusal or None: somebody has to sign in."""
    asked_first = Signal(str, object)
    """The name of the only user, who has no password yet, or empty; and a Refusal or None."""

    def __init__(self, opening: Opening | None = None) -> None:
        super().__init__()
        self._opening = opening or Opening()
        self._answers: queue.Queue[SignIn | FirstOne | None] = queue.Queue()
        self.keyring_works = True
        self.notice = ""
        """Something that whoever came in should know."""

    def admit(self, store: Store) -> Principal:
        """Return who may sit down. CancelledError when nobody wants to any more."""
        if self._opening.first is not None:
            return self._found(store, self._opening.first)
        if self._goes_on(store):
            return cast("Principal", self._opening.seated)
        self.keyring_works = has_keyring()
        wanted = self._opening.user_name
        who = Remembering(store).sign_in(platform.node(), wanted) if self.keyring_works else None
        refusal = None
        while who is None:
            try:
                who = self._let_in(store, self._ask(store, refusal))
            except CancelledError:
                raise
            except (RejectedError, RetryLaterError) as error:
                refusal = refusal_of(error)
        return who

    def answer(self, wish: SignIn | FirstOne) -> None:
        """Somebody typed something."""
        keep_secret(wish.password)
        self._answers.put(wish)

    def give_up(self) -> None:
        """Nobody wants in any more."""
        self._answers.put(None)

    def _goes_on(self, store: Store) -> bool:
        """Whether somebody signed in already, in the window before this one, and still stands."""
        seated = self._opening.seated
        if seated is None or self._opening.backup:
            return False
        with store.reading() as conn:
            return still_stands(conn, seated)

    def _ask(self, store: Store, refusal: Refusal | None) -> SignIn | FirstOne:
        lone = founding.lone_user(store)
        if lone is not None or founding.is_unfounded(store):
            self.asked_first.emit(lone or "", refusal)
        else:
            self.asked_who.emit(refusal)
        wish = self._answers.get()
        if wish is None:
            raise CancelledError("nobody signed in")
        return wish

    def _let_in(self, store: Store, wish: SignIn | FirstOne) -> Principal:
        if isinstance(wish, FirstOne):
            return self._found(store, wish)
        who = sign_in.sign_in(store, wish.user_name, wish.password, platform.node())
        if wish.remember and not Remembering(store).keep(who):
            self.notice = tr("The keyring did not keep your sign-in: you will be asked again next time")
        return who

    def _found(self, store: Store, first: FirstOne) -> Principal:
        if founding.lone_user(store) == first.user_name:
            sign_in.set_first_password(store, first.user_name, first.password)
            return sign_in.sign_in(store, first.user_name, first.password, platform.node())
        user = FirstUser(first.user_name, first.display_name, first.password)
        return founding.found(store, user, platform.node())


WRONG = noted("The name or the password is wrong."), noted("The password is wrong.")
"""What the model says, for the catalogue."""


def refusal_of(error: AdminDesktopError) -> Refusal:
    """Put an error into the words of the way in."""
    if not isinstance(error, WrongPasswordError):
        return Refusal(f"{tr(error.title)}: {error.detail}. {tr(error.advice)}")
    if error.waits:
        return Refusal(tr("There were too many wrong tries."), error.retry_at_ms)
    return Refusal(tr(sentence(error)), error.retry_at_ms)
