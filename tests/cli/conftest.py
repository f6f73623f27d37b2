"""Commands run in this process here: the log that one of them opened must not reach into the next test."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def no_log_is_left_open() -> Iterator[None]:
    """Take away what a command's log put in place."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    thread_hook, lost_hook = threading.excepthook, sys.unraisablehook
    yield
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    threading.excepthook, sys.unraisablehook = thread_hook, lost_hook
