"""Drawing for paper without a window: for the command line."""

import os
from collections.abc import Callable
from pathlib import Path

from admin_desktop.bootstrap.start import application
from admin_desktop.models.exports.printed import PrintedList
from admin_desktop.views.exports.paper import draw


def draw_headless(listed: PrintedList, target: Path, drawn: Callable[[int], None]) -> None:
    """Draw a list into a PDF file on a machine that needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    draw(listed, target, drawn)
