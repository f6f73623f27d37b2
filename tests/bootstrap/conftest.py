"""What tests of a whole session share: one with hands at it, ended whatever happens."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hands import Hands
from PySide6.QtWidgets import QApplication

from admin_desktop.bootstrap.session.sessions import Session
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.sign_in.opening import Opening


@pytest.fixture(autouse=True)
def the_interpreters_own_turns() -> Iterator[None]:
    """A window lets the threads take shorter turns; the tests after it have the usual ones."""
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


@pytest.fixture
def begin(qapp: QApplication, qtbot: Any) -> Iterator[Callable[..., tuple[Session, Hands]]]:
    begun: list[Session] = []

    def go(opening: Opening | None = None) -> tuple[Session, Hands]:
        session = Session(qapp, opening or Opening(), ThemeChoice.LIGHT)
        begun.append(session)
        session.begin()
        session.window.resize(1280, 900)
        session.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return session, Hands(session.window)

    yield go
    for session in begun:
        session.window.close()
        session.end()
        session.window.deleteLater()
