"""The headless tour: a real demo, a real sync, one picture per page and theme. Needs no display."""

import os
from dataclasses import dataclass
from pathlib import Path

from admin_desktop.bootstrap.start import application
from admin_desktop.bootstrap.window import Room
from admin_desktop.bootstrap.workspaces import Admit, nobody
from admin_desktop.errors import AdminDesktopError
from admin_desktop.models.sync_report import CompanySync, SyncState
from admin_desktop.views.gallery import take_gallery
from admin_desktop.views.look.theme import Look
from admin_desktop.views.look.tokens import ThemeChoice
from admin_desktop.views.tour import Picture, take_tour, wait_until

PATIENCE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Tour:
    """What the tour saw."""

    synced: tuple[CompanySync, ...]
    pictures: tuple[Picture, ...]

    @property
    def holds(self) -> bool:
        """Whether every company synced and no text is cut, empty or covered."""
        healthy = all(one.state is SyncState.IDLE for one in self.synced)
        return healthy and bool(self.pictures) and not any(picture.findings for picture in self.pictures)


def take_pictures(location: str, out: Path, admit: Admit = nobody) -> Tour:
    """Open the workspace, sync it, and write the pictures into ``out``.

    Raises AdminDesktopError when a picture or a sync does not come in a minute.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures are made in memory
    app = application()
    room = Room.whole(app, location, None, ThemeChoice.LIGHT, lively=False, admit=admit)
    try:
        synced = _sync(room)
        return Tour(synced, tuple(take_tour(room.window, room.look, out)))
    finally:
        room.close()


def take_gallery_pictures(out: Path) -> Tour:
    """Write one picture of every part of the design system per theme into ``out``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    look = Look(application(), ThemeChoice.LIGHT, shipped_font=True)
    return Tour((), tuple(take_gallery(look, out)))


def _sync(room: Room) -> tuple[CompanySync, ...]:
    started = room.here.clock.now_ms()
    room.worker.start()

    def all_tried() -> bool:
        told = room.window.watch.reports()
        return len(told) == len(room.ready.companies) and all(_is_over(one, started) for one in told)

    if not wait_until(all_tried, PATIENCE_MS):
        raise AdminDesktopError("the first sync did not end within a minute")
    return tuple(sorted(room.window.watch.reports(), key=lambda one: one.company))


def _is_over(one: CompanySync, started_ms: int) -> bool:
    if one.state is SyncState.IDLE:
        return (one.last_success_ms or 0) >= started_ms
    return one.state not in {SyncState.NEVER, SyncState.SYNCING}
