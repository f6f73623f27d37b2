"""Waiting for a condition on a loaded machine: a test that holds never waits it out, one that fails may."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
"""pytest-qt's own five seconds are too few where two other suites run on the same two cores."""
PATIENCE_S = PATIENCE_MS / 1000
"""The same for a thread that waits at a gate; who closed it opens it."""


class PatientQtBot(QtBot):
    """Gives up later, where a test does not say itself when it must."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802 - its name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802 - its name
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802 - its name
        return super().waitSignals(signals, timeout=timeout, **more)


def worked(act: Callable[[], object]) -> float:
    """Return how many seconds of the processor this thread needed: what runs beside it is not counted."""
    before = time.thread_time()
    act()
    return time.thread_time() - before


def settle(page: Any) -> None:
    """Let a page begin what was just asked of it, and come to rest."""
    until = time.monotonic() + PATIENCE_S
    QTest.qWait(5)
    while not page.is_settled():
        assert time.monotonic() < until, "the page does not come to rest"
        QTest.qWait(5)
