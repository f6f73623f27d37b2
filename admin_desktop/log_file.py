"""The log of this process: one rotating file, redacted, and beside it what a dying interpreter writes.

Besides the file, the last lines are kept in memory for a crash report, as their bare templates: what was put
into them (a name, an amount) stays in the file on this machine.
"""

import faulthandler
import logging
import os
import sys
import threading
import time
from collections import deque
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

from admin_desktop.redaction import RedactingFormatter, redact
from admin_desktop.settings import unusable

if TYPE_CHECKING:
    from types import TracebackType

LOG_NAME: Final = "admin-desktop.log"
FAULTS_NAME: Final = "faults.log"
LARGEST_BYTES: Final = 2_000_000
KEPT_FILES: Final = 5
RECENT_LINES: Final = 200

_OURS: Final = "admin_desktop"
_CHATTY: Final = ("httpx2", "httpcore2", "asyncio")
_LINE: Final = "%(asctime)s %(levelname)s %(threadName)s %(name)s %(message)s"
_log = logging.getLogger(__name__)


class RecentLines(logging.Handler):
    """The last lines without their values, oldest first."""

    def __init__(self, most: int = RECENT_LINES) -> None:
        super().__init__()
        self._lines: deque[str] = deque(maxlen=most)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line's time, place and template. Others than us may have filled theirs in already."""
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))
        ours = record.name.split(".")[0] == _OURS
        text = str(record.msg) if ours else "(a library's line; the log file has it)"
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        self._lines.append(
            f"{at} {record.levelname} {record.threadName} {record.name} {redact(text)} {kind}".rstrip()
        )

    def lines(self) -> tuple[str, ...]:
        """Return what is kept."""
        return tuple(self._lines)


class Log:
    """A process's open log. ``close`` gives everything back; a program that ends may leave it open."""

    def __init__(self, path: Path, recent: RecentLines, handlers: list[logging.Handler], faults: int) -> None:
        self.path, self.recent = path, recent
        self._handlers, self._faults = handlers, faults

    def close(self) -> None:
        """Stop logging to the file."""
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        logging.captureWarnings(capture=False)
        with suppress(ValueError):
            faulthandler.disable()
        os.close(self._faults)
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__


def log_to_file(folder: Path, level: int = logging.INFO, name: str = LOG_NAME) -> Log:
    """Send this process's log to a file in ``folder``: the one place where logging is set up.

    Programs that may run beside each other have a ``name`` each, because one of them turns its files over.

    What ends a thread, or is raised where nobody can catch it, is logged too; a crash of the interpreter
    leaves the threads' stacks (places in the code, no values) in a file of its own. OwnFolderError where
    these files cannot be opened.
    """
    path = folder / name
    file, faults = _opened(folder, path)
    formatter = RedactingFormatter(_LINE, "%Y-%m-%dT%H:%M:%SZ")
    formatter.converter = time.gmtime
    file.setFormatter(formatter)
    recent = RecentLines()
    root = logging.getLogger()
    for handler in (file, recent):
        root.addHandler(handler)
    root.setLevel(level)
    for chatty in _CHATTY:
        logging.getLogger(chatty).setLevel(max(level, logging.WARNING))
    logging.captureWarnings(capture=True)
    faulthandler.enable(faults)
    threading.excepthook = log_end_of_thread
    sys.unraisablehook = _log_unraisable
    return Log(path, recent, [file, recent], faults)


class _LogFile(RotatingFileHandler):
    """A disk that is full loses lines of the log; the terminal is not filled with them in their place."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Tell of a line that is wrong, not of a file that takes none."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def _opened(folder: Path, path: Path) -> tuple[RotatingFileHandler, int]:
    """Open the log, and the file that a dying interpreter writes to."""
    try:
        faults = os.open(folder / FAULTS_NAME, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        file = _LogFile(path, maxBytes=LARGEST_BYTES, backupCount=KEPT_FILES, encoding="utf-8")
    except OSError as error:
        raise unusable(folder, error) from error
    return file, faults


def recent_lines() -> tuple[str, ...]:
    """Return the last lines of this process's log without their values; none when it keeps no log."""
    kept = (handler for handler in logging.getLogger().handlers if isinstance(handler, RecentLines))
    return next((handler.lines() for handler in kept), ())


def log_path() -> Path | None:
    """Return the file of this process's log, if it keeps one."""
    files = (handler for handler in logging.getLogger().handlers if isinstance(handler, RotatingFileHandler))
    return next((Path(handler.baseFilename) for handler in files), None)


def log_end_of_thread(end: threading.ExceptHookArgs) -> None:
    """Log what ended a thread, unless it only left."""
    if issubclass(end.exc_type, SystemExit):
        return
    name = end.thread.name if end.thread else "a thread that is gone"
    _log.critical(
        "%s ended with an error that nobody foresaw",
        name,
        exc_info=_triple(end.exc_type, end.exc_value, end.exc_traceback),
    )


def _log_unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
    where = type(unraisable.object).__name__  # its repr may hold anything
    _log.error(
        "an error in %s could not be raised",
        where,
        exc_info=_triple(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback),
    )


def _triple(
    kind: type[BaseException], error: BaseException | None, trace: "TracebackType | None"
) -> "tuple[type[BaseException], BaseException, TracebackType | None]":
    return kind, error if error is not None else kind(), trace
