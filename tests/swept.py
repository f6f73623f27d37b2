"""Windows that a test leaves behind: each later one is dressed together with them, and that costs seconds.

What asked to be deleted is deleted when its test ends, not when somebody next runs an event loop. A window
that nobody deleted goes with the last test of its file, when nothing can stand on it any more.
"""

import sys
from contextlib import suppress
from typing import Any


def sweep(item: Any, nextitem: Any) -> None:
    """Delete what was given up, and after the last test of a file every window that is left."""
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - most files need no Qt
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - most files need no Qt

    if not isinstance(QApplication.instance(), QApplication):
        return
    if nextitem is None or nextitem.path != item.path:
        for window in QApplication.topLevelWidgets():
            if window.parent() is None:
                window.hide()
                with suppress(AttributeError):  # it was not even made whole
                    window.shut_down()  # a page of a test that failed still has its thread running
                window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
