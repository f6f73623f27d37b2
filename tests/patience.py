"""Waiting for a condition on a loaded machine: a test that holds never waits it out, one that fails may."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE_MS = 30_000
"""pytest-qt's own five seconds are too few where two other suites run on the same two cores."""


class PatientQtBot(QtBot):
    """Gives up later, where a test does not say itself when it must."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802 - its name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802 - its name
        return super().waitSignal(signal, timeout=timeout, **more)
