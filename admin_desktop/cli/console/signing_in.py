"""Signing in at the terminal: who this computer remembers, else a password, typed or read from stdin.

A password is never an argument and never in the environment: both can be read by others.
"""

import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass, getuser

from admin_desktop.bootstrap.session.remembering import Remembering
from admin_desktop.bootstrap.workspaces import DEMO_ROLE, Workspace, open_workspace, opened
from admin_desktop.cli.console.common_options import At
from admin_desktop.errors import SignedOutError
from admin_desktop.models.accounts.founding import require_founded
from admin_desktop.models.database.store import Store
from admin_desktop.models.people import sign_in
from admin_desktop.models.principal import Principal, Role
from admin_desktop.redaction import keep_secret


@contextmanager
def opened_as(at: At, *, demo_role: Role = DEMO_ROLE) -> Iterator[Workspace]:
    """Open the workspace that the command names, as whoever signs in, and close it again."""
    with opened(at.workspace, at.role, demo_role=demo_role, admit=Terminal(at).admit) as here:
        yield here


def open_as(at: At, *, demo_role: Role = DEMO_ROLE) -> Workspace:
    """As ``opened_as``, for as long as the caller keeps it."""
    return open_workspace(at.workspace, at.role, demo_role=demo_role, admit=Terminal(at).admit)


class Terminal:
    """Asks at the terminal."""

    def __init__(self, at: At) -> None:
        self._user, self._from_stdin = at.user.strip().lower(), at.password_stdin
        self.password = ""

    def admit(self, store: Store) -> Principal:
        """Return who signs in. WrongPasswordError, and SignedOutError when nobody can be asked."""
        require_founded(store)
        machine = platform.node()
        if not self._from_stdin:
            who = Remembering(store).sign_in(machine, self._user)
            if who is not None:
                return who
        return self.admit_by_password(store)

    def admit_by_password(self, store: Store) -> Principal:
        """As ``admit``, for what a remembered computer may not do: the password itself is asked for."""
        require_founded(store)
        user = self._user or getuser().lower()
        self.password = read_password(f"Password of {user}: ", from_stdin=self._from_stdin)
        keep_secret(self.password)
        return sign_in.sign_in(store, user, self.password, platform.node())


def read_password(prompt: str, *, from_stdin: bool) -> str:
    """Return a password without its line's end. SignedOutError when there is nobody to ask."""
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise SignedOutError("there is no terminal to ask for the password; --password-stdin reads it")
    return getpass(prompt)


def new_password(user: str, *, from_stdin: bool) -> str:
    """Return a password that was typed twice, or one line of stdin."""
    password = read_password(f"New password of {user}: ", from_stdin=from_stdin)
    if not from_stdin and getpass("Once more: ") != password:
        raise SignedOutError("the two passwords are not the same")
    keep_secret(password)
    return password
