"""What nobody foresaw, wherever it is raised: into the log, and told in one dialog."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QWidget

from admin_desktop.clock import Clock
from admin_desktop.crash_report import Surroundings, write_report
from admin_desktop.log_file import log_end_of_thread, log_path, recent_lines
from admin_desktop.models.database.schema_version import HEAD
from admin_desktop.views.crash_dialog import CrashTeller
from admin_desktop.views.look.theme import Look
from admin_desktop.views.qt_messages import log_qt_messages

_log = logging.getLogger(__name__)


def watch_for_bugs(
    window: QWidget, look: Look, clock: Clock, workspace_kind: Callable[[], str]
) -> Callable[[], None]:
    """Take over where Python and Qt report what nobody caught; returns what gives it back."""

    def report(error: BaseException) -> str:
        around = Surroundings(workspace_kind(), HEAD, qVersion() or "")
        return write_report(error, around, clock.now_ms(), recent_lines())

    teller = CrashTeller(look, window, report, log_path())
    before = sys.excepthook, threading.excepthook
    sys.excepthook = _hook(teller)
    threading.excepthook = _thread_hook(teller)
    give_back_messages = log_qt_messages()

    def give_back() -> None:
        sys.excepthook, threading.excepthook = before
        give_back_messages()

    return give_back


def _hook(
    teller: CrashTeller,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if teller.is_news(error):
            _log.critical("an error that nobody foresaw", exc_info=(kind, error, trace))
        teller.tell(error)

    return hook


def _thread_hook(teller: CrashTeller) -> Callable[[threading.ExceptHookArgs], None]:
    def hook(end: threading.ExceptHookArgs) -> None:
        log_end_of_thread(end)
        if end.exc_value is not None and not issubclass(end.exc_type, SystemExit):
            teller.tell(end.exc_value)

    return hook
