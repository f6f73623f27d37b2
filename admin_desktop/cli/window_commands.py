"""``admin-desktop run`` and ``tour``: the window, or pictures of it where no window can be shown."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from admin_desktop.bootstrap.start import DEMO, run_window
from admin_desktop.bootstrap.tour import Tour, take_gallery_pictures, take_pictures
from admin_desktop.cli.console.common_options import At
from admin_desktop.cli.console.exit_codes import DONE, WANTING
from admin_desktop.cli.console.output import show
from admin_desktop.cli.console.signing_in import Terminal
from admin_desktop.log_file import log_to_file
from admin_desktop.settings import folders, has_display, log_level
from admin_desktop.views.look.tokens import ThemeChoice

PICTURES = Path("tour")
Gallery = Annotated[bool, Parameter(negative="")]


def run(*, theme: ThemeChoice = ThemeChoice.SYSTEM, at: At | None = None) -> int:
    """Open the window on a workspace; what was open last when none is named, or it asks.

    Parameters
    ----------
    theme
        Light, dark, high contrast, or as the system says.
    """
    if not has_display():
        sys.stdout.write(f"No display here: taking the headless tour instead, pictures in {PICTURES}/\n")
        sys.stdout.flush()
        return tour(out=PICTURES, at=at)
    return _run(at, theme) if at else run_window(theme=theme)


def tour(*, out: Path = PICTURES, gallery: Gallery = False, at: At | None = None) -> int:
    """Sync for real and write one picture per page and theme; needs no display.

    Parameters
    ----------
    out
        The folder for the pictures.
    gallery
        Show every part of the design system in every theme instead; no workspace is opened.
    """
    at = at or At()
    log_to_file(folders().make().logs, log_level())
    seen = take_gallery_pictures(out) if gallery else take_pictures(at.workspace, out, Terminal(at).admit)
    show(seen, as_json=at.json, text=lambda: _lines(seen))
    return DONE if seen.holds else WANTING


def _run(at: At, theme: ThemeChoice) -> int:
    """Open what is named. The demo has no users to sign in: whoever names one means what was open last."""
    user_name = at.user.strip().lower()
    location = "" if user_name and at.role is None and at.workspace == DEMO else at.workspace
    return run_window(location, at.role, theme, user_name=user_name)


def _lines(seen: Tour) -> Iterator[str]:
    for one in seen.synced:
        yield f"{one.company}: {one.state.value}{', ' + one.message if one.message else ''}"
    for picture in seen.pictures:
        yield f"{picture.path}: {'; '.join(picture.findings) or 'no text cut, empty or covered'}"
