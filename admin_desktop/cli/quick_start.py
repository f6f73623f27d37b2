"""``admin-desktop run`` and nothing more: what most people start, every morning.

It has a way of its own past the command line's parser, which costs more to import than the window's first
paint; where no window can be shown it goes the usual way after all.
"""

import logging
import sys
from collections.abc import Sequence

from admin_desktop.bootstrap.running.one_window import OneWindow
from admin_desktop.bootstrap.start import run_window
from admin_desktop.errors import AdminDesktopError
from admin_desktop.settings import folders, has_display

_log = logging.getLogger(__name__)


def main(given: Sequence[str]) -> int:
    """Show the window until it is closed, or the one that is open already; returns the exit code."""
    if not has_display():
        from admin_desktop.cli import program  # noqa: PLC0415 - it is only needed without a display

        return program.main(given)
    try:
        return _the_only_window()
    except AdminDesktopError as error:
        from admin_desktop.cli.console.exit_codes import exit_code  # noqa: PLC0415 - at the end, after an error
        from admin_desktop.cli.console.output import tell  # noqa: PLC0415 - the same

        tell(error, as_json=False)
        return exit_code(error)


def _the_only_window() -> int:
    window = OneWindow(folders().data)
    if not window.take():
        sys.stdout.write("Admin Desktop is open already; its window comes to the front.\n")
        return 0

    def reached(stage: str) -> None:
        _log.info(stage)
        window.watch()

    try:
        return run_window(milestone=reached)
    finally:
        window.give_back()
