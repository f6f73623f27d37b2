"""Putting a backup in the place of a workspace that was closed for it, before it is opened again."""

from pathlib import Path

from admin_desktop.clock import SystemClock
from admin_desktop.credentials import KeyringNotes
from admin_desktop.models.set_up.restoring import restore_as
from admin_desktop.settings import folders
from admin_desktop.views.sign_in.opening import DEMO, Opening


def put_back(opening: Opening) -> None:
    """Do what was confirmed in Settings; raises what ``restore_as`` raises, and leaves all as it was then."""
    if opening.seated is not None:
        demo = opening.location == DEMO
        place = folders().demo_workspace if demo else Path(opening.location).expanduser()
        restore_as(opening.seated, Path(opening.backup), place, SystemClock(), KeyringNotes())
