"""Commands run in this process here: the log that one of them opened must not reach into the next test."""

import json
import logging
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from admin_desktop.__main__ import main


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    """Run a command with ``--json`` and return its exit code and what it answered."""
    capsys.readouterr()
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)


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
