"""A report of an error that nobody foresaw, fit to be sent to somebody else.

It says where in the code it happened and what the program was doing, and nothing about whom: texts of
errors, values of variables and arguments of log lines are left out, because any of them may be a customer's
name or number. They stay, redacted, in the log on this machine.
"""

import platform
import sys
import traceback
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final, NamedTuple

from admin_desktop import __version__
from admin_desktop.clock import to_rfc3339
from admin_desktop.redaction import redact

_PACKAGE: Final = "admin_desktop"
_LIBRARIES: Final = "site-packages"
_DEEPEST: Final = 40
_LONGEST_CHAIN: Final = 5


class Surroundings(NamedTuple):
    """What the program ran in: ``workspace`` is its kind (live, demo, training), never its name or place."""

    workspace: str
    schema: str
    qt: str


def write_report(error: BaseException, around: Surroundings, at_ms: int, lines: Iterable[str]) -> str:
    """Return the report as plain text; ``lines`` are the last log lines without their values."""
    report = [
        "Admin Desktop crash report",
        f"At: {to_rfc3339(at_ms)}",
        f"Version: {__version__} · Python {platform.python_version()} · Qt {around.qt}",
        f"System: {platform.system()} {platform.release()} {platform.machine()}",
        f"Installed as: {'bundle' if getattr(sys, 'frozen', False) else 'package'}",
        f"Workspace: {around.workspace}, schema {around.schema}",
        "",
        "What happened (texts of errors are left out; the log on this machine has them):",
        *_told(error),
        "",
        "What came before:",
        *lines,
    ]
    return redact("\n".join(report)) + "\n"


def _told(error: BaseException) -> Iterator[str]:
    """Yield an error with those it came from, the latest first."""
    one: BaseException | None = error
    for number in range(_LONGEST_CHAIN):
        if one is None:
            return
        yield f"{'  which came from ' if number else ''}{type(one).__module__}.{type(one).__qualname__}"
        yield from _places(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _places(error: BaseException) -> Iterator[str]:
    """Yield where in the code it went through; a place outside of packages by its file's name only."""
    for frame in traceback.extract_tb(error.__traceback__, limit=-_DEEPEST):
        yield f"    {_file(frame.filename)}:{frame.lineno or 0} in {frame.name}"


def _file(name: str) -> str:
    parts = PurePath(name).parts
    for root, kept in ((_PACKAGE, 0), (_LIBRARIES, 1)):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) + kept :])
    return parts[-1] if parts else ""
