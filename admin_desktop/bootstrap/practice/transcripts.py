"""A class's transcript as a PDF where no window is open."""

import os

from admin_desktop.bootstrap.start import application
from admin_desktop.views.activity.pdf import render_pdf


def render_transcript(html: str) -> bytes:
    """Return the HTML as a PDF; makes the process's Qt application when there is none."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    return render_pdf(html)
