"""The last word on a terminal when something happened that nobody foresaw: redacted, with its exit code."""

import logging
import sys
import traceback
from types import TracebackType
from typing import NoReturn

from admin_desktop.cli.console.exit_codes import OUR_FAULT
from admin_desktop.log_file import log_path
from admin_desktop.redaction import redact

_log = logging.getLogger(__name__)

SAFE = (
    "Payments are safe: what was committed stays, what was not is as it was before, and nothing is sent to "
    "ASPIRE twice."
)


def tell_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> NoReturn:
    """Take the place of ``sys.excepthook``: Python's own would print account numbers as they are."""
    path = log_path()
    if path is not None:
        _log.critical("an error that nobody foresaw", exc_info=(kind, error, trace))
    place = f"The log has it: {path}" if path else "Send the lines above to LTi Customer Care."
    lines = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(f"{redact(lines)}\nSomething went wrong inside Admin Desktop. {SAFE}\n{place}\n")
    raise SystemExit(OUR_FAULT)
