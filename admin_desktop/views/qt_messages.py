"""Qt's own messages go into our log, redacted like every other line."""

import logging
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger("qt")
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt_messages() -> Callable[[], None]:
    """Log what Qt has to say from now on; returns what gives the messages back to whoever had them."""
    before: Any = qInstallMessageHandler(_take)

    def give_back() -> None:
        qInstallMessageHandler(before)

    return give_back


def _take(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    _log.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "default", message)
